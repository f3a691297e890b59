"""``riftline show``: tables of a record in the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline.cli.terminal import STREAM, show_json, show_table, write
from riftline.errors import Misuse

NAME = "show"


def run(
    record: Annotated[str, typer.Argument(help="The record.")],
    what: Annotated[
        str,
        typer.Argument(
            help="events, summary, mentions, claims, explanations, drivers, ties, prospects, disagreements, actors, origins, "
            "reports, rejected, judgements, series, counts, phases or report."
        ),
    ] = "events",
    name: Annotated[str | None, typer.Argument(help="With report: its id or path.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON for programs, keys as in the export.")] = False,
    text: Annotated[bool, typer.Option("--text", help="With report: the text that anchors count in.")] = False,
) -> None:
    """Show a table of a record.

    Example: riftline show crisis.rift claims
    """
    from riftline import reconcile
    from riftline.record import Record

    with Record.open(record) as opened:
        chronicle = reconcile.load(opened)
    if what == "report":
        _report(chronicle, name, text=text, as_json=as_json)
    elif as_json:
        from riftline.dossier.export_rows import document

        known = document(chronicle)
        if what not in known:
            raise Misuse(f"there is no table {what!r}", f"Tables: {', '.join(sorted(known))}")
        show_json(known[what])
    else:
        from riftline.dossier import terminal

        show_table(terminal.table(chronicle, what))


def _report(chronicle: object, name: str | None, *, text: bool, as_json: bool) -> None:
    from riftline.dossier.export_rows import document
    from riftline.reconcile.chronicle import Chronicle

    assert isinstance(chronicle, Chronicle)
    report = next((report for report in chronicle.contents.reports if report.id == name or report.path == name), None)
    if report is None:
        raise Misuse(
            f"there is no report {name}" if name else "no report is named",
            "riftline show RECORD reports lists their ids",
        )
    if text:
        write(report.text.encode("utf-8"), STREAM)
        return
    row = next(row for row in document(chronicle)["reports"] if row["id"] == report.id)
    if as_json:
        show_json(row)
        return
    for key, value in row.items():
        print(f"{key:16} {value}")
