"""Exports: the chronicle as bytes in the formats of other programs. The same chronicle gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from riftline.dossier import export_course, export_maps, export_tables
from riftline.dossier.export_rows import document
from riftline.errors import Misuse
from riftline.reconcile.answers import stated_only
from riftline.reconcile.chronicle import Chronicle

Writer = Callable[[Chronicle], bytes]


def export(chronicle: Chronicle, to: str, *, inferred: bool = False) -> bytes:
    """The chronicle in the format named `to`, one of `FORMATS`; `inferred` adds answers that no report states.

    Raises Misuse for any other name.
    """
    if to not in FORMATS:
        raise Misuse(f"There is no export format {to}", f"Use one of: {', '.join(sorted(FORMATS))}.")
    return FORMATS[to](chronicle if inferred else stated_only(chronicle))


def as_json(chronicle: Chronicle) -> bytes:
    """One JSON object with every kind of row, the measures and the projection; one row a line."""
    kinds = (f"{json.dumps(kind)}: {_rows(rows)}" for kind, rows in _everything(chronicle).items())
    return _encoded("{\n" + ",\n".join(kinds) + "\n}\n")


def _rows(rows: Any) -> str:
    if not isinstance(rows, list):
        return json.dumps(rows, ensure_ascii=False)
    return "[" + ",".join("\n" + json.dumps(row, ensure_ascii=False) for row in rows) + "]"


def as_json_lines(chronicle: Chronicle) -> bytes:
    """One row a line, with its kind first under "kind"; a row's own kind (news, person) is under "kind_of"."""
    lines = []
    for kind, rows in _everything(chronicle).items():
        for row in [rows] if isinstance(rows, dict) else rows:
            line = {"kind": kind} | {("kind_of" if name == "kind" else name): value for name, value in row.items()}
            lines.append(json.dumps(line, ensure_ascii=False) + "\n")
    return _encoded("".join(lines))


def _everything(chronicle: Chronicle) -> dict[str, Any]:
    return document(chronicle) | export_course.course_rows(chronicle)


def _encoded(text: str) -> bytes:
    r"""UTF-8; half a surrogate pair, which UTF-8 cannot write, becomes JSON's own \ud83d."""
    return text.encode("utf-8", "backslashreplace")


FORMATS: Mapping[str, Writer] = {
    "json": as_json,
    "jsonl": as_json_lines,
    "csv": export_tables.events_csv,
    "csv-mentions": export_tables.mentions_csv,
    "geojson": export_maps.geojson,
    "ics": export_maps.icalendar,
    "graphml": export_maps.graphml,
    "charts": export_course.charts,
}
"""Every format by its name."""
