"""Known and unknown names as heads of phrases, and nouns that pass on what follows them."""

from __future__ import annotations

import re

from riftline.actors import identity
from riftline.actors.actor import Actor
from riftline.actors.context import LOCATIVE, Found, Site
from riftline.actors.countries import AREAS, Evidence, beside, following, place_countries, possessors
from riftline.actors.normal import normal
from riftline.actors.people import identify
from riftline.actors.rules import Rule
from riftline.actors.scan import Match
from riftline.actors.words import Words

QUANTITIES = frozenset(
    [
        "hundreds",
        "thousands",
        "dozens",
        "tens",
        "scores",
        "millions",
        "number",
        "numbers",
        "group",
        "groups",
        "member",
        "members",
        "crowd",
        "crowds",
        "majority",
        "handful",
        "couple",
        "pair",
        "lot",
        "lots",
        "part",
        "rest",
        "remainder",
        "half",
        "percent",
        "team",
        "teams",
        "bulk",
        "wave",
        "waves",
        "band",
        "bands",
        "column",
        "columns",
        "convoy",
        "some",
        "many",
        "most",
        "all",
        "several",
        "none",
        "two",
        "three",
        "four",
        "five",
        "six",
        "both",
        "one",
        "each",
        "any",
        "few",
        "others",
        "series",
        "elements",
        "factions",
    ]
)
"""Words that with "of" stand for what follows: "hundreds of protesters", "members of Hamas"."""

RULES = {"state": Rule.STATE, "capital": Rule.CAPITAL, "seat": Rule.SEAT, "demonym": Rule.PEOPLE, "ethnic": Rule.PEOPLE}
SMALL = frozenset({"of", "for", "the", "and", "in", "on", "-", "&", "de", "la", "du"})
"""Words that may stand inside a proper name in small letters."""

DATELINE, ACRONYM_LENGTH = 15, 3
"""Words within which a dateline stands, and letters up to which capitals may be an acronym."""

ACRONYM = re.compile(r"[A-Z][A-Za-z.\-]{1,9}")


def quantity(site: Site) -> Found | None:
    """What follows "of" after a word of quantity or belonging."""
    if site.head not in QUANTITIES and site.words.pos[site.phrase.head] != "NUM":
        return None
    for kid in site.kids():
        if site.words.rel[kid] == "nmod" and site.words.case(kid) == "of" and kid > site.phrase.head:
            found = [site.other(each) for each in [kid, *site.words.conjuncts(kid)]]
            actors = tuple(actor for one in found if one for actor in one.actors)
            rule = next((one.rule for one in found if one and one.actors), Rule.BARE)
            return Found(tuple(dict.fromkeys(actors)), rule) if actors else None
    return None


POWERS = frozenset({"countries", "nations", "states", "governments", "powers"})
COUNTRIES = POWERS | {"allies", "neighbours", "neighbors", "members"}
PARTS_OF_THE_WORLD = frozenset({"Western"})
"""Adjectives of states that no body unites."""

AMONG = frozenset({"including", "like", "such", "notably"})
"""Prepositions after which some of several are named."""


def members(site: Site) -> Found | None:
    """The states that a list names: "several countries, including Arvenia and Belmark"; those of a part of the world that nobody lists
    are somebody, though of no one country: "Western powers"."""
    wide = next((match.entry.name for match in site.phrase.names if match.entry.name in PARTS_OF_THE_WORLD), None)
    if site.head not in COUNTRIES or (site.phrase.names and not wide):
        return None
    named = [kid for kid in site.kids() if kid > site.phrase.head and site.words.case(kid) in AMONG]
    found = [site.other(each) for kid in named for each in [kid, *site.words.conjuncts(kid)]]
    states = [actor for one in found if one for actor in one.actors if actor.kind == "state"]
    if not states and wide and site.head in POWERS:
        return Found((identity.build(f"{wide} states", None, "GOV", "organisation"),), Rule.NAME)
    return Found(tuple(dict.fromkeys(states)), Rule.NAME) if states else None


def area(site: Site) -> Found | None:
    """The place that a noun for one is called: "the Arvenian city of Sallin"."""
    if site.head not in AREAS or site.head == "border":
        return None
    for kid in site.kids():
        if kid > site.phrase.head and site.words.rel[kid] == "nmod" and site.words.case(kid) == "of":
            if site.words.case(site.phrase.head) in LOCATIVE:
                return Found((), Rule.LOCATION)
            other = site.other(kid)
            return other if other and other.rule is Rule.PLACE_NAME else None
    return None


