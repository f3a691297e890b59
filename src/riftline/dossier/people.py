"""The actors of a page: who they are, what they did, what was done to them, how often they speak."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from riftline.actors.actor import Actor
from riftline.dossier.contexts import ActorRow
from riftline.dossier.lookup import Lookup
from riftline.reconcile.event import Event

Deeds = dict[str, list[str]]


def actors(lookup: Lookup) -> tuple[ActorRow, ...]:
    """Everyone who acts, is acted upon or speaks; the busiest first, then by name."""
    did, met = _deeds(lookup, "sources"), _deeds(lookup, "targets")
    said = Counter(claim.speaker.id for claim in lookup.claims.values() if claim.speaker)
    busy = [actor for actor in lookup.actors.values() if actor.id in did or actor.id in met or said[actor.id]]
    rows = [_row(lookup, actor, did, met, said[actor.id]) for actor in busy]
    return tuple(
        sorted(
            rows, key=lambda row: (-len(did.get(row.id, ())) - len(met.get(row.id, ())) - row.said, row.name, row.id)
        )
    )


def _deeds(lookup: Lookup, part: str) -> Deeds:
    found: Deeds = defaultdict(list)
    for event in lookup.events.values():
        for actor in _once(event, part):
            found[actor.id].append(event.id)
    return dict(found)


def _once(event: Event, part: str) -> Iterable[Actor]:
    return {actor.id: actor for actor in getattr(event, part)}.values()


def _row(lookup: Lookup, actor: Actor, did: Deeds, met: Deeds, said: int) -> ActorRow:
    return ActorRow(
        id=actor.id,
        name=actor.name,
        title=actor.title or "",
        country=lookup.names.country(actor.country),
        sector=lookup.names.sector(actor.sector) if actor.sector != "UNK" else "",
        kind=actor.kind,
        side=lookup.side(actor.country),
        did=lookup.links(did.get(actor.id, ())),
        met=lookup.links(met.get(actor.id, ())),
        said=said,
    )
