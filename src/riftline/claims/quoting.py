"""Quotation marks of a passage: where quoted words begin and end.

Marks of several languages, straight and doubled ones. An unclosed quote ends with its passage; a mark that closes nothing
is left aside. Nothing here raises, whatever the marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

Span = tuple[int, int]

CLOSERS = {
    mark: re.compile("|".join(map(re.escape, closes)))
    for mark, closes in {
        "“": ("”", '"'),
        "«": ("»",),
        "„": ("“", "”", "‟"),
        "‟": ("”",),
        '"': ('"',),
        "''": ("''",),
        "``": ("''", "``", '"', "”"),
        "‹": ("›",),
    }.items()
}
"""Opening marks and whatever closes them; sloppy keyboards mix the marks."""

SINGLE = {"‘": "’", "'": "'"}
"""Marks that are also apostrophes: they open only before a word and must close after one."""

SHORT = 400
"""Characters that a quote in single marks may run: an apostrophe opens no quote that a paragraph ends."""


def quotes(text: str) -> tuple[Span, ...]:
    """Spans of quoted stretches, marks included, in order. Linear in the length; never nested, never past the text."""
    found: list[Span] = []
    at, length = 0, len(text)
    while at < length:
        mark = _mark(text, at)
        if (mark not in CLOSERS and mark not in SINGLE) or not _opens(text, at, mark):
            at += len(mark)
            continue
        end = _closing(text, at, mark)
        if end < 0:
            at += len(mark)
            continue
        found.append((at, end))
        at = end
    return tuple(found)


def around(position: int, spans: Sequence[Span]) -> Span | None:
    """The quoted stretch that holds a position, or None."""
    at = bisect_right(spans, (position, 1 << 60)) - 1
    return spans[at] if at >= 0 and spans[at][0] <= position < spans[at][1] else None


def _mark(text: str, at: int) -> str:
    pair = text[at : at + 2]
    return pair if pair in {"''", "``"} else text[at]


def _opens(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    if mark in SINGLE:
        return not (before.isalnum() or before in {".", ","}) and after.isalnum()
    return not before.isalnum() or not after.isspace()


def _closing(text: str, at: int, mark: str) -> int:
    """Index after the closing mark; of an unclosed quote the end of the text, or -1 where the mark is none."""
    start = at + len(mark)
    if mark in SINGLE:
        return _single(text, start, SINGLE[mark])
    found = CLOSERS[mark].search(text, start)
    if found:
        return found.end()
    return len(text) if mark not in {'"', "''"} or at == 0 else -1


def _single(text: str, start: int, close: str) -> int:
    end = text.find(close, start, start + SHORT)
    while end >= 0:
        if not text[end + 1 : end + 2].isalnum() and not text[end - 1].isspace() and not _possessive(text, end):
            return end + 1
        end = text.find(close, end + 1, start + SHORT)
    return -1


def _possessive(text: str, at: int) -> bool:
    """A plural's apostrophe before another word: "the sailors' families"."""
    return text[at - 1] in "sz" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