def known(site: Site) -> Found | None:
    """A name of the tables at the head of the phrase."""
    match = next((match for match in site.phrase.names if match.start <= site.phrase.head < match.end), None)
    if match is None or match.part or match.entry.kind == "person":
        return None
    match = _better(site, match)
    if match.entry.kind in {"state", "capital", "region"} and _longer_name(site, match):
        return None
    return _placed(site, match)


def _better(site: Site, match: Match) -> Match:
    """Beside a state's name, an outlet or organ that the same phrase names: "Herald Arvenia"."""
    others = [one for one in site.phrase.names if one.entry.kind in {"outlet", "organ", "group", "organisation"}]
    return others[0] if others and match.entry.kind in {"state", "capital", "region"} else match


def _longer_name(site: Site, match: Match) -> bool:
    name = site.words.name_at.get(match.root)
    if name is None or name.label != "ORG":
        return False
    return any(i < match.start and site.words.pos[i] == "PROPN" for i in range(name.start, name.end))


def _placed(site: Site, match: Match) -> Found:
    kind, country = match.entry.kind, match.entry.country
    located = site.words.case(site.phrase.head) in LOCATIVE or _is_dateline(site)
    if located and kind in {"capital", "region", "place"}:
        return Found((), Rule.LOCATION)
    if kind == "region" or kind == "place":
        actor = identity.build(match.entry.name, country, None, "unknown")
        return Found((actor,) if country else (), Rule.PLACE_NAME)
    if kind in {"demonym", "ethnic"}:
        return _people(site, match)
    if kind == "organ":
        told = beside(site) or possessors(site) or following(site)
        if told and told[0].country != country and site.context.knowledge.state(told[0].country):
            name = f"{identity.adjective(site.context.knowledge, told[0].country)} {match.entry.name}"
            return Found((identity.build(name, told[0].country, match.entry.sector, "organ"),), Rule.ROLE)
    if kind == "group" and (branch := _branch(site, match)):
        return branch
    if kind in {"organisation", "group"}:
        _shorten(site, site.words.words(match.start, match.end), identity.of_entry(site.context.knowledge, match.entry))
    rule = Rule.LOCATION if located and kind == "state" else RULES.get(kind, Rule.NAME)
    joined = [match, *(one for one in site.phrase.names if one is not match and _is_hyphened(site, one, match))]
    actors = [identity.of_entry(site.context.knowledge, one.entry) for one in sorted(joined, key=lambda one: one.start)]
    return Found(tuple(dict.fromkeys(actors)), rule)


def _branch(site: Site, match: Match) -> Found | None:
    """A group as one of a country that words beside its name tell, here or before in the report: "the Arvenian Brotherhood", "Arvenia's
    National Front". Parties and movements of many countries bear one name, which the tables know of one."""
    knowledge, entry, names = site.context.knowledge, match.entry, site.context.memory.names
    told = beside(site) or possessors(site)
    if not told and not knowledge.state(entry.country):
        told = following(site)
    key = normal(entry.name)
    if not told:
        return Found((names[key],), Rule.SAME) if key in names else None
    country = told[0].country
    if country is None or country == entry.country or not knowledge.state(country):
        names.pop(key, None)
        return None
    name = f"{identity.adjective(knowledge, country)} {entry.name}" if knowledge.state(entry.country) else entry.name
    names[key] = actor = identity.build(name, country, entry.sector, "group")
    return Found((actor,), Rule.ROLE)


BODIES = frozenset({
    "league", "union", "council", "brotherhood", "front", "alliance", "movement", "agency", "commission", "bank", "bureau", "committee",
    "congress", "assembly", "organization", "organisation", "federation", "community", "fund", "tribunal", "court", "coalition",
})  # fmt: skip
"""Last words of an organisation's name by which a report calls it once it was named in full."""


def named_in_full(site: Site, written: str) -> Actor | None:
    """The organisation that the report has named in full before: "the League" after "the Arab League"."""
    names, key = site.context.memory.names, normal(written)
    return names.get(key) or names.get(key.removeprefix("the "))


def _shorten(site: Site, written: str, actor: Actor) -> None:
    """Keeps the short form of an organisation's full name."""
    *first, last = normal(written).removeprefix("the ").split() or [""]
    if first and last in BODIES:
        site.context.memory.names[last] = actor


