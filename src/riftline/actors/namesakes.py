"""Capitals and parties of which another country has a namesake, given to the country that a report is about.

"Tripoli" is a city of Lebanon in a report that names Lebanon and never Libya; so is a "Conservative Party" Canada's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from riftline.actors import identity
from riftline.actors.gazetteer import cities
from riftline.actors.knowledge import Entry, Knowledge
from riftline.actors.scan import Match
from riftline.actors.words import Words

TELLING = frozenset({"state", "demonym", "organ", "seat", "person"})
"""Kinds of names that tell a country by themselves."""

SHARED = frozenset({"PTY", "OPP"})
"""Sectors of groups whose names several countries use."""

OFTEN = 3
"""Times a report must name a country before its namesake is meant."""


def settled(passages: list[Words], names: list[list[Match]], knowledge: Knowledge) -> list[list[Match]]:
    """The known names of a report's passages, each namesake that the report's countries ask for in place of the one in the tables."""
    told = Counter(match.entry.country for found in names for match in found if match.entry.kind in TELLING)
    meant = [
        country for country, times in told.most_common() if country and times >= OFTEN and knowledge.state(country)
    ]
    if not meant:
        return names

    def meant_by(words: Words, match: Match) -> Match:
        if told[match.entry.country]:
            return match
        entry = next(_namesakes(words.words(match.start, match.end), match.entry, meant, knowledge), None)
        return replace(match, entry=entry) if entry else match

    return [[meant_by(words, match) for match in found] for words, found in zip(passages, names, strict=True)]


def _namesakes(written: str, entry: Entry, meant: list[str], knowledge: Knowledge) -> Iterator[Entry]:
    if entry.kind == "capital":
        found = (city for country in meant for city in cities(written) if city.main and city.country == country)
        yield from (Entry(city.name, city.country, None, "place") for city in found)
    elif entry.kind == "group" and entry.sector in SHARED:
        yield replace(entry, name=f"{identity.adjective(knowledge, meant[0])} {entry.name}", country=meant[0])
