"""Claims that stand beside what they claim: "according to X", "in X's view", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from riftline.claims.cues import cues
from riftline.claims.found import Found, Passage, beside, edges, joined, widened
from riftline.claims.parts import phrase
from riftline.language import clauses

PREDICATES = {"VERB", "AUX"}
RIGHTFUL = {"root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl", "csubj", "acl", "xcomp"}


def according(token: Token, passage: Passage) -> Iterator[Found]:
    """ "According to X" and what it is said of: the sentence before it, or after it where it begins one."""
    source = token.head if token.dep_ in {"case", "mark"} else _later(token)
    if source is None or source == token or source.i < token.i:
        return
    words = {token.i}
    if beside(token, 1).lower() == "to":
        words.add(token.i + 1)
    aside = range(token.i, source.right_edge.i + 1)
    tokens = _before(token, aside)
    if not passage.pieces(tokens):
        tokens = set(range(aside.stop, token.sent.end))
    elif _clause_above(source).i >= aside.stop:
        tokens |= set(range(aside.stop, token.sent.end))
    pieces = passage.pieces(tokens)
    if pieces:
        wide = [widened(piece, token, passage) for piece in pieces]
        yield Found(token, "asserts", frozenset(words), joined(wide, passage.text), phrase(source, words), (source,))


def _before(token: Token, aside: range) -> set[int]:
    """The words of the sentence before the aside, from the last independent clause on that a "but" begins."""
    first = token.sent.start
    clause = _clause_above(token.doc[aside.stop - 1] if token.head == token else token)
    join = clauses.kid(clause, "cc")
    if join is not None and clause.dep_ == "conj" and join.lower_ == "but" and join.i < token.i:
        first = join.i + 1
    elif token.doc[first].dep_ == "cc":
        first += 1
    return set(range(first, aside.start))


def hearsay(adverb: Token, passage: Passage) -> Iterator[Found]:
    """ "Reportedly", "allegedly": the clause around the adverb is somebody's word, nobody says whose."""
    cue = cues().adverbs.get(adverb.lower_)
    head = adverb.head
    if cue is None or head == adverb:
        return
    if head.pos_ in PREDICATES or head.dep_ in RIGHTFUL:
        clause = set(edges(head))
        joins = clauses.kids(head, "mark", "cc")
        pieces = passage.pieces(clause - {adverb.i} - {token.i for token in joins})
        if pieces:
            yield Found(adverb, cue.attitude, frozenset({adverb.i}), tuple(pieces))


def _later(token: Token) -> Token | None:
    """The phrase after "according to" where the parser hung it below."""
    return next((kid for kid in token.children if kid.i > token.i and kid.pos_ in {"NOUN", "PROPN", "PRON"}), None)


def _clause_above(token: Token) -> Token:
    """The predicate that a phrase modifies, or the phrase's head where there is none."""
    at = token.head
    while at.dep_ not in RIGHTFUL and at.head != at:
        at = at.head
    return at
