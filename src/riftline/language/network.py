"""Networks at run time: ONNX on the processor, with weights of eight bits that come out the same on every processor.

Why the probe: decisions/0025-exact-weights.md.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from riftline.settings import Settings

PROBE = "probe.onnx"
"""A product of `LENGTH` of the largest numbers of eight bits: what overflows anywhere overflows here (`training/syntax/probe.py`)."""

LENGTH, LARGEST, LARGEST_WEIGHT = 64, 255, 127

WIDER = ("session.x64quantprecision", "1")
"""Has onnxruntime multiply in twice the bits, which is exact everywhere and about half as fast."""

SLOW = ["SkipLayerNormFusion"]
"""Rewritings of the graph that make it slower on a processor (measured: a seventh of the language stage)."""


def session(path: Path, threads: int = 1) -> Any:
    """An `onnxruntime.InferenceSession` of the file, on `threads` threads. Raises onnxruntime's own errors for a broken file."""
    return _session(path, threads, exact=is_exact())


@cache
def is_exact() -> bool:
    """Whether this processor multiplies unsigned by signed numbers of eight bits without overflow; False where the probe is not there."""
    path = Settings.from_environment().models / PROBE
    if not path.exists():
        return False
    largest = np.full((1, LENGTH), LARGEST, dtype=np.uint8)
    product = _session(path, 1, exact=True).run(None, {"a": largest})[0]
    return bool((product == LENGTH * LARGEST * LARGEST_WEIGHT).all())


def _session(path: Path, threads: int, *, exact: bool) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    if not exact:
        options.add_session_config_entry(*WIDER)
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW
    )
