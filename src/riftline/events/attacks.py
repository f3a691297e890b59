"""Attacks that the world calls by their day alone ("the September 11 attacks"): who attacked whom, and when.

`attacks.csv` is an own compilation of well-known facts; `doer` is empty where no one group stands for who did it, and the day
where others share it.
"""

from __future__ import annotations

import calendar
import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Attack:
    """One attack: what `written` finds it by, its year, the group that did it (name, country code, sector; or None), the country struck."""

    written: re.Pattern[str]
    year: int
    doer: tuple[str, str, str] | None
    country: str


@cache
def attacks() -> tuple[Attack, ...]:
    """The table."""
    with Path(__file__).with_name("attacks.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Attack(
                _written(row["name"], row["month"], row["day"]),
                int(row["year"]),
                (row["doer"], row["doer_country"], row["sector"]) if row["doer"] else None,
                row["country"],
            )
            for row in csv.DictReader(lines)
        )


def _written(name: str, month: str, day: str) -> re.Pattern[str]:
    """The name alone, and the day with its month where no other attack of that day is as well known."""
    ways = [re.escape(name)]
    if month:
        names = rf"(?:{calendar.month_name[int(month)]}|{calendar.month_abbr[int(month)]}t?\.?)"
        numbered = rf"{day}(?:st|nd|rd|th)?"
        ways += [rf"{names} {numbered}", rf"{numbered}(?: of)? {names}"]
    return re.compile(rf"\b(?:{'|'.join(ways)})\b", re.IGNORECASE)


def attack_on(words: str, published: str | None) -> Attack | None:
    """The attack that a noun phrase names by its day, if a report of that ISO date can speak of it and the phrase names no other year."""
    year = int(published[:4]) if published and published[:4].isdigit() else None
    years = {int(found) for found in re.findall(r"\b(?:19|20)\d\d\b", words)}
    for attack in attacks():
        if attack.written.search(words) and years <= {attack.year} and (year is None or year >= attack.year):
            return attack
    return None
