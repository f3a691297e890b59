"""What a projection says: chances, the index as a fan, levers and indicators, each with its interval and its limits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from riftline.scenarios.action_reaction.levers import Assumption
from riftline.scenarios.action_reaction.seen import Unit
from riftline.scenarios.base_rates.cases import Likeness
from riftline.scenarios.base_rates.rate import BaseRate

CLEAR = 0.03
"""Change of a chance from which a sign is sorted by it: three points of a hundred, beyond the noise of the futures. A choice."""


@dataclass(frozen=True)
class Share:
    """A number with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Chance:
    """The chance of at least one act of a class (`type` None) or a type by a side toward another, within the days."""

    unit: Unit
    quad: int
    type: str | None
    chance: Share


@dataclass(frozen=True)
class FanDay:
    """The escalation index at the end of a day, over all futures: quantiles .05, .25, .5, .75, .95."""

    day: date
    low: float
    lower: float
    middle: float
    upper: float
    high: float


@dataclass(frozen=True)
class Quiet:
    """When two weeks without an act of conflict begin: the chance that they do within the days, and days until then."""

    chance: Share
    median: float | None


@dataclass(frozen=True)
class Driven:
    """How many of the known acts a driver accounts for, as a share."""

    driver: str
    share: Share


@dataclass(frozen=True)
class Effect:
    """What an assumption changes against the baseline: chances of deeds of conflict by side, the index on the last day."""

    name: str
    words: str
    assumptions: tuple[Assumption, ...]
    by: str | None
    deeds: tuple[tuple[Unit, Share], ...]
    either: Share
    index: Share


@dataclass(frozen=True)
class Indicator:
    """What a sign, seen next, would change: the chance of a deed of conflict in the days after it, and the index."""

    words: str
    unit: Unit | None
    quad: int | None
    change: Share
    index: Share

    @property
    def way(self) -> str:
        """Whether it speaks for escalation, "up", or against it, "down": by the chance where that moves clearly, else by the index."""
        told = self.change if abs(self.change.value) >= CLEAR else self.index
        return "up" if told.value > 0 else "down"


@dataclass(frozen=True)
class Basis:
    """What a projection rests on: acts between the states followed, by how many origins, and what is uncertain.

    `undated` of them have no date and count half; `loose` further acts are dated too loosely, or too long ago, to be used.
    `effective` is what is left of the acts when each counts by its chance to have taken place then; `assumed` the share of
    the fit that the stated assumptions make up beside them (0 … 1).
    """

    events: tuple[str, ...]
    alleged: int
    disputed: int
    undated: int
    loose: int
    origins: int
    reports: int
    first: date
    last: date
    windows: int
    effective: float
    assumed: float


@dataclass(frozen=True)
class Projection:
    """A projection of `days` from `origin` on. Where none can be made, `reason` says why and all else is empty.

    `deed` is the chance of a deed of conflict between the two sides; `bare` and `bare_deed` are what the assumptions alone
    would give, without a single act.
    """

    days: int
    seed: int
    reason: str | None
    cautions: tuple[str, ...]
    origin: date | None = None
    futures: int = 0
    basis: Basis | None = None
    units: tuple[Unit, ...] = ()
    chances: tuple[Chance, ...] = ()
    bare: tuple[Chance, ...] = ()
    deed: Share | None = None
    bare_deed: Share | None = None
    fan: tuple[FanDay, ...] = ()
    quiet: Quiet | None = None
    drivers: tuple[Driven, ...] = ()
    assumed: Effect | None = None
    levers: tuple[Effect, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    base_rates: tuple[BaseRate, ...] = ()
    similar: tuple[Likeness, ...] = ()
