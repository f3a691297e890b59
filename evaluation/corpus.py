"""What events and origins cost on a large corpus with known happenings, and how well they are found.

usage: python -m evaluation.corpus [--mentions N …] [--seed N]

Prints for each size the seconds (and those of the processor), the peak of memory, B³ of the events (Bagga and Baldwin 1998) and
the figures of the origins; for several sizes also the exponent by which the time grows. Each size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence

from evaluation.stories import Corpus, corpus
from riftline import reconcile
from riftline.reconcile.chronicle import Chronicle

SIZES = (10_000, 100_000)
KIB_A_MIB = 1024


def b_cubed(found: Mapping[str, str], truth: Mapping[str, int]) -> tuple[float, float, float]:
    """Precision, recall and F1 of clusters: for each item the share of its cluster that belongs with it, and the reverse.

    An item without a cluster stands alone.
    """
    cluster_of = {item: found.get(item, item) for item in truth}
    both = Counter((cluster_of[item], truth[item]) for item in truth)
    clusters, classes = Counter(cluster_of.values()), Counter(truth.values())
    precision = sum(n * n / clusters[cluster] for (cluster, _), n in both.items()) / len(truth)
    recall = sum(n * n / classes[kind] for (_, kind), n in both.items()) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def origin_figures(chronicle: Chronicle, made: Corpus) -> tuple[float, float]:
    """Precision and recall of "these two reports have one origin", over pairs."""
    truth = {frozenset(pair) for pair in made.retold_from.items()}
    found = {
        frozenset((a, b))
        for origin in chronicle.origins
        for n, a in enumerate(origin.reports)
        for b in origin.reports[:n]
    }
    hits = len(found & truth)
    return hits / max(len(found), 1), hits / max(len(truth), 1)


def measure(mentions: int, seed: int) -> dict[str, float]:
    """The figures of one corpus."""
    made = corpus(mentions, seed)
    start, used = time.perf_counter(), time.process_time()
    chronicle = reconcile.build(made.contents)
    seconds, used = time.perf_counter() - start, time.process_time() - used
    found = {name: event.id for event in chronicle.events for name in event.mentions}
    precision, recall, f1 = b_cubed(found, made.happening_of)
    origin_precision, origin_recall = origin_figures(chronicle, made)
    return {
        "mentions": len(made.contents.mentions), "reports": len(made.contents.reports),
        "happenings": len(set(made.happening_of.values())), "events": len(chronicle.events), "seconds": round(seconds, 1),
        "cpu_seconds": round(used, 1),
        "MiB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_A_MIB), "b3_precision": round(precision, 3),
        "b3_recall": round(recall, 3), "b3_f1": round(f1, 3), "origin_precision": round(origin_precision, 3),
        "origin_recall": round(origin_recall, 3),
    }  # fmt: skip


def exponent(rows: Sequence[Mapping[str, float]]) -> float:
    """The power of the number of mentions that the processor time grows with, from the smallest to the largest corpus."""
    first, last = rows[0], rows[-1]
    return math.log(last["cpu_seconds"] / first["cpu_seconds"]) / math.log(last["mentions"] / first["mentions"])


def main() -> None:
    """Prints a line of JSON for each size, and the exponent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--alone", action="store_true", help="measure the one size in this process")
    args = parser.parse_args()
    if args.alone:
        print(json.dumps(measure(args.mentions[0], args.seed)))
        return
    rows = []
    for size in sorted(args.mentions):
        command = [
            sys.executable,
            "-m",
            "evaluation.corpus",
            "--alone",
            "--mentions",
            str(size),
            "--seed",
            str(args.seed),
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        rows.append(json.loads(done.stdout))
        print(done.stdout.strip(), flush=True)
    if len(rows) > 1:
        print(json.dumps({"exponent": round(exponent(rows), 3)}))


if __name__ == "__main__":
    main()
