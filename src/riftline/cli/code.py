"""``riftline code``: the coder as a filter over JSON Lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from riftline.cli.filtering import coded_rows
from riftline.cli.terminal import STREAM, put_line

if TYPE_CHECKING:
    from riftline.record.coded import CodedReport

NAME = "code"


def run(
    path: Annotated[str, typer.Argument(help='JSON lines {"id","date","text"}; - is standard input.')] = STREAM,
) -> None:
    """Code acts and claims: JSON lines in, JSON lines out, order kept.

    Example: riftline code articles.jsonl > coded.jsonl
    """
    for name, coded in coded_rows(path):
        put_line({"id": name, "mentions": _mentions(coded), "claims": _claims(coded)})


def _mentions(coded: CodedReport) -> list[dict[str, Any]]:
    from riftline.dossier.export_rows import mention_row

    return [mention_row(mention, None) for mention in coded.mentions]


def _claims(coded: CodedReport) -> list[dict[str, Any]]:
    from riftline.dossier.export_rows import claim_row

    inside: dict[str, list[str]] = {}
    for mention in coded.mentions:
        if mention.claim:
            inside.setdefault(mention.claim, []).append(mention.id)
    return [claim_row(claim, coded.report.text, inside.get(claim.id, []), {}) for claim in coded.claims]
