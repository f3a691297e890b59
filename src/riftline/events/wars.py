"""Wars between states that reports name by their place alone ("the Iraq war"): who attacked whom, and when.

`wars.csv` holds interstate wars and interventions of the Correlates of War and UCDP/PRIO lists that English names after the
country they were fought in; own compilation of facts, years as in those lists (Sarkees and Wayman, "Resort to War", 2010;
Davies, Pettersson and Öberg, "Organized violence 1989-2023", Journal of Peace Research 61, 2024).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NOUNS = {"war", "invasion", "conflict", "occupation", "intervention", "warfare"}
"""Nouns that with a country name a war."""

MEMORY = 12
"""Years after its end in which a war is still meant when nothing but its country is named."""


@dataclass(frozen=True)
class War:
    """One war: the country whose name it bears, its years, who attacked and who was attacked (ISO codes)."""

    place: str
    first: int
    last: int
    attackers: tuple[str, ...]
    attacked: str


@cache
def wars() -> tuple[War, ...]:
    """The table."""
    with Path(__file__).with_name("wars.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            War(row["place"], int(row["from"]), int(row["to"]), tuple(row["attackers"].split()), row["attacked"])
            for row in csv.DictReader(lines)
        )


def war_in(country: str, published: str | None) -> War | None:
    """The latest war named after a country that had begun when a report appeared and was not yet long over. Without a date the latest
    one, if the same attacked in all of them, else None."""
    year = int(published[:4]) if published and published[:4].isdigit() else None
    if year is None:
        known = [war for war in wars() if war.place == country]
        return known[-1] if len({war.attackers for war in known}) == 1 else None
    fitting = [war for war in wars() if war.place == country and war.first <= year <= war.last + MEMORY]
    return max(fitting, key=lambda war: war.first, default=None)
