"""What was measured and what may not fall below: `scores.json` and `floors.json`, read and written."""

from __future__ import annotations

import json
import math
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

from evaluation.benchmark import ROOT, Benchmark

SCORES = ROOT / "evaluation" / "scores.json"
FLOORS = ROOT / "evaluation" / "floors.json"

DECIMALS = 4


@dataclass(frozen=True)
class Row:
    """Figures of one benchmark (scores), or their floors, with the SHA-256 of each data file; `commit` of the program measured."""

    figures: dict[str, float]
    files: dict[str, str]
    commit: str = ""


@dataclass(frozen=True)
class Fall:
    """One figure that is below its floor, or data that are not those of the floor (`measured` is None)."""

    benchmark: str
    figure: str
    floor: float
    measured: float | None

    def __str__(self) -> str:
        if self.measured is None:
            return f"{self.benchmark}: the data are not those that the floor of {self.figure} was set on"
        return f"{self.benchmark} {self.figure}: {self.measured:g} is below the floor {self.floor:g}"


def read(path: Path) -> dict[str, Row]:
    """The rows of a file by benchmark; none if it does not exist."""
    if not path.exists():
        return {}
    return {name: Row(**row) for name, row in json.loads(path.read_text(encoding="utf-8")).items()}


def write(path: Path, rows: dict[str, Row]) -> None:
    """Writes rows in the order of their names, so that a change shows as one."""
    ordered = {name: {k: v for k, v in asdict(rows[name]).items() if v != ""} for name in sorted(rows)}
    path.write_text(json.dumps(ordered, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def commit() -> str:
    """The commit of the checkout, with "+" if the program or its models differ from it; "" outside a checkout."""
    try:
        head = _git("rev-parse", "--short=12", "HEAD")
        return head + ("+" if _git("status", "--porcelain", "--", "src", "models") else "")
    except (OSError, subprocess.CalledProcessError):
        return ""


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def margin_of(benchmark: Benchmark, figure: str) -> float | None:
    """How far the floor of a figure ("part/figure" or "figure") lies below it; None if it has no floor."""
    key = figure.rpartition("/")[2]
    return next((column.margin for column in benchmark.columns if column.key == key), None)


def raised(benchmark: Benchmark, score: Row, floor: Row | None) -> Row:
    """Floors lifted to the score less its margin; never lowered while the data stay the same."""
    old = floor.figures if floor and floor.files == score.files else {}
    figures = {}
    for name, value in score.figures.items():
        margin = margin_of(benchmark, name)
        if margin is not None:
            lifted = math.floor(max(0.0, value - margin) * 10**DECIMALS) / 10**DECIMALS
            figures[name] = max(lifted, old.get(name, 0.0))
    return Row(figures, score.files)


def falls(scores: dict[str, Row], floors: dict[str, Row]) -> list[Fall]:
    """Every figure below its floor, and every benchmark whose data are not the floor's or that has no score."""
    found: list[Fall] = []
    for name, floor in floors.items():
        score = scores.get(name)
        for figure, least in floor.figures.items():
            if score is None or score.files != floor.files or figure not in score.figures:
                found.append(Fall(name, figure, least, None))
            elif score.figures[figure] < least:
                found.append(Fall(name, figure, least, score.figures[figure]))
    return found