def _is_hyphened(site: Site, one: Match, match: Match) -> bool:
    """Whether two states stand as a pair, "Russia-Azerbaijan"."""
    first, last = sorted((one, match), key=lambda each: each.start)
    between = site.words.text[first.end : last.start]
    return {one.entry.kind, match.entry.kind} <= {"state", "capital", "demonym"} and between in (["-"], ["–"], ["/"])


def _is_dateline(site: Site) -> bool:
    """Whether a capital in capitals opens a passage that is not: "LONDON (Reuters) - ..."."""
    words, head = site.words, site.phrase.head
    return (
        head < DATELINE
        and len(words.text[head]) > ACRONYM_LENGTH
        and words.text[head].isupper()
        and any(word.islower() for word in words.text)
    )


def _people(site: Site, match: Match) -> Found:
    name = identity.people_name(match.entry)
    country, rule = match.entry.country, Rule.PEOPLE
    if country is None:
        told = beside(site) or following(site)
        country = told[0].country if told else None
    if site.says("ethnic"):
        name = f"ethnic {name}"
    return Found((identity.build(name, country, "CVL", "group"),), rule)


def name(site: Site) -> Found | None:
    """A name that the tables do not know: by the entity, or used before in this report."""
    words, head = site.words, site.phrase.head
    if words.pos[head] != "PROPN" and head not in words.name_at:
        return None
    span = words.name_at.get(head)
    written = words.words(span.start, span.end) if span else words.text[head]
    before = named_in_full(site, written)
    if before:
        return Found((before,), Rule.NAME)
    person = site.context.memory.person(written)
    if person and " " not in written and person.name != written:
        return Found((person,), Rule.SURNAME)
    if span is not None and (held := _misnamed(site, written)):
        return held
    if span is None or span.label == "LOC":
        return _person_or_place(site, written, located=span is not None)
    told = beside(site) or possessors(site) or following(site) or _inside(site, span.start, span.end)
    sector = next((one.role.sector for one in site.phrase.roles), None)
    actor = identity.build(written.strip(" ,."), told[0].country if told else None, sector, "organisation")
    remember(site, written, actor)
    return Found((actor,), Rule.ENTITY)


def _inside(site: Site, start: int, end: int) -> list[Evidence]:
    found = [match.entry for match in site.phrase.names if start <= match.start < end and match.entry.country]
    return [Evidence(entry.country, Rule.ROLE, entry) for entry in found[:1] if entry.country]


def proper_end(words: Words, start: int) -> int:
    """The word after a run of capitalized words from `start`, small words between them included ("of the", "for")."""
    end = i = start
    while i < len(words) and (words.lower[i] in SMALL or words.text[i][:1].isupper()):
        if words.text[i][:1].isupper() and words.lower[i] not in SMALL:
            end = i + 1
        i += 1
    return end


def _person_or_place(site: Site, written: str, *, located: bool) -> Found | None:
    person = site.context.memory.person(written)
    if person and not located:
        return Found((person,), Rule.SURNAME)
    countries = place_countries(site, site.phrase.head)
    if located:
        gone = site.words.case(site.phrase.head) in LOCATIVE or not countries
        actor = identity.build(written, countries[0] if countries else None, None, "unknown")
        return Found(() if gone else (actor,), Rule.PLACE_NAME)
    return _by_surname(site, written)


def _misnamed(site: Site, written: str) -> Found | None:
    """An office holder that the recognizer took for an organisation or a place: "calls on Keller to resign"."""
    if site.words.case(site.phrase.head) in LOCATIVE or place_countries(site, site.phrase.head):
        return None
    return _by_surname(site, written)


def _by_surname(site: Site, written: str) -> Found | None:
    """An office holder by last name alone."""
    known, key = site.context.knowledge, normal(written)
    if key not in known.surnames or key in known.common or len(site.phrase.tokens) > 1:
        return None
    actor, rule = identify(site, written)
    return Found((actor,), rule) if rule is Rule.OFFICE else None


def remember(site: Site, written: str, actor: Actor) -> None:
    """Keeps the name and an acronym given in brackets after it."""
    names = site.context.memory.names
    names[normal(written)] = actor
    _shorten(site, written, actor)
    for kid in site.kids():
        text = site.words.text[kid]
        if site.words.rel[kid] == "appos" and ACRONYM.fullmatch(text) and text.isupper():
            names[normal(text)] = actor
