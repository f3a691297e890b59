"""Claims of verbs: "X said that …", "X accused Y of …", "Y was accused of …", "it is believed that …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from riftline.claims.contents import content_of
from riftline.claims.cues import Cue, cues
from riftline.claims.direct import Direct, direct
from riftline.claims.found import Found, Passage, joined, widened
from riftline.claims.parts import cue_words, phrase
from riftline.claims.quoting import Span
from riftline.language import clauses

SELF = {"i", "we", "you"}
"""Subjects whose opinions are the words of whoever is speaking already."""

NEGATIONS = {"not", "n't", "n’t", "never", "no", "nor", "neither"}
TURNED = {"denies": "asserts", "doubts": "asserts"}
"""What a negated cue says: who does not deny, grants."""

OPINION = {"believe", "think", "expect", "see", "consider", "feel"}
"""Verbs that doubt when negated: "does not believe that …"."""


def cue_of(verb: Token) -> Cue | None:
    """The entry of a verb in the table of cues, with its particle or selected preposition if that has its own."""
    table, lemma = cues().verbs, verb.lemma_.lower()
    added = clauses.particle(verb)
    if added and f"{lemma} {added}" in table:
        return table[f"{lemma} {added}"]
    for preposition in ("on",) if lemma == "call" else ():
        if clauses.modifiers(verb, preposition):
            return table.get(f"{lemma} {preposition}")
    return table.get(lemma)


def claims_of(verb: Token, passage: Passage) -> Iterator[Found]:
    """The claim that a verb states, if it is a cue with a content."""
    cue = cue_of(verb)
    if cue is None or verb.dep_ in {"amod", "compound"} or _own_opinion(verb, cue) or _imperative(verb):
        return
    passive = clauses.is_passive(verb)
    tokens, selected = content_of(verb, cue, passive=passive)
    words = cue_words(verb, selected)
    speech = direct(verb, words, passage)
    heads = [] if "seem" in cue.forms else _speakers(verb, passive=passive)
    if speech.before is not None and speech.source is not None and not _beside(heads, speech.before, speech.source):
        heads = [speech.source]
    heads = [passage.head(head, verb.i) for head in heads]
    reach = (i for head in heads[:1] for i in phrase(head, words) if _outside(head, i, speech.before))
    source = frozenset(i for i in reach if i >= passage.begin)
    pieces = passage.pieces(set(tokens) - words - source)
    pieces = _said(verb, pieces, speech, passage)
    if pieces:
        speakers = tuple(clauses.antecedent(head, verb) for head in heads)
        yield Found(verb, _attitude(verb, cue), words, joined(pieces, passage.doc.text), source, speakers)


def _beside(heads: Sequence[Token], mark: Span, source: Token) -> bool:
    """Whether the parser's subject is a phrase outside the quote."""
    return bool(heads) and (heads[0] == source or not mark[0] <= heads[0].idx < mark[1]) and heads[0].idx >= mark[0]


def _outside(head: Token, i: int, mark: Span | None) -> bool:
    return mark is None or not mark[0] <= head.doc[i].idx < mark[1]


def _own_opinion(verb: Token, cue: Cue) -> bool:
    subject = clauses.kid(verb, *clauses.SUBJECTS)
    return cue.attitude in {"asserts", "predicts"} and subject is not None and subject.lower_ in SELF


def _imperative(verb: Token) -> bool:
    """ "Note that …" asks the reader."""
    return verb.tag_ in {"VB", "VBP"} and verb.dep_ == "root" and clauses.kid(verb, *clauses.SUBJECTS, "aux") is None


def _attitude(verb: Token, cue: Cue) -> str:
    if not any(kid.lower_ in NEGATIONS for kid in clauses.kids(verb, "advmod")):
        return cue.attitude
    return "doubts" if verb.lemma_.lower() in OPINION else TURNED.get(cue.attitude, cue.attitude)


def _speakers(verb: Token, *, passive: bool) -> list[Token]:
    """The source as written: the subject (a relative pronoun stays one), for passives the by-phrase."""
    if passive:
        return clauses.agents(verb)
    own = clauses.kids(verb, *clauses.SUBJECTS)
    own = [token for token in own if token.lower_ not in {"it", "there"} or token.dep_ != "expl"]
    return own or clauses.subjects(verb)


def _said(verb: Token, pieces: Sequence[Span], speech: Direct, passage: Passage) -> list[Span]:
    """The pieces with the quotes they reach into, and the direct speech beside the cue."""
    out = [widened(piece, verb, passage) for piece in pieces]
    if speech.before is not None:
        out = [part for piece in out for part in _clipped(piece, speech.before, passage)] + [speech.before]
    if speech.after is not None:
        out = [piece for piece in out if speech.before is not None or piece[1] > speech.after[0]] + [speech.after]
    return out


def _clipped(piece: Span, mark: Span, passage: Passage) -> Iterator[Span]:
    """What of a piece may be content beside direct speech that ends before the cue: what leads to it, and later quotes."""
    if piece[0] < mark[1]:
        yield piece[0], min(piece[1], mark[1])
    if piece[1] > mark[1]:
        later = passage.quotes_in(max(piece[0], mark[1]), piece[1])
        yield from later
