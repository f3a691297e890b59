"""Reads a record back: the rows of the tables as the dataclasses that were added, in a stable order."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from riftline.actors.actor import Actor, Place
from riftline.claims.claim import Claim, Span
from riftline.dates.when import When
from riftline.documents.report import Credit, Passage, Rejected, Report
from riftline.events.mention import Figure, Mention
from riftline.record import tables
from riftline.record.coded import Contents
from riftline.record.judgement_log import read_judgements
from riftline.record.order import in_order
from riftline.record.outlook_rows import read_claim_words, read_outlook
from riftline.record.rows import ACTOR_FIELDS, DOCUMENT, MENTION_FIELDS, SOURCE, SPEAKER, TARGET, VIA

Groups = dict[str, list[Row[Any]]]
Casts = dict[tuple[str, str], tuple[Actor, ...]]
"""Actors by (mention or claim, role)."""


def read_contents(connection: Connection, meta: dict[str, str]) -> Contents:
    """All that a record asserts: reports by published date and path, the rest by report and offset."""
    rejections = _grouped(connection, tables.REJECTED, "report")
    actors = {row.form: Actor(*(getattr(row, f) for f in ACTOR_FIELDS)) for row in _rows(connection, tables.ACTORS)}
    outlook = read_outlook(connection, actors)
    return in_order(
        Contents(
            reports=tuple(_reports(connection, rejections)),
            mentions=tuple(_mentions(connection, _casts(connection, tables.MENTION_ACTORS, "mention", actors))),
            claims=tuple(_claims(connection, _casts(connection, tables.CLAIM_VOICES, "claim", actors))),
            rejected=tuple(_rejection(row) for rows in rejections.values() for row in rows),
            judgements=read_judgements(connection),
            meta=meta,
            explanations=outlook.explanations,
            causes=outlook.causes,
            bonds=outlook.bonds,
            prospects=outlook.prospects,
        )
    )


def _rows(connection: Connection, table: Table) -> Iterable[Row[Any]]:
    query = select(table)
    return connection.execute(query.order_by(table.c.position) if "position" in table.c else query)


def _grouped(connection: Connection, table: Table, owner: str) -> Groups:
    groups: Groups = defaultdict(list)
    for row in _rows(connection, table):
        groups[getattr(row, owner)].append(row)
    return groups


def _casts(connection: Connection, table: Table, owner: str, actors: dict[str, Actor]) -> Casts:
    casts: dict[tuple[str, str], list[Actor]] = defaultdict(list)
    for row in _rows(connection, table):
        casts[getattr(row, owner), row.role].append(actors[row.actor])
    return {key: tuple(cast) for key, cast in casts.items()}


def _reports(connection: Connection, rejections: Groups) -> list[Report]:
    passages = _grouped(connection, tables.PASSAGES, "report")
    credited = _grouped(connection, tables.CREDITS, "report")
    reports = []
    for row in _rows(connection, tables.REPORTS):
        fields = {name: value for name, value in row._mapping.items() if name != "run"}
        reports.append(
            Report(
                **fields,
                passages=tuple(Passage(p.start_char, p.end_char, p.kind) for p in passages.get(row.id, ())),
                credits=tuple(Credit(c.agency, c.start_char, c.end_char) for c in credited.get(row.id, ())),
                rejected=tuple(_rejection(r) for r in rejections.get(row.id, ()) if r.found_by == DOCUMENT),
            )
        )
    return reports


def _rejection(row: Row[Any]) -> Rejected:
    return Rejected(row.subject, row.start_char, row.end_char, row.stage, row.reason)


def _mentions(connection: Connection, casts: Casts) -> list[Mention]:
    figures = _grouped(connection, tables.FIGURES, "mention")
    return [
        Mention(
            **{name: getattr(row, name) for name in MENTION_FIELDS},
            start=row.start_char,
            end=row.end_char,
            contexts=tuple(json.loads(row.contexts)),
            sources=casts.get((row.id, SOURCE), ()),
            targets=casts.get((row.id, TARGET), ()),
            when=_when(row),
            place=_place(row),
            figures=tuple(_figure(figure) for figure in figures.get(row.id, ())),
        )
        for row in _rows(connection, tables.MENTIONS)
    ]


def _when(row: Row[Any]) -> When:
    words = (row.date_text, row.date_rule, row.date_start_char, row.date_end_char)
    return When(row.date_from, row.date_to, row.date_precision, *words)


def _place(row: Row[Any]) -> Place | None:
    return None if row.place is None else Place(row.place, row.place_country, row.latitude, row.longitude)


def _figure(row: Row[Any]) -> Figure:
    return Figure(
        row.what, row.value, row.low, row.high, row.of_total, row.text, start=row.start_char, end=row.end_char
    )


def _claims(connection: Connection, casts: Casts) -> list[Claim]:
    words = read_claim_words(connection)
    return [
        Claim(
            id=row.id,
            report=row.report,
            start=row.start_char,
            end=row.end_char,
            quote=row.quote,
            source=_spans(row.source_spans),
            cue=_spans(row.cue_spans),
            content=_spans(row.content_spans),
            attitude=row.attitude,
            speaker=next(iter(casts.get((row.id, SPEAKER), ())), None),
            others=casts.get((row.id, SPEAKER), ())[1:],
            via=casts.get((row.id, VIA), ()),
            **words.get(row.id, {}),
        )
        for row in _rows(connection, tables.CLAIMS)
    ]


def _spans(body: str) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in json.loads(body))
