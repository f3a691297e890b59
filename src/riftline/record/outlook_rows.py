"""Readings, causes, bonds and prospects as rows of their tables, and back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from riftline.actors.actor import Actor
from riftline.claims.claim import Claim, Span
from riftline.claims.statements import Bond, Cause, Chance, Explanation, Holder, Outlook, Prospect
from riftline.record import tables

Row = dict[str, Any]
FormOf = Callable[[Actor], str]
"""Gives an actor's key in the table of actors, where it then stands."""

ROLES = ("judging", "hedges", "refers", "unnamed")
"""Fields of a claim that hold stretches of the text besides source, cue and content."""


def outlook_rows(outlook: Outlook, form: FormOf) -> dict[str, list[Row]]:
    """The rows of each table."""
    return {
        "explanations": [_explanation(item, form) | _said(item, n) for n, item in enumerate(outlook.explanations)],
        "causes": [{"label": item.label, "name": item.name} | _said(item, n) for n, item in enumerate(outlook.causes)],
        "bonds": [_bond(item, form) | _said(item, n) for n, item in enumerate(outlook.bonds)],
        "prospects": [_prospect(item, form) | _said(item, n) for n, item in enumerate(outlook.prospects)],
    }


def claim_words(claims: Iterable[Claim]) -> list[Row]:
    """The rows of table claim_words."""
    return [
        {"claim": claim.id, "role": role, "position": n, "start_char": start, "end_char": end}
        for claim in claims
        for role in ROLES
        for n, (start, end) in enumerate(getattr(claim, role))
    ]


def _said(item: Any, position: int) -> Row:
    names = {name: getattr(item, name) for name in ("id", "report", "quote")}
    return names | {"position": position, "start_char": item.start, "end_char": item.end}


def _holder(holder: Holder, form: FormOf) -> Row:
    actor = None if holder.actor is None else form(holder.actor)
    return {"holder": actor, "held_by": holder.words, "held_start": holder.start, "held_end": holder.end}


def _span(span: Span | None) -> str | None:
    return None if span is None else json.dumps(span)


def _explanation(item: Explanation, form: FormOf) -> Row:
    return _holder(item.holder, form) | {
        "rule": item.rule,
        "about_span": _span(item.about),
        "mention": item.mention,
        "group_id": item.group,
        "evidence_spans": json.dumps(item.evidence),
    }


def _bond(item: Bond, form: FormOf) -> Row:
    names = ("kind", "direction", "sign", "since", "until", "past")
    return {name: getattr(item, name) for name in names} | {"a": form(item.a), "b": form(item.b)}


def _prospect(item: Prospect, form: FormOf) -> Row:
    chance = item.chance
    return _holder(item.holder, form) | {
        "direction": item.direction,
        "stance": item.stance,
        "chance_word": chance and chance.word,
        "chance_low": chance and chance.low,
        "chance_high": chance and chance.high,
        "horizon_span": _span(item.horizon),
        "condition_span": _span(item.condition),
        "way": item.way,
    }


def read_outlook(connection: Connection, actors: Mapping[str, Actor]) -> Outlook:
    """All readings, causes, bonds and prospects of a record."""
    return Outlook(
        tuple(_read_explanation(row, actors) for row in _rows(connection, tables.EXPLANATIONS)),
        tuple(Cause(*_anchor(row), row.label, row.name) for row in _rows(connection, tables.CAUSES)),
        tuple(_read_bond(row, actors) for row in _rows(connection, tables.BONDS)),
        tuple(_read_prospect(row, actors) for row in _rows(connection, tables.PROSPECTS)),
    )


def read_claim_words(connection: Connection) -> dict[str, dict[str, tuple[Span, ...]]]:
    """The stretches of each claim by role."""
    found: dict[str, dict[str, tuple[Span, ...]]] = defaultdict(dict)
    for row in _rows(connection, tables.CLAIM_WORDS):
        known = found[row.claim].get(row.role, ())
        found[row.claim][row.role] = (*known, (row.start_char, row.end_char))
    return found


def _rows(connection: Connection, table: Table) -> Iterable[Any]:
    return connection.execute(select(table).order_by(table.c.position))


def _anchor(row: Any) -> tuple[str, str, int, int, str]:
    return row.id, row.report, row.start_char, row.end_char, row.quote


def _read_holder(row: Any, actors: Mapping[str, Actor]) -> Holder:
    return Holder(actors.get(row.holder), row.held_by, row.held_start, row.held_end)


def _read_span(body: str | None) -> Span | None:
    if body is None:
        return None
    start, end = json.loads(body)
    return start, end


def _read_explanation(row: Any, actors: Mapping[str, Actor]) -> Explanation:
    evidence = tuple((start, end) for start, end in json.loads(row.evidence_spans))
    about = _read_span(row.about_span)
    return Explanation(*_anchor(row), _read_holder(row, actors), row.rule, about, row.mention, row.group_id, evidence)


def _read_bond(row: Any, actors: Mapping[str, Actor]) -> Bond:
    sides = actors[row.a], actors[row.b]
    return Bond(*_anchor(row), row.kind, *sides, row.direction, row.sign, row.since, row.until, row.past)


def _read_prospect(row: Any, actors: Mapping[str, Actor]) -> Prospect:
    chance = None if row.chance_word is None else Chance(row.chance_word, row.chance_low, row.chance_high)
    spans = _read_span(row.horizon_span), _read_span(row.condition_span)
    return Prospect(*_anchor(row), _read_holder(row, actors), row.direction, row.stance, chance, *spans, row.way)
