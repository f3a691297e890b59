"""The dense period of a crisis: the days a drawing should show when its acts reach far back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from math import ceil

from riftline.measures.days import Interval, interval
from riftline.measures.escalation import LONGEST_SPREAD_DAYS
from riftline.reconcile.event import Event

GAP_DAYS = 120
"""A silence longer than this (four months) parts one period from the next. A choice: over twice the span after which
an act has faded from the escalation index (93 days at 1 %) would join anything; under a quarter splits slow crises."""


def drawable(event: Event) -> Interval | None:
    """The days of an act that can be drawn; None for an undated one or one known to less than a quarter."""
    span = interval(event.when)
    return span if span is not None and span.days <= LONGEST_SPREAD_DAYS else None


def dense(events: Sequence[Event]) -> Interval | None:
    """The period, without a gap over `GAP_DAYS`, that holds most acts; the later one of two. None without dated acts."""
    spans = sorted((span for event in events if (span := drawable(event))), key=lambda span: (span.first, span.last))
    if not spans:
        return None
    periods: list[list[Interval]] = [[spans[0]]]
    reach = spans[0].last
    for span in spans[1:]:
        if (span.first - reach).days > GAP_DAYS:
            periods.append([])
        periods[-1].append(span)
        reach = max(reach, span.last)
    busiest = max(reversed(periods), key=len)
    return Interval(busiest[0].first, max(span.last for span in busiest))


CROWD_SHARE, CROWD_ACTS, CROWD_LENGTH = 0.5, 8, 0.2
"""A second, closer drawing is made if at least half of the acts, and eight of them, lie in a fifth of the days or less:
below eight marks nothing is crowded, above a fifth the closer drawing shows little more."""


def crowded(events: Sequence[Event], window: Interval) -> Interval | None:
    """The shortest stretch of days that holds `CROWD_SHARE` of the acts dated to the day, if it is a crowd."""
    days = sorted(span.first for event in events if (span := drawable(event)) and span.days == 1)
    needed = max(CROWD_ACTS, ceil(len(days) * CROWD_SHARE))
    stretches = [Interval(first, last) for first, last in zip(days, days[needed - 1 :], strict=False)]
    shortest = min(stretches, key=lambda stretch: stretch.days, default=None)
    if shortest is None or shortest.days > CROWD_LENGTH * window.days:
        return None
    air = timedelta(days=max(2, round(shortest.days * CROWD_LENGTH)))
    return Interval(max(window.first, shortest.first - air), min(window.last, shortest.last + air))
