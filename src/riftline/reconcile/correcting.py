"""Corrections: which fields of an act a person's value changes. Type, mode, code and scores stay of one piece.

| field | value |
|---|---|
| type | one of PLOVER's types; the mode goes, code and scores become the type's |
| mode | a mode of the act's type, or none; code and scores become the mode's |
| cameo | a CAMEO code; type and mode become what it falls under |
| status | actual, alleged, denied, planned, possible or negated |
| date | ISO 8601 at the precision known, or two such dates with a slash between |
| sources, targets | see `casting` |
| place | a place by name, or name, latitude and longitude with commas between: see `casting` |
| background | true or false |
| summary | the line itself (of events) |
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from riftline.dates.when import When
from riftline.events.mention import STATUSES, Mention
from riftline.events.ontology import ontology
from riftline.reconcile.casting import NOBODY, Cast, is_place
from riftline.reconcile.event import Event
from riftline.reconcile.spans import covered, days_of

CODES = ("type", "mode", "cameo", "status")
SIDES = ("sources", "targets")
FIELDS = (*CODES, "date", "place", "summary", "background", *SIDES)
"""What can be corrected."""

JUDGED = "judged"
"""The rule behind a date that a person gave."""

YES, NO = ("true", "yes", "1"), ("false", "no", "0")
PRECISIONS = {4: "year", 7: "month", 8: "week", 10: "day"}
"""By the length of a date."""


def changes(act: Event | Mention, field: str, value: str, cast: Cast) -> Mapping[str, Any]:
    """The dataclass fields that a correction changes; none if the value cannot be one of this field."""
    if field in CODES:
        return _code_changes(act, field, value)
    if field == "date":
        when = read_date(value, act.when)
        return {} if when is None else {"when": when}
    if field == "background":
        return {"background": value.casefold() in YES} if value.casefold() in YES + NO else {}
    if field in SIDES:
        return {field: cast.named(value)}
    if field == "place":
        return {"place": cast.place(value)} if is_place(value) else {}
    return {"summary": value} if field == "summary" and isinstance(act, Event) else {}


def _code_changes(act: Event | Mention, field: str, value: str) -> Mapping[str, Any]:
    if field == "status":
        return {"status": value} if value in STATUSES else {}
    if field == "cameo":
        code = ontology().codes.get(value)
        if code is None or code.type is None:
            return {}
        return coded(code.type, code.mode) | {"cameo": value, "goldstein": code.goldstein}
    if field == "type":
        if value not in ontology().types:
            return {}
        return {} if value == act.type else coded(value, None)
    mode = None if value == NOBODY else value
    return coded(act.type, mode) if mode is None or mode in ontology().type(act.type).modes else {}


def coded(kind: str, mode: str | None) -> dict[str, Any]:
    """Type and mode with the code and the scores that stand for them."""
    known = ontology()
    cameo = known.cameo_default(kind, mode)
    return {
        "type": kind,
        "mode": mode,
        "cameo": cameo,
        "goldstein": known.goldstein(cameo),
        "score": known.score(kind, mode),
    }


def read_date(value: str, of: When | None = None) -> When | None:
    """A date as a person writes it, None if it is none; the words in the report stay those of `of`."""
    first, slash, last = value.strip().partition("/")
    ends = (first, last if slash else first)
    if any(covered(end) is None for end in ends):
        return None
    words = (of.text, JUDGED, of.start, of.end) if of else ("", JUDGED)
    when = When(*ends, "span" if last else PRECISIONS.get(len(first), "span"), *words)
    return when if days_of(when) is not None else None
