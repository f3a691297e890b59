"""Quotes that run over lines: opened in one passage, closed in a later one, with marks neither at the others' ends nor heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from riftline.claims.found import Found, Passage
from riftline.claims.quoting import Span

PAIRS = (("“", "”"), ("``", "''"), ("«", "»"))
STRAIGHT = '"'

MOST = 12
"""Passages a quote runs over: a statement printed with one sentence a line."""


@dataclass(frozen=True)
class Run:
    """A quote from character `start` of passage `first` to character `end` of passage `last`, both by number."""

    first: int
    start: int
    last: int
    end: int

    def spans(self, passages: Sequence[Passage]) -> list[tuple[int, Span]]:
        """The stretch of each passage that the quote holds."""
        out = []
        for number in range(self.first, self.last + 1):
            start = self.start if number == self.first else 0
            end = self.end if number == self.last else len(passages[number].text.rstrip())
            out.append((number, (start, end)))
        return out


def runs(passages: Sequence[Passage]) -> Iterator[Run]:
    """The quotes that are opened in one passage and closed in another with nothing but plain lines between them."""
    number = 0
    while number < len(passages):
        start = opened(passages[number].text)
        last = _closing(passages, number) if start is not None else None
        if start is not None and last is not None:
            yield Run(number, start, last, closed(passages[last].text) or 0)
            number = last
        number += 1


def _closing(passages: Sequence[Passage], first: int) -> int | None:
    """The number of the passage in which the quote opened in `first` ends."""
    for number in range(first + 1, min(len(passages), first + 1 + MOST)):
        if closed(passages[number].text) is not None:
            return number
        if passages[number].quotes:
            return None
    return None


def opened(text: str) -> int | None:
    """Where the quote begins that the text leaves open."""
    for mark, close in PAIRS:
        at = text.rfind(mark)
        if at >= 0 and text.find(close, at + len(mark)) < 0:
            return at
    at = text.rfind(STRAIGHT)
    odd = text.count(STRAIGHT) % 2 == 1
    return at if odd and text[at + 1 : at + 2].isalnum() else None


def closed(text: str) -> int | None:
    """Where the quote ends that began before the text."""
    for mark, close in PAIRS:
        at, begins = text.find(close), text.find(mark)
        if at >= 0 and not 0 <= begins < at:
            return at + len(close)
    at = text.find(STRAIGHT)
    odd = text.count(STRAIGHT) % 2 == 1
    return at + 1 if odd and at > 0 and not text[at - 1].isspace() else None


def owner(run: Run, found: Sequence[Sequence[Found]]) -> tuple[int, int] | None:
    """Passage and number of the claim that a run belongs to: the one that opens it, else the one beside its end."""
    for number, claim in enumerate(found[run.first]):
        if any(start <= run.start + 1 < end for start, end in claim.content):
            return run.first, number
    for number, claim in enumerate(found[run.last]):
        if any(start < run.end and end > 0 for start, end in claim.content):
            return run.last, number
    return None
