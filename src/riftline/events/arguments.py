"""Who and to whom: the tokens that fill an entry's roles, and the actors they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from riftline.actors.actor import Actor
from riftline.actors.lending import kind_of
from riftline.events import deeds
from riftline.events.matching import MANNERS, Match
from riftline.language import clauses
from riftline.language.voices import VOICING

Resolve = Callable[[Token], tuple[Actor, ...]]
"""The actors that the phrase headed by a token stands for."""

ABOUT = ("against", "on", "of", "for", "about", "over", "to", "at", "toward", "towards", "with", "from", "upon")
"""Prepositions whose phrases belong to what an act is about; times and circumstances ("after the breakup of …") do not."""

ON_OCCASION = {"on", "during", "in", "at", "after", "before", "following"}
"""Prepositions that tie a clause to a visit or to talks in which its subject takes part."""

RECIPROCAL_LINKS = ("with", "between", "among")


@dataclass(frozen=True)
class Parties:
    """Sources and targets of an act, with the tokens they rest on."""

    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    tokens: tuple[Token, ...]


def parties(match: Match, resolve: Resolve) -> Parties:
    """Finds both sides of a matched act; an actor that is both source and target of a one-way act stays source only."""
    sources, source_tokens = _side(match, match.entry.source, resolve, carried=not match.reversed)
    if _is_mishap(match):
        sources, source_tokens = (), ()
    targets, target_tokens = _side(match, match.entry.target, resolve, carried=match.reversed)
    if beset := _beset(match, resolve):
        return Parties(tuple(actor for actor in sources if actor not in beset), beset, source_tokens)
    if match.entry.reciprocal:
        heads = _linked(match)
        if _is_nobody(match, resolve):
            return Parties((), (), ())
        both = _unique([*sources, *targets, *_resolved(heads, resolve)])
        return Parties(both, both if len(both) > 1 else (), (*source_tokens, *target_tokens, *heads))
    kept = tuple(actor for actor in targets if actor not in sources)
    if match.entry.mode == "third-party":
        kept = _unmediating(kept, sources)
    if _is_headline_passive(match, sources, kept):
        return Parties((), sources, source_tokens)
    if not kept and _agree_among_themselves(match, sources):
        return Parties(sources, sources, source_tokens)
    if not kept and _suffers(match, sources):
        return Parties((), sources, source_tokens)
    if not sources and (own := _moved(match, resolve)):
        return Parties(own, tuple(actor for actor in kept if actor not in own), target_tokens)
    return Parties(sources, kept, (*source_tokens, *target_tokens))


def _beset(match: Match, resolve: Resolve) -> tuple[Actor, ...]:
    """Who is said to be under an attack, fire or siege."""
    noun = match.trigger
    under = match.nominal and match.carrier is None and "under" in clauses.cases(noun) and clauses.kid(noun, "cop")
    return _resolved(clauses.kids(noun, "nsubj"), resolve) if under and match.entry.type in HARMING else ()


def _unmediating(targets: Iterable[Actor], sources: Iterable[Actor]) -> tuple[Actor, ...]:
    """Those between whom somebody mediates: nobody of the mediator's own."""
    own = {actor.country for actor in sources if actor.country}
    return tuple(actor for actor in targets if actor.country not in own)


def _is_headline_passive(match: Match, sources: tuple[Actor, ...], targets: tuple[Actor, ...]) -> bool:
    """Whether a past form without object tells what was done to its subject, as headlines do: "Editors attacked in Sallin"."""
    verb = match.trigger
    if match.nominal or verb.tag_ != "VBD" or match.entry.type not in {"ASSAULT", "COERCE"} or targets:
        return False
    harmless = bool(sources) and all(map(_is_harmless, sources))
    return harmless and verb.dep_ == "root" and not clauses.kids(verb, "obj", "aux", "xcomp", "ccomp", "compound:prt")


def _is_harmless(actor: Actor) -> bool:
    if actor.kind == "person":
        return actor.sector is None or actor.sector in HARMLESS
    return actor.kind == "group" and actor.sector in HARMLESS


