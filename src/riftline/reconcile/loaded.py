"""Words that take a side: where reports name one act by words that judge it differently, that is a disagreement of its own.

Each row holds ways of telling one kind of act; accounts that use words of different columns do not merely vary the style.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """Alternatives by their name, each with the stems that tell it; `about` names what they are alternatives for."""

    about: str
    ways: tuple[tuple[str, re.Pattern[str]], ...]


def _row(about: str, **ways: str) -> Row:
    return Row(about, tuple((name, re.compile(rf"\b(?:{stems})\w*", re.I)) for name, stems in ways.items()))


SORRY = _row(
    "sorrow",
    condolence="condol|commiserat|sympath",
    regret="regret|deplor|lament",
    apology="apolog|said sorry|asked for forgiveness|asked for pardon",
)
"""What a state says after harm was done: pity, regret, or guilt."""

_SORROW = re.compile("|".join(pattern.pattern for _, pattern in SORRY.ways), re.I)

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
    found = {}
    for row in ROWS:
        used = [name for name, pattern in row.ways if pattern.search(words)]
        if len(used) == 1:
            found[row.about] = used[0]
    return found


def is_sorrow(words: str) -> bool:
    """Whether words express pity, regret or an apology."""
    return _SORROW.search(words) is not None
