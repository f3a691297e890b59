"""Rough meaning of words and sentences: the mean of static word-piece vectors, and their cosine.

The table (`models/words`) is distilled from a public sentence encoder: training/words, decisions/0002-vectors.md. A mean knows
nothing of order, so what it says is a hint and never decides who did what to whom.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from riftline.errors import MissingData
from riftline.language.pieces import STRAIGHT
from riftline.settings import Settings

FOLDER = "words"
FILES = ("rows.npy", "scales.npy", "pieces.json")

AT_ONCE = 1024
"""Texts whose pieces are looked up together: some 20 MB for sentences, and memory does not grow with the corpus."""


@dataclass(frozen=True)
class Table:
    """The vectors: eight-bit `rows` by piece with one scale each, and the tokenizer that numbers the pieces."""

    rows: NDArray[np.int8]
    scales: NDArray[np.float32]
    tokenizer: Any

    @classmethod
    def load(cls, folder: Path) -> Table:
        """Reads `folder` (rows.npy, scales.npy, pieces.json). Raises MissingData if a file is absent."""
        from tokenizers import Tokenizer

        for name in FILES:
            if not (folder / name).exists():
                raise MissingData(
                    f"the table of word vectors lacks {folder / name}", "Reinstall, or set RIFTLINE_MODELS"
                )
        tokenizer = Tokenizer.from_file(str(folder / "pieces.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(np.load(folder / "rows.npy"), np.load(folder / "scales.npy"), tokenizer)

    @property
    def dimensions(self) -> int:
        """Length of one vector."""
        return int(self.rows.shape[1])

    def means(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Rows of length one, in the order of the texts; a text without a known piece gives a row of zeros."""
        encoded = self.tokenizer.encode_batch([text.translate(STRAIGHT) for text in texts], add_special_tokens=False)
        ids = [piece for encoding in encoded for piece in encoding.ids]
        owner = np.repeat(np.arange(len(texts)), [len(encoding.ids) for encoding in encoded])
        sums = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        if ids:
            starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
            sums[owner[starts]] = np.add.reduceat(self.rows[ids] * self.scales[ids][:, None], starts, axis=0)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        sums /= np.where(lengths > 0, lengths, 1)
        return sums


@cache
def table() -> Table:
    """The shipped table, loaded once. Raises MissingData if it is absent."""
    return Table.load(Settings.from_environment().models / FOLDER)


def vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """One row a text, of length one (zeros for a text without words): the dot product of two rows is their cosine."""
    return np.concatenate([np.zeros((0, table().dimensions), dtype=np.float32), *map(table().means, _chunks(texts))])


def similar(one: str, other: str) -> float:
    """The cosine of two texts, −1 … 1: 1 for the same pieces in any order, about 0 for unrelated texts."""
    first, second = vectors([one, other])
    return float(first @ second)


def _chunks(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(texts), AT_ONCE):
        yield texts[at : at + AT_ONCE]
