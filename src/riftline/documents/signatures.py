"""Lines that sign: bylines, staff lines, credits of a source, and how captions end."""

from __future__ import annotations

import re

from riftline.documents.days import is_day_line
from riftline.documents.lines import Line

AGENCY_MARK = (
    r"(?:AP|AFP|Reuters|REUTERS|EPA|EPA-EFE|Getty(?: Images)?|TASS|Sputnik|Anadolu|AA|Xinhua|DPA|dpa|PA|ANSA|UPI|Bloomberg|"
    r"Shutterstock|Alamy|iStock|Wikimedia(?: Commons)?|NurPhoto|WireImage|Unsplash|Pixabay|Kyodo|Yonhap|PTI|Interfax)"
)
CREDITED = re.compile(
    r"(?:(?:/|via |Photo[:/ ]+|\(|\[|©\s?|[-–—|] ?)"
    + AGENCY_MARK
    + r"(?:[,/ ]+(?:File|Pool|Images|"
    + AGENCY_MARK
    + r"))*[)\]]?"
    r"|\b(?:AP|AFP|Pool|File|Courtesy|Handout|Stock|Press(?: Service)?) [Pp]hoto(?:/[\w .'-]{3,40})?(?:, File)?"
    r"|\((?:Photo|Image|Picture|Credit)[^()]{2,80}\)|\[[A-Z][\w .'-]{2,40}/[\w .'-]{2,40}\]"
    r"|(?:[-–—|)]|[.!?]|\A\S.{0,200})\s\(?(?:[Ff]ile )?(?:Photo(?:graph)?|Image|Picture|Pic|Illustration)s?(?: credit)?: .{2,60}"
    r"|[-–—|] (?:Photo|Credit|Image)s?: .{2,60}|/(?:Handout|Pool|File)(?: photo)?|File photo|\(file\))[)\]]?\.?\s*\Z"
)
"""How captions end: the agency or photographer."""
RIGHTS_SLASH = re.compile(r"©\s?[^\d/]{2,40}/[^\d/]{2,40}\Z")
"""A picture's holder and photographer, "© Agency/Jane Doe"; the page's own copyright line has a year."""
ALT_TEXT = re.compile(AGENCY_MARK + r"\s+[A-Z]")
"""How the description of a picture begins that is given for those who cannot see it: its agency, then a sentence."""
CAPTION_WORDS = 70
CAPTION_END = 120
"""Characters at the end of a line in which a caption names its picture's source."""

NOT_NAMED = r"(?!(?:Published|Updated|Posted|Last|On|Modified)\b)"
NAME_WORD = r"(?:[^\W\d_a-z][\w.'’-]*|van|von|de|der|al|el|bin|and|&|the|of|in|at|for)"
BYLINE = re.compile(
    r"(?:(?i:by|written by|reported by|author|authors|text by|text|posted by|story by|words by|from)\s*:?\s+)"
    r"(?P<name>" + NOT_NAMED + NAME_WORD + r"(?:,?\s+" + NOT_NAMED + NAME_WORD + r"){0,11})"
    r"\s*(?:[|•·–—-].*|,?\s+(?:on\s+)?"
    r"(?=\d|[Pp]osted|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[Uu]pdated|[Pp]ublished).*)?\Z"
)
BYLINE_WORDS = 16
POSTED = re.compile(
    r"(?:posted|published|submitted|written|created|added|filed|shared)\b.{0,60}\bby\s+"
    r"(?P<name>[\w.@-]+(?:\s[A-Z][\w.'’-]+){0,3})\W*\Z",
    re.IGNORECASE,
)
"""Bylines of blogs and forums, where names may be in lower case."""
STAFF = re.compile(
    r"\(?(?i:additional |with )?(?i:reporting|editing|writing|translated|translation|edited|compiled|produced)(?i: by| for| from)"
    r"\s+[A-Z].{0,160}\Z"
)
CONTRIBUTED = re.compile(r".{3,160}\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,40}\Z")
HANDLE = re.compile(r"@\w{2,30}\Z|[Bb][Yy]\Z")
ROLE = re.compile(
    r"(?:[A-Z][\w&'’-]*\s+(?:[\w&'’-]+\s+){0,4})?"
    r"(?i:correspondent|editor|reporter|staff writer|bureau chief|columnist)(?:,? in [A-Z]\w+|, .{2,30})?\Z"
)
ROLE_WORDS = 7
SEPARATOR = re.compile(r"\s+[|•·–—/-]\s+|\s*\|\s*")
NAMED_PART = re.compile(r"(?:[^\W\d_a-z][\w.'’&-]*\s*){1,4}\Z")
DATED_NAME_WORDS = 20
STAFF_WORDS = 30
SOURCE = re.compile(
    r"\W{0,3}(?:sources?|via|credit|originally published (?:by|in|on|at)|first published (?:by|in|on|at)|"
    r"with (?:additional )?(?:reporting|material|information|files|inputs?) (?:by|from)|(?:read|see) the original\b.*?\b(?:at|on)|"
    r"this (?:article|story|report) (?:was )?(?:first|originally) (?:appeared|published|ran)(?: (?:by|in|on|at))?)"
    r"\s*[:–—-]?\s*(?=[A-Z\"“\[(])",
    re.IGNORECASE,
)
SOURCE_WORDS = 60
PHRASE = re.compile(r"\W*(?:originally|first|with|read|see|this)\b", re.IGNORECASE)
CREDIT_WORDS = 8
"""Words after a phrase of credit that has no colon; more are a sentence."""


def signature(line: Line) -> str | None:
    """The reason "credit line", "byline" or "photo credit" for a line that signs; None for others."""
    if line.words <= SOURCE_WORDS and is_credit(line):
        return "credit line"
    if line.words <= BYLINE_WORDS and (BYLINE.match(line.text) or POSTED.match(line.text)):
        return "byline"
    if line.words <= STAFF_WORDS and (
        STAFF.match(line.text) or ("contributed" in line.text and CONTRIBUTED.match(line.text))
    ):
        return "byline"
    if line.words <= ROLE_WORDS and (HANDLE.match(line.text) or ROLE.match(line.text)):
        return "byline"
    if line.words <= DATED_NAME_WORDS and is_dated_name(line.text):
        return "byline"
    if line.words <= CAPTION_WORDS and is_caption(line):
        return "photo credit"
    return None


def is_credit(line: Line) -> bool:
    """Whether a line that begins like a credit is one: a colon or a name follows, and no sentence."""
    match = SOURCE.match(line.text)
    if match is None:
        return False
    rest = line.text[match.end() :]
    return ":" in match.group() or (bool(PHRASE.match(match.group())) and len(rest.split()) <= CREDIT_WORDS)


def is_caption(line: Line) -> bool:
    """Whether a line describes a picture: by how it ends, or by the agency it begins with."""
    if CREDITED.search(line.text[-CAPTION_END:]) or RIGHTS_SLASH.match(line.text):
        return True
    return is_alt_text(line)


def is_alt_text(line: Line) -> bool:
    """Whether a line is the description of a picture for those who cannot see it; it closes without a full stop."""
    return not line.ended and ALT_TEXT.match(line.text) is not None


def is_dated_name(text: str) -> bool:
    """Whether a line joins a name and a date by strokes or dashes: "Gull | Orm | 3 March 2031"."""
    parts = [part.strip(" *_") for part in SEPARATOR.split(text)]
    dated = [is_day_line(part) for part in parts]
    named = [bool(NAMED_PART.match(part)) for part in parts]
    return any(dated) and not all(dated) and all(day or name for day, name in zip(dated, named, strict=True))
