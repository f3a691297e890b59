"""The Typer application: collects the commands. Imports nothing heavy, so that ``--help`` is quick."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline import __version__
from riftline.cli import (
    backtest,
    build,
    claims,
    code,
    dates,
    demo,
    dossier,
    export,
    judge,
    project,
    serve,
    show,
    timeline,
)

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Turns reports on a crisis between states into one record in which every statement leads to its words.",
)
for module in (demo, build, show, judge, dossier, serve, export, code, dates, claims, timeline, project, backtest):
    app.command(module.NAME)(module.run)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"riftline {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Turns reports on a crisis between states into one record in which every statement leads to its words."""
