"""A report: one source document with its metadata, its passages and what was set aside."""

from __future__ import annotations

from dataclasses import dataclass

TITLE, BODY, LEAD = "title", "body", "lead"


@dataclass(frozen=True)
class Anchor:
    """Exact words of a report: ``text[start:end] == quote`` always holds."""

    report: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class Passage:
    """A paragraph, heading or line that belongs to the report. `kind` is title, lead or body."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Rejected:
    """Something set aside: a stretch of a report (`start`, `end`), or a whole document (`start` is None)."""

    report: str
    start: int | None
    end: int | None
    stage: str
    reason: str


@dataclass(frozen=True)
class Credit:
    """A credited origin of a report: agency name as written, e.g. "AP News", and where it is credited."""

    agency: str
    start: int
    end: int


@dataclass(frozen=True)
class Report:
    """One report. `published` is ISO 8601 at the precision known; `published_from` names the rule that found it.

    `kind` is news, analysis, opinion or official. `digest` is the SHA-256 of the text. `country` is that of the publisher.
    """

    id: str
    path: str
    title: str | None
    publisher: str | None
    country: str | None
    author: str | None
    published: str | None
    published_from: str | None
    kind: str
    language: str
    digest: str
    text: str
    passages: tuple[Passage, ...]
    credits: tuple[Credit, ...]
    rejected: tuple[Rejected, ...]

    def anchor(self, start: int, end: int) -> Anchor:
        """The anchor of ``text[start:end]``."""
        return Anchor(self.id, start, end, self.text[start:end])


def passage_id(report: str, number: int) -> str:
    """The permanent id of a paragraph, by its number in the report of this id."""
    return f"{report}-p{number}"
