"""Pictures over time: the index with its band, its phases and the acts as marks; how high each side has gone; answers as arcs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from math import cos, pi, sin

from riftline.dossier.charts import FIRST, INK, LINE, NARROW, OTHER, PAPER, SECOND, SOFT, WIDE, Size, Spec
from riftline.dossier.choice import MOST_MARKS, weightiest
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, days_axis, middle_of, number_axis, whole, zero_line
from riftline.dossier.placing import domain_of
from riftline.dossier.visible import visible
from riftline.dossier.words import say_date, say_score
from riftline.measures.band import BandDay
from riftline.measures.changes import Change
from riftline.measures.days import Interval, interval
from riftline.measures.ladder import Rung
from riftline.measures.phases import Phase
from riftline.measures.sides import side_of
from riftline.reconcile.event import Event

SIDE_PAINT = {"first": FIRST, "second": SECOND, "both": INK, "other": OTHER}
ARC_POINTS = 24
"""Points of an arc; with fewer its bends show."""

MOST_ARCS = 60
STACK = 0.07
"""Share of the band's height by which marks of one day stand above one another."""


def index_picture(
    lookup: Lookup, band: Sequence[BandDay], phases: Sequence[Phase], changes: Sequence[Change], acts: Sequence[Event]
) -> Picture | None:
    """The index with its band, a shade under each escalation, a rule at each change point, and a mark for each act."""
    if len(band) < 2:
        return None
    marks = _marks(lookup, band, acts)
    rows = [{"day": day.day.isoformat(), **_band_row(day)} for day in band]
    top = max(band, key=lambda day: day.value)
    alt = (
        f"Escalation index from {band[0].day} to {band[-1].day}: highest {top.value:.0f} on {top.day}, {band[-1].value:.0f} at the end; "
        "the band shows how far it moves if doubtful acts count otherwise."
    )
    wide, narrow = (_index_spec(band, phases, changes, marks, size) for size in (WIDE, NARROW))
    return Picture("index", alt, wide, narrow, rows, {event.id: _title(event) for event in acts})


def _marks(lookup: Lookup, band: Sequence[BandDay], acts: Sequence[Event]) -> list[Spec]:
    """A mark on the curve for each act; those of one day stand on one another."""
    value_on = {day.day: day.value for day in band}
    step = STACK * max(abs(day.high) for day in band)
    there: Counter[date] = Counter()
    marks = []
    for event, span in _placed(lookup, acts):
        if span.middle in value_on:
            marks.append(_mark(lookup, event, value_on[span.middle] + step * there[span.middle]))
            there[span.middle] += 1
    return marks


def _band_row(day: BandDay) -> dict[str, float]:
    names = ("value", "low", "high", "without_alleged", "without_single", "without_disputed")
    return {name: round(getattr(day, name), 3) for name in names}


def _index_spec(
    band: Sequence[BandDay], phases: Sequence[Phase], changes: Sequence[Change], marks: list[Spec], size: Size
) -> Spec:
    window = Interval(band[0].day, band[-1].day)
    x = days_axis(domain_of(window), size)
    y = number_axis("y")
    days = [{"x": middle_of(day.day), "y": day.value, "low": day.low, "high": day.high} for day in band]
    rises = [{"x": middle_of(one.first), "end": middle_of(one.last)} for one in phases if one.kind == "escalation"]
    turns = [{"x": middle_of(one.day)} for one in changes]
    layers = [
        {
            "data": {"values": rises},
            "mark": {"type": "rect", "color": SOFT, "opacity": 0.1},
            "encoding": {"x": x, "x2": {"field": "end"}},
        },
        {
            "data": {"values": days},
            "mark": {"type": "area", "color": SOFT, "opacity": 0.28},
            "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}},
        },
        zero_line("y"),
        {"data": {"values": turns}, "mark": {"type": "rule", "color": INK, "strokeDash": [4, 3]}, "encoding": {"x": x}},
        {
            "data": {"values": days},
            "mark": {"type": "line", "color": INK, "strokeWidth": 1.6},
            "encoding": {"x": x, "y": y},
        },
        {
            "data": {"values": marks},
            "mark": {"type": "point", "opacity": 1, "size": size.mark},
            "encoding": {"x": x, "y": y, **_look()},
        },
    ]
    return whole({"width": size.width, "height": round(size.lane * 1.5), "layer": layers})


def _look() -> Spec:
    """Colour by side, hollow where only alleged; each mark leads to its act."""
    alleged = "datum.status === 'alleged'"
    return {
        "stroke": {"field": "paint", "type": "nominal", "scale": None},
        "fill": {"condition": {"test": alleged, "value": PAPER}, "field": "paint", "type": "nominal", "scale": None},
        "shape": {"condition": {"test": alleged, "value": "diamond"}, "value": "circle"},
        "href": {"field": "href"},
        "description": {"field": "mark"},
    }


def _placed(lookup: Lookup, acts: Sequence[Event]) -> list[tuple[Event, Interval]]:
    """The weightiest acts that have a card on the page, with their days."""
    kept = weightiest([event for event in acts if event.id in lookup.printed], MOST_MARKS)
    return [(event, span) for event in kept if (span := interval(event.when))]


def _mark(lookup: Lookup, event: Event, height: float) -> Spec:
    span = interval(event.when)
    assert span is not None
    paint = SIDE_PAINT[side_of(event, lookup.sides)]
    links = {"href": f"#{event.id}", "mark": f"mark:{event.id}", "status": event.status}
    return {"x": middle_of(span.middle), "y": height, "paint": paint, **links}


def _title(event: Event) -> str:
    return visible(f"{say_date(event.when)}: {event.summary} ({event.type} {say_score(event.score)})")


