"""Claims of verbs: "X said that …", "X accused Y of …", "Y was accused of …", "it is believed that …"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from riftline.claims.cues import Cue, cues
from riftline.claims.found import Found, Passage, edges, joined, without
from riftline.claims.parts import cue_words, phrase
from riftline.claims.quoting import Span
from riftline.language import clauses

RUN = 2
"""Words from which a quote beside a cue is its content."""

SELF = {"i", "we", "you"}
"""Subjects whose opinions are the words of whoever is speaking already."""

COMPLEMENTS = ("ccomp", "csubj:outer")
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
    if cue is None or verb.dep_ in {"amod", "compound"} or _own_opinion(verb, cue):
        return
    passive = clauses.is_passive(verb)
    tokens, selected = _content(verb, cue, passive=passive)
    words = cue_words(verb, selected)
    heads = _speakers(verb, passive=passive)
    source = frozenset(i for head in heads[:1] for i in phrase(head, words))
    pieces = passage.pieces(set(tokens) - words - source)
    if not passive or not pieces:
        pieces = _quoted(verb, words | source, pieces, passage)
    if pieces:
        speakers = tuple(clauses.antecedent(head, verb) for head in heads)
        yield Found(verb, _attitude(verb, cue), words, joined(pieces, passage.doc.text), source, speakers)


def _own_opinion(verb: Token, cue: Cue) -> bool:
    subject = clauses.kid(verb, *clauses.SUBJECTS)
    return cue.attitude in {"asserts", "predicts"} and subject is not None and subject.lower_ in SELF


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


def _content(verb: Token, cue: Cue, *, passive: bool) -> tuple[set[int], list[Token]]:
    """Token indices of the content, and the prepositions that belong to the cue."""
    clause = clauses.kids(verb, *COMPLEMENTS)
    if clause:
        return _spread(clause), []
    if verb.dep_ == "parataxis" and clauses.kids(verb, *clauses.SUBJECTS):
        return set(edges(verb.head)) - set(edges(verb)), []
    parts, selected = _phrases(verb, cue, passive=passive)
    if passive and (parts or clauses.agents(verb)) and not (cue.forms & {"hearer"} and not _infinitive(verb)):
        parts = parts + _passive_subject(verb)
    return _spread(parts) - {part.i for token in selected for part in token.subtree}, selected


def _passive_subject(verb: Token) -> list[Token]:
    own = clauses.kids(verb, *clauses.PASSIVE_SUBJECTS)
    return own or ([verb.head] if verb.dep_ == "acl" else [])


def _infinitive(verb: Token) -> list[Token]:
    return clauses.kids(verb, "xcomp")


def _phrases(verb: Token, cue: Cue, *, passive: bool) -> tuple[list[Token], list[Token]]:
    """The heads of the phrases that are the content, and the prepositions before them that belong to the cue."""
    objects = clauses.kids(verb, "obj")
    oblique = clauses.modifiers(verb, *cue.prepositions) if cue.prepositions else []
    infinitive = _infinitive(verb) if cue.forms & {"to", "as", "seem", "hearer"} or passive else []
    if "seem" in cue.forms:
        return (infinitive + clauses.kids(verb, *clauses.SUBJECTS) if infinitive else []), []
    if "as" in cue.forms:
        infinitive = infinitive + clauses.modifiers(verb, "as")
        if infinitive:
            return objects + infinitive, []
    if "hearer" in cue.forms:
        held = objects + infinitive if infinitive else []
    else:
        held = (objects if "object" in cue.forms or infinitive or oblique else []) + infinitive
    between = [token for token in objects if token not in held or token.i < min((o.i for o in oblique), default=0)]
    selected = [] if between and "hearer" not in cue.forms else [_case(token) for token in oblique[:1]]
    return held + oblique, [token for token in selected if token is not None]


def _case(token: Token) -> Token | None:
    return clauses.kid(token, "case", "mark")


def _spread(tokens: Iterable[Token]) -> set[int]:
    return {i for token in tokens for i in edges(token)}


def _quoted(verb: Token, taken: frozenset[int], pieces: list[Span], passage: Passage) -> list[Span]:
    """The pieces with the quotes they reach into, and with the quotes that stand directly beside the cue and its source."""
    doc = passage.doc
    out = [_widened(piece, verb, passage) for piece in pieces]
    low, high = min(taken), max(taken)
    before = passage.at(_left(doc.text, doc[low].idx))
    after = passage.at(_right(doc.text, doc[high].idx + len(doc[high])))
    beside = [mark for mark in (before, after) if mark is not None and not mark[0] <= verb.idx < mark[1]]
    out += [mark for mark in beside if passage.length(mark) >= RUN]
    hole = (doc[low].idx, doc[high].idx + len(doc[high]))
    return out if high - low > len(taken) * 2 else without(out, hole)


def _left(text: str, at: int) -> int:
    """The last character before a position that is no blank or comma."""
    at -= 1
    while at > 0 and text[at] in " \t\n\xa0,":
        at -= 1
    return at


def _right(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n\xa0,:":
        at += 1
    return at


def _widened(piece: Span, verb: Token, passage: Passage) -> Span:
    """A piece with the quotation it begins or ends in, where that does not hold the cue."""
    start, end = piece
    opening, closing = passage.at(start), passage.at(max(start, end - 1))
    if opening is not None and not opening[0] <= verb.idx < opening[1]:
        start = min(start, opening[0])
    if closing is not None and not closing[0] <= verb.idx < closing[1]:
        end = max(end, closing[1])
    return start, end