HARMLESS = {"CVL", "JRN", "MED", "EDU", "REL", "REF"}
"""Sectors that things are done to where a sentence without an object leaves it open."""


def _agree_among_themselves(match: Match, sources: tuple[Actor, ...]) -> bool:
    """Whether several countries agree with nobody else named, and so with each other: "Arvenia and Belmark agreed to hold talks"."""
    return match.trigger.lemma_ == "agree" and len({actor.country for actor in sources if actor.country}) > 1


CRASHING = {"crash", "collide", "derail", "capsize", "collapse", "sink", "overturn"}
"""Verbs of mishaps whose subject kills nobody by its doing ("the jet crashed, killing 38")."""


def _is_mishap(match: Match) -> bool:
    verb = match.trigger
    if match.nominal or verb.dep_ != "advcl":
        return False
    above = clauses.host(verb)
    return any(node.lemma_.lower() in CRASHING for node in (above, *above.ancestors) if node.pos_ == "VERB")


HARMING = {"ASSAULT", "COERCE", "RETREAT", "SANCTION"}
ARMED = {"GOV", "MIL", "COP", "PRM", "REB", "UAF", "SPY", "JUD", "LEG"}
"""Sectors whose possessive names who acts ("the army's killing …"); of anyone else it names who suffers ("the editor's arrest")."""


def _suffers(match: Match, sources: tuple[Actor, ...]) -> bool:
    """The owner of an act noun without any other party is its victim, unless it is an organ that acts."""
    owned = match.nominal and match.carrier is None and bool(clauses.kids(match.trigger, "nmod:poss"))
    return (
        owned and match.entry.type in HARMING and bool(sources) and all(actor.sector not in ARMED for actor in sources)
    )


FORCES = {
    "force", "forces", "troop", "troops", "soldier", "army", "unit", "contingent", "personnel", "garrison",
    "peacekeeper", "brigade",
}  # fmt: skip


def _moved(match: Match, resolve: Resolve) -> tuple[Actor, ...]:
    """Forces that are withdrawn or sent by nobody named are their own side's: "a call for withdrawing Arvenian forces"."""
    if match.nominal or not (match.entry.type == "MOBILIZE" or match.entry.mode == "withdraw"):
        return ()
    return _resolved((head for head in clauses.objects(match.trigger) if head.lemma_.lower() in FORCES), resolve)


def _side(
    match: Match, roles: Iterable[str], resolve: Resolve, *, carried: bool
) -> tuple[tuple[Actor, ...], tuple[Token, ...]]:
    if carried and match.carrier is not None:
        undergone = match.reversed and clauses.is_passive(match.carrier)
        heads = (clauses.passive_subjects if undergone else clauses.subjects)(match.carrier)
        actors = _resolved(heads, resolve)
        if actors:
            return actors, tuple(heads)
    heads = _conditioned(match) if roles is match.entry.target and match.entry.type == "THREATEN" else []
    if actors := _resolved(heads, resolve):
        return actors, tuple(heads)
    for role in _ordered(match, roles):
        layers = _inside_subject if role == "inside" and roles is match.entry.source else LAYERED.get(role)
        for heads in layers(match) if layers else (list(_tokens(match, role)),):
            actors = _resolved(heads, resolve)
            if actors and not (role == "obj" and match.entry.type in GIVING and _are_things(heads, actors)):
                return actors, tuple(heads)
    if match.nominal and roles is match.entry.source:
        heads = [
            inner
            for role in ("of", "by", "from")
            for head in _tokens(match, role)
            for inner in clauses.modifiers(head, "in")
        ]
        return _resolved(heads, resolve), tuple(heads)
    return (), ()


CONDITIONS = {"unless", "if", "until"}


def _conditioned(match: Match) -> list[Token]:
    """Who is to act, or not to, lest a threat be carried out: "threatened to close the port unless Belmark freed the sailors"."""
    verb = match.trigger if not match.nominal else match.carrier
    if verb is None or clauses.kids(verb, "obj") or clauses.modifiers(verb, "against", "to"):
        return []
    above = [verb, *clauses.kids(verb, "xcomp", "ccomp")]
    found = [kid for head in above for kid in clauses.kids(head, "advcl")]
    met = [kid for kid in found if any(mark.lower_ in CONDITIONS for mark in kid.children)]
    return [subject for kid in met for subject in clauses.kids(kid, "nsubj")]


