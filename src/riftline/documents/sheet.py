"""A page laid out for judging: its lines, what each says by its own words, and what the page says about itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from riftline.documents.furniture import Exit, furniture, is_ticker, opener
from riftline.documents.lines import Line, split

CONTENT = re.compile(r"[^\W\d_]{4,}")
"""Words of four letters and more: shorter ones are mostly grammar."""
MIN_TICKER = 3
"""Items from which lines that begin with a clock time are a live ticker."""
LIST_WORDS = 5
"""Words of an item of a chronology without full stops; items of menus have fewer."""
HEADLINE_WORDS = (3, 28)
HEADLINE_CHARS = 220


@dataclass(frozen=True)
class Sheet:
    """Lines with, for each, why it is furniture by its own words (None if not) and what it opens."""

    lines: list[Line]
    reasons: list[str | None]
    opens: list[Exit | None]

    @cached_property
    def paragraphs(self) -> list[int]:
        """Indices of lines that are paragraphs beyond doubt; where a text has none, its short sentences, or its long items."""
        strong = [i for i, line in enumerate(self.lines) if line.strong and self.reasons[i] is None]
        weak = strong or [i for i, line in enumerate(self.lines) if line.weak and self.reasons[i] is None]
        return weak or [i for i, line in enumerate(self.lines) if line.words >= LIST_WORDS and self.reasons[i] is None]

    @cached_property
    def repeated(self) -> Counter[str]:
        """How often each line occurs."""
        return Counter(line.key for line in self.lines)

    def vocabulary(self, indices: list[int]) -> frozenset[str]:
        """The content words of some lines."""
        return frozenset(word for i in indices for word in content(self.lines[i].text))

    def headline(self, i: int) -> bool:
        """Whether line `i` has the shape of a headline or heading."""
        line = self.lines[i]
        if line.strong or len(line.text) > HEADLINE_CHARS:
            return False
        return line.words <= HEADLINE_WORDS[1] and not (line.ended and line.text.rstrip("\"'”’)")[-1:] == ".")


def content(text: str) -> list[str]:
    """The content words of a text, in one spelling."""
    return [word.casefold() for word in CONTENT.findall(text)]


def overlap(text: str, vocabulary: frozenset[str]) -> float:
    """The share of a text's content words that are in the vocabulary."""
    words = content(text)
    return sum(word in vocabulary for word in words) / len(words) if words else 0.0


def lay_out(text: str) -> Sheet:
    """The sheet of a text."""
    lines = split(text)
    judged: dict[str, tuple[str | None, Exit | None]] = {}
    for line in lines:
        if line.text not in judged:
            reason = furniture(line)
            judged[line.text] = (reason, opener(line) if reason else None)
    reasons = [judged[line.text][0] for line in lines]
    ticking = [i for i, line in enumerate(lines) if is_ticker(line)]
    if len(ticking) >= MIN_TICKER:
        for i in ticking:
            reasons[i] = reasons[i] or "live ticker"
    return Sheet(lines, reasons, [judged[line.text][1] for line in lines])
