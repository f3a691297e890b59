"""How high each side has gone: its gravest act toward the other so far, step by step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from riftline.measures.acts import directed, happened
from riftline.measures.days import interval
from riftline.measures.escalation import LONGEST_SPREAD_DAYS
from riftline.reconcile.event import Event


@dataclass(frozen=True)
class Rung:
    """From `day` on the gravest act of `source` toward `target` is `event`, with this PLOVER `score` (lower is graver).

    The day is the last on which the act can have happened, so that no step is drawn too early.
    """

    source: str
    target: str
    day: date
    score: float
    event: str


def ladder(events: Iterable[Event], pair: tuple[str, str]) -> tuple[Rung, ...]:
    """The steps of both sides of `pair`, each graver than the side's last; acts of cooperation make no step."""
    dated = [
        (span.last, event)
        for event in happened(events)
        if (span := interval(event.when)) and span.days <= LONGEST_SPREAD_DAYS
    ]
    dated.sort(key=lambda item: (item[0], item[1].score, item[1].id))
    gravest = dict.fromkeys((pair, pair[::-1]), 0.0)
    found: list[Rung] = []
    for day, event in dated:
        for unit in directed(event):
            if unit in gravest and event.score < gravest[unit]:
                gravest[unit] = event.score
                found.append(Rung(*unit, day, event.score, event.id))
    return tuple(found)
