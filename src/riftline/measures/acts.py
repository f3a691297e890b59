"""Which events a measure counts, and between which countries they run."""

from __future__ import annotations

from collections.abc import Iterable

from riftline.actors.actor import Actor
from riftline.reconcile.event import HAPPENED, Event

NON_STATE = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
"""PLOVER codes that stand in a country's place for actors that are no state."""


def happened(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events of the present crisis that are reported as having happened; history stays out."""
    return tuple(event for event in events if event.status in HAPPENED and not event.background)


def countries(actors: Iterable[Actor]) -> tuple[str, ...]:
    """The countries of the actors, each once, in their order; actors without one are left out."""
    return tuple(dict.fromkeys(actor.country for actor in actors if actor.country))


def directed(event: Event) -> tuple[tuple[str, str], ...]:
    """Every (source, target) pair of different countries the act runs between."""
    targets = countries(event.targets)
    return tuple((source, target) for source in countries(event.sources) for target in targets if source != target)
