"""Words that take a side: where reports name one act by words that judge it differently, that is a disagreement of its own.

Each row holds ways of telling one kind of act; accounts that use words of different columns do not merely vary the style.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from riftline.reconcile.stems import has_any, plain


@dataclass(frozen=True)
class Row:
    """Alternatives by their name, each with the stems that tell it; `about` names what they are alternatives for."""

    about: str
    ways: tuple[tuple[str, Stems], ...]


@dataclass(frozen=True)
class Stems:
    """Beginnings of words, and the pattern that finds one."""

    beginnings: tuple[str, ...]
    pattern: re.Pattern[str]

    def tell(self, words: str, folded: str) -> bool:
        """Whether one begins a word; `folded` are the same words as `plain` gives them."""
        return has_any(folded, self.beginnings) and self.pattern.search(words) is not None


def _row(about: str, **ways: str) -> Row:
    return Row(about, tuple((name, _stems(stems)) for name, stems in ways.items()))


def _stems(stems: str) -> Stems:
    return Stems(tuple(stems.split("|")), re.compile(rf"\b(?:{stems})\w*", re.I))


SORRY = _row(
    "sorrow",
    condolence="condol|commiserat|sympath",
    regret="regret|deplor|lament",
    apology="apolog|said sorry|asked for forgiveness|asked for pardon",
)
"""What a state says after harm was done: pity, regret, or guilt."""

ROWS = (
    SORRY,
    _row(
        "killing",
        killing="kill|died|dead|death|shot dead",
        murder="murder|execut|massacr|slaughter|lynch|extrajudicial",
    ),
    _row("detention", detention="detain|detention|arrest", abduction="kidnap|abduct|hostage"),
    _row(
        "taking a place",
        taking="took|taken|captur|enter|seiz|retook|recaptur|reclaim",
        liberation="liberat|freed",
        occupation="occup|annex",
    ),
    _row("entry", entry="enter|moved into|cross|interven", invasion="invad|invasion|incursion|aggress"),
    _row("fall of an aircraft", crash="crash", shot="shot down|downing|downed|brought down"),
    _row("use of force", accident="accident|mistak|unintent|error", intent="deliberate|intention|on purpose|targeted"),
)
"""General vocabulary of any crisis. "Taking" and "killing" are neutral; a way that one account uses beside a neutral one counts too."""

NEUTRAL = frozenset({"killing", "detention", "taking", "crash"})


def ways_of(words: str) -> dict[str, str]:
    """The way of telling by row, for each row of which the words use exactly one way."""
    found, folded = {}, plain(words)
    for row in ROWS:
        used = [name for name, stems in row.ways if stems.tell(words, folded)]
        if len(used) == 1:
            found[row.about] = used[0]
    return found


def is_sorrow(words: str) -> bool:
    """Whether words express pity, regret or an apology."""
    folded = plain(words)
    return any(stems.tell(words, folded) for _, stems in SORRY.ways)
