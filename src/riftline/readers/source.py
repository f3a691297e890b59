"""What a reader hands on: the text of one document and what its container says about it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Declared:
    """What the container states (HTML metadata, JSON fields, PDF information); None where it is silent."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Source:
    """One document.

    `path` is the file, address, ``archive.zip/inner.txt`` or ``rows.jsonl#id``. `text` is the text anchors count in:
    the file as it stands for plain text, the row's `text` for JSON Lines, else what the reader extracted.
    `clean` is True where the reader has already left page furniture out (HTML main text, JSON rows).
    """

    path: str
    format: str
    text: str
    clean: bool
    declared: Declared = field(default_factory=Declared)


@dataclass(frozen=True)
class Unread:
    """A document that could not be read: one line for the user and a `Rejected` row."""

    path: str
    reason: str
    failed: bool = True
