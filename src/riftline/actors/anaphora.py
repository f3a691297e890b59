"""Words that stand for someone named before: pronouns, "the two countries", "his counterpart", "the agency"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from riftline.actors import identity
from riftline.actors.actor import Actor
from riftline.actors.context import Found, Site
from riftline.actors.countries import beside, possessors
from riftline.actors.memory import Noted
from riftline.actors.rules import Rule

PRONOUN_BACK = 2
"""Sentences before its own in which a pronoun's antecedent is looked for."""

SPEAKER_BACK = 150
"""Words before its sentence in which who speaks is looked for."""

GENERIC_BACK = 6
"""The same for "the country", "the group": they reach over a paragraph."""

HE, IT, THEY, WE = (
    frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"}),
    frozenset({"it", "its", "itself"}),
    frozenset({"they", "them", "their", "theirs", "themselves"}),
    frozenset({"i", "we", "us", "our", "my", "me", "ours"}),
)
SHE = frozenset({"she", "her", "hers", "herself"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
OF_STATES = frozenset(
    {
        "government",
        "regime",
        "capital",
        "territory",
        "soil",
        "airspace",
        "border",
        "borders",
        "people",
        "population",
        "citizens",
        "nationals",
    }
)
"""What states have and organisations of states have not: "its government" is no organisation's."""
PAIRS = frozenset({"two", "both"})
PAIRED = frozenset(
    [
        "countries",
        "nations",
        "states",
        "sides",
        "governments",
        "neighbours",
        "neighbors",
        "capitals",
        "powers",
        "leaders",
        "presidents",
        "parties",
        "republics",
        "allies",
        "rivals",
        "foes",
        "adversaries",
        "militaries",
        "armies",
        "ministers",
    ]
)
"""Plurals that after "the two" or "both" mean the two states of the story."""

PERSONS = frozenset(
    {"men", "women", "leaders", "statesmen", "diplomats", "envoys", "presidents", "ministers", "politicians"}
)
"""Plurals that after "the two" mean two persons, where two have just been named."""

PERSONS_BACK = 3
"""Sentences before its own in which those two are looked for."""

SIDES = frozenset({"side", "sides"})
CONFLICTING = SIDES | {"party", "parties"}
WARRING = frozenset({"warring", "belligerent"})
CONFLICTS = frozenset(
    {"conflict", "conflicts", "fighting", "war", "crisis", "violence", "dispute", "hostilities", "ceasefire", "truce"}
)
"""What sides and parties have that are none of an election."""

CONFLICT_WITHIN = 4
"""Words after "parties" within which the conflict stands: "to the bitter fighting"; the tree often hangs it on the verb."""

GENERIC = {
    "country": frozenset({"state"}),
    "nation": frozenset({"state"}),
    "state": frozenset({"state"}),
    "kingdom": frozenset({"state"}),
    "republic": frozenset({"state"}),
    "ministry": frozenset({"organ"}),
    "department": frozenset({"organ"}),
    "agency": frozenset({"outlet", "organisation"}),
    "outlet": frozenset({"outlet"}),
    "broadcaster": frozenset({"outlet"}),
    "newspaper": frozenset({"outlet"}),
    "group": frozenset({"group", "organisation"}),
    "movement": frozenset({"group"}),
    "party": frozenset({"group"}),
    "organisation": frozenset({"organisation", "group"}),
    "organization": frozenset({"organisation", "group"}),
    "company": frozenset({"organisation"}),
    "firm": frozenset({"organisation"}),
    "bloc": frozenset({"organisation"}),
    "alliance": frozenset({"organisation"}),
    "body": frozenset({"organisation"}),
    "league": frozenset({"organisation"}),
    "council": frozenset({"organisation"}),
    "union": frozenset({"organisation"}),
    "commission": frozenset({"organisation"}),
    "assembly": frozenset({"organisation"}),
}
"""Nouns that with "the" or "this" stand for what was named before, and the kinds of actor they can mean."""

NAMED_SO = frozenset({"league", "council", "union", "commission", "assembly"})
"""Of these nouns those that mean only what has them in its name."""

OBJECT_CONTROL = frozenset(
    {"accuse", "blame", "criticize", "criticise", "urge", "ask", "tell", "order", "force", "suspect", "condemn"}
)
"""Verbs whose object does what the clause after them says."""

COLLECTIVES = frozenset(
    {"police", "security forces", "media", "people", "opposition", "militia", "army", "prosecutors"}
)
"""Canonical roles that "they" stands for whatever their number."""

SPEECH = frozenset(
    [
        "say",
        "tell",
        "add",
        "state",
        "declare",
        "warn",
        "announce",
        "insist",
        "claim",
        "argue",
        "stress",
        "note",
        "write",
        "tweet",
        "vow",
        "call",
        "ask",
    ]
)


def relative(site: Site) -> Found | None:
    """ "who", "which", "that" in a relative clause: what the clause hangs on."""
    words, i = site.words, site.phrase.head
    if site.head not in RELATIVE or words.pos[i] not in {"PRON", "SCONJ"}:
        return None
    verb = i
    for _ in range(len(words)):
        if words.dep[verb].startswith("acl") or words.head[verb] == verb:
            break
        verb = words.head[verb]
    if not words.dep[verb].startswith("acl") or words.head[verb] >= i:
        return Found((), Rule.RELATIVE)
    found = site.other(words.head[verb])
    return Found(found.actors, Rule.RELATIVE) if found else Found((), Rule.RELATIVE)


def pronoun(site: Site) -> Found | None:
    """A personal or possessive pronoun: the last fitting phrase of this or the two sentences before, subjects first."""
    if site.words.pos[site.phrase.head] not in {"PRON", "DET"} or len(site.phrase.tokens) > 1:
        return None
    if site.words.rel[site.phrase.head] == "expl" or (site.head == "it" and _is_empty(site)):
        return Found((), Rule.PRONOUN)
    if site.head in WE:
        return Found(_speaker(site), Rule.SPEAKER)
    if site.head in HE:
        return _he(site)
    wanted = next((test for group, test in _TESTS if site.head in group), None)
    if wanted is None:
        return None
    memory = site.context.memory
    if site.words.dep[site.phrase.head] == "nmod:poss" and (owner := _owner(site)) and owner.actors:
        noted = Noted(owner.actors, site.sentence, subject=True, role=None, plural=False)
        if (wanted[0](noted) or wanted[1](noted)) and _can_have(site, noted):
            return Found(owner.actors, Rule.PRONOUN)
    barred = _barred(site)
    for test in wanted:
        last = memory.last(
            lambda noted: test(noted) and barred.isdisjoint(noted.actors) and _can_have(site, noted),  # noqa: B023
            site.sentence,
            PRONOUN_BACK,
        )
        if last:
            return Found(last.actors, Rule.PRONOUN)
    return Found((), Rule.PRONOUN)


def _can_have(site: Site, noted: Noted) -> bool:
    """Whether those noted can have what a possessive says is theirs: an organisation of states has no government."""
    words, i = site.words, site.phrase.head
    if words.dep[i] != "nmod:poss" or words.lower[words.head[i]] not in OF_STATES:
        return True
    knowledge = site.context.knowledge
    return not any(actor.country and knowledge.state(actor.country) is None for actor in noted.actors)


def _barred(site: Site) -> frozenset[Actor]:
    """Whom a pronoun cannot mean: the subject of the verb whose object it is ("the envoy accused them"; principle B of binding)."""
    words, i = site.words, site.phrase.head
    verb = words.head[i]
    if (
        words.rel[i] not in {"obj", "iobj", "obl"}
        or words.lower[i].endswith(("self", "selves"))
        or words.pos[verb] != "VERB"
    ):
        return frozenset()
    subject = next((kid for kid in words.kids[verb] if words.rel[kid] == "nsubj"), None)
    found = site.other(subject) if subject is not None else None
    return frozenset(found.actors) if found else frozenset()


def _is_empty(site: Site) -> bool:
    """Whether "it" only holds the place of a clause: "it is clear that", "it is time to"."""
    words, i = site.words, site.phrase.head
    predicate = words.head[i]
    kids = [kid for kid in words.kids[predicate] if kid > i]
    copular = words.pos[predicate] in {"ADJ", "NOUN"} and any(words.rel[kid] == "cop" for kid in words.kids[predicate])
    return copular and any(words.rel[kid] in {"csubj", "ccomp", "xcomp", "advcl"} for kid in kids)


def _owner(site: Site) -> Found | None:
    """For a possessive: the subject of its clause, or the object that does what the clause says ("accused X of …")."""
    words, i = site.words, site.phrase.head
    inner = False
    for _ in range(len(words)):
        if words.head[i] == i:
            return None
        i = words.head[i]
        if words.pos[i] != "VERB":
            continue
        wanted = ("obj",) if inner and words.lemma[i] in OBJECT_CONTROL else ("nsubj",)
        kid = next((kid for kid in words.kids[i] if words.rel[kid] in wanted and kid < site.phrase.start), None)
        if kid is not None:
            return site.other(kid)
        inner = True
    return None


def _is_person(noted: Noted) -> bool:
    return len(noted.actors) == 1 and noted.actors[0].kind == "person"


def _is_thing(noted: Noted) -> bool:
    return len(noted.actors) == 1 and noted.actors[0].kind != "person" and not noted.plural


def _he(site: Site) -> Found:
    """The last person of that gender, so far as the pronouns for a person have told it."""
    memory, gender, barred = site.context.memory, "f" if site.head in SHE else "m", _barred(site)

    def fits(noted: Noted) -> bool:
        return (
            _is_person(noted)
            and barred.isdisjoint(noted.actors)
            and memory.genders.get(noted.actors[0].name, gender) == gender
        )

    owner = _owner(site) if site.words.dep[site.phrase.head] == "nmod:poss" else None
    own = Noted(owner.actors, site.sentence, subject=True, role=None, plural=False) if owner else None
    last = own if own and fits(own) else memory.last(fits, site.sentence, PRONOUN_BACK)
    if last is None:
        return Found((), Rule.PRONOUN)
    memory.genders[last.actors[0].name] = gender
    return Found(last.actors, Rule.PRONOUN)


def _is_plural(noted: Noted) -> bool:
    return noted.plural or len(noted.actors) > 1 or noted.role in COLLECTIVES


def _is_body(noted: Noted) -> bool:
    return bool(noted.actors) and noted.actors[0].kind != "person"


_TESTS = ((IT, (_is_thing, _is_thing)), (THEY, (_is_plural, _is_body)))


def _speaker(site: Site) -> tuple[Actor, ...]:
    """Who says the clause around a first person: the subject of the speech verb above it, else of one in the sentences just before,
    whose quote goes on."""
    words, i = site.words, site.phrase.head
    for _ in range(len(words)):
        if words.lemma[i] in SPEECH and i != site.phrase.head and (actors := _sayer(site, site.passage, i)):
            return actors
        if words.head[i] == i:
            break
        i = words.head[i]
    return next(_sayers_before(site), ())


def _sayers_before(site: Site) -> Iterator[tuple[Actor, ...]]:
    """Who speaks in the sentences just before, the last first."""
    for passage in range(site.passage, max(site.passage - 2, -1), -1):
        words = site.context.passages[passage]
        end = bisect_left(words.sentence, site.sentence)
        first = max(bisect_left(words.sentence, site.sentence - PRONOUN_BACK), end - SPEAKER_BACK)
        for verb in reversed(range(first, end)):
            if words.lemma[verb] in SPEECH and (actors := _sayer(site, passage, verb)):
                yield actors


def _sayer(site: Site, passage: int, verb: int) -> tuple[Actor, ...]:
    """The actors that are the subject of a speech verb, unless it is a first person."""
    words = site.context.passages[passage]
    subject = next((kid for kid in words.kids[verb] if words.rel[kid] == "nsubj" and words.lower[kid] not in WE), None)
    found = site.context.resolve(passage, subject) if subject is not None else None
    return found.actors if found else ()


def pair(site: Site) -> Found | None:
    """ "the two countries", "both sides", "both": the two states most present in the text just now."""
    alone = site.head == "both" and site.words.rel[site.phrase.head] in {"nsubj", "obj", "obl", "nmod"}
    if site.head in PERSONS and site.says("the") and site.says(*PAIRS) and (persons := _two_persons(site)):
        return persons
    if not alone and not (site.head in PAIRED and site.says(*PAIRS)):
        return None
    if not alone and (beside(site) or possessors(site) or _is_told_apart(site)):
        return None
    codes = site.context.memory.salient(site.sentence, 2)
    actors = tuple(identity.state(site.context.knowledge, code) for code in codes)
    return Found(actors if len(actors) == len(PAIRS) else (), Rule.PAIR)


def _is_told_apart(site: Site) -> bool:
    """Whether words before "parties" say of what kind they are: "both opposition parties" are no states."""
    role = site.phrase.role
    return role is not None and site.head in CONFLICTING and role.end - role.start > 1


def _two_persons(site: Site) -> Found | None:
    """ "the two men": the two persons last named, unless two nameless ones were told of since. One known person stands for men, but not
    for "the two leaders", who may be those of the two states."""
    persons: list[Actor] = []
    for noted in site.context.memory.recent(site.sentence, PERSONS_BACK):
        if noted.role in PERSONS or len(persons) == len(PAIRS):
            break
        persons += [actor for actor in noted.actors if actor.kind == "person" and actor not in persons]
    known = len(persons) >= len(PAIRS) or (persons and site.head not in PAIRED)
    return Found(tuple(persons[: len(PAIRS)]), Rule.PAIR) if known else None


def conflict(site: Site) -> Found | None:
    """ "all parties to the conflict", "the warring sides": those of the country the report plays in, whoever they are; no party that
    stands for election."""
    if (
        site.head not in CONFLICTING
        or not (site.says(*WARRING) or _of_conflict(site))
        or beside(site)
        or possessors(site)
    ):
        return None
    home = site.context.memory.home
    return Found((identity.unnamed(site.context.knowledge, home),) if home else (), Rule.PAIR)


def _of_conflict(site: Site) -> bool:
    """Whether those of a conflict are meant: "parties to the fighting", and all or any of its sides."""
    after = site.words.lower[site.phrase.head + 1 : site.phrase.head + 1 + CONFLICT_WITHIN]
    named = bool(after) and after[0] in {"to", "in", "of"} and bool(CONFLICTS & set(after))
    return named or (site.head in SIDES and site.says("all", "either", "neither"))


def counterpart(site: Site) -> Found | None:
    """ "his Ukrainian counterpart": the same office in that country."""
    if not site.head.startswith("counterpart"):
        return None
    owners = [kid for kid in site.kids() if site.words.dep[kid] == "nmod:poss"]
    found = site.other(owners[0]) if owners else None
    owner = found.actors[0] if found and found.actors else None
    told = beside(site)
    if site.phrase.person or not told:
        return None if site.phrase.person else Found((), Rule.COUNTERPART)
    knowledge = site.context.knowledge
    title = owner.title if owner and owner.title else "counterpart"
    sector = owner.sector if owner else "GOV"
    name = f"{identity.adjective(knowledge, told[0].country)} {title}"
    return Found((identity.build(name, told[0].country, sector, "person", title),), Rule.COUNTERPART)


def _is_named(site: Site) -> bool:
    """Whether a generic noun says itself what it means: by a name, a longer role ("the culture ministry"), a possessor."""
    role = site.phrase.role
    longer = role is not None and role.end - role.start > 1
    proper = bool(site.phrase.names) or site.words.pos[site.phrase.head] == "PROPN"
    return longer or proper or bool(possessors(site))


def generic(site: Site) -> Found | None:
    """ "the country", "the agency": the last actor of a fitting kind; "neighbouring countries": nobody known."""
    kinds = GENERIC.get(site.head)
    if kinds is None or _is_named(site) or not site.says("the", "this", "that"):
        return None
    if any(site.words.rel[kid] == "nmod" and site.words.case(kid) == "of" for kid in site.kids()):
        return None
    ministry = site.head == "ministry"

    def fits(noted: Noted) -> bool:
        actor = noted.actors[0] if len(noted.actors) == 1 else None
        if actor is None or actor.kind not in kinds or (actor.kind == "group" and noted.role):
            return False
        if site.head in NAMED_SO:
            return site.head in actor.name.lower().split()
        return not ministry or "inistry" in actor.name

    last = site.context.memory.last(fits, site.sentence, GENERIC_BACK)
    return Found(last.actors, Rule.GENERIC) if last else None
