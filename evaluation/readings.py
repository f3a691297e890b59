"""Acts drawn at random from running news, read one by one against their sentences: how many are right, and what is wrong.

usage: python -m evaluation.readings draw --seed 1 --count 100 [--to FILE.jsonl]   codes articles, prints mentions to read
       python -m evaluation.readings fill FILE.jsonl VERDICTS.txt                  enters verdicts: "17 right", "18 wrong source status"
       python -m evaluation.readings score FILE.jsonl                              share right with its interval, kinds of error;
                                                                                   keeps them for the page of scores

The files kept in `evaluation/readings/` say where a mention stands and what was found wrong, never the words. A mention is
right if type, both sides and status are: an empty side is right only where neither sentence nor context tells.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from evaluation import articles, results, scores, state
from evaluation.articles import Article
from evaluation.benchmark import ROOT, data_folder
from riftline.actors.actor import Actor
from riftline.events.mention import Mention

FOLDER = ROOT / "evaluation" / "readings"
TOPICS = ("egypt", "iraq", "syria")

ARTICLES = 120
"""Articles coded for one drawing: about 200,000 words, a minute or two."""

BEFORE, AFTER = 2, 1
"""Sentences shown beside the one to be read."""

NORMAL_95 = 1.96
"""Standard deviations to either side that hold 95 of 100 draws."""

SURE = 0.5
"""Confidence from which a mention is more likely right than wrong, if confidence means what it says."""

KINDS = ("type", "source", "target", "status", "not-an-act", "duplicate")


@dataclass(frozen=True)
class Verdict:
    """One mention that was read; `verdict` is "right", "wrong" or "" before the reading, `kinds` says what is wrong."""

    article: str
    start: int
    end: int
    trigger: tuple[int, int]
    type: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    status: str
    verdict: str
    kinds: tuple[str, ...]
    commit: str
    confidence: float | None = None
    """As the coder gave it; None in readings made before it was kept."""


@dataclass(frozen=True)
class Result:
    """What a reading says: mentions read and right, the 95 % interval of the share, how often each kind of error stands; of those
    coded with a confidence of at least SURE how many were read and right."""

    read: int
    right: int
    low: float
    high: float
    kinds: dict[str, int]
    sure: tuple[int, int] = (0, 0)

    @property
    def share(self) -> float:
        """The share right, 0 … 1."""
        return self.right / self.read if self.read else 0.0


def draw(data: Path, seed: int, count: int) -> list[tuple[Article, Mention]]:
    """`count` mentions from articles drawn by `seed`, none of them in a sentence of the news benchmark."""
    taken = articles.gold_lines(data)
    found = [
        (article, mention)
        for article in articles.sampled(data, TOPICS, ARTICLES, seed)
        for mention in articles.code(article).mentions
        if (article.id, article.line_at(mention.trigger_start)) not in taken
    ]
    return random.Random(seed).sample(found, min(count, len(found)))


def code_of(actor: Actor) -> str:
    """Country and sector, "SYR:GOV"; a question mark for a name that neither is known of."""
    return ":".join(part for part in (actor.country, actor.sector) if part) or "?"


def row_of(article: Article, mention: Mention, commit: str) -> Verdict:
    """A mention as it is kept, not yet read."""
    sides = [tuple(map(code_of, side)) for side in (mention.sources, mention.targets)]
    at = (mention.trigger_start, mention.trigger_end)
    return Verdict(
        article.id, mention.start, mention.end, at, mention.type, sides[0], sides[1], mention.status,
        verdict="", kinds=(), commit=commit, confidence=mention.confidence,
    )  # fmt: skip


def shown(number: int, article: Article, mention: Mention) -> str:
    """A mention for its reader: what was coded, and its sentence between its neighbours."""
    at, lines = article.line_at(mention.trigger_start), article.lines
    named = [
        ", ".join(f"{actor.name} [{code_of(actor)}]" for actor in side) or "–"
        for side in (mention.sources, mention.targets)
    ]
    near = [
        f"   {'>>' if i == at else '  '} {lines[i]}"
        for i in range(max(0, at - BEFORE), min(len(lines), at + AFTER + 1))
    ]
    trigger = article.text[mention.trigger_start : mention.trigger_end]
    head = f"{number}. {article.id} {mention.start}–{mention.end} «{trigger}» {mention.type} {mention.status}"
    return "\n".join(
        [f"{head} ({mention.reason}) {mention.rule} {mention.confidence:g}", f"   {named[0]}  →  {named[1]}", *near]
    )


def read(path: Path) -> list[Verdict]:
    """The rows of a file of verdicts. Raises TypeError for a row with other fields."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Verdict(**{name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}) for row in rows]


