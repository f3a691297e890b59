"""From a time expression to the interval it names, at the precision known."""

from __future__ import annotations

from riftline.dates import points
from riftline.dates.find import BoundedExpression, find_times
from riftline.dates.rules import Rule
from riftline.dates.story import interval_ends
from riftline.dates.when import TimeExpression, When

PRECISIONS = {"D": "day", "W": "week", "WE": "span", "M": "month", "Q": "quarter", "S": "season", "Y": "year"}


def as_when(expression: TimeExpression, offset: int = 0) -> When | None:
    """The interval that an expression names; its place is moved by `offset` (where the text began in a longer one).

    A month has earliest = latest = "2025-05"; a week its days; a season, quarter or half its months; a decade its
    years. "Recently", or a date whose year is not known, has precision unknown. None for a length of time that does
    not touch a known day, and for a set.
    """
    bounds = expression.bounds if isinstance(expression, BoundedExpression) else None
    if bounds is None and expression.type in ("DURATION", "SET"):
        return None
    earliest, latest, precision = bounds or value_bounds(expression.value)
    return When(
        earliest,
        latest,
        precision,
        expression.text,
        expression.rule,
        expression.start + offset,
        expression.end + offset,
    )


def value_bounds(value: str) -> tuple[str | None, str | None, str]:
    """Earliest, latest and precision of a TIMEX3 calendar value; (None, None, "unknown") if it names no interval."""
    first, slash, last = value.partition("/")
    if slash:
        ends = interval_ends(first), interval_ends(last)
        return (ends[0][0], ends[1][1], "span") if ends[0] and ends[1] else (None, None, "unknown")
    calendar = value.partition("T")[0]
    found = interval_ends(calendar)
    if not found:
        return None, None, "unknown"
    return *found, PRECISIONS.get(points.unit_of(calendar), "span")


def find_whens(text: str, dct: str | None, offset: int = 0) -> tuple[When, ...]:
    """The intervals of all expressions in `text` that name one, in text order."""
    whens = (as_when(expression, offset) for expression in find_times(text, dct))
    return tuple(when for when in whens if when and when.rule != Rule.PRESENT.value)
