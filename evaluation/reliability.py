"""Does the confidence of a mention mean something? Shares right by confidence, on the sentences of the gold standards.

usage: python -m evaluation.reliability

Writes the tables for `docs/scores.md` and the diagram `docs/reliability.svg`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from evaluation import diagram, replay, results, scores, state
from evaluation.benchmark import ROOT, data_folder
from evaluation.replay import Judged

EDGES = (0.0, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1.01)
"""Borders of the bins: tenths, with the rare low values together."""

DIAGRAM = ROOT / "docs" / "reliability.svg"
TITLE = "Share of mentions that are right, by confidence"


@dataclass(frozen=True)
class Point:
    """One mention: its confidence and whether it is right."""

    confidence: float
    right: bool


@dataclass(frozen=True)
class Bin:
    """Mentions of like confidence: how many, their mean confidence, the share right."""

    count: int
    confidence: float
    right: float


def points(judged: Sequence[Judged], what: str) -> list[Point]:
    """Mentions by whether their `type` or their whole `act` is right; those the gold standard does not tell of are left out."""
    told = [(one.confidence, getattr(one, what)) for one in judged]
    return [Point(confidence, right) for confidence, right in told if right is not None]


def bins(found: Sequence[Point], edges: Sequence[float] = EDGES) -> list[Bin]:
    """The bins that are not empty, from low to high."""
    held = [[one for one in found if low <= one.confidence < high] for low, high in pairwise(edges)]
    return [
        Bin(len(one), sum(p.confidence for p in one) / len(one), sum(p.right for p in one) / len(one))
        for one in held
        if one
    ]


def calibration_error(found: Sequence[Bin]) -> float:
    """Expected calibration error: the mean distance of confidence and share right, weighted by mentions
    (Naeini, Cooper, Hauskrecht, AAAI 2015)."""
    return sum(one.count * abs(one.confidence - one.right) for one in found) / sum(one.count for one in found)


def discrimination(found: Sequence[Point]) -> float:
    """The chance that a right mention has more confidence than a wrong one, ties half: .5 says nothing, 1 all (area under ROC)."""
    right = [one.confidence for one in found if one.right]
    wrong = [one.confidence for one in found if not one.right]
    if not right or not wrong:
        return 0.5
    won = sum((a > b) + (a == b) / 2 for a in right for b in wrong)
    return won / (len(right) * len(wrong))


def summary(found: Sequence[Point]) -> dict[str, Any]:
    """What is kept of one benchmark and one notion of right."""
    made = bins(found)
    return {
        "mentions": len(found),
        "right": round(sum(one.right for one in found) / len(found), 4),
        "ece": round(calibration_error(made), 4),
        "auc": round(discrimination(found), 4),
        "bins": [[one.count, round(one.confidence, 4), round(one.right, 4)] for one in made],
    }


def measure(benches: Sequence[replay.Bench]) -> dict[str, dict[str, Any]]:
    """Summaries by "benchmark type" and "benchmark act", without those that have no gold."""
    judged = {bench.name: bench.judged() for bench in benches}
    found = {f"{name} {what}": points(rows, what) for name, rows in judged.items() for what in ("type", "act")}
    return {name: summary(rows) for name, rows in found.items() if rows}


def curves(kept: dict[str, dict[str, Any]]) -> Iterator[diagram.Curve]:
    """The curves of the diagram."""
    for name, row in kept.items():
        yield diagram.Curve(name, [(confidence, right, count) for count, confidence, right in row["bins"]])


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, keeps, draws; 1 without the data."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args(
        arguments
    )
    try:
        found = measure(replay.benches(data_folder()))
    except FileNotFoundError as error:
        print(f"no data at {error.filename}; set RIFTLINE_DATA", file=sys.stderr)
        return 1
    for name, row in found.items():
        print(
            f"{name}: {row['mentions']} mentions, {row['right']:.3f} right, ECE {row['ece']:.3f}, AUC {row['auc']:.3f}"
        )
        for count, confidence, right in row["bins"]:
            print(f"   {confidence:.2f} {right:.2f} {count}")
    DIAGRAM.write_text(diagram.draw(TITLE, list(curves(found))), encoding="utf-8")
    results.keep("reliability", found)
    scores.write_page(state.read(state.SCORES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