def ladder_picture(lookup: Lookup, rungs: Sequence[Rung], window: Interval) -> Picture | None:
    """How high each side has gone, as steps that only climb; the higher, the graver."""
    if not rungs or lookup.sides is None:
        return None
    names = {code: lookup.names.country(code) for code in (lookup.sides.first, lookup.sides.second)}
    rows = [
        {"day": one.day.isoformat(), "side": names[one.source], "score": one.score, "event": one.event} for one in rungs
    ]
    highest = "; ".join(
        f"{names[code]} {say_score(min((one.score for one in rungs if one.source == code), default=0.0))}"
        for code in names
    )
    wide, narrow = (_ladder_spec(lookup, rungs, window, size) for size in (WIDE, NARROW))
    titles = {one.event: _title(lookup.events[one.event]) for one in rungs}
    return Picture("ladder", f"How grave each side's gravest act was so far: {highest}.", wide, narrow, rows, titles)


def _ladder_spec(lookup: Lookup, rungs: Sequence[Rung], window: Interval, size: Size) -> Spec:
    assert lookup.sides is not None
    x = days_axis(domain_of(window), size)
    axis = {"title": None, "values": [0, 2, 4, 6, 8, 10], "labelExpr": "datum.value ? '−' + datum.value : '0'"}
    y = {"field": "y", "type": "quantitative", "scale": {"domain": [0, 10.5], "nice": False}, "axis": axis}
    steps, marks = [], []
    for code, paint in ((lookup.sides.first, FIRST), (lookup.sides.second, SECOND)):
        own = [one for one in rungs if one.source == code]
        marks += [
            _mark(lookup, lookup.events[one.event], -one.score) | {"x": middle_of(one.day), "paint": paint}
            for one in own
        ]
        path = [(middle_of(window.first), 0.0), *((middle_of(one.day), -one.score) for one in own)]
        path.append((middle_of(window.last), path[-1][1]))
        steps += [{"x": at, "y": height, "paint": paint} for at, height in path]
    line = {"type": "line", "interpolate": "step-after", "strokeWidth": 2}
    colour = {"stroke": {"field": "paint", "type": "nominal", "scale": None}}
    layers = [
        {"data": {"values": steps}, "mark": line, "encoding": {"x": x, "y": y, **colour}},
        {
            "data": {"values": marks},
            "mark": {"type": "point", "opacity": 1, "size": size.mark},
            "encoding": {"x": x, "y": y, **_look()},
        },
    ]
    return whole({"width": size.width, "height": size.lane, "layer": layers})


def arcs_picture(lookup: Lookup, acts: Sequence[Event], window: Interval) -> Picture | None:
    """Which act answers which, as arcs over time: whole lines where a report states it, broken ones where it is inferred."""
    dated = {event.id: span for event, span in _placed(lookup, acts)}
    links = [
        (answer.event, event.id, answer.how)
        for event in acts
        for answer in event.answers
        if event.id in dated and answer.event in dated
    ][:MOST_ARCS]
    if not links:
        return None
    rows = [{"act": earlier, "answered_by": later, "how": how} for earlier, later, how in links]
    joined = [event for event in acts if any(event.id in link[:2] for link in links)]
    wide, narrow = (_arcs_spec(lookup, joined, links, window, size) for size in (WIDE, NARROW))
    alt = f"{len(links)} answers between acts, as arcs from the act to its answer."
    return Picture("answers", alt, wide, narrow, rows, {event.id: _title(event) for event in joined})


def _arcs_spec(
    lookup: Lookup, acts: Sequence[Event], links: Sequence[tuple[str, str, str]], window: Interval, size: Size
) -> Spec:
    x = days_axis(domain_of(window), size)
    y: Spec = {"field": "y", "type": "quantitative", "axis": None, "scale": {"domain": [-0.08, 1.05], "nice": False}}
    at = {event.id: _mark(lookup, event, 0.0) for event in acts}
    longest = max(abs(at[later]["x"] - at[earlier]["x"]) for earlier, later, _ in links) or 1.0
    points = [
        {**point, "arc": number, "paint": at[later]["paint"], "how": how}
        for number, (earlier, later, how) in enumerate(links)
        for point in _arc(at[earlier]["x"], at[later]["x"], longest)
    ]
    dash = {"condition": {"test": "datum.how === 'stated'", "value": [1, 0]}, "value": [4, 3]}
    colour = {"stroke": {"field": "paint", "type": "nominal", "scale": None}}
    arcs = {"x": x, "y": y, "detail": {"field": "arc"}, "order": {"field": "step"}, "strokeDash": dash, **colour}
    base = {"data": {"values": [{"y": 0}]}, "mark": {"type": "rule", "color": LINE}, "encoding": {"y": y}}
    layers = [
        base,
        {"data": {"values": points}, "mark": {"type": "line", "strokeWidth": 1.6}, "encoding": arcs},
        {
            "data": {"values": list(at.values())},
            "mark": {"type": "point", "opacity": 1, "size": size.mark},
            "encoding": {"x": x, "y": y, **_look()},
        },
    ]
    return whole({"width": size.width, "height": round(size.lane * 0.8), "layer": layers})


def _arc(start: float, end: float, longest: float) -> list[Spec]:
    """Half an ellipse; the longer, the higher."""
    height = 0.25 + 0.75 * abs(end - start) / longest
    middle, half = (start + end) / 2, (end - start) / 2
    turns = [pi * step / ARC_POINTS for step in range(ARC_POINTS + 1)]
    return [{"x": middle - half * cos(turn), "y": height * sin(turn), "step": step} for step, turn in enumerate(turns)]
