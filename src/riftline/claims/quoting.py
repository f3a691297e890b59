"""Quotation marks of a passage: where quoted words begin and end. An unclosed quote ends with its passage."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

OPEN = {"“": "”", "«": "»", "„": "“", "‟": "”"}
STRAIGHT = '"'


def quotes(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of quoted stretches, marks included, in order. Linear in the length; never nested, never past the text."""
    found: list[tuple[int, int]] = []
    start, close = -1, ""
    for i, char in enumerate(text):
        if start < 0:
            if char in OPEN or char == STRAIGHT:
                start, close = i, OPEN.get(char, STRAIGHT)
        elif char == close or (close == "”" and char == STRAIGHT):
            found.append((start, i + 1))
            start = -1
    if start >= 0:
        found.append((start, len(text)))
    return tuple(found)


def around(position: int, spans: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The quoted stretch that holds a position, or None."""
    at = bisect_right(spans, (position, 1 << 60)) - 1
    return spans[at] if at >= 0 and spans[at][0] <= position < spans[at][1] else None
