"""Publication dates as mastheads, bylines, stamps, addresses and metadata spell them, as ISO 8601 days.

A date whose day and month could be swapped (03/07/2025) is not read: a day is never invented.
"""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = re.compile(r"\b(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\b", re.IGNORECASE)
YEARS = (1800, 2100)
"""Years in which reports were printed."""
DAY = re.compile(
    r"(?<![\d/.-])(?:"
    r"(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)"
    r"|" + MONTH.format("m2") + r"\s*(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?P<y2>\d{4})(?!\d)"
    r"|(?P<d3>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+" + MONTH.format("m3") + r",?[\s-]*(?P<y3>\d{4})(?!\d)"
    r"|(?P<d4>\d{1,2})\.\s?(?P<m4>\d{1,2})\.\s?(?P<y4>\d{4})\b"
    r"|(?P<a5>\d{1,2})/(?P<b5>\d{1,2})/(?P<y5>\d{4})\b"
    r"|(?P<y6>\d{4})(?P<m6>\d{2})(?P<d6>\d{2})(?=T\d|\b)"
    r")",
    re.IGNORECASE,
)  # fmt: skip
SHORT_DAY = re.compile(
    r"(?:"
    + MONTH.format("m1")
    + r"\s*\d{1,2}(?:st|nd|rd|th)?|\b\d{1,2}(?:st|nd|rd|th)?\s+"
    + MONTH.format("m2")
    + r")(?!\w)",
    re.IGNORECASE,
)
"""A day without its year."""
MONTH_LINE = re.compile(MONTH.format("m") + r",?\s+(?P<y>(?:18|19|20)\d\d)\Z", re.IGNORECASE)
PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2}))?\Z")
AGO = re.compile(
    r"(?:(?:about\s+)?(?:\d{1,3}|an?|one|two|three|few)\s*"
    r"(?:s|m|h|d|w|sec(?:ond)?s?|min(?:ute)?s?|hrs?|hours?|days?|weeks?|months?|mos?|yrs?|years?)\s+ago|yesterday|just now|today)\W*\Z",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"(?:\b(?:at|around)\s+)?\b\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?\s?m\b\.?)?(?:\s*\(?(?:Z|GMT|UTC|BST|CET|CEST|EST|EDT|ET|PT|"
    r"MSK|AZT|[+-]\d{1,2}(?::?\d{2})?)(?:\s?[+-]\d{1,2})?\b\)?)?|(?:^|(?<=\s))\d{1,2}\s?[ap]\.?m\b\.?|\b(?:GMT|UTC|CET|CEST|MSK)\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"\b(?:first\s+)?(?:published|posted|updated|modified|last|created|date|dated|issued|released|release|edited|on|at|of|"
    r"added|time|print|edition|filed|local|px|pt)\b",
    re.IGNORECASE,
)
TIMELY = re.compile(r"\d|\b(?:ago|yesterday|today|just now)\b", re.IGNORECASE)
MAX_DAY_LINE = 100
"""Characters: the longest such lines give a weekday, a day of publication, a day of change and two clock times."""
PLACE = re.compile(r"\A[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,\s+(?=(?:[A-Z][a-z]+\s)?\d)")
"""A place before the day, as statements and letters have it."""
OWN_DATELINE = re.compile(
    r"\A[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2},\s+(?i:"
    + MONTH.format("m1")
    + r"\s+\d{1,2}|\d{1,2}\s+"
    + MONTH.format("m2")
    + r")"
    r"(?:,?\s+\d{4})?(?:\s*[,.:/(–—-]+\s*[A-Z][\w.' ]{1,30})?[\s)/.:–—-]*\Z"
)
"""A dateline in a line of its own: "ARVEN, March 4, Arven Agency"."""
READING_TIME = re.compile(r"\b\d{1,3}[\s-]*min(?:ute)?s?(?:\s+(?:to\s+)?read)?\b|\breading time\b", re.IGNORECASE)


def find_day(text: str) -> tuple[str, int, int] | None:
    """The first whole date in the text: ISO 8601 day, start, end; None if there is none that is certain."""
    for found in DAY.finditer(text):
        if (day := iso_day(found)) is not None:
            return day, found.start(), found.end()
    return None


def iso_day(found: re.Match[str]) -> str | None:
    """The day of a match, None if the calendar has no such day or day and month cannot be told apart."""
    parts = {name[0]: value for name, value in found.groupdict().items() if value is not None}
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        if first != second and max(first, second) <= 12:
            return None
        parts["d"], parts["m"] = (str(first), str(second)) if first > 12 else (str(second), str(first))
    month = MONTHS.get(parts["m"].casefold()) or int(parts["m"])
    return valid_day(int(parts["y"]), month, int(parts["d"]))


def valid_day(year: int, month: int, day: int) -> str | None:
    """ISO 8601, or None for days no calendar or printing press knew."""
    if not YEARS[0] <= year < YEARS[1]:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def find_month(line: str) -> str | None:
    """The month of a line that holds a month and its year and nothing more ("May 2031"): ``2031-05``."""
    found = MONTH_LINE.match(line.strip())
    return f"{found['y']}-{MONTHS[found['m'].casefold()]:02}" if found else None


def stated_day(value: str | None) -> str | None:
    """A date given as a field: a whole day, or a year or month as precise as it is."""
    if not value:
        return None
    if (found := find_day(value)) is not None:
        return found[0]
    partial = PARTIAL.match(value.strip())
    if partial is None or not YEARS[0] <= int(partial[1]) < YEARS[1]:
        return None
    if partial[2] is None:
        return partial[1]
    return f"{partial[1]}-{int(partial[2]):02}" if 1 <= int(partial[2]) <= 12 else None


def is_day_line(line: str) -> bool:
    """Whether a line holds a date, time or age of a page and nothing more."""
    if len(line) > MAX_DAY_LINE or not TIMELY.search(line):
        return False
    if find_month(line) or OWN_DATELINE.match(line) or AGO.match(LABEL.sub("", line).strip(" |•·:-–—\t")):
        return True
    rest = SHORT_DAY.sub(" ", DAY.sub(" ", PLACE.sub("", line)))
    rest, clocks = CLOCK.subn(" ", rest)
    rest, reading = READING_TIME.subn(" ", rest)
    if rest == PLACE.sub("", line):
        return False
    bare = re.sub(r"[\W\d_]+", "", WEEKDAY.sub(" ", LABEL.sub(" ", rest)))
    return not bare and (bool(DAY.search(line)) or bool(SHORT_DAY.search(line)) or bool(clocks) or bool(reading))
