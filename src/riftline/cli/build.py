"""``riftline build``: reads reports into a record."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline.cli.terminal import complain, progress, say, show_json

NAME = "build"


def run(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders, archives, feeds, http(s) addresses; - is standard input.")
    ],
    record: Annotated[str, typer.Option("--output", "-o", help="The record; reports are added to it if it exists.")],
    allow_private: Annotated[bool, typer.Option(help="Also fetch from private and loopback addresses.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Say what was done as JSON.")] = False,
) -> None:
    """Read reports into a record; adding a report twice changes nothing.

    Example: riftline build reports/ page.html -o crisis.rift
    """
    from riftline import pipeline
    from riftline.readers import ReadOptions
    from riftline.settings import Settings

    settings = Settings.from_environment()
    options = ReadOptions(max_bytes=settings.max_bytes, timeout=settings.timeout, allow_private=allow_private)
    with progress("Reading") as step:
        built = pipeline.build_into(record, paths, options=options, progress=step)
    for unread in built.unread:
        complain(f"{unread.path}: {unread.reason}")
    if as_json:
        show_json(
            {"added": built.added, "unchanged": built.unchanged, "unread": [vars(unread) for unread in built.unread]}
        )
    else:
        say(f"{built.added} added, {built.unchanged} unchanged, {len(built.unread)} not read: {record}")
    if built.failed:
        raise typer.Exit(1)
