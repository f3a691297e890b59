"""Which nouns stand for the state whose name is beside them.

"The Arvenian move" is Arvenia's; "an Arvenian carmaker" is a company, "an Arvenian curator" a private person, "an Arvenian study" nobody
who acts. Nouns are told apart by `tables/lending.csv` and by the endings that English gives to people by trade.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from riftline.actors.knowledge import TABLES

PEOPLE = ("er", "or", "ist", "ian", "man", "woman", "eur", "ess", "ster")
BODIES = {"Arab": "Arab League", "European": "European Union", "African": "African Union"}
"""Adjectives that before a noun of what a body of states decides or sends mean that body: "the Arab plan", "European sanctions"."""

DECIDED = frozenset(
    [
        "appeal",
        "call",
        "deadline",
        "decision",
        "delegation",
        "demand",
        "draft",
        "embargo",
        "envoy",
        "initiative",
        "mediation",
        "mediator",
        "mission",
        "monitor",
        "observer",
        "offer",
        "plan",
        "proposal",
        "resolution",
        "sanctions",
        "ultimatum",
    ]
)
"""Such nouns. Uprisings, capitals and markets are no body's."""

SHORTEST = 5
"""Letters of the shortest word that such an ending makes a person."""


@cache
def nouns() -> Mapping[str, str]:
    """Noun → kind of the table: company, nothing (sport, science, art, daily life), thing (an ending of people that means none)."""
    with (TABLES / "lending.csv").open(encoding="utf-8", newline="") as lines:
        return {word: row["kind"] for row in csv.DictReader(lines) for word in row["words"].split("|")}


def body_of(adjective: str, noun: str) -> str | None:
    """The name of the body of states that an adjective before a noun (in lower case) means, None for no body."""
    singular = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    return BODIES.get(adjective) if noun in DECIDED or singular in DECIDED else None


def kind_of(noun: str) -> str:
    """ "state" where a country's name beside the noun stands for the state, else "company", "person" or "nothing"."""
    singular = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    kind = nouns().get(noun) or nouns().get(singular)
    if kind in {"company", "nothing"}:
        return kind
    by_trade = kind is None and len(singular) >= SHORTEST and singular.endswith(PEOPLE)
    return "person" if by_trade else "state"
