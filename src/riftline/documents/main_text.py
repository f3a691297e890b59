"""Which lines of a text are the article, and why each of the others is not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from riftline.documents.heading import ENOUGH_OVERLAP, NAME, Head, read_head
from riftline.documents.lines import Line
from riftline.documents.sheet import Sheet, overlap
from riftline.documents.signatures import BYLINE, is_alt_text
from riftline.documents.zones import article_lines, is_bio

MIN_SHARE = 0.25
"""An earlier cluster of paragraphs belongs to the article if it has at least this share of the main one's words."""
ENOUGH_WORDS = 150
"""Words that make the first cluster the main one, however long the thread of comments below it is."""
CLUSTER_GAP = 10
"""Lines without a paragraph that part clusters: heads of articles have up to ten (title, names, dates, share bars)."""
LIST_OF_HEADLINES = 3
"""Headlines in a row, between paragraphs, from which they are a list of other stories."""
FOOTNOTE = re.compile(r"\[\d{1,3}\]\s")
TAG_WORDS, MIN_TAGS = 3, 2
"""Tags have up to three words and come in rows."""
ALWAYS = {
    "share counter", "cookie notice", "advertisement", "newsletter prompt", "paywall prompt", "photo credit", "credit line",
    "byline", "related story", "page tools", "editor's note", "tag list", "page number", "footer", "comment", "end mark",
}  # fmt: skip
"""Furniture that is so by its words even where the reader has cleaned the text."""


@dataclass(frozen=True)
class Layout:
    """The verdict on each line: None if it is kept, else the reason. `title` and `leads` are indices of lines."""

    lines: list[Line]
    verdicts: list[str | None]
    head: Head
    first: int | None

    @property
    def body(self) -> int:
        """The second paragraph, if furniture stands between it and the first, which then is a standfirst; else the first."""
        first = self.first or 0
        second = next((i for i in range(first + 1, len(self.lines)) if self.verdicts[i] is None), first)
        return second if first < second <= first + CLUSTER_GAP else first

    @property
    def above(self) -> range:
        """The lines above the body: title, bylines, dates and whatever stands around them."""
        return range(min(self.body + 1, len(self.lines)))


NO_HEAD = Head(None, (), (), ())


def arrange(sheet: Sheet, declared: str | None) -> Layout:
    """The verdict on each line of a page dump or plain text."""
    if not sheet.paragraphs:
        return Layout(sheet.lines, [reason or "no prose" for reason in sheet.reasons], NO_HEAD, None)
    first, core = main_cluster(sheet)
    inside = article_lines(sheet, first)
    vocabulary = sheet.vocabulary([i for i in inside if sheet.lines[i].weak and sheet.reasons[i] is None] or core)
    head = read_head(sheet, first, vocabulary, declared)
    verdicts: list[str | None] = [sheet.reasons[i] or outside_reason(sheet, i, first) for i in range(len(sheet.lines))]
    for i in (*head.kept, *([head.title] if head.title is not None else [])):
        verdicts[i] = None
    for i in (*head.names, *head.masthead):
        verdicts[i] = "byline" if i in head.names else "masthead"
    for i in inside:
        verdicts[i] = inside_reason(sheet, i, inside[-1])
    keep_first_date(sheet, verdicts, inside)
    set_lists_aside(sheet, verdicts, inside, vocabulary)
    trim_tags(sheet, verdicts, inside)
    trim_tail(sheet, verdicts, inside)
    return Layout(sheet.lines, verdicts, head, first)


def arrange_clean(sheet: Sheet, declared: str | None) -> Layout:
    """The verdict on each line of a text that the reader has cleaned: only lines that are furniture by their words go."""
    verdicts = [
        reason if reason in ALWAYS and not line.strong else None
        for reason, line in zip(sheet.reasons, sheet.lines, strict=True)
    ]
    wanted = " ".join((declared or "").casefold().split())
    title = 0 if sheet.lines and wanted and sheet.lines[0].key == wanted[:300] else None
    if title == 0:
        verdicts[0] = None
    first = next((i for i, verdict in enumerate(verdicts) if verdict is None and i != title), None)
    return Layout(sheet.lines, verdicts, Head(title, (), (), ()), first)


def main_cluster(sheet: Sheet) -> tuple[int, list[int]]:
    """The article's first paragraph, and the paragraphs of the cluster with most words."""
    clusters: list[list[int]] = []
    for i in sheet.paragraphs:
        if clusters and i - clusters[-1][-1] <= CLUSTER_GAP:
            clusters[-1].append(i)
        else:
            clusters.append([i])
    masses = [sum(sheet.lines[i].words for i in cluster) for cluster in clusters]
    main = next(n for n, mass in enumerate(masses) if mass >= min(ENOUGH_WORDS, 0.5 * max(masses)))
    first = main
    while first and masses[first - 1] >= MIN_SHARE * masses[main]:
        first -= 1
    return clusters[first][0], clusters[main]


