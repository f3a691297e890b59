"""Writes a trained checkpoint as the ONNX model that ships: int8 weights, labels, word pieces.

usage: python -m training.syntax.export --minilm FOLDER [--checkpoint build/syntax] [--out models/en]
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from training.syntax.names import NameHead
from training.syntax.network import Parser
from training.syntax.train import LAYERS

OUTPUTS = ("xpos", "upos", "feats", "names", "arcs", "heads", "rels", "rel_dep", "rel_head")


class Decoder(nn.Module):
    """The network with greedy decoding: label numbers, arc scores with padding and self-loops masked, greedy heads and their relations."""

    def __init__(self, parser: Parser, names: NameHead) -> None:
        super().__init__()
        self.parser, self.names = parser, names

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        out = self.parser(pieces, shapes, first)
        width = first.shape[1]
        blank = (first == 0) & (torch.arange(width) > 0)[None, :]
        loops = torch.arange(width)[None, :] == torch.arange(1, width)[:, None]
        arcs = out["arcs"] - 1e4 * (blank[:, None, :] | loops[None, :, :]).float()
        heads = arcs.argmax(-1)
        rels = self.parser.relations(out["rel_dep"], out["rel_head"], heads).argmax(-1)
        tags = [out[name].argmax(-1) for name in ("xpos", "upos", "feats")]
        names = self.names(out["words"] * (first[:, 1:] > 0).float()[..., None]).argmax(-1)
        return (*tags, names, arcs, heads, rels, out["rel_dep"], out["rel_head"])


def export(checkpoint: Path, minilm: Path, out: Path) -> None:
    labels = json.loads((checkpoint / "labels.json").read_text())
    parser = Parser(LAYERS, {name: len(values) for name, values in labels.items()})
    parser.load_state_dict(torch.load(checkpoint / "model.pt", weights_only=True))
    names = NameHead(len(labels["names"]))
    names.load_state_dict(torch.load(checkpoint / "names.pt", weights_only=True))
    decoder = Decoder(parser, names).eval()
    out.mkdir(parents=True, exist_ok=True)
    example = (
        torch.tensor([[101, 2023, 2003, 102]] * 2),
        torch.tensor([[0, 1, 1, 0]] * 2),
        torch.tensor([[0, 1, 2]] * 2),
    )
    axes = {"pieces": {0: "b", 1: "p"}, "shapes": {0: "b", 1: "p"}, "first": {0: "b", 1: "w"}}
    axes |= {name: {0: "b", 1: "w"} for name in OUTPUTS} | {"arcs": {0: "b", 1: "w", 2: "h"}}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            decoder, example, str(full), input_names=["pieces", "shapes", "first"], output_names=list(OUTPUTS),
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        heads = [node.name for node in onnx.load(full).graph.node if "/encoder/" not in node.name]
        quantize_dynamic(
            full, out / "syntax.onnx", weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=heads
        )  # the small heads stay in float: they cost little and the biaffine product has no int8 kernel
    rel = parser.rel.detach().numpy().astype("float16")
    np.save(out / "relations.npy", rel)
    (out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, separators=(",", ":")))
    shutil.copy(minilm / "tokenizer.json", out / "pieces.json")
    print({path.name: path.stat().st_size for path in out.iterdir()})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, default=Path("build/syntax"))
    parser.add_argument("--out", type=Path, default=Path("models/en"))
    args = parser.parse_args()
    export(args.checkpoint, args.minilm, args.out)


if __name__ == "__main__":
    main()
