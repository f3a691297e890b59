"""The measures as plain rows for JSON: every number names the events and the mentions it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from riftline.dossier import escalating
from riftline.dossier.lead import Crisis
from riftline.dossier.lookup import Lookup
from riftline.measures.between import pair_courses
from riftline.measures.counts import quad_counts, quad_words
from riftline.measures.ladder import ladder
from riftline.measures.series import daily
from riftline.measures.turning import Turning
from riftline.reconcile.chronicle import Chronicle

Row = dict[str, Any]
MentionsOf = Mapping[str, Sequence[str]]

EVENT_KEYS = ("event", "act", "answer")
"""Keys of a row that name one event; the key ``events`` names several."""


def measure_rows(chronicle: Chronicle) -> Row:
    """The measures as rows; `mentions` of a row are those of all events it names."""
    lookup = Lookup(chronicle)
    crisis = Crisis(lookup)
    measured = escalating.measure(lookup, crisis)
    pair = (lookup.sides.first, lookup.sides.second) if lookup.sides else None
    events_on = {point.day: list(point.events) for point in crisis.index}
    peak = crisis.peak
    rows = {
        "sides": list(pair) if pair else [],
        "series": [asdict(one) for one in daily(chronicle.events)],
        "counts": [asdict(one) | {"class": quad_words(one.quad)} for one in quad_counts(chronicle.events)],
        "index": [asdict(one) | {"events": events_on.get(one.day, [])} for one in measured.band],
        "pairs": [asdict(one) for one in pair_courses(measured.acts)],
        "peak": {"day": peak.day, "value": peak.value, "events": list(peak.events)} if peak else None,
        "phases": [_phase(one) for one in measured.turnings],
        "changes": [asdict(one) for one in measured.changes],
        "ladder": [asdict(one) for one in ladder(measured.acts, pair)] if pair else [],
        "reciprocity": [asdict(one) for one in measured.answering],
    }
    mentions_of = {event.id: event.mentions for event in chronicle.events}
    plain: Row = _plain(rows, mentions_of)
    return plain


def _phase(one: Turning) -> Row:
    told = {name: value for name, value in asdict(one).items() if name != "phase"}
    return asdict(one.phase) | told


def _plain(value: Any, mentions_of: MentionsOf) -> Any:
    """Days as ISO 8601, numbers to four digits, tuples as lists, and beside events their mentions."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _plain(part, mentions_of) for key, part in value.items()} | _rests(value, mentions_of)
    if isinstance(value, list | tuple):
        return [_plain(part, mentions_of) for part in value]
    return value


def _rests(row: Row, mentions_of: MentionsOf) -> Row:
    """The mentions of the events that a row names; nothing for a row that names none."""
    named = [row[key] for key in EVENT_KEYS if isinstance(row.get(key), str)]
    if "events" not in row and not named:
        return {}
    events = (*row.get("events", ()), *named)
    return {"mentions": list(dict.fromkeys(one for event in events for one in mentions_of.get(event, ())))}
