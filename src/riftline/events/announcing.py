"""Acts done by announcing other acts, and the sides that an outer act takes from the inner one.

PLOVER codes a promise to cooperate as AGREE, an announced coercive step as THREATEN, an announced refusal as REJECT and "X said
that Y must …" as REQUEST (PLOVER manual, sections on these types). "Arvenia agreed to lend two ships to Belmark" is addressed to Belmark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from riftline.actors.actor import Actor
from riftline.events.arguments import Parties, Resolve
from riftline.events.entries import Entry
from riftline.events.matching import Match
from riftline.events.modality import Verdict
from riftline.events.ontology import ontology
from riftline.language import clauses
from riftline.language.voices import is_met

TAKERS = {"AGREE", "THREATEN", "REJECT", "REQUEST", "ACCUSE", "SUPPORT", "CONCEDE", "PROTEST"}
"""Types whose target is often named only in what they govern."""

PRIVATE = {None, "CVL", "JRN", "EDU", "BUS", "MED", "SOC", "ELI", "UNK"}
"""Sectors of people who, without an office, speak for themselves."""

PROMISING = {"AGREE", "THREATEN", "REJECT", "CONCEDE"}

INWARD = {"xcomp", "ccomp", "advcl", "acl", "obj", "obl", "nmod"}
FUTURE = {"will", "would", "'ll", "’ll", "shall", "wo", "to"}
MUST = {"must", "should", "ought", "need"}
MUST_WEIGHT = 0.7
"""Confidence of a demand that only a modal states."""

HARMFUL = {"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN", "REJECT"}
SPOKEN = {"THREATEN", "REJECT"}
"""Types of what is done in words: who tells of it accuses nobody."""

DEEDS = HARMFUL | {"PROTEST"}
"""Types of what is condemned or backed for who does it."""

OFFICIAL = {"GOV", "MIL", "COP", "SPY", "LEG", "REB", "OPP", "PTY"}
"""Sectors whose word about another country's harmful act is an accusation, not a report (unlike a witness's or an outlet's)."""

SAYING = {
    "say",
    "claim",
    "insist",
    "believe",
    "suggest",
    "maintain",
    "declare",
    "state",
    "argue",
    "assert",
    "contend",
    "think",
}

STEPS = 4
"""Arcs between an outer act and the inner one that lends it a side."""


@dataclass(frozen=True)
class Coded:
    """A match with its parties and status, before it becomes a mention."""

    match: Match
    sides: Parties
    verdict: Verdict
    confidence: float | None = None
    """From the second reading, 0 … 1; None where only the rules have read."""


def announced(coded: Coded, resolve: Resolve) -> Coded:
    """The act as an announcement, if its own doer announces it or another one demands it; else unchanged."""
    if coded.match.nominal and coded.match.carrier is None:
        return coded
    verb, verdict = coded.match.carrier or coded.match.trigger, coded.verdict
    speakers = _speakers(verb, resolve)
    if speakers and _is_wanted(verb, verdict):
        return _as(
            coded,
            "REQUEST",
            None,
            Parties(speakers, coded.sides.sources or coded.sides.targets, coded.sides.tokens),
            "actual",
        )
    if coded.match.nominal:
        return coded
    doers = [token for token in clauses.subjects(verb) if resolve(token)]
    if not coded.sides.sources or not doers:
        return coded
    own = bool(speakers) and speakers[0].country == coded.sides.sources[0].country
    if coded.match.entry.type in TAKERS - {"CONCEDE", "SUPPORT", "PROTEST"}:
        return replace(coded, verdict=Verdict("planned", "would")) if verdict.reason == "would" and own else coded
    if verdict.status == "negated" and _future(verb) and verdict.reason in {"not", "n't", "n’t", "never"}:
        return _as(coded, "REJECT", None, coded.sides, "actual")
    if (verdict.status == "planned" and verdict.reason in FUTURE) or (verdict.reason == "would" and own):
        quad = ontology().type(coded.match.entry.type).quad
        return _as(coded, "AGREE" if quad in {1, 2} else "THREATEN", None, coded.sides, "planned")
    return coded


