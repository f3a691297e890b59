"""What opened and what closed each phase of the escalation index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from riftline.measures.acts import happened
from riftline.measures.escalation import Parts, parts_of
from riftline.measures.phases import Phase
from riftline.reconcile.event import Event

STOPPED = "acts of conflict stopped and those before faded"
FADING = "acts faded and none of weight followed"
GOES_ON = "it goes on as far as the reports tell"
NEAR_DAYS = 3
"""An act may open or close a phase from this many days before the turn to as many after: days of reports are that loose."""

LEAST_PUSH = 1.0
"""Points of the PLOVER score by which an act must move the index to open or close a phase. A request or a visit of less
does not end a crisis; most types lie above."""


@dataclass(frozen=True)
class Turning:
    """A phase with the acts (ids) that opened and closed it.

    `last` is the last act of the phase that moved the index its way, None in a calm. Where no act opened or closed it,
    `opened_how` and `closed_how` say in words how it came or went; else they are "".
    """

    phase: Phase
    opened: str | None
    closed: str | None
    last: str | None
    opened_how: str
    closed_how: str


def turnings(phases: Sequence[Phase], events: Iterable[Event]) -> tuple[Turning, ...]:
    """What opened each phase: the act that moved the index most its way around the turn; the next one's opening closed it."""
    parts = parts_of(happened(events))
    openings = [_opening(phase, parts) for phase in phases]
    closings = [*openings[1:], None][: len(phases)]
    return tuple(
        _turning(phase, parts, opened, closed, last=number == len(phases) - 1)
        for number, (phase, opened, closed) in enumerate(zip(phases, openings, closings, strict=True))
    )


def _turning(phase: Phase, parts: Parts, opened: str | None, closed: str | None, *, last: bool) -> Turning:
    return Turning(
        phase=phase,
        opened=opened,
        closed=closed,
        last=_latest(phase, parts),
        opened_how="" if opened else STOPPED if phase.kind == "easing" else FADING,
        closed_how=GOES_ON if last else "" if closed else STOPPED if phase.kind == "escalation" else FADING,
    )


def _way(phase: Phase) -> int:
    """Up for an escalation, down for an easing, and neither for a calm, which no act opens."""
    return {"escalation": 1, "easing": -1}.get(phase.kind, 0)


def _opening(phase: Phase, parts: Parts) -> str | None:
    """The act that adds most around the first day of an escalation, or takes most at the start of an easing.

    Of an act known to a span of days all that lies in the phase counts.
    """
    first, last = phase.first - timedelta(days=NEAR_DAYS), phase.first + timedelta(days=NEAR_DAYS)
    pushed: defaultdict[str, float] = defaultdict(float)
    near: set[str] = set()
    for day, acts in parts.items():
        if first <= day <= phase.last:
            for event, part in acts:
                pushed[event] += _way(phase) * part
                near |= {event} if day <= last else set()
    strong = [(-pushed[event], event) for event in near if pushed[event] >= LEAST_PUSH]
    return min(strong)[1] if strong else None


def _latest(phase: Phase, parts: Parts) -> str | None:
    """The last act inside the phase that moves the index its way; of one day the weightiest."""
    found: list[tuple[date, float, str]] = [
        (day, _way(phase) * part, event)
        for day, acts in parts.items()
        if phase.first <= day <= phase.last
        for event, part in acts
        if _way(phase) * part > 0
    ]
    return max(found)[2] if found else None
