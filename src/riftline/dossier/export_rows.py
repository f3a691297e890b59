"""The chronicle as plain rows with the keys that other programs rely on (docs: the interface of exports)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from riftline.actors.actor import Actor, Place
from riftline.claims import gathering
from riftline.claims.claim import Claim, Span
from riftline.dates.when import When
from riftline.documents.report import Rejected, Report
from riftline.dossier.called import Called, aliases, called
from riftline.dossier.export_outlook import outlook_rows
from riftline.events.mention import Figure, Mention
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Disagreement, Event, Origin
from riftline.reconcile.revising import Revised, revised

Row = dict[str, Any]

PIECES = ("source", "cue", "content", "judging", "hedges", "refers", "unnamed")
"""Stretches of a claim."""


def document(chronicle: Chronicle) -> Row:
    """All rows by kind, in a fixed order; the same chronicle gives the same document."""
    events_of = _events_by_mention(chronicle)
    told = revised(chronicle)
    texts = {report.id: report.text for report in chronicle.contents.reports}
    return {
        "riftline": _program(chronicle.contents.meta),
        "reports": _reports(chronicle),
        "actors": actor_rows(chronicle),
        "mentions": [_with_judgements(mention_row(one, events_of.get(one.id)), told) for one in told.mentions],
        "events": [event_row(event) | {"corrections": _corrections(told, event.id)} for event in chronicle.events],
        "claims": _claims(chronicle, texts, events_of),
        "disagreements": [_disagreement(item) for item in chronicle.disagreements],
        **outlook_rows(chronicle),
        "rejected": [_rejected(row) for row in chronicle.contents.rejected],
        "origins": [_origin(origin) for origin in chronicle.origins],
        "judgements": [dict(vars(judgement)) for judgement in chronicle.contents.judgements],
    }


def _with_judgements(row: Row, told: Revised) -> Row:
    """The row of a mention with what people corrected in it, and the judgement by which it was rejected."""
    return row | {"corrections": _corrections(told, row["id"]), "rejected_by": told.rejected.get(row["id"])}


def _corrections(told: Revised, name: str) -> list[Row]:
    return [dict(vars(one)) for one in told.corrections.get(name, ())]


def _program(meta: dict[str, str]) -> Row:
    """Versions behind the record. `built` is null: the time of a run would make equal records differ."""
    models = json.loads(meta.get("models") or "{}")
    return {"version": meta.get("version"), "ontology": meta.get("ontology"), "models": models, "built": None}


def _events_by_mention(chronicle: Chronicle) -> dict[str, str]:
    return {mention: event.id for event in chronicle.events for mention in event.mentions}


def _reports(chronicle: Chronicle) -> list[Row]:
    origin_of = {report: origin.id for origin in chronicle.origins for report in origin.reports}
    retold: dict[str, list[str]] = defaultdict(list)
    for origin in chronicle.origins:
        for teller, told in origin.retells:
            retold[teller].append(told)
    return [_report(report, origin_of.get(report.id), retold[report.id]) for report in chronicle.contents.reports]


def _report(report: Report, origin: str | None, retells: list[str]) -> Row:
    names = ("id", "path", "title", "publisher", "author", "published", "published_from", "kind", "language")
    return {name: getattr(report, name) for name in names} | {
        "origin": origin,
        "retells": retells,
        "country": report.country,
        "digest": report.digest,
        "credits": [dict(vars(credit)) for credit in report.credits],
    }


def actor_rows(chronicle: Chronicle) -> list[Row]:
    """Every actor that acts, suffers or speaks, once, in order of name; titles as roles, other names as aliases.

    `names` are all names under which reports speak of it, each with how often and the first places.
    """
    forms: dict[str, set[Actor]] = defaultdict(set)
    for actor in _everyone(chronicle):
        forms[actor.id].add(actor)
    names = called(chronicle.contents)
    rows = [_actor(sorted(group, key=repr), names.get(name, ())) for name, group in forms.items()]
    return sorted(rows, key=lambda row: (row["name"], row["id"]))


def _everyone(chronicle: Chronicle) -> list[Actor]:
    contents = chronicle.contents
    acting = [actor for mention in contents.mentions for actor in mention.sources + mention.targets]
    speaking = [actor for claim in contents.claims for actor in (*claim.speakers, *claim.via)]
    derived = [actor for event in chronicle.events for actor in event.sources + event.targets]
    return acting + speaking + derived


def _actor(forms: list[Actor], names: Sequence[Called]) -> Row:
    first = forms[0]
    titles = sorted({actor.title for actor in forms if actor.title})
    return party(first) | {
        "id": first.id,
        "kind": first.kind,
        "roles": [{"title": title, "from": None, "to": None} for title in titles],
        "aliases": [one.name for one in aliases(names, first.name)],
        "names": [_called(one) for one in names],
    }


def _called(one: Called) -> Row:
    places = [{"report": report, "start": start, "end": end} for report, start, end in one.places]
    return {"name": one.name, "times": one.times, "places": places}


def party(actor: Actor) -> Row:
    """An actor as one side of an act, or as a speaker."""
    return {"actor": actor.id, "name": actor.name, "country": actor.country, "sector": actor.sector}


def date_row(when: When) -> Row:
    """A date at the precision known, with the words and the rule behind it."""
    names = {"from": when.earliest, "to": when.latest, "precision": when.precision}
    return names | {"text": when.text, "rule": when.rule, "start": when.start, "end": when.end}


def _place(place: Place | None) -> Row | None:
    return None if place is None else dict(vars(place))


def _figure(figure: Figure) -> Row:
    return dict(vars(figure))


def mention_row(mention: Mention, event: str | None) -> Row:
    """A mention; `event` is the event that it states or denies, if any."""
    names = ("id", "report", "start", "end", "quote", "type", "mode", "cameo", "goldstein")
    extra = ("score", "reason", "rule", "confidence", "background", "trigger_start", "trigger_end")
    return {name: getattr(mention, name) for name in names} | {
        "contexts": list(mention.contexts),
        "status": mention.status,
        "sources": [party(actor) for actor in mention.sources],
        "targets": [party(actor) for actor in mention.targets],
        "date": date_row(mention.when),
        "place": _place(mention.place),
        "figures": [_figure(figure) for figure in mention.figures],
        "claim": mention.claim,
        "event": event,
        **{name: getattr(mention, name) for name in extra},
    }


def event_row(event: Event) -> Row:
    """An event with the ids of what it rests on."""
    names = ("id", "summary", "type", "mode", "cameo", "goldstein", "status")
    return {name: getattr(event, name) for name in names} | {
        "sources": [party(actor) for actor in event.sources],
        "targets": [party(actor) for actor in event.targets],
        "date": {key: date_row(event.when)[key] for key in ("from", "to", "precision", "text", "rule")},
        "place": _place(event.place),
        "figures": [_figure(figure) for figure in event.figures],
        "mentions": list(event.mentions),
        "reports": list(event.reports),
        "origins": list(event.origins),
        "answers": [dict(vars(answer)) for answer in event.answers],
        "part_of": event.part_of,
        "judged": event.judged,
        "score": event.score,
        "background": event.background,
    }


def _claims(chronicle: Chronicle, texts: dict[str, str], events_of: dict[str, str]) -> list[Row]:
    claims = chronicle.contents.claims
    about = gathering.about(claims, chronicle.contents.mentions)
    return [claim_row(claim, texts[claim.report], about.get(claim.id, []), events_of) for claim in claims]


def claim_row(claim: Claim, text: str, mentions: list[str], events_of: dict[str, str]) -> Row:
    """A claim; `text` is its report's, `mentions` the acts it speaks of, `events_of` the events of those."""
    pieces = {name: _spans(getattr(claim, name), text) for name in PIECES}
    return {
        "id": claim.id,
        "report": claim.report,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "speaker": None if claim.speaker is None else party(claim.speaker),
        "speakers": [party(actor) for actor in claim.speakers],
        "via": [party(actor) for actor in claim.via],
        "cue": next(iter(pieces["cue"]), None),
        "content": next(iter(pieces["content"]), None),
        "attitude": claim.attitude,
        "mentions": mentions,
        "events": list(dict.fromkeys(events_of[name] for name in mentions if name in events_of)),
        "pieces": pieces,
    }


def _spans(spans: tuple[Span, ...], text: str) -> list[Row]:
    return [{"start": start, "end": end, "text": text[start:end]} for start, end in spans]


def _disagreement(item: Disagreement) -> Row:
    accounts = [
        {name: list(value) if isinstance(value, tuple) else value for name, value in vars(account).items()}
        for account in item.accounts
    ]
    return {"id": item.id, "event": item.event, "topic": item.topic, "field": item.field, "accounts": accounts}


def _rejected(row: Rejected) -> Row:
    return dict(vars(row))


def _origin(origin: Origin) -> Row:
    retells = [{"report": teller, "retells": told} for teller, told in origin.retells]
    return {"id": origin.id, "reports": list(origin.reports), "retells": retells, "why": origin.why}
