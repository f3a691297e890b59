"""What-if levers: acts put into the future, and a stated assumption on how they bend what follows.

The effects are assumptions and none is an estimate: past crises cannot tell what mediation or a release does, since those
who are mediated differ from those who are not (``docs/method.md``). So each factor is wide and its interval is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log

import numpy as np

from riftline.errors import Misuse
from riftline.events.ontology import ontology
from riftline.scenarios.action_reaction.futures import Factor, Plan, Put
from riftline.scenarios.action_reaction.table import QUADS

CONFLICT = (3, 4)
ASSUMED = "assumed"
FIRST_SIDES = 2
"""The first two units of a history run between the sides, one each way."""

Z95 = 1.96


@dataclass(frozen=True)
class Bend:
    """Acts of `quads` by both sides are multiplied for `days` by a factor whose 95 % interval is `low` … `high`."""

    quads: tuple[int, ...]
    low: float
    high: float
    days: int


@dataclass(frozen=True)
class Lever:
    """One lever: the PLOVER types of the acts it puts, by both sides or by the one with more deeds of conflict."""

    name: str
    words: str
    types: tuple[str, ...]
    both: bool
    bend: Bend | None
    assumption: str
    source: str = ASSUMED


LEVERS = (
    Lever(
        "mediation",
        "a third party mediates and both sides take part",
        ("CONSULT",),
        both=True,
        bend=Bend(CONFLICT, 0.55, 1.15, 30),
        assumption="acts of conflict by both sides fall to between .55 and 1.15 of what they would be, for 30 days",
    ),
    Lever(
        "release",
        "both sides release those they hold",
        ("RETREAT",),
        both=True,
        bend=Bend(CONFLICT, 0.45, 1.1, 30),
        assumption="acts of conflict by both sides fall to between .45 and 1.1 of what they would be, for 30 days",
    ),
    Lever(
        "inquiry",
        "a joint inquiry is agreed, with compensation",
        ("AGREE", "CONCEDE"),
        both=True,
        bend=Bend(CONFLICT, 0.5, 1.1, 60),
        assumption="acts of conflict by both sides fall to between .5 and 1.1 of what they would be, for 60 days",
    ),
    Lever(
        "summit",
        "the leaders meet",
        ("CONSULT",),
        both=True,
        bend=Bend(CONFLICT, 0.6, 1.2, 30),
        assumption="acts of conflict by both sides fall to between .6 and 1.2 of what they would be, for 30 days",
    ),
    Lever(
        "raid",
        "one more raid, by the side with more deeds of conflict",
        ("COERCE",),
        both=False,
        bend=None,
        assumption="nothing beyond what acts of its class bring in this record and in the priors",
    ),
    Lever(
        "expulsion",
        "both sides expel diplomats",
        ("SANCTION",),
        both=True,
        bend=None,
        assumption="nothing beyond what acts of its class bring in this record and in the priors",
    ),
    Lever(
        "cut",
        "trade or energy is cut, by the side with more deeds of conflict",
        ("SANCTION",),
        both=False,
        bend=Bend((2,), 0.2, 0.9, 90),
        assumption="material cooperation falls to between .2 and .9 of what it would be, for 90 days",
    ),
    Lever(
        "silence",
        "neither side acts toward the other for two weeks",
        (),
        both=True,
        bend=Bend(QUADS, 0.0, 0.0, 14),
        assumption="no acts of any class for 14 days; afterwards the process goes on, with fainter memories",
    ),
)


@dataclass(frozen=True)
class Assumption:
    """A lever pulled on `day`."""

    lever: Lever
    day: date


def parse(stated: str, first: date, days: int) -> Assumption:
    """Reads ``LEVER`` or ``LEVER=YYYY-MM-DD``; without a date the first projected day. Raises Misuse for what is not there."""
    lever, stated_day = check(stated)
    day = stated_day or first
    if not 0 <= (day - first).days < days:
        raise Misuse(f"{day} lies outside the projected days", f"They run from {first} for {days} days")
    return Assumption(lever, day)


def check(stated: str) -> tuple[Lever, date | None]:
    """The lever and the day that are written. Raises Misuse if there is no such lever or no such day."""
    name, equals, written = stated.partition("=")
    lever = next((lever for lever in LEVERS if lever.name == name.strip().lower()), None)
    if lever is None:
        raise Misuse(f"There is no lever {name!r}", f"Levers: {', '.join(lever.name for lever in LEVERS)}")
    if not equals:
        return lever, None
    try:
        return lever, date.fromisoformat(written)
    except ValueError as error:
        raise Misuse(f"{written!r} is no day", "Write it as YYYY-MM-DD") from error


def plan(assumptions: Sequence[Assumption], first: date, harsher: int, draws: int, rng: np.random.Generator) -> Plan:
    """Acts and factors of the assumptions, for a process whose first two units are the sides; `harsher` is 0 or 1."""
    puts: list[Put] = []
    factors: list[Factor] = []
    for assumption in assumptions:
        lever, day = assumption.lever, (assumption.day - first).days
        units = range(FIRST_SIDES) if lever.both else (harsher,)
        quads = {ontology().quad(kind) for kind in lever.types}
        puts += [Put(unit * len(QUADS) + quad - 1, day) for unit in units for quad in sorted(quads)]
        if lever.bend is not None:
            factors.append(_factor(lever.bend, day + bool(lever.types), draws, rng))
    return Plan(tuple(puts), tuple(factors))


def _factor(bend: Bend, first: int, draws: int, rng: np.random.Generator) -> Factor:
    """One factor for each draw, from a lognormal with the interval; it begins the day after the act."""
    cells = tuple(unit * len(QUADS) + quad - 1 for unit in range(FIRST_SIDES) for quad in bend.quads)
    if bend.high == 0:
        return Factor(cells, first, bend.days, (0.0,) * draws)
    middle, spread = (log(bend.low) + log(bend.high)) / 2, (log(bend.high) - log(bend.low)) / (2 * Z95)
    return Factor(cells, first, bend.days, tuple(rng.lognormal(middle, spread, draws).tolist()))
