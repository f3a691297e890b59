"""Readings, drivers, ties and prospects as plain rows with the keys that other programs rely on."""

from __future__ import annotations

from typing import Any

from riftline.actors.actor import Actor
from riftline.claims import gathering
from riftline.claims.claim import Span
from riftline.claims.statements import Bond, Cause, Driver, Explanation, Holder, Prospect, Tie
from riftline.reconcile.chronicle import Chronicle

Row = dict[str, Any]


def outlook_rows(chronicle: Chronicle) -> dict[str, list[Row]]:
    """The rows of explanations, drivers, ties and prospects."""
    contents = chronicle.contents
    texts = {report.id: report.text for report in contents.reports}
    event_of = {mention: event.id for event in chronicle.events for mention in event.mentions}
    origin_of = {report: origin.id for origin in chronicle.origins for report in origin.reports}
    return {
        "explanations": [_explanation(item, texts[item.report], event_of) for item in contents.explanations],
        "drivers": [_driver(item) for item in gathering.drivers(contents.causes, origin_of)],
        "ties": [_tie(item) for item in gathering.ties(contents.bonds, origin_of)],
        "prospects": [_prospect(item, texts[item.report]) for item in contents.prospects],
    }


def _explanation(item: Explanation, text: str, event_of: dict[str, str]) -> Row:
    return {
        "id": item.id,
        "event": event_of.get(item.mention or ""),
        "text": item.quote,
        "report": item.report,
        "start": item.start,
        "end": item.end,
        "holder": _holder(item.holder),
        "rule": item.rule,
        "about": _words(item.about, text),
        "mention": item.mention,
        "group": item.group,
        "evidence": [_words(span, text) for span in item.evidence],
    }


def _driver(item: Driver) -> Row:
    anchors = [_anchor(cause) for cause in item.causes]
    return {"id": item.id, "label": item.label, "anchors": anchors, "names": list(item.names), "origins": item.origins}


def _tie(item: Tie) -> Row:
    return {
        "id": item.id,
        "kind": item.kind,
        "a": _side(item.a),
        "b": _side(item.b),
        "direction": item.direction,
        "sign": item.sign,
        "from": item.since,
        "to": item.until,
        "anchors": [_anchor(bond) for bond in item.bonds],
        "past": item.past,
        "origins": item.origins,
    }


def _prospect(item: Prospect, text: str) -> Row:
    names = ("id", "report", "start", "end", "quote")
    return {name: getattr(item, name) for name in names} | {
        "probability": None if item.chance is None else dict(vars(item.chance)),
        "direction": item.direction,
        "horizon": None if item.horizon is None else text[slice(*item.horizon)],
        "condition": _words(item.condition, text),
        "holder": _holder(item.holder),
        "stance": item.stance,
        "way": item.way or None,
    }


def _anchor(item: Cause | Bond) -> Row:
    return {name: getattr(item, name) for name in ("report", "start", "end", "quote")}


def _side(actor: Actor) -> Row:
    return {"actor": actor.id, "name": actor.name, "country": actor.country}


def _holder(holder: Holder) -> Row | None:
    """Whose view it is; null where it is the report's own."""
    if holder == Holder():
        return None
    known = {"actor": None, "name": None, "country": None, "sector": None}
    if holder.actor is not None:
        known = _side(holder.actor) | {"sector": holder.actor.sector}
    return known | {"text": holder.words, "start": holder.start, "end": holder.end}


def _words(span: Span | None, text: str) -> Row | None:
    return None if span is None else {"start": span[0], "end": span[1], "text": text[slice(*span)]}
