"""The words of a cue and of a source: which auxiliaries, adverbs and particles belong to the cue, how far a source reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from riftline.claims.found import edges
from riftline.language import clauses

LEFT_OF_VERB = {"aux", "aux:pass", "advmod", "cop", "advmod:emph", "cc:preconj"}
NOT_ADVERBS = {"when", "where", "how", "why", "however", "meanwhile", "instead", "so", "therefore", "thus", "as", "yet"}
"""Adverbs that join sentences or ask; they belong to no cue."""

STEPS = {
    "go",
    "continue",
    "begin",
    "start",
    "proceed",
    "come",
    "keep",
    "need",
    "want",
    "like",
    "try",
    "have",
    "use",
    "seek",
}
"""Verbs that only say how the speaking goes on ("went on to say"), so that they belong to the cue."""

LOOSE = {"advcl", "parataxis", "discourse", "advmod"}
"""Relations of a noun whose words are no part of its phrase."""


def cue_words(head: Token, added: Iterable[Token] = ()) -> frozenset[int]:
    """The cue around its head: auxiliaries, negation and adverbs before it, particles, `added` words."""
    found = {head.i, *(token.i for token in added)}
    found |= {token.i for token in clauses.kids(head, "compound:prt")}
    found |= set(_leftward(head)) | set(_alternative(head))
    if len(found) > 1:
        found |= _filled(head, found)
    return frozenset(found)


def _alternative(head: Token) -> Iterator[int]:
    """The cue before it that is joined by "or" or "nor": "neither confirmed nor denied"."""
    joined = clauses.kid(head, "cc")
    if head.dep_ == "conj" and joined is not None and joined.lower_ in {"or", "nor"} and head.head.i == joined.i - 1:
        yield from range(min(cue_words(head.head)), head.i)


def _leftward(head: Token) -> Iterator[int]:
    """Words that lie directly before the head and belong to it."""
    doc, at, first = head.doc, head.i - 1, head.sent.start
    while at >= first:
        token = doc[at]
        mine = token.head == head and token.dep_ in LEFT_OF_VERB and token.lower_ not in NOT_ADVERBS
        mine = mine or (token.lower_ == "no" and token.head.lower_ == "longer")
        if mine or (token.lower_ == "to" and token.head == head and token.dep_ == "mark"):
            yield at
        else:
            break
        at -= 1
    above = head.head
    if head.dep_ == "xcomp" and above.i == at and above.lemma_.lower() in STEPS and above != head:
        yield above.i
        yield from _leftward(above)


def _filled(head: Token, found: set[int]) -> set[int]:
    """Adverbs inside the cue ("spoke out strongly against")."""
    last = max(found)
    between = range(head.i + 1, last)
    return {i for i in between if head.doc[i].dep_ in {"advmod", "compound:prt"} and head.doc[i].head == head}


def phrase(head: Token, taken: Iterable[int] = ()) -> frozenset[int]:
    """The noun phrase of a source with what follows it, but nothing that holds the cue, and no preposition before it."""
    held, kept = frozenset(taken), {head.i}
    for kid in head.children:
        span = edges(kid)
        if kid.dep_ not in LOOSE and held.isdisjoint(span) and not _contrasts(kid):
            kept |= set(span)
    kept -= set(_preposition(head))
    return frozenset(_run(head, kept))


def _contrasts(token: Token) -> bool:
    """ "Say the networks, but …": what is set against something names no second source."""
    join = clauses.kid(token, "cc")
    return token.dep_ == "conj" and join is not None and join.lower_ == "but"


def _preposition(head: Token) -> Iterator[int]:
    for kid in clauses.kids(head, "case", "mark"):
        if kid.lower_ not in {"'s", "’s", "'", "’"}:
            yield from (part.i for part in kid.subtree)


def _run(head: Token, kept: set[int]) -> Iterator[int]:
    """The unbroken run of kept words around a head, without punctuation at its edges."""
    doc, low, high = head.doc, head.i, head.i
    while low - 1 in kept:
        low -= 1
    while high + 1 in kept:
        high += 1
    while high + 1 < len(doc) and doc[high + 1].pos_ == "PROPN" and doc[high + 1].ent_type_ == "PER":
        high += 1
    while low < head.i and not any(map(str.isalnum, doc[low].text)):
        low += 1
    while high > head.i and not any(map(str.isalnum, doc[high].text)):
        high -= 1
    yield from range(low, high + 1)
