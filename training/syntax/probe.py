"""Writes models/probe.onnx: the product of a row of the largest unsigned numbers with a matrix of the largest signed ones.

usage: python -m training.syntax.probe [--out models/probe.onnx]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from riftline.language.network import LARGEST_WEIGHT, LENGTH

COLUMNS = 16


def probe() -> onnx.ModelProto:
    """The network: one input `a` [1, LENGTH] of unsigned bytes, one output `y` [1, COLUMNS] of 32 bits."""
    weights = np.full((LENGTH, COLUMNS), LARGEST_WEIGHT, dtype=np.int8)
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["a", "b"], ["y"])],
        "probe",
        [helper.make_tensor_value_info("a", TensorProto.UINT8, [1, LENGTH])],
        [helper.make_tensor_value_info("y", TensorProto.INT32, [1, COLUMNS])],
        [numpy_helper.from_array(weights, "b")],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("models/probe.onnx"))
    onnx.save(probe(), parser.parse_args().out)


if __name__ == "__main__":
    main()
