"""``riftline dossier``: the record as one page."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline.cli.terminal import say, write

NAME = "dossier"


def run(
    record: Annotated[str, typer.Argument(help="The record.")],
    out: Annotated[str, typer.Option("--output", "-o", help="The page; - is standard output.")],
    title: Annotated[str | None, typer.Option(help="Title of the page.")] = None,
) -> None:
    """Write the dossier: one self-contained page, no network.

    Example: riftline dossier crisis.rift -o crisis.html
    """
    from riftline import dossier, reconcile
    from riftline.record import Record

    with Record.open(record) as opened:
        chronicle = reconcile.load(opened)
    write(dossier.render(chronicle, title=title).encode("utf-8"), out)
    say(f"{len(chronicle.happenings)} events: {out}")
