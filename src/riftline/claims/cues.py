"""The table of cues: words that give somebody's words, what attitude they carry, and where their content stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

TABLE = Path(__file__).with_name("cues.yaml")
FORMS = frozenset({"object", "to", "hearer", "as", "seem", "bare", "quote", "that"})
"""Words of the table that are no prepositions."""


@dataclass(frozen=True)
class Cue:
    """A cue's attitude, the `forms` its content takes besides a clause, and the prepositions it selects."""

    attitude: str
    forms: frozenset[str]
    prepositions: frozenset[str]


@dataclass(frozen=True)
class Cues:
    """Cues by lemma: verbs ("point out" with its particle), nouns, adjectives, adverbs."""

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    adverbs: Mapping[str, Cue]


@cache
def cues() -> Cues:
    """The table that travels with the program, read once."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    table: dict[str, Any] = yaml.load(TABLE.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - both are the safe ones
    return Cues(*(_part(table[name]) for name in ("verbs", "nouns", "adjectives", "adverbs")))


def _part(table: Mapping[str, Any]) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for attitude, words in table.items():
        rows = words if isinstance(words, dict) else dict.fromkeys(words)
        for word, forms in rows.items():
            listed = frozenset((forms or "").split())
            found.setdefault(str(word), Cue(attitude, listed & FORMS, listed - FORMS))
    return found
