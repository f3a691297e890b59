"""Plain text and Markdown: the file as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from riftline.readers.decoding import decode
from riftline.readers.payload import Payload, ReadOptions
from riftline.readers.source import Declared, Source


def read_text(payload: Payload, options: ReadOptions) -> Iterator[Source]:
    """One source with the text of the file."""
    text = decode(payload.load(options.max_bytes), payload.charset)
    yield Source(payload.path, "text", text, clean=False, declared=Declared(url=payload.url))


def read_markdown(payload: Payload, options: ReadOptions) -> Iterator[Source]:
    """One source with the text of the file; what a front matter block states is declared."""
    text = decode(payload.load(options.max_bytes), payload.charset)
    yield Source(payload.path, "markdown", text, clean=False, declared=front_matter(text, payload.url))


def front_matter(text: str, url: str | None) -> Declared:
    """What the ``key: value`` lines between two leading ``---`` lines state."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:]):
        return Declared(url=url)
    stated: dict[str, str] = {}
    for line in lines[1:]:
        if line.strip() == "---":
            break
        key, colon, value = line.partition(":")
        if colon and value.strip():
            stated[key.strip().lower()] = value.strip().strip("\"'")
    return Declared(
        title=stated.get("title"),
        author=stated.get("author"),
        publisher=stated.get("publisher") or stated.get("source"),
        published=stated.get("date") or stated.get("published"),
        url=stated.get("url") or url,
        language=stated.get("lang") or stated.get("language"),
    )
