"""Full-text search: an index in memory, made from what a record holds and derives whenever it is wanted.

SQLite's FTS5 does the work. Its query language is never handed on: the words that a person types become quoted words, so that no
typed text is a syntax error or a command. Why the index is not kept in the file: decisions/0017.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from riftline.errors import MissingData

MOST_WORDS = 16
"""Words of a query that are looked for; more than fit in a sentence are a pasted text, of which the first ones will do."""

LONGEST_QUERY = 400
"""Characters of a query that are read."""

TITLE_WEIGHT = 4.0
"""A word in the title counts as much as four in the text (bm25 of FTS5)."""

SNIPPET_WORDS = 24
"""Words of the text around what was found: about two lines of a page."""

OPEN, CLOSE, GAP = "\x02", "\x03", " … "
"""Borders of found words in a snippet: control characters, taken out of all texts before, so that no text can fake them."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_PARTS = re.compile(r'"([^"]*)"?|(\S+)')
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True)
class Entry:
    """One thing that can be found: `kind` and `id` of a row, `link` the id that it is shown under, and its words."""

    kind: str
    id: str
    link: str
    title: str
    text: str


@dataclass(frozen=True)
class Hit:
    """What was found: the entry, and its text around the words in pieces, each with whether it is one of the words."""

    kind: str
    id: str
    link: str
    title: str
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Found:
    """A page of hits, best first, and how many there are in all."""

    total: int
    hits: tuple[Hit, ...]


class Index:
    """Words of entries. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: dict[str, tuple[Entry, ...]] = {}
        self._base = sqlite3.connect(":memory:", check_same_thread=False)
        try:
            self._base.execute(
                "CREATE VIRTUAL TABLE entries USING fts5(title, text, kind UNINDEXED, id UNINDEXED, link UNINDEXED, "
                "tokenize = 'unicode61 remove_diacritics 2')"
            )
        except sqlite3.OperationalError as error:
            raise MissingData("This SQLite has no full-text search", "Use a Python whose SQLite has FTS5.") from error

    def put(self, kind: str, entries: Iterable[Entry]) -> None:
        """Makes these the entries of a kind; nothing is done if they are so already."""
        rows = tuple(entries)
        with self._lock:
            if self._held.get(kind) == rows:
                return
            with self._base:
                self._base.execute("DELETE FROM entries WHERE kind = ?", (kind,))
                self._base.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?)", map(_row, rows))
            self._held[kind] = rows

    def find(self, words: str, *, kind: str | None = None, limit: int = 20, offset: int = 0) -> Found:
        """What holds all the words: "quoted" ones together, the last one also as a beginning. Any text is a valid query."""
        match = query(words)
        if not match:
            return Found(0, ())
        given = {"match": match, "kind": kind, "limit": limit, "offset": offset} | _SHOWN
        with self._lock:
            (total,) = self._base.execute(f"SELECT count(*) {_WHERE}", given).fetchone()
            rows = self._base.execute(f"{_HITS} {_WHERE} {_ORDER}", given).fetchall()
        return Found(total, tuple(_hit(*row) for row in rows))


_WHERE = "FROM entries WHERE entries MATCH :match AND (:kind IS NULL OR kind = :kind)"
_HITS = "SELECT kind, id, link, title, snippet(entries, 1, :open, :close, :gap, :words)"
_ORDER = "ORDER BY bm25(entries, :weight, 1.0), kind, id LIMIT :limit OFFSET :offset"
_SHOWN = {"open": OPEN, "close": CLOSE, "gap": GAP, "words": SNIPPET_WORDS, "weight": TITLE_WEIGHT}


def query(words: str) -> str:
    """The words in FTS5's language: each quoted, phrases kept together, the last bare word also as a beginning; "" for no word."""
    parts: list[str] = []
    for phrase, bare in _PARTS.findall(words[:LONGEST_QUERY]):
        found = _WORDS.findall(_CONTROL.sub(" ", phrase or bare))
        if found:
            parts.append('"{}"{}'.format(" ".join(found), "" if phrase else "*"))
    parts = parts[:MOST_WORDS]
    return " ".join([part.removesuffix("*") for part in parts[:-1]] + parts[-1:])


def _row(entry: Entry) -> tuple[str, str, str, str, str]:
    return _clean(entry.title), _clean(entry.text), entry.kind, entry.id, entry.link


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text)


def _hit(kind: str, name: str, link: str, title: str, snippet: str) -> Hit:
    parts = [part for part in re.split(f"({OPEN}[^{CLOSE}]*{CLOSE})", snippet) if part]
    return Hit(kind, name, link, title, tuple((part.strip(OPEN + CLOSE), part.startswith(OPEN)) for part in parts))
