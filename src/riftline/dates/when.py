"""Time as reports give it: an expression in the text, and the interval it stands for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TimeExpression:
    """A TIMEX3: `type` DATE, TIME, DURATION or SET; `value` in TIMEX3 form ("2025-06-27", "P3D", "2025-W26", "PAST_REF").

    `start`/`end` count characters in the text given. `rule` names the rule that resolved it. `head` is True where the
    expression names a point or span on the calendar (so it can date an act).
    """

    start: int
    end: int
    type: str
    value: str
    text: str
    rule: str


@dataclass(frozen=True)
class When:
    """An interval. `earliest`/`latest` are ISO 8601 at the precision known (``2025-06``, ``2025-06-27``), None if unknown.

    `precision` is day, week, month, quarter, season, year, span or unknown; `text` the words it rests on ("" if only the
    publication date); `rule` how it was reached; `start`/`end` where the words are (None without words).
    """

    earliest: str | None
    latest: str | None
    precision: str
    text: str
    rule: str
    start: int | None = None
    end: int | None = None


UNKNOWN = When(None, None, "unknown", "", "none")
