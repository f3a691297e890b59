"""Saved web pages (HTML, MHTML): main text and metadata through trafilatura, JSON-LD included."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from riftline.errors import Unreadable
from riftline.readers.decoding import attempt, decode
from riftline.readers.payload import Payload, ReadOptions
from riftline.readers.source import Declared, Source

DECLARED_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
EARLIEST, LATEST = "1800-01-01", "2099-12-31"
"""Days of publication that are believed: archives put old papers on the web, and clocks may be wrong."""
DECLARED_WITHIN = 4096
"""HTML asks for the charset within the first 1,024 bytes; real pages put it a little later."""


def read_page(payload: Payload, options: ReadOptions) -> Iterator[Source]:
    """One source: the headline, then the paragraphs of the main text, blank lines between."""
    data = payload.load(options.max_bytes)
    yield page_source(payload.path, page_text(data, payload.charset), payload.url)


def read_saved_archive(payload: Payload, options: ReadOptions) -> Iterator[Source]:
    """One source from the first HTML part of an MHTML file."""
    from email import message_from_bytes
    from email.policy import default

    message = message_from_bytes(payload.load(options.max_bytes), policy=default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                page = page_text(body, part.get_content_charset())
                yield page_source(payload.path, page, part.get("Content-Location"))
                return
    raise Unreadable("The saved page holds no HTML", "Save it again as HTML")


def page_text(data: bytes, charset: str | None) -> str:
    """The markup as characters, by what the page or the server declares."""
    stated = DECLARED_CHARSET.search(data[:DECLARED_WITHIN])
    for name in (charset, stated.group(1).decode("ascii") if stated else None):
        if name and name.lower() not in {"utf-16", "utf16"} and (text := attempt(data, name)) is not None:
            return text.lstrip("\ufeff")
    return decode(data)


def page_source(path: str, markup: str, url: str | None) -> Source:
    """The source of one page; `Unreadable` if no main text is found."""
    found = extract(markup, url)
    body = [line.strip() for line in (found.text or "").splitlines() if line.strip()] if found else []
    if found is None or not body:
        raise Unreadable("No main text was found on the page", "Save the words of the page as a text file")
    title = found.title or None
    if title and title not in body[:2]:
        body.insert(0, title)
    declared = Declared(title, found.author, found.sitename, found.date, found.url or url, found.language)
    return Source(path, "html", "\n\n".join(body), clean=True, declared=declared)


def extract(markup: str, url: str | None) -> Any:
    """trafilatura's document or None. Dates are taken from metadata only, never searched for in the words."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    dates = {"extensive_search": False, "original_date": True, "min_date": EARLIEST, "max_date": LATEST}
    return bare_extraction(markup, url=url, include_comments=False, with_metadata=True, date_extraction_params=dates)


def paragraphs(markup: str) -> str:
    """The words of a piece of HTML (a feed entry), one paragraph a block element, blank lines between."""
    from lxml import etree, html  # type: ignore[import-untyped]

    if not markup.strip():
        return ""
    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except (etree.ParserError, ValueError):
        return markup
    for element in tree.iter("p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote", "tr"):
        element.tail = "\n" + (element.tail or "")
        element.text = "\n" + (element.text or "")
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n\n".join(line for line in lines if line)
