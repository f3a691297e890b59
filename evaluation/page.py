"""The page of scores: one table a benchmark, made from what was measured, the floors and the peers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from evaluation import evidence
from evaluation.benchmark import ROOT, Benchmark
from evaluation.benchmarks import BENCHMARKS
from evaluation.results import Kept
from evaluation.state import Row

PAGE = ROOT / "docs" / "scores.md"
PEERS = ROOT / "evaluation" / "peers.yaml"

OPENING = """# Scores

Written by `make scores`; not by hand. Figures of benchmarks that were not run again stay as they were, each with the commit it was
measured at (a plus: with changes that were not committed). *Floor* is what the figure may not fall below
(`python -m evaluation.floors --check`); rows in italics are other programs on the same data, as its README states them. The
data are read where RIFTLINE_DATA points and are no part of the project. Speeds and sizes hang on the machine and have no floor.
"""

PARTS = {"ewt": "EWT dev", "gum": "GUM dev", "both": "both together", "dev": "EWT dev", "test": "EWT test"}


def read_peers(path: Path = PEERS) -> dict[str, list[dict[str, Any]]]:
    """The peers' figures by benchmark."""
    peers: dict[str, list[dict[str, Any]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return peers


def render(
    scores: Mapping[str, Row],
    floors: Mapping[str, Row],
    peers: Mapping[str, list[dict[str, Any]]],
    kept: Mapping[str, Kept],
) -> str:
    """The whole page as Markdown: the benchmarks, the evidence beside them, the data files."""
    sections = [
        section(b, scores[b.name], floors.get(b.name), peers.get(b.name, [])) for b in BENCHMARKS if b.name in scores
    ]
    return "\n".join([OPENING, *sections, *evidence.sections(kept), *files(scores)])


def section(benchmark: Benchmark, score: Row, floor: Row | None, peers: list[dict[str, Any]]) -> str:
    """One benchmark: heading, what it is, table."""
    lines = [f"## {benchmark.title}", "", benchmark.about, "", *table(benchmark, score, floor, peers), ""]
    return "\n".join(
        [*lines, f"`make scores` name: `{benchmark.name}`; measured at commit `{score.commit or 'unknown'}`.", ""]
    )


def table(benchmark: Benchmark, score: Row, floor: Row | None, peers: list[dict[str, Any]]) -> Iterator[str]:
    """The rows of the table in Markdown."""
    yield "| | " + " | ".join(column.label for column in benchmark.columns) + " |"
    yield "|---|" + "---:|" * len(benchmark.columns)
    for part in parts(score.figures):
        yield line(benchmark, f"**Riftline**{label(part)}", of_part(score.figures, part))
        if floor and (figures := of_part(floor.figures, part)):
            yield line(benchmark, f"floor{label(part)}", figures)
    for peer in peers:
        note = f" ({peer['note']})" if "note" in peer else ""
        yield line(benchmark, f"*{peer['system']}*{note}", peer["figures"])


def parts(figures: Mapping[str, float]) -> list[str]:
    """The parts of a benchmark, in the order measured; "" for the whole."""
    found = list(dict.fromkeys(name.rpartition("/")[0] for name in figures))
    return sorted(found, key=lambda part: part != "")


def of_part(figures: Mapping[str, float], part: str) -> dict[str, float]:
    """The figures of one part, without its name."""
    return {name.rpartition("/")[2]: value for name, value in figures.items() if name.rpartition("/")[0] == part}


def label(part: str) -> str:
    """How a part is named in the table."""
    return f", {PARTS.get(part, part)}" if part else ""


def line(benchmark: Benchmark, name: str, figures: Mapping[str, float]) -> str:
    """One row of a table; a dash where a figure is not known."""
    cells = [format(figures[column.key], column.spec) if column.key in figures else "–" for column in benchmark.columns]
    return f"| {name} | " + " | ".join(cells) + " |"


def files(scores: Mapping[str, Row]) -> Iterator[str]:
    """The data files that were used, with their SHA-256."""
    used = {name: digest for row in scores.values() for name, digest in row.files.items()}
    yield "## Data files\n"
    yield "| file | SHA-256 |"
    yield "|---|---|"
    for name, digest in sorted(used.items()):
        yield f"| {name} | `{digest}` |"
    yield ""
