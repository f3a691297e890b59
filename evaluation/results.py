"""What the measurements beside the benchmarks found: `evidence.json`, read and written."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from evaluation import state
from evaluation.benchmark import ROOT

EVIDENCE = ROOT / "evaluation" / "evidence.json"


@dataclass(frozen=True)
class Kept:
    """What one measurement found, as plain JSON values, and the commit of the program measured."""

    values: Any
    commit: str = ""


def read(path: Path = EVIDENCE) -> dict[str, Kept]:
    """The results by name; none if the file does not exist."""
    if not path.exists():
        return {}
    return {name: Kept(**row) for name, row in json.loads(path.read_text(encoding="utf-8")).items()}


def keep(name: str, values: Any, path: Path = EVIDENCE) -> None:
    """Keeps a result under its name, in the place of an older one."""
    rows = read(path) | {name: Kept(values, state.commit())}
    ordered = {key: asdict(rows[key]) for key in sorted(rows)}
    path.write_text(json.dumps(ordered, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
