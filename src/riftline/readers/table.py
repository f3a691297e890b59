"""The one table of readers: what each takes, by suffix, MIME type and first bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from riftline.errors import Unreadable
from riftline.readers.archive import read_gzip, read_zip
from riftline.readers.feed import read_feed
from riftline.readers.page import read_page, read_saved_archive
from riftline.readers.payload import Payload, ReadOptions
from riftline.readers.plain import read_markdown, read_text
from riftline.readers.portable import read_pdf
from riftline.readers.rows import read_json, read_lines
from riftline.readers.source import Source, Unread
from riftline.readers.word import read_docx

Reader = Callable[[Payload, ReadOptions], Iterator[Source | Unread | Payload] | Iterator[Source | Unread]]


@dataclass(frozen=True)
class Format:
    """A row of the table. `starts` is a pattern of the first bytes and is set only where it cannot mistake."""

    name: str
    reader: Reader
    suffixes: tuple[str, ...] = ()
    mimes: tuple[str, ...] = ()
    starts: re.Pattern[bytes] | None = None


HEAD = 2048
"""Bytes looked at to tell formats apart."""
BLANK = rb"^(?:\xef\xbb\xbf)?\s*"
HTML = re.compile(
    BLANK + rb"(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,800}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
FEED = re.compile(
    BLANK + rb"(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,300}\?>\s*|<!--.{0,800}?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.S
)


def unsupported(what: str, remedy: str) -> Reader:
    """A reader that says why it does not read."""

    def refuse(payload: Payload, options: ReadOptions) -> Iterator[Source | Unread]:  # noqa: ARG001
        yield Unread(payload.path, f"It is {what}. {remedy}", failed=not payload.listed)

    return refuse


PICTURE = unsupported("a picture, film or sound", "Give the words as text")
OFFICE = unsupported("an older or locked Office file", "Save it as DOCX without password")
OTHER = unsupported("a kind of file that holds no report", "Give text, HTML, PDF, DOCX, JSON Lines or ZIP")
BOOK = unsupported("a document in a format that is not read", "Save it as DOCX, PDF or text")

FORMATS: tuple[Format, ...] = (
    Format("pdf", read_pdf, (".pdf",), ("application/pdf",), re.compile(rb"^.{0,1000}?%PDF-\d", re.S)),
    Format("docx", read_docx, (".docx",), ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)),
    Format("book", BOOK, (".odt", ".rtf", ".epub", ".pages", ".xlsx", ".pptx", ".ods"), (), re.compile(rb"^\{\\rtf")),
    Format("office", OFFICE, (".doc", ".xls", ".ppt"), ("application/msword",), re.compile(rb"^\xd0\xcf\x11\xe0")),
    Format(
        "zip", read_zip, (".zip",), ("application/zip", "application/x-zip-compressed"), re.compile(rb"^PK\x03\x04")
    ),
    Format("gzip", read_gzip, (".gz",), ("application/gzip", "application/x-gzip"), re.compile(rb"^\x1f\x8b")),
    Format(
        "picture",
        PICTURE,
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".ico", ".heic", ".svg", ".mp3", ".mp4"),
        (),
        re.compile(
            rb"^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....(?:WEBP|AVI |WAVE)|BM.{8}\0\0|II\*\0|MM\0\*|ID3|.{4}ftyp)",
            re.S,
        ),
    ),
    Format("mhtml", read_saved_archive, (".mht", ".mhtml"), ("multipart/related", "message/rfc822")),
    Format("feed", read_feed, (".rss", ".atom"), ("application/rss+xml", "application/atom+xml"), None),
    Format("xml", read_feed, (".xml", ".rdf"), ("text/xml", "application/xml"), None),
    Format("html", read_page, (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"), None),
    Format("jsonl", read_lines, (".jsonl", ".ndjson", ".jl"), ("application/x-ndjson", "application/jsonl"), None),
    Format("json", read_json, (".json",), ("application/json",), None),
    Format("markdown", read_markdown, (".md", ".markdown"), ("text/markdown",), None),
    Format("text", read_text, (".txt", ".text"), ("text/plain",), None),
    Format(
        "other",
        OTHER,
        (
            ".css",
            ".js",
            ".mjs",
            ".map",
            ".py",
            ".exe",
            ".dll",
            ".so",
            ".woff",
            ".woff2",
            ".ttf",
            ".sqlite",
            ".rift",
            ".db",
            ".parquet",
            ".csv",
            ".tsv",
        ),
        ("text/css", "application/javascript"),
        None,
    ),
)


def named(name: str) -> Format:
    """The row of a format."""
    return next(form for form in FORMATS if form.name == name)


def suffix_of(path: str) -> str:
    """The suffix that tells the format: that of the inner file for ``rows.jsonl.gz`` is found when it is unpacked."""
    return PurePosixPath(path.replace("\\", "/")).suffix.lower()


def format_of(payload: Payload) -> Format:
    """The reader for the payload: by first bytes that cannot mistake, suffix, MIME type, or a look inside."""
    head = payload.head(HEAD)
    if not head:
        raise Unreadable("It is empty", "Save or download it again")
    suffix = suffix_of(payload.path.split("?")[0])
    if suffix == ".gz" and not head.startswith(b"\x1f\x8b"):
        suffix = suffix_of(payload.path[: -len(".gz")])
    by_bytes = next((form for form in FORMATS if form.starts and form.starts.match(head)), None)
    by_suffix = next((form for form in FORMATS if suffix in form.suffixes), None) if payload.url is None else None
    if by_bytes and by_bytes.name == "zip" and by_suffix is None and b"[Content_Types].xml" in head[:200]:
        return named("docx")
    if by_bytes and not (by_bytes.name == "zip" and by_suffix and by_suffix.name in {"docx", "book"}):
        return by_bytes
    by_mime = next((form for form in FORMATS if payload.mime in form.mimes), None)
    return by_suffix or (by_mime if by_mime and by_mime.name not in {"text", "xml"} else None) or look_inside(head)


def look_inside(head: bytes) -> Format:
    """The format of text without a telling name."""
    if FEED.match(head):
        return named("feed")
    if HTML.match(head):
        return named("html")
    start = re.match(BLANK + rb"([\[{])\s*[\"{\[]", head)
    if start is None:
        return named("text")
    return named(
        "json"
        if start.group(1) == b"[" or b"\n" not in head.strip() or head[start.end(1) :].lstrip(b" \t")[:1] == b"\n"
        else "jsonl"
    )
