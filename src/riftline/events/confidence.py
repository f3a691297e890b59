"""How sure a mention is: the chance that its type, both its sides and its status are right.

By the rules alone, where a sentence stands alone: five factors, each set by hand to one digit after looking at which acts of coded news
were right as a whole. What counts is whether both sides were found and have a country. Where the second reader has read the act, that is
one of the numbers that a logistic regression weighs (decisions/0026-learned-confidence.md); `docs/scores.md` shows how often acts of each
confidence are right.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache

from riftline.actors.actor import Actor
from riftline.events.arguments import Parties
from riftline.events.matching import Match
from riftline.settings import Settings

WEIGHTS = "acts/confidence.json"
"""Weights by the name of the evidence, and `bias`, as `training/acts/confidence.py` writes them."""

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


def weighed(shown: Mapping[str, float]) -> float:
    """0 … 1, rounded to three digits, from what `evidence` shows of an act. Without the file of weights its `chance` as it is."""
    weights = _weights()
    if not weights:
        return round(shown.get("chance", 0.0), 3)
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in shown.items())
    return round(1 / (1 + math.exp(-total)), 3)


@cache
def _weights() -> dict[str, float]:
    path = Settings.from_environment().models / WEIGHTS
    if not path.exists():
        return {}
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return weights