def outside_reason(sheet: Sheet, i: int, first: int) -> str:
    """The reason for a line outside the article that no phrase explains: by the marker above it and its shape."""
    for j in range(i - 1, max(i - 60, -1), -1):
        if sheet.opens[j] is not None and j > first:
            return sheet.reasons[j] or "related story"
    if i > first:
        return "footer"
    return "menu" if sheet.lines[i].words <= 4 else "related story"


def inside_reason(sheet: Sheet, i: int, last: int) -> str | None:
    """The verdict on a line inside the article: furniture goes, but a date or a word of menus may be a heading here."""
    reason = sheet.reasons[i]
    if reason in {"menu", "date line", "language switch", "live ticker"} and i < last:
        follows = sheet.lines[i + 1].weak and sheet.reasons[i + 1] is None
        alone = sheet.lines[i].block != sheet.lines[i - 1].block
        return None if follows and alone and reason != "live ticker" else reason
    return reason or loose_reason(sheet, i)


def loose_reason(sheet: Sheet, i: int) -> str | None:
    """Why a line inside the article that no phrase explains is none of it: a caption, or a line that comes twice."""
    line, above = sheet.lines[i], sheet.lines[max(i - 1, 0)]
    if is_alt_text(above) and not line.ended and sheet.reasons[i - 1] == "photo credit" and line.block == above.block:
        return "photo credit"
    near = sheet.reasons[max(i - 1, 0) : i + 2]
    if "byline" in near and NAME.match(line.text) and line.block == above.block:
        return "byline"
    twice = sheet.repeated[line.key] > 1 and not line.weak and not line.bulleted
    return "repeated line" if twice else None


def keep_first_date(sheet: Sheet, verdicts: list[str | None], inside: list[int]) -> None:
    """In a chronology under dates, keeps the date above the first entry: it dates the entry and not the page."""
    dates = sum(sheet.reasons[i] == "date line" and verdicts[i] is None for i in inside)
    above = inside[0] - 1
    if (
        dates
        and above >= 0
        and verdicts[above] == "date line"
        and sheet.lines[above].block == sheet.lines[inside[0]].block
    ):
        verdicts[above] = None


def set_lists_aside(sheet: Sheet, verdicts: list[str | None], inside: list[int], vocabulary: frozenset[str]) -> None:
    """Sets aside runs of headlines between paragraphs whose words the article does not share."""
    run: list[int] = []
    for i in [*inside, -1]:
        listed = (
            i >= 0
            and verdicts[i] is None
            and sheet.headline(i)
            and not sheet.lines[i].bulleted
            and not sheet.lines[i].weak
        )
        if listed:
            run.append(i)
            continue
        foreign = [j for j in run if overlap(sheet.lines[j].text, vocabulary - own(sheet, j)) < ENOUGH_OVERLAP]
        if len(run) >= LIST_OF_HEADLINES and len(foreign) >= len(run) / 2:
            for j in run:
                verdicts[j] = "related story"
        run = []


def own(sheet: Sheet, i: int) -> frozenset[str]:
    """Words a headline could share only with itself: none, since headlines are not in the article's vocabulary."""
    return frozenset() if not sheet.lines[i].weak else sheet.vocabulary([i])


def trim_tags(sheet: Sheet, verdicts: list[str | None], inside: list[int]) -> None:
    """Sets aside rows of words that hang below a part of the article: its tags, one a line."""
    run: list[int] = []
    for i, after in pairwise([*inside, len(sheet.lines)]):
        line = sheet.lines[i]
        tagged = verdicts[i] is None and line.words <= TAG_WORDS and not line.weak and not line.bulleted
        run = [*run, i] if tagged else []
        closes = after != i + 1 or verdicts[min(after, len(verdicts) - 1)] is not None
        if len(run) >= MIN_TAGS and closes:
            for j in run:
                verdicts[j] = "tag list"


def trim_tail(sheet: Sheet, verdicts: list[str | None], inside: list[int]) -> None:
    """Sets aside what hangs on below the last paragraph: names, notes on the author, loose lines."""
    for i in reversed(inside):
        if verdicts[i] is not None:
            continue
        line = sheet.lines[i]
        if is_bio(sheet, i) and after_article(sheet, verdicts, i, inside):
            verdicts[i] = "author box"
        elif line.weak or line.bulleted or FOOTNOTE.match(line.text):
            return
        else:
            verdicts[i] = "footer"


def after_article(sheet: Sheet, verdicts: list[str | None], i: int, inside: list[int]) -> bool:
    """Whether a note on the author is set off from the article: by furniture, a name or a rule above it."""
    if i == inside[0]:
        return False
    text = sheet.lines[i].text
    bylines = (
        BYLINE.match(line.text) for line, verdict in zip(sheet.lines, verdicts, strict=True) if verdict == "byline"
    )
    presented = any(found and text.startswith(found["name"]) for found in bylines)
    return presented or verdicts[i - 1] is not None or not sheet.lines[i - 1].weak
