"""When a report was published, and the rule that found it.

The rules in order: what the container states (`metadata`, or `json` for rows), the day in or beside the byline
(`byline`), a stamp ("date 2025-07-01", "Published: 3 July 2025": `stamp`), a day alone beside the title (`heading`),
the dateline of the first paragraph (`dateline`), a day right below the last
paragraph (`foot`), the day in the address (`url`), and last the day at the top of the
page (`masthead`), which may be that of the visit. The year of a copyright line dates the site and not the report, so
it is not used; nor is the file's own date.
"""

from __future__ import annotations

import re

from riftline.documents.days import MONTH, MONTHS, find_day, find_month, is_day_line, stated_day, valid_day
from riftline.documents.main_text import Layout
from riftline.documents.sheet import Sheet
from riftline.readers import Source

METADATA, JSON, BYLINE, STAMP, HEADING, DATELINE, FOOT, URL, MASTHEAD = (
    "metadata", "json", "byline", "stamp", "heading", "dateline", "foot", "url", "masthead",
)  # fmt: skip
RULES = (METADATA, JSON, BYLINE, STAMP, HEADING, DATELINE, FOOT, URL, MASTHEAD)
BESIDE = 2
"""Lines between byline and date at most."""
NEAR_TITLE = 4
"""Lines between title and date at most, furniture included."""
STAMPED = re.compile(
    r"\b(?:date|dated|published|posted|issued|released|first published|publication date|created)\b", re.IGNORECASE
)
UPDATED = re.compile(r"\b(?:updated|modified|last)\b", re.IGNORECASE)
IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/\-_.]|\Z)", re.IGNORECASE)
PACKED_ADDRESS = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)")
PLACE_AND_DAY = re.compile(
    r"\A[^\W\d_a-z][\w .'’/-]{1,40}?(?:\s*,\s*[A-Z][\w .'’-]{2,30}?)?\s*[,.(:–—-]\s*(?:[A-Z][a-z]+day,?\s+)?"
    r"(?:(?i:" + MONTH.format("m1") + r")\s*(?P<d1>\d{1,2})|(?P<d2>\d{1,2})\s+(?i:" + MONTH.format("m2") + r"))"
    r"(?:,?\s+(?P<y>\d{4}))?(?P<rest>.{0,40}?(?:[-–—:)/\]]|\.\s|,\s[A-Z]))"
)
DATELINE_WITHIN = 140
"""Characters at the start of the first paragraph in which a dateline stands."""
FURNITURE_DATES = {"date line", "page tools", "byline", "editor's note", "masthead", "menu"}


def publication(source: Source, sheet: Sheet, layout: Layout) -> tuple[str | None, str | None]:
    """The day (or year, or month) of publication in ISO 8601 and the rule that found it; (None, None) if unknown."""
    stated = stated_day(source.declared.published)
    if stated:
        return stated, JSON if source.format == "jsonl" else METADATA
    address = source.declared.url or source.path
    for rule, day in (
        (BYLINE, None if source.clean else beside_byline(sheet, layout)),
        (STAMP, None if source.clean else stamped(sheet, layout)),
        (HEADING, None if source.clean else beside_title(sheet, layout)),
        (DATELINE, dateline(sheet, layout, address)),
        (FOOT, None if source.clean else below_text(sheet, layout)),
        (URL, address_day(address)),
        (MASTHEAD, None if source.clean else top_of_page(sheet, layout)),
    ):
        if day:
            return day, rule
    return None, None


def beside_byline(sheet: Sheet, layout: Layout) -> str | None:
    """The day in a byline above the article, or in a line of its own beside one."""
    for i in layout.above:
        if layout.verdicts[i] != "byline":
            continue
        for j in (i, *range(i + 1, i + 1 + BESIDE), *range(i - 1, i - 1 - BESIDE, -1)):
            if 0 <= j < len(sheet.lines) and layout.verdicts[j] in FURNITURE_DATES and dated(sheet, j):
                return dated(sheet, j)
    return None


def dated(sheet: Sheet, i: int) -> str | None:
    """The day in a line, of two the first; or its month, where it says no more."""
    found = find_day(sheet.lines[i].text)
    return found[0] if found else find_month(sheet.lines[i].text)


def stamped(sheet: Sheet, layout: Layout) -> str | None:
    """The day in a line above the article that says it is the day of publication; else the day of the last change."""
    lines = [i for i in layout.above if layout.verdicts[i] in FURNITURE_DATES or layout.verdicts[i] is None]
    short = [i for i in lines if len(sheet.lines[i].text) < 120 and not sheet.lines[i].strong]
    for cue in (STAMPED, UPDATED):
        for i in short:
            if cue.search(sheet.lines[i].text) and (day := dated(sheet, i)):
                return day
    return None


def beside_title(sheet: Sheet, layout: Layout) -> str | None:
    """The day in a line of its own between the title and the first paragraph, or just above the title."""
    title, first = layout.head.title, layout.first
    if title is None or first is None:
        return None
    for i in (*range(title + 1, layout.body), *range(title - 1, max(title - NEAR_TITLE, -1), -1)):
        weekday = i < title and i < NEAR_TITLE and title > NEAR_TITLE * 2
        if (
            layout.verdicts[i] == "date line"
            and not weekday
            and is_day_line(sheet.lines[i].text)
            and (day := dated(sheet, i))
        ):
            return day
    return None


def dateline(sheet: Sheet, layout: Layout, address: str) -> str | None:
    """The day of "ARVEN, July 3 (Agency) -" at the start of the first paragraph; its year may stand elsewhere on the page."""
    if layout.first is None:
        return None
    found = PLACE_AND_DAY.match(sheet.lines[layout.first].text[:DATELINE_WITHIN])
    if found is None:
        return None
    day = int(found["d1"] or found["d2"])
    month = MONTHS[(found["m1"] or found["m2"]).casefold()]
    year = found["y"] or (address_day(address) or top_of_page(sheet, layout) or "")[:4]
    return valid_day(int(year), month, day) if year else None


def below_text(sheet: Sheet, layout: Layout) -> str | None:
    """The day in the line right below the last paragraph."""
    last = max((i for i, verdict in enumerate(layout.verdicts) if verdict is None), default=len(sheet.lines))
    if last + 1 < len(sheet.lines) and layout.verdicts[last + 1] == "date line":
        return dated(sheet, last + 1)
    return None


def address_day(address: str) -> str | None:
    """The day in the path of an http(s) address."""
    if not address.lower().startswith(("http://", "https://")):
        return None
    if found := IN_ADDRESS.search(address):
        year, month, day = found.groups()
        number = MONTHS.get(month.casefold(), 0) if month.isalpha() else int(month)
        return valid_day(int(year), number, int(day)) if number else None
    packed = PACKED_ADDRESS.search(address)
    return valid_day(*(int(part) for part in packed.groups())) if packed else None


def top_of_page(sheet: Sheet, layout: Layout) -> str | None:
    """The day in a line of its own anywhere above the article."""
    for i in layout.above:
        if layout.verdicts[i] is not None and is_day_line(sheet.lines[i].text) and (day := dated(sheet, i)):
            return day
    return None
