"""One pass over raw text: every token becomes one character that stands for what it may be in an expression of time.

Phrases of time are then regular expressions over that string of characters, joined into one scanner. Quantifiers in
phrases are bounded, so that the cost of a text grows with its length whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cached_property

from riftline.dates import words

TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?!\d)"  # ISO stamp
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)"  # 27.06.2025, 06/27/25
    r"|\d{1,2}:\d\d(?::\d\d)?(?!\d)"  # clock
    r"|['’]?\d0s\b|\d{3}0s\b"  # decades
    r"|\d{1,4}(?:st|nd|rd|th)\b"
    r"|\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,9}\.\d{1,9}|\d+"
    r"|[ap]\.\s?m\b\.?"
    r"|[^\W\d_]+"
    r"|['’]s\b"
    r"|\n\s{0,99}\n"
    r"|[^\s\u200e\u200f\u202a-\u202e\u2066-\u2069]",  # a mark of writing direction is no token
    re.IGNORECASE,
)
PUNCTUATION = {
    ",": "COMMA",
    "-": "DASH",
    "–": "DASH",
    "—": "LONG",
    "‐": "DASH",
    "‑": "DASH",
    ".": "DOT",
    "/": "SLASH",
    "'": "APOS",
    "’": "APOS",
    "`": "APOS",
    "(": "OPEN",
    ")": "SHUT",
    "$": "MONEY",
    "€": "MONEY",
    "£": "MONEY",
    "%": "PERCENT",
}
OTHER = "x"  # a token that no phrase uses
SENTENCE_ENDS = frozenset(".!?")
KNOWN_LIMIT = 50_000  # surfaces remembered: some 10 MB at most
FIRST_CODE = 0xE000  # Unicode's private area: no character of it means anything yet
YEARS = range(1000, 2101)  # bare four digits outside are a count, not a year


def fold(surface: str) -> str:
    """Lower case, with the straight apostrophe."""
    return surface.lower().replace("’", "'")


def _word_categories(surface: str) -> Iterator[str]:
    word = surface.lower()
    yield word
    for name, table in _TABLES.items():
        if word in table:
            yield name
    if word in words.MONTHS and (word not in ("may", "march") or surface[0].isupper()):
        yield "MONTH2" if word in ("may", "march") else "MONTH"
    if surface[0].isupper() and word in words.SHORT_MONTHS:
        yield "MABBR"
    if surface[0].isupper() and word in words.SHORT_WEEKDAYS:
        yield "WABBR"
    if word.endswith("s") and word[:-1] in words.WEEKDAYS:
        yield "WEEKDAYS"


_TABLES: dict[str, Container[str]] = {
    "WEEKDAY": words.WEEKDAYS,
    "UNITS": words.PLURALS,
    "UNIT": words.UNITS,
    "NUM": words.NUMBERS,
    "SMALL": words.SMALL,
    "TENS": words.TENS,
    "TEEN": words.TEENS,
    "CENT": words.CENTURIES,
    "ORD": words.ORDINALS,
    "SEASON": words.SEASONS,
    "PART": words.DAY_PARTS,
    "ZONE": words.ZONES,
    "FREQ": words.FREQUENCIES,
    "NOWWORD": words.PRESENT,
    "PASTWORD": words.PAST,
    "SOONWORD": words.FUTURE,
    "DECADEWORD": words.DECADES,
}


def _digit_categories(surface: str) -> Iterator[str]:
    if surface.isdecimal() and surface.isascii():
        yield from _integer_categories(surface)
    elif surface[-1:] in "sS":
        yield "DECADE"
    elif surface[-2:].lower() in ("st", "nd", "rd", "th"):
        number = int(surface[:-2])
        yield "ORDNUM"
        if 1 <= number <= 31:
            yield "ORDDAY"
    elif ":" in surface and "-" not in surface:
        yield "CLOCK"
    elif "," in surface or surface.count(".") == 1:
        yield "INT"
    elif surface.isascii():
        yield "STAMP"


def _integer_categories(surface: str) -> Iterator[str]:
    yield "INT"
    if len(surface) > 4:
        return
    number = int(surface)
    if len(surface) <= 2:
        yield "TWO" if len(surface) == 2 else "ONE"
        if 1 <= number <= 31:
            yield "DAYNUM"
        if number <= 24:
            yield "HOUR"
    elif len(surface) == 4 and number in YEARS:
        yield "YEARNUM"


def categories(surface: str) -> frozenset[str]:
    """What a token may be: its lower-case word and the names of the classes it belongs to."""
    first = surface[0]
    if first.isdecimal() or (first in "'’" and len(surface) > 2):
        return frozenset(_digit_categories(surface))
    if first.isalpha():
        if "." in surface:
            return frozenset(["AMPM"])
        more = ["AMPM"] if surface.lower() in ("am", "pm") else []
        return frozenset([*_word_categories(surface), *more])
    if fold(surface) == "'s":
        return frozenset(["POSS"])
    if first == "\n":
        return frozenset(["BREAK"])
    name = PUNCTUATION.get(surface)
    return frozenset([name] if name else [])


class Coder(dict[str, str]):
    """Token -> its one character, filled as tokens come. Only categories that phrases use are told apart."""

    def __init__(self, used: frozenset[str]) -> None:
        super().__init__()
        self.used = used
        self.classes: dict[frozenset[str], str] = {frozenset(): OTHER}

    def __missing__(self, surface: str) -> str:
        code = self.classes.get(categories(surface) & self.used, OTHER)
        if len(self) < KNOWN_LIMIT:
            self[surface] = code
        return code


@dataclass(frozen=True)
class Text:
    """A text as tokens: its characters, where each token lies, and one code a token."""

    text: str
    starts: list[int]
    surfaces: list[str]
    codes: str

    def word(self, index: int) -> str:
        """The token at `index` in lower case; "" outside the text."""
        return fold(self.surfaces[index]) if 0 <= index < len(self.surfaces) else ""

    def end(self, index: int) -> int:
        """Where token `index` ends in the text."""
        return self.starts[index] + len(self.surfaces[index])


@dataclass(frozen=True)
class Match:
    """A phrase found: tokens `first` up to `last` (exclusive), and the words of its named parts."""

    phrase: str
    first: int
    last: int
    parts: dict[str, tuple[str, ...]]
    within: Text

    def __getitem__(self, name: str) -> str:
        """The words of a part, lower case, joined by blanks; "" where the part is absent."""
        return " ".join(self.parts.get(name, ()))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words of the phrase, lower case."""
        return tuple(self.within.word(index) for index in range(self.first, self.last))

    def before(self, distance: int = 1) -> str:
        """The word that many tokens before the phrase."""
        return self.within.word(self.first - distance)

    def after(self, distance: int = 1) -> str:
        """The word that many tokens after the phrase."""
        return self.within.word(self.last - 1 + distance)


