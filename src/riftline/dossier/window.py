"""The dense period of a crisis: the days a drawing should show when its acts reach far back."""

from __future__ import annotations

from collections.abc import Sequence

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
