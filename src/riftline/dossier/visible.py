"""Makes characters visible that could hide or turn around the words beside them.

Reports come from anywhere: a right-to-left override in a title can make a page say the opposite of its letters. Such
characters are shown as ``⟦U+202E⟧``; so are control characters that a terminal would obey.
"""

from __future__ import annotations

import re

HIDDEN = re.compile(
    "["
    "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"  # control characters but tab, newline, return
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks, embeddings, overrides, isolates
    "\u200b\u2060-\u2064\ufeff\u180e"  # characters without width; joiners stay, scripts need them
    "\U000e0000-\U000e007f"  # tag characters
    "\ud800-\udfff"  # half characters, which no file can hold
    "]"
)
"""Unicode 15, chapters 23.2 (layout controls) and 23.5–23.9; UAX 9 for the direction characters."""


def visible(text: str) -> str:
    """The text with every hidden character written as its code point in brackets."""
    return HIDDEN.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", text)
