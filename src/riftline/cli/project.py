"""``riftline project``: what may come, with levers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from riftline.cli.terminal import show_json, show_table

if TYPE_CHECKING:
    from rich.table import Table

    from riftline.reconcile.chronicle import Chronicle
    from riftline.scenarios.action_reaction.outlook import Projection

NAME = "project"
LONGEST_DAYS = 365


def run(
    record: Annotated[str, typer.Argument(help="The record.")],
    days: Annotated[int, typer.Option(help="How many days ahead.", min=1, max=LONGEST_DAYS)] = 30,
    assume: Annotated[
        list[str] | None, typer.Option(help="A lever, LEVER or LEVER=YYYY-MM-DD; may be given more than once.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Seed of the futures.", min=0)] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="JSON for programs.")] = False,
) -> None:
    """Project a record: chances of acts, the index, and what levers and signs would change.

    Levers: mediation, release, inquiry, summit, raid, expulsion, cut, silence.

    Example: riftline project crisis.rift --days 30 --assume mediation=2025-07-10
    """
    from riftline import reconcile
    from riftline.record import Record
    from riftline.scenarios.action_reaction.projection import Request, project
    from riftline.scenarios.action_reaction.rows import projection_row

    with Record.open(record) as opened:
        chronicle = reconcile.load(opened)
    projection = project(chronicle, Request(days, tuple(assume or ()), seed))
    if as_json:
        show_json(projection_row(projection, [one.id for one in chronicle.contents.prospects]))
        return
    _show(projection, chronicle)


def _show(projection: Projection, chronicle: Chronicle) -> None:
    from riftline.dossier.lookup import Lookup
    from riftline.dossier.terminal_ahead import tables
    from riftline.dossier.what_next import heading, notes

    print(heading(projection))
    for note in notes(projection):
        print(f"· {note}")
    for one in tables(projection, Lookup(chronicle)):
        show_table(_table(one.title, one.columns, one.rows))


def _table(title: str, columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Table:
    from rich.table import Table
    from rich.text import Text

    from riftline.dossier.visible import visible

    table = Table(*columns, title=title, title_justify="left")
    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    return table
