"""Lines that sign: bylines, staff lines, credits of a source, and how captions end."""

from __future__ import annotations

import re

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
    r"|[-–—|] (?:Photo|Credit|Image)s?: .{2,60}|/(?:Handout|Pool|File)(?: photo)?|File photo|\(file\))\.?\s*\Z"
)
"""How captions end: the agency or photographer."""
RIGHTS_SLASH = re.compile(r"©\s?[^\d/]{2,40}/[^\d/]{2,40}\Z")
"""A picture's holder and photographer, "© Agency/Jane Doe"; the page's own copyright line has a year."""
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
    r"\(?(?i:additional |with )?(?i:reporting|editing|writing|translated|translation|edited|compiled|produced)(?i: by| for)"
    r"\s+[A-Z].{0,160}\Z"
)
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
    if line.words <= STAFF_WORDS and STAFF.match(line.text):
        return "byline"
    if line.words <= CAPTION_WORDS and (CREDITED.search(line.text[-CAPTION_END:]) or RIGHTS_SLASH.match(line.text)):
        return "photo credit"
    return None


def is_credit(line: Line) -> bool:
    """Whether a line that begins like a credit is one: a colon or a name follows, and no sentence."""
    match = SOURCE.match(line.text)
    if match is None:
        return False
    rest = line.text[match.end() :]
    return ":" in match.group() or (bool(PHRASE.match(match.group())) and len(rest.split()) <= CREDIT_WORDS)
