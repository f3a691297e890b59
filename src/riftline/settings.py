"""Where things are and what may be set. Read once from the environment; nothing else reads it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
ONTOLOGY = "PLOVER 2024-02"


@dataclass(frozen=True)
class Settings:
    """Every setting of the program. `from_environment` documents the variable behind each."""

    models: Path
    examples: Path
    data: Path
    model: str
    max_bytes: int
    timeout: float
    password: str | None

    @classmethod
    def from_environment(cls) -> Settings:
        """Reads RIFTLINE_MODELS, RIFTLINE_DATA, RIFTLINE_MODEL, RIFTLINE_MAX_BYTES, RIFTLINE_TIMEOUT and RIFTLINE_PASSWORD."""
        return cls(
            models=Path(os.environ.get("RIFTLINE_MODELS") or shipped("models")),
            examples=shipped("examples"),
            data=Path(os.environ.get("RIFTLINE_DATA") or "../shared"),
            model=os.environ.get("RIFTLINE_MODEL", ""),
            max_bytes=int(os.environ.get("RIFTLINE_MAX_BYTES") or 32 * 1024 * 1024),
            timeout=float(os.environ.get("RIFTLINE_TIMEOUT") or 20.0),
            password=os.environ.get("RIFTLINE_PASSWORD") or None,
        )


def shipped(name: str) -> Path:
    """A folder that travels with the program: inside the wheel, or at the root of a checkout."""
    inside = PACKAGE / "shipped" / name
    return inside if inside.exists() else PACKAGE.parents[1] / name


ONE_THREAD = "OPENBLAS_NUM_THREADS"
"""Setting of numpy's linear algebra. Its matrices are small here: more threads than one only spin, and take a core from the parser."""


def spare_threads() -> None:
    """Keeps numpy to one thread unless the environment says otherwise; to be called before numpy is first imported."""
    os.environ.setdefault(ONE_THREAD, "1")
