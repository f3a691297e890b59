"""Which country stands behind a role: the words beside it, its possessor, what follows it, or the story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from riftline.actors.actor import Actor
from riftline.actors.context import LOCATIVE, Site
from riftline.actors.gazetteer import choose, cities
from riftline.actors.knowledge import Entry, surname
from riftline.actors.lending import body_of
from riftline.actors.memory import Noted
from riftline.actors.rules import Rule
from riftline.actors.scan import Match
from riftline.actors.words import Words
from riftline.language.clauses import LEANING

NOT_ITS_OWN = frozenset(
    [
        "backed",
        "funded",
        "supported",
        "sponsored",
        "speaking",
        "occupied",
        "held",
        "controlled",
        "made",
        "trained",
        "armed",
        "allied",
        "brokered",
        "linked",
        "friendly",
        "bound",
        "born",
        "aligned",
        "mediated",
        "imposed",
        "administered",
        "besieged",
    ]
)
"""Words after a country and a hyphen that say the phrase is not that country's own: "Russian-backed rebels"."""

STORY_SECTORS = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "REB", "UAF", "PRM", "OPP", "CVL", "PRE", "PTY"})
"""Sectors that, named without a country, are those of the country the story is about."""

STORY_PERSON = 2
"""Times the story's country must be named, beside others, before an unknown office holder is taken for one of its own."""

OFTEN = 3
"""Times a country must be named before nameless gunmen are its own: a report may name only the country whose people they hold."""

LOCAL_SECTORS = STORY_SECTORS - {"GOV", "MIL", "SPY"}
"""Sectors that act at home: a place in their sentence tells their country; a government or army may act elsewhere."""

BODIES = frozenset({"organ", "outlet", "organisation", "group"})
DWELLING = frozenset({"based", "living", "residing", "operating", "stationed", "located", "working", "held"})
"""Participles that tie someone to the place after them."""

FOREIGN = frozenset(
    [
        "foreign",
        "international",
        "multinational",
        "regional",
        "world",
        "global",
        "neighbouring",
        "neighboring",
        "overseas",
    ]
)
WIDE = frozenset({"Arab", "African", "Western", "European", "Jewish", "Muslim", "Christian", "Turkic"})
"""Words beside a role that rule out a guess at its country, and peoples of many countries that do."""

SEVERAL = frozenset({"governments", "regimes", "administrations", "leaderships", "juntas"})
"""Plurals that mean several countries' at once."""

UNBOUND = frozenset({"people", "community"})
"""Role words too general to mean the same ones again."""

AT_HOME = frozenset({"GOV", "LAB", "EDU", "MED", "AGR", "BUS", "REL", "CRM", None})
ABROAD = frozenset({"ambassador", "diplomats", "embassy", "inspectors", "delegation", "delegates", "adviser"})
"""Sectors whose people in a place are mostly of its country, and roles that are there because they are not."""

OPENING = 3
"""Words before a place within which it sets the scene for the whole sentence."""

MEETINGS = frozenset(
    {"meeting", "meetings", "summit", "conference", "talks", "session", "visit", "workshop", "forum", "negotiations"}
)
"""Nouns whose place tells nothing of where those who meet there come from."""

SAME_BACK = 3
"""Sentences within which a role without country is taken for the same role named before."""


PRESIDENTIAL = "USA"
"""The country whose government English news calls "the administration" without saying whose; others have governments or regimes."""

TOLD = frozenset({Rule.NAME, Rule.PEOPLE, Rule.ROLE, Rule.POSSESSOR})
"""Rules that rest on words in the phrase itself."""

AREAS = frozenset(
    [
        *(
            "province",
            "city",
            "town",
            "region",
            "area",
            "capital",
            "district",
            "village",
            "governorate",
            "suburb",
            "border",
        ),
        *(
            "airport",
            "neighbourhood",
            "neighborhood",
            "port",
            "stronghold",
            "territory",
            "soil",
            "countryside",
            "airspace",
        ),
    ]
)
"""Nouns that are places by the name beside them: "the Iraqi city", "Aleppo province"."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A country (or non-state code) behind a phrase, the rule, and the known name or the actor that says so, if one does."""

    country: str
    rule: Rule
    entry: Entry | None = None
    owner: Actor | None = None


