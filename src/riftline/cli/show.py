"""``riftline show``: tables of a record in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from riftline.cli.terminal import STREAM, show_json, show_table, write
from riftline.errors import Misuse

if TYPE_CHECKING:
    from riftline.reconcile.chronicle import Chronicle

NAME = "show"

MOST_HITS = 50
"""Hits of a search that are shown: more than anybody reads."""


def run(
    record: Annotated[str, typer.Argument(help="The record.")],
    what: Annotated[
        str,
        typer.Argument(
            help="events, summary, mentions, claims, explanations, drivers, ties, prospects, disagreements, actors, origins, "
            "reports, rejected, judgements, series, counts, phases, report or search."
        ),
    ] = "events",
    words: Annotated[
        list[str] | None, typer.Argument(help="With report: its id or path. With search: the words.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON for programs, keys as in the export.")] = False,
    text: Annotated[bool, typer.Option("--text", help="With report: the text that anchors count in.")] = False,
    status: Annotated[
        list[str] | None,
        typer.Option(
            help="With events: only those of this status, such as planned; without it the table has those that happened."
        ),
    ] = None,
) -> None:
    """Show a table of a record.

    Example: riftline show crisis.rift claims
    """
    from riftline import reconcile
    from riftline.record import Record

    with Record.open(record) as opened:
        chronicle = reconcile.load(opened)
    given, statuses = " ".join(words or ()), _statuses(what, status or ())
    if what == "report":
        _report(chronicle, given or None, text=text, as_json=as_json)
    elif what == "search":
        _search(chronicle, given, as_json=as_json)
    elif as_json:
        from riftline.dossier.export_rows import document

        known = document(chronicle)
        if what not in known:
            raise Misuse(f"there is no table {what!r}", f"Tables: {', '.join(sorted(known))}")
        show_json([row for row in known[what] if row["status"] in statuses] if statuses else known[what])
    else:
        from riftline.dossier import terminal

        show_table(terminal.table(chronicle, what, statuses))


def _statuses(what: str, asked: Sequence[str]) -> tuple[str, ...]:
    """The statuses of the events to show. Raises Misuse for one that does not exist, or does not go with them."""
    from riftline.events.mention import STATUSES

    if unknown := [one for one in asked if one not in STATUSES]:
        raise Misuse(f"there is no status {unknown[0]}", f"Use one of: {', '.join(STATUSES)}.")
    if what != "events" and asked:
        raise Misuse(
            f"{what} cannot be chosen by status", "Only events can: riftline show RECORD events --status planned"
        )
    return tuple(asked)


def _search(chronicle: Chronicle, words: str, *, as_json: bool) -> None:
    """The best hits of the whole record: kind, words around, and the id that --json and judge know them by."""
    from riftline.reconcile.finding import fill
    from riftline.record.search import Index

    if not words.strip():
        raise Misuse("there is nothing to search for", "Name the words: riftline show RECORD search WORDS")
    found = fill(Index(), chronicle).find(words, limit=MOST_HITS)
    if as_json:
        show_json([{**asdict(hit), "pieces": [{"text": t, "hit": h} for t, h in hit.pieces]} for hit in found.hits])
        return
    from riftline.dossier import terminal

    show_table(terminal.hits(found))


def _report(chronicle: Chronicle, name: str | None, *, text: bool, as_json: bool) -> None:
    from riftline.dossier.export_rows import document

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
