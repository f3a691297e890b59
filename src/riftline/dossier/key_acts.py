"""The few acts that a picture names: those that opened a phase, and the gravest beside them."""

from __future__ import annotations

from collections.abc import Sequence

from riftline.measures.days import interval
from riftline.measures.escalation import LONGEST_SPREAD_DAYS, usual_weight
from riftline.measures.turning import Turning
from riftline.reconcile.event import Event

MOST = 6
"""Acts that are named: as many as can be read in ten seconds."""


def key_acts(acts: Sequence[Event], turnings: Sequence[Turning]) -> tuple[Event, ...]:
    """At most `MOST` of the acts in order of time: first those that opened a phase, then the others, by what they move the index."""
    opened = {turning.opened for turning in turnings}
    shown = [event for event in acts if (span := interval(event.when)) and span.days <= LONGEST_SPREAD_DAYS]
    ranked = sorted(
        shown, key=lambda event: (event.id not in opened, -abs(event.score) * usual_weight(event), event.id)
    )
    chosen = {event.id for event in ranked[:MOST]}
    dated = [(span.middle, event.id, event) for event in shown if event.id in chosen and (span := interval(event.when))]
    return tuple(event for _, _, event in sorted(dated, key=lambda item: item[:2]))
