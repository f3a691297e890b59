"""Reads a table of events: ``date, source, target`` with ``cameo`` or ``quad``, as CSV, plain or gzipped."""

from __future__ import annotations

import csv
import gzip
import io
import sys
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from riftline.errors import Misuse
from riftline.scenarios.action_reaction.table import QUADS, Act

QUAD_NAMES = {"VC": 1, "MC": 2, "VK": 3, "MK": 4} | {str(quad): quad for quad in QUADS}
"""How tables write quad classes: verbal or material, cooperation or conflict; or by number."""

LAST_ROOT = {1: 5, 2: 8, 3: 13, 4: 20}
"""The last CAMEO root code of each quad class (Schrodt 2012, CAMEO codebook 1.1b3: 01–05, 06–08, 09–13, 14–20)."""

CODE_COLUMNS = ("cameo", "cameo_root", "code")
SHAPE = "Its first line should be: date,source,target,cameo (or quad)"
TRUE = ("true", "1", "yes", "t", "y")
GZIP = b"\x1f\x8b"


def read_acts(path: str) -> tuple[Act, ...]:
    """The acts of a table. Raises Misuse with the line at fault, or if the file or its columns cannot be used."""
    return tuple(parse(_text(path)))


def parse(text: str) -> Iterator[Act]:
    """The acts of a table's text, row by row. Raises Misuse as `read_acts` does."""
    if not text.strip():
        raise Misuse("The table is empty", SHAPE)
    rows = csv.DictReader(io.StringIO(text))
    names = {(name or "").strip().lower(): name for name in rows.fieldnames or ()}
    missing = [name for name in ("date", "source", "target") if name not in names]
    if missing or not ({"quad", *CODE_COLUMNS} & names.keys()):
        raise Misuse(
            f"The table lacks a column: {', '.join(missing) or 'cameo or quad'}",
            SHAPE,
        )
    try:
        for number, row in enumerate(rows, 2):
            yield _act({name: (row[column] or "").strip() for name, column in names.items()}, number)
    except csv.Error as error:
        raise Misuse(f"Line {rows.line_num} of the table is no CSV ({error})", SHAPE) from error


def quad_of_cameo(code: str) -> int:
    """The quad class of a CAMEO code, by its root. Raises ValueError for what is no code.

    A table that a spreadsheet has rewritten lacks leading noughts: since no root is above 20, ``57`` is read as ``057``.
    """
    root = int(code[:2]) if code.isascii() and code.isdecimal() else 0
    root = root if root <= LAST_ROOT[QUADS[-1]] else int(code[0])
    for quad, last in LAST_ROOT.items():
        if 1 <= root <= last:
            return quad
    raise ValueError(f"no CAMEO code {code!r}")


def _act(row: Mapping[str, str], number: int) -> Act:
    try:
        if not (row["source"] and row["target"]):
            raise ValueError("no source or no target")
        return Act(
            date.fromisoformat(row["date"][:10]),
            row["source"],
            row["target"],
            _quad(row),
            row.get("official", "true").lower() in TRUE,
        )
    except (ValueError, KeyError) as error:
        raise Misuse(
            f"Line {number} of the table cannot be read ({error})",
            "It needs a date as YYYY-MM-DD and a CAMEO code or a quad class (VC, MC, VK, MK or 1 … 4)",
        ) from error


def _quad(row: Mapping[str, str]) -> int:
    if written := row.get("quad"):
        if written.upper() not in QUAD_NAMES:
            raise ValueError(f"no quad class {written!r}")
        return QUAD_NAMES[written.upper()]
    return quad_of_cameo(next((row[name] for name in CODE_COLUMNS if row.get(name)), ""))


def _text(path: str) -> str:
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        return (gzip.decompress(data) if data.startswith(GZIP) else data).decode("utf-8-sig")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is neither UTF-8 text nor gzip"
        raise Misuse(f"{path} cannot be read ({reason})", "Give a CSV table of events") from error
