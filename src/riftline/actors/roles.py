"""Roles: officials, organs, forces, crowds, named by what they are and whose they are."""

from __future__ import annotations

from riftline.actors import countries, identity, naming
from riftline.actors.actor import Actor
from riftline.actors.context import Found, Site
from riftline.actors.countries import Evidence
from riftline.actors.people import role_sector, same_title, title_words
from riftline.actors.rules import Rule
from riftline.actors.scan import Match, RoleMatch

GROUP_ROLES = frozenset({None, "UAF", "REB", "PRM", "MIL"})
"""Sectors of role nouns that, after the name of an armed group or party, mean the group itself ("Hamas fighters")."""

ARMED = frozenset({"REB", "UAF", "PRM", "PTY"})
NO_ACTOR = frozenset({"thing", "organisation"})
"""Kinds of nouns that act only through the country or name beside them: tanks, a group, a commission."""

CIVIL = frozenset({"civilian", "passenger", "commercial", "airline", "cargo", "civil", "private"})
CIVIL_OWNERS = frozenset({"organisation", "outlet"})
"""Words and owners beside a jet or helicopter that say it is none of an army's."""

TITLE_BACK = 40
"""Sentences within which "the president" is taken for a president named before."""

NAMED_KINDS = frozenset({"outlet", "organisation"})
"""Kinds of nouns that a name follows: "news agency TASS", "the group Hezbollah"."""

HEADS = frozenset({"president", "prime minister", "chancellor", "king", "supreme leader", "emir", "premier"})
"""Titles of those whom reports call "the leader" of a country."""

KIND_OF = {
    "outlet": "group",
    "people": "group",
    "observer": "group",
    "ngo": "organisation",
    "coalition": "organisation",
    "world": "organisation",
}


def role(site: Site) -> Found | None:
    """The actor of a phrase that a role noun heads."""
    title = site.phrase.role
    if title is None or title.role.kind == "country":
        return None
    if site.head == "opposition" and any(site.words.case(kid) == "to" for kid in site.kids()):
        return None
    if site.head == "side" and site.words.case(site.phrase.head) in {"on", "from", "at", "to"}:
        return None
    named = _named_after(site, title) or _apposed_name(site) or _named_anew(site, title)
    if named:
        return named
    if title.role.kind == "person" and _is_definite(site):
        before = _holder_before(site, title)
        if before:
            return before
    return _described(site, title)


def _described(site: Site, title: RoleMatch) -> Found | None:
    noun = title.role
    told = countries.of_role(site, role_sector(site, noun.sector, []), noun.word)
    if noun.kind in NO_ACTOR and not (told and told[0].rule in {Rule.ROLE, Rule.POSSESSOR}):
        return None
    if noun.kind == "thing" and (site.says(*CIVIL) or (told[0].entry and told[0].entry.kind in CIVIL_OWNERS)):
        return None
    if noun.kind == "coalition":
        told = [one for one in told if one.rule in {Rule.ROLE, Rule.POSSESSOR}]  # whose it is, no place tells
        if not told and not site.says("the") and noun.word == site.head:
            return None
    if noun.kind == "world":
        return Found((identity.build(noun.word, None, None, "organisation"),), Rule.NAME)
    if not told:
        return Found((_actor(site, title, None),), Rule.BARE)
    actors = tuple(dict.fromkeys(_actor(site, title, one) for one in told))
    return Found(actors, told[0].rule)


def _actor(site: Site, title: RoleMatch, told: Evidence | None) -> Actor:
    knowledge, noun = site.context.knowledge, title.role
    entry, country = (told.entry, told.country) if told else (None, None)
    state = knowledge.state(country)
    if (
        entry
        and entry.kind == "group"
        and entry.sector in ARMED
        and noun.sector in GROUP_ROLES
        and noun.kind != "person"
    ):
        return identity.of_entry(knowledge, entry)
    if state and country and noun.kind in {"state", "thing"} and noun.sector == "GOV" and not site.phrase.roles:
        return identity.state(knowledge, country)
    sector = role_sector(site, noun.sector, [told] if told else [])
    owner = entry.name if entry and entry.kind in {"group", "organisation", "organ"} else None
    owner = owner or (identity.adjective(knowledge, country) if state and country else country)
    words = [*_inner(site, noun.word, owner or ""), noun.word]
    kind = KIND_OF.get(noun.kind, "organ" if noun.kind in {"state", "organ", "thing"} else noun.kind)
    kind = kind if kind in {"organ", "group", "organisation", "person"} else "unknown"
    name = " ".join(word for word in words if word)
    return identity.build(name, country, sector, kind, title_words(site, title) if kind == "person" else None)


