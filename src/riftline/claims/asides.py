"""Claims that stand beside what they claim: "according to X", "in X's view", "reportedly", and headlines with a colon."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from riftline.claims.cues import cues
from riftline.claims.found import Found, Passage, beside, edges, joined, widened
from riftline.claims.parts import phrase
from riftline.language import clauses

LABEL = 8
"""Words before a colon up to which they can name a speaker: "Arvenian foreign minister: …"."""

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


def labelled(sentence: Sentence, passage: Passage) -> Iterator[Found]:
    """A speaker before a colon: "Arvenia: Belmark must answer", "MODERATOR: Why?"."""
    if sentence.start_char and "\n" not in passage.text[max(0, sentence.start_char - 2) : sentence.start_char]:
        return
    colon = next((token for token in sentence[: LABEL + 1] if token.text == ":"), None)
    if colon is None or colon.i == sentence.start or colon.i + 1 >= sentence.end:
        return
    label = passage.doc[sentence.start : colon.i]
    if any(token.pos_ in PREDICATES for token in label) or not _names_speaker(label):
        return
    pieces = passage.pieces(range(colon.i + 1, sentence.end))
    if pieces:
        source = frozenset(range(sentence.start, colon.i))
        yield Found(colon, "asserts", frozenset({colon.i}), tuple(pieces), source, (label.root,))


def _names_speaker(label: Sentence) -> bool:
    """Whether a label names who speaks: its head or what directly describes it is a name ("Collision off Iceland" is a topic)."""
    root = label.root
    near = (root, *clauses.kids(root, "amod", "compound", "flat", "nmod:poss", "appos", "conj"))
    return any(token.ent_type_ in {"PER", "ORG", "LOC"} for token in near) or label.text.isupper()


def _later(token: Token) -> Token | None:
    """The phrase after "according to" where the parser hung it below."""
    return next((kid for kid in token.children if kid.i > token.i and kid.pos_ in {"NOUN", "PROPN", "PRON"}), None)


def _clause_above(token: Token) -> Token:
    """The predicate that a phrase modifies, or the phrase's head where there is none."""
    at = token.head
    while at.dep_ not in RIGHTFUL and at.head != at:
        at = at.head
    return at
