"""Thousands of futures of a process at once, day by day, from a seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from riftline.scenarios.action_reaction.memory import HALF_LIVES
from riftline.scenarios.action_reaction.process import Draws
from riftline.scenarios.action_reaction.table import QUADS

Happening = NDArray[np.bool_]


@dataclass(frozen=True)
class Put:
    """An act put into the future: `cell` is unit × classes + class, `day` counts from 0, the first unknown day."""

    cell: int
    day: int


@dataclass(frozen=True)
class Factor:
    """Expected acts of some `cells` are multiplied from day `first` on for `days`; one factor for each draw."""

    cells: tuple[int, ...]
    first: int
    days: int
    factors: tuple[float, ...]


@dataclass(frozen=True)
class Plan:
    """What is assumed of the future beyond the process."""

    puts: tuple[Put, ...] = ()
    factors: tuple[Factor, ...] = ()


NOTHING = Plan()

HEAT = 1.0
"""Shape of the Gamma (mean 1) by which the baseline of a future differs from what was seen, for each directed pair: days to come
are calmer or hotter as a whole. Without it chances come out too high, since acts come in bursts. Swept 1, 2 and 50 on the
second third of a year of events."""


def simulate(draws: Draws, days: int, futures: int, rng: np.random.Generator, plan: Plan = NOTHING) -> Happening:
    """Act-days in `futures` futures for each draw: shape (days, draws, futures, units × classes).

    On a day a cell has an act with chance 1 − exp(−expected). The same seed gives the same luck on the same days, so that
    two plans differ by what is assumed and not by chance.
    """
    many, cells = draws.base.shape
    pull = draws.pull.astype(np.float32)
    base = draws.base.astype(np.float32)[:, None] * _heat(many, futures, cells, rng)
    state = np.repeat(draws.state.astype(np.float32)[:, None], futures, 1)
    fade = np.tile((0.5 ** (1 / np.array(HALF_LIVES))).astype(np.float32), cells)
    memory = state.reshape(many, futures, cells, len(HALF_LIVES))
    happened = np.empty((days, many, futures, cells), dtype=bool)
    for day in range(days):
        expected = base + state @ pull
        _apply(expected, plan.factors, day)
        happened[day] = rng.standard_exponential((many, futures, cells), dtype=np.float32) < expected
        for put in plan.puts:
            if put.day == day:
                happened[day, :, :, put.cell] = True
        state *= fade
        memory += happened[day][..., None]
    return happened


def _heat(many: int, futures: int, cells: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """A factor for each directed pair of each future, the same for its classes."""
    drawn = rng.standard_gamma(HEAT, (many, futures, cells // len(QUADS)), dtype=np.float32) / np.float32(HEAT)
    return np.repeat(drawn, len(QUADS), axis=2)


def _apply(expected: NDArray[np.float32], factors: Sequence[Factor], day: int) -> None:
    for factor in factors:
        if factor.first <= day < factor.first + factor.days:
            by_draw = np.asarray(factor.factors, dtype=np.float32)[:, None, None]
            expected[:, :, list(factor.cells)] *= by_draw
