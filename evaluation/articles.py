"""The articles of the data folder, coded in this process: by topic, sampled by seed, one sentence a line."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from riftline import pipeline
from riftline.documents.report import Report
from riftline.record.coded import CodedReport

FILE = "data/tls/t17-{topic}/articles.jsonl.gz"
GOLD = "data/news/dev.jsonl"


@dataclass(frozen=True)
class Article:
    """One article as the data folder has it."""

    id: str
    date: str
    text: str

    @property
    def report(self) -> Report:
        """The article as the coder sees it."""
        return pipeline.report_of({"id": self.id, "date": self.date, "text": self.text})

    @property
    def words(self) -> int:
        """Words between blanks."""
        return len(self.text.split())

    @property
    def lines(self) -> list[str]:
        """Its sentences."""
        return self.text.split("\n")

    def line_at(self, position: int) -> int:
        """The number of the line that holds a character."""
        ends = accumulate(len(line) + 1 for line in self.lines)
        return next(number for number, end in enumerate(ends) if position < end)


def of_topic(data: Path, topic: str) -> Iterator[Article]:
    """All articles of a topic (egypt, iraq, mj, syria), in the order of the file. Raises FileNotFoundError without it."""
    with gzip.open(data / FILE.format(topic=topic), "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield Article(row["id"], row["date"], row["text"])


def sampled(data: Path, topics: Sequence[str], count: int, seed: int) -> list[Article]:
    """`count` articles of the topics, drawn by seed; all of them where there are fewer."""
    found = [article for topic in topics for article in of_topic(data, topic)]
    return random.Random(seed).sample(found, min(count, len(found)))


def code(article: Article) -> CodedReport:
    """What the coder finds in the article."""
    return pipeline.code_report(article.report)


def gold_lines(data: Path) -> set[tuple[str, int]]:
    """Article and line of every sentence of the news benchmark."""
    with (data / GOLD).open(encoding="utf-8") as lines:
        return {(row["article"], row["sentence"]) for row in map(json.loads, lines)}
