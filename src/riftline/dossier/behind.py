"""The acts that a number of a page rests on, as links to their cards, where their sentences stand."""

from __future__ import annotations

from collections.abc import Iterable

from riftline.dossier.contexts_course import Behind
from riftline.dossier.lookup import Lookup
from riftline.dossier.words import count, say_date
from riftline.measures.counts import QuadCount
from riftline.reconcile.event import Event

MOST = 40
"""Acts listed behind one number; the export lists all, with their sentences."""

WORDS_FOR = {1: "words of cooperation", 2: "deeds of cooperation", 3: "words of conflict", 4: "deeds of conflict"}
"""The quad classes in words of everyday use."""


def behind(lookup: Lookup, label: str, events: Iterable[str]) -> Behind:
    """The acts behind a number, in the order given."""
    events = list(dict.fromkeys(events))
    shown = [event for event in events if event in lookup.printed][:MOST]
    return Behind(
        label,
        tuple(((event, lookup.printed[event].summary), _told(lookup.printed[event])) for event in shown),
        len(events) - len(shown),
    )


def counted(lookup: Lookup, counts: Iterable[QuadCount]) -> tuple[Behind, ...]:
    """The acts of each directed pair and class."""
    return tuple(
        behind(
            lookup,
            f"{lookup.names.country(one.source)} → {lookup.names.country(one.target)}, {WORDS_FOR[one.quad]}: {one.count}",
            one.events,
        )
        for one in counts
    )


def doubtful(lookup: Lookup, acts: Iterable[Event]) -> tuple[Behind, ...]:
    """The acts by which the band of the index moves, by why they are doubtful; kinds without any are left out."""
    acts = list(acts)
    disputed = {item.event for item in lookup.chronicle.disagreements}
    kinds = (
        ("Only alleged", [event.id for event in acts if event.status == "alleged"]),
        ("Known from one origin", [event.id for event in acts if len(event.origins) <= 1]),
        ("Accounts differ", [event.id for event in acts if event.id in disputed]),
    )
    return tuple(behind(lookup, f"{label}: {len(events)}", events) for label, events in kinds if events)


def _told(event: Event) -> str:
    """When it was, and in how many sentences it is told."""
    return f"{say_date(event.when)}, {count(len(event.mentions), 'sentence')}"
