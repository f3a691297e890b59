"""The numbers of a projection: what a process fitted to the acts makes of the next days, with levers and indicators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np

from riftline.events.ontology import ontology
from riftline.measures.reciprocity import FEWEST
from riftline.scenarios.action_reaction import levers, readout
from riftline.scenarios.action_reaction.futures import NOTHING, Happening, Plan, Put, simulate
from riftline.scenarios.action_reaction.levers import LEVERS, Assumption
from riftline.scenarios.action_reaction.outlook import Chance, Driven, Effect, Indicator, Projection, Share
from riftline.scenarios.action_reaction.past_rates import past_rates, windows_known
from riftline.scenarios.action_reaction.process import DRIVERS, Draws, draw
from riftline.scenarios.action_reaction.readout import QUIET_DAYS, Level
from riftline.scenarios.action_reaction.seen import History
from riftline.scenarios.action_reaction.table import QUADS, Floats
from riftline.scenarios.action_reaction.windows import SHRINK

VERSIONS = 25
"""Versions of the record that are drawn: acts that are only alleged, and days on which accounts differ."""

DRAWS = 100
"""Processes drawn, four for each version."""

FUTURES = 100
"""Futures of each process: ten thousand in all."""

FEWER = 40
"""Futures of each process for each lever and indicator: differences share their luck and need fewer."""

SEED = 1
CLASS_WEIGHT = 2.0
"""Acts that the mean score of a class counts for beside a side's own acts of it."""

MEMBERS = 2
"""The process and the side's own past rate make a chance; without enough past windows it is the process alone. The other
members of the backtest's mean learn from many pairs and overfit on one (docs/method.md)."""

NEVER_YET = 0.1
"""Windows that are added to hits and to misses of the past, so that what never was is not impossible. A choice."""

KEPT = 8
"""Projections kept in memory: a served page asks for the same one at every visit."""


@dataclass(frozen=True)
class Request:
    """What is asked: the next `days`, levers as written, a seed; `extras` adds every lever and all indicators."""

    days: int
    assume: tuple[str, ...] = ()
    seed: int = SEED
    extras: bool = True


