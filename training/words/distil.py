"""Distils the table of word vectors (`models/words`) from a sentence encoder with model2vec.

Every word piece goes through the encoder once; its vector is reduced by PCA, weighted by how rare the piece is (model2vec's
"smooth inverse frequency" from the rank in the vocabulary), and kept in eight bits with one scale a row. Rows keep the numbers of the
encoder's own vocabulary, so that its tokenizer serves unchanged.

usage: python -m training.words.distil --encoder FOLDER [--out models/words] [--dimensions 128]
needs model2vec with its "distill" extra (PyTorch), which running the program does not.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SEED = 7
LEVELS = 127
"""Steps of the eight-bit numbers on either side of zero."""


def distilled(encoder: Path, dimensions: int) -> NDArray[np.float32]:
    """One row for each piece of the encoder's vocabulary; zero for pieces that model2vec leaves out ([unused0], [PAD])."""
    from model2vec.distill import distill

    np.random.seed(SEED)
    model = distill(model_name=str(encoder), pca_dims=dimensions, quantize_to="float32", device="cpu")
    vocabulary = json.loads((encoder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    table = np.zeros((len(vocabulary), dimensions), dtype=np.float32)
    for piece, row in zip(model.tokens, model.embedding, strict=True):
        if piece in vocabulary and piece not in {"[CLS]", "[SEP]", "[PAD]", "[UNK]", "[MASK]"}:
            table[vocabulary[piece]] = row
    return table


def in_eight_bits(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """The rows as small integers, and what to multiply each by."""
    scales = np.abs(table).max(axis=1) / LEVELS
    rows = np.rint(table / np.where(scales > 0, scales, 1)[:, None])
    return rows.astype(np.int8), scales.astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, default=Path("models/words"))
    parser.add_argument("--dimensions", type=int, default=128)
    args = parser.parse_args()
    rows, scales = in_eight_bits(distilled(args.encoder, args.dimensions))
    args.out.mkdir(parents=True, exist_ok=True)
    np.save(args.out / "rows.npy", rows)
    np.save(args.out / "scales.npy", scales)
    shutil.copyfile(args.encoder / "tokenizer.json", args.out / "pieces.json")
    size = sum(path.stat().st_size for path in args.out.iterdir())
    print(f"{len(rows)} pieces, {args.dimensions} dimensions, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
