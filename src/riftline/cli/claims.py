"""``riftline claims``: who says what, as a filter over JSON Lines."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline.cli.filtering import coded_rows
from riftline.cli.terminal import STREAM, put_line

NAME = "claims"


def run(
    path: Annotated[str, typer.Argument(help='JSON lines {"id","text"}; - is standard input.')] = STREAM,
) -> None:
    """Find claims: spans of source, cue and content. What is said to have been said without its words is left out.

    Example: riftline claims articles.jsonl > claims.jsonl
    """
    for name, coded in coded_rows(path):
        claims = [
            {
                "source": [list(span) for span in claim.source],
                "cue": [list(span) for span in claim.cue],
                "content": [list(span) for span in claim.content],
            }
            for claim in coded.claims
            if claim.content
        ]
        put_line({"id": name, "claims": claims})
