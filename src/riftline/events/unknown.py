"""Verbs the lexicon does not know, read by meaning: the types of the nearest verbs it knows.

Nearness is the cosine of static word vectors; five neighbours vote. Left out one by one, the lexicon's own verbs get their type back in
about 9 of 10 cases where the vote is this clear and the nearest goes with it (`python -m evaluation.meaning`); where it is not, nothing
is guessed. Such a mention needs both its sides, says its nearest neighbour in its rule ("meaning: denounce") and has a low confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from riftline.events.entries import VERB_SOURCE, VERB_TARGET, Entry, lexicon
from riftline.events.ontology import ontology
from riftline.events.status import CAUSING
from riftline.language.meaning import vectors

NEIGHBOURS = 5
NEAREST, SHARE = 0.6, 0.6
"""Least cosine of the nearest neighbour and least share of the votes for one type."""

WEIGHT = 0.3
"""Weight of an entry that is a guess."""

KEPT = 4096
RULE = "meaning"


@dataclass(frozen=True)
class Known:
    """The lexicon's plain verbs: lemmas, the types each names without further conditions, and their vectors (rows)."""

    lemmas: tuple[str, ...]
    types: tuple[frozenset[str], ...]
    rows: NDArray[np.float32]


@cache
def known() -> Known:
    """Single verbs of the lexicon that name an act by themselves."""
    plain = {
        lemma: frozenset(entry.type for entry in entries if entry.constraints == 0)
        for lemma, entries in lexicon().verbs.items()
        if " " not in lemma
    }
    lemmas = tuple(sorted(lemma for lemma, types in plain.items() if types))
    return Known(lemmas, tuple(plain[lemma] for lemma in lemmas), vectors(lemmas))


@lru_cache(maxsize=KEPT)
def entry_for(lemma: str) -> Entry | None:
    """The entry of an unknown verb; None where its neighbours do not agree, it is known, or only says that something is caused."""
    if not lemma.isalpha() or lemma in CAUSING or _is_known(lemma):
        return None
    found = neighbours(lemma)
    best = voted(found)
    if best is None:
        return None
    code = ontology().cameo_default(best, None)
    return Entry(
        type=best, mode=None, cameo=code, rule=f"{RULE}: {found[0][0]}", source=VERB_SOURCE, target=VERB_TARGET,
        needs="both", weight=WEIGHT,
    )  # fmt: skip


def voted(found: Sequence[tuple[str, frozenset[str], float]]) -> str | None:
    """The type that neighbours agree on, the nearest among them; None where they do not."""
    votes: dict[str, float] = {}
    for _, types, near in found:
        for kind in types:
            votes[kind] = votes.get(kind, 0.0) + near / len(types)
    best = max(votes, key=lambda kind: (votes[kind], kind))
    sure = found[0][2] >= NEAREST and best in found[0][1] and votes[best] >= SHARE * sum(votes.values())
    return best if sure else None


def neighbours(lemma: str) -> list[tuple[str, frozenset[str], float]]:
    """The nearest known verbs other than the lemma itself: (lemma, types, cosine), nearest first."""
    verbs = known()
    near = verbs.rows @ vectors([lemma])[0]
    order = [int(i) for i in np.argsort(-near)[: NEIGHBOURS + 1] if verbs.lemmas[int(i)] != lemma]
    return [(verbs.lemmas[i], verbs.types[i], float(near[i])) for i in order[:NEIGHBOURS]]


@cache
def _stems() -> frozenset[str]:
    words = lexicon()
    light = {verb for group in words.light.values() for verb in group}
    return frozenset(verb.split()[0] for verb in {*words.verbs, *light})


def _is_known(lemma: str) -> bool:
    return lemma in _stems()