def beside(site: Site) -> list[Evidence]:
    """Countries of the known names within the phrase before its head: several only where coordinated."""
    role = site.phrase.role
    edge = role.root if role else site.phrase.head
    found: list[Evidence] = []
    last: Match | None = None
    for match in sorted(site.phrase.names, key=lambda match: match.start):
        if (
            match.start > edge
            or (match.start <= site.phrase.head < match.end and not match.part)
            or not owns(site, match)
        ):
            continue
        country = match.entry.country
        if country is None or match.entry.kind == "person":
            continue
        if found and country not in {one.country for one in found} and not _joined(site, last, match):
            continue
        if found and found[-1].country == country:
            found.pop()
        found.append(Evidence(country, Rule.ROLE, match.entry))
        last = match
    return found


def body(site: Site) -> Entry | None:
    """The body of states whose plan, call or mission an adjective before the head says it is: "the Arab plan"."""
    texts = [site.words.text[i] for i in site.phrase.tokens if i < site.phrase.head]
    name = next((name for text in texts if (name := body_of(text, site.head))), None)
    return site.context.knowledge.organisation(name) if name else None


def owns(site: Site, match: Match) -> bool:
    """Whether a country's name makes what it stands beside its own: not in "Arvenian-made tanks" or "anti-Arvenian"."""
    words = site.words
    if match.part:
        return words.lower[match.end - 1].rpartition("-")[2] not in NOT_ITS_OWN
    before, after = match.start - 1, match.end
    if before > 0 and words.text[before] in {"-", "–"} and words.lower[before - 1] in LEANING:
        return False
    if after < len(words) and words.text[after] in {"-", "–"}:
        return after + 1 >= len(words) or words.lower[after + 1] not in NOT_ITS_OWN
    return True


def _joined(site: Site, last: Match | None, match: Match) -> bool:
    return last is not None and any(
        site.words.lower[i] in {"and", "or", ",", "-", "–", "&"} for i in range(last.end, match.start)
    )


def _person_beside(site: Site) -> list[Evidence]:
    """The country of a person whose name stands before the role: "the Bush administration"."""
    name = _name_before(site)
    if name is None:
        return []
    known = site.context.memory.person(name)
    fitting = {entry.country for entry in site.context.knowledge.surnames.get(surname(name), ())}
    country = known.country if known else next(iter(fitting), None) if len(fitting) == 1 else None
    return [Evidence(country, Rule.ROLE)] if country else []


def _name_before(site: Site) -> str | None:
    """A person's name before the head; also a last name, of somebody named before or known to have held office, that the recognizer
    took for something else."""
    span, words = site.phrase.person, site.words
    if span is not None:
        return None if span.end > site.phrase.head else words.words(span.start, span.end)
    inside = (i for i in site.phrase.tokens if i < site.phrase.head)
    alone = [i for i in inside if words.rel[i] == "compound" and words.pos[i] == "PROPN"]
    known = site.context.knowledge.surnames
    return next(
        (words.text[i] for i in alone if site.context.memory.person(words.text[i]) or words.lower[i] in known), None
    )


def possessors(site: Site) -> list[Evidence]:
    """Countries of the possessor: "Russia's police", "its forces"."""
    found: list[Evidence] = []
    for kid in site.kids():
        if site.words.dep[kid] == "nmod:poss" and site.words.sentence[kid] == site.sentence:
            found += _of_actors(site, kid, Rule.POSSESSOR)
    return found


def ruled(site: Site) -> list[Evidence]:
    """Countries that "of" names after a person with a title: "King Hassan of Arvenia"."""
    return [one for one in following(site) if one.rule is Rule.ROLE] if site.phrase.role else []


