"""Which finds are claims: speech that has not happened is none, nor is a weak cue inside another's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from riftline.claims.covering import Covering
from riftline.claims.cues import cues
from riftline.claims.found import Found, beside, trimmed, without
from riftline.claims.headlines import goes_on
from riftline.language import clauses

UNREAL = {"will", "wo", "would", "could", "should", "might", "may", "must", "can", "'d", "’d", "ought", "shall"}
"""Auxiliaries of speech that has not happened."""

REFUSABLE = {"will", "wo", "would", "could"}
"""Auxiliaries that with a negation tell of a refusal ("would not say")."""

GRAVE = {"accuses", "denies", "demands", "threatens", "apologises"}
"""Attitudes that count also where another speaker tells of them."""

WANTING = {"demands", "calls for", "threatens", "promises"}
"""Attitudes whose infinitive has not happened."""

ORDINALS = {"first", "second", "third", "last", "latest", "only", "next"}
"""Words with which an infinitive tells what was done: "the latest minister to deny it"."""

PUTTING_OFF = {"delay", "postpone", "avoid", "stop", "consider", "contemplate"}
"""Verbs whose gerund has not been said: "delayed announcing the date"."""

WEIGHING = {"consider", "assume", "suppose", "presume"}
"""Gerunds that weigh something like a preposition."""

ASKING = {"how", "why", "who", "what", "when", "where", "which", "whose"}
INVERTED = {"do", "does", "did", "is", "are", "was", "were", "will", "would", "could", "should", "can", "has", "have"}

SHYING = {"ask", "decline", "request", "insist", "prefer", "want", "refuse", "speak", "demand"}
ANONYMITY = re.compile(r"to be (?:named|identified|quoted)|anonymity|anonymous")
"""What sources without a name ask for: it says who speaks, and is no claim."""

REPORTING = {
    "acknowledge", "add", "admit", "announce", "argue", "assert", "claim", "confirm", "declare", "emphasise", "emphasize",
    "insist", "note", "promise", "quote", "reply", "report", "respond", "say", "state", "stress", "suggest", "tell", "warn",
    "write", "according", "statement",
}  # fmt: skip
"""Cues of plain speech, which make a chain of voices where they stand in another's words."""


def settled(found: Sequence[Found]) -> list[Found]:
    """The claims of a passage without unreal and weak nested ones, and without what a speaker goes on to do in their content."""
    real = _carried_on([claim for claim in found if not is_unreal(claim.head) and not _idle(claim)])
    held = _covering(real)
    return [claim for number, claim in enumerate(real) if _strong(claim) or not _inside(claim, number, held)]


def _covering(claims: Sequence[Found]) -> Covering:
    return Covering((start, end, number) for number, claim in enumerate(claims) for start, end in claim.content)


def _carried_on(claims: list[Found]) -> list[Found]:
    """ "X said …, adding that …": the participle is X's, whatever the parser hung it on, and no part of what X said."""
    out, held = list(claims), _covering(claims)
    for number, claim in enumerate(claims):
        comma = _comma(_lead(claim))
        around = held.at(claim.head.idx) if comma is not None else []
        outer = [other for other in around if other < number and not claims[other].head.is_punct]
        if comma is not None and not outer and number and _goes_on(out[number - 1], claim):
            out[number] = replace(claim, source=out[number - 1].source, speakers=out[number - 1].speakers)
        if comma is None or not outer or claims[outer[-1]].head.sent != claim.head.sent:
            continue
        first = out[outer[-1]]
        hole = (comma, max(claim.content[-1][1], claim.head.idx))
        kept = [piece for part in without(first.content, hole) if (piece := trimmed(claim.head.doc.text, *part))]
        if kept:
            out[outer[-1]] = first.saying(kept)
            out[number] = replace(claim, source=first.source, speakers=first.speakers)
    return [_without_next(claim, out[number + 1 : number + 2]) for number, claim in enumerate(out)]


def _without_next(claim: Found, after: Sequence[Found]) -> Found:
    """A claim without the words that its speaker is said to have said in the next one: "…," X said, asserting that “…”."""
    said = [piece for other in after if other.source == claim.source for piece in other.content]
    kept = [(a, b) for a, b in claim.content if a < claim.head.idx or not any(c <= a and b <= d for c, d in said)]
    return claim.saying(kept) if kept and len(kept) < len(claim.content) else claim


