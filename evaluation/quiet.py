"""Quiet where nothing happens between states: sport, weather, science, business and a pop star's death.

usage: python -m evaluation.quiet [--show]

Own pages (`evaluation/quiet/*.txt`, written for this purpose, full of words that tempt: a storm strikes Cuba, France beats Germany)
should give no act between states at all; the Michael Jackson articles of the data folder at most two in 1,000 sentences. An act between
states has a country on both sides, and two that differ. The counterpart are the loud pages (`evaluation/loud/*.txt`): each of their
sentences tells of an act between states in the words of such a subject (a boycott of games, sanctions on banks), and should give one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation import articles, results, scores, state
from evaluation.articles import Article
from evaluation.benchmark import ROOT, data_folder
from riftline.actors.actor import Actor
from riftline.events.mention import Mention

PAGES, LOUD = ROOT / "evaluation" / "quiet", ROOT / "evaluation" / "loud"
TOPIC = "mj"

NON_STATES = {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"}
"""PLOVER's codes in the place of a country that are no state's."""

ORGANS = {"GOV", "MIL", "COP", "JUD", "LEG", "SPY"}
"""Sectors that are a state or act for it."""

PUBLISHED = "2031-05-03"
"""The day the own pages count as published."""


@dataclass(frozen=True)
class Heard:
    """What was coded in a text: its sentences, all acts, and those between states."""

    article: Article
    sentences: int
    mentions: tuple[Mention, ...]

    @property
    def between(self) -> tuple[Mention, ...]:
        """The acts between states."""
        return tuple(filter(between_states, self.mentions))

    @property
    def between_organs(self) -> tuple[Mention, ...]:
        """Those of them that states themselves or their organs do to each other."""
        return tuple(filter(between_organs, self.mentions))


def between_states(mention: Mention) -> bool:
    """Whether a country of one side differs from a country of the other."""
    return _differ(mention.sources, mention.targets)


def between_organs(mention: Mention) -> bool:
    """The same, counting only states and their organs."""
    return _differ(
        *([actor for actor in side if actor.sector in ORGANS] for side in (mention.sources, mention.targets))
    )


def _differ(sources: Iterable[Actor], targets: Iterable[Actor]) -> bool:
    return any(a != b for a in _states(sources) for b in _states(targets))


def _states(actors: Iterable[Actor]) -> set[str]:
    return {actor.country for actor in actors if actor.country and actor.country not in NON_STATES}


def pages(folder: Path = PAGES) -> list[Article]:
    """The own pages of a folder."""
    return [Article(path.stem, PUBLISHED, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def told(page: Heard) -> tuple[int, int]:
    """Of a loud page: sentences that gave an act between states, and all its sentences (lines after the title)."""
    article = page.article
    lines = {number for number, line in enumerate(article.lines) if line} - {0}
    return len({article.line_at(mention.trigger_start) for mention in page.between} & lines), len(lines)


def heard(article: Article) -> Heard:
    """What the coder finds in a text; sentences are those of its own language stage."""
    from riftline import language

    report = article.report
    docs = language.analyse([report.text[passage.start : passage.end] for passage in report.passages])
    return Heard(article, sum(1 for doc in docs for _ in doc.sents), articles.code(article).mentions)


def measure(data: Path) -> tuple[list[Heard], list[Heard], list[Heard]]:
    """Own pages, articles of the data folder, loud pages. Raises FileNotFoundError without the data."""
    foreign = [heard(article) for article in articles.of_topic(data, TOPIC)]
    return [heard(page) for page in pages()], foreign, [heard(page) for page in pages(LOUD)]


def loudness(loud: Sequence[Heard]) -> dict[str, int]:
    """Sentences of the loud pages, and how many of them gave an act between states."""
    counts = [told(page) for page in loud]
    return {"found": sum(found for found, _ in counts), "sentences": sum(of for _, of in counts)}


def figures(own: Sequence[Heard], foreign: Sequence[Heard]) -> dict[str, dict[str, float]]:
    """Texts, sentences, acts, acts between states (in 1,000 sentences too), and between their organs, of both collections."""
    return {"own pages": _row(own), "Michael Jackson articles": _row(foreign)}


def _row(found: Sequence[Heard]) -> dict[str, float]:
    sentences, between = sum(one.sentences for one in found), sum(len(one.between) for one in found)
    return {
        "texts": len(found),
        "sentences": sentences,
        "acts": sum(len(one.mentions) for one in found),
        "between": between,
        "organs": sum(len(one.between_organs) for one in found),
        "rate": round(1000 * between / sentences, 2) if sentences else 0.0,
    }


def shown(found: Sequence[Heard]) -> Iterator[str]:
    """Every act between states, with its sentence."""
    for one in found:
        for mention in one.between:
            text = one.article.text
            sides = [" ".join(actor.name for actor in side) for side in (mention.sources, mention.targets)]
            trigger = text[mention.trigger_start : mention.trigger_end]
            yield f"{one.article.id} «{trigger}» {mention.type} {mention.status}: {sides[0]} → {sides[1]} ({mention.rule})"
            yield f"   {text[mention.sentence_start : mention.sentence_end]}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, keeps the figures and writes the page; 1 without the data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list the acts between states")
    options = parser.parse_args(arguments)
    try:
        own, foreign, loud = measure(data_folder())
    except FileNotFoundError as error:
        print(f"no data at {error.filename}; set RIFTLINE_DATA", file=sys.stderr)
        return 1
    found = figures(own, foreign)
    for name, row in found.items():
        print(f"{name}: " + ", ".join(f"{key} {value:g}" for key, value in row.items()))
    if options.show:
        print("\n".join(shown([*own, *foreign])))
    heard_loud = loudness(loud)
    print(f"loud pages: {heard_loud['found']} of {heard_loud['sentences']} sentences give an act between states")
    results.keep("quiet", {"quiet": found, "loud": heard_loud})
    scores.write_page(state.read(state.SCORES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