_INNER = re.compile(r"\?P<[a-z]+>")
_PIECE = re.compile(r"\(\?P<\w+>|\(\?[:=!]|\{\d,\d\}|[A-Z]+\d?|[a-z]+|\S")


def used_names(pattern: str) -> set[str]:
    """Words and category names that a phrase pattern uses."""
    return {piece for piece in _PIECE.findall(pattern) if piece[0].isalpha()}


class Scanner:
    """Phrases compiled into one expression over codes."""

    def __init__(self, phrases: dict[str, str], vocabulary: Callable[[], Iterator[str]]) -> None:
        used = frozenset().union(*(used_names(pattern) for pattern in phrases.values()))
        self.coder = Coder(used)
        members: dict[str, str] = dict.fromkeys(used, "")
        for held in sorted({categories(word) & used for word in vocabulary()} - {frozenset()}, key=sorted):
            code = chr(FIRST_CODE + len(self.coder.classes))
            self.coder.classes[held] = code
            for name in held:
                members[name] += code
        self.members = members
        spelled = {name: self._spell(pattern) for name, pattern in phrases.items()}
        self.single = {name: re.compile(pattern) for name, pattern in spelled.items()}
        bare = (f"(?P<{name}>{_INNER.sub('?:', pattern)})" for name, pattern in spelled.items())
        self.joined = re.compile(f"(?!{OTHER})(?:{'|'.join(bare)})")

    def _spell(self, pattern: str) -> str:
        return "".join(self._piece(piece) for piece in _PIECE.findall(pattern))

    def _piece(self, piece: str) -> str:
        if not piece[0].isalpha():
            return piece
        if not self.members[piece]:
            raise KeyError(piece)
        return f"[{self.members[piece]}]"

    def tokens(self, text: str) -> Text:
        """The tokens of a text with their codes."""
        coder = self.coder
        starts, surfaces = [], []
        for found in TOKEN.finditer(text):
            starts.append(found.start())
            surfaces.append(found.group())
        return Text(text, starts, surfaces, "".join([coder[surface] for surface in surfaces]))

    def next_match(self, within: Text, first: int) -> Match | None:
        """The leftmost phrase from token `first` on, and of several there the first in the table."""
        found = self.joined.search(within.codes, first)
        return self._match(found, within) if found else None

    def match_at(self, within: Text, first: int) -> Match | None:
        """The phrase that begins at token `first`, if one does."""
        found = self.joined.match(within.codes, first)
        return self._match(found, within) if found else None

    def _match(self, found: re.Match[str], within: Text) -> Match:
        name = found.lastgroup or ""
        again = self.single[name].match(within.codes, found.start())
        assert again
        parts = {
            part: tuple(within.word(index) for index in range(*again.span(part)))
            for part in again.groupdict()
            if again.start(part) >= 0
        }
        return Match(name, found.start(), found.end(), parts, within)
