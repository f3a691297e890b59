"""``riftline dates``: expressions of time as a filter over JSON Lines."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline.cli.terminal import STREAM, json_lines, put_line

NAME = "dates"


def run(
    path: Annotated[str, typer.Argument(help='JSON lines {"id","dct","text"}; - is standard input.')] = STREAM,
) -> None:
    """Find expressions of time: TIMEX3 types and values.

    Example: echo '{"id": 1, "dct": "2025-07-03", "text": "on Monday"}' | riftline dates
    """
    from riftline.dates import find_times

    for row in json_lines(path):
        times = [
            {"start": time.start, "end": time.end, "type": time.type, "value": time.value, "text": time.text}
            for time in find_times(row["text"], None if row.get("dct") is None else str(row["dct"]))
        ]
        put_line({"id": row.get("id"), "times": times})
