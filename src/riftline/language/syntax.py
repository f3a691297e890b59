"""The syntax model at run time: ONNX on the processor, batches of sentences of like length.

Why not spaCy's own network: decisions/0001-syntax.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from riftline.errors import MissingData
from riftline.language.network import session
from riftline.language.pieces import Pieces
from riftline.language.trees import is_tree, tree

BATCH_PIECES = 256
"""Word pieces of a batch, padding included: swept 1–6,000 on reports of news and on EWT on one core; best from 120 to 500, a third slower
at 1,500 (the cache overflows and short sentences are padded to long ones)."""

LAYERS = ("middle", "last")
"""Outputs with the states of word pieces, after the third and the sixth block: `riftline.events` reads them further."""

MOST_PIECES = 500
"""The encoder knows 512 places."""


@dataclass(frozen=True)
class Parsed:
    """One sentence, arrays by word: label numbers into `SyntaxModel.labels`, and `heads` (0 the root, else 1-based)."""

    xpos: NDArray[np.int64]
    upos: NDArray[np.int64]
    feats: NDArray[np.int64]
    names: NDArray[np.int64]
    heads: NDArray[np.int64]
    rels: NDArray[np.int64]
    vectors: NDArray[np.float16]
    """What the encoder makes of each word [word, 2 * 384]: its middle layer and its last one."""


class SyntaxModel:
    """Loads `folder` (syntax.onnx, relations.npy, labels.json, pieces.json). Raises MissingData if a file is absent."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        for name in ("syntax.onnx", "relations.npy", "labels.json", "pieces.json"):
            if not (folder / name).exists():
                raise MissingData(f"the language model lacks {folder / name}", "Reinstall, or set RIFTLINE_MODELS")
        self._session = session(folder / "syntax.onnx", threads)
        self._relations = np.load(folder / "relations.npy").astype(np.float32)
        self.labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._pieces = Pieces(folder / "pieces.json")

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parsed]:
        """Parses tokenised sentences (none empty), in the order given."""
        out: list[Parsed | None] = [None] * len(sentences)
        for batch in self._batches(sentences):
            for index, parsed in zip(batch, self._run([sentences[i] for i in batch]), strict=True):
                out[index] = parsed
        return [parsed for parsed in out if parsed is not None]

    def fits(self, words: Sequence[str]) -> bool:
        """Whether a sentence is short enough for the encoder."""
        return self._pieces.count(words) <= MOST_PIECES

    def _batches(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
        sizes = [self._pieces.count(words) for words in sentences]
        batch: list[int] = []
        for index in sorted(range(len(sentences)), key=lambda i: sizes[i]):
            if batch and (len(batch) + 1) * sizes[index] > BATCH_PIECES:
                yield batch
                batch = []
            batch.append(index)
        if batch:
            yield batch

    def _run(self, sentences: Sequence[Sequence[str]]) -> Iterator[Parsed]:
        batch = self._pieces.batch(sentences)
        feed = {"pieces": batch.pieces, "shapes": batch.shapes, "first": batch.first}
        outputs = ("xpos", "upos", "feats", "names", "arcs", "heads", "rels", "rel_dep", "rel_head", *LAYERS)
        out = dict(zip(outputs, self._session.run(outputs, feed), strict=True))
        for i, words in enumerate(sentences):
            n = len(words)
            heads, rels = out["heads"][i, :n], out["rels"][i, :n]
            if not is_tree(heads):
                better = tree(out["arcs"][i, :n, : n + 1], heads)
                rels = self._relabel(out, i, heads, better, rels)
                heads = better
            xpos, upos, feats, names = (out[name][i, :n] for name in ("xpos", "upos", "feats", "names"))
            first = batch.first[i, 1 : n + 1]
            vectors = np.concatenate([out[layer][i, first] for layer in LAYERS], axis=1).astype(np.float16)
            yield Parsed(xpos, upos, feats, names, heads, rels, vectors)

    def _relabel(
        self,
        out: dict[str, Any],
        i: int,
        old: NDArray[np.int64],
        new: NDArray[np.int64],
        rels: NDArray[np.int64],
    ) -> NDArray[np.int64]:
        changed = np.flatnonzero(old != new)
        one = np.ones((len(changed), 1), dtype=np.float32)
        dep = np.concatenate([out["rel_dep"][i, changed], one], axis=1)
        head = np.concatenate([out["rel_head"][i, new[changed]], one], axis=1)
        side, labels, _ = self._relations.shape
        mixed = (dep @ self._relations.reshape(side, -1)).reshape(len(changed), labels, side)
        scores = (mixed @ head[:, :, None])[:, :, 0]
        fixed = rels.copy()
        fixed[changed] = scores.argmax(axis=1)
        return fixed
