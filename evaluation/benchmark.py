"""What a benchmark is, and what the data folder holds of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from riftline.settings import Settings

ROOT = Path(__file__).resolve().parents[1]

Figures = Mapping[str, float]
"""Measured values by figure; "part/figure" where a benchmark has parts, such as two treebanks."""


@dataclass(frozen=True)
class Figure:
    """One column. `margin` is how far the floor is set below the measured value: what another processor may change in the
    last digit. None where the figure hangs on the machine and has no floor. `spec` is how it is printed."""

    key: str
    label: str
    margin: float | None = None
    spec: str = ",g"


@dataclass(frozen=True)
class Benchmark:
    """`files` are patterns below the data folder (`RIFTLINE_DATA`); `slow` ones are left out by ``--quick``."""

    name: str
    title: str
    about: str
    files: tuple[str, ...]
    columns: tuple[Figure, ...]
    run: Callable[[Path], Figures]
    slow: bool = False


def data_folder() -> Path:
    """Where the data are: the setting RIFTLINE_DATA, relative to the root of the checkout."""
    return (ROOT / Settings.from_environment().data).resolve()


def present(benchmark: Benchmark, data: Path) -> dict[str, Path]:
    """The data files by their path below the data folder, in order; raises FileNotFoundError with the pattern that has none."""
    found: dict[str, Path] = {}
    for pattern in benchmark.files:
        paths = sorted(data.glob(pattern))
        if not paths:
            raise FileNotFoundError(data / pattern)
        found |= {path.relative_to(data).as_posix(): path for path in paths}
    return found


@cache
def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def fingerprints(benchmark: Benchmark, data: Path) -> dict[str, str]:
    """The SHA-256 of every data file of a benchmark. Raises FileNotFoundError as `present`."""
    return {name: sha256(path) for name, path in present(benchmark, data).items()}
