"""``riftline export``: the record in the formats of other programs."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline.cli.terminal import write

NAME = "export"


def run(
    record: Annotated[str, typer.Argument(help="The record.")],
    to: Annotated[str, typer.Option("--to", help="json, jsonl, csv, …")] = "json",
    out: Annotated[str, typer.Option("--output", "-o", help="The file; - is standard output.")] = "-",
    inferred: Annotated[bool, typer.Option("--inferred", help="Also answers that no report states.")] = False,
) -> None:
    """Export a record.

    Example: riftline export crisis.rift --to csv -o crisis.csv
    """
    from riftline import reconcile
    from riftline.dossier.export import export
    from riftline.record import Record

    with Record.open(record) as opened:
        chronicle = reconcile.load(opened)
    write(export(chronicle, to, inferred=inferred), out)
