"""How sure a mention is: the chance that its type and both its sides are right.

Five factors, each set by hand to one digit after looking at which acts of coded news were right as a whole; `docs/scores.md` shows how
often acts of each confidence are right there. What counts is whether both sides were found and have a country.
"""

from __future__ import annotations

from riftline.actors.actor import Actor
from riftline.events.arguments import Parties
from riftline.events.matching import Match

TOP = 0.8
"""Of acts that state both sides with their countries about so many are right as a whole."""

ENTRY = 0.6
"""Share of the confidence that hangs on the weight of the lexicon entry."""

MISSING, PLACELESS, NOMINAL, INFERRED = 0.3, 0.5, 0.9, 0.9
"""Factors for a side that is not there, one without any country, an act noun, a side that context tells."""


def confidence(match: Match, sides: Parties) -> float:
    """0 … 1, rounded to three digits."""
    entry = match.entry
    value = TOP * (1 - ENTRY + ENTRY * entry.weight) * _side(sides.sources) * _side(sides.targets)
    value *= NOMINAL if match.nominal else 1.0
    value *= INFERRED if "+" in entry.rule else 1.0
    return round(value, 3)


def _side(actors: tuple[Actor, ...]) -> float:
    if not actors:
        return MISSING
    return 1.0 if any(actor.country for actor in actors) else PLACELESS
