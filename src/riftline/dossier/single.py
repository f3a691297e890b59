"""One act, report or actor on a page of its own, whole: a permanent address for what the large page has no room for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from riftline.dossier import chronology, people, shelf
from riftline.dossier.contexts import ActorRow, EventCard, PlaceMap
from riftline.dossier.contexts_sources import ReportCard
from riftline.dossier.lookup import Lookup
from riftline.dossier.places import map_of

ADDRESS = "/id/"
"""Where a server shows what has an id."""

_PASSAGE = re.compile(r"(?P<report>r-[0-9a-f]+)-p\d+")
_STRETCH = re.compile(r"at-(?P<report>r-[0-9a-f]+)-\d+-\d+")
_SENTENCE = re.compile(r"at-(?P<id>[cm]-[0-9a-f]+)")


@dataclass(frozen=True)
class Single:
    """What stands on the page: one of acts, reports or actors, and the maps of their places."""

    id: str
    title: str
    acts: tuple[EventCard, ...] = ()
    reports: tuple[ReportCard, ...] = ()
    actors: tuple[ActorRow, ...] = ()
    maps: tuple[PlaceMap, ...] = ()


def address(lookup: Lookup, name: str) -> str:
    """The permanent address of whatever has this id, "" if the record holds no such thing.

    Sentences, claims and other quoted stretches are shown in their report, at their words.
    """
    if name in lookup.events or name in lookup.reports or name in lookup.actors:
        return ADDRESS + name
    if found := _PASSAGE.fullmatch(name) or _STRETCH.fullmatch(name):
        return f"{ADDRESS}{found['report']}#{name}" if found["report"] in lookup.reports else ""
    if found := _SENTENCE.fullmatch(name):
        name = found["id"]
    told = lookup.mentions.get(name)
    if told is not None:
        return f"{ADDRESS}{told.report}#at-{name}"
    said = lookup.claims.get(name)
    if said is None or said.report not in lookup.reports:
        return ""
    goal = f"at-{name}" if said.cue else lookup.passage(said.report, (said.start, said.end))
    return f"{ADDRESS}{said.report}#{goal or said.report}"


def single(lookup: Lookup, name: str) -> Single | None:
    """The page of an act, a report or an actor, None for anything else. The lookup is a whole one."""
    if name in lookup.events:
        event = lookup.events[name]
        return Single(name, event.summary, acts=chronology.cards(lookup, [event]), maps=map_of(lookup, event.place))
    if name in lookup.reports:
        card = shelf.one_report(lookup, name)
        return Single(name, card.label, reports=(card,))
    rows = tuple(row for row in people.actors(lookup) if row.id == name) if name in lookup.actors else ()
    return Single(name, rows[0].name, actors=rows) if rows else None
