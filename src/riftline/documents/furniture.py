"""The words of web pages around articles: menus, share bars, related posts, forms, notices.

General phrases of publishing systems, gathered by kind. A row says which lines it takes and why they are set aside;
`opener` says which of them begin a stretch that is not the article, and how hard it is to leave.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

from riftline.documents.days import is_day_line
from riftline.documents.lines import Line

MAX_CHARS = 700
"""Furniture is short; longer lines are not searched, so that time grows with the text and no faster."""


class Exit(Enum):
    """How a stretch of furniture ends."""

    EASY = "the next paragraph"
    MIDDLE = "paragraphs that belong to the article by their run or their words"
    HARD = "a run of paragraphs as only articles have"


@dataclass(frozen=True)
class Row:
    """Lines up to `words` long that match `pattern` are furniture for `reason`; `zone` if they open a stretch of it."""

    reason: str
    pattern: re.Pattern[str]
    words: int
    zone: Exit | None


END = r"\W*\Z"
TABLE = Path(__file__).with_name("furniture.yaml")


SHARE = frozenset(
    ["share", "shares", "shared", "tweet", "tweets", "view", "views", "like", "likes", "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "email", "mail", "e", "print", "copy", "copied", "link", "links", "messenger", "viber", "vk", "vkontakte", "ok", "odnoklassniki", "instagram", "youtube", "tiktok", "threads", "bluesky", "mastodon", "flipboard", "pocket", "save", "bookmark", "on", "this", "article", "story", "post", "page", "via", "to", "by", "follow", "pdf", "url", "clipboard", "skype", "line", "tumblr", "google", "news", "plus", "k", "m", "min", "comments", "comment", "send", "rss", "gift", "listen", "font", "size", "a"]
)  # fmt: skip
SHARE_CORE = frozenset(
    ["share", "save", "gift", "shares", "tweet", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "print", "email", "copy", "messenger", "vkontakte", "views"]
)  # fmt: skip
LANGUAGES = frozenset(
    ["english", "en", "eng", "русский", "рус", "ru", "rus", "español", "es", "esp", "français", "fr", "fra", "deutsch", "de", "ger", "ger", "українська", "укр", "ua", "ukr", "türkçe", "tr", "tur", "azərbaycan", "az", "aze", "azərbaycanca", "العربية", "ar", "arabic", "فارسی", "fa", "fas", "中文", "zh", "cn", "日本語", "ja", "jp", "한국어", "ko", "kr", "polski", "pl", "pol", "italiano", "it", "ita", "português", "pt", "por", "ქართული", "ka", "geo", "հայերեն", "hy", "arm", "am", "қазақша", "kz", "kk", "o'zbek", "uz", "română", "ro", "ελληνικά", "el", "gr", "עברית", "he", "srpski", "sr", "hrvatski", "hr", "magyar", "hu", "čeština", "cs", "cz", "български", "bg"]
)  # fmt: skip
WHOLE = re.compile(r"[^\W\d_]+")
LETTERS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
AGENCY_MARK = r"(?:AP|AFP|Reuters|REUTERS|EPA|EPA-EFE|Getty(?: Images)?|TASS|Sputnik|Anadolu|AA|Xinhua|DPA|dpa|PA|ANSA|UPI|Bloomberg|Shutterstock|Alamy|iStock|Wikimedia(?: Commons)?|NurPhoto|WireImage|Unsplash|Pixabay|Kyodo|Yonhap|PTI|Interfax)"
CREDITED = re.compile(
    r"(?:(?:/|via |Photo[:/ ]+|\(|\[|©\s?|[-–—|] ?)" + AGENCY_MARK + r"(?:[,/ ]+(?:File|Pool|Images|" + AGENCY_MARK + r"))*[)\]]?"
    r"|\b(?:AP|AFP|Pool|File|Courtesy|Handout|Stock|Press(?: Service)?) [Pp]hoto(?:/[\w .'-]{3,40})?(?:, File)?"
    r"|\((?:Photo|Image|Picture|Credit)[^()]{2,80}\)|\[[A-Z][\w .'-]{2,40}/[\w .'-]{2,40}\]"
    r"|(?:[-–—|)]|[.!?]|\A\S.{0,200})\s\(?(?:[Ff]ile )?(?:Photo(?:graph)?|Image|Picture|Pic|Illustration)s?(?: credit)?: .{2,60}|[-–—|] (?:Photo|Credit|Image)s?: .{2,60}|/(?:Handout|Pool|File)(?: photo)?|File photo|\(file\))\.?\s*\Z"
)  # fmt: skip
"""How captions end: the agency or photographer."""
RIGHTS_SLASH = re.compile(r"©\s?[^\d/]{2,40}/[^\d/]{2,40}\Z")
"""A picture's holder and photographer, "© Agency/Jane Doe"; the page's own copyright line has a year."""
NOT_NAMED = r"(?!(?:Published|Updated|Posted|Last|On|Modified)\b)"
BYLINE = re.compile(
    r"(?:(?i:by|written by|reported by|author|authors|text by|text|posted by|story by|words by|from)\s*:?\s+)"
    r"(?P<name>" + NOT_NAMED + r"(?:[^\W\d_a-z][\w.'’-]*|van|von|de|der|al|el|bin|and|&|,|the|of|in|at)(?:,?\s+" + NOT_NAMED + r"(?:[^\W\d_a-z][\w.'’-]*|van|von|de|der|al|el|bin|and|&|the|of|in|at|for)){0,11})"
    r"\s*(?:[|•·–—-].*|,?\s+(?:on\s+)?(?=\d|[Pp]osted|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[Uu]pdated|[Pp]ublished).*)?\Z"
)  # fmt: skip
POSTED = re.compile(
    r"(?:posted|published|submitted|written|created|added|filed|shared)\b.{0,60}\bby\s+(?P<name>[\w.@-]+(?:\s[A-Z][\w.'’-]+){0,3})\W*\Z",
    re.IGNORECASE,
)
"""Bylines of blogs and forums, where names may be in lower case."""
STAFF = re.compile(
    r"\(?(?i:additional |with )?(?i:reporting|editing|writing|translated|translation|edited|compiled|produced)(?i: by| for)\s+[A-Z].{0,160}\Z"
)
SOURCE = re.compile(r"\W{0,3}(?:sources?|via|credit|originally published (?:by|in|on|at)|first published (?:by|in|on|at)|with (?:additional )?(?:reporting|material|information|files|inputs?) (?:by|from)|(?:read|see) the original\b.*?\b(?:at|on)|this (?:article|story|report) (?:was )?(?:first|originally) (?:appeared|published|ran)(?: (?:by|in|on|at))?)\s*[:–—-]?\s*(?=[A-Z\"“\[(])", re.IGNORECASE)  # fmt: skip
TICKER = re.compile(r"(?:\[?\d{1,2}[:.]\d{2}\]?(?:\s*(?:GMT|UTC|[AaPp]\.?[Mm]\.?))?\s*[-–—|•]?\s+)(?=\S)")
TICKER_WORDS = 24
MIN_LANGUAGES = 2


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """The table of phrases."""
    import yaml

    with TABLE.open(encoding="utf-8") as stream:
        table = yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return tuple(make_row(entry) for entry in table)


def make_row(entry: dict[str, Any]) -> Row:
    """A row of the table with its patterns as one."""
    patterns = (pattern.replace("$$", END) for pattern in entry["patterns"])
    zone = Exit[entry["zone"].upper()] if "zone" in entry else None
    return Row(entry["reason"], re.compile("|".join(patterns), re.IGNORECASE | re.DOTALL), entry["words"], zone)


def matching_row(line: Line) -> Row | None:
    """The first row that takes the line."""
    if len(line.text) > MAX_CHARS:
        return None
    text = line.text.strip(" \t\u00a0|•·»›→▶►▼▾▸+✕×←*_")
    return next((row for row in rows() if line.words <= row.words and row.pattern.match(text)), None)


def opener(line: Line) -> Exit | None:
    """How hard it is to leave the stretch of furniture that the line begins; None if it begins none."""
    row = matching_row(line)
    return row.zone if row else None


def furniture(line: Line) -> str | None:
    """Why the line is furniture by its own words; None if nothing in it says so."""
    if len(line.text) > MAX_CHARS:
        return "photo credit" if CREDITED.search(line.text[-120:]) and line.words < 90 else None
    if is_share_bar(line.text):
        return "share counter"
    if is_day_line(line.text):
        return "date line"
    if is_language_switch(line):
        return "language switch"
    if line.words <= 60 and SOURCE.match(line.text) and is_credit(line):
        return "credit line"
    if line.words <= 16 and (BYLINE.match(line.text) or POSTED.match(line.text)):
        return "byline"
    if line.words <= 30 and STAFF.match(line.text):
        return "byline"
    if (CREDITED.search(line.text[-120:]) and line.words <= 70) or RIGHTS_SLASH.match(line.text):
        return "photo credit"
    row = matching_row(line)
    return row.reason if row else None


def is_credit(line: Line) -> bool:
    """Whether a line that begins like a credit is one: a name follows, not a sentence ("Sources: two officials said")."""
    match = SOURCE.match(line.text)
    rest = line.text[match.end() :] if match else ""
    return bool(rest) and (":" in line.text[: match.end() if match else 0] or len(rest.split()) <= 8)


def is_share_bar(text: str) -> bool:
    """Whether all words are those of share buttons and counters."""
    if len(text) > 160:
        return False
    found = [part.lower() for word in WHOLE.findall(text) for part in share_words(word)]
    return bool(found) and all(word in SHARE for word in found) and any(word in SHARE_CORE for word in found)


def share_words(word: str) -> list[str]:
    """A word of a share bar, or the words that a bar without blanks runs together ("FacebookShare")."""
    return [word] if word.lower() in SHARE else LETTERS.findall(word)


def is_language_switch(line: Line) -> bool:
    """Whether the line lists languages."""
    names = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", line.text.lower())
    if not names or line.words > 16 or not all(name in LANGUAGES for name in names):
        return False
    return len(names) >= MIN_LANGUAGES or line.text in {"EN", "RU", "AZ", "English", "Русский", "Türkçe", "Azərbaycan"}


def is_ticker(line: Line) -> bool:
    """Whether the line is an item of a live ticker: a clock time, then a few words."""
    return line.words <= TICKER_WORDS and not line.strong and TICKER.match(line.text) is not None