def _lead(claim: Found) -> Token:
    """The verb of a cue: of "expressing hope for" the participle that carries the noun."""
    above = claim.head.head
    carried = claim.head.pos_ == "NOUN" and claim.head.dep_ == "obj" and above.i in claim.cue
    return above if carried else claim.head


def _goes_on(before: Found, claim: Found) -> bool:
    """A participle right after another cue and a comma: "…," X said, asserting that …"."""
    return bool(before.source) and max(before.cue) == claim.head.i - 2 and claim.head.tag_ == "VBG"


def _comma(head: Token) -> int | None:
    """Where the speaker goes on: the comma before a participle or ", and" before a verb, if these have no subject of their own."""
    if clauses.kid(head, *clauses.SUBJECTS, "aux", "aux:pass", "mark") is not None:
        return None
    word, before = beside(head, -1).lower(), beside(head, -2)
    if word == "," and (head.tag_ == "VBG" or goes_on(head)):
        return int(head.doc[head.i - 1].idx)
    if head.tag_ not in {"VBD", "VBZ"} or head.dep_ != "conj" or word not in {"and", "but"}:
        return None
    if before == ",":
        return int(head.doc[head.i - 2].idx)
    clause = clauses.kid(head, "ccomp")
    marked = clause is not None and any(mark.lower_ == "that" for mark in clauses.kids(clause, "mark"))
    return int(head.doc[head.i - 1].idx) if word == "but" or marked or _speaks_again(head) else None


def _speaks_again(head: Token) -> bool:
    """ "He maintained that it had been … and said …": a verb of plain speech in another tense than the clause it is joined to."""
    joined = clauses.kids(head.head, "aux", "aux:pass", "cop")
    finite = joined[0] if joined else head.head
    other = finite.tag_ != head.tag_ or (finite.lower_ == "had" and finite != head.head)
    return head.lemma_.lower() in REPORTING and other


def _strong(claim: Found) -> bool:
    return claim.attitude in GRAVE or claim.head.lemma_.lower() in REPORTING


def _inside(claim: Found, number: int, held: Covering) -> bool:
    return any(other != number for other in held.at(claim.head.idx))


def _idle(claim: Found) -> bool:
    """An infinitive of nobody ("it would be wrong to call it a raid"), and who asks "not to be named"."""
    if claim.head.lemma_.lower() in SHYING and any(
        ANONYMITY.search(claim.head.doc.text, *piece) for piece in claim.content
    ):
        return True
    if _wanted(claim.head):
        return True
    if _is_for(claim.head) or _of_others(claim.head):
        return True
    if _nobodys(claim) or _asked(claim) or _empty(claim) or _narrated(claim) or _supposed(claim.head):
        return True
    seeing = claim.head.lemma_.lower() == "see" and claim.head.dep_ == "advcl"
    return (seeing or not claim.source) and claim.head.tag_ == "VB" and _infinite(claim.head)


def _nobodys(claim: Found) -> bool:
    """A gerund of nobody: "hinting at it can scare", "strange, considering how close it is"."""
    head = claim.head
    if head.tag_ != "VBG":
        return False
    if head.lemma_.lower() in WEIGHING and head.dep_ in {"advcl", "acl", "obl", "case", "mark"}:
        return True
    return not claim.source and (head.dep_ == "csubj" or (head.lower_ == "reporting" and beside(head, 1) == "by"))


def _asked(claim: Found) -> bool:
    """ "How many people ask themselves …?", "Is there any doubt that …?" ask the reader."""
    head, first = claim.head, claim.head.sent[0].lower_
    asking = head.sent.text.rstrip()[-1:] == "?" and (first in ASKING or first in INVERTED)
    return asking and (head.dep_ == "root" or not claim.source)


def _empty(claim: Found) -> bool:
    """ "No country has proposed it", "nobody said so": nobody's words; that nobody denies a thing, grants it."""
    cue = cues().verbs.get(claim.head.lemma_.lower())
    if cue is not None and cue.attitude == "denies":
        return False
    heads = claim.speakers
    return any(
        head.lower_ == "nobody" or any(kid.lower_ == "no" for kid in clauses.kids(head, "det")) for head in heads
    )


