"""Normal forms: a name or word as the pieces it is looked up by, the same however it is spelled or tokenized."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SILENT = frozenset({"'s", "’s", "'", "’", "-", "–", "‑", "‐", ""})
"""Tokens that carry no piece: the genitive and hyphens, which tokenizers split off differently."""

CACHED_WORDS = 65_536
"""Words whose pieces are remembered: the vocabulary of a large run, some 10 MB."""

_DROPPED = re.compile(r"[.'’ʻʿʾ`]")
_SPLIT = re.compile(r"[\s\-–‑‐/_]+")
_LETTERS = str.maketrans(
    {"ə": "a", "Ə": "a", "ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ß": "ss"}
)


@lru_cache(maxsize=CACHED_WORDS)
def pieces(word: str) -> tuple[str, ...]:
    """The pieces of one token or name: no case, accents, dots or apostrophes; hyphens and blanks divide.

    ``pieces("al-Qaeda") == ("al", "qaeda")``, ``pieces("U.S.") == ("us",)``; a sign alone is itself.
    """
    if word in SILENT:
        return ()
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    folded = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    cut = tuple(piece for piece in _SPLIT.split(_DROPPED.sub("", folded)) if piece)
    return cut or (word,)


def normal(name: str) -> str:
    """The normal form of a name of several words: its pieces with blanks between them."""
    return " ".join(piece for word in name.split() for piece in pieces(word))


def is_acronym(name: str) -> bool:
    """Whether a table's name is written in capitals only, so that only capitals in a text can mean it."""
    letters = [char for char in name if char.isalpha()]
    return bool(letters) and " " not in name and all(char.isupper() for char in letters)
