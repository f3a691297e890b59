"""What each part of the coder brings: the benchmarks of acts with one part switched off at a time.

usage: python -m evaluation.ablation [--only TEXT …]

Every text is analysed once and its Docs stay in memory; only the stages after that are run again for each part. Takes some minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from evaluation import parts, replay, results, scores, state
from evaluation.benchmark import data_folder
from evaluation.parts import Part
from evaluation.replay import Bench
from riftline import pipeline

FIGURES = {
    replay.NEWS: ("type_f1", "act_f1", "status", "quiet"),
    replay.PLOVER: ("any", "f1", "triple"),
    replay.HEADLINES: ("any", "f1"),
}
"""Figures of each benchmark that the table shows."""

WHOLE = "whole coder"


def measure(benches: Sequence[Bench]) -> dict[str, float]:
    """The figures shown, by "benchmark figure"."""
    measured = {bench.name: bench.measured() for bench in benches}
    return {f"{name} {figure}": measured[name][figure] for name, wanted in FIGURES.items() for figure in wanted}


def ablated(benches: Sequence[Bench], wanted: Sequence[Part]) -> Iterator[dict[str, Any]]:
    """Rows of the table: the whole coder, then each part off."""
    with replay.remembered():
        yield {"part": WHOLE, "figures": measure(benches)}
        shallow = [part for part in wanted if not part.deep]
        with actors_remembered():
            rows = {part.name: _without(benches, part) for part in shallow}
        for part in wanted:
            yield rows.get(part.name) or _without(benches, part)


def _without(benches: Sequence[Bench], part: Part) -> dict[str, Any]:
    with part.off():
        row = {"part": part.name, "figures": measure(benches)}
    print(f"{part.name}: " + ", ".join(f"{name} {value:.3f}" for name, value in row["figures"].items()), flush=True)
    return row


@contextmanager
def actors_remembered() -> Iterator[None]:
    """Within the block actors and claims of a text are found once: for parts that do not change them."""
    resolve, find_claims = pipeline.resolve, pipeline.find_claims
    actors: dict[tuple[str | int | None, ...], Any] = {}
    claims: dict[str, Any] = {}

    def actors_of(docs: Any, offsets: Any, *, published: str | None = None) -> Any:
        key = (published, *map(id, docs))  # the Docs are kept, so an id stays that of one Doc
        if key not in actors:
            actors[key] = resolve(docs, offsets, published=published)
        return actors[key]

    def claims_of(report: Any, *rest: Any) -> Any:
        if report.id not in claims:
            claims[report.id] = find_claims(report, *rest)
        return claims[report.id]

    with patch.object(pipeline, "resolve", actors_of), patch.object(pipeline, "find_claims", claims_of):
        yield


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures; keeps the rows and writes the page unless only some parts were asked for. 1 without the data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", default=[], metavar="TEXT", help="parts with such a name; nothing is kept")
    only = parser.parse_args(arguments).only
    wanted = [part for part in parts.parts() if not only or any(text in part.name for text in only)]
    try:
        rows = list(ablated(replay.benches(data_folder()), wanted))
    except FileNotFoundError as error:
        print(f"no data at {error.filename}; set RIFTLINE_DATA", file=sys.stderr)
        return 1
    print(rows[0])
    if not only:
        results.keep("ablation", {"columns": list(rows[0]["figures"]), "rows": rows})
        scores.write_page(state.read(state.SCORES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