@dataclass(frozen=True)
class Work:
    """A projection under way; `eve` is the escalation index on the last known day."""

    past: History
    request: Request
    eve: float
    rng: np.random.Generator = field(repr=False)

    @cached_property
    def versions(self) -> list[Floats]:
        """Ways the acts may have been."""
        return [self.past.counts(self.rng) for _ in range(VERSIONS)]

    @cached_property
    def draws(self) -> Draws:
        """Processes that may lie behind them."""
        return draw(self.versions, self.past.reverse(), DRAWS, self.rng)

    @cached_property
    def level(self) -> Level:
        """The index on the eve, and what acts add to it."""
        return Level(self.eve, _adds(self.past))

    @cached_property
    def fewer(self) -> Happening:
        """The baseline with as many futures as levers and indicators have."""
        return self.futures(NOTHING)

    @cached_property
    def counted(self) -> Floats | None:
        """For each draw the rate of past windows with an act, by cell; None where the record holds too few windows.

        They are as uncertain as a share of the windows that lie one after another in the record.
        """
        if not windows_known(self.past.days, self.request.days):
            return None
        rates = np.tile([past_rates(version, self.request.days) for version in self.versions], (DRAWS // VERSIONS, 1))
        windows = self.past.days / self.request.days + SHRINK
        return self.rng.beta(rates * windows + NEVER_YET, (1 - rates) * windows + NEVER_YET)

    @cached_property
    def bare(self) -> Happening:
        """Futures of the assumptions alone, as if no act and no day were known."""
        rng = np.random.default_rng(self.request.seed)
        unknown = np.zeros((len(self.past.units), len(QUADS), 1))
        return simulate(draw([unknown], self.past.reverse(), DRAWS, rng), self.request.days, FEWER, rng)

    def futures(self, plan: Plan, many: int = FEWER) -> Happening:
        """Futures under a plan; always the same luck."""
        days = self.request.days + QUIET_DAYS
        return simulate(self.draws, days, many, np.random.default_rng(self.request.seed), plan)

    @cached_property
    def harsher(self) -> int:
        """Which of the two sides has more deeds of conflict, 0 or 1."""
        deeds = Counter(unit for act in self.past.acts if act.quad == 4 for unit in act.units)
        return int(deeds[self.past.units[1]] > deeds[self.past.units[0]])


@lru_cache(maxsize=KEPT)
def simulated(past: History, request: Request, eve: float) -> Projection:
    """The projection of a history, but for what names events. Raises Misuse for a lever or a date that does not exist."""
    asked = tuple(levers.parse(stated, past.origin, request.days) for stated in request.assume)
    work = Work(past, request, eve, np.random.default_rng(request.seed))
    baseline = work.futures(NOTHING, FUTURES)
    within = baseline[: request.days]
    bare = work.bare[: request.days]
    return Projection(
        days=request.days,
        seed=request.seed,
        reason=None,
        cautions=(),
        origin=past.origin,
        futures=DRAWS * FUTURES,
        units=past.units,
        chances=(*_chances(work, within), *_type_chances(work, within)),
        bare=tuple(_plain_chances(work, bare)),
        deed=_mixed(work, within, [_deed(0), _deed(1)]),
        bare_deed=readout.share(readout.any_of(bare, [_deed(0), _deed(1)])),
        fan=readout.fan(readout.paths(within, work.level), past.origin),
        quiet=readout.quiet(baseline, request.days),
        drivers=_drivers(work.draws) if sum(act.dated for act in past.acts) >= FEWEST else (),
        assumed=_effect(work, asked) if asked else None,
        levers=tuple(_effect(work, (Assumption(one, past.origin),)) for one in LEVERS) if request.extras else (),
        indicators=_indicators(work) if request.extras else (),
    )


def _chances(work: Work, within: Happening) -> Iterable[Chance]:
    """Chances of each class: the mean of process and past rate where the record has past windows, else the process alone."""
    for cell in range(within.shape[3]):
        unit, quad = divmod(cell, len(QUADS))
        yield Chance(work.past.units[unit], quad + 1, None, _mixed(work, within, [cell]))


def _mixed(work: Work, within: Happening, cells: Sequence[int]) -> Share:
    """The chance of an act in any of the cells; past rates of several cells are taken to be independent."""
    futures = readout.any_of(within, cells)
    if work.counted is None:
        return readout.share(futures)
    return readout.share(futures, 1 - np.prod(1 - work.counted[:, list(cells)], axis=1), 1 / MEMBERS)


def _plain_chances(work: Work, within: Happening) -> Iterable[Chance]:
    """Chances of each class by each side as the process alone gives them."""
    for cell in range(within.shape[3]):
        unit, quad = divmod(cell, len(QUADS))
        yield Chance(work.past.units[unit], quad + 1, None, readout.share(readout.any_of(within, [cell])))


def _type_chances(work: Work, within: Happening) -> Iterable[Chance]:
    """Chances of each type that a side has used, from the simulated number of acts of its class."""
    used = Counter((unit, act.quad, act.type) for act in work.past.acts for unit in act.units)
    number = within.sum(0)
    for unit, quad, kind in sorted(used):
        cell = work.past.units.index(unit) * len(QUADS) + quad - 1
        kinds = [name for name, entry in ontology().types.items() if entry.quad == quad]
        all_of = sum(used[unit, quad, name] for name in kinds)
        part = (used[unit, quad, kind] + 1 / len(kinds)) / (all_of + 1)
        yield Chance(unit, quad, kind, readout.share(1 - (1 - part) ** number[..., cell]))


def _drivers(draws: Draws) -> tuple[Driven, ...]:
    return tuple(Driven(name, readout.over_draws(draws.shares[:, place])) for place, name in enumerate(DRIVERS))


def _effect(work: Work, assumed: Sequence[Assumption]) -> Effect:
    """What assumptions change, against the same futures without them."""
    days, units = work.request.days, work.past.units
    plan = levers.plan(assumed, work.past.origin, work.harsher, DRAWS, np.random.default_rng(work.request.seed))
    with_it, without = work.futures(plan)[:days], work.fewer[:days]
    put = {(one.day, one.cell) for one in plan.puts}
    free = np.array([[(day, cell) not in put for cell in range(with_it.shape[3])] for day in range(days)])
    answered = with_it & free[:, None, None, :]
    one_side = [one for one in assumed if not one.lever.both]
    return Effect(
        name=" + ".join(one.lever.name for one in assumed),
        words="; ".join(one.lever.words for one in assumed),
        assumptions=tuple(assumed),
        by=units[work.harsher][0] if one_side else None,
        deeds=tuple((units[side], _difference(answered, without, [_deed(side)])) for side in range(levers.FIRST_SIDES)),
        either=_difference(answered, without, [_deed(0), _deed(1)]),
        index=_index_change(with_it, without, work.level),
    )


def _deed(side: int) -> int:
    """The cell of material conflict of a side."""
    return side * len(QUADS) + 3


def _difference(one: Happening, other: Happening, cells: Sequence[int]) -> Share:
    return readout.change(readout.any_of(one, cells) - readout.any_of(other, cells))


def _index_change(one: Happening, other: Happening, level: Level) -> Share:
    ends = [readout.paths(futures, level)[-1] for futures in (one, other)]
    return readout.change(ends[0] - ends[1])


def _indicators(work: Work) -> tuple[Indicator, ...]:
    """Every class of act by each side, seen on the first day, and two weeks of silence; the strongest change first."""
    found = [_sign(work, side, quad) for side in range(levers.FIRST_SIDES) for quad in QUADS]
    return tuple(sorted((*found, _silence(work)), key=lambda sign: -abs(sign.change.value)))


def _sign(work: Work, side: int, quad: int) -> Indicator:
    with_it = work.futures(Plan((Put(side * len(QUADS) + quad - 1, 0),)))
    return _indicator(work, with_it, slice(1, work.request.days + 1), (work.past.units[side], quad))


def _silence(work: Work) -> Indicator:
    silence = next(lever for lever in LEVERS if lever.name == "silence")
    plan = levers.plan((Assumption(silence, work.past.origin),), work.past.origin, 0, DRAWS, work.rng)
    return _indicator(work, work.futures(plan), slice(QUIET_DAYS, QUIET_DAYS + work.request.days), None)


def _indicator(work: Work, with_it: Happening, after: slice, sign: tuple[tuple[str, str], int] | None) -> Indicator:
    without = work.fewer
    words = f"{ontology().quads[sign[1]]}" if sign else f"{QUIET_DAYS} days without any act between the sides"
    return Indicator(
        words=words,
        unit=sign[0] if sign else None,
        quad=sign[1] if sign else None,
        change=_difference(with_it[after], without[after], [_deed(0), _deed(1)]),
        index=_index_change(with_it[: after.stop], without[: after.stop], work.level),
    )


def _adds(past: History) -> Floats:
    """What one act of each cell adds to the index: the mean of the side's own acts of the class and of the class's types."""
    adds = []
    for unit in past.units:
        for quad in QUADS:
            usual = float(np.mean([entry.score for entry in ontology().types.values() if entry.quad == quad]))
            own = [act.score for act in past.acts if unit in act.units and act.quad == quad]
            adds.append(-(sum(own) + CLASS_WEIGHT * usual) / (len(own) + CLASS_WEIGHT))
    return np.array(adds)
