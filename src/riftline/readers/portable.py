"""PDF files, through pypdf: pages as lines, lines joined to paragraphs."""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from riftline.errors import Unreadable
from riftline.readers.payload import Payload, ReadOptions
from riftline.readers.source import Declared, Source

if TYPE_CHECKING:
    from pypdf import PdfReader

BROKEN = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    AssertionError,
    RecursionError,
    zlib.error,
)
"""What pypdf lets through, beside its own errors, on files that are cut or damaged."""
FULL_LINE = 0.75
"""A line at least this share of the usual width goes on in the next one (proportional fonts vary by a fifth)."""
ENDED = re.compile(r"[.!?:…][\"”’')\]]*$")
MIN_WIDTH = 30
"""Characters: narrower columns are tables or captions, whose lines are left alone."""


def read_pdf(payload: Payload, options: ReadOptions) -> Iterator[Source]:
    """One source with the text of all pages."""
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    data = payload.load(options.max_bytes)
    try:
        pages, declared = pdf_pages(data)
    except DependencyError as error:
        raise locked() from error
    except (PyPdfError, *BROKEN) as error:
        raise Unreadable("The PDF is damaged or cut short", "Download or export it again") from error
    text = "\n\n".join(filter(None, (reflow(page) for page in pages)))
    if not text.strip():
        raise Unreadable("The PDF holds pictures of pages and no text", "Run text recognition (OCR) on it first")
    yield Source(payload.path, "pdf", text, clean=False, declared=declared)


def locked() -> Unreadable:
    """The error for a PDF that asks for a password."""
    return Unreadable("The PDF is locked with a password", "Save an unlocked copy")


def pdf_pages(data: bytes) -> tuple[list[str], Declared]:
    """The text of each page, and the title and author of the information block."""
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise locked()
    return [page.extract_text() for page in reader.pages], information(reader)


def information(reader: PdfReader) -> Declared:
    """Title and author; the creation date is that of the file, so it is not taken for the publication date."""
    found = reader.metadata
    if found is None:
        return Declared()
    return Declared(title=worded(found.title), author=worded(found.author))


def worded(value: object) -> str | None:
    """A text of at least two words, or None: "Microsoft Word - doc1" and file names are no titles."""
    words = str(value or "").strip()
    return words if " " in words and not words.startswith("Microsoft") and "." not in words.split()[-1] else None


def reflow(page: str) -> str:
    """Joins the lines of a page to paragraphs: a full line that ends no sentence goes on in the next."""
    lines = [line.rstrip() for line in page.splitlines()]
    widths = sorted(len(line) for line in lines if len(line) > MIN_WIDTH)
    width = widths[len(widths) * 9 // 10] if widths else 0
    out: list[str] = []
    going_on = False
    for line in lines:
        if going_on and line:
            out[-1] = joined(out[-1], line.strip())
        else:
            out.append(line.strip())
        full = len(line) >= width * FULL_LINE and len(line) > MIN_WIDTH
        going_on = bool(line) and full and not (ENDED.search(line) and len(line) < width * 0.9)
    return "\n\n".join(line for line in out if line)


def joined(first: str, rest: str) -> str:
    """Two lines as one; a word parted by a hyphen is put together."""
    if re.search(r"[a-z]-$", first) and rest[:1].islower():
        return first[:-1] + rest
    return f"{first} {rest}"
