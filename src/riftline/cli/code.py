"""``riftline code``: the coder as a filter over JSON Lines."""

from __future__ import annotations

from typing import Annotated

import typer

from riftline.cli.terminal import STREAM, json_lines, put_line

NAME = "code"


def run(
    path: Annotated[str, typer.Argument(help='JSON lines {"id","date","text"}; - is standard input.')] = STREAM,
) -> None:
    """Code acts and claims: JSON lines in, JSON lines out, order kept.

    Example: riftline code articles.jsonl > coded.jsonl
    """
    from riftline import pipeline
    from riftline.dossier.export import claim_row, mention_row

    rows = list(json_lines(path))
    reports = [pipeline.report_of(row) for row in rows]
    for row, coded in zip(rows, pipeline.code_all(reports), strict=True):
        mentions = [mention_row(mention) for mention in coded.mentions]
        put_line(
            {"id": row.get("id"), "mentions": mentions, "claims": [claim_row(claim, coded) for claim in coded.claims]}
        )