def _is_wanted(verb: Token, verdict: Verdict) -> bool:
    """Whether a modal says what is to be done or left: "must return the ship", "must not shell the port"."""
    modals = {aux.lower_ for aux in clauses.kids(verb, "aux")} & MUST
    if verdict.status == "negated" and verdict.reason in {"not", "n't", "n’t", "never"}:
        return bool(modals - {"need"})
    return verdict.status == "possible" and verdict.reason in MUST and bool(clauses.kids(verb, "aux"))


def demands(sentence: Span, found: Sequence[Coded], resolve: Resolve) -> list[Coded]:
    """REQUESTs that no lexicon entry names: "Arvenia said that Belmark must return the ship"."""
    taken = {coded.match.carrier or coded.match.trigger for coded in found}
    out = []
    for token in sentence:
        modal = token.lower_ in MUST and token.dep_ == "aux" and token.head not in taken
        speakers = _speakers(token.head, resolve) if modal else ()
        if not speakers:
            continue
        addressed = tuple(actor for head in _addressees(token.head) for actor in resolve(head) if actor not in speakers)
        if any(actor.country for actor in addressed) and any(map(is_public, speakers)):
            out.append(_demand(token.head, speakers, addressed))
    return out


def accusations(found: Sequence[Coded], resolve: Resolve) -> list[Coded]:
    """The acts, with an ACCUSE before each that an official of another country lays to its doer by plainly saying so:
    "Belmark said Arvenia had shelled the port" is Belmark's accusation, and the shelling alleged."""
    out: list[Coded] = []
    accused: set[Token] = set()
    for coded in found:
        cue = _charged(coded)
        speakers = tuple(a for a in _speakers(_verb(coded), resolve) if a.sector in OFFICIAL) if cue is not None else ()
        doers = tuple(actor for actor in coded.sides.sources if actor.country)
        apart = {a.country for a in speakers}.isdisjoint(a.country for a in doers)
        if cue is None or not speakers or not doers or not apart or any(other.match.trigger == cue for other in found):
            out.append(coded)
            continue
        if cue not in accused:
            accused.add(cue)
            out.append(_charge(cue, speakers, doers))
        out.append(replace(coded, verdict=Verdict("alleged", cue.lower_)))
    return out


def _verb(coded: Coded) -> Token:
    return coded.match.carrier or coded.match.trigger


def _charged(coded: Coded) -> Token | None:
    """The verb of saying that governs a harmful act stated as fact; None where there is none."""
    if coded.match.entry.type not in HARMFUL - SPOKEN or coded.verdict.status not in {"actual", "alleged"}:
        return None
    top = clauses.clause_head(_verb(coded))
    while top.dep_ in {"conj", "xcomp"} and top.head != top:
        top = top.head
    saying = top.dep_ == "ccomp" and top.head.lemma_.lower() in SAYING
    return top.head if saying else None


def _charge(cue: Token, speakers: tuple[Actor, ...], doers: tuple[Actor, ...]) -> Coded:
    code = ontology().cameo_default("ACCUSE", "allege")
    entry = Entry(type="ACCUSE", mode="allege", cameo=code, rule="said", weight=MUST_WEIGHT)
    return Coded(Match(cue, entry, nominal=False), Parties(speakers, doers, ()), Verdict("actual", ""))


def _addressees(verb: Token) -> list[Token]:
    return clauses.passive_subjects(verb) if clauses.is_passive(verb) else clauses.subjects(verb)


def _demand(verb: Token, speakers: tuple[Actor, ...], addressed: tuple[Actor, ...]) -> Coded:
    code = ontology().cameo_default("REQUEST", None)
    entry = Entry(type="REQUEST", mode=None, cameo=code, rule="must", weight=MUST_WEIGHT)
    return Coded(Match(verb, entry, nominal=False), Parties(speakers, addressed, ()), Verdict("actual", "must"))


def is_public(actor: Actor) -> bool:
    """Whether an actor speaks for more than itself: a state, organ, organisation, group or someone with an office."""
    return actor.kind != "person" or (actor.title is not None and actor.sector != "BUS") or actor.sector not in PRIVATE


def _future(verb: Token) -> bool:
    return any(kid.lower_ in FUTURE for kid in clauses.kids(verb, "aux"))