def _inner(site: Site, word: str, owner: str) -> list[str]:
    before = [one for one in site.phrase.roles if site.phrase.role and one.end <= site.phrase.role.start]
    inner = [one.role.word for one in before if one.role.kind not in NO_ACTOR | {"country"}]
    ethnic = ["ethnic"] if site.says("ethnic") and "ethnic" not in word else []
    return [*ethnic, owner, *(other for other in inner if other not in word)]


def _named_after(site: Site, title: RoleMatch) -> Found | None:
    """A known name after the noun: "news agency TASS", "the group Hezbollah"."""
    after = [match for match in site.phrase.names if match.start >= title.end and match.entry.kind in countries.BODIES]
    beside = site.name_from(title.end)
    if beside and not after and beside.entry.kind in countries.BODIES and title.role.kind in NAMED_KINDS:
        after = [beside]
    before = [match for match in site.phrase.names if match.end == title.start and match.entry.kind == title.role.kind]
    return _entry(site, (after or before)[0]) if after or before else None


def _named_anew(site: Site, title: RoleMatch) -> Found | None:
    """An unknown name after or within the noun: "the newspaper La Prensa", "the Liberation Movement of X"."""
    after = naming.proper_end(site.words, title.end)
    if title.role.kind in NAMED_KINDS and after > title.end and site.words.lower[title.end] not in naming.SMALL:
        name = site.words.words(title.end, after)
    elif title.role.kind == "organisation" and _is_capitalized(site, title):
        first = next((i for i in site.phrase.tokens if site.words.text[i][:1].isupper()), title.start)
        name = site.words.words(first, naming.proper_end(site.words, title.end))
        if short := naming.named_in_full(site, name):
            return Found((short,), Rule.NAME)
    else:
        return None
    told = countries.beside(site) or countries.possessors(site) or countries.following(site)
    kind = "outlet" if title.role.kind == "outlet" else "organisation"
    actor = identity.build(name, told[0].country if told else None, role_sector(site, title.role.sector, told), kind)
    naming.remember(site, name, actor)
    return Found((actor,), Rule.ENTITY)


def _is_capitalized(site: Site, title: RoleMatch) -> bool:
    """Whether the noun is part of a proper name: "the Iraq Survey Group", but not "Groups" at the start of a sentence."""
    text = site.words.text
    if not text[title.root][:1].isupper():
        return False
    others = [i for i in site.phrase.tokens if i != title.root and site.words.pos[i] not in {"DET", "NUM"}]
    return site.words.pos[title.root] == "PROPN" or any(text[i][:1].isupper() for i in others)


def _apposed_name(site: Site) -> Found | None:
    """A name in apposition: "Ukraine's foreign minister, X", "the outlet Sputnik"."""
    for kid in site.kids():
        if site.words.rel[kid] != "appos" or kid < site.phrase.head:
            continue
        phrase = site.phrase_at(kid)
        title = site.phrase.role
        if phrase.person and phrase.role is None and title and title.role.kind in {"person", "people"}:
            return _titled(site, kid, title)
        match = next((match for match in phrase.names if match.root == kid), None)
        if match and match.entry.kind in {"organ", "organisation", "group", "outlet"}:
            return _entry(site, match)
    return None


def _titled(site: Site, kid: int, title: RoleMatch) -> Found | None:
    other = site.other(kid)
    if not other or not other.actors or other.actors[0].country:
        return other
    actor = _actor(site, title, next(iter(countries.of_role(site, title.role.sector, title.role.word)), None))
    named = identity.build(other.actors[0].name, actor.country, actor.sector, "person", actor.title)
    site.context.memory.introduce(named.name, named)
    return Found((named,), Rule.APPOSITION)


def _entry(site: Site, match: Match) -> Found:
    return Found((identity.of_entry(site.context.knowledge, match.entry),), Rule.NAME)


def _is_definite(site: Site) -> bool:
    return site.says("the", "this", "that") or site.words.lower[site.phrase.start] not in {"a", "an", "two", "some"}


def _holder_before(site: Site, title: RoleMatch) -> Found | None:
    """The person who held the title before in this report: "the president", "the Syrian president"."""
    told = {one.country for one in (countries.beside(site) or countries.possessors(site) or countries.following(site))}
    word = title.role.word
    if title.role.plural or (not told and not site.says("the")):
        return None

    def fits(actor: Actor) -> bool:
        if actor.kind != "person" or not actor.title or actor.country is None or (told and actor.country not in told):
            return False
        if word == "leader":
            return site.head in actor.title.lower().split() or actor.title.lower() in HEADS
        return word in actor.title.lower() or same_title(site, actor.title, word)

    last = site.context.memory.last(lambda n: len(n.actors) == 1 and fits(n.actors[0]), site.sentence, TITLE_BACK)
    return Found(last.actors, Rule.GENERIC) if last else None
