"""The actors of a page: who they are, what they did and to whom, what was done to them and by whom, how often they speak."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping

from riftline.actors.actor import Actor
from riftline.dossier.called import Called, aliases
from riftline.dossier.contexts import ActorRow, Deeds, NameLine
from riftline.dossier.ledger import speaker_id
from riftline.dossier.lookup import Lookup
from riftline.reconcile.event import Event

MOST_NAMES = 12
"""Other names printed for one actor, the commonest; the export has them all."""

Acts = Mapping[str, Mapping[str, list[str]]]
"""For each actor, the acts by the name of who is at their other end."""


def actors(lookup: Lookup) -> tuple[ActorRow, ...]:
    """Everyone who acts, is acted upon or speaks; the busiest first, then by name."""
    did, met = _acts(lookup, "sources", "targets"), _acts(lookup, "targets", "sources")
    said = Counter(actor.id for claim in lookup.claims.values() for actor in claim.speakers)
    busy = [actor for actor in lookup.actors.values() if actor.id in did or actor.id in met or said[actor.id]]
    often = {actor.id: _number(did, actor) + _number(met, actor) + said[actor.id] for actor in busy}
    spoken = {actor.id for claim in lookup.ledger.values() if not claim.unnamed for actor in claim.speakers}
    rows = [_row(lookup, actor, did, met, said[actor.id], spoken) for actor in busy]
    return tuple(sorted(rows, key=lambda row: (-often[row.id], row.name, row.id)))


def _acts(lookup: Lookup, part: str, other: str) -> Acts:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for event in lookup.happened.values():
        ends = [actor.name for actor in _once(event, other)] or [""]
        for actor in _once(event, part):
            for end in ends:
                if end != actor.name:
                    found[actor.id][end].append(event.id)
    return found


def _once(event: Event, part: str) -> Iterable[Actor]:
    return {actor.id: actor for actor in getattr(event, part)}.values()


def _number(acts: Acts, actor: Actor) -> int:
    return len({event for events in acts.get(actor.id, {}).values() for event in events})


def _deeds(lookup: Lookup, acts: Mapping[str, list[str]]) -> tuple[Deeds, ...]:
    """Those at the other end with most acts first; acts on nobody named last."""
    made = [Deeds(who, lookup.links(events)) for who, events in acts.items()]
    return tuple(sorted((one for one in made if one.acts), key=lambda one: (not one.who, -len(one.acts), one.who)))


def _name(lookup: Lookup, one: Called) -> NameLine:
    """A name with a link to where it stands first, or to its report where the page leaves the text out."""
    report, start, end = one.places[0]
    return NameLine(one.name, one.times, lookup.passage(report, (start, end)) or report)


def _row(lookup: Lookup, actor: Actor, did: Acts, met: Acts, said: int, spoken: Container[str]) -> ActorRow:
    forms = lookup.forms[actor.id]
    return ActorRow(
        id=actor.id,
        name=actor.name,
        title=actor.title or "",
        country=lookup.names.country(actor.country),
        sector=lookup.names.sector(actor.sector) if actor.sector != "UNK" else "",
        kind=actor.kind,
        side=lookup.side(actor.country),
        did=_deeds(lookup, did.get(actor.id, {})),
        met=_deeds(lookup, met.get(actor.id, {})),
        said=said,
        roles=tuple(sorted({form.title for form in forms if form.title})),
        aliases=tuple(_name(lookup, one) for one in aliases(lookup.called.get(actor.id, ()), actor.name)[:MOST_NAMES]),
        speaker=speaker_id(actor.id) if actor.id in spoken else "",
    )
