"""The escalation strip: acts on PLOVER's scale over time, a lane for each side, drawn by Vega-Lite and given as SVG.

The specification is a plain dictionary (importing Altair would cost more than the drawing). Colours are placeholders that
are swapped for CSS variables, so that one drawing serves light, dark and print.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import Any

from riftline.dossier.choice import MOST_MARKS, weightiest
from riftline.dossier.contexts import Strip
from riftline.dossier.lead import Crisis
from riftline.dossier.lookup import Lookup
from riftline.dossier.placing import DAY_MS, SCORES, Frame, domain_of, milliseconds, rows_of
from riftline.dossier.visible import visible
from riftline.dossier.window import crowded
from riftline.dossier.words import count, say_date, say_days, say_score
from riftline.measures.days import Interval, interval
from riftline.measures.escalation import IndexDay
from riftline.measures.sides import side_of
from riftline.reconcile.event import Event

PAINTS = {
    "#000001": "var(--ink)",
    "#000002": "var(--soft)",
    "#000003": "var(--line)",
    "#000004": "var(--first)",
    "#000005": "var(--second)",
    "#000006": "var(--other)",
    "#000007": "var(--paper)",
    "#000008": "var(--conflict)",
    "#000009": "var(--cooperation)",
}
INK, SOFT, LINE, FIRST, SECOND, OTHER, PAPER, CONFLICT, COOPERATION = PAINTS
LANES = ("first", "second", "other")
LANE_PAINT = {"first": FIRST, "second": SECOND, "other": OTHER}
LONG_WINDOW_DAYS = 150
"""Up to this length the axis names days, beyond it months."""

MARK = re.compile(r'<(?P<tag>\w+) aria-label="mark:(?P<event>[^"]*)"(?P<rest>[^>]*?)(?:/>|></(?P=tag)>)')
"""A mark of an act in the drawing, which has no content yet."""

EMPTY = re.compile(r'<g [^>]*aria-roledescription="[^"]*mark container"[^>]*/>')
"""A layer without marks: nothing to see, but a symbol without a name to a screen reader."""
GROUND = re.compile(
    r'<(path|line) aria-label="(?!mark:)[^"]*" role="graphics-symbol" aria-roledescription="(?:rect|rule) mark"'
)
"""Bands and lines behind the marks, which the words beside the drawing tell of: nothing for a screen reader to list one by one."""
GEOMETRY, LONG_NUMBER = re.compile(r' (?:d|transform)="[^"]*"'), re.compile(r"(\.\d\d)\d+")
"""Places and outlines in a drawing, and their numbers: hundredths of a pixel are enough and save a third of its size."""

Spec = dict[str, Any]


@dataclass(frozen=True)
class Size:
    """A drawing's measures in pixels: width of the lanes, height of one, height of the index, spacing of marks."""

    width: int
    lane: int
    index: int
    mark: float
    ticks: int


WIDE = Size(width=960, lane=132, index=64, mark=70, ticks=10)
NARROW = Size(width=292, lane=116, index=56, mark=48, ticks=4)


def strip(lookup: Lookup, crisis: Crisis) -> Strip | None:
    """The strip of a crisis in two widths; None if it has no dated act."""
    if crisis.window is None:
        return None
    shown = [event for event in crisis.acts if crisis.shows(event)]
    drawn = _drawn(lookup, shown)
    wide, narrow = _drawings(lookup, crisis.index, drawn, crisis.window)
    made = Strip(wide, narrow, _caption(crisis.window, drawn), _left_out(crisis, shown, drawn))
    crowd = crowded(shown, crisis.window)
    if crowd is None:
        return made
    near = [event for event in shown if (span := interval(event.when)) and overlap(span, crowd)]
    index = [point for point in crisis.index if crowd.first <= point.day <= crowd.last]
    wide, narrow = _drawings(lookup, index, _drawn(lookup, near), crowd)
    return replace(made, closer=say_days(crowd), closer_wide=wide, closer_narrow=narrow)


def _drawn(lookup: Lookup, events: Sequence[Event]) -> tuple[Event, ...]:
    """Those of the events that a drawing has room for and the page has a card for."""
    return weightiest([event for event in events if event.id in lookup.printed], MOST_MARKS)


