"""The words of web pages around articles: menus, share bars, related posts, forms, notices.

General phrases of publishing systems, gathered by kind. A row says which lines it takes and why they are set aside;
`opener` says which of them begin a stretch that is not the article, and how hard it is to leave.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

from riftline.documents.bars import is_language_switch, is_share_bar
from riftline.documents.days import is_day_line
from riftline.documents.lines import Line
from riftline.documents.signatures import signature

LINK = re.compile(r"!?\[([^\]]{0,300})\]\([^)]{0,500}\)")
"""A link or picture of Markdown."""
MAX_CHARS = 700
"""Furniture is short; longer lines are not searched, so that time grows with the text and no faster."""


class Exit(Enum):
    """How a stretch of furniture ends."""

    EASY = "the next paragraph"
    MIDDLE = "paragraphs that belong to the article by their run or their words"
    HARD = "a run of paragraphs as only articles have"


@dataclass(frozen=True)
class Row:
    """Lines up to `words` long that match `pattern` are furniture for `reason`; `zone` if they open a stretch of it."""

    reason: str
    pattern: re.Pattern[str]
    words: int
    zone: Exit | None
    needs: tuple[str, ...] = ()

    def takes(self, text: str, lowered: str) -> bool:
        """Whether a line that is short enough is furniture of this kind."""
        if self.needs and not any(need in lowered for need in self.needs):
            return False
        return self.pattern.match(text) is not None


END = r"\W*\Z"
TABLE = Path(__file__).with_name("furniture.yaml")


TICKER = re.compile(r"(?:\[?\d{1,2}[:.]\d{2}\]?(?:\s*(?:GMT|UTC|[AaPp]\.?[Mm]\.?))?\s*[-–—|•]?\s+)(?=\S)")
TICKER_WORDS = 24


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """The table of phrases."""
    import yaml

    with TABLE.open(encoding="utf-8") as stream:
        table = yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return tuple(make_row(entry) for entry in table)


@lru_cache(maxsize=256)
def rows_for(words: int) -> tuple[Row, ...]:
    """The rows that take lines of so many words."""
    return tuple(row for row in rows() if words <= row.words)


def make_row(entry: dict[str, Any]) -> Row:
    """A row of the table with its patterns as one."""
    patterns = (pattern.replace("$$", END) for pattern in entry["patterns"])
    zone = Exit[entry["zone"].upper()] if "zone" in entry else None
    pattern = re.compile("|".join(patterns), re.IGNORECASE | re.DOTALL)
    return Row(entry["reason"], pattern, entry["words"], zone, tuple(entry.get("needs", ())))


def matching_row(line: Line) -> Row | None:
    """The first row that takes the line."""
    if len(line.text) > MAX_CHARS:
        return None
    text = line.text.strip(" \t\u00a0|•·»›→▶►▼▾▸+✕×←*_")
    lowered = text.lower()
    return next((row for row in rows_for(line.words) if row.takes(text, lowered)), None)


def opener(line: Line) -> Exit | None:
    """How hard it is to leave the stretch of furniture that the line begins; None if it begins none."""
    row = matching_row(replace(line, text=LINK.sub(r"\1", line.text)) if "](" in line.text else line)
    return row.zone if row else None


def furniture(line: Line) -> str | None:
    """Why the line is furniture by its own words; None if nothing in it says so."""
    if len(line.text) > MAX_CHARS:
        return None
    if "](" not in line.text:
        return worded_reason(line)
    linked = worded_reason(replace(line, text=LINK.sub(r"\1", line.text)))
    return linked or (None if LINK.sub("", line.text).strip(" |·•,-") else "menu")


def worded_reason(line: Line) -> str | None:
    """The reason that the words of a line give, links of Markdown aside."""
    if is_share_bar(line.text):
        return "share counter"
    if is_day_line(line.text):
        return "date line"
    if is_language_switch(line.text):
        return "language switch"
    if reason := signature(line):
        return reason
    row = matching_row(line)
    return row.reason if row else None


def is_ticker(line: Line) -> bool:
    """Whether the line is an item of a live ticker: a clock time, then a few words."""
    return line.words <= TICKER_WORDS and not line.strong and TICKER.match(line.text) is not None