GIVING = {"AGREE", "AID", "COOPERATE"}
"""Types whose object is what is given; forces and arms there are no addressee ("offered its troops to Belmark")."""


def _are_things(heads: Iterable[Token], actors: Iterable[Actor]) -> bool:
    owned = any(clauses.kids(head, "nmod:poss", "nummod") for head in heads)
    return owned and all(actor.sector in {"MIL", "COP"} for actor in actors)


def _ordered(match: Match, roles: Iterable[str]) -> Iterator[str]:
    """The roles of a side in the order in which they are tried."""
    if not match.nominal:
        if roles is match.entry.target and match.entry.type == "ACCUSE":
            yield "committed"
        yield from (*roles, "inside") if roles is match.entry.target else roles
        return
    sources = roles is match.entry.source
    if sources:
        yield "done"
        yield "led"
    if sources and _controls(match.trigger):
        yield "of"
    barred = set()
    if sources and "in" in clauses.cases(match.trigger):
        barred = {"of"}
    if sources and match.entry.type == "ASSAULT" and not _is_aimed(match.trigger):
        barred = {"compound"}
    yield from (role for role in roles if role not in barred)
    if sources and (match.entry.type == "CONSULT" or "of" in barred):
        yield "visitor"
    if not sources and match.entry.type == "ASSAULT" and not _is_aimed(match.trigger):
        yield "compound"


LED = {"lead", "back", "orchestrate", "sponsor", "broker", "impose", "draft"}
"""Participles that, with a country before them, say whose an act is ("the Arvenian-led invasion")."""


TERROR = {
    "terror", "terrorist", "suicide", "bomb", "bombing", "gun", "knife", "gas", "train", "school", "hotel", "mosque",
    "church",
}  # fmt: skip
"""Words before an attack by which a place before it is where it struck: "the Sallin terror attack on the port"."""


def _is_aimed(noun: Token) -> bool:
    """Whether a place before a noun of force is the one who strikes ("the Sallin raid on the port"), not where it strikes."""
    places = [kid for kid in clauses.kids(noun, "compound") if kid.ent_type_ == "LOC" and "-" not in kid.text]
    if places and any(kid.lower_ in TERROR for kid in clauses.kids(noun, "compound", "amod")):
        return False
    return not places or bool(clauses.modifiers(noun, "on", "against"))


def _controls(noun: Token) -> bool:
    """Whether the "of" of an act noun names who acts: "the refusal of Arvenia to leave"."""
    return any(kid.dep_ == "acl" and any(m.lower_ == "to" for m in clauses.kids(kid, "mark")) for kid in noun.children)


def _is_nobody(match: Match, resolve: Resolve) -> bool:
    """A mutual act whose stated subject is no actor is not the other side's alone ("voters agree with the government"), and who meets
    something meets nobody ("met the costs")."""
    verb = match.trigger
    heads = [] if match.nominal else clauses.kids(verb, *clauses.SUBJECTS)
    things = clauses.kids(verb, "obj") if verb.lemma_ == "meet" else []
    if things and all(noun.pos_ == "NOUN" for noun in things) and not _resolved(things, resolve):
        return True
    return bool(heads) and not _resolved(clauses.subjects(verb), resolve)


def _linked(match: Match) -> tuple[Token, ...]:
    """Who stands after "between", "with", "among" beside a mutual act, or beside the verb it is the subject of
    ("clashes broke out between the two")."""
    found = [token for role in RECIPROCAL_LINKS for token in _tokens(match, role)]
    if match.nominal and not found:
        others = clauses.kids(match.trigger, "acl", "acl:relcl")
        if match.trigger.dep_ in {"nsubj", "nsubj:pass", "obj"}:
            others.append(match.trigger.head)
        found = [token for other in others for token in clauses.modifiers(other, "between", "among")]
    return tuple(found)


