"""Writes a trained reader as the ONNX model that ships: int8 weights of the blocks, labels.

usage: python -m training.acts.export [--checkpoint build/acts/reader.pt] [--out models/acts] [--layers 3]
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from training.acts.examples import MODES
from training.acts.network import VECTORS, Reader
from training.acts.train import INPUTS

from riftline.events.reader import OUTPUTS
from riftline.events.windows import SECTORS, STATUSES, TYPES


def export(checkpoint: Path, out: Path, layers: int) -> None:
    model = Reader(layers, 1 + len(MODES))
    model.load_state_dict(torch.load(checkpoint, weights_only=True))
    model.eval()
    n = 5
    whole = torch.long
    example = (torch.zeros(1, n, VECTORS), *(torch.zeros(1, n, dtype=whole) for _ in INPUTS[1:-1]),
               torch.zeros(1, n, n, dtype=whole), torch.zeros(1, n, dtype=torch.bool), torch.zeros(1, 2, dtype=whole))  # fmt: skip
    names = [*INPUTS, "blank", "rows"]
    axes = {name: {0: "b", 1: "n"} for name in names} | {"sides": {0: "b", 1: "n", 2: "n"}, "rows": {0: "b", 1: "k"}}
    outputs = list(OUTPUTS)
    axes |= {name: {0: "b", 1: "n"} for name in outputs} | {
        "out_sides": {0: "b", 2: "k", 3: "m"},
        "same": {0: "b", 1: "n", 2: "n"},
    }
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            model,
            example,
            str(full),
            input_names=names,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(full, out / "reader.onnx", weight_type=QuantType.QInt8, per_channel=True)
    known = {"types": TYPES, "statuses": STATUSES, "sectors": SECTORS, "modes": MODES}
    (out / "labels.json").write_text(json.dumps(known, separators=(",", ":")))
    print({path.name: path.stat().st_size for path in out.iterdir()})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, default=Path("build/acts/reader.pt"))
    parser.add_argument("--out", type=Path, default=Path("models/acts"))
    parser.add_argument("--layers", type=int, default=3)
    args = parser.parse_args()
    export(args.checkpoint, args.out, args.layers)


if __name__ == "__main__":
    main()
