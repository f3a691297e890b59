"""Learns how sure an act is: which of the acts that the coder finds in the marked passages are as they are marked.

usage: python -m training.acts.confidence [--out models/acts/confidence.json]

A logistic regression over `riftline.events.evidence`. The passages are of other crises than a reader's pile, half of them invented, and
fewer acts are right in them; so how the sum becomes a chance (`SLOPE`, `SHIFT`) is set on acts drawn at random from running news and read
one by one (`evaluation/readings`).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from training.acts.examples import PASSAGES, ruled
from training.acts.markup import Act, Passage, read

from riftline.actors.actor import Actor
from riftline.events.announcing import Coded
from riftline.events.reader import reader
from riftline.events.rereading import BOTH, Reread
from riftline.events.windows import windows

STRENGTH = 0.03
"""Inverse of the ridge penalty on standardised numbers; swept .0005–.3 by the order it gives in the readings, flat from .03."""

FOLDS = 5

SLOPE, SHIFT = 0.5, 0.6
"""From the regression's log odds to those of the readings."""

SIMILAR = (
    {"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY"},
    {"REB", "UAF", "PRM"},
    {"CVL", "OPP", "JRN", "LAB", "BUS", "REL"},
)
"""Sectors that name one side of a conflict."""


@dataclass(frozen=True)
class Judged:
    """An act that the coder found in a passage: what speaks for it, and whether it is as it is marked."""

    passage: str
    shown: dict[str, float]
    right: bool


def judged(passage: Passage) -> Iterator[Judged]:
    """The acts that rules and reader find in a passage."""
    network = reader()
    assert network is not None, "the reader's files are absent"
    docs, offsets, acts, actors = ruled(passage)
    heads: dict[str, set[int]] = {}
    for number, doc in enumerate(docs):
        for token in doc:
            mention = actors.at(number, token.i)
            if mention is not None and mention.head == token.i:
                heads.setdefault(mention.actor.id, set()).add(offsets[number] + token.idx)
    marks = Marks(passage, heads)
    for window in windows(docs, actors, acts, quiet=False):
        for at, coded, shown in Reread(docs, actors, acts, window, network.view(window)).acts():
            trigger = coded.match.trigger
            act = marks.act(offsets[at[0]] + trigger.idx)
            yield Judged(passage.name, shown, act is not None and marks.agrees(act, coded))


@dataclass(frozen=True)
class Marks:
    """The marks of a passage; `heads` says where the phrases of an actor, by id, have their heads."""

    passage: Passage
    heads: dict[str, set[int]]

    def act(self, position: int) -> Act | None:
        """The marked act whose words hold a character."""
        return next((act for act in self.passage.acts if act.start <= position < act.end), None)

    def agrees(self, act: Act, coded: Coded) -> bool:
        """Whether type, status and both sides are as marked."""
        kind, sides = coded.match.entry.type, coded.sides
        if kind not in act.types or coded.verdict.status != act.status:
            return False
        if kind in BOTH:
            together = tuple(dict.fromkeys((*sides.sources, *sides.targets)))
            return self._side(together, (*act.sources, *act.targets))
        return self._side(sides.sources, act.sources) and self._side(sides.targets, act.targets)

    def _side(self, actors: Sequence[Actor], numbers: Sequence[int]) -> bool:
        return bool(actors) == bool(numbers) and all(any(self._is(actor, n) for n in numbers) for actor in actors)

    def _is(self, actor: Actor, number: int) -> bool:
        """Whether a marked phrase names the actor, or who is marked has its country and sector."""
        named = [phrase for phrase in self.passage.phrases if phrase.number == number]
        if any(phrase.start <= head < phrase.end for phrase in named for head in self.heads.get(actor.id, ())):
            return True
        country, _, sector = self.passage.codes[number].partition(":")
        if country == "?":
            return actor.country is None
        alike = not sector or not actor.sector or any({sector, actor.sector} <= group for group in SIMILAR)
        return actor.country == country and alike


def fit(rows: Sequence[Judged]) -> dict[str, float]:
    """Weights by name, and `bias`; prints how well the order holds in passages that were left out."""
    names = sorted({name for row in rows for name in row.shown})
    numbers = np.array([[row.shown.get(name, 0.0) for name in names] for row in rows])
    right = np.array([row.right for row in rows])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=2000))
    groups = [row.passage for row in rows]
    apart = cross_val_predict(model, numbers, right, groups=groups, cv=GroupKFold(FOLDS), method="predict_proba")[:, 1]
    print(f"{len(rows)} acts, {right.mean():.3f} as marked; AUC in passages left out {roc_auc_score(right, apart):.3f}")
    model.fit(numbers, right)
    scaler, regression = model[0], model[-1]
    weights = regression.coef_[0] / scaler.scale_
    bias = float(regression.intercept_[0] - weights @ scaler.mean_)
    return {"bias": bias} | dict(zip(names, weights.tolist(), strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("models/acts/confidence.json"))
    args = parser.parse_args()
    rows = [row for passage in read(sorted(PASSAGES.glob("*.txt"))) for row in judged(passage)]
    weights = {name: round(SLOPE * value, 4) for name, value in fit(rows).items()}
    weights["bias"] = round(weights["bias"] + SHIFT, 4)
    args.out.write_text(json.dumps(weights, indent=1) + "\n")


if __name__ == "__main__":
    main()
