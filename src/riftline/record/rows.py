"""A coded report as rows of the tables. The way back is in `contents`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from riftline.actors.actor import Actor, Place
from riftline.claims.claim import Claim
from riftline.documents.report import Rejected, Report
from riftline.events.mention import Figure, Mention
from riftline.ids import make_id
from riftline.record.coded import CodedReport
from riftline.record.outlook_rows import claim_words, outlook_rows

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""Rows by the name of their table."""

SOURCE, TARGET, SPEAKER, VIA = "source", "target", "speaker", "via"
DOCUMENT, CODING, BUILD = "document", "coding", "build"


def report_row(report: Report, run: int) -> Row:
    """The row of table reports; `run` is the run that adds it."""
    names = ("id", "path", "title", "publisher", "country", "author", "published", "published_from")
    rest = ("kind", "language", "digest", "text")
    return {"run": run} | {name: getattr(report, name) for name in names + rest}


def part_rows(coded: CodedReport) -> Rows:
    """Everything else that a report brings. Each actor form appears once."""
    report = coded.report
    rows: Rows = {
        "passages": [
            {"report": report.id, "position": n, **_span(item), "kind": item.kind}
            for n, item in enumerate(report.passages)
        ],
        "credits": [
            {"report": report.id, "position": n, "agency": item.agency, **_span(item)}
            for n, item in enumerate(report.credits)
        ],
        "claims": [_claim(claim, n) for n, claim in enumerate(coded.claims)],
        "mentions": [_mention(mention, n) for n, mention in enumerate(coded.mentions)],
        "figures": [_figure(m.id, figure, n) for m in coded.mentions for n, figure in enumerate(m.figures)],
        "rejected": _rejected(report, DOCUMENT, report.rejected) + _rejected(report, CODING, coded.rejected),
    }
    return rows | _actor_rows(coded)


def document_rejection(rejected: Rejected, path: str) -> Row:
    """The row of a whole document that failed. Its id is made from path, stage and reason, so it cannot double."""
    identity = make_id("x", path, rejected.stage, rejected.reason)
    return _rejection(rejected, identity, BUILD, 0) | {"path": path, "subject": rejected.report or path}


def form_of(actor: Actor) -> str:
    """The key of an actor as written, title included."""
    return make_id("f", actor.id, actor.name, actor.country, actor.sector, actor.kind, actor.title)


def _span(item: Any) -> Row:
    return {"start_char": item.start, "end_char": item.end}


def _claim(claim: Claim, position: int) -> Row:
    return {
        "id": claim.id,
        "report": claim.report,
        "position": position,
        **_span(claim),
        "quote": claim.quote,
        "source_spans": json.dumps(claim.source),
        "cue_spans": json.dumps(claim.cue),
        "content_spans": json.dumps(claim.content),
        "attitude": claim.attitude,
    }


_SAME_NAME = ("id", "report", "quote", "trigger_start", "trigger_end", "sentence_start", "sentence_end", "type", "mode")
_SAME_NAME_TOO = ("cameo", "goldstein", "score", "status", "reason", "claim", "rule", "confidence", "background")
MENTION_FIELDS = _SAME_NAME + _SAME_NAME_TOO
"""Fields of a mention that have a column of the same name."""


def _mention(mention: Mention, position: int) -> Row:
    when = mention.when
    return {name: getattr(mention, name) for name in MENTION_FIELDS} | {
        "position": position,
        **_span(mention),
        "contexts": json.dumps(mention.contexts),
        "date_from": when.earliest,
        "date_to": when.latest,
        "date_precision": when.precision,
        "date_text": when.text,
        "date_rule": when.rule,
        "date_start_char": when.start,
        "date_end_char": when.end,
        **_place(mention.place),
    }


def _place(place: Place | None) -> Row:
    if place is None:
        return {"place": None, "place_country": None, "latitude": None, "longitude": None}
    return {"place": place.name, "place_country": place.country, "latitude": place.lat, "longitude": place.lon}


def _figure(mention: str, figure: Figure, position: int) -> Row:
    return {
        "mention": mention,
        "position": position,
        "what": figure.what,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "of_total": figure.of,
        "text": figure.text,
        **_span(figure),
    }


def _rejected(report: Report, found_by: str, items: Iterable[Rejected]) -> list[Row]:
    return [
        _rejection(item, make_id("x", report.id, found_by, position), found_by, position)
        | {"report": report.id, "path": report.path}
        for position, item in enumerate(items)
    ]


def _rejection(item: Rejected, identity: str, found_by: str, position: int) -> Row:
    return {
        "id": identity,
        "report": None,
        "subject": item.report,
        "found_by": found_by,
        "position": position,
        **_span(item),
        "stage": item.stage,
        "reason": item.reason,
    }


def _actor_rows(coded: CodedReport) -> Rows:
    sides: list[Row] = []
    voices: list[Row] = []
    forms: dict[str, Row] = {}
    for mention in coded.mentions:
        for role, actors in ((SOURCE, mention.sources), (TARGET, mention.targets)):
            sides += [{"mention": mention.id, **part} for part in _cast(role, actors, forms)]
    for claim in coded.claims:
        for role, actors in ((SPEAKER, claim.speakers), (VIA, claim.via)):
            voices += [{"claim": claim.id, **part} for part in _cast(role, actors, forms)]

    def known(actor: Actor) -> str:
        return str(_cast("", (actor,), forms)[0]["actor"])

    more = outlook_rows(coded.outlook, known) | {"claim_words": claim_words(coded.claims)}
    return {"actors": list(forms.values()), "mention_actors": sides, "claim_voices": voices} | more


def _cast(role: str, actors: tuple[Actor, ...], forms: dict[str, Row]) -> list[Row]:
    parts = []
    for position, actor in enumerate(actors):
        form = form_of(actor)
        forms.setdefault(form, {"form": form} | {name: getattr(actor, name) for name in ACTOR_FIELDS})
        parts.append({"role": role, "position": position, "actor": form})
    return parts


ACTOR_FIELDS = ("id", "name", "country", "sector", "kind", "title")
