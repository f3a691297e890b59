"""RSS and Atom feeds, one source an entry.

A link is followed only if the entry has no text and the feed itself came from an address.
"""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from riftline.errors import Unreadable
from riftline.readers.address import fetch
from riftline.readers.page import paragraphs
from riftline.readers.payload import Payload, ReadOptions
from riftline.readers.source import Declared, Source, Unread

CONTENT = ("encoded", "content", "description", "summary")
"""Elements with an entry's words, fullest first (RSS content module, Atom, RSS 2.0)."""
DATES = ("pubDate", "published", "date", "updated")


def read_feed(payload: Payload, options: ReadOptions) -> Iterator[Source | Unread | Payload]:
    """The entries in the order of the feed; linked pages as payloads where the feed gives only links."""
    root = parse(payload.load(options.max_bytes))
    entries = [element for element in root.iter() if local(element) in {"item", "entry"}]
    if not entries:
        raise Unreadable("It is XML, but no feed with entries", "Save the articles as HTML or text")
    outlet = worded(next((child for child in root.iter() if local(child) == "title"), None))
    for number, entry in enumerate(entries, start=1):
        yield entry_source(payload, entry, number, outlet, options)


def parse(data: bytes) -> Any:
    """The XML tree; entities, DTDs and the network stay out."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("Its XML is damaged", "Download it again") from error
    if root is None:
        raise Unreadable("Its XML is damaged", "Download it again")
    return root


def local(element: Any) -> str:
    """The element's name without namespace; "" for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def worded(element: Any) -> str | None:
    """All words inside an element."""
    return " ".join("".join(element.itertext()).split()) or None if element is not None else None


def child(entry: Any, *names: str) -> Any:
    """The first child with one of the names, in the order of the names; None if there is none."""
    for name in names:
        for element in entry:
            if local(element) == name and (worded(element) or element.get("href")):
                return element
    return None


def entry_source(
    payload: Payload, entry: Any, number: int, outlet: str | None, options: ReadOptions
) -> Source | Unread | Payload:
    """One entry as source, as the linked page, or why neither."""
    link = entry_link(entry)
    place = f"{payload.path}#{worded(child(entry, 'guid', 'id')) or link or number}"
    text = paragraphs("".join(child_markup(child(entry, *CONTENT))))
    if text:
        title = worded(child(entry, "title"))
        declared = Declared(title, author(entry), outlet, entry_day(entry), link)
        return Source(place, "feed", f"{title}\n\n{text}" if title else text, clean=True, declared=declared)
    if link is None:
        return Unread(place, "The entry has neither text nor link. Save the article itself")
    if payload.url is None:
        return Unread(place, "The entry has only a link. Give the address of the feed or of the article to fetch it")
    try:
        return fetch(link, options)
    except Unreadable as error:
        return Unread(link, str(error))


def child_markup(element: Any) -> Iterator[str]:
    """The HTML of an element, spelled as text (escaped) or as child elements (Atom's xhtml)."""
    from lxml import etree

    if element is not None:
        yield element.text or ""
        for inner in element:
            if isinstance(inner.tag, str):
                yield etree.tostring(inner, encoding="unicode")


def entry_link(entry: Any) -> str | None:
    """The address of the article: Atom's alternate link or the words of RSS's link."""
    for element in entry:
        if local(element) == "link" and element.get("rel", "alternate") == "alternate":
            return element.get("href") or worded(element)
    return None


def author(entry: Any) -> str | None:
    """Who wrote the entry: `dc:creator`, or the name in `author`."""
    element = child(entry, "creator", "author")
    name = child(element, "name") if element is not None and len(element) else None
    return worded(name if name is not None else element)


def entry_day(entry: Any) -> str | None:
    """The entry's date as ISO 8601; RSS spells it after RFC 2822, the others as ISO."""
    stated = worded(child(entry, *DATES))
    if stated is None or stated[:4].isdigit():
        return stated
    try:
        return parsedate_to_datetime(stated).date().isoformat()
    except (ValueError, TypeError):
        return None
