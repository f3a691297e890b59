"""The benchmarks of acts in this process: each text is analysed once, its Docs are kept, so that its acts can be coded again and again.

What is run is the program's own `pipeline.code_report`; only its language stage and its dates answer from memory.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from runpy import run_path
from typing import Any
from unittest.mock import patch

from evaluation.program import read_json, read_news
from riftline import language, pipeline
from riftline.documents.report import Report
from riftline.dossier.export_rows import mention_row
from riftline.events.mention import Mention

NEWS, PLOVER, HEADLINES = "news", "plover", "headlines"
GSR = {PLOVER: "data/plover/gsr-dev.jsonl", HEADLINES: "data/plover/headlines-dev.jsonl"}

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Judged:
    """A coded mention of a sentence of the gold standard: its confidence, whether the type and whether the whole act is right.

    `act` is None where the gold standard has no parties.
    """

    confidence: float
    rule: str
    type: bool
    act: bool | None


@dataclass(frozen=True)
class Bench:
    """A benchmark: its gold rows, the reports that hold their sentences, how mentions are cut to sentences, and two scorers."""

    name: str
    gold: Sequence[Row]
    reports: Mapping[str, Report]
    cut: Callable[[Row, Report, Sequence[Mention]], list[Mention]]
    figures: Callable[[Sequence[Row], Mapping[str, list[dict[str, Any]]]], Mapping[str, float]]
    judge: Callable[[Row, list[Mention]], list[Judged]]

    def coded(self) -> dict[str, list[Mention]]:
        """Codes every report, and gives the mentions of each gold sentence by its name."""
        mentions = {name: pipeline.code_report(report).mentions for name, report in self.reports.items()}
        return {
            key(row): self.cut(row, self.reports[place(row)], mentions[place(row)])
            for row in self.gold
        }  # fmt: skip

    def measured(self) -> dict[str, float]:
        """The figures of the data folder's own scorer."""
        rows = {name: [mention_row(one, None) for one in found] for name, found in self.coded().items()}
        return dict(self.figures(self.gold, rows))

    def judged(self) -> list[Judged]:
        """Every mention in a gold sentence, judged."""
        coded = self.coded()
        return [one for row in self.gold for one in self.judge(row, coded[key(row)])]


def key(row: Row) -> str:
    """The name of a gold sentence."""
    return str(row["n"] if "n" in row else row["id"])


def place(row: Row) -> str:
    """The name of the report that holds a gold sentence."""
    return str(row.get("article", row.get("id")))


def benches(data: Path) -> tuple[Bench, ...]:
    """News, PLOVER and headlines. Raises FileNotFoundError without the data."""
    return news(data), gsr(data, PLOVER), gsr(data, HEADLINES)


def news(data: Path) -> Bench:
    """Sentences of running news, coded with their whole articles around them."""
    scorer = run_path(str(data / "eval/news_eval.py"))
    gold = _rows(data / "data/news/dev.jsonl")
    reports = {row["id"]: pipeline.report_of(row) for row in scorer["articles_of"](gold, data / "data/tls")}

    def figures(gold: Sequence[Row], found: Mapping[str, list[dict[str, Any]]]) -> Mapping[str, float]:
        return read_news(json.dumps(scorer["score"](gold, found)))

    def judge(row: Row, found: list[Mention]) -> list[Judged]:
        rows = [mention_row(mention, None) for mention in found]
        types, acts = ({j for _, j in scorer["pair"](row["acts"], rows, whole)} for whole in (False, True))
        return [Judged(one.confidence, one.rule, j in types, j in acts) for j, one in enumerate(found)]

    return Bench(NEWS, gold, reports, _in_line, figures, judge)


def _in_line(row: Row, report: Report, mentions: Sequence[Mention]) -> list[Mention]:
    """As the scorer cuts: by the middle of the mention; negated ones only where the gold has one."""
    lines = report.text.split("\n")
    start = sum(len(line) + 1 for line in lines[: row["sentence"]])
    end = start + len(lines[row["sentence"]])
    negated = any("negated" in act["status"] for act in row["acts"])
    inside = [one for one in mentions if start <= (one.start + one.end) / 2 <= end]
    return [one for one in inside if negated or one.status != "negated"]


def gsr(data: Path, name: str) -> Bench:
    """Sentences with one gold act each."""
    scorer = run_path(str(data / "eval/gsr_eval.py"))
    path = data / GSR[name]
    gold = _rows(path)
    reports = {
        row["id"]: pipeline.report_of({"id": row["id"], "date": "2000-01-01", "text": row["text"]}) for row in gold
    }

    def figures(gold: Sequence[Row], found: Mapping[str, list[dict[str, Any]]]) -> Mapping[str, float]:
        with tempfile.TemporaryDirectory() as folder, redirect_stdout(StringIO()) as printed:
            predicted = Path(folder) / "predicted.jsonl"
            lines = [json.dumps({"id": row["id"], "mentions": found[key(row)]}) + "\n" for row in gold]
            predicted.write_text("".join(lines), encoding="utf-8")
            scorer["main"](str(path), str(predicted))
        return read_json(printed.getvalue())

    def judge(row: Row, found: list[Mention]) -> list[Judged]:
        counted = [one for one in found if one.status in scorer["COUNTED"]]
        return [
            Judged(one.confidence, one.rule, one.type == row["event"], _whole(row, one, scorer["countries"]))
            for one in counted
        ]

    return Bench(name, gold, reports, lambda _, __, mentions: list(mentions), figures, judge)


def _whole(row: Row, mention: Mention, countries: Callable[[Any], set[str]]) -> bool | None:
    """Whether type and the countries of both sides are right, as the scorer counts triples; None without gold parties."""
    wanted = [countries(row.get(side)) for side in ("sources", "targets")]
    if not all(wanted):
        return None
    coded = mention_row(mention, None)
    found = [countries(coded[side]) for side in ("sources", "targets")]
    if row.get("reciprocal"):
        wanted, found = [wanted[0] | wanted[1]] * 2, [found[0] | found[1]] * 2
    return mention.type == row["event"] and all(w & f for w, f in zip(wanted, found, strict=True))


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@contextmanager
def remembered() -> Iterator[None]:
    """Within the block a text that was analysed and dated once is not analysed and dated again."""
    analyse, find_times = language.analyse, pipeline.find_times

    @cache
    def docs(texts: tuple[str, ...]) -> Any:
        return analyse(texts)

    @cache
    def times(text: str, published: str | None) -> Any:
        return find_times(text, published)

    with (
        patch.object(language, "analyse", lambda texts: docs(tuple(texts))),
        patch.object(pipeline, "find_times", times),
    ):
        yield
