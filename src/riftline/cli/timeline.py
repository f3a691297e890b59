"""``riftline timeline``: the days that matter in a corpus, with the sentences that tell them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from riftline.cli.terminal import complain, progress, show_json
from riftline.errors import Misuse

NAME = "timeline"


def run(
    paths: Annotated[list[str], typer.Argument(help="Articles: files, folders, JSON Lines; or one record.")],
    dates: Annotated[int, typer.Option(help="How many days.", min=1)] = 10,
    sentences: Annotated[int, typer.Option(help="How many sentences a day.", min=1)] = 1,
    first: Annotated[str | None, typer.Option("--from", help="First day, YYYY-MM-DD.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Last day, YYYY-MM-DD.")] = None,
    query: Annotated[str, typer.Option(help="Words of the subject.")] = "",
) -> None:
    """Pick the days that matter and the sentences that tell them, through the record of the articles.

    Of articles that are in no record yet, only what may stand in the timeline is coded; from a record everything counts.

    Example: riftline timeline articles.jsonl --dates 20 --sentences 2
    """
    from riftline import pipeline
    from riftline.reconcile.timeline import Wanted

    wanted = Wanted(dates, sentences, _day(first), _day(last), query)
    with progress("Reading") as step:
        days, unread = pipeline.timeline(paths, wanted, progress=step)
    for item in unread:
        complain(f"{item.path}: {item.reason}")
    show_json(days)
    if any(item.failed for item in unread):
        raise typer.Exit(1)


def _day(stated: str | None) -> str | None:
    """A day of the command line as it is. Raises Misuse if it is none."""
    try:
        return None if stated is None else date.fromisoformat(stated).isoformat()
    except ValueError as error:
        raise Misuse(f"{stated} is not a day", "Write it as YYYY-MM-DD") from error