def overlap(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a day."""
    return one.first <= other.last and other.first <= one.last


def _drawings(lookup: Lookup, index: Sequence[IndexDay], shown: Sequence[Event], window: Interval) -> tuple[str, str]:
    titles = {event.id: _title(event) for event in shown}
    wide, narrow = (paint(draw(_spec(lookup, index, shown, window, size)), titles) for size in (WIDE, NARROW))
    return wide, narrow


def _caption(window: Interval, shown: Sequence[Event]) -> str:
    spans = sum((span := interval(event.when)) is not None and span.days > 1 for event in shown)
    bars = (
        f" {count(spans, 'act')} known only to a span of days or a month {'is a bar' if spans == 1 else 'are bars'} over it."
        if spans
        else ""
    )
    return f"{count(len(shown), 'act')}, {say_days(window)}.{bars}"


def _left_out(crisis: Crisis, shown: Sequence[Event], drawn: Sequence[Event]) -> str:
    """Which acts the drawing lacks, and why."""
    missing = len(crisis.acts) - len(shown)
    verb = "is" if missing == 1 else "are"
    parts = (
        f"{count(missing, 'act')} without a date, dated too loosely or outside the dense period {verb} not drawn."
        if missing
        else "",
        f"Of {len(shown)} acts the {len(drawn)} with most origins and highest scores are drawn."
        if len(drawn) < len(shown)
        else "",
    )
    return " ".join(part for part in parts if part)


def _title(event: Event) -> str:
    """What a mark says when pointed at or read aloud."""
    status = "" if event.status == "actual" else f", {event.status}"
    return visible(f"{say_date(event.when)}: {event.summary} ({event.type} {say_score(event.score)}{status})")


def _spec(lookup: Lookup, index: Sequence[IndexDay], shown: Sequence[Event], window: Interval, size: Size) -> Spec:
    """Lanes above one another on one time axis, the index below."""
    rows = {lane: [event for event in shown if _lane(lookup, event, lane)] for lane in LANES}
    domain = domain_of(window)
    lanes = [_lane_spec(rows[lane], lane, _lane_name(lookup, lane), domain, size) for lane in LANES if rows[lane]]
    return {
        "background": None,
        "padding": 2,
        "spacing": 10,
        "config": config(),
        "vconcat": [*lanes, _index_spec(index, domain, size)],
    }


def _lane(lookup: Lookup, event: Event, lane: str) -> bool:
    """An act of both sides is drawn in both lanes."""
    side = side_of(event, lookup.sides)
    return side == lane or (side == "both" and lane != "other")


def _lane_name(lookup: Lookup, lane: str) -> str:
    if lookup.sides is None:
        return "Acts"
    codes = {"first": lookup.sides.first, "second": lookup.sides.second}
    return visible(lookup.names.country(codes[lane])) if lane in codes else "Others"


def _lane_spec(events: Sequence[Event], lane: str, name: str, domain: tuple[float, float], size: Size) -> Spec:
    paint = LANE_PAINT[lane]
    height = size.lane if lane != "other" else round(size.lane * 0.7)
    points, bars = rows_of(events, Frame(domain, size.width, height, size.mark))
    x, y = _x(domain, size, labels=False), _y()
    dot = {"type": "point", "strokeWidth": 1.6, "opacity": 1, "stroke": paint}
    bar = {"type": "rule", "strokeWidth": 5, "strokeCap": "round", "opacity": 0.55}
    layers: list[Spec] = [
        {
            "data": {"values": [{"zero": 0}]},
            "mark": {"type": "rule", "color": SOFT},
            "encoding": {"y": {**y, "field": "zero"}},
        },
        {
            "data": {"values": bars},
            "mark": bar,
            "encoding": {"x": x, "x2": {"field": "end"}, "y": y, **_links(), "stroke": {"value": paint}},
        },
        {"data": {"values": points}, "mark": dot, "encoding": {"x": x, "y": y, **_links(), **_look(paint)}},
    ]
    return {"width": size.width, "height": height, "title": _heading(name, paint), "layer": layers}


def _heading(text: str, paint: str) -> Spec:
    return {
        "text": text,
        "anchor": "start",
        "color": paint,
        "fontSize": 13,
        "fontWeight": 600,
        "offset": 4,
        "frame": "group",
    }


def _links() -> Spec:
    """Every mark leads to its act and carries its words."""
    return {"href": {"field": "href"}, "description": {"field": "mark"}}


def _look(paint: str) -> Spec:
    """A filled disc where reports state an act as fact, a hollow diamond where it is only alleged; larger with more origins."""
    alleged = "datum.status === 'alleged'"
    return {
        "fill": {"condition": {"test": alleged, "value": PAPER}, "value": paint},
        "shape": {"condition": {"test": alleged, "value": "diamond"}, "value": "circle"},
        "size": {"field": "area", "type": "quantitative", "scale": None},
    }


def _x(domain: tuple[float, float], size: Size, *, labels: bool) -> Spec:
    days = (domain[1] - domain[0]) / DAY_MS
    axis: Spec = {
        "title": None,
        "tickCount": size.ticks,
        "labels": labels,
        "ticks": labels,
        "domain": labels,
        "labelOverlap": True,
    }
    axis["format"] = "%-d %b" if days <= LONG_WINDOW_DAYS else "%b %Y"
    return {
        "field": "x",
        "type": "temporal",
        "scale": {"type": "utc", "domain": list(domain), "nice": False},
        "axis": axis,
    }


def _y() -> Spec:
    axis = {
        "title": None,
        "values": [-10, -5, 0, 5, 10],
        "labelExpr": "datum.value > 0 ? '+' + datum.value : replace(datum.value, '-', '−')",
    }
    return {"field": "y", "type": "quantitative", "scale": {"domain": list(SCORES), "nice": False}, "axis": axis}


def _index_spec(index: Sequence[IndexDay], domain: tuple[float, float], size: Size) -> Spec:
    rows = [{"x": milliseconds(point.day) + DAY_MS / 2, "y": point.value} for point in index]
    x = _x(domain, size, labels=True)
    y = {"field": "y", "type": "quantitative", "axis": {"title": None, "tickCount": 2, "grid": False}}
    area = {
        "type": "area",
        "color": SOFT,
        "opacity": 0.25,
        "line": {"color": INK, "strokeWidth": 1.4, "opacity": 1},
        "interpolate": "monotone",
    }
    return {
        "width": size.width,
        "height": size.index,
        "title": _heading("Escalation index", SOFT),
        "layer": [{"data": {"values": rows}, "mark": area, "encoding": {"x": x, "y": y}}],
    }


DRAWINGS = 64
"""Drawings remembered, some tens of kilobytes each: those of a page and of the few versions before it."""


def config() -> Spec:
    """The look that all drawings share."""
    axis = {
        "labelColor": SOFT,
        "gridColor": LINE,
        "domainColor": LINE,
        "tickColor": LINE,
        "labelFontSize": 11,
        "labelPadding": 5,
    }
    legend = {
        "labelColor": INK,
        "labelFontSize": 12,
        "symbolSize": 90,
        "columnPadding": 16,
        "rowPadding": 4,
        "offset": 8,
    }
    return {"font": "sans-serif", "view": {"stroke": None}, "axis": axis, "legend": legend}


def draw(spec: Spec) -> str:
    """A Vega-Lite specification as SVG; a drawing that was made lately is not made again (each takes a tenth of a second)."""
    return _svg(json.dumps(spec))


@lru_cache(maxsize=DRAWINGS)
def _svg(spec: str) -> str:
    import vl_convert

    return str(vl_convert.vegalite_to_svg(spec))


def paint(svg: str, titles: dict[str, str]) -> str:
    """The drawing with CSS variables for colours, readable titles on its marks, no empty layers, and no size of its own."""
    for placeholder, variable in PAINTS.items():
        svg = svg.replace(placeholder, variable)
    svg = re.sub(r'(<svg[^>]*?) width="[^"]*" height="[^"]*"', r"\1", svg, count=1)
    svg = svg.replace('font-family="sans-serif"', 'font-family="inherit"')
    svg = GROUND.sub(r'<\1 aria-hidden="true"', EMPTY.sub("", svg))
    svg = GEOMETRY.sub(lambda match: LONG_NUMBER.sub(r"\1", match[0]), svg)
    svg = re.sub(r'xlink:href="[^"#]*#', 'href="#', svg)  # the drawing program puts an address of its own before the #
    return MARK.sub(lambda match: _titled(match, titles), svg).replace(' opacity="1"', "")


def _titled(match: re.Match[str], titles: dict[str, str]) -> str:
    title = escape(titles.get(match["event"], ""), quote=True)
    return f"<{match['tag']}{match['rest']}><title>{title}</title></{match['tag']}>"
