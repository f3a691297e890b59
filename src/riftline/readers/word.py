"""DOCX files, through python-docx: paragraphs and table cells in order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from riftline.errors import Unreadable
from riftline.readers.archive import refuse_bomb
from riftline.readers.payload import Payload, ReadOptions
from riftline.readers.source import Declared, Source


def read_docx(payload: Payload, options: ReadOptions) -> Iterator[Source]:
    """One source, a blank line between paragraphs. The creation date is that of the file and is not used."""
    data = payload.load(options.max_bytes)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refuse_bomb(archive.infolist(), options.max_bytes)
        document = open_document(data)
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError, AttributeError) as error:
        raise Unreadable("The DOCX is damaged or cut short", "Save or download it again") from error
    text = "\n\n".join(filter(None, (words.strip() for words in blocks(document))))
    if not text:
        raise Unreadable("The DOCX holds no text", "Save or download it again")
    stated = document.core_properties
    title, author = stated.title or None, stated.author if stated.author != "python-docx" else None
    yield Source(payload.path, "docx", text, clean=True, declared=Declared(title=title, author=author or None))


def open_document(data: bytes) -> Any:
    """python-docx's document; its own "not found" error, which is no ValueError, becomes one."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return Document(io.BytesIO(data))
    except PackageNotFoundError as error:
        raise ValueError(str(error)) from error


def blocks(document: Any) -> Iterator[str]:
    """Paragraphs and, row by row, the cells of tables."""
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            for row in item.rows:
                yield " | ".join(cell.text.strip() for cell in row.cells if cell.text.strip())
        else:
            yield item.text
