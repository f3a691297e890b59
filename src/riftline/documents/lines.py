"""A text as lines with their shape: how long, how they end, whether they read like sentences or like headlines.

Hard-wrapped paragraphs (mail, wire copy) count as one line. All positions are those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
MARKER = re.compile(r"(?:[•●▪■◦○‣►▶»›*·–—\u2212-]\s+|[•●▪■◦‣►▶]|\d{1,2}[.)]\s+|#{1,6}\s+|>\s+|&gt;\s*)(?=\S)")
"""What lists, Markdown headings and quoted lines put before the words."""
STAMP = re.compile(
    r"(?:page\s+)?(?:\d{1,2}\s+[a-z]+\s+\d{4}\s+)?(?:last\s+)?updated\s+(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?\s+)?"
    r"(?-i:[A-Z]{2,4}\b)?\s*(?:,?\s*[a-z]+day\s*,?\s*\d{1,2}\s+[a-z]+\s+\d{4}\s+)?(?:(?:help|share|print)\s+)*(?=\W{0,4}(?-i:[A-Z]).{40})",
    re.IGNORECASE,
)
"""When a page was last changed and the buttons beside that, run together with its first sentence."""
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
MIN_WEAK = 2
LOWER_STRONG, LOWER_WEAK = 0.45, 0.3
"""Share of words in lower case: running English has 0.6 to 0.85, title-case headlines below 0.3."""
WRAP_WIDTHS = (40, 110)
"""Widths at which programs break lines, in characters."""
WRAP_SHARE = 0.5
"""Share of open lines that go on in lower case from which a text counts as hard-wrapped: prose has 0.8, lists 0.1."""
MIN_WRAPPED = 2
NAMING = re.compile(r"(?:by|in|on|at|from|via|posted|submitted|published|updated|written)\s")
"""How lines with author, section or date begin that stand below a title."""
SHORT_NAMING = 0.8
"""Such a line is shorter than this share of the title above it."""
RAGGED = 1.15
"""The longest line of a wrapped text, as a multiple of the longest seen to go on in lower case."""
LEAST_FULL = 0.6
"""Share of the width that a wrapped line fills at least (a long word may have moved to the next)."""


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
        if self.body > self.start and STAMP.match(self.lead + self.text):
            return "time stamp"
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
    return [make_line(text, start, end, block) for start, end, block in unwrapped(text, rows, wrapping(text, rows))]


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


@dataclass(frozen=True)
class Wrapping:
    """How a text was broken into lines: `width` in characters (0 if it was not), and whether all of it was."""

    width: int
    throughout: bool


Row = tuple[int, int, int]
"""Start, end and block of a line."""


def wrapping(text: str, rows: list[Row]) -> Wrapping:
    """Whether and at which width a text is hard-wrapped.

    In hard-wrapped prose most lines that end no sentence go on in lower case; in lists of headlines hardly any do.
    """
    pairs = [(row, after) for row, after in pairwise(rows) if row[2] == after[2] and is_open(text, row)]
    going_on = [row[1] - row[0] for row, after in pairs if text[after[0]].islower() and not is_naming(text, row, after)]
    if len(going_on) < MIN_WRAPPED:
        return Wrapping(0, throughout=False)
    return Wrapping(max(going_on), len(going_on) >= len(pairs) * WRAP_SHARE)


def is_open(text: str, row: Row) -> bool:
    """Whether a line has the length of a wrapped one and ends no sentence."""
    return WRAP_WIDTHS[0] <= row[1] - row[0] <= WRAP_WIDTHS[1] and not ended_at(text, row)


def ended_at(text: str, row: Row) -> bool:
    """Whether a line closes like a sentence."""
    return ENDED.search(text, max(row[0], row[1] - 2), row[1]) is not None


def is_naming(text: str, row: Row, after: Row) -> bool:
    """Whether the next line gives author, section or date in a few words."""
    short = after[1] - after[0] < (row[1] - row[0]) * SHORT_NAMING
    return short and not ended_at(text, after) and NAMING.match(text, *after[:2]) is not None


def unwrapped(text: str, rows: list[Row], how: Wrapping) -> Iterator[Row]:
    """Joins a line to the next in its block if it is wrapped."""
    held: Row | None = None
    last = (0, 0, -1)
    for row in rows:
        if held and how.width and row[2] == held[2] and is_wrapped(text, last, row, how):
            held = (held[0], row[1], row[2])
        else:
            if held:
                yield held
            held = row
        last = row
    if held:
        yield held


def is_wrapped(text: str, row: Row, after: Row, how: Wrapping) -> bool:
    """Whether a line goes on in the next: in lower case or with a figure, or with a word that would not have fitted."""
    if MARKER.match(text, *after[:2]) or is_naming(text, row, after):
        return False
    first = text[after[0] : after[0] + WRAP_WIDTHS[1]].split(maxsplit=1)[0]
    if is_open(text, row) and (first[0].islower() or (first[0].isdigit() and ended_at(text, after))):
        return True
    length = row[1] - row[0]
    return (
        how.throughout
        and how.width * LEAST_FULL <= length <= how.width * RAGGED
        and length + 1 + len(first) > how.width
    )


def make_line(text: str, start: int, end: int, block: int) -> Line:
    """A line with its marker told from its words; dashes before speech ("– No, he said.") are no list of menus."""
    found = STAMP.match(text, start, end) or MARKER.match(text, start, end)
    body = found.end() if found else start
    return Line(
        start, end, body, text[body:end], block, text[start:body], is_list=bool(found and BULLET.match(found.group()))
    )
