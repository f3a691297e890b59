"""What the finders of claims share: a passage with its quotes, and a claim before it is anchored in the report."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from riftline.claims.quoting import Span, around, quotes

EDGE = " \t\r\n\xa0,;:–—-.!?…|"
"""Characters that no piece of a content begins with; it may end with a full stop inside its quotation mark."""

NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
"""Parts of speech that head a source."""

DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’' -]{2,40}(?:,[ \w.]{2,25}){0,2}\s?(?:\([\w /]{2,20}\))?|[A-Z][^\n“\"(]{2,50}\([A-Z][\w ]{1,20}\))"
    r"\s?[-–—]{1,2}\s"
)
"""Place, day and agency before a dash at the head of a paragraph."""

LITTLE = {"the", "a", "an", "and", "but", "or", "of", "in", "on", "at"}
"""Words that alone are no piece of a content."""

SPEECH = 4
"""Words from which a quote is somebody's speech rather than a borrowed expression."""


class Passage:
    """A paragraph's Doc and its quotes. `quote_of[i]` is the number of the quote that holds token `i`, or -1."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text: str = doc.text
        self.quotes = list(quotes(self.text))
        self.begin = _dateline(doc, self.text)
        self.quote_of = _numbers(doc, self.quotes)
        self.sentences = [sentence.start_char for sentence in doc.sents]
        self.words = [len(self.text[start:end].split()) for start, end in self.quotes]

    def unquoted(self) -> Passage:
        """The same passage read as if it had no quotation marks."""
        made = copy(self)
        made.quotes, made.words, made.quote_of = [], [], [-1] * len(self.doc)
        return made

    def in_speech(self, token: Token) -> bool:
        """Whether a token stands inside a quote that is speech."""
        number = self.quote_of[token.i]
        return number >= 0 and bool(self.words[number] >= SPEECH)

    def quote(self, i: int) -> Span | None:
        """The quote that holds token `i`."""
        number = self.quote_of[i]
        return self.quotes[number] if number >= 0 else None

    def head(self, token: Token, cue: int) -> Token:
        """The head of a source, sought behind the dateline if the parser found it there."""
        if token.i >= self.begin or cue <= self.begin:
            return token
        nouns = [each for each in self.doc[self.begin : cue] if each.pos_ in NOMINAL]
        return next((each for each in nouns if not self.begin <= each.head.i < cue), nouns[0] if nouns else token)

    def length(self, mark: Span) -> int:
        """Words of a quote."""
        return self.words[bisect_left(self.quotes, mark)]

    def at(self, position: int) -> Span | None:
        """The quote that holds a character."""
        return around(position, self.quotes)

    def quotes_in(self, start: int, end: int) -> list[Span]:
        """The quotes that begin in a stretch."""
        return self.quotes[bisect_left(self.quotes, (start, start)) : bisect_left(self.quotes, (end, end))]

    def pieces(self, tokens: Iterable[int]) -> list[Span]:
        """The contiguous stretches of a set of tokens, in order, without punctuation at their edges."""
        doc, found = self.doc, list[Span]()
        last = -2
        for i in sorted(tokens):
            if i < self.begin:
                continue
            start, end = doc[i].idx, doc[i].idx + len(doc[i])
            if found and _blank(doc, last + 1, i):
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
            last = i
        return [piece for piece in (trimmed(self.text, *each) for each in found) if piece]

    def wordy(self, pieces: Sequence[Span]) -> list[Span]:
        """The pieces without those that are one little word, left over where the parser crossed another phrase ("the … raid")."""
        return [piece for piece in pieces if self.text[piece[0] : piece[1]].lower() not in LITTLE]


@dataclass(frozen=True)
class Found:
    """A claim in one passage. `sources` are token sets as written, `speakers` the heads they stand for."""

    head: Token
    attitude: str
    cue: frozenset[int]
    content: tuple[Span, ...]
    source: frozenset[int] = frozenset()
    speakers: tuple[Token, ...] = ()
    via: tuple[Token, ...] = ()

    def saying(self, content: Sequence[Span]) -> Found:
        """The same claim with another content."""
        return replace(self, content=tuple(content))


def beside(token: Token, steps: int) -> str:
    """The text of the token so many steps away, "" beyond the passage."""
    at = token.i + steps
    return str(token.doc[at].text) if 0 <= at < len(token.doc) else ""


def edges(token: Token) -> range:
    """Token indices from the left to the right end of what a token governs."""
    return range(token.left_edge.i, token.right_edge.i + 1)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without blanks and punctuation at its edges; quotation marks stay. None if no word is left."""
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in " \t\r\n\xa0,;:–—-|":
        end -= 1
    return (start, end) if any(char.isalnum() for char in text[start:end]) else None


def joined(pieces: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Pieces in order; those that overlap or have only blanks and punctuation between them become one."""
    out: list[Span] = []
    for start, end in sorted(pieces):
        if out and (start <= out[-1][1] or not any(char.isalnum() for char in text[out[-1][1] : start])):
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)


def without(pieces: Iterable[Span], hole: Span) -> list[Span]:
    """Pieces with a stretch cut out of them."""
    parts = [part for start, end in pieces for part in ((start, min(end, hole[0])), (max(start, hole[1]), end))]
    return [part for part in parts if part[0] < part[1]]


def widened(piece: Span, cue: Token, passage: Passage) -> Span:
    """A piece with the quotation it begins or ends in, where that does not hold the cue."""
    start, end = piece
    opening, closing = passage.at(start), passage.at(max(start, end - 1))
    if opening is not None and not opening[0] <= cue.idx < opening[1]:
        start = min(start, opening[0])
    if closing is not None and not closing[0] <= cue.idx < closing[1]:
        end = max(end, closing[1])
    return start, end


def _blank(doc: Doc, start: int, end: int) -> bool:
    return all(doc[i].is_punct or doc[i].is_space or not any(map(str.isalnum, doc[i].text)) for i in range(start, end))


def _dateline(doc: Doc, text: str) -> int:
    """The index of the first token after a dateline ("ARVEN, July 3 (AP) —"), 0 where there is none."""
    found = DATELINE.match(text)
    return next((token.i for token in doc if token.idx >= found.end()), 0) if found else 0


def _numbers(doc: Doc, spans: Sequence[Span]) -> list[int]:
    numbers, at = [], 0
    for token in doc:
        while at < len(spans) and spans[at][1] <= token.idx:
            at += 1
        inside = at < len(spans) and spans[at][0] <= token.idx
        numbers.append(at if inside else -1)
    return numbers