def _narrated(claim: Found) -> bool:
    """What an author tells of their own mind: "I tried to imagine …", "do not get me started talking about it"."""
    own = {head.lower_ for head in claim.speakers} & {"i", "me", "we", "us"}
    return bool(own) and claim.head.lemma_.lower() not in REPORTING and claim.attitude == "asserts"


def _supposed(head: Token) -> bool:
    """ "Imagine if she had asked him to leave", "if you are happy to be named"."""
    return any(mark.lower_ in {"if", "unless"} for mark in clauses.kids(head, "mark"))


def _of_others(head: Token) -> bool:
    """ "Time for people to meet and support a party": what somebody might do."""
    first = head.head if head.dep_ == "conj" and head.tag_ == "VB" else head
    return first.tag_ == "VB" and any(kid.lower_ == "for" for kid in clauses.kids(first, "mark", "case"))


def _infinite(head: Token) -> bool:
    """A verb with "to", also one that shares it: "to disperse crowds or deny access"."""
    if head.dep_ == "conj" and head.tag_ == "VB" and clauses.kid(head, "mark", "aux") is None:
        head = head.head
    mark = clauses.kid(head, "mark")
    return mark is not None and mark.lower_ == "to"


def _takes_to(noun: Token) -> bool:
    """A noun of speech whose words are an infinitive: "the decision to deny it"."""
    cue = cues().nouns.get(noun.lemma_.lower())
    return cue is not None and "to" in cue.prepositions | cue.forms


def _is_for(head: Token) -> bool:
    """ "A place to express opinions": what a thing is for is not said; the first, last or only one to say it did."""
    noun = head.head
    if head.dep_ != "acl" or head.tag_ != "VB" or noun.pos_ != "NOUN" or not _infinite(head) or _takes_to(noun):
        return False
    return not any(kid.lower_ in ORDINALS for kid in clauses.kids(noun, "amod")) and noun.lower_ not in ORDINALS


def _wanted(head: Token) -> bool:
    """ "Asked the alliance to condemn": words that somebody only wants said."""
    cue = cues().verbs.get(head.head.lemma_.lower()) if head.dep_ == "xcomp" and head.tag_ == "VB" else None
    return cue is not None and cue.attitude in WANTING and head.head.pos_ == "VERB"


def is_unreal(head: Token) -> bool:
    """Speech that only would, could or should happen."""
    if _withheld(head) or _ahead(head):
        return True
    modal = {kid.lower_ for kid in clauses.kids(head, "aux")} & UNREAL
    refused = modal <= REFUSABLE and _negated(clauses.kids(head, "advmod")) and not _gives(head)
    return bool(modal) and not refused


def _gives(head: Token) -> bool:
    """Whether a cue does more than tell: who "will not promise" promises nothing, who "would not say" tells of that."""
    cue = cues().verbs.get(head.lemma_.lower())
    return cue is not None and cue.attitude not in {"asserts", "doubts", "denies"}


def _ahead(head: Token) -> bool:
    """ "Are going to want it", "needed to insist": words that are yet to come; of "did not call to demand it" none came."""
    above = head.head
    if head.tag_ != "VB" or head.dep_ not in {"xcomp", "advcl", "acl"}:
        return False
    if head.dep_ == "xcomp":
        return bool(above.lower_ == "going" or above.lemma_.lower() == "need")
    verb: Token = above if above.pos_ == "VERB" else above.head
    return verb.lemma_.lower() not in cues().verbs and _negated(clauses.kids(verb, "advmod"))


def _withheld(head: Token) -> bool:
    """ "Stopped short of admitting", "without accusing": words that were not said."""
    if head.tag_ == "VBG" and head.i and head.nbor(-1).lemma_.lower() in PUTTING_OFF:
        return True
    if (
        head.dep_ in {"xcomp", "advcl"}
        and head.tag_ == "VB"
        and head.head.lower_ in {"able", "unable", "free", "ready"}
    ):
        return True
    marks = set(clauses.cases(head))
    return head.tag_ == "VBG" and ("without" in marks or ("of" in marks and beside(head, -2).lower() == "short"))


def _negated(tokens: Iterable[Token]) -> bool:
    return any(token.lower_ in {"not", "n't", "n’t", "never"} for token in tokens)
