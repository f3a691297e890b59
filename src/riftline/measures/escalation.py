"""The escalation index: conflict and cooperation so far, older acts fading."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, log2

from riftline.measures.acts import happened
from riftline.measures.days import interval
from riftline.reconcile.event import Event

HALF_LIFE_DAYS = 14.0
"""Days until an act weighs half. A choice, not an estimate: it lies between the week and the month in which
studies of event data between states are usually summed (Goldstein and Freeman 1990 use weeks, Schrodt months)."""

ALLEGED_WEIGHT = 0.5
"""What an act counts that is only alleged: neither left out nor taken as fact. A choice."""

LONGEST_SPREAD_DAYS = 92
"""An act dated less exactly than a quarter (92 days at most) has no place on a curve by days."""

FORGOTTEN = 0.01
"""An act whose weight fell below this share is no longer listed among those a value rests on (it still fades on)."""

Parts = dict[date, list[tuple[str, float]]]


@dataclass(frozen=True)
class IndexDay:
    """The index at the end of a day: sum of −score × weight; above 0 is conflict, below cooperation. `events` carry it."""

    day: date
    value: float
    events: tuple[str, ...]


def escalation(
    events: Iterable[Event], half_life: float = HALF_LIFE_DAYS, until: date | None = None
) -> tuple[IndexDay, ...]:
    """The index for every day from the first act to the last, or to the day `until`; none if no act has a place before it.

    An act known to a span (a week, a month) enters in equal parts on each of its days. `half_life` is in days, above 0.
    """
    parts = parts_of(happened(events))
    last = until or max(parts, default=date.min)
    if not parts or last < min(parts):
        return ()
    memory = ceil(half_life * log2(1 / FORGOTTEN))
    recent: deque[tuple[date, str]] = deque()
    days: list[IndexDay] = []
    for day, value in values(parts, min(parts), last, half_life):
        recent.extend((day, event) for event, _ in parts.get(day, []))
        while recent and (day - recent[0][0]).days > memory:
            recent.popleft()
        days.append(IndexDay(day, round(value, 6), tuple(dict.fromkeys(event for _, event in recent))))
    return tuple(days)


def values(parts: Parts, first: date, last: date, half_life: float = HALF_LIFE_DAYS) -> Iterator[tuple[date, float]]:
    """The index at the end of each day from `first` to `last`, from what each act adds (`parts_of`)."""
    fade, value = 0.5 ** (1 / half_life), 0.0
    for day in _days(first, last):
        value = value * fade + sum(part for _, part in parts.get(day, []))
        yield day, value


def usual_weight(event: Event) -> float:
    """What an act counts: half if it is only alleged."""
    return ALLEGED_WEIGHT if event.status == "alleged" else 1.0


def parts_of(events: Iterable[Event], weight: Callable[[Event], float] = usual_weight) -> Parts:
    """What each act adds on each day; acts without a day, or dated too loosely, add nothing."""
    parts: Parts = defaultdict(list)
    for event in events:
        span = interval(event.when)
        if span is None or span.days > LONGEST_SPREAD_DAYS:
            continue
        for day in _days(span.first, span.last):
            parts[day].append((event.id, -event.score * weight(event) / span.days))
    return parts


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=count) for count in range((last - first).days + 1))
