"""The escalation index of each directed pair of countries, with conflict and cooperation kept apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from riftline.measures.acts import directed, happened
from riftline.measures.escalation import HALF_LIFE_DAYS, escalation, parts_of, usual_weight, values
from riftline.reconcile.event import Event

Pair = tuple[str, str]


@dataclass(frozen=True)
class PairDay:
    """The index of one directed pair at the end of a day: `value` is what its acts of `conflict` add less those of
    `cooperation` (both 0 or more), older acts fading as in `escalation`. `events` carry it."""

    day: date
    value: float
    conflict: float
    cooperation: float
    events: tuple[str, ...]


@dataclass(frozen=True)
class PairCourse:
    """What `source` did toward `target`: the index by day from its first act to the last day of all, and the acts behind it."""

    source: str
    target: str
    days: tuple[PairDay, ...]
    events: tuple[str, ...]


def pair_courses(events: Iterable[Event], half_life: float = HALF_LIFE_DAYS) -> tuple[PairCourse, ...]:
    """The course of every directed pair that has an act with a place in time, those with most acts first.

    An act between several countries counts in full for each pair it runs between. `half_life` is in days, above 0.
    """
    acts = happened(events)
    placed = parts_of(acts)
    if not placed:
        return ()
    by_pair: dict[Pair, list[Event]] = defaultdict(list)
    for event in acts:
        for pair in directed(event):
            by_pair[pair].append(event)
    courses = [_course(pair, own, max(placed), half_life) for pair, own in by_pair.items() if parts_of(own)]
    return tuple(sorted(courses, key=lambda one: (-len(one.events), one.source, one.target)))


def _course(pair: Pair, acts: list[Event], last: date, half_life: float) -> PairCourse:
    """One pair's index up to `last`, where all pairs end."""
    parts = parts_of(acts)
    first = min(parts)
    conflict = values(parts_of(acts, lambda act: usual_weight(act) * (act.score < 0)), first, last, half_life)
    cooperation = values(parts_of(acts, lambda act: usual_weight(act) * (act.score > 0)), first, last, half_life)
    carried = {point.day: point.events for point in escalation(acts, half_life)}
    known = carried[max(carried)]
    days = tuple(
        PairDay(day, round(up + down, 6), round(up, 6), abs(round(down, 6)), carried.get(day, known))
        for (day, up), (_, down) in zip(conflict, cooperation, strict=True)
    )
    listed = tuple(dict.fromkeys(event for on in sorted(parts) for event, _ in parts[on]))
    return PairCourse(*pair, days, listed)
