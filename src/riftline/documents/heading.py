"""The head of a page: what stands above the first paragraph, and which line of it is the title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from riftline.documents.furniture import Exit
from riftline.documents.sheet import Sheet, overlap
from riftline.documents.signatures import is_alt_text

MAX_CANDIDATES = 7
"""Lines above the first paragraph that can belong to the article: title, standfirst, names, a first heading."""
STOPPERS = {"menu", "breadcrumb", "language switch", "live ticker", "login form", "footer", "page tools"}
"""Furniture above which no title stands, once one has been seen."""
BESIDE = {"byline", "date line"}
OUTLET = re.compile(
    r"\b(?:Times|News|Daily|Post|Herald|Review|Journal|Gazette|Tribune|Telegraph|Bulletin|Press|Agency|Observer|Chronicle|"
    r"Courier|Guardian|Mirror|Monitor|Today|Online|Media|Network|Broadcasting|Radio|TV|Magazine|Standard|Star|Sun|Globe|"
    r"Mail|Express|Institute|Centre|Center|Foundation|Council|University|Committee|Independent|Echo|Argus|Mercury|Ministry|Department|Office|Embassy|Government|Service|Wire|Blog|Notes)\b"
)
LABEL = re.compile(
    r"\W*(?:analysis|opinion|explainer|commentary|comment|news|report|editorial|interview|feature|exclusive|breaking(?: news)?|"
    r"update|updated|press (?:release|statement|communiqu[eé])|statement|communiqu[eé]|joint statement|live|world|politics)\W*\Z",
    re.IGNORECASE,
)
NAME = re.compile(r"(?:[^\W\d_a-z][\w.'’-]+\s*){2,4}(?:,\s*[\w .'’-]{3,40})?\Z")
MIN_TITLE_WORDS = 3
OUTLET_WORDS = 5
ENOUGH_OVERLAP = 0.3
"""Share of a headline's content words met in the article: own titles have 0.4 to 1, other stories' below 0.25."""


@dataclass(frozen=True)
class Head:
    """The title's line (None if there is none), the lines kept below it, and those that name outlet or author."""

    title: int | None
    kept: tuple[int, ...]
    masthead: tuple[int, ...]
    names: tuple[int, ...]


def read_head(sheet: Sheet, first: int, vocabulary: frozenset[str], declared: str | None) -> Head:
    """The head above paragraph `first`. `declared` is the title the container states, if any."""
    candidates = gather(sheet, first)
    title = choose(sheet, candidates, vocabulary, declared)
    if title is None:
        return Head(None, plain_start(sheet, candidates, vocabulary), (), ())
    above = tuple(i for i in candidates if i < title and is_masthead(sheet, i))
    below = [i for i in candidates if i > title]
    names = tuple(i for i in below if is_name(sheet, i, first))
    above += tuple(i for i in below if is_masthead(sheet, i) and OUTLET.search(sheet.lines[i].text) and i not in names)
    below = [i for i in below if i not in above]
    kept = tuple(i for i in below if i not in names and not LABEL.match(sheet.lines[i].text))
    return Head(title, kept, above, names)


def gather(sheet: Sheet, first: int) -> list[int]:
    """Lines above the first paragraph that could belong to the article, from the top."""
    found: list[int] = []
    for i in range(first - 1, -1, -1):
        reason, zone = sheet.reasons[i], sheet.opens[i]
        if found and (reason in STOPPERS or zone is Exit.MIDDLE) and not is_glyphs(sheet, i):
            break
        captioned = i > 0 and is_alt_text(sheet.lines[i - 1]) and sheet.reasons[i - 1] == "photo credit"
        if reason is None and (sheet.lines[i].weak or not sheet.lines[i].bulleted) and not captioned:
            found.append(i)
        if len(found) == MAX_CANDIDATES:
            break
    return found[::-1]


def is_glyphs(sheet: Sheet, i: int) -> bool:
    """Counters and rules ("0", "***") end no head."""
    return not any(char.isalpha() for char in sheet.lines[i].text)