def _speakers(verb: Token, resolve: Resolve) -> tuple[Actor, ...]:
    """Who says the clause of the verb: the subject of the verb that governs it as ccomp, or of an aside ("…, he said")."""
    top = clauses.clause_head(verb)
    while top.dep_ in {"conj", "xcomp"} and top.head != top:
        top = top.head
    sayer = top.head if top.dep_ == "ccomp" else clauses.kid(top, "parataxis")
    if sayer is None or sayer == top:
        return ()
    return tuple(actor for token in clauses.subjects(sayer) for actor in resolve(token))


def _as(coded: Coded, kind: str, mode: str | None, sides: Parties, status: str) -> Coded:
    entry: Entry = coded.match.entry
    code = ontology().cameo_default(kind, mode)
    outer = replace(entry, type=kind, mode=mode, cameo=code, reciprocal=False, rule=f"{entry.rule} announced")
    return Coded(replace(coded.match, entry=outer), sides, Verdict(status, coded.verdict.reason))


def with_inner_targets(found: Sequence[Coded], resolve: Resolve) -> list[Coded]:
    """Outer acts without a target take the target, else the other side, of the act they govern, else whom its words name."""
    return [_addressed(_completed(_judged(coded, found), found), resolve) for coded in found]


def _judged(coded: Coded, found: Sequence[Coded]) -> Coded:
    """Who condemns or backs a deed condemns or backs its doer, never whom it was done to."""
    if coded.match.entry.type not in {"ACCUSE", "SUPPORT"} or coded.match.nominal:
        return coded
    verb = coded.match.trigger
    if coded.sides.targets and clauses.ASCRIBED.get(verb.lemma_.lower()) in coded.match.entry.target:
        return coded  # "blamed the raid on Belmark": whoever else was read as its doer
    objects = {noun for head in clauses.objects(coded.match.trigger) for noun in clauses.conjuncts(head)}
    for inner in found:
        if inner.match.nominal and inner.match.trigger in objects and inner.match.entry.type in DEEDS:
            doers = tuple(actor for actor in inner.sides.sources if actor not in coded.sides.sources)
            if doers or set(coded.sides.targets) <= set(inner.sides.targets):
                return replace(coded, sides=replace(coded.sides, targets=doers))
    return coded


def _addressed(coded: Coded, resolve: Resolve) -> Coded:
    """The first other actor named in the complement of a promise, threat or refusal: "ready to send troops to Belmark"."""
    known = any(actor.country for actor in coded.sides.targets)
    if coded.match.entry.type not in PROMISING or known or not coded.sides.sources or _meets_words(coded):
        return coded
    own = {actor.country for actor in coded.sides.sources}
    for clause in clauses.kids(coded.match.trigger, "xcomp", "acl", "obj"):
        for token in clause.subtree:
            if token.dep_ in {"obj", "iobj", "obl", "nmod", "nmod:poss"} and token.pos_ in {"NOUN", "PROPN", "PRON"}:
                others = tuple(actor for actor in resolve(token) if actor.country and actor.country not in own)
                if others:
                    return replace(coded, sides=replace(coded.sides, targets=others[:2]))
    return coded


def _meets_words(coded: Coded) -> bool:
    """Whether what somebody refuses, gets or breaks up are words of others: whom those are about is no side of it."""
    return not coded.match.nominal and any(is_met(noun) for noun in clauses.objects(coded.match.trigger))


def _completed(coded: Coded, found: Sequence[Coded]) -> Coded:
    if coded.match.entry.type not in TAKERS or coded.sides.targets or _meets_words(coded):
        return coded
    blaming = coded.match.entry.type in {"ACCUSE", "SUPPORT"}
    for inner in found:
        if inner is not coded and _governs(coded.match.trigger, inner.match.carrier or inner.match.trigger):
            named = (
                inner.sides.sources
                if blaming and inner.match.entry.type in HARMFUL
                else (*inner.sides.targets, *inner.sides.sources)
            )
            own = {actor.country for actor in coded.sides.sources if actor.sector == "GOV"}
            others = tuple(
                dict.fromkeys(
                    actor
                    for actor in named
                    if actor not in coded.sides.sources and not (actor.kind == "state" and actor.country in own)
                )
            )
            if others:
                return replace(coded, sides=replace(coded.sides, targets=others[:2]))
    return coded


def _governs(outer: Token, inner: Token) -> bool:
    node = inner
    for _ in range(STEPS):
        if node.head == node or node.dep_ not in INWARD:
            return False
        node = node.head
        if node == outer:
            return True
    return False