def following(site: Site) -> list[Evidence]:
    """Countries of what follows by preposition: "president of France", "police in Lyon"."""
    of, places = _followed(site)
    role = site.phrase.role.role if site.phrase.role else None
    there = role is None or (role.sector in LOCAL_SECTORS | AT_HOME and role.word not in ABROAD)
    return of or (places if there else [])


def _followed(site: Site) -> tuple[list[Evidence], list[Evidence]]:
    """Countries named after a phrase as whose it is ("of France", "from Lyon's council"), and as where it is ("in Lyon")."""
    of: list[Evidence] = []
    places: list[Evidence] = []
    for kid in _attached(site):
        if site.words.rel[kid] not in {"nmod", "obl"} or kid < site.phrase.head:
            continue
        case = site.words.case(kid)
        if case == "of":
            of += [] if _is_matter(site, kid) else _of_actors(site, kid, Rule.ROLE)
        elif case in LOCATIVE or case in {"from", "for", "with"}:
            of += _of_body(site, kid)
            named = (
                country for each in (kid, *site.words.conjuncts(kid)) for country in place_countries(site, each)[:1]
            )
            places = places or [Evidence(country, Rule.PLACE) for country in named]
    return of, places


CRITICAL = frozenset({"critic", "critics", "opponent", "opponents", "supporter", "supporters", "advocate", "advocates"})


def _is_matter(site: Site, word: int) -> bool:
    """Whether "of" names what somebody is for or against, and not whose they are: "a critic of the Arvenian war"."""
    return site.head in CRITICAL and site.words.pos[word] == "NOUN"


def _specified(site: Site) -> list[Evidence]:
    """The country of a group that an apposition says these people are: "30 people, mostly Moroccan nationals"."""
    for kid in site.kids():
        if site.words.rel[kid] == "appos" and kid > site.phrase.head and (other := site.other(kid)):
            groups = [actor for actor in other.actors if actor.kind == "group" and actor.country]
            if groups and len(groups) == len(other.actors) and other.rule in TOLD:
                return [Evidence(actor.country, Rule.ROLE) for actor in groups if actor.country]
    return []


def _attached(site: Site) -> Iterator[int]:
    """What hangs on the phrase, and on "based", "living" and the like after it."""
    for kid in site.kids():
        yield kid
        if site.words.rel[kid] == "acl" and site.words.lower[kid] in DWELLING:
            yield from site.words.kids[kid]


def _of_body(site: Site, word: int) -> list[Evidence]:
    """The country of an organ, outlet or group at which someone is: "staff at the news agency"."""
    other = site.other(word)
    actors = other.actors[:1] if other else ()
    return [
        Evidence(actor.country, Rule.ROLE, None, actor) for actor in actors if actor.kind in BODIES and actor.country
    ]


def _of_actors(site: Site, word: int, rule: Rule) -> list[Evidence]:
    found = []
    for each in [word, *site.words.conjuncts(word)]:
        other = site.other(each)
        entry = next((match.entry for match in site.phrase_at(each).names if match.root == each), None)
        found += (
            [Evidence(actor.country, rule, entry, actor) for actor in other.actors if actor.country] if other else []
        )
    return found or [Evidence(country, rule) for country in place_countries(site, word)]


def place_countries(site: Site, word: int) -> list[str]:
    """The country of a place name headed by a word, by the tables, then by the gazetteer."""
    phrase = site.phrase_at(word)
    area = site.words.lower[word] in AREAS
    for match in phrase.names:
        if match.entry.kind in {"state", "capital", "region", "place", "demonym"} and (
            match.start <= word < match.end or area
        ):
            return [match.entry.country] if match.entry.country else []
    name = site.words.name_at.get(word)
    if name is None or name.label != "LOC":
        return []
    city = choose(cities(site.words.words(name.start, name.end)), site.context.memory.near)
    return [city.country] if city else []


