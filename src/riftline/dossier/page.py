"""Puts a page together from a chronicle: every part from its own module, nothing printed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from riftline import __version__
from riftline.dossier import (
    ahead,
    chains,
    charts,
    chronology,
    disputes,
    edit_log,
    escalating,
    ledger,
    outlook,
    people,
    places,
    shelf,
)
from riftline.dossier.contexts import Facet, Facets, Method, Page
from riftline.dossier.lead import Crisis, default_title, summarise
from riftline.dossier.lookup import Lookup
from riftline.dossier.words import STATUSES, TYPES, count, say_number
from riftline.measures.escalation import HALF_LIFE_DAYS
from riftline.measures.sides import side_of
from riftline.reconcile.chronicle import Chronicle
from riftline.settings import ONTOLOGY

ORIGINS, SURE = (2, 3), (20, 40, 60, 80)
"""Steps of the filters: origins of an act, and its certainty in percent."""


def page(chronicle: Chronicle, title: str | None = None) -> Page:
    """The page of a chronicle. Without a title it is called after its sides and days."""
    lookup = Lookup(chronicle)
    crisis = Crisis(lookup)
    told = lookup.printed.values()
    return Page(
        title=title or default_title(lookup),
        summary=summarise(lookup, crisis),
        strip=charts.strip(lookup, crisis),
        groups=chronology.groups(lookup, [event for event in told if not event.background]),
        background=chronology.cards(lookup, [event for event in told if event.background]),
        asides=chronology.asides(lookup),
        maps=places.maps(lookup),
        left_out=_left_out(lookup),
        disagreements=disputes.disagreements(lookup),
        speakers=ledger.speakers(lookup),
        ledger=ledger.facets(lookup),
        outlook=outlook.outlook(lookup),
        escalation=escalating.escalating(lookup, crisis),
        ahead=ahead.ahead(lookup),
        answers=chains.chains(lookup),
        actors=people.actors(lookup),
        reports=shelf.reports(lookup),
        rejected=shelf.rejected(lookup),
        set_aside=shelf.set_aside(lookup),
        facets=_facets(lookup, crisis),
        method=_method(chronicle),
        log=edit_log.edit_log(lookup),
    )


def _left_out(lookup: Lookup) -> tuple[str, ...]:
    """What the page leaves out for its size, in words."""
    missing = (
        (len(lookup.happened) - len(lookup.printed), "act", "with fewest origins and lowest scores"),
        (lookup.announced_left_out, "act", "announced or possible, with fewest origins"),
        (lookup.asides_left_out, "mention", "of no act: announced, possible or denied"),
        (ledger.unprinted(lookup), "claim", "of the last reports"),
    )
    return tuple(f"{count(number, what)} {which}" for number, what, which in missing if number)


def _facets(lookup: Lookup, crisis: Crisis) -> Facets:
    sides = Counter(side_of(event, lookup.sides) for event in crisis.acts)
    types = Counter(event.type for event in crisis.acts)
    statuses = Counter(event.status for event in crisis.acts)
    names = {"other": "Others"}
    if lookup.sides is not None:
        names = {
            "first": lookup.names.country(lookup.sides.first),
            "second": lookup.names.country(lookup.sides.second),
            **names,
        }
    return Facets(
        tuple(Facet(key, name, sides[key] + (sides["both"] if key != "other" else 0)) for key, name in names.items()),
        tuple(Facet(key, words, types[key]) for key, words in TYPES.items() if types[key]),
        tuple(Facet(key, words, statuses[key]) for key, words in STATUSES.items() if statuses[key]),
        _at_least(ORIGINS, "{} or more", [len(event.origins) for event in crisis.acts]),
        _at_least(SURE, "{} % or more", [lookup.sure(event) for event in crisis.acts]),
        (crisis.window.first.isoformat(), crisis.window.last.isoformat()) if crisis.window else (),
    )


def _at_least(steps: Sequence[int], words: str, values: Sequence[int]) -> tuple[Facet, ...]:
    """A choice for each step that some acts reach and others do not."""
    reached = [(step, sum(value >= step for value in values)) for step in steps]
    return tuple(Facet(str(step), words.format(step), number) for step, number in reached if 0 < number < len(values))


def _method(chronicle: Chronicle) -> Method:
    meta = chronicle.contents.meta
    versions = {"riftline": __version__, "ontology": ONTOLOGY, **meta}
    shown = tuple((key, versions[key]) for key in sorted(versions) if key not in ("built", "read"))
    return Method(shown, meta.get("built", ""), say_number(HALF_LIFE_DAYS))
