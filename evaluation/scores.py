"""Runs every benchmark whose data are present, and writes `docs/scores.md`.

usage: python -m evaluation.scores [--only NAME …] [--quick]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation import page, results, state
from evaluation.benchmark import Benchmark, data_folder, fingerprints
from evaluation.benchmarks import BENCHMARKS, BY_NAME


def main(arguments: Sequence[str] | None = None) -> int:
    """0 if all that could be run was; 1 if a benchmark failed."""
    options = _parser().parse_args(arguments)
    wanted = [BY_NAME[name] for name in options.only] or [b for b in BENCHMARKS if not (options.quick and b.slow)]
    data, rows, failed = data_folder(), state.read(state.SCORES), 0
    for benchmark in wanted:
        try:
            rows[benchmark.name] = measure(benchmark, data)
        except FileNotFoundError as error:
            print(f"{benchmark.name}: no data at {error.args[0]}; set RIFTLINE_DATA. Its row stays as it was.")
        except (RuntimeError, ValueError) as error:
            failed += 1
            print(f"{benchmark.name}: failed, its row stays as it was: {error}", file=sys.stderr)
        state.write(state.SCORES, rows)
    write_page(rows)
    return 1 if failed else 0


def measure(benchmark: Benchmark, data: Path) -> state.Row:
    """Runs one benchmark and says what came out. Raises FileNotFoundError without its data, RuntimeError if it fails."""
    files = fingerprints(benchmark, data)
    row = state.Row(dict(benchmark.run(data)), files, state.commit())
    print(f"{benchmark.name}: " + ", ".join(f"{name} {value:g}" for name, value in row.figures.items()), flush=True)
    return row


def write_page(rows: dict[str, state.Row]) -> None:
    """Writes `docs/scores.md` from the rows, the floors, the peers and the evidence."""
    made = page.render(rows, state.read(state.FLOORS), page.read_peers(), results.read())
    page.PAGE.write_text(made, encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", default=[], choices=sorted(BY_NAME), metavar="NAME")
    parser.add_argument("--quick", action="store_true", help="leave out the slow ones")
    return parser


if __name__ == "__main__":
    sys.exit(main())