def of_role(site: Site, sector: str | None, word: str) -> list[Evidence]:
    """The countries behind a role phrase by the first sign that there is; empty if nothing tells."""
    signs = (beside, _person_beside, possessors, _specified, following)
    for sign in (_outlet, *signs) if sector == "JRN" else signs:
        if found := sign(site):
            return _distinct(found)
    entry = body(site)
    if entry and entry.country:
        return [Evidence(entry.country, Rule.ROLE, entry)]
    role = site.phrase.role
    if _is_foreign(site) or (role and role.role.kind == "observer"):
        return []
    if site.head == "administration" and site.context.memory.near.get(PRESIDENTIAL):
        return [Evidence(PRESIDENTIAL, Rule.STORY)]
    for guess in (_partner(site), _local(site, sector), _same(site, word), _companion(site), _story(site, sector)):
        if guess:
            return [guess]
    return []


def _outlet(site: Site) -> list[Evidence]:
    """The outlet that a reporter works for, before the place they report from: "the paper's Arvenia correspondent"."""
    return [one for one in possessors(site) if one.owner and one.owner.kind == "outlet"]


def _is_foreign(site: Site) -> bool:
    """Whether a word beside the role says that it is of no one country: "foreign fighters", "Arab ministers"."""
    wide = (match.entry.name in WIDE for match in site.phrase.names if match.end <= site.phrase.head)
    role = site.phrase.role
    named = role is not None and any(word in FOREIGN for word in role.role.word.lower().split())
    return any(wide) or (site.says(*FOREIGN) and not named) or site.head in SEVERAL


def _distinct(found: list[Evidence]) -> list[Evidence]:
    return list({one.country: one for one in reversed(found)}.values())[::-1]


def _partner(site: Site) -> Evidence | None:
    words, head = site.words, site.phrase.head
    if words.rel[head] != "conj" or words.head[head] == head:
        return None
    other = site.other(words.head[head])
    if other is None or not other.actors or other.rule not in {Rule.ROLE, Rule.POSSESSOR, Rule.PLACE}:
        return None
    country = other.actors[0].country
    return Evidence(country, Rule.PARTNER) if country else None


def _same(site: Site, word: str) -> Evidence | None:
    if word in UNBOUND or site.phrase.person is not None:
        return None
    generic = " " not in word and site.says("the", "these")

    def same(noted: Noted) -> bool:
        return noted.role is not None and (noted.role == word or (generic and noted.role.split()[-1] == word))

    last = site.context.memory.last(same, site.sentence, SAME_BACK)
    country = last.actors[0].country if last and last.actors else None
    return Evidence(country, Rule.SAME) if country else None


def _companion(site: Site) -> Evidence | None:
    """The country of a state or organ that was subject just before: "Russia's Foreign Ministry, via spokesperson X"."""
    title = site.phrase.role
    if title is None or not (title.role.kind == "organ" or (title.role.kind == "person" and title.role.sector is None)):
        return None

    def fits(noted: Noted) -> bool:
        actor = noted.actors[0]
        return noted.subject and len(noted.actors) == 1 and actor.kind in {"state", "organ"}

    last = site.context.memory.last(lambda noted: bool(noted.actors) and fits(noted), site.sentence, 0)
    country = last.actors[0].country if last else None
    return Evidence(country, Rule.COMPANION) if country and site.context.knowledge.state(country) else None


def _local(site: Site, sector: str | None) -> Evidence | None:
    """The country of a place in the sentence, for those who act at home; for a government only the country that sets its scene."""
    ruling = _is_ruling(site, sector)
    if sector not in LOCAL_SECTORS and not ruling:
        return None
    words = site.words
    clause = _clause(words, site.phrase.head)
    for i, number in enumerate(words.sentence):
        if number != site.sentence or words.pos[i] != "PROPN" or not _is_scene(site, i):
            continue
        if words.lower[words.head[i]] in MEETINGS:
            continue
        opening = words.sentence[: i - 1].count(number) < OPENING
        if (opening and _is_state(site, i)) if ruling else (opening or _clause(words, i) == clause):
            countries = place_countries(site, i)
            if countries:
                return Evidence(countries[0], Rule.LOCAL)
    return _where(site, clause)


