"""Persons: by full name and title, by the table of offices, later by last name alone."""

from __future__ import annotations

from collections.abc import Sequence

from riftline.actors import countries, identity
from riftline.actors.actor import Actor
from riftline.actors.context import Found, Site
from riftline.actors.knowledge import Entry, surname
from riftline.actors.normal import normal
from riftline.actors.rules import Rule
from riftline.actors.scan import RoleMatch
from riftline.actors.words import Name

PERSON = "person"
GOVERNMENT = "GOV"
HONORIFICS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "prof",
        "professor",
        "gen",
        "general",
        "col",
        "lt",
        "maj",
        "capt",
        "sgt",
        "sen",
        "rep",
        "gov",
        "hon",
        "rev",
        "pm",
        "ex-pm",
    ]
)
POLITICAL = frozenset({"OPP", "GOV", "MIL", "REB", "PTY", "LEG", "COP", "JUD"})
"""Sectors whose people, introduced without a country, are of the one in which the story plays."""

NO_PERSON = frozenset({"god", "allah", "jesus", "christ", "jesus christ", "allahu akbar", "prophet"})
"""Names that no actor of politics bears."""


def person(site: Site) -> Found | None:
    """The person a phrase names, with what its title, its apposition, the report and the tables tell."""
    span = site.phrase.person
    if span is None or not _is_headed(site, span):
        return None
    name = _bare_name(site.words.words(span.start, span.end))
    if not name or not name[0].isalpha() or normal(name) in NO_PERSON:
        return None
    actor, rule = identify(site, name)
    site.context.memory.introduce(name, actor)
    return Found((actor,), rule)


def _bare_name(written: str) -> str:
    """A name without quotes and without the honorifics that a recognizer took for part of it."""
    words = written.strip(" ,.'’\"“”").split()
    while len(words) > 1 and words[0].rstrip(".").lower() in HONORIFICS:
        words = words[1:]
    return " ".join(words)


def _is_headed(site: Site, span: Name) -> bool:
    """Whether the person heads the phrase, alone or after a title; in "Keller brothers" it does not."""
    head, title = site.phrase.head, site.phrase.role
    return span.start <= head < span.end or (title is not None and title.root < span.start)


def identify(site: Site, name: str) -> tuple[Actor, Rule]:
    """The actor behind a person's name at a phrase, and the rule."""
    before = site.context.memory.person(name)
    known = office_holder(site, name)
    title = site.phrase.role
    if before and (before.country or not title):
        return before, Rule.SURNAME
    if known:
        return identity.of_entry(site.context.knowledge, known), Rule.OFFICE
    full = before.name if before and len(before.name) > len(name) else name
    return _described(site, full, title)


def _described(site: Site, name: str, title: RoleMatch | None) -> tuple[Actor, Rule]:
    role = title.role if title else None
    told = countries.of_role(site, role.sector, role.word) if role else countries.beside(site)
    sector = role_sector(site, role.sector, told) if role else None
    if role is None:
        told, sector = _apposed(site, told)
    country = told[0].country if told else None
    words = title_words(site, title) if title else None
    rule = Rule.PERSON if title or told else Rule.ENTITY
    return identity.build(name, country, sector, PERSON, words), rule


MUTINOUS = frozenset(
    {"defected", "defecting", "dissident", "mutinous", "mutinying", "renegade", "deserting", "rebellious"}
)
"""Words beside soldiers by which they are an army's no more."""

OF_BODIES = frozenset({"director"})
"""Titles of who leads a body and never a country: "the French director" makes films, the director of an agency is its own."""


def role_sector(site: Site, sector: str | None, told: list[countries.Evidence]) -> str | None:
    """The sector of a role: its own; else of a role or name that stands before it; else government for a state."""
    inner = next((one.role.sector for one in reversed(site.phrase.roles) if one.role.sector), None)
    if sector in {"CVL", "MIL"} and inner in {"OPP", "REB"}:
        return inner
    if sector == "MIL" and site.says(*MUTINOUS):
        return "REB"
    if sector not in {None, GOVERNMENT}:
        return sector
    if inner or not told:
        return inner or sector
    owner, entry = told[0].owner, told[0].entry
    if entry and entry.kind in countries.BODIES:
        return entry.sector
    if owner and owner.kind in countries.BODIES:
        return owner.sector
    title = site.phrase.role
    leads = title is not None and title.role.kind == PERSON and title.role.word not in OF_BODIES
    return GOVERNMENT if site.context.knowledge.state(told[0].country) and (sector or leads) else None


