"""Readings that one sentence lists: "two motives: (1) … (2) …", "one reading is that …; another …", "on the one hand …"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from riftline.claims.claim import Span
from riftline.claims.statements import Explanation
from riftline.claims.story import Sentence, trimmed
from riftline.ids import make_id

MARK = re.compile(
    r"\((?:\d|[a-e]|i{1,3}|iv|v)\)\s*|(?<![\w(])\d\)\s"
    r"|(?<=[:;,.–—] )(?:and |or |but )?(?:first|second|third|fourth|fifth)(?:ly)?\s?[,:–—]\s*"
)
"""What numbers the items of a list."""

THAT = re.compile(r"(?<=[:,;] )(?:and |or )?(?:either )?(?=that\b)")
"""What begins each item of a list of that-clauses."""

NAMED = re.compile(
    r"(?:\A|(?<=[;:,.] )|(?<=; and )|(?<=, and )|(?<=, while ))"
    r"(?:one|another|a second|a third|the other|the second|the third)(?: \w+){0,2}? (?:is|was|holds|says|sees|has it)\b"
)
"""What opens an item that calls itself a reading: "one theory holds"."""

HANDS = re.compile(r"\bon (?:the )?one hand\b,?\s*|\bon the other(?: hand)?\b,?\s*")
ONE_HAND, OTHER_HAND = ("on the one hand", "on one hand"), ("on the other",)
NEAR = 400
"""Characters between what stands on the one hand and on the other: two or three sentences."""

JOINING = re.compile(r"[\s,;:–—]*(?:and|or|but|while)?[\s,;:–—]*\Z")
"""What stands between two items and belongs to neither."""

FEWEST = 3
"""Words of an item; a shorter one is a name and no reading."""


def listed_in(sentence: Sentence, text: str) -> list[Span]:
    """The items of a sentence that announces readings, as stretches of the report's `text`; fewer than two are none."""
    after = sentence.lower.find(":")
    begin = after + 1 if after >= 0 else 0
    for pattern, keep in ((MARK, False), (THAT, False), (NAMED, True)):
        marks = list(pattern.finditer(sentence.lower, 0 if pattern is NAMED else begin))
        found = _items(sentence, text, [(mark.start() if keep else mark.end(), mark.start()) for mark in marks])
        if len(found) > 1:
            return found
    return []


def named_in(sentence: Sentence, text: str) -> list[Span]:
    """The items of a sentence that calls each of them a reading."""
    marks = [(mark.start(), mark.start()) for mark in NAMED.finditer(sentence.lower)]
    found = _items(sentence, text, marks)
    return found if len(found) > 1 else []


def hands_in(sentence: Sentence, text: str) -> list[Span]:
    """What stands on the one hand and on the other, where one sentence sets both against each other."""
    marks = [(mark.end(), mark.start()) for mark in HANDS.finditer(sentence.lower)]
    found = _items(sentence, text, marks)
    return found if len(found) == len(marks) == 2 else []


def across(readings: Sequence[Explanation]) -> list[Explanation]:
    """Readings in order, where one that begins "on the other hand" shares a group with the one "on the one hand" before it."""
    out = list(readings)
    for number, (one, other) in enumerate(itertools.pairwise(readings)):
        set_against = one.quote.lower().startswith(ONE_HAND) and other.quote.lower().startswith(OTHER_HAND)
        if set_against and one.report == other.report and other.start - one.end < NEAR:
            group = one.group or make_id("g", one.report, one.start)
            out[number], out[number + 1] = replace(out[number], group=group), replace(other, group=group)
    return out


def _items(sentence: Sentence, text: str, marks: list[tuple[int, int]]) -> list[Span]:
    """The stretches from where each item begins to where the mark of the next one stands, without what joins them."""
    out: list[Span] = []
    stops = [stop for _, stop in marks[1:]] + [sentence.end - sentence.start]
    for (start, _), stop in zip(marks, stops, strict=False):
        body = sentence.lower[start:stop]
        joint = JOINING.search(body)
        end = start + (joint.start() if joint else len(body))
        span = trimmed(text, sentence.start + start, sentence.start + end)
        if len(text[slice(*span)].split()) >= FEWEST:
            out.append(span)
    return out
