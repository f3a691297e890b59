"""The acts of a record as a process can use them: between whom, of which class, on which days, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from riftline.measures.days import Interval
from riftline.measures.sides import Sides
from riftline.scenarios.action_reaction.table import QUADS, Floats

Unit = tuple[str, str]
"""A directed pair: who acts, toward whom."""


@dataclass(frozen=True)
class Seen:
    """One act: the spans its day may lie in (equally likely), its units, class, type and score, and its chance to count.

    `dated` is False where no report dates it: its span then runs from the first dated act to its first report.
    """

    event: str
    spans: tuple[Interval, ...]
    units: tuple[Unit, ...]
    quad: int
    type: str
    score: float
    chance: float
    dated: bool = True


@dataclass(frozen=True)
class History:
    """What a projection rests on. `origin` is the first day that is not known; `loose` how many acts are not used."""

    sides: Sides
    units: tuple[Unit, ...]
    acts: tuple[Seen, ...]
    first: date
    origin: date
    loose: int

    @property
    def days(self) -> int:
        """Days from the first act to the origin."""
        return (self.origin - self.first).days

    def reverse(self) -> list[int | None]:
        """For each unit the place of the unit that runs the other way."""
        place = {unit: number for number, unit in enumerate(self.units)}
        return [place.get((target, source)) for source, target in self.units]

    def counts(self, rng: np.random.Generator) -> Floats:
        """One way the acts may have been: act-days (0 or 1) by unit, class and day. Uncertain acts and days are drawn."""
        drawn = np.zeros((len(self.units), len(QUADS), self.days))
        place = {unit: number for number, unit in enumerate(self.units)}
        for act in self.acts:
            span = act.spans[rng.integers(len(act.spans))]
            day = (span.first - self.first).days + int(rng.integers(span.days))
            if rng.random() < act.chance and 0 <= day < self.days:
                for unit in act.units:
                    drawn[place[unit], act.quad - 1, day] = 1
        return drawn
