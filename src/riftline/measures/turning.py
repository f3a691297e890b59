"""What opened and what closed each phase of the escalation index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from riftline.measures.acts import happened
from riftline.measures.escalation import Parts, parts_of
from riftline.measures.phases import Phase
from riftline.reconcile.event import Event

FADING = "acts faded and none of weight followed"
GOES_ON = "it goes on as far as the reports tell"
NEAR_DAYS = 3
"""An act may open or close a phase from this many days before the turn to as many after: days of reports are that loose."""


@dataclass(frozen=True)
class Turning:
    """A phase with the act that opened it and the act that closed it (ids), or in words how it closed without one."""

    phase: Phase
    opened: str | None
    closed: str | None
    closed_how: str


def turnings(phases: Sequence[Phase], events: Iterable[Event]) -> tuple[Turning, ...]:
    """What opened each phase: the act that moved the index most its way around the turn; the next one's opening closed it."""
    parts = parts_of(happened(events))
    openings = [_opening(phase, parts) for phase in phases]
    closings = [*openings[1:], None][: len(phases)]
    return tuple(
        Turning(phase, opened, closed, _how(closed, last=number == len(phases) - 1))
        for number, (phase, opened, closed) in enumerate(zip(phases, openings, closings, strict=True))
    )


def _how(closed: str | None, *, last: bool) -> str:
    if last:
        return GOES_ON
    return "" if closed else FADING


def _opening(phase: Phase, parts: Mapping[date, list[tuple[str, float]]] | Parts) -> str | None:
    """The act that adds most around the first day of an escalation, or takes most at the start of an easing."""
    way = 1 if phase.kind == "escalation" else -1
    days = [phase.first + timedelta(days=step) for step in range(-NEAR_DAYS, NEAR_DAYS + 1)]
    near = [(way * part, event) for day in days if day <= phase.last for event, part in parts.get(day, [])]
    pushing = [one for one in near if one[0] > 0]
    return min(pushing, key=lambda one: (-one[0], one[1]))[1] if pushing else None
