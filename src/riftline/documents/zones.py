"""Stretches of a page below the first paragraph: which belong to the article and which to something else.

A page falls into segments, each begun by a marker ("Related posts", "Leave a comment", "Load more"). For each segment
the question is whether the article goes on in it, and from which line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from riftline.documents.days import CLOCK, find_day
from riftline.documents.furniture import Exit
from riftline.documents.sheet import Sheet, overlap

MAX_GAP = 8
"""Lines in a row that are no paragraph after which an article has ended, even without a marker. Inline widgets have
four to six lines; lists at the end of pages start at ten."""
HARD_RUN, MIDDLE_RUN = 3, 2
"""Paragraphs in a row that show an article: comments and teasers have names, dates and headlines between them."""
STAMP_WITHIN = 6
"""Lines above the first paragraph in which the page's own date stands."""
SAME_STORY = 0.2
"""Share of a lone paragraph's content words met in the article before from which it is taken to go on with it."""
END_SIGNS = {"tag list", "credit line", "author box", "comment", "end mark"}
"""Furniture after which an article does not go on."""
TEASER = re.compile(r"(?:…|\.\.\.|\[[….]+\])\W*\Z")
LABELLED = re.compile(r"\A(?:[A-Z][\w’'-]*\s?){1,5}:\s[A-Z]")
BIO = re.compile(
    r"\b(?:is|was) (?:an?|the|our)\b.{0,80}\b(?:editor|reporter|journalist|correspondent|contributor|columnist|writer|author|"
    r"analyst|fellow|professor|lecturer|researcher|blogger|commentator|freelancer?|producer|scholar|chief|director|expert|student)\b"
    r"|\b(?:covers|writes (?:about|on|for)|has (?:covered|reported|written|worked)|reports (?:on|from|for))\b"
    r"|\A(?:The )?(?:news ?)?(?:desk|staff|team|newsroom)\b|\bdesk of\b|\bfollow (?:him|her|them) on\b",
    re.IGNORECASE,
)
BIO_WITHIN = 320
"""Characters in which a note on the author says what the author is."""


@dataclass(frozen=True)
class Segment:
    """Lines `start` to `stop`; the first is the marker, except in the first segment. `zone` says how hard it is to leave."""

    start: int
    stop: int
    zone: Exit | None


def segments(sheet: Sheet, first: int) -> list[Segment]:
    """The segments from paragraph `first` to the end."""
    cuts: list[tuple[int, Exit | None]] = [(first, None)]
    since = 0
    for i in range(first, len(sheet.lines)):
        paragraph = sheet.lines[i].weak and sheet.reasons[i] is None
        since = 0 if paragraph else since + 1
        if i > first and (zone := sheet.opens[i]) is not None:
            cuts.append((i, zone))
        elif i > first and next_story(sheet, i, first):
            cuts.append((i, Exit.HARD))
        elif since == MAX_GAP + 1 and not steady(sheet, i):
            cuts.append((i, Exit.MIDDLE))
    stops = [start for start, _ in cuts[1:]] + [len(sheet.lines)]
    return [Segment(start, stop, zone) for (start, zone), stop in zip(cuts, stops, strict=True)]


def next_story(sheet: Sheet, i: int, first: int) -> bool:
    """Whether a headline with a date and clock time below it begins another story, as the page's own title has them."""
    if (
        i + 2 >= len(sheet.lines)
        or sheet.reasons[i] is not None
        or sheet.reasons[i + 1] != "date line"
        or not sheet.headline(i)
    ):
        return False
    stamps = [
        sheet.lines[j].text for j in range(max(first - STAMP_WITHIN, 0), first) if sheet.reasons[j] == "date line"
    ]
    return is_stamp(sheet.lines[i + 1].text) and any(is_stamp(text) for text in stamps)


def is_stamp(text: str) -> bool:
    """Whether a line gives a day and a clock time: those of publication, where chronologies have days alone."""
    return find_day(text) is not None and CLOCK.search(text) is not None


def steady(sheet: Sheet, i: int) -> bool:
    """Whether the lines up to `i` are a list or table within the text: bulleted and no furniture among them."""
    window = range(i - MAX_GAP, i + 1)
    return all(sheet.lines[j].bulleted and sheet.reasons[j] is None for j in window)


