"""Past crises by name: which began most like this one, and what happened in them.

``training/base_rates/cases.py`` makes the table of a few facts on each crisis since 1945, from the International Crisis
Behavior project. Likeness is a count of shared beginnings and illustrates the base rates; it is no forecast of its own.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from riftline.errors import MissingData

CASES = Path(__file__).with_name("cases.csv")
NEAREST = 6
"""How many past crises are named."""

WEIGHTS = {"kind": 2, "trigger": 1, "continent": 1, "distance": 1}
"""What a shared beginning counts for. The kind of trigger counts double: of what is known at the start it tells most
about violence. A choice."""

WORDS = {"kind": "kind of trigger", "trigger": "violence of the trigger", "continent": "region", "distance": "distance"}


@dataclass(frozen=True)
class Case:
    """One past crisis: its name, the year of its trigger, how it began and how it went; unknown facts are ""."""

    name: str
    year: int
    begun: tuple[tuple[str, str], ...]
    form: str
    content: str
    violence: str
    recurrence: str
    days: int | None

    def told(self) -> dict[str, Any]:
        """What happened in it."""
        return {
            "form": self.form or None,
            "content": self.content or None,
            "violence": self.violence or None,
            "recurred_within_five_years": {"within-five-years": True, "not": False}.get(self.recurrence),
            "days": self.days,
        }


@dataclass(frozen=True)
class Likeness:
    """A past crisis and the beginnings it shares, in words."""

    case: Case
    shared: tuple[str, ...]


def similar(begun: Mapping[str, frozenset[str]], most: int = NEAREST) -> tuple[Likeness, ...]:
    """The past crises that share most with how this one began (`begun`: for each of WEIGHTS the values it may have).

    Of equals the later one comes first. Empty if nothing is known of the beginning.
    """
    if not begun:
        return ()
    found = [Likeness(case, tuple(WORDS[name] for name in _shared(case, begun))) for case in cases()]
    weight = {WORDS[name]: number for name, number in WEIGHTS.items()}
    found.sort(key=lambda one: (-sum(weight[word] for word in one.shared), -one.case.year, one.case.name))
    return tuple(found[:most])


@lru_cache(maxsize=1)
def cases() -> tuple[Case, ...]:
    """Every crisis of the table. Raises MissingData if the table is not there."""
    if not CASES.exists():
        raise MissingData(f"The table of past crises {CASES} is missing", "Install the program again")
    with CASES.open(encoding="utf-8", newline="") as lines:
        return tuple(_case(row) for row in csv.DictReader(lines))


def _case(row: Mapping[str, str]) -> Case:
    return Case(
        name=row["name"],
        year=int(row["year"]),
        begun=tuple((name, row[name]) for name in WEIGHTS),
        form=row["form"],
        content=row["content"],
        violence=row["violence"],
        recurrence=row["recurrence"],
        days=int(row["days"]) if row["days"] else None,
    )


def _shared(case: Case, begun: Mapping[str, frozenset[str]]) -> list[str]:
    return [name for name, value in case.begun if value in begun.get(name, ())]
