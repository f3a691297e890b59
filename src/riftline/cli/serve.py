"""``riftline serve``: the dossier in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline.cli.terminal import say

NAME = "serve"


def run(
    record: Annotated[str, typer.Argument(help="The record.")],
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8765,
) -> None:
    """Serve the dossier to a browser on this machine.

    Example: riftline serve crisis.rift
    """
    from riftline import web
    from riftline.settings import Settings

    say("Reading the record …")
    password = Settings.from_environment().password
    web.serve(record, host, port, password=password, announce=_announce)


def _announce(address: str) -> None:
    say(f"Open {address} – stop with Ctrl-C.")
