"""A text as lines with their shape: how long, how they end, whether they read like sentences or like headlines.

Hard-wrapped paragraphs (mail, wire copy) count as one line. All positions are those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
MARKER = re.compile(r"(?:[•●▪■◦○‣►▶»›*·–—\u2212-]\s+|[•●▪■◦‣►▶]|\d{1,2}[.)]\s+|#{1,6}\s+|>\s+|&gt;\s*)(?=\S)")
"""What lists, Markdown headings and quoted lines put before the words."""
BULLET = re.compile(r"[•●▪■◦○‣►▶»›*·\u2212-]|\d{1,2}[.)]")
ENDED = re.compile(r"[.!?…。！？؟।][\"'”’»)\]`*_]*(?:\s['”’\"]+)?\Z")
STOP = re.compile(r"[.!?…。！？][\"'”’»)\]`]*\s+[\"'“‘«(\[`]*[^\Wa-z_]")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
CJK_PER_WORD = 2
"""Characters a word in scripts without blanks, roughly."""

MIN_STRONG = 12
"""Words from which a closed line in lower case is a paragraph: below it, captions and slogans are as frequent."""
MIN_OPEN = 30
"""Words from which even a line without a full stop is a paragraph; headlines stay under 25."""
MIN_WEAK = 3
LOWER_STRONG, LOWER_WEAK = 0.45, 0.3
"""Share of words in lower case: running English has 0.6 to 0.85, title-case headlines below 0.3."""
WRAP_WIDTHS = (40, 110)
"""Widths at which programs break lines, in characters."""
WRAP_SHARE = 0.3
"""Share of lines close to the full width from which a text counts as hard-wrapped."""


@dataclass(frozen=True)
class Line:
    """One line or hard-wrapped paragraph. `start`/`end` span all of it, `body` is where the words begin after a marker.

    `block` numbers the stretches between blank lines.
    """

    start: int
    end: int
    body: int
    text: str
    block: int
    lead: str = ""
    is_list: bool = False

    @cached_property
    def marker(self) -> str:
        """The list or heading marker before the words, "" if there is none."""
        return "" if self.body == self.start else MARKER_KIND[bool(self.bulleted)]

    @property
    def bulleted(self) -> bool:
        """Whether a list marker leads the line (set by `split`, which knows the whole text)."""
        return self.body > self.start and self.is_list

    @cached_property
    def tokens(self) -> list[str]:
        """The words between blanks."""
        return self.text.split()

    @cached_property
    def words(self) -> int:
        """Length in words."""
        return max(len(self.tokens), len(CJK.findall(self.text)) // CJK_PER_WORD)

    @cached_property
    def ended(self) -> bool:
        """Whether it closes like a sentence."""
        return ENDED.search(self.text[-12:]) is not None

    @cached_property
    def sentences(self) -> int:
        """Sentences, roughly; 0 for a line without full stop."""
        return sum(1 for _ in STOP.finditer(self.text)) + self.ended

    @cached_property
    def lower(self) -> float:
        """Share of words that begin in lower case (scripts without case count as lower)."""
        starts = [token[0] for token in self.tokens if token[0].isalpha()]
        return sum(not start.isupper() for start in starts) / len(starts) if starts else 0.0

    @cached_property
    def strong(self) -> bool:
        """A paragraph beyond doubt."""
        closed = self.ended and self.words >= MIN_STRONG and self.lower >= LOWER_STRONG
        return closed or (self.words >= MIN_OPEN and self.lower >= LOWER_STRONG)

    @cached_property
    def weak(self) -> bool:
        """At least a short sentence, or a paragraph that lost its full stop."""
        closed = self.ended and self.words >= MIN_WEAK and self.lower >= LOWER_WEAK
        return closed or self.strong or (self.words >= MIN_STRONG and self.lower >= LOWER_STRONG + 0.1)

    @cached_property
    def key(self) -> str:
        """The words in one spelling, to find repetitions."""
        return " ".join(self.text[:300].casefold().split())


MARKER_KIND = {True: "list marker", False: "markup"}


def split(text: str) -> list[Line]:
    """The lines of a text that are not blank, hard-wrapped paragraphs joined."""
    rows = list(raw_lines(text))
    width = wrap_width([end - start for start, end, _ in rows])
    return [make_line(text, start, end, block) for start, end, block in unwrapped(text, rows, width)]


def raw_lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and block of each line with blanks trimmed."""
    block, last = 0, 0
    for found in LINE.finditer(text):
        words = found.group()
        core = words.strip()
        if not core:
            continue
        start = found.start() + words.index(core[0])
        breaks = text[last:start].replace("\r\n", "\n")
        block += sum(breaks.count(mark) for mark in "\r\n\x85\u2028\u2029\x0b\x0c") > 1
        last = start + len(core)
        yield start, last, block


def wrap_width(lengths: list[int]) -> int:
    """The width at which the text was broken into lines; 0 if it was not."""
    longest = max(lengths, default=0)
    if not WRAP_WIDTHS[0] <= longest <= WRAP_WIDTHS[1]:
        return 0
    full = sum(length > longest * 0.8 for length in lengths)
    return longest if full >= max(3, len(lengths) * WRAP_SHARE) else 0


def unwrapped(text: str, rows: list[tuple[int, int, int]], width: int) -> Iterator[tuple[int, int, int]]:
    """Joins a line to the next in its block where the next one's first word would not have fitted."""
    held: tuple[int, int, int] | None = None
    last_start = 0
    for start, end, block in rows:
        first = text[start:end].split(maxsplit=1)[0]
        fits = held is None or held[1] - last_start + 1 + len(first) <= width
        if width and held and block == held[2] and not fits and not MARKER.match(text, start, end):
            held = (held[0], end, block)
        else:
            if held:
                yield held
            held = (start, end, block)
        last_start = start
    if held:
        yield held


def make_line(text: str, start: int, end: int, block: int) -> Line:
    """A line with its marker told from its words; dashes before speech ("– No, he said.") are no list of menus."""
    found = MARKER.match(text, start, end)
    body = found.end() if found else start
    return Line(
        start, end, body, text[body:end], block, text[start:body], is_list=bool(found and BULLET.match(found.group()))
    )
