"""Exports of how it escalates and what may come: rows for JSON, and the pictures as files."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import Any

from riftline.dossier import ahead, escalating
from riftline.dossier.charts import PAINTS, Spec
from riftline.dossier.export_measures import measure_rows
from riftline.dossier.lead import Crisis
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, Rows
from riftline.errors import NothingToDraw
from riftline.reconcile.chronicle import Chronicle
from riftline.scenarios.action_reaction.projection import Request, project
from riftline.scenarios.action_reaction.rows import projection_row

Row = dict[str, Any]

PRINT = {
    "var(--ink)": "#1c2127",
    "var(--soft)": "#59626c",
    "var(--line)": "#e2dfd7",
    "var(--first)": "#1f5f99",
    "var(--second)": "#b0500a",
    "var(--other)": "#6a717a",
    "var(--paper)": "#ffffff",
    "var(--conflict)": "#8a2a57",
    "var(--cooperation)": "#1a6b5a",
}
"""Colours of pictures that stand alone, those of the page in light."""

SCALE = 2
"""PNG pixels for each pixel of a drawing, for screens and print of today."""

STAMP = (1980, 1, 1, 0, 0, 0)
"""Time of every file in the archive, the earliest that ZIP can write, so that the same record gives the same bytes."""


def course_rows(chronicle: Chronicle) -> Row:
    """The keys ``measures`` and ``projection`` of the JSON export."""
    return {"measures": measure_rows(chronicle), "projection": projection_rows(chronicle)}


def projection_rows(chronicle: Chronicle) -> Row:
    """The projection that the page shows, as rows."""
    return projection_row(project(chronicle, Request(ahead.DAYS)), [one.id for one in chronicle.contents.prospects])


def charts(chronicle: Chronicle) -> bytes:
    """A ZIP of the pictures: each as SVG and PNG, its data and what its numbers stand for as CSV, its specification (Vega-Lite) as JSON.

    Raises NothingToDraw where no picture has enough acts.
    """
    pictures = _pictures(chronicle)
    if not pictures:
        raise NothingToDraw(
            "The record has nothing to draw: no two acts have a place in time and no act runs between states",
            "Add reports with dated acts; riftline show RECORD events lists what there is",
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for picture in pictures:
            for name, content in _files(picture):
                archive.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _pictures(chronicle: Chronicle) -> tuple[Picture, ...]:
    lookup = Lookup(chronicle)
    crisis = Crisis(lookup)
    so_far = escalating.pictures(lookup, crisis, escalating.measure(lookup, crisis))
    return (*so_far, *ahead.pictures(lookup, project(chronicle, Request(ahead.DAYS))))


def _files(picture: Picture) -> list[tuple[str, bytes]]:
    import vl_convert

    spec = json.dumps(printed(picture.wide))
    numbered = [(f"{picture.name}-numbers.csv", _table(picture.numbered))] if picture.numbered else []
    return [
        *numbered,
        (f"{picture.name}.svg", vl_convert.vegalite_to_svg(spec).encode("utf-8")),
        (f"{picture.name}.png", vl_convert.vegalite_to_png(spec, scale=SCALE)),
        (f"{picture.name}.csv", _table(picture.rows)),
        (f"{picture.name}.vl.json", json.dumps(json.loads(spec), indent=1).encode("utf-8")),
    ]


def printed(spec: Spec) -> Spec:
    """The specification in fixed colours on white, without links into a page."""
    text = json.dumps(spec)
    for placeholder, variable in PAINTS.items():
        text = text.replace(placeholder, PRINT[variable])
    fixed: Spec = json.loads(text)
    return fixed | {"background": "#ffffff", "padding": 12}


def _table(rows: Rows) -> bytes:
    out = io.StringIO(newline="")
    columns = list(dict.fromkeys(name for row in rows for name in row if name != "paint"))
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")
