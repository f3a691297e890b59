"""Precision and recall of disagreements on pairs of short reports about an invented quarrel, half of them in conflict.

usage: python -m evaluation.disagreeing [--misses]

The pairs (`disagreements/pairs.jsonl`) were written for this project: `a` and `b` are the reports, `field` what they contradict each
other on, or null. A pair counts as found if a disagreement lists accounts of both reports; `--misses` prints the wrong ones.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from unittest.mock import patch

from riftline import pipeline, reconcile
from riftline.actors import Knowledge, gazetteer, resolve
from riftline.reconcile.chronicle import Chronicle
from riftline.record.coded import Contents

STATES = (
    {"code": "ARV", "name": "Arvenia", "adjective": "Arvenian", "capital": "Arvenport"},
    {"code": "BMK", "name": "Belmark", "adjective": "Belmarkian", "capital": "Belhaven"},
    {"code": "COR", "name": "Corland", "adjective": "Corlandic", "person": "Corlander", "capital": "Corhaven"},
)
"""The invented states, which are made known as the real ones are."""

TOWNS = tuple(
    {"name": name, "country": country, "lat": lat, "lon": lon, "also": ""}
    for name, country, lat, lon in (
        ("Kestrel", "ARV", "50.1", "20.0"),
        ("Lorn", "ARV", "51.2", "20.5"),
        ("Dunmar", "BMK", "50.4", "22.0"),
    )
)

PAIRS = Path(__file__).with_name("disagreements") / "pairs.jsonl"
PUBLISHED = "2031-12-31"
"""Publication date of all reports: the end of their year, so that no date depends on it."""


@dataclass(frozen=True)
class Pair:
    """Two reports, and the field they contradict each other on (None: they can both hold)."""

    a: str
    b: str
    field: str | None


def pairs() -> list[Pair]:
    """All pairs, in the order of the file."""
    return [Pair(**json.loads(line)) for line in PAIRS.read_text("utf-8").splitlines()]


def chronicle(texts: Iterable[str]) -> Chronicle:
    """The events and disagreements of reports with these texts."""
    rows = [{"id": str(n), "text": text, "date": PUBLISHED} for n, text in enumerate(texts)]
    known = _knowledge()
    with (
        patch.object(pipeline, "resolve", partial(resolve, knowledge=known)),
        patch.object(gazetteer, "default", lambda: known),
    ):
        parts = [pipeline.code_report(pipeline.report_of(row)) for row in rows]
    return reconcile.build(
        Contents(
            tuple(part.report for part in parts),
            tuple(mention for part in parts for mention in part.mentions),
            tuple(claim for part in parts for claim in part.claims),
            (),
        )
    )


@cache
def _knowledge() -> Knowledge:
    return Knowledge.shipped({"states": STATES, "regions": TOWNS})


def found(pair: Pair) -> set[str]:
    """The fields on which the program sees a disagreement between the two reports."""
    made = chronicle((pair.a, pair.b))
    return {d.field for d in made.disagreements if len({name for a in d.accounts for name in a.reports}) > 1}


def judged(given: Iterable[Pair]) -> Iterator[tuple[Pair, set[str]]]:
    """Each pair with the fields found."""
    yield from ((pair, found(pair)) for pair in given)


def figures(results: Iterable[tuple[Pair, set[str]]]) -> dict[str, float]:
    """Precision and recall of "in conflict", and the share of conflicts found under the right field."""
    rows = list(results)
    hits = [(pair, fields) for pair, fields in rows if pair.field and fields]
    alarms = sum(bool(fields) for _, fields in rows)
    conflicts = sum(pair.field is not None for pair, _ in rows)
    right = sum(pair.field in fields for pair, fields in hits)
    return {
        "pairs": len(rows),
        "precision": round(len(hits) / max(alarms, 1), 3),
        "recall": round(len(hits) / max(conflicts, 1), 3),
        "right_field": round(right / max(conflicts, 1), 3),
    }


def main() -> None:
    """Prints the figures as a line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    results = list(judged(pairs()))
    if args.misses:
        for pair, fields in results:
            if bool(pair.field) != bool(fields) or (pair.field and pair.field not in fields):
                print(f"expected {pair.field}, found {sorted(fields)}\n  {pair.a}\n  {pair.b}")
    print(json.dumps(figures(results)))


if __name__ == "__main__":
    main()
