"""The picture of the series: for each directed pair acts of conflict upward and of cooperation downward, day by day, and its index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from riftline.dossier.charts import CONFLICT, COOPERATION, FIRST, INK, NARROW, OTHER, SECOND, SOFT, WIDE, Size, Spec
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, days_axis, middle_of, number_axis, whole
from riftline.dossier.placing import domain_of
from riftline.dossier.visible import visible
from riftline.measures.between import PairCourse
from riftline.measures.days import Interval
from riftline.measures.series import DayScore

MOST_PAIRS = 4
"""Directed pairs drawn: both ways between the sides, and the two others with most acts."""

FEWEST = 3
"""Acts that make a further pair worth drawing."""

TALL = 0.6
"""Height of one pair in heights of a lane."""


@dataclass(frozen=True)
class Between:
    """One directed pair: its course, and its days one by one."""

    course: PairCourse
    days: tuple[DayScore, ...]

    @property
    def pair(self) -> tuple[str, str]:
        """Who acts, toward whom."""
        return self.course.source, self.course.target


def between(lookup: Lookup, courses: Sequence[PairCourse], series: Sequence[DayScore]) -> tuple[Between, ...]:
    """The pairs that are drawn: those between the sides first."""
    sides = lookup.sides
    own = ((sides.first, sides.second), (sides.second, sides.first)) if sides else ()
    first = sorted(
        (one for one in courses if (one.source, one.target) in own), key=lambda one: own.index((one.source, one.target))
    )
    others = [one for one in courses if (one.source, one.target) not in own and len(one.events) >= FEWEST]
    chosen = [*first, *others][:MOST_PAIRS]
    return tuple(
        Between(one, tuple(day for day in series if (day.source, day.target) == (one.source, one.target)))
        for one in chosen
    )


def pairs_picture(lookup: Lookup, pairs: Sequence[Between], window: Interval) -> Picture | None:
    """Small pictures above one another on one scale, so that the pairs can be compared."""
    if not pairs or window.days < 2:
        return None
    rows = [
        {"day": day.day.isoformat(), "source": one.pair[0], "target": one.pair[1], "index": day.value}
        | {"conflict_index": day.conflict, "cooperation_index": day.cooperation, "events": " ".join(day.events)}
        | _acts_of(one, day.day.isoformat())
        for one in pairs
        for day in one.course.days
    ]
    said = "; ".join(f"{_name(lookup, one)} {one.course.days[-1].value:.0f} at the end" for one in pairs)
    wide, narrow = (_spec(lookup, pairs, window, size) for size in (WIDE, NARROW))
    return Picture(
        "pairs", f"Conflict and cooperation by who acts on whom, and the index of each: {said}.", wide, narrow, rows
    )


def _acts_of(one: Between, day: str) -> Spec:
    """What was done on the day itself, on both scales."""
    found = next((cell for cell in one.days if cell.day.isoformat() == day), None)
    names = ("conflict", "cooperation", "goldstein_conflict", "goldstein_cooperation")
    return {name: getattr(found, name) if found else 0.0 for name in names}


def _name(lookup: Lookup, one: Between) -> str:
    return visible(" → ".join(lookup.names.country(code) for code in one.pair))


def _spec(lookup: Lookup, pairs: Sequence[Between], window: Interval, size: Size) -> Spec:
    values = [value for one in pairs for value in _reach(one)]
    scale = {"domain": [min(0.0, *values) * 1.1, max(1.0, *values) * 1.1], "nice": False}
    parts = [_one(lookup, one, domain_of(window), scale, size) for one in pairs]
    return whole({"vconcat": parts, "spacing": 14})


def _reach(one: Between) -> list[float]:
    """The values that a pair's picture must hold."""
    acts = [value for day in one.days for value in (day.conflict, -day.cooperation)]
    return [*acts, *(day.value for day in one.course.days)]


def _one(lookup: Lookup, one: Between, domain: tuple[float, float], scale: Spec, size: Size) -> Spec:
    x = days_axis(domain, size)
    y = number_axis("y", 3) | {"scale": scale}
    paint = {"first": FIRST, "second": SECOND}.get(lookup.side(one.pair[0]), OTHER)
    bars = [
        {"x": middle_of(day.day), "y": value, "foot": 0.0, "paint": colour}
        for day in one.days
        for value, colour in ((day.conflict, CONFLICT), (-day.cooperation, COOPERATION))
        if value
    ]
    line = [{"x": middle_of(day.day), "y": day.value} for day in one.course.days]
    layers = [
        {
            "data": {"values": [{"y": 0}]},
            "mark": {"type": "rule", "color": SOFT},
            "encoding": {"y": y},
        },
        {
            "data": {"values": line},
            "mark": {"type": "line", "color": INK, "strokeWidth": 1.4},
            "encoding": {"x": x, "y": y},
        },
        {
            "data": {"values": bars},
            "mark": {"type": "rule", "strokeWidth": 3 if size is NARROW else 5},
            "encoding": {
                "x": x,
                "y": y,
                "y2": {"field": "foot"},
                "stroke": {"field": "paint", "type": "nominal", "scale": None},
            },
        },
    ]
    heading = {
        "text": _name(lookup, one),
        "anchor": "start",
        "fontSize": 12,
        "fontWeight": 600,
        "color": paint,
        "frame": "group",
    }
    return {"width": size.width, "height": round(size.lane * TALL), "title": heading, "layer": layers}
