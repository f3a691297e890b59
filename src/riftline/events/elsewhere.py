"""Passages about sport, weather, science, business or the stage, where "struck", "beat" and "defended" are no acts of politics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from spacy.tokens import Doc

from riftline.actors.actor import Actor

STRONG, LEAST = 2.0, 5.0
"""What a strong word weighs against a weak one, and the sum of different words from which a passage belongs to another world."""

DENSE = 0.035
"""Share of a passage's words that such words must be, so that a long report with some of them stays what it is."""

ORGANS = frozenset({"MIL", "COP", "SPY", "JUD", "LEG", "REB", "UAF", "PRM", "OPP", "PTY"})


@cache
def worlds() -> Mapping[str, Mapping[str, float]]:
    """World → lemma → weight, from elsewhere.yaml."""
    table = yaml.safe_load(Path(__file__).with_name("elsewhere.yaml").read_text(encoding="utf-8"))
    return {
        world: {**dict.fromkeys(words["weak"], 1.0), **dict.fromkeys(words["strong"], STRONG)}
        for world, words in table.items()
    }


def world_of(doc: Doc) -> str | None:
    """The world a passage belongs to, None for the world of states."""
    lemmas = Counter(token.lemma_.lower() for token in doc if token.is_alpha or "-" in token.text)
    length = sum(lemmas.values())
    for world, words in worlds().items():
        found = [lemma for lemma in lemmas if lemma in words]
        weight = sum(words[lemma] for lemma in found)
        strong = any(words[lemma] == STRONG for lemma in found)
        if strong and weight >= LEAST and sum(lemmas[lemma] for lemma in found) >= DENSE * length:
            return world
    return None


def is_official(actor: Actor) -> bool:
    """Whether an actor is an organ of power by more than a country's name, which in other worlds is a team or a market."""
    return actor.sector in ORGANS or (actor.sector == "GOV" and actor.kind != "state")
