"""The escalation strip: acts on PLOVER's scale over time, a lane for each side, drawn by Vega-Lite and given as SVG.

The specification is a plain dictionary (importing Altair would cost more than the drawing). Colours are placeholders that
are swapped for CSS variables, so that one drawing serves light, dark and print.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import escape
from math import cos, hypot, pi, sin, sqrt
from typing import Any

from riftline.dossier.contexts import Strip
from riftline.dossier.lead import Crisis
from riftline.dossier.lookup import Lookup
from riftline.dossier.visible import visible
from riftline.dossier.words import count, say_date, say_days, say_score
from riftline.measures.days import Interval, interval
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
}
INK, SOFT, LINE, FIRST, SECOND, OTHER, PAPER = PAINTS
LANES = ("first", "second", "other")
LANE_PAINT = {"first": FIRST, "second": SECOND, "other": OTHER}
DAY_MS = 86_400_000
SCORES = (-11.0, 11.0)
"""PLOVER's scale with room for marks at its ends."""
LONG_WINDOW_DAYS = 150
"""Up to this length the axis names days, beyond it months."""
GOLDEN = pi * (3 - sqrt(5))
"""The angle by which the seeds of a sunflower turn: places close to a point that do not cover one another."""
TURNS = 24
"""Places tried for a mark; the last is at most 2.5 marks away from the true one, further would mislead."""
REACH = 4
"""Marks further away than this many of their own width cannot be in the way."""

MARK = re.compile(r'<(?P<tag>\w+) aria-label="mark:(?P<event>[^"]*)"(?P<rest>[^>]*?)(?:/>|></(?P=tag)>)')
"""A mark of an act in the drawing, which has no content yet."""

Spec = dict[str, Any]
Row = dict[str, Any]


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
ORIGINS_LARGEST = 4
"""Origins from which a mark grows no more."""


def strip(lookup: Lookup, crisis: Crisis) -> Strip | None:
    """The strip of a crisis in two widths; None if it has no dated act."""
    if crisis.window is None:
        return None
    shown = [event for event in crisis.acts if crisis.shows(event)]
    titles = {event.id: _title(event) for event in shown}
    wide, narrow = (_paint(draw(_spec(lookup, crisis, shown, size)), titles) for size in (WIDE, NARROW))
    return Strip(wide, narrow, _caption(crisis.window, shown), _left_out(crisis, shown))


def _caption(window: Interval, shown: Sequence[Event]) -> str:
    spans = sum((span := interval(event.when)) is not None and span.days > 1 for event in shown)
    bars = (
        f" {count(spans, 'act')} known only to a span of days or a month {'is a bar' if spans == 1 else 'are bars'} over it."
        if spans
        else ""
    )
    return f"{count(len(shown), 'act')}, {say_days(window)}.{bars}"


def _left_out(crisis: Crisis, shown: Sequence[Event]) -> str:
    missing = len(crisis.acts) - len(shown)
    if not missing:
        return ""
    verb = "is" if missing == 1 else "are"
    return f"{count(missing, 'act')} without a date, dated too loosely or outside the dense period {verb} not drawn."


def _title(event: Event) -> str:
    """What a mark says when pointed at or read aloud."""
    status = "" if event.status == "actual" else f", {event.status}"
    return visible(f"{say_date(event.when)}: {event.summary} ({event.type} {say_score(event.score)}{status})")


