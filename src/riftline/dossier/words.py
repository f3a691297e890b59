"""Plain words for codes: types, statuses, attitudes, dates, numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from riftline.dates.when import When
from riftline.measures.days import Interval, interval, span_of

MONTHS = (
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
)  # fmt: skip
TYPES = {
    "AGREE": "agreement or offer",
    "CONSULT": "talks",
    "SUPPORT": "support in words",
    "CONCEDE": "concession in words",
    "COOPERATE": "cooperation in deeds",
    "AID": "aid",
    "RETREAT": "concession in deeds",
    "REQUEST": "demand",
    "ACCUSE": "accusation",
    "REJECT": "refusal",
    "THREATEN": "threat",
    "PROTEST": "public protest",
    "SANCTION": "ties cut",
    "MOBILIZE": "show of force",
    "COERCE": "coercion",
    "ASSAULT": "assault",
}
"""PLOVER's types in words of everyday use."""

STATUSES = {
    "actual": "reported as fact",
    "alleged": "alleged",
    "denied": "denied",
    "planned": "announced",
    "possible": "possible only",
    "negated": "said not to have happened",
}
HAPPENING = {**STATUSES, "actual": "happened", "alleged": "alleged to have happened", "negated": "did not happen"}
"""The statuses as answers to whether an act happened."""

PUBLISHED_FROM = {
    "metadata": "the document's metadata",
    "dateline": "the dateline",
    "byline": "the byline",
    "json": "the row's own date",
    "stamp": "a date line of the page",
    "heading": "a date under the heading",
    "foot": "a date at its end",
    "url": "its address",
    "masthead": "the masthead",
    "text": "a date in the text",
}
"""How the commonest rules that find a publication date are said; others are shown as they are named."""

UNKNOWN_DATE = "date unknown"
DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def say_date(when: When) -> str:
    """A date at the precision known: "27 June 2025", "May 2025", "3–5 July 2025", "date unknown"."""
    if not when.earliest and not when.latest:
        return UNKNOWN_DATE
    if not when.earliest or not when.latest:
        return f"from {say_value(when.earliest)} on" if when.earliest else f"until {say_value(when.latest or '')}"
    span = interval(when)
    if when.precision == "week" and span is not None and span.days == 7:
        return f"week of {say_day(span.first)}"
    if when.earliest == when.latest or span is None:
        return say_value(when.earliest)
    by_day = len(when.earliest) >= 10 and len(when.latest) >= 10
    return say_days(span) if by_day else _say_months(span)


def say_value(value: str) -> str:
    """One ISO 8601 value: ``2025-06`` as "June 2025"; a value of another form as it stands."""
    span = span_of(value)
    if span is None:
        return value
    if "W" in value:
        return f"week of {say_day(span.first)}"
    return {1: say_day(span.first)}.get(span.days) or _say_months(span)


def say_account(field: str, value: str) -> str:
    """The value of an account: a day or a status in words, anything else as it stands."""
    if field == "day":
        return say_value(value)
    return HAPPENING.get(value, value) if field == "status" else value


def say_day(day: date) -> str:
    """ "27 June 2025" """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_days(span: Interval) -> str:
    """ "3–5 July 2025", "28 June – 3 July 2025", or one day."""
    first, last = span.first, span.last
    if first == last:
        return say_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {say_day(last)}"
    return f"{say_day(first)} – {say_day(last)}"


def _say_months(span: Interval) -> str:
    first, last = span.first, span.last
    whole_years = (first.month, last.month) == (1, 12)
    if whole_years:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    begin, end = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if first.year != last.year:
        return f"{begin} {first.year} – {end} {last.year}"
    return f"{begin} {first.year}" if begin == end else f"{begin}–{end} {first.year}"


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 report", "2 reports"; thousands with a thin space."""
    return f"{number:,}".replace(",", "\u202f") + " " + (one if number == 1 else many or one + "s")


def say_small(number: int) -> str:
    """A whole number, up to twelve as a word: "three", "27"."""
    return DIGITS[number] if 0 <= number < len(DIGITS) else f"{number:,}".replace(",", "\u202f")


def spelled(number: int, one: str, many: str | None = None) -> str:
    """Like `count`, with numbers up to twelve as words: "three reports"."""
    return f"{say_small(number)} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str], most: int = 6) -> str:
    """ "a", "a and b", "a, b and c"; beyond `most`, "and 3 more"."""
    words = list(dict.fromkeys(words))
    if len(words) > most:
        words = [*words[:most], f"{len(words) - most} more"]
    return _joined(words)


def _joined(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]


def say_score(score: float) -> str:
    """A score with its sign: "+2.5", "−7", "0"."""
    number = f"{abs(score):.2f}".rstrip("0").rstrip(".")
    return number if score == 0 else ("+" if score > 0 else "−") + number


def say_number(value: float) -> str:
    """A number without needless zeros: "9", "1.5", "12 000"."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.replace(",", "\u202f")


def say_index(value: float) -> str:
    """A value of the escalation index to a tenth, with a true minus: "26.9", "−11.9", "0"."""
    text = say_number(abs(round(value, 1)))
    return f"−{text}" if round(value, 1) < 0 else text