def write(path: Path, rows: Sequence[Verdict]) -> None:
    """Writes one row a line."""
    path.write_text("".join(json.dumps(asdict(row)) + "\n" for row in rows), encoding="utf-8")


def filled(rows: Sequence[Verdict], lines: Sequence[str]) -> list[Verdict]:
    """The rows with the verdicts of lines such as "18 wrong source status" (rows count from 1). Raises ValueError for others."""
    out = list(rows)
    for line in filter(str.strip, lines):
        number, verdict, *kinds = line.split()
        if verdict not in {"right", "wrong"} or set(kinds) - set(KINDS) or (verdict == "right") == bool(kinds):
            raise ValueError(f"no verdict: {line!r}")
        out[int(number) - 1] = replace(out[int(number) - 1], verdict=verdict, kinds=tuple(kinds))
    return out


def score(rows: Sequence[Verdict]) -> Result:
    """Share right among the rows that were read, with Wilson's interval, and the kinds of error."""
    done = [row for row in rows if row.verdict]
    right = sum(row.verdict == "right" for row in done)
    low, high = wilson(right, len(done))
    kinds = Counter(kind for row in done for kind in row.kinds)
    sure = [row.verdict == "right" for row in done if row.confidence is not None and row.confidence >= SURE]
    return Result(
        len(done), right, low, high, {kind: kinds[kind] for kind in KINDS if kinds[kind]}, (len(sure), sum(sure))
    )


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share (Journal of the American Statistical Association 22, 1927); 0 … 1 without a draw."""
    if not of:
        return 0.0, 1.0
    square, share = NORMAL_95**2, hits / of
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = NORMAL_95 / (1 + square / of) * math.sqrt(share * (1 - share) / of + square / (4 * of**2))
    return max(0.0, middle - half), min(1.0, middle + half)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draws, fills or scores; 0 when done."""
    options = _parser().parse_args(arguments)
    if options.command == "draw":
        _draw(options.seed, options.count, options.to)
    elif options.command == "fill":
        lines = options.verdicts.read_text(encoding="utf-8").splitlines()
        write(options.file, filled(read(options.file), lines))
    else:
        _score(options.file)
    return 0


def _score(path: Path) -> None:
    rows = read(path)
    result = score(rows)
    print(f"{result.right} of {result.read} right, {result.share:.2f} ({result.low:.2f}–{result.high:.2f})")
    print(", ".join(f"{kind} {number}" for kind, number in result.kinds.items()))
    print(f"of {result.sure[0]} with a confidence of {SURE} and more {result.sure[1]} right")
    before = results.read().get("readings")
    made = asdict(result) | {"commit": rows[0].commit}
    results.keep("readings", (before.values if before else {}) | {path.stem: made})
    scores.write_page(state.read(state.SCORES))


def _draw(seed: int, count: int, to: Path | None) -> None:
    drawn, commit = draw(data_folder(), seed, count), state.commit()
    write(to or FOLDER / f"seed-{seed}.jsonl", [row_of(article, mention, commit) for article, mention in drawn])
    for number, (article, mention) in enumerate(drawn, start=1):
        print(shown(number, article, mention), end="\n\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("--seed", type=int, required=True)
    drawing.add_argument("--count", type=int, default=100)
    drawing.add_argument("--to", type=Path)
    filling = commands.add_parser("fill")
    filling.add_argument("file", type=Path)
    filling.add_argument("verdicts", type=Path)
    commands.add_parser("score").add_argument("file", type=Path)
    return parser


if __name__ == "__main__":
    sys.exit(main())