def _is_ruling(site: Site, sector: str | None) -> bool:
    """Whether a role is that of those who rule a country as a body, by office or by arms: "the government", "the army"."""
    role = site.phrase.role
    if role is None or role.role.kind not in {"state", "organ"}:
        return False
    return sector == "GOV" or (sector == "MIL" and site.says("the"))


def _is_state(site: Site, word: int) -> bool:
    """Whether a word names a whole country."""
    return any(match.start <= word < match.end and match.entry.kind == "state" for match in site.phrase_at(word).names)


def _where(site: Site, verb: int) -> Evidence | None:
    """The country of the place that a clause with "where" tells of: "Lyon, where police …"."""
    words = site.words
    if not words.dep[verb].startswith("acl") or not any(words.lower[kid] == "where" for kid in words.kids[verb]):
        return None
    place = words.head[verb]
    named = (match.entry for match in site.phrase_at(place).names if match.entry.kind != "person")
    countries = place_countries(site, place) or [entry.country for entry in named if entry.country]
    return Evidence(countries[0], Rule.LOCAL) if countries else None


def _is_scene(site: Site, i: int) -> bool:
    """Whether a word can say where something is done: "in Lyon", "the Lyon offices", but not "a US convoy"."""
    words = site.words
    before = words.rel[i] == "compound" and words.rel[words.head[i]] in {"obj", "obl"} and not _is_state(site, i)
    return words.case(i) in LOCATIVE or before


def _clause(words: Words, i: int) -> int:
    """The verb that governs a word."""
    for _ in range(len(words)):
        if words.head[i] == i or words.pos[i] == "VERB":
            break
        i = words.head[i]
    return i


def _story(site: Site, sector: str | None) -> Evidence | None:
    memory = site.context.memory
    dominant = memory.home if sector in LOCAL_SECTORS else memory.dominant
    title = site.phrase.role
    if dominant is None or sector not in STORY_SECTORS or (title and title.role.word in ABROAD):
        return None
    if not memory.is_told_near(dominant, site.sentence) or (sector == "UAF" and memory.near[dominant] < OFTEN):
        return None
    if any(one.country != dominant for one in _followed(site)[1]):
        return None  # "soldiers in Lyon" of a story on Arvenia may be of either country
    if any(match.entry.country == dominant for match in site.phrase.names):
        return None  # it stands there, and was not taken: "Arvenian-backed"
    if dominant in _visited(site):
        return None
    span, near = site.phrase.person, site.context.memory.near
    enough = span is None or span.end <= site.phrase.head or len(near) == 1 or near[dominant] >= STORY_PERSON
    return Evidence(dominant, Rule.STORY) if enough else None


TRAVELLING = frozenset({"arrive", "fly", "go", "head", "travel"})


def _visited(site: Site) -> set[str]:
    """Countries that somebody is not of who travels there or meets a counterpart: "flew to Lima to see his Peruvian counterpart"."""
    words, head = site.words, site.phrase.head
    if words.rel[head] != "nsubj":
        return set()
    verb = words.head[head]
    goals = [kid for kid in words.kids[verb] if words.case(kid) in {"to", "in", "into"}]
    found = [each for kid in goals for each in place_countries(site, kid)] if words.lemma[verb] in TRAVELLING else []
    others = [
        i for i, word in enumerate(words.lower) if word.startswith("counterpart") and words.sentence[i] == site.sentence
    ]
    mine = [i for i in others if i > head and any(words.dep[kid] == "nmod:poss" for kid in words.kids[i])]
    theirs = [match.entry.country for i in mine for match in site.phrase_at(i).names]
    return {country for country in (*found, *theirs) if country}
