"""Holds the floors: what was once reached may not be lost in silence.

usage: python -m evaluation.floors (--check | --raise)

--check fails if a figure of scores.json is below its floor in floors.json. --raise lifts floors to the measured figures less a
small margin (evaluation/benchmarks.py) and lowers none, unless the data files changed: then they are set anew, and it says so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from evaluation import state
from evaluation.benchmarks import BENCHMARKS
from evaluation.scores import write_page


def main(arguments: Sequence[str] | None = None) -> int:
    """0 if every floor holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--check", action="store_true")
    choice.add_argument("--raise", action="store_true", dest="lift")
    return lift() if parser.parse_args(arguments).lift else check()


def check() -> int:
    """Prints every fall; 1 if there is one."""
    found = state.falls(state.read(state.SCORES), state.read(state.FLOORS))
    for fall in found:
        print(fall, file=sys.stderr)
    return 1 if found else 0


def lift() -> int:
    """Lifts the floors and writes them and the page."""
    scores, floors = state.read(state.SCORES), state.read(state.FLOORS)
    for benchmark in BENCHMARKS:
        if benchmark.name in scores:
            old, new = (
                floors.get(benchmark.name),
                state.raised(benchmark, scores[benchmark.name], floors.get(benchmark.name)),
            )
            if old and old.files != new.files:
                print(f"{benchmark.name}: the data changed; its floors are set anew")
            if new.figures:
                floors[benchmark.name] = new
    state.write(state.FLOORS, floors)
    write_page(scores)
    return 0


if __name__ == "__main__":
    sys.exit(main())
