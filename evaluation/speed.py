"""Words a processor second of the whole coder on one core, and where the time goes.

usage: python -m evaluation.speed [--profile]

The process is pinned to one core where the system can; the language stage runs with one thread. Models are loaded before.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from evaluation import articles, results, scores, state
from evaluation.benchmark import data_folder
from riftline import language, pipeline
from riftline.events import coder
from riftline.settings import ONE_THREAD

TOPICS = ("egypt", "iraq", "syria")
ARTICLES, SEED = 25, 1
"""Articles measured, about 35,000 words, and the seed that draws them."""

ROUNDS = 3
"""Times they are coded; the fastest counts, for what else the machine does only slows it."""

STAGES: dict[str, tuple[Any, tuple[str, ...]]] = {
    "language: sentences, tags, trees, names": (language, ("analyse",)),
    "times": (pipeline, ("find_times",)),
    "actors": (pipeline, ("resolve",)),
    "acts": (coder, ("code",)),
    "claims": (pipeline, ("find_claims", "attach")),
}
"""Stages of `pipeline.code_report`, and the functions that are each."""

MOST = 40
"""Functions listed by ``--profile``."""


@contextmanager
def timed(spent: dict[str, float]) -> Iterator[None]:
    """Within the block the processor seconds of each stage are added up in `spent`."""
    with ExitStack() as stack:
        for stage, (module, names) in STAGES.items():
            spent[stage] = 0.0
            for name in names:
                stack.enter_context(patch.object(module, name, _watched(getattr(module, name), stage, spent)))
        yield


def _watched(function: Callable[..., Any], stage: str, spent: dict[str, float]) -> Callable[..., Any]:
    def run(*arguments: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return function(*arguments, **named)
        finally:
            spent[stage] += time.process_time() - start

    return run


def measure(data: Path) -> dict[str, Any]:
    """Words, processor seconds, words a second, seconds by stage. Raises FileNotFoundError without the data."""
    texts = articles.sampled(data, TOPICS, ARTICLES, SEED)
    pin()
    articles.code(texts[0])
    seconds, stages = min((coded(texts) for _ in range(ROUNDS)), key=lambda found: found[0])
    words = sum(text.words for text in texts)
    return {"words": words, "seconds": round(seconds, 3), "words_a_second": round(words / seconds), "stages": stages}


def coded(texts: Sequence[articles.Article]) -> tuple[float, dict[str, float]]:
    """Codes the texts; processor seconds, and those of each stage."""
    spent: dict[str, float] = {}
    with timed(spent):
        start = time.process_time()
        for text in texts:
            articles.code(text)
        seconds = time.process_time() - start
    spent["the rest"] = seconds - sum(spent.values())
    return seconds, {stage: round(value, 3) for stage, value in spent.items()}


def pin() -> None:
    """Keeps this process on one core, where the system allows it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def profile(data: Path) -> None:
    """Prints the program's own functions by the time spent in them and below."""
    texts = articles.sampled(data, TOPICS, ARTICLES, SEED)
    articles.code(texts[0])
    with cProfile.Profile() as watched:
        for text in texts:
            articles.code(text)
    found = pstats.Stats(watched)
    found.sort_stats("tottime").print_stats("riftline|run|doc.pyx", MOST)
    found.sort_stats("cumtime").print_stats("riftline", MOST)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, keeps the figures, writes the page; 1 without the data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", action="store_true", help="list functions instead; nothing is kept")
    options = parser.parse_args(arguments)
    if os.environ.get(ONE_THREAD) != "1":  # numpy reads it when it is first imported
        return subprocess.run(
            [sys.executable, "-m", "evaluation.speed", *(arguments or sys.argv[1:])],
            env={**os.environ, ONE_THREAD: "1"},
            check=False,
        ).returncode
    try:
        if options.profile:
            profile(data_folder())
            return 0
        found = measure(data_folder())
    except FileNotFoundError as error:
        print(f"no data at {error.filename}; set RIFTLINE_DATA", file=sys.stderr)
        return 1
    print(f"{found['words']} words, {found['seconds']} s, {found['words_a_second']} words/s")
    for stage, seconds in found["stages"].items():
        print(f"   {stage}: {seconds} s")
    results.keep("speed", found)
    scores.write_page(state.read(state.SCORES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
