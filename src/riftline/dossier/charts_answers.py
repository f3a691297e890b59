"""The picture of answers: which act answers which, as numbered arcs over the days on which it went to and fro."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin

from riftline.dossier.charts import INK, LINE, NARROW, PAPER, WIDE, Size, Spec
from riftline.dossier.charts_marks import mark, mark_layers, placed, title
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, days_axis, whole
from riftline.dossier.placing import DAY_MS, domain_of
from riftline.measures.days import Interval, interval
from riftline.reconcile.event import Event

ARC_POINTS = 24
"""Points of an arc; with fewer its bends show."""

MOST_ARCS = 20
"""Arcs that can be told apart, and read in the list below them."""

NARROWEST = 0.02
"""Share of the days shown by which acts of one day stand apart: an answer of the same day would be a line straight up."""


@dataclass(frozen=True)
class Arc:
    """An act, its answer, and how the link is known: stated or inferred."""

    act: Event
    answer: Event
    how: str


def arcs(lookup: Lookup, acts: Sequence[Event]) -> tuple[Arc, ...]:
    """The answers between acts that have a day, stated ones first, at most `MOST_ARCS`, in order of time."""
    dated = {event.id: event for event, _ in placed(lookup, acts)}
    found = [
        Arc(dated[answer.event], event, answer.how)
        for event in acts
        for answer in event.answers
        if event.id in dated and answer.event in dated
    ]
    kept = sorted(found, key=lambda one: one.how != "stated")[:MOST_ARCS]
    return tuple(sorted(kept, key=lambda one: (_day(one.act), _day(one.answer), one.act.id, one.answer.id)))


def _day(event: Event) -> date:
    span = interval(event.when)
    assert span is not None
    return span.middle


def arcs_picture(lookup: Lookup, answers: Sequence[Arc]) -> Picture | None:
    """Arcs from an act to its answer: whole lines where a report states it, broken ones where it is inferred."""
    if not answers:
        return None
    rows = [
        {"number": number, "act": one.act.id, "answered_by": one.answer.id, "how": one.how}
        for number, one in enumerate(answers, 1)
    ]
    joined = list({event.id: event for one in answers for event in (one.act, one.answer)}.values())
    wide, narrow = (_spec(lookup, joined, answers, size) for size in (WIDE, NARROW))
    alt = f"{len(answers)} answers between acts, as arcs from the act to its answer."
    return Picture("answers", alt, wide, narrow, rows, {event.id: title(event) for event in joined})


def _spec(lookup: Lookup, acts: Sequence[Event], answers: Sequence[Arc], size: Size) -> Spec:
    days = [_day(event) for event in acts]
    domain = domain_of(Interval(min(days), max(days)))
    x = days_axis(domain, size)
    y: Spec = {"field": "y", "type": "quantitative", "axis": None, "scale": {"domain": [-0.12, 1.2], "nice": False}}
    least = NARROWEST * (domain[1] - domain[0])
    at = _apart({event.id: mark(lookup, event, 0.0) | {"area": size.mark} for event in acts}, least)
    lines, tops = _drawn(at, answers, least)
    stated = {"test": "datum.how === 'stated'", "value": [1, 0]}
    colour = {"stroke": {"field": "paint", "type": "nominal", "scale": None}}
    line = {"x": x, "y": y, "detail": {"field": "arc"}, "order": {"field": "step"}, **colour}
    disc = {
        "type": "point",
        "shape": "circle",
        "size": 190,
        "filled": True,
        "color": PAPER,
        "opacity": 1,
        "aria": False,
    }
    layers: list[Spec] = [
        {"data": {"values": [{"y": 0}]}, "mark": {"type": "rule", "color": LINE}, "encoding": {"y": y}},
        {
            "data": {"values": lines},
            "mark": {"type": "line", "strokeWidth": 2.6},
            "encoding": {**line, "strokeDash": {"condition": stated, "value": [5, 4]}},
        },
        *mark_layers(list(at.values()), x, y, size),
        {"data": {"values": tops}, "mark": disc, "encoding": {"x": x, "y": y}},
        {
            "data": {"values": tops},
            "mark": {"type": "text", "fontSize": 12, "fontWeight": 700, "color": INK},
            "encoding": {"x": x, "y": y, "text": {"field": "number"}},
        },
    ]
    return whole(
        {"width": size.width, "height": size.lane if size is not NARROW else round(size.lane * 1.1), "layer": layers}
    )


def _apart(at: dict[str, Spec], least: float) -> dict[str, Spec]:
    """The marks with those of one day side by side, `least` apart, in the order in which they are given."""
    on: dict[float, list[str]] = defaultdict(list)
    for event, row in at.items():
        on[row["x"]].append(event)
    shift = {event: (place - (len(same) - 1) / 2) * least for same in on.values() for place, event in enumerate(same)}
    return {event: {**row, "x": row["x"] + shift[event]} for event, row in at.items()}


def _drawn(at: dict[str, Spec], answers: Sequence[Arc], least: float) -> tuple[list[Spec], list[Spec]]:
    """The points of all arcs, and the place of each arc's number."""
    spans = [(at[one.act.id]["x"], at[one.answer.id]["x"]) for one in answers]
    longest = max(least, DAY_MS, *(abs(end - start) for start, end in spans))
    lines, tops = [], []
    for number, (one, (start, end)) in enumerate(zip(answers, spans, strict=True), 1):
        height = 0.35 + 0.65 * max(abs(end - start), least) / longest
        known = {"arc": number, "paint": at[one.answer.id]["paint"], "how": one.how}
        points = _arc(start, end, height)
        lines += [{**point, **known} for point in points]
        tops.append(points[ARC_POINTS // 2] | {"number": str(number)})
    return lines, tops


def _arc(start: float, end: float, height: float) -> list[Spec]:
    """Half an ellipse from one act to the other."""
    middle, half = (start + end) / 2, (end - start) / 2
    turns = [pi * step / ARC_POINTS for step in range(ARC_POINTS + 1)]
    return [{"x": middle - half * cos(turn), "y": height * sin(turn), "step": step} for step, turn in enumerate(turns)]
