"""Copies of what a server gives out: rows of the record and ready answers, kept as long as the record is the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from threading import Lock
from typing import Any

from fastapi import Request
from fastapi.responses import Response

from riftline.dossier.export import export
from riftline.dossier.export_rows import document
from riftline.dossier.lookup import Lookup
from riftline.reconcile.answers import stated_only
from riftline.reconcile.chronicle import Chronicle
from riftline.web.desk import Desk

Row = dict[str, Any]

REVALIDATE = "private, no-cache"
"""A browser may keep an answer, but asks each time whether it still holds."""

JSON = "application/json"


class Copy:
    """One version of a record; everything in it is made when first asked for."""

    def __init__(self, version: str, chronicle: Chronicle) -> None:
        self.version = version
        self.chronicle = chronicle
        self._lock = Lock()

    @cached_property
    def rows(self) -> Row:
        """All rows by kind, with the keys of the export."""
        return document(stated_only(self.chronicle))

    @cached_property
    def export(self) -> bytes:
        """The whole record, as ``riftline export --to json`` writes it."""
        return export(self.chronicle, "json")

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each report."""
        return {report.id: report.text for report in self.chronicle.contents.reports}

    @cached_property
    def lookup(self) -> Lookup:
        """Everything by id, nothing left out."""
        return Lookup(self.chronicle, whole=True)

    def row(self, kind: str, name: str) -> Row | None:
        """The row of a kind with this id, if there is one."""
        return self._by_id.get((kind, name))

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Row]:
        lists = {kind: rows for kind, rows in self.rows.items() if isinstance(rows, list)}
        return {(kind, row["id"]): row for kind, rows in lists.items() for row in rows if "id" in row}


class Copies:
    """Hands out the copy of the present version of a desk's record."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = Lock()
        self._kept: Copy | None = None

    def now(self) -> Copy:
        """The record as it is now."""
        chronicle = self._desk.chronicle()
        version = chronicle.contents.meta.get("state", "")
        with self._lock:
            if self._kept is None or self._kept.chronicle is not chronicle:
                self._kept = Copy(version, chronicle)
            return self._kept


def answer(request: Request, tag: str, make: Callable[[], bytes], media: str = JSON, **headers: str) -> Response:
    """The answer `make` gives, or 304 without a body if the asker has it already (RFC 9110, 13.1.2)."""
    quoted = f'"{tag}"'
    sent = {"etag": quoted, "cache-control": REVALIDATE} | {name.replace("_", "-"): v for name, v in headers.items()}
    held = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    if tag and (quoted in held or "*" in held):
        return Response(status_code=304, headers=sent)
    return Response(make(), media_type=media, headers=sent)


def encoded(data: object) -> bytes:
    r"""JSON in UTF-8; half a surrogate pair, which UTF-8 cannot write, becomes JSON's own \ud83d."""
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace")
