"""Words as word pieces: what the syntax model reads.

The encoder is uncased; `shape` keeps what lower-casing drops. Training and run time share this file.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from riftline.errors import MissingData

LONGEST_WORD = 12
"""Pieces kept of one word; the rest of a longer string says nothing about syntax."""

STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "–": "-", "—": "-", "…": "..."}
)
PTB = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}

SPECIAL, LOWER, TITLE, UPPER, MIXED, DIGIT, PUNCT, LETTER = range(8)


def shape(word: str) -> int:
    """The case class of a word: LOWER, TITLE, UPPER, MIXED, DIGIT, PUNCT or LETTER (one capital)."""
    if not any(char.isalpha() for char in word):
        return DIGIT if any(char.isdigit() for char in word) else PUNCT
    if word.islower():
        return LOWER
    if len(word) == 1:
        return LETTER
    if word.isupper():
        return UPPER
    return TITLE if word[0].isupper() and word[1:].islower() else MIXED


@dataclass(frozen=True)
class Batch:
    """Padded int64 arrays: `pieces` and `shapes` [sentence, piece]; `first` [sentence, 1 + word], column 0 is [CLS]."""

    pieces: NDArray[np.int64]
    shapes: NDArray[np.int64]
    first: NDArray[np.int64]


class Pieces:
    """A word-piece table with a cache by word. Raises FileNotFoundError if the table is missing."""

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        if not path.exists():
            raise FileNotFoundError(path)
        self._tokenizer: Any = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, list[int]] = {}
        self._cls, self._sep, self._unk = (self._id(name) for name in ("[CLS]", "[SEP]", "[UNK]"))

    def _id(self, piece: str) -> int:
        found = self._tokenizer.token_to_id(piece)
        if found is None:
            raise MissingData(f"the word-piece table has no {piece}", "Reinstall, or set RIFTLINE_MODELS")
        return int(found)

    def of(self, word: str) -> list[int]:
        """Piece ids of one word; never empty."""
        found = self._known.get(word)
        if found is None:
            plain = unicodedata.normalize("NFKC", PTB.get(word, word).translate(STRAIGHT))[: 8 * LONGEST_WORD]
            ids = self._tokenizer.encode(plain, add_special_tokens=False).ids[:LONGEST_WORD]
            found = self._known[word] = ids or [self._unk]
        return found

    def count(self, words: Sequence[str]) -> int:
        """Number of pieces of a sentence, with its two special ones."""
        return 2 + sum(len(self.of(word)) for word in words)

    def batch(self, sentences: Sequence[Sequence[str]]) -> Batch:
        """One padded batch. A sentence may have at most 512 pieces (`count`)."""
        rows = [self._row(words) for words in sentences]
        longest = max(len(ids) for ids, _, _ in rows)
        most = max(len(first) for _, _, first in rows)
        pieces, shapes = np.zeros((2, len(rows), longest), dtype=np.int64)
        firsts = np.zeros((len(rows), most), dtype=np.int64)
        for i, (ids, forms, first) in enumerate(rows):
            pieces[i, : len(ids)] = ids
            shapes[i, : len(forms)] = forms
            firsts[i, : len(first)] = first
        return Batch(pieces, shapes, firsts)

    def _row(self, words: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
        ids, forms, first = [self._cls], [SPECIAL], [0]
        for word in words:
            found = self.of(word)
            first.append(len(ids))
            ids += found
            forms += [shape(word)] * len(found)
        return [*ids, self._sep], forms, first