def _resolved(heads: Iterable[Token], resolve: Resolve) -> tuple[Actor, ...]:
    return _unique(actor for head in heads for actor in resolve(head) or _renamed(head, resolve))


def _renamed(head: Token, resolve: Resolve) -> tuple[Actor, ...]:
    """Whom an apposition stands for that says nothing by itself: "the group X, a movement backed by …"."""
    return resolve(head.head) if head.dep_ == "appos" else ()


def _unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actors))


MOVING = {"RETREAT", "AID", "MOBILIZE", "SANCTION"}
WAYS = {"from", "out of", "to", "into"}


def _tokens(match: Match, role: str) -> Iterator[Token]:
    trigger = match.trigger
    if role in _SYNTACTIC:
        yield from _SYNTACTIC[role](match)
        return
    for head in (trigger, match.carrier):
        if head is not None:
            yield from clauses.modifiers(head, role)
            if match.entry.type == "PROTEST":  # "went on strike in protest against the law"
                why = (noun for noun in clauses.modifiers(head, "in") if noun.lower_ in MANNERS)
                yield from (token for noun in why for token in clauses.modifiers(noun, role))
    if match.nominal and trigger.dep_ == "conj" and trigger.head.pos_ == "NOUN":
        # "arrests and killings by the police": what follows both is both's.
        yield from (token for token in clauses.modifiers(trigger.head, role) if token.i > trigger.i)
    if match.nominal and role in WAYS and match.entry.type in MOVING:
        # "the withdrawal of its troops from Baku": the preposition may hang on what is moved.
        for noun in clauses.modifiers(trigger, "of"):
            yield from clauses.modifiers(noun, role)
    if not match.nominal:
        # "issued a statement against Baku": the preposition may hang on the object.
        for noun in clauses.kids(trigger, "obj", "nsubj:pass"):
            if not (match.entry.type == "ACCUSE" and role == "against" and noun.lemma_.lower() in deeds.WRONGS):
                yield from clauses.modifiers(noun, role)


def _subject(match: Match) -> list[Token]:
    if match.nominal:
        if match.carrier is not None:
            return clauses.subjects(match.carrier)
        if match.entry.type == "PROTEST" and "behind" in clauses.cases(match.trigger):
            return []  # who stirs up a crowd is not the crowd
        return _outer_subject(match.trigger)
    return clauses.subjects(match.trigger)


def _outer_subject(noun: Token) -> list[Token]:
    """For an act noun that is itself predicate or subject of a copula: nothing but its possessor can act."""
    return clauses.kids(noun, "nsubj") if clauses.kid(noun, "cop") is not None else []


def _visitor(match: Match) -> list[Token]:
    """Who is on the visit or in the talks that another clause mentions: "A, on a visit to B, said"; "A said after talks with B"."""
    noun = match.trigger
    cases = set(clauses.cases(noun))
    if (
        not cases & ON_OCCASION
        or clauses.kids(noun, "nmod:poss")
        or (match.entry.type == "CONSULT" and cases == {"in"} and not clauses.modifiers(noun, "with"))
    ):
        return []
    if noun.dep_ in {"nmod", "appos"} and noun.head.pos_ in {"PROPN", "NOUN"}:
        return [noun.head]
    return clauses.subjects(noun.head) if noun.dep_ == "obl" and noun.head.pos_ == "VERB" else []


def _object(match: Match) -> list[Token]:
    return [] if match.nominal else clauses.objects(match.trigger)


def _open_subject(match: Match) -> list[Token]:
    found = []
    for clause in clauses.kids(match.trigger, "xcomp", "ccomp", "advcl"):
        found += clauses.passive_subjects(clause) if clauses.is_passive(clause) else clauses.subjects(clause)
        if clauses.kid(clause, "cop") is not None:
            found += clauses.kids(clause, "nsubj")
    return found


MATTERS = {"on", "about", "over", "regarding", "concerning", "in"}
"""Prepositions after which stands what talks are about, or where: "chaired a forum on Belmark"."""