def article_lines(sheet: Sheet, first: int) -> list[int]:
    """The lines from `first` on that lie in the article (furniture among them still has its own reason)."""
    taken: list[int] = []
    known: set[str] = set()
    over = doubt = False
    for segment in segments(sheet, first):
        start = (
            segment.start
            if segment.zone is None
            else resumption(sheet, segment, frozenset(known), over=over, doubt=doubt)
        )
        if start is None:
            over = over or segment.zone is Exit.HARD or ends(sheet, range(segment.start, segment.stop))
            doubt = doubt or segment.zone is Exit.MIDDLE
            continue
        doubt = False
        lines = list(range(start, segment.stop))
        taken += lines
        known |= sheet.vocabulary([i for i in lines if sheet.lines[i].weak and sheet.reasons[i] is None])
        over = ends(sheet, lines)
    return taken


def ends(sheet: Sheet, lines: range | list[int]) -> bool:
    """Whether the article ends in these lines: after its last paragraph stands a sign of the end."""
    for i in reversed(lines):
        if sheet.reasons[i] in END_SIGNS:
            return True
        if sheet.lines[i].strong and sheet.reasons[i] is None and not is_bio(sheet, i):
            return False
    return False


def resumption(sheet: Sheet, segment: Segment, known: frozenset[str], *, over: bool, doubt: bool) -> int | None:
    """The line from which the article goes on in a segment of furniture; None if it does not.

    `over`: the article has ended, as far as signs tell. `doubt`: since it last went on, other stories were listed.
    """
    inside = range(segment.start + 1, segment.stop)
    prose = [i for i in inside if sheet.lines[i].strong and sheet.reasons[i] is None and not is_teaser(sheet, i)]
    if not prose:
        return None
    hard = segment.zone is Exit.HARD or over
    start = first_run(sheet, prose, segment.stop, HARD_RUN if hard else MIDDLE_RUN)
    if start is not None and not (hard and dated(sheet, range(start, segment.stop))):
        return with_heading(sheet, start, segment)
    if hard:
        return None
    lone = prose[0]
    if (segment.zone is Exit.EASY and not doubt) or belongs(sheet, lone, segment, known):
        return with_heading(sheet, lone, segment)
    return None


def is_teaser(sheet: Sheet, i: int) -> bool:
    """Whether a paragraph breaks off or begins with a label in title case, as the first words of other stories do."""
    text = sheet.lines[i].text
    return TEASER.search(text[-8:]) is not None or LABELLED.match(text) is not None


def first_run(sheet: Sheet, prose: list[int], stop: int, need: int) -> int | None:
    """The start of the first run of `need` paragraphs with nothing but short sentences between; None if there is none."""
    strong = set(prose)
    run, start = 0, prose[0]
    for i in range(prose[0], stop):
        if i in strong:
            start = i if run == 0 else start
            run += 1
            if run == need:
                return start
        elif not sheet.lines[i].weak or sheet.reasons[i] is not None:
            run = 0
    return None


def dated(sheet: Sheet, lines: range) -> bool:
    """Whether dates and names of commenters stand between paragraphs, as in threads and lists of posts."""
    return sum(sheet.reasons[i] in {"date line", "comment"} for i in lines) >= HARD_RUN - 1


def belongs(sheet: Sheet, i: int, segment: Segment, known: frozenset[str]) -> bool:
    """Whether a lone paragraph in a list of other stories goes on with the article."""
    line = sheet.lines[i]
    glued = sheet.lines[i - 1].block == line.block and sheet.headline(i - 1) and i - 1 > segment.start
    listed = any(sheet.headline(j) and sheet.reasons[j] is None for j in range(i + 1, segment.stop - 1))
    followed = i + 1 < segment.stop and sheet.reasons[i + 1] in {"date line", "related story"}
    return not glued and not listed and not followed and overlap(line.text, known) >= SAME_STORY


def with_heading(sheet: Sheet, start: int, segment: Segment) -> int:
    """The start of the article's next part, with the heading above it where a closing marker ("Load more") parts it."""
    above = start - 1
    if segment.zone is not Exit.EASY or above <= segment.start:
        return start
    alone = sheet.lines[above].block != sheet.lines[start].block or above - 1 == segment.start
    return above if alone and sheet.reasons[above] is None and sheet.headline(above) else start


def is_bio(sheet: Sheet, i: int) -> bool:
    """Whether a line says who the author is."""
    line = sheet.lines[i]
    return line.words < 120 and BIO.search(line.text[:BIO_WITHIN]) is not None