def choose(sheet: Sheet, candidates: list[int], vocabulary: frozenset[str], declared: str | None) -> int | None:
    """The candidate that is most likely the title; the first of equals; None if none is likely."""
    wanted = " ".join((declared or "").casefold().split())
    for i in candidates:
        if wanted and (
            sheet.lines[i].key == wanted or (sheet.lines[i].key in wanted and sheet.lines[i].words > OUTLET_WORDS)
        ):
            return i
    scored = [(score(sheet, candidates, place, vocabulary), -place) for place in range(len(candidates))]
    best = max(scored, default=(0.0, 0))
    return candidates[-best[1]] if best[0] >= 1 else None


def score(sheet: Sheet, candidates: list[int], place: int, vocabulary: frozenset[str]) -> float:
    """How much speaks for a candidate: its shape, its words in the article, its place, its return elsewhere."""
    i = candidates[place]
    line = sheet.lines[i]
    if not sheet.headline(i) or line.words < MIN_TITLE_WORDS or is_masthead(sheet, i) or LABEL.match(line.text):
        return -1.0
    points = min(line.words, 8) * 0.25
    points += 3 * min(overlap(line.text, vocabulary), 0.6)
    points += 1.5 * (1 < sheet.repeated[line.key] < 4)
    listed = in_zone(sheet, candidates, place)
    points += 0 if listed else first_bonus(sheet, candidates, place)
    points += 1.5 * beside_byline(sheet, candidates, place)
    points += 0.75 * (i > 0 and sheet.reasons[i - 1] in BESIDE)
    points += 3.0 * (line.marker == "markup" and line.start < line.body and place == 0)
    return points - 2.0 * (listed and overlap(line.text, vocabulary) < ENOUGH_OVERLAP)


def first_bonus(sheet: Sheet, candidates: list[int], place: int) -> float:
    """What speaks for an early place: titles stand above standfirsts, unless other stories are listed there."""
    above = candidates[place - 1]
    return 0.75 * (place == 0 or not sheet.headline(above) or is_masthead(sheet, above)) - 0.25 * place


def beside_byline(sheet: Sheet, candidates: list[int], place: int) -> bool:
    """Whether a byline or date follows before the article begins, at most one standfirst between."""
    others = [i for i in candidates[place + 1 :] if not NAME.match(sheet.lines[i].text)]
    nearest = others[1] if len(others) > 1 else len(sheet.lines)
    first = next((i for i in sheet.paragraphs if i > candidates[place]), nearest)
    after = sheet.reasons[candidates[place] + 1 : min(nearest, first + 4, candidates[place] + 8)]
    return any(reason in BESIDE for reason in after)


def in_zone(sheet: Sheet, candidates: list[int], place: int) -> bool:
    """Whether the lines just above the candidates list other stories."""
    above = candidates[0] - 1
    return (
        above >= 0
        and (sheet.opens[above] is Exit.MIDDLE or sheet.reasons[above] == "live ticker")
        and place < len(candidates) - 1
    )


def is_masthead(sheet: Sheet, i: int) -> bool:
    """Whether a line reads like the name of an outlet or office, or like the line below it."""
    line = sheet.lines[i]
    if line.words > OUTLET_WORDS + 2 or line.ended:
        return False
    short = line.words < MIN_TITLE_WORDS
    return short or (
        bool(OUTLET.search(line.text.title() if line.text.isupper() else line.text))
        and line.words <= OUTLET_WORDS
        and line.lower < 0.5
    )


def is_name(sheet: Sheet, i: int, first: int) -> bool:
    """Whether a line below the title is a person's name beside date or byline."""
    near = sheet.reasons[max(i - 3, 0) : i] + sheet.reasons[i + 1 : min(i + 3, first)]
    return bool(NAME.match(sheet.lines[i].text)) and any(reason in BESIDE for reason in near)


def plain_start(sheet: Sheet, candidates: list[int], vocabulary: frozenset[str]) -> tuple[int, ...]:
    """Short sentences at the start of a text without title that belong to it."""
    return tuple(
        i for i in candidates if sheet.lines[i].weak and overlap(sheet.lines[i].text, vocabulary) >= ENOUGH_OVERLAP / 2
    )
