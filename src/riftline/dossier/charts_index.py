"""The picture of the escalation index: its band, its rises, the acts as marks, its peak, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from riftline.dossier.charts import CONFLICT, INK, NARROW, SOFT, WIDE, Size, Spec
from riftline.dossier.charts_marks import ALLEGED, Ground, baseline, mark, mark_layers, placed, raised, title
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, Readout, days_axis, middle_of, number_axis, whole
from riftline.dossier.placing import domain_of
from riftline.dossier.words import say_date, say_day, say_index
from riftline.measures.band import BandDay
from riftline.measures.changes import Change
from riftline.measures.days import Interval
from riftline.measures.phases import Phase
from riftline.reconcile.event import Event

HEADROOM = 1.35
"""How far above the highest value the picture goes: room for marks of one day above one another, and for words."""

FOOTROOM = 1.15
TALL = 1.7
"""Height of the index in heights of a lane."""

ROOM_FOR_WORDS = 0.07
"""Share of the width that a rise must span to be called one in the picture."""


RING = 330
"""Area in square pixels of the ring around where the index stands: a numbered mark has room in it."""

CLEAR_OF_WORDS = 0.25
"""Share of the width at the left, where it says which way conflict lies."""


@dataclass(frozen=True)
class Course:
    """What the picture shows besides the acts."""

    band: tuple[BandDay, ...]
    phases: tuple[Phase, ...]
    changes: tuple[Change, ...]

    def within(self, days: Interval) -> Course:
        """The part of it on some days."""
        return Course(
            tuple(day for day in self.band if days.first <= day.day <= days.last),
            tuple(
                replace(one, first=max(one.first, days.first), last=min(one.last, days.last))
                for one in self.phases
                if one.first <= days.last and days.first <= one.last
            ),
            tuple(one for one in self.changes if days.first <= one.day <= days.last),
        )

    @property
    def window(self) -> Interval:
        """Its first and last day."""
        return Interval(self.band[0].day, self.band[-1].day)

    @property
    def values(self) -> tuple[float, float]:
        """The lowest and the highest value to draw, with room."""
        low, high = min(day.low for day in self.band), max(day.high for day in self.band)
        return min(0.0, low) * FOOTROOM - 0.5, max(0.0, high, 1.0) * HEADROOM

    @property
    def top(self) -> BandDay:
        """The day of the highest value, the first of several."""
        return max(self.band, key=lambda day: day.value)


def index_picture(
    lookup: Lookup, course: Course, acts: Sequence[Event], numbers: Mapping[str, int], name: str = "index"
) -> Picture | None:
    """The index with its band, a shade under each escalation, a rule at each change point, and a mark for each act.

    The acts in `numbers` bear their number, by which a list beside the picture names them.
    """
    if len(course.band) < 2:
        return None
    value_on = {day.day: day.value for day in course.band}
    marks = [
        mark(lookup, event, value_on[span.middle], numbers)
        for event, span in placed(lookup, acts)
        if span.middle in value_on
    ]
    wide, narrow = (_spec(course, marks, size) for size in (WIDE, NARROW))
    rows = [{"day": day.day.isoformat(), **_row(day)} for day in course.band]
    titles = {event.id: title(event, numbers.get(event.id)) for event in acts}
    return Picture(name, _alt(course), wide, narrow, rows, titles, _readout(course), _numbered(acts, numbers))


def _numbered(acts: Sequence[Event], numbers: Mapping[str, int]) -> list[Spec]:
    """What the numbers in the picture stand for."""
    known = {numbers[event.id]: event for event in acts if event.id in numbers}
    return [
        {
            "number": number,
            "event": known[number].id,
            "date": say_date(known[number].when),
            "act": known[number].summary,
        }
        for number in sorted(known)
    ]


def _alt(course: Course) -> str:
    first, last = course.band[0], course.band[-1]
    return (
        f"Escalation index from {first.day} to {last.day}: highest {course.top.value:.0f} on {course.top.day}, "
        f"{last.value:.0f} at the end; the band shows how far it moves if doubtful acts count otherwise."
    )


def _row(day: BandDay) -> dict[str, float]:
    names = ("value", "low", "high", "without_alleged", "without_single", "without_disputed")
    return {name: round(getattr(day, name), 3) for name in names}


def _readout(course: Course) -> Readout:
    rows = tuple((day.value, day.low, day.high) for day in course.band)
    words = ("index {0}; {1} to {2} if doubtful acts count otherwise",)
    return Readout(course.band[0].day, domain_of(course.window), rows, words)


def _spec(course: Course, marks: Sequence[Spec], size: Size) -> Spec:
    domain = domain_of(course.window)
    height = round(size.lane * TALL)
    x = days_axis(domain, size)
    y = number_axis("y") | {"scale": {"domain": list(course.values), "nice": False}}
    lifted = raised(marks, Ground(domain, course.values, size.width, height), size)
    layers = [
        *_rises(course, x, domain),
        *_curve(course, x, y),
        *mark_layers(lifted, x, y, size),
        *_peak(course, x, y),
        *_standing(course, x, y, size),
        *_directions(course, lifted, height),
    ]
    return whole({"width": size.width, "height": height, "layer": layers}, right=12)


def _curve(course: Course, x: Spec, y: Spec) -> list[Spec]:
    days = [{"x": middle_of(day.day), "y": day.value, "low": day.low, "high": day.high} for day in course.band]
    turns = [{"x": middle_of(one.day)} for one in course.changes]
    return [
        {
            "data": {"values": days},
            "mark": {"type": "area", "color": SOFT, "opacity": 0.28},
            "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}},
        },
        baseline(SOFT),
        {"data": {"values": turns}, "mark": {"type": "rule", "color": INK, "strokeDash": [4, 3]}, "encoding": {"x": x}},
        {
            "data": {"values": days},
            "mark": {"type": "line", "color": INK, "strokeWidth": 1.8},
            "encoding": {"x": x, "y": y},
        },
    ]


def _rises(course: Course, x: Spec, domain: tuple[float, float]) -> list[Spec]:
    """Each rise as a shade over its days, with the word where there is room."""
    spans = [
        (middle_of(one.first - timedelta(days=1)), middle_of(one.last))
        for one in course.phases
        if one.kind == "escalation"
    ]
    rises = [{"x": first, "end": last} for first, last in spans]
    room = ROOM_FOR_WORDS * (domain[1] - domain[0])
    clear = domain[0] + CLEAR_OF_WORDS * (domain[1] - domain[0])
    long = [{"x": first, "words": "rises"} for first, last in spans if last - first > room and first > clear]
    words = {"type": "text", "color": CONFLICT, "fontSize": 11, "align": "left", "dx": 4}
    return [
        {
            "data": {"values": rises},
            "mark": {"type": "rect", "color": CONFLICT, "opacity": 0.12},
            "encoding": {"x": x, "x2": {"field": "end"}},
        },
        {
            "data": {"values": long},
            "mark": words,
            "encoding": {"x": x, "y": {"value": 10}, "text": {"field": "words"}},
        },
    ]


def _peak(course: Course, x: Spec, y: Spec) -> list[Spec]:
    """The highest value in numbers, on the side where there is more room."""
    top, last = course.top, course.band[-1]
    if top.value <= 0 or top.day == last.day:
        return []
    left = (top.day - course.band[0].day).days * 2 > (last.day - course.band[0].day).days
    row = {"x": middle_of(top.day), "y": top.value, "words": f"highest {say_index(top.value)}"}
    words = {
        "type": "text",
        "color": INK,
        "fontSize": 12,
        "fontWeight": 600,
        "align": "right" if left else "left",
        "dx": -11 if left else 11,
        "dy": -7,
    }
    return [{"data": {"values": [row]}, "mark": words, "encoding": {"x": x, "y": y, "text": {"field": "words"}}}]


def _standing(course: Course, x: Spec, y: Spec, size: Size) -> list[Spec]:
    """The last value as a ring on the curve, with its number and day right of the picture."""
    last = course.band[-1]
    day = say_day(last.day)
    row = {"x": middle_of(last.day), "y": last.value, "value": say_index(last.value), "day": day}
    data = {"data": {"values": [row]}}
    narrow = size is NARROW
    text = {"type": "text", "align": "left", "dx": 12}
    number = {**text, "color": INK, "fontSize": 15 if narrow else 17, "fontWeight": 700, "dy": -5}
    lines = day.rsplit(" ", 1) if narrow else [day]
    ring = {
        "type": "point",
        "shape": "circle",
        "size": RING,
        "filled": False,
        "color": INK,
        "strokeWidth": 2,
        "opacity": 1,
    }
    days = [
        {
            **data,
            "mark": {**text, "color": SOFT, "fontSize": 11, "dy": 10 + 13 * place},
            "encoding": {"x": x, "y": y, "text": {"value": line}},
        }
        for place, line in enumerate(lines)
    ]
    return [
        {**data, "mark": ring, "encoding": {"x": x, "y": y}},
        {**data, "mark": number, "encoding": {"x": x, "y": y, "text": {"field": "value"}}},
        *days,
    ]


def _directions(course: Course, marks: Sequence[Spec], height: int) -> list[Spec]:
    """Which way conflict lies, and which way cooperation; and what hollow marks are, if there are any."""
    hollow = "    ◇ only alleged" if any(one["told"] == ALLEGED for one in marks) else ""
    said = [(f"▲ conflict{hollow}", 10)]
    if course.values[0] < -course.values[1] / 8:
        said.append(("▼ cooperation", height - 8))
    text = {"type": "text", "align": "left", "color": SOFT, "fontSize": 11}
    return [
        {
            "data": {"values": [{}]},
            "mark": text,
            "encoding": {"x": {"value": 6}, "y": {"value": place}, "text": {"value": words}},
        }
        for words, place in said
    ]
