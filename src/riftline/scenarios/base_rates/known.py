"""Which base rates fit a record, by what can be read off its first acts."""

from __future__ import annotations

from riftline.measures.acts import happened
from riftline.measures.days import interval
from riftline.reconcile.chronicle import Chronicle
from riftline.scenarios.base_rates.lookup import of
from riftline.scenarios.base_rates.rate import BaseRate

ASKED = (
    "violence.serious-or-war",
    "form.agreement",
    "form.unilateral",
    "form.tacit-or-faded",
    "content.ambiguous",
    "recurrence.within-five-years",
    "duration.over-30-days",
    "duration.over-90-days",
)
"""The questions shown beside a projection."""

VIOLENT = frozenset({"ASSAULT"})
"""PLOVER types that make a trigger violent."""


def trigger(chronicle: Chronicle) -> str | None:
    """Whether the first dated act of conflict was violent; None if there is none. Nothing else is guessed."""
    dated = [
        (span.first, event)
        for event in happened(chronicle.events)
        if (span := interval(event.when)) and event.score < 0
    ]
    if not dated:
        return None
    first = min(day for day, _ in dated)
    return "violent" if any(event.type in VIOLENT for day, event in dated if day == first) else "non-violent"


def base_rates_of(chronicle: Chronicle) -> tuple[BaseRate, ...]:
    """How past crises that began like this one went; all crises since 1945 where the beginning is not known."""
    begun = trigger(chronicle)
    return tuple(of(question, {"trigger": begun} if begun else None) for question in ASKED)
