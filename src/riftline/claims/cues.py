"""The table of cues: words that give somebody's words, what attitude they carry, and where their content stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

TABLE = Path(__file__).with_name("cues.yaml")
FORMS = frozenset({"object", "to", "hearer", "as", "active", "bare", "quote", "that"})
"""Words of the table that are no prepositions."""


@dataclass(frozen=True)
class Cue:
    """A cue's attitude, the `forms` its content takes besides a clause, and the prepositions it selects."""

    attitude: str
    forms: frozenset[str]
    prepositions: frozenset[str]


@dataclass(frozen=True)
class Mute:
    """Nouns that make no statement: by word, by ending, and those with such an ending that do speak."""

    words: frozenset[str]
    endings: tuple[str, ...]
    speaking: frozenset[str]

    def __contains__(self, lemma: str) -> bool:
        return lemma in self.words or (lemma.endswith(self.endings) and lemma not in self.speaking)


@dataclass(frozen=True)
class Cues:
    """Cues by lemma: verbs ("point out" with its particle), nouns, adjectives, adverbs; and nouns that decide about them."""

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    adverbs: Mapping[str, Cue]
    mute: Mute
    charges: frozenset[str]
    setting: frozenset[str]
    offices: frozenset[str]


@cache
def cues() -> Cues:
    """The table that travels with the program, read once."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    table: dict[str, Any] = yaml.load(TABLE.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - both are the safe ones
    mute = table["mute"]
    return Cues(
        verbs=_part(table["verbs"]),
        nouns=_part(table["nouns"]),
        adjectives=_part(table["adjectives"]),
        adverbs=_part(table["adverbs"]),
        mute=Mute(frozenset(mute["words"]), tuple(mute["endings"]), frozenset(mute["speaking"])),
        charges=frozenset(table["charges"]),
        setting=frozenset(table["setting"]),
        offices=frozenset(table["offices"]),
    )


def _part(table: Mapping[str, Any]) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for attitude, words in table.items():
        rows = words if isinstance(words, dict) else dict.fromkeys(words)
        for word, forms in rows.items():
            listed = frozenset((forms or "").split())
            found.setdefault(str(word), Cue(attitude, listed & FORMS, listed - FORMS))
    return found
