"""Rolling-origin backtest: forecasts made day by day from what was known, held against what followed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from riftline.errors import Misuse
from riftline.scenarios.action_reaction.members import MEMBERS, Fit
from riftline.scenarios.action_reaction.scoring import Bin, Skill, auc, brier, reliability, skill
from riftline.scenarios.action_reaction.table import Act, Floats, Table, tabulate
from riftline.scenarios.action_reaction.windows import Windows

ACTIVE = 20
"""Acts before the first forecast that make a pair active: below, nearly all windows are empty and any rate is right."""

KNOWN = 5
"""Acts that let a pair teach."""

EVERY = 3
"""Days between forecasts."""

REFIT = 9
"""Days after which weights are learnt anew."""

MATERIAL_CONFLICT = 4
TESTED_FROM = (2, 3)
"""Forecasts begin after this share of the table's days: its last third tests."""


@dataclass(frozen=True)
class Question:
    """What is forecast: windows of `days`, acts of class `quad`, forecasts from column `start` of the table on."""

    days: int
    quad: int
    start: int


@dataclass(frozen=True)
class Member:
    """One way to forecast: its Brier score, skill over the pair's own rate, and AUC."""

    name: str
    brier: float
    skill: Skill
    auc: float | None


@dataclass(frozen=True)
class Result:
    """One horizon: `forecasts` of `pairs`, the `rate` of what followed, scores of the mean (`ours`) and of each way."""

    days: int
    quad: int
    first: date
    last: date
    pairs: tuple[tuple[str, str], ...]
    forecasts: int
    rate: float
    ours: Member
    own: Member
    members: tuple[Member, ...]
    bins: tuple[Bin, ...]
    origins: tuple[date, ...]
    chances: Floats
    happened: Floats


def backtest(acts: Iterable[Act], days: int, quad: int = MATERIAL_CONFLICT, *, official: bool = True) -> Result:
    """Forecasts whether an act of class `quad` follows within `days`, for each active pair, over the last third.

    With `official` only acts between states or their organs count. Raises Misuse where the table is too small to say.
    """
    table = tabulate(act for act in acts if act.official or not official)
    question = Question(days, quad, table.days * TESTED_FROM[0] // TESTED_FROM[1])
    counted = table.counts[:, :, : question.start].sum((1, 2))
    known = np.flatnonzero(counted >= KNOWN)
    active = np.flatnonzero(counted[known] >= ACTIVE)
    origins = range(question.start, table.days - days + 1, EVERY)
    if not len(active) or not origins:
        raise Misuse(_too_small(table, days), "Give a table of events of many pairs over many weeks")
    return _score(Windows(table.chosen(known), quad, days), active, origins)


def forecast(windows: Windows, fit: Fit, origins: range) -> Floats:
    """Chances for every pair at each origin, learnt anew every `REFIT` days; shape (pairs, origins)."""
    columns, learnt = [], -REFIT
    for origin in origins:
        if origin - learnt >= REFIT:
            learnt, model = origin, fit(windows, origin)
        columns.append(model(origin))
    return np.stack(columns, 1)


def _score(windows: Windows, active: NDArray[np.intp], origins: range) -> Result:
    table = windows.table
    happened = windows.happened[active][:, origins]
    reference = Windows(table.chosen(active), windows.quad, windows.days).own[:, origins]
    chances = {name: forecast(windows, fit, origins)[active] for name, fit in MEMBERS.items()}
    mean = np.mean(list(chances.values()), axis=0)

    def scored(name: str, given: Floats) -> Member:
        return Member(name, brier(given, happened), skill(given, reference, happened), auc(given, happened))

    return Result(
        days=windows.days,
        quad=windows.quad,
        first=table.day(origins[0]),
        last=table.day(origins[-1]),
        pairs=tuple(table.pairs[row] for row in active),
        forecasts=int(happened.size),
        rate=float(happened.mean()),
        ours=scored("mean of the three", mean),
        own=scored("own rate", reference),
        members=tuple(scored(name, given) for name, given in chances.items()),
        bins=reliability(mean, happened),
        origins=tuple(table.day(origin) for origin in origins),
        chances=mean,
        happened=happened,
    )


def _too_small(table: Table, days: int) -> str:
    span = f"{len(table.pairs)} pairs over {table.days} days"
    return f"The table ({span}) has no pair with {ACTIVE} acts and {days} days left after its first two thirds"