def _inside(match: Match) -> Iterator[list[Token]]:
    """Whose a thing is that is condemned, banned or hit, nearest relation first: its agent or owner, its complements, its adjectives."""
    matters = MATTERS if match.entry.type == "CONSULT" else set()
    for layer in _layers(_object(match) or clauses.modifiers(match.trigger, *ABOUT)):
        yield [token for token in layer if not matters & set(clauses.cases(token))]


def _inside_subject(match: Match) -> Iterator[list[Token]]:
    """Whose a thing is that does the act: "missiles of Arvenia hit the port", "was hit by Arvenian gunfire"."""
    yield from _layers(_subject(match))


def _within(match: Match) -> Iterator[list[Token]]:
    """Who stands in the phrases that the entry asks for ("killed in an attack by the rebels"), never whose the place is."""
    for noun in clauses.modifiers(match.trigger, *match.entry.prep):
        places = [kid for kid in clauses.kids(noun, "nmod") if SITUATING & set(clauses.cases(kid))]
        for layer in _layers([noun]):
            yield [token for token in layer if not any(place == token or place.is_ancestor(token) for place in places)]


SITES = {
    "border", "frontier", "road", "street", "highway", "outskirt", "side", "way", "day", "eve", "basis", "ground",
    "behalf",
}  # fmt: skip
"""Nouns after a preposition that say where or on what ground, so that names inside them are no one's target."""

OPPOSED = {"resistance", "opposition", "fight", "struggle", "war", "jihad", "revolt", "campaign", "sanction", "measure"}
"""Nouns of doing something against those named after them, who are not backed or condemned with it: "support for resistance to Belmark"."""

SITUATING = {"in", "at", "near", "outside", "on", "against", "over"}
"""Prepositions behind which stands where something happened or whom it hit."""

LAYERED = {"inside": _inside, "within": _within}


def _layers(nouns: Iterable[Token]) -> Iterator[list[Token]]:
    for noun in nouns:
        if noun.lemma_.lower() in SITES or (
            noun.lemma_.lower() in OPPOSED and clauses.modifiers(noun, "to", "against")
        ):
            continue
        yield clauses.kids(noun, "obl:agent") + clauses.modifiers(noun, "by") + clauses.kids(noun, "nmod:poss")
        speaks = noun.lemma_.lower() in VOICING
        yield clauses.modifiers(noun, "of", "from") if speaks else clauses.kids(noun, "nmod")
        if kind_of(noun.lower_) != "state":
            continue
        yield clauses.kids(noun, "amod", "compound", "nmod:desc")
        if speaks:  # what it says of others is about them, and is not theirs
            continue
        yield [token for token in noun.subtree if token.dep_ in {"nmod:poss", "nmod", "amod", "compound", "obl:agent"}]


def _named(dep: str) -> Callable[[Match], list[Token]]:
    return lambda match: clauses.kids(match.trigger, dep)


_SYNTACTIC: dict[str, Callable[[Match], list[Token]]] = {
    "subj": _subject,
    "visitor": _visitor,
    "obj": _object,
    "iobj": _named("iobj"),
    "poss": _named("nmod:poss"),
    "amod": lambda match: [kid for kid in clauses.kids(match.trigger, "amod") if clauses.leaning(kid) is None],
    "anti": lambda match: [
        kid for kid in clauses.kids(match.trigger, "amod", "compound") if clauses.leaning(kid) == "anti"
    ],
    "compound": lambda match: [kid for kid in clauses.kids(match.trigger, "compound") if clauses.leaning(kid) is None],
    "done": lambda match: deeds.done_by(match.trigger),
    "committed": lambda match: deeds.committed_by(match.trigger),
    "led": lambda match: [
        kid for led in clauses.kids(match.trigger, "amod") if led.lemma_ in LED for kid in led.children
    ],
    "xsubj": _open_subject,
    "place": lambda match: [
        token
        for head in (match.trigger, match.carrier)
        if head is not None
        for token in clauses.modifiers(head, "in", "at", "near")
    ],
}