def _spec(lookup: Lookup, crisis: Crisis, shown: Sequence[Event], size: Size) -> Spec:
    """Lanes above one another on one time axis, the index below."""
    rows = {lane: [event for event in shown if _lane(lookup, event, lane)] for lane in LANES}
    used = [lane for lane in LANES if rows[lane]]
    assert crisis.window is not None
    domain = _domain(crisis.window)
    lanes = [_lane_spec(rows[lane], lane, _lane_name(lookup, lane), domain, size) for lane in used]
    return {
        "background": None,
        "padding": 2,
        "spacing": 10,
        "config": _config(),
        "vconcat": [*lanes, _index_spec(crisis, domain, size)],
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


def _domain(window: Interval) -> tuple[float, float]:
    """The time axis in milliseconds, with some air on both sides."""
    air = max(1.5, window.days * 0.02)
    return _ms(window.first) - air * DAY_MS, _ms(window.last) + (air + 1) * DAY_MS


def _ms(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000


def _lane_spec(events: Sequence[Event], lane: str, name: str, domain: tuple[float, float], size: Size) -> Spec:
    paint = LANE_PAINT[lane]
    height = size.lane if lane != "other" else round(size.lane * 0.7)
    points, bars = _rows(events, _Frame(domain, size.width, height, size.mark))
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
        {"data": {"values": points}, "mark": dot, "encoding": {"x": x, "y": y, **_links(), **_look(paint, size)}},
    ]
    title = {
        "text": name,
        "anchor": "start",
        "color": paint,
        "fontSize": 13,
        "fontWeight": 600,
        "offset": 4,
        "frame": "group",
    }
    return {"width": size.width, "height": height, "title": title, "layer": layers}


def _links() -> Spec:
    """Every mark leads to its act and carries its words."""
    return {"href": {"field": "href"}, "description": {"field": "mark"}}


def _look(paint: str, size: Size) -> Spec:
    """A filled disc where reports state an act as fact, a hollow diamond where it is only alleged; larger with more origins."""
    alleged = "datum.status === 'alleged'"
    scale = {"domain": [1, ORIGINS_LARGEST], "range": [size.mark, size.mark * 2.6], "clamp": True}
    return {
        "fill": {"condition": {"test": alleged, "value": PAPER}, "value": paint},
        "shape": {"condition": {"test": alleged, "value": "diamond"}, "value": "circle"},
        "size": {"field": "origins", "type": "quantitative", "scale": scale, "legend": None},
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


@dataclass(frozen=True)
class _Frame:
    """The inside of a lane: its days in milliseconds, its size in pixels, and the area of its smallest mark."""

    domain: tuple[float, float]
    width: int
    height: int
    mark: float

    def place(self, ms: float, score: float) -> tuple[float, float]:
        """A day and a score in pixels."""
        return (ms - self.domain[0]) / self._ms_per_pixel, (SCORES[1] - score) / self._score_per_pixel

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Pixels as a day and a score."""
        return self.domain[0] + x * self._ms_per_pixel, SCORES[1] - y * self._score_per_pixel

    @property
    def _ms_per_pixel(self) -> float:
        return (self.domain[1] - self.domain[0]) / self.width

    @property
    def _score_per_pixel(self) -> float:
        return (SCORES[1] - SCORES[0]) / self.height


def _rows(events: Sequence[Event], frame: _Frame) -> tuple[list[Row], list[Row]]:
    """The marks of a lane: points for acts dated to the day, bars for the others."""
    points, bars = [], []
    taken: list[tuple[float, float]] = []
    for event in events:
        span = interval(event.when)
        assert span is not None
        row: Row = {
            "mark": f"mark:{event.id}",
            "href": f"#{event.id}",
            "status": event.status,
            "origins": len(event.origins),
        }
        if span.days == 1:
            x, y = _free(frame.place(_ms(span.first) + DAY_MS / 2, event.score), taken, sqrt(frame.mark))
            taken.append((x, y))
            ms, score = frame.back(x, y)
            points.append({**row, "x": ms, "y": score})
        else:
            bars.append({**row, "x": _ms(span.first), "end": _ms(span.last) + DAY_MS, "y": event.score})
    return points, bars


def _free(wanted: tuple[float, float], taken: Sequence[tuple[float, float]], apart: float) -> tuple[float, float]:
    """The place nearest to the wanted one, on a sunflower's spiral, that covers no earlier mark; in pixels."""
    near = [place for place in taken if hypot(place[0] - wanted[0], place[1] - wanted[1]) < apart * REACH]
    for turn in range(TURNS):
        radius = apart * 0.5 * sqrt(turn)
        x, y = wanted[0] + radius * cos(turn * GOLDEN), wanted[1] + radius * sin(turn * GOLDEN)
        if all(hypot(place[0] - x, place[1] - y) >= apart for place in near):
            return x, y
    return wanted


def _index_spec(crisis: Crisis, domain: tuple[float, float], size: Size) -> Spec:
    rows = [{"x": _ms(point.day) + DAY_MS / 2, "y": point.value} for point in crisis.index]
    x = _x(domain, size, labels=True)
    y = {"field": "y", "type": "quantitative", "axis": {"title": None, "tickCount": 2, "grid": False}}
    area = {
        "type": "area",
        "color": SOFT,
        "opacity": 0.25,
        "line": {"color": INK, "strokeWidth": 1.4, "opacity": 1},
        "interpolate": "monotone",
    }
    title = {
        "text": "Escalation index",
        "anchor": "start",
        "color": SOFT,
        "fontSize": 12,
        "fontWeight": 600,
        "offset": 4,
    }
    return {
        "width": size.width,
        "height": size.index,
        "title": title,
        "layer": [{"data": {"values": rows}, "mark": area, "encoding": {"x": x, "y": y}}],
    }


def _config() -> Spec:
    axis = {
        "labelColor": SOFT,
        "gridColor": LINE,
        "domainColor": LINE,
        "tickColor": LINE,
        "labelFontSize": 11,
        "labelPadding": 5,
    }
    return {"font": "sans-serif", "view": {"stroke": None}, "axis": axis}


def draw(spec: Spec) -> str:
    """A Vega-Lite specification as SVG."""
    import vl_convert

    return str(vl_convert.vegalite_to_svg(json.dumps(spec)))


def _paint(svg: str, titles: dict[str, str]) -> str:
    """The drawing with CSS variables for colours, readable titles on its marks, and no size of its own."""
    for placeholder, variable in PAINTS.items():
        svg = svg.replace(placeholder, variable)
    svg = re.sub(r'(<svg[^>]*?) width="[^"]*" height="[^"]*"', r"\1", svg, count=1)
    svg = svg.replace('font-family="sans-serif"', 'font-family="inherit"')
    svg = re.sub(r'xlink:href="[^"#]*#', 'href="#', svg)  # the drawing program puts an address of its own before the #
    return MARK.sub(lambda match: _titled(match, titles), svg)


def _titled(match: re.Match[str], titles: dict[str, str]) -> str:
    title = escape(titles.get(match["event"], ""), quote=True)
    return f'<{match["tag"]} aria-label="{title}"{match["rest"]}><title>{title}</title></{match["tag"]}>'
