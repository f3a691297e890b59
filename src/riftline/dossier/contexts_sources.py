"""What a page says of the reports it rests on, as data; `contexts` holds the rest of the page."""

from __future__ import annotations

from dataclasses import dataclass

from riftline.dossier.contexts_course import Link
from riftline.dossier.pieces import Piece


@dataclass(frozen=True)
class Block:
    """A paragraph of a report's text, with its permanent `id`; "" for what lies between paragraphs. `kind` is that of the passage."""

    id: str
    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Alone:
    """What a report tells alone: `acts` no other report has, `acts_of_origin` only reports of its origin have,
    and `values` it alone gives, each with the disagreement it stands in."""

    acts: tuple[Link, ...]
    acts_of_origin: tuple[Link, ...]
    values: tuple[Link, ...]


@dataclass(frozen=True)
class ReportCard:
    """One report. `body` is its text with coded and set-aside stretches, () where the page leaves it out for size.

    `acts` are those of the chronology that it tells of, `mentions` all its sentences on acts.
    """

    id: str
    label: str
    title: str
    publisher: str
    author: str
    country: str
    published: str
    published_from: str
    kind: str
    origin: int
    retells: tuple[Link, ...]
    retells_why: str
    retold_by: tuple[Link, ...]
    credits: str
    words: int
    acts: int
    mentions: int
    claims: int
    aside: int
    alone: Alone
    path: str
    url: str
    body: tuple[Block, ...]


@dataclass(frozen=True)
class RejectedRow:
    """A document that gave no report, and why."""

    what: str
    stage: str
    reason: str
