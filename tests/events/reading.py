"""Sentences about Arvenia and Belmark, read by the shipped pipeline as one report."""

from functools import cache

from riftline import language
from riftline.actors import Knowledge, resolve
from riftline.dates import find_times
from riftline.documents.report import BODY, Passage, Report
from riftline.events import coder
from riftline.events.mention import Mention
from riftline.ids import make_id

PUBLISHED = "2031-05-09"
"""A Friday."""

STATES = [
    {"code": "ARV", "name": "Arvenia", "adjective": "Arvenian", "capital": "Lorne"},
    {"code": "BMK", "name": "Belmark", "adjective": "Belmarkian", "capital": "Brask"},
    {"code": "CST", "name": "Costovia", "adjective": "Costovian", "capital": "Varn"},
]


@cache
def invented() -> Knowledge:
    """The shipped tables with three states that do not exist."""
    return Knowledge.shipped({"states": STATES})


def report_of(*passages: str, published: str | None = PUBLISHED) -> Report:
    """A report whose paragraphs are the passages."""
    text = "\n\n".join(passages)
    starts = [sum(len(before) + 2 for before in passages[:i]) for i in range(len(passages))]
    return Report(
        id=make_id("r", text, published), path="report.txt", title=None, publisher=None, country=None, author=None,
        published=published, published_from=None, kind="news", language="en", digest=make_id("d", text), text=text,
        passages=tuple(Passage(at, at + len(part), BODY) for at, part in zip(starts, passages, strict=True)),
        credits=(), rejected=(),
    )  # fmt: skip


@cache
def read(*passages: str, published: str | None = PUBLISHED) -> tuple[Mention, ...]:
    """The mentions that lexicon and rules find, before the second reading and before claims say whose word they are."""
    report = report_of(*passages, published=published)
    docs = language.analyse(passages)
    offsets = [passage.start for passage in report.passages]
    actors = resolve(docs, offsets, knowledge=invented(), published=published)
    return coder.code(coder.Reading(report, docs, offsets, actors, find_times(report.text, published)), second=False)


def one(kind: str, *passages: str) -> Mention:
    """The only mention of a type in the passages."""
    found = [mention for mention in read(*passages) if mention.type == kind]
    assert len(found) == 1, [(mention.type, mention.quote) for mention in read(*passages)]
    return found[0]


def sides(mention: Mention) -> tuple[list[str | None], list[str | None]]:
    """Countries of the sources and of the targets."""
    return [actor.country for actor in mention.sources], [actor.country for actor in mention.targets]


def named(word: str, *passages: str) -> Mention:
    """The only mention that a word of the passages names, whatever its type."""
    found = [mention for mention in read(*passages) if trigger(mention) == word]
    assert len(found) == 1, [(mention.type, mention.quote) for mention in read(*passages)]
    return found[0]


def trigger(mention: Mention) -> str:
    """The words that name the act."""
    return mention.quote[mention.trigger_start - mention.start : mention.trigger_end - mention.start]
