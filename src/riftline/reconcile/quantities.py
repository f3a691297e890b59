"""Numbers of people in running text: "some 500,000", "nearly three million", "hundreds of thousands"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = {"half a": 0.5} | {word: float(n) for n, word in enumerate(_ONES, start=1)}
_UNITS = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}

ABOUT = 0.15
"""Share by which a rounded number may miss: "about 500,000" holds 430,000, "nearly three million" holds 2.6 million."""

_LEAST = r"(?:more than|over|at least|no fewer than|upwards of)"
_MOST = r"(?:fewer than|less than|under|up to|at most|no more than)"
_SHORT = r"(?:nearly|almost|close to)"
_ROUND = r"(?:about|around|some|roughly|approximately|an estimated|closer to|circa)"
_QUANTITY = re.compile(
    rf"\b(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<short>{_SHORT})|(?P<round>{_ROUND}))?\s*\b"
    rf"(?:(?P<digits>\d{{1,3}}(?:[,.\u00a0 ]\d{{3}})+|\d+(?:\.\d+)?)|(?P<word>{'|'.join(_WORDS)}))"
    rf"(?:[ -](?P<unit>{'|'.join(_UNITS)}))?\b|\b(?P<vague>(?:tens|hundreds) of thousands|millions)\b",
    re.I,
)
_VAGUE = {"tens of thousands": (2e4, 9.9e4), "hundreds of thousands": (2e5, 9.9e5), "millions": (2e6, 9.9e7)}


@dataclass(frozen=True)
class Quantity:
    """A number with the bounds that its words allow (both ends belong to it), and where the words stand."""

    low: float
    high: float
    text: str
    start: int
    end: int

    def excludes(self, other: Quantity) -> bool:
        """Whether no number is both."""
        return self.high < other.low or other.high < self.low


def quantities(text: str) -> Iterator[Quantity]:
    """The numbers of a text, in order."""
    for match in _QUANTITY.finditer(text):
        low, high = _bounds(match)
        if low > 0 or high < inf:
            yield Quantity(low, high, match.group().strip(), match.start(), match.end())


def _bounds(match: re.Match[str]) -> tuple[float, float]:
    if match["vague"]:
        return _VAGUE[match["vague"].casefold()]
    number = _number(match)
    if match["least"]:
        return number, inf
    if match["most"]:
        return 0.0, number
    if match["short"]:
        return number * (1 - ABOUT), number
    return (number * (1 - ABOUT), number * (1 + ABOUT)) if match["round"] else (number, number)


def _number(match: re.Match[str]) -> float:
    if match["word"]:
        number = _WORDS[match["word"].casefold()]
    else:
        digits = match["digits"]
        plain = re.sub(r"[,\u00a0 ]|\.(?=\d{3}\b)", "", digits)
        number = float(plain)
    return number * _UNITS.get((match["unit"] or "").casefold(), 1.0)
