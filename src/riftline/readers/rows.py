"""JSON and JSON Lines of articles, one source a row. Lines are read one at a time, whatever the size of the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from riftline.errors import Unreadable
from riftline.readers.decoding import decode
from riftline.readers.payload import Payload, ReadOptions, too_large
from riftline.readers.source import Declared, Source, Unread

ID = ("id", "_id", "uid", "guid", "uuid", "article_id", "doc_id", "docid")
TEXT = ("text", "body", "content", "maintext", "main_text", "article", "article_text", "raw_text", "fulltext")
TITLE = ("title", "headline", "head")
DATE = ("date", "published", "pubdate", "pub_date", "publish_date", "date_publish", "published_at", "publication_date")
DATE_TOO = ("publishedat", "dct", "timestamp", "datetime", "created_at", "created")
AUTHOR = ("author", "authors", "byline", "creator")
PUBLISHER = ("publisher", "source", "outlet", "source_name", "sitename", "site_name", "source_domain", "domain")
URL = ("url", "link", "uri", "source_url")
LANGUAGE = ("language", "lang")
LISTS = ("articles", "items", "documents", "docs", "results", "data", "rows")
MILLISECONDS = 10**11
"""A time stamp above this counts milliseconds: as seconds it would lie past the year 5100."""
UNSTORABLE = re.compile("[\ud800-\udfff\0]")
"""Lone surrogates and NUL, which JSON can spell and neither UTF-8 nor SQL text can hold."""


def read_lines(payload: Payload, options: ReadOptions) -> Iterator[Source | Unread]:
    """A source a line; the size limit holds for each line. A bad line is an `Unread` and the next is read."""
    any_line = False
    with payload.open() as stream:
        number = 0
        while line := stream.readline(options.max_bytes + 1):
            number += 1
            if len(line) > options.max_bytes:
                raise too_large(options.max_bytes)
            if line.strip():
                any_line = True
                yield from line_sources(payload.path, line, number)
    if not any_line:
        raise Unreadable("It is empty", "Save or download it again")


def line_sources(path: str, line: bytes, number: int) -> Iterator[Source | Unread]:
    """The source of one line of JSON Lines."""
    try:
        row = json.loads(decode(line))
    except (ValueError, RecursionError):
        yield Unread(f"{path}#{number}", f"Line {number} is not JSON. Correct or remove it")
    except Unreadable as error:
        yield Unread(f"{path}#{number}", f"Line {number}: {error}")
    else:
        yield row_source(path, row, number)


def read_json(payload: Payload, options: ReadOptions) -> Iterator[Source | Unread]:
    """A source a row of a JSON file: a list of articles, an object that holds such a list, or one article."""
    text = decode(payload.load(options.max_bytes), payload.charset)
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            yield from read_lines(payload, options)
            return
        raise Unreadable(f"It is not JSON (line {error.lineno})", "Correct it or save it again") from error
    except RecursionError as error:
        raise Unreadable("Its JSON is nested too deep", "Give a list of articles with id, date, title, text") from error
    for number, row in enumerate(rows_of(content), start=1):
        yield row_source(payload.path, row, number)


def rows_of(content: Any) -> list[Any]:
    """The articles in a JSON value."""
    if isinstance(content, list):
        return content
    if isinstance(content, dict):
        for key in LISTS:
            if isinstance(content.get(key), list):
                return list(content[key])
    return [content]


def row_source(path: str, row: Any, number: int) -> Source | Unread:
    """The source of one article; `Unread` if it has no text."""
    if not isinstance(row, dict):
        return Unread(f"{path}#{number}", f"Row {number} is not an object with a text. Give id, date, title, text")
    fields = {str(key).lower(): value for key, value in row.items()}
    place = f"{path}#{first(fields, ID) or number}"
    text = fields.get(next((key for key in TEXT if isinstance(fields.get(key), str)), ""), "")
    if not text.strip():
        return Unread(place, f"Row {number} has no text. Give each article a field named text")
    declared = Declared(
        title=first(fields, TITLE),
        author=first(fields, AUTHOR),
        publisher=first(fields, PUBLISHER),
        published=day_of(first(fields, DATE + DATE_TOO)),
        url=first(fields, URL),
        language=first(fields, LANGUAGE),
    )
    return Source(place, "jsonl", UNSTORABLE.sub("\ufffd", text), clean=True, declared=declared)


def first(fields: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the fields that says something, as one line of words."""
    for name in names:
        if (said := spelled(fields.get(name))) is not None:
            return said
    return None


def spelled(value: Any) -> str | None:
    """A JSON value as words: lists joined, objects by their name, nothing for the rest."""
    if isinstance(value, list):
        return ", ".join(filter(None, (spelled(item) for item in value))) or None
    if isinstance(value, dict):
        return spelled(value.get("name") or value.get("title"))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(UNSTORABLE.sub("\ufffd", str(value)).split()) or None


def day_of(value: str | None) -> str | None:
    """A time stamp in seconds or milliseconds as an ISO 8601 day; other values as they are."""
    if value is None or not re.fullmatch(r"\d{9,13}(\.\d+)?", value):
        return value
    seconds = float(value)
    return datetime.fromtimestamp(seconds / 1000 if seconds > MILLISECONDS else seconds, UTC).date().isoformat()
