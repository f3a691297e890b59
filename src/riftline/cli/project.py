"""``riftline project``: what may come, with levers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from riftline.cli.terminal import show_json, show_table

if TYPE_CHECKING:
    from rich.table import Table

    from riftline.scenarios.action_reaction.outlook import Effect, Projection

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
    _show(projection)
    if expected := len(chronicle.contents.prospects):
        print(f"The reports themselves state {expected} expectations and proposals: riftline show {record} prospects")


def _show(projection: Projection) -> None:
    from riftline.dossier.what_next import heading, notes

    print(heading(projection))
    for note in notes(projection):
        print(f"· {note}")
    if projection.reason is None:
        for table in (_chances(projection), _effects(projection), _signs(projection)):
            show_table(table)
    show_table(_rates(projection))


def _chances(projection: Projection) -> Table:
    from riftline.dossier.what_next import act_words, say_share

    rows = [
        (f"{one.unit[0]} → {one.unit[1]}", act_words(one.quad, one.type), say_share(one.chance))
        for one in projection.chances
    ]
    return _table(f"Chance of at least one within {projection.days} days", ("by", "act", "chance (95 %)"), rows)


def _effects(projection: Projection) -> Table:
    from riftline.dossier.what_next import say_change, say_points

    effects = [*([projection.assumed] if projection.assumed else []), *projection.levers]
    rows = [(effect.name, _when(effect), say_points(effect.either), say_change(effect.index)) for effect in effects]
    title = "Levers: change against the baseline (assumptions, not findings)"
    return _table(title, ("lever", "from", "chance of a deed of conflict", "index at the end"), rows)


def _when(effect: Effect) -> str:
    return ", ".join(dict.fromkeys(one.day.isoformat() for one in effect.assumptions))


def _signs(projection: Projection) -> Table:
    from riftline.dossier.what_next import say_change, say_points

    def by(unit: tuple[str, str] | None) -> str:
        return f"{unit[0]} → {unit[1]}" if unit else ""

    rows = [(one.words, by(one.unit), say_points(one.change), say_change(one.index)) for one in projection.indicators]
    return _table(
        "Signs: if seen next", ("sign", "by", "chance of a deed of conflict after it", "index at the end"), rows
    )


def _rates(projection: Projection) -> Table:
    from riftline.dossier.what_next import rate_lines

    return _table("Past crises since 1945", ("what", "share (95 %)", "n"), rate_lines(projection.base_rates))


def _table(title: str, columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Table:
    from rich.table import Table

    table = Table(*columns, title=title, title_justify="left")
    for row in rows:
        table.add_row(*row)
    return table
