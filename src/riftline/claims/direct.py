"""Direct speech beside a cue: the quote that ends just before it ("…," said X) or begins just after it (X said: "…")."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from riftline.claims.found import NOMINAL, Passage
from riftline.claims.quoting import Span

GAP = 40
"""Tokens of the longest source between a quote and its cue ("…," X, the spokesman for the ministry of …, said)."""

LOOK = 8
"""Characters in which the punctuation at the edge of a quote stands."""

RUN = 2
"""Words from which a quote right after a cue, without a comma or colon, is its content."""

PAUSES = ",.!?…—–-"


@dataclass(frozen=True)
class Direct:
    """The quotes before and after a cue, and the head of the source that stands between quote and cue (or after it)."""

    before: Span | None
    after: Span | None
    source: Token | None


NOTHING = Direct(None, None, None)


def direct(verb: Token, cue: frozenset[int], passage: Passage) -> Direct:
    """The direct speech beside a cue; all parts are None where there is none."""
    if not passage.quotes:
        return NOTHING
    before = None if _goes_on(verb) else _before(verb, min(cue), passage)
    source = _between(verb, before, min(cue), max(cue)) if before is not None else None
    if before is not None and source is None:
        before = None
    return Direct(before, _after(verb, max(cue), passage), source)


def _goes_on(verb: Token) -> bool:
    """ "“…”, and added that …": the words before "and" are those of the cue before."""
    clause = next((kid for kid in verb.children if kid.dep_ == "ccomp" and kid.i > verb.i), None)
    joined = any(kid.dep_ == "cc" for kid in verb.children)
    return (
        verb.dep_ == "conj" and joined and clause is not None and any(kid.lower_ == "that" for kid in clause.children)
    )


def _before(verb: Token, first: int, passage: Passage) -> Span | None:
    """The quote that ends before the cue's first word, with nothing but a noun phrase between."""
    doc, at = verb.doc, first - 1
    stop = max(-1, first - GAP)
    while at > stop and passage.quote_of[at] < 0:
        if doc[at].pos_ == "VERB" and doc[at].dep_ not in {"amod", "acl", "acl:relcl", "flat"}:
            return None
        at -= 1
    mark = passage.quote(at) if at > stop else None
    if (
        mark is not None
        and mark[1] <= verb.sent.start_char
        and passage.text[max(0, mark[1] - LOOK) : mark[1]].rstrip("\"”’'» ")[-1:] not in {",", "?", "!", "—"}
    ):
        return None
    return mark if mark is not None and _pauses(passage.text, mark) else None


def _pauses(text: str, mark: Span) -> bool:
    """Whether a quote ends as speech does: a comma or full stop inside its mark or right after it."""
    inside = text[max(mark[0], mark[1] - LOOK) : mark[1]].rstrip("\"”’'»“‹› ")
    return inside[-1:] in PAUSES or text[mark[1] : mark[1] + 2].strip()[:1] in {",", "—", "–", "-"}


def _between(verb: Token, mark: Span, first: int, last: int) -> Token | None:
    """The head of the noun phrase between quote and cue; if there is none, of the phrase after the cue."""
    doc = verb.doc
    gap = [doc[i] for i in range(max(0, first - GAP), first) if doc[i].idx >= mark[1]]
    named = [token for token in gap if token.pos_ in NOMINAL]
    if named:
        inside = {token.i for token in gap}
        return next((token for token in named if token.head.i not in inside), named[0])
    return next_phrase(verb, last)


def next_phrase(verb: Token, last: int) -> Token | None:
    """The head of the noun phrase right after a cue whose last word is token `last`."""
    doc = verb.doc
    for i in range(last + 1, min(last + GAP, verb.sent.end)):
        token = doc[i]
        if token.text in {",", ".", ":", ";"} or token.pos_ == "VERB":
            return None
        if token.pos_ in NOMINAL:
            run = set(range(last + 1, min(last + GAP, verb.sent.end)))
            while token.head.i in run and token.head != token and token.head.pos_ in NOMINAL:
                token = token.head
            return token
    return None


def _after(verb: Token, last: int, passage: Passage) -> Span | None:
    """The quote that begins after the cue, a comma or colon before it and no other verb between."""
    doc, at = verb.doc, last + 1
    stop = min(len(doc), last + GAP)
    while at < stop and passage.quote_of[at] < 0:
        if doc[at].pos_ == "VERB" or doc[at].text in {".", ";", "that"}:
            return None
        at += 1
    mark = passage.quote(at) if at < stop else None
    if mark is None:
        return None
    paused = passage.text[max(0, mark[0] - LOOK) : mark[0]].rstrip()[-1:] in {",", ":"}
    return mark if paused or (at == last + 1 and passage.length(mark) >= RUN) else None
