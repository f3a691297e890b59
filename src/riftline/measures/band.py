"""How firm the escalation index is: what of it rests on alleged acts, on a single origin, on accounts that differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from riftline.measures.acts import happened
from riftline.measures.escalation import HALF_LIFE_DAYS, parts_of, usual_weight, values
from riftline.reconcile.event import Disagreement, Event


@dataclass(frozen=True)
class BandDay:
    """The index on a day and how far it moves if doubtful acts count otherwise.

    `low` and `high` are the least and the greatest of: the `value` itself; with alleged acts counted fully; without
    alleged acts; without acts known from one origin; without acts on which accounts differ; without any of these.
    """

    day: date
    value: float
    low: float
    high: float
    without_alleged: float
    without_single: float
    without_disputed: float


def band(
    events: Iterable[Event], disagreements: Iterable[Disagreement] = (), half_life: float = HALF_LIFE_DAYS
) -> tuple[BandDay, ...]:
    """The band of the index for the same days as `escalation`; `half_life` in days."""
    acts = happened(events)
    disputed = {item.event for item in disagreements}
    parts = parts_of(acts)
    if not parts:
        return ()
    first, last = min(parts), max(parts)
    curves = [
        [value for _, value in values(parts_of(acts, weight), first, last, half_life)]
        for weight in _weights(disputed).values()
    ]
    days = [day for day, _ in values(parts, first, last, half_life)]
    return tuple(_day(day, [round(value, 6) for value in row]) for day, *row in zip(days, *curves, strict=True))


def _day(day: date, row: list[float]) -> BandDay:
    value, without_alleged, without_single, without_disputed = row[:4]
    return BandDay(day, value, min(row), max(row), without_alleged, without_single, without_disputed)


def _weights(disputed: set[str | None]) -> dict[str, Callable[[Event], float]]:
    """Ways to count an act; the order is that of `_day`."""

    def keep(kept: Callable[[Event], bool]) -> Callable[[Event], float]:
        return lambda event: usual_weight(event) if kept(event) else 0.0

    return {
        "usual": usual_weight,
        "without alleged": keep(lambda event: event.status != "alleged"),
        "without single": keep(lambda event: len(event.origins) > 1),
        "without disputed": keep(lambda event: event.id not in disputed),
        "alleged in full": lambda _: 1.0,
        "firm": keep(lambda e: e.status != "alleged" and len(e.origins) > 1 and e.id not in disputed),
    }
