"""Phases of a crisis: where the escalation index rises, falls or lies low; and its peak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from riftline.measures.escalation import IndexDay

SWING = 0.25
"""A turn counts once the index has moved back by this share of its highest value; smaller moves are the daily
saw-tooth of single acts. A choice, swept by eye on made-up series: below 0.15 every act is a phase of its own."""

CALM = 0.1
"""Below this share of its highest value the index lies low."""


@dataclass(frozen=True)
class Phase:
    """A stretch of days. `kind` is escalation, easing or calm; values are the index at its ends; `events` carry it."""

    kind: str
    first: date
    last: date
    start: float
    end: float
    events: tuple[str, ...]


def peak(index: Sequence[IndexDay]) -> IndexDay | None:
    """The day with the highest index, the first of several; None if the index never rises above 0."""
    top = max(index, key=lambda point: point.value, default=None)
    return top if top is not None and top.value > 0 else None


def phases(index: Sequence[IndexDay]) -> tuple[Phase, ...]:
    """The index cut at its turns into phases that follow on one another without a gap."""
    top = peak(index)
    if top is None:
        return ()
    turns = _turns([point.value for point in index], SWING * top.value)
    found: list[Phase] = []
    begin = 0
    for end in (*turns, len(index) - 1):
        if end >= begin:
            found.append(_phase(index, begin, end, CALM * top.value))
            begin = end + 1
    return tuple(found)


def _phase(index: Sequence[IndexDay], begin: int, end: int, calm: float) -> Phase:
    days = index[begin : end + 1]
    before = index[begin - 1].value if begin else 0.0
    kind = "escalation" if days[-1].value >= before else "easing"
    if max(point.value for point in days) < calm:
        kind = "calm"
    events = tuple(dict.fromkeys(event for point in days for event in point.events))
    return Phase(kind, days[0].day, days[-1].day, before, days[-1].value, events)


def _turns(values: Sequence[float], swing: float) -> list[int]:
    """Positions of the highs and lows between moves of at least `swing` (a zigzag filter)."""
    turns: list[int] = []
    extreme, direction = 0, 1
    for here, value in enumerate(values):
        ahead = (value - values[extreme]) * direction
        if ahead >= 0:
            extreme = here
        elif -ahead >= swing:
            turns.append(extreme)
            extreme, direction = here, -direction
    return turns
