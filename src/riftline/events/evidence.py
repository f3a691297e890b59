"""What speaks for an act as it is coded, in numbers: what the second reader makes of it, how its sides were found, how it is told."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from riftline.actors.actor import Actor
from riftline.events.announcing import Coded
from riftline.events.reader import View
from riftline.events.windows import STATUSES, TYPES, Window

SIDES = ("source", "target")
KINDS = ("state", "organ", "organisation", "group", "person", "unknown")
MOST = 4
"""Actors of a side from which their number says no more."""

LEAST = 0.01
"""Added to a chance before its logarithm is taken."""


@dataclass(frozen=True)
class Seen:
    """An act in its window: the word that names it, what the network makes of the window, and the words by the actor they name."""

    window: Window
    view: View
    word: int
    words: Mapping[str, Sequence[int]]


def evidence(coded: Coded, known: Coded, chance: float, seen: Seen) -> dict[str, float]:
    """Named numbers about an act as it was coded in the end, `known` being what the rules made of it alone, and `chance` the product of
    the reader's chance of an act and of the confidence that lexicon and sides give. A name that is absent stands for 0."""
    entry, view, n = coded.match.entry, seen.view, seen.word
    kind = float(view.types[n, 1 + TYPES.index(entry.type)])
    countries = [
        {actor.country for actor in side if actor.country} for side in (coded.sides.sources, coded.sides.targets)
    ]
    out = {
        "chance": chance,
        "log chance": math.log(chance + LEAST),
        "is an act": 1.0 - float(view.types[n, 0]),
        "type": kind,
        "type led by another": float(view.types[n, 1:].max()) - kind,
        "status": float(view.statuses[n, STATUSES.index(coded.verdict.status)]),
        f"status {coded.verdict.status}": 1.0,
        "reciprocal": float(entry.reciprocal),
        "nominal": float(coded.match.nominal),
        "side from context": float("+" in entry.rule),
        "sides of one country": float(bool(countries[0] & countries[1])),
    }
    ruled = (known.sides.sources, known.sides.targets)
    for role, side in enumerate((coded.sides.sources, coded.sides.targets)):
        about = _side(side, view.sides[role, n], seen)
        out |= {f"{SIDES[role]} {name}": value for name, value in about.items()}
        out[f"{SIDES[role]} by rules"] = float(bool(ruled[role]))
    return {name: value for name, value in out.items() if value}


def _side(side: tuple[Actor, ...], chances: NDArray[np.float32], seen: Seen) -> dict[str, float]:
    """Numbers about one side: `chances` [words + 1], that a word names it, the last that it is there without words."""
    words = [seen.words.get(actor.id, ()) for actor in side]
    here = seen.window.sentences[seen.word]
    out = {
        "without words": float(chances[-1]),
        "likeliest word": float(chances[:-1].max(initial=0.0)),
        "least likely actor": min((max((float(chances[v]) for v in of), default=0.0) for of in words), default=0.0),
        "empty": float(not side),
        "actors": float(min(len(side), MOST)),
        "without country": float(bool(side) and not any(actor.country for actor in side)),
        "outside the sentence": float(any(all(seen.window.sentences[v] != here for v in of) for of in words)),
    }
    return out | {kind: 1.0 for kind in KINDS if any(actor.kind == kind for actor in side)}
