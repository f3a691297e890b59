"""Where a report comes from: its publisher and its author, from metadata, masthead, notes and copyright lines."""

from __future__ import annotations

import re

from riftline.documents.heading import LABEL, NAME, OUTLET, is_masthead
from riftline.documents.main_text import Layout
from riftline.documents.outlets import host_of, known_outlet
from riftline.documents.sheet import Sheet
from riftline.documents.signatures import BYLINE, POSTED, ROLE
from riftline.readers import Source

DISCLAIMER = re.compile(
    r"\b(?:views?|opinions?|positions?|policy|policies|stance|standpoint)\s+of\s+(?:the\s+)?(?:editorial (?:board|staff|office) of\s+)?"
    r"(?P<name>(?:[A-Z][\w'’-]*(?:\.[A-Za-z]{2,10})?\s?){1,5})"
)
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s|©|\(c\)|copyright|by|[-–,\d])*(?P<name>[^\W\d_][^.|·•,()]*?(?:\.[a-z]{2,10}\b)?(?:\.[a-z]{2}\b)?)"
    r"\s*(?:[.,|·•(]|\ball\b|\brights\b|\bis a\b|\Z)",
    re.IGNORECASE,
)
YEARS = re.compile(r"[\s,]*\d{4}\b.*\Z")
NOT_NAMES = re.compile(
    r"(?:all|rights?|reserved|the authors?|about|privacy|terms|copyright|images?|photo)\b", re.IGNORECASE
)
COMPANY = re.compile(
    r",?\s+(?:(?:media|news|publishing|press)\s+)?"
    r"(?:ltd|limited|inc|llc|plc|gmbh|corp|co|company|corporation|group|network|holdings?|or its affiliate\w*.*)\b.*\Z",
    re.IGNORECASE,
)
"""What companies add to the names of their papers."""
OPINION_NOTE = re.compile(
    r"\b(?:personal )?(?:opinion|views?) of the author|author['’]s (?:own|personal)", re.IGNORECASE
)
PERSON_AT_END = re.compile(r"(?:[A-Z][\w'’-]+\s+){1,2}[A-Z][\w'’-]+\Z")
LITTLE = {"THE", "OF", "AND", "FOR", "NEW", "DAY", "SUN", "SEA"}
MAX_NAME = 60
"""Characters of an outlet's or author's name."""


def publisher_of(source: Source, sheet: Sheet, layout: Layout) -> str | None:
    """The publisher's name: declared, in an editor's disclaimer, a copyright line, the masthead, or the address's host."""
    declared = source.declared.publisher
    if declared:
        outlet = known_outlet(declared)
        return outlet.names[0] if outlet else declared
    if source.clean:
        return host_name(source)
    return disclaimed(layout) or copyrighted(sheet, layout) or masthead(sheet, layout) or host_name(source)


def host_name(source: Source) -> str | None:
    """The known outlet at the address, else the host."""
    host = host_of(source.declared.url) or host_of(source.path)
    outlet = known_outlet(host)
    return outlet.names[0] if outlet else host


def disclaimed(layout: Layout) -> str | None:
    """The outlet that a note of the editor sets apart from its author: "… the view of News.Example"."""
    for line, verdict in zip(layout.lines, layout.verdicts, strict=True):
        if verdict == "editor's note" and (found := DISCLAIMER.search(line.text)):
            return found["name"].strip(" .")
    return None


def copyrighted(sheet: Sheet, layout: Layout) -> str | None:
    """The holder of the last copyright line, spelled as the page's masthead spells it."""
    below = (layout.first or 0) + 1
    for line, verdict in zip(reversed(layout.lines[below:]), reversed(layout.verdicts[below:]), strict=True):
        found = COPYRIGHT.search(line.text) if verdict == "footer" else None
        if found and len(found["name"]) <= MAX_NAME and not NOT_NAMES.match(found["name"]):
            return spelled(YEARS.sub("", COMPANY.sub("", found["name"])).strip(" ,–-"), sheet)
    return None


def spelled(name: str, sheet: Sheet) -> str:
    """The name as a line of its own gives it, if one does; capitals eased, since mastheads shout."""
    wanted = squeezed(re.sub(r"\.[a-z]{2,10}(?:\.[a-z]{2})?\Z", "", name, flags=re.IGNORECASE))
    for line in sheet.lines:
        if len(line.text) <= MAX_NAME and squeezed(line.text) == wanted and "©" not in line.text:
            return eased(line.text)
    return name


def squeezed(name: str) -> str:
    """Letters and digits alone, without a leading article."""
    return re.sub(r"[\W_]+", "", re.sub(r"\Athe\s+", "", name, flags=re.IGNORECASE)).casefold()


def eased(name: str) -> str:
    """A name in capitals in ordinary spelling, short words (BBC, TASS) as they are."""
    if not name.isupper():
        return name
    return " ".join(word.capitalize() if len(word) > 3 or word in LITTLE else word for word in name.split())


def masthead(sheet: Sheet, layout: Layout) -> str | None:
    """The first line above the title that reads like the name of an outlet or office and says more than one word."""
    top = layout.head.title if layout.head.title is not None else layout.first or 0
    for i in (*layout.head.masthead, *range(min(top, len(sheet.lines)))):
        line = sheet.lines[i]
        known = known_outlet(line.text)
        if known:
            return known.names[0]
        if line.words >= 2 and is_masthead(sheet, i) and layout.verdicts[i] in {"masthead", "menu"} and named(sheet, i):
            return eased(line.text)
    for i in layout.above:
        if layout.verdicts[i] == "byline" and (known := known_outlet(sheet.lines[i].text)) and not known.agency:
            return known.names[0]
    return None


def named(sheet: Sheet, i: int) -> bool:
    """Whether no phrase of furniture explains the line: "World News" of a menu names no outlet."""
    return sheet.reasons[i] is None and bool(re.match(r"[A-Z]", sheet.lines[i].text)) and is_titled(sheet.lines[i].text)


def is_titled(text: str) -> bool:
    """Whether the line names an outlet or office by its own words and not only by being short."""
    return bool(OUTLET.search(text) or OUTLET.search(eased(text))) and not LABEL.match(text)


def author_of(source: Source, layout: Layout) -> str | None:
    """The author: declared, from the byline above the article, or from an editor's note on the author."""
    if source.declared.author:
        return source.declared.author
    for i, (line, verdict) in enumerate(zip(layout.lines, layout.verdicts, strict=True)):
        if verdict == "byline" and i in layout.above:
            found = BYLINE.match(line.text) or POSTED.match(line.text)
            name = found["name"] if found else line.text if i in layout.head.names or NAME.match(line.text) else ""
            if name and not known_outlet(name) and not ROLE.match(name) and len(name) <= MAX_NAME * 2:
                return name.strip(" ,")
        if verdict == "editor's note" and (name := note_author(line.text)):
            return name
    return None


def note_author(note: str) -> str | None:
    """The person an editor's note presents: the name that closes its first sentence."""
    if not OPINION_NOTE.search(note):
        return None
    words = note.partition(":")[2].strip()
    sentence = re.split(r"\.\s+(?=[A-Z])", words, maxsplit=1)[0]
    found = PERSON_AT_END.search(sentence)
    if found is None:
        return None
    kept = found.group().split()
    return " ".join(kept[-2:])
