"""Whether a text can hold any of some words at all, told far sooner than by the patterns that then look closely."""

from __future__ import annotations

from collections.abc import Iterable

_DOTTED = str.maketrans({"İ": "i", "ı": "i"})
"""Letters that patterns without regard to case take for an i, and `casefold` does not."""


def plain(text: str) -> str:
    """A text as stems are looked for in it: every letter that a pattern without regard to case may match is the plain one."""
    return (text if text.isascii() else text.translate(_DOTTED)).casefold()


def has_any(text: str, stems: Iterable[str]) -> bool:
    """Whether a `plain` text holds one of the stems, anywhere in its words."""
    return any(map(text.__contains__, stems))
