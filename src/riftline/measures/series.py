"""Daily series between countries: how many acts, and their PLOVER and Goldstein values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from riftline.measures.acts import directed, happened
from riftline.measures.days import interval
from riftline.reconcile.event import Event


@dataclass(frozen=True)
class DayScore:
    """One day of one directed pair. `score` (PLOVER) and `goldstein` are means over its `events`, −10 … 10.

    Conflict and cooperation are also summed apart, in points of 0 or more: `conflict` and `cooperation` on the PLOVER score,
    `goldstein_conflict` and `goldstein_cooperation` on Goldstein values, each by that scale's own sign.
    """

    day: date
    source: str
    target: str
    count: int
    score: float
    goldstein: float
    conflict: float
    cooperation: float
    goldstein_conflict: float
    goldstein_cooperation: float
    events: tuple[str, ...]


def daily(events: Iterable[Event]) -> tuple[DayScore, ...]:
    """The acts dated to the day, by day and directed pair of countries, in order.

    Acts known only to the month or less exactly have no day and are left out: no day is invented.
    """
    cells: dict[tuple[date, str, str], list[Event]] = defaultdict(list)
    for event in happened(events):
        span = interval(event.when)
        if span is not None and span.days == 1:
            for source, target in directed(event):
                cells[span.first, source, target].append(event)
    return tuple(_cell(*key, cells[key]) for key in sorted(cells))


def _cell(day: date, source: str, target: str, events: list[Event]) -> DayScore:
    scores, values = [event.score for event in events], [event.goldstein for event in events]
    return DayScore(
        day=day,
        source=source,
        target=target,
        count=len(events),
        score=sum(scores) / len(events),
        goldstein=sum(values) / len(events),
        conflict=_below(scores),
        cooperation=_below([-score for score in scores]),
        goldstein_conflict=_below(values),
        goldstein_cooperation=_below([-value for value in values]),
        events=tuple(event.id for event in events),
    )


def _below(values: Sequence[float]) -> float:
    """How far the values lie below nought, together."""
    return sum(max(0.0, -value) for value in values)
