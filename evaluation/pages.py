"""How fast large pages are in a browser on this machine, and how large their files: first paint, a filter, megabytes.

usage: python -m evaluation.pages [--acts N] [--rounds N]

Records are made from invented reports (`evaluation.stories`). Seconds depend on the machine and on what else it does, so they are printed
and kept nowhere. Needs Chromium (Debian: apt-get install chromium) and the development requirements.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evaluation.browser import chromium, serving
from evaluation.stories import corpus
from riftline import pipeline
from riftline.dossier.html import render
from riftline.events.mention import Mention
from riftline.reconcile.chronicle import Chronicle
from riftline.record.coded import CodedReport
from riftline.record.record import Record

ACTS, FILE_ACTS, SEED, ROUNDS = 5_000, 1_000, 1, 5
MENTIONS_AN_ACT = 5.3
"""Mentions the corpus needs for one act of the chronology, measured at 3,022 acts; the acts made are printed."""

PAINT_GOAL, FILTER_GOAL, FILE_GOAL = 1.0, 0.1, 6.0
"""What the page is held to: seconds to first paint on loopback, seconds of a filter, megabytes at a thousand acts."""

PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"

FILTER = """(words) => {
  const box = document.getElementById("find"), form = box.form;
  box.value = words;
  const start = performance.now();
  form.dispatchEvent(new Event("input", { bubbles: true }));
  return new Promise((done) => {
    const told = document.getElementById("found");
    const watch = new MutationObserver(() => { watch.disconnect(); document.body.offsetHeight; done(performance.now() - start); });
    watch.observe(told, { childList: true, characterData: true, subtree: true });
  });
}"""
"""Milliseconds from a key to the changed list, laid out, with whatever pause the page makes after a key."""


def record_of(acts: int, path: Path) -> Chronicle:
    """A record of about this many acts."""
    made = corpus(round(acts * MENTIONS_AN_ACT), SEED).contents
    told: dict[str, list[Mention]] = defaultdict(list)
    for mention in made.mentions:
        told[mention.report].append(mention)
    with Record.open(path, create=True) as record:
        for report in made.reports:
            record.add(CodedReport(report, tuple(told[report.id]), ()))
        return pipeline.refresh(record)


def measured(browser: Any, address: str, rounds: int) -> dict[str, float]:
    """Median seconds to first paint and of a filter at an address, and the number of acts on the page."""
    paints, filters, acts = [], [], 0
    for number in range(rounds):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(address, timeout=120_000)
        paints.append(page.evaluate(PAINT) / 1000)
        acts = page.locator("#chronology .act").count()
        page.evaluate(FILTER, "harbour")
        filters.append(page.evaluate(FILTER, f"raid {number}") / 1000)
        page.close()
    return {
        "acts": acts,
        "first_paint_s": round(statistics.median(paints), 3),
        "filter_s": round(statistics.median(filters), 3),
    }


def large_page(browser: Any, folder: Path, acts: int, rounds: int) -> dict[str, dict[str, float]]:
    """The figures of the served and of the frozen page of one large record."""
    record = folder / "large.rift"
    chronicle = record_of(acts, record)
    file = folder / "large.html"
    file.write_text(render(chronicle), encoding="utf-8")
    with serving(record) as address:
        served = measured(browser, address, rounds)
    frozen = measured(browser, file.as_uri(), rounds)
    return {
        "in the record": {"acts": len(chronicle.happenings)},
        "served": served,
        "frozen": frozen | {"MB": _megabytes(file)},
    }


def small_page(folder: Path) -> dict[str, float]:
    """Acts and megabytes of a page of about a thousand acts."""
    chronicle = record_of(FILE_ACTS, folder / "small.rift")
    file = folder / "small.html"
    file.write_text(render(chronicle), encoding="utf-8")
    return {"acts": len(chronicle.happenings), "MB": _megabytes(file)}


def _megabytes(file: Path) -> float:
    return round(file.stat().st_size / 1e6, 2)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints one line of JSON for each page; 1 without Chromium."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--acts", type=int, default=ACTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            with chromium() as browser:
                for what, figures in large_page(browser, folder, options.acts, options.rounds).items():
                    print(json.dumps({"page": what, **figures}), flush=True)
        except FileNotFoundError as error:
            print(f"no {error} here (Debian: apt-get install chromium)", file=sys.stderr)
            return 1
        print(json.dumps({"page": "a thousand acts, frozen", **small_page(folder)}))
    print(f"goals: first paint {PAINT_GOAL} s, filter {FILTER_GOAL} s, {FILE_GOAL} MB at a thousand acts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