def _apposed(site: Site, told: list[countries.Evidence]) -> tuple[list[countries.Evidence], str | None]:
    """Country and sector from an apposition after the name: "X, head of the Y of Z", "X, an opposition figure", "X, a
    manager at the organisation Y"."""
    for kid in site.kids():
        phrase = site.phrase_at(kid)
        if site.words.rel[kid] != "appos" or kid < site.phrase.head:
            continue
        other = Site(site.context, site.passage, phrase)
        if phrase.role is None:
            if not told and (beside := countries.beside(other)):
                entry = beside[0].entry
                return beside, entry.sector if entry and entry.kind in countries.BODIES else None
            body = [one for one in countries.following(other) if one.owner and one.owner.kind in countries.BODIES]
            if body and body[0].owner:
                return body, body[0].owner.sector
            continue
        role = phrase.role.role
        signs = countries.beside(other) or countries.possessors(other) or countries.following(other)
        if not signs and role.sector in POLITICAL:
            signs = countries.of_role(other, role.sector, role.word)
        return signs or told, role_sector(other, role.sector, signs or told)
    return told, None


def title_words(site: Site, title: RoleMatch) -> str:
    """The title as written: from after the last country name to the end of the role noun."""
    names = [match.end for match in site.phrase.names if match.end <= title.start and match.entry.kind != PERSON]
    first = max([*names, site.phrase.start])
    kept = {"PROPN", "NOUN"}
    while first < title.start and (site.words.pos[first] not in kept or first not in site.phrase.tokens):
        first += 1
    return site.words.words(min(first, title.start), title.end)


def _alone(site: Site, candidates: Sequence[Entry], told: set[str]) -> list[Entry]:
    """Office holders meant wherever the story plays: they bore the title before the name, or the name is theirs alone."""
    title = site.phrase.role
    if told:
        return []
    if title is None:
        rare = surname(candidates[0].name, candidates[0].country) not in site.context.knowledge.common
        return list(candidates) if rare and len({entry.country for entry in candidates}) == 1 else []
    word = title.role.word
    fitting = [
        entry for entry in candidates if word in (entry.title or "") or same_title(site, entry.title or "", word)
    ]
    return fitting if len({entry.country for entry in fitting}) == 1 else []


def _is_named_by(site: Site, entry: Entry) -> bool:
    """Whether an office holder's country is named in the sentence or the one before."""
    sentences = site.context.memory.told.get(entry.country or "", ())
    return any(site.sentence - 1 <= sentence <= site.sentence for sentence in sentences)


def same_title(site: Site, title: str, word: str) -> bool:
    """Whether a title as written is a form of a canonical role word: "premier" of "prime minister"."""
    key = normal(title).split()
    known = site.context.knowledge.roles.get(key[0], ()) if key else ()
    return any(list(pieces) == key and role.word == word for pieces, role in known)


def office_holder(site: Site, name: str) -> Entry | None:
    """The office holder of the tables: by full name, or by last name where title or story point to the country.

    Of several, who held office in the year of the report, else the latest.
    """
    told = {one.country for one in countries.beside(site) or countries.possessors(site) or countries.ruled(site)}
    match = next((match for match in site.phrase.names if match.entry.kind == PERSON), None)
    if match:
        return match.entry if not told or match.entry.country in told else None
    parts = normal(name).split()
    candidates = site.context.knowledge.surnames.get(surname(name), ()) if parts else ()
    if not candidates or (len(parts) > 1 and not normal(name).startswith("al ")):
        return None
    near = told or set(site.context.memory.near)
    fitting = [entry for entry in candidates if entry.country in near] or _alone(site, candidates, told)
    told_here = [entry for entry in fitting if _is_named_by(site, entry)]
    if len({entry.country for entry in fitting}) > 1 and told_here:
        fitting = told_here
    year = site.context.memory.year

    def fit(entry: Entry) -> tuple[bool, int, int]:
        return (year is not None and entry.start <= year <= entry.end, entry.end, entry.start)

    return max(fitting, key=fit) if fitting else None
