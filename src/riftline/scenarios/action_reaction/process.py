"""The mutually exciting process of one crisis: quiet baseline, own momentum, answers, all fading; fitted with priors.

On each day a directed pair makes an act-day of a class with an expected number that is the sum of drivers. The fit draws
from the posterior (Gibbs sampling as in Rasmussen 2013, Methodol. Comput. Appl. Probab. 15: each act is ascribed to one
driver, then weights are Gamma), once for each drawn version of the record, so that its spread holds both the
uncertainty of the fit and that of the record. With few acts the posterior is nearly the prior, and the page says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from riftline.scenarios.action_reaction.drivers import OWN_DAYS, SPILL
from riftline.scenarios.action_reaction.memory import HALF_LIVES, faded
from riftline.scenarios.action_reaction.table import QUADS, Floats

OWN_SHARE, POOLED_SHARE = 0.15, 0.1
"""Prior weights of a side's own daily rate and of the mean of all followed. Less than for windows of many days
(`drivers`), as from day to day momentum carries most. Swept .15–.5 on the second third of a year of events."""

MOMENTUM = (0.3, 0.35, 0.1)
"""Prior number of further acts of its class that an act brings, by half-life: with the baselines 1 in all, so that a steady
series stays steady. Swept together with the shares."""

IN_KIND = (0.03, 0.03, 0.01)
"""Prior number of acts of its class that the other side answers an act with, by half-life. Assumed: low, since later
answers in kind were no more frequent than chance in the tables of events that were looked at."""

STRENGTH = 5.0
"""Acts of each class that the prior counts for. Swept 3–20 on single pairs in the second third of a year of events between
states: the weaker, the better and the less too high; 3 and 5 differ little (docs/method.md)."""

QUIET_RATE = 1 / 60
"""Prior act-days a day of a class by a directed pair about which nothing is known: one in two months. Assumed."""

SWEEPS = 20
"""Gibbs sweeps for each draw. Chains start at the prior mean; weights of single drivers settle within a few."""

HIGHEST_GROWTH = 0.95
"""Acts that one act may bring in the end, over all drivers; draws above are scaled down, or futures would explode."""

BASELINE, OWN_ACTS, ANSWERS, OTHER_OWN, OTHER_ANSWERS = range(5)
DRIVERS = ("quiet baseline", "own momentum", "answer in kind", "own acts of other kinds", "answer of another kind")
"""The drivers in an analyst's words."""

FADING = len(HALF_LIVES)


@dataclass(frozen=True)
class Draws:
    """Possible processes, one a row: daily baselines, weights of the memories, and the memories on the first unknown day.

    `base` is (draws, units × classes); `pull` (draws, units × classes × half-lives, units × classes); `state` the memories,
    (draws, units × classes × half-lives); `shares` (draws, drivers) how many of the acts each driver accounts for.
    """

    base: Floats
    pull: Floats
    state: Floats
    shares: Floats


@dataclass(frozen=True)
class _Version:
    """One version of the record: act-days, what is remembered of them day by day, and each cell's daily rate."""

    counts: Floats
    memories: Floats
    state: Floats
    rates: Floats


def draw(versions: Sequence[Floats], reverse: list[int | None], draws: int, rng: np.random.Generator) -> Draws:
    """Draws processes that may lie behind the `versions` of a record (`History.counts`), each in its turn."""
    remembered = [_remember(counts) for counts in versions]
    parts = [_one(remembered[number % len(remembered)], reverse, rng) for number in range(draws)]
    base, pull, state, shares = (np.stack([part[place] for part in parts]) for place in range(4))
    return Draws(base, pull, state, shares)


def _remember(counts: Floats) -> _Version:
    days = counts.shape[2]
    sums = np.stack([faded(counts, half_life) for half_life in HALF_LIVES], -1)
    once = 1 - 0.5 ** (1 / np.array(HALF_LIVES))
    rates = (counts.sum(2) + OWN_DAYS * QUIET_RATE) / (days + OWN_DAYS)
    return _Version(counts, sums * once, sums[:, :, -1].ravel(), rates)


def _one(
    version: _Version, reverse: list[int | None], rng: np.random.Generator
) -> tuple[Floats, Floats, Floats, Floats]:
    """One draw: baselines, weights, memories on the first unknown day, and the drivers' shares."""
    units, days = version.counts.shape[0], version.counts.shape[2]
    ascribed = np.zeros(len(DRIVERS))
    weights = []
    for quad in range(len(QUADS)):
        columns = _columns(version.memories, reverse, version.rates, quad)
        fitted, by_driver = _gibbs(columns[:, :days], version.counts[:, quad], rng)
        weights.append(fitted)
        ascribed += by_driver
    own, pooled = np.stack(weights)[:, 0], np.stack(weights)[:, 1]
    base = own * version.rates + pooled * version.rates.mean(0)
    pull = _pull(np.stack(weights), reverse, units)
    return base.ravel(), pull, version.state, ascribed / max(ascribed.sum(), 1.0)


def prior_weights() -> Floats:
    """Prior means: own rate, pooled rate, then by half-life momentum, answer in kind, other own acts, other answers."""
    return np.array([OWN_SHARE, POOLED_SHARE, *MOMENTUM, *IN_KIND, *[SPILL] * (2 * FADING)])


def assumed_acts() -> float:
    """How many acts the priors count for in a fit, all classes together."""
    return float(STRENGTH * prior_weights().sum() * len(QUADS))


def _columns(memories: Floats, reverse: list[int | None], rates: Floats, quad: int) -> Floats:
    """The drivers of one class: (units, days + 1, drivers), ordered as `prior_weights`."""
    turned = np.stack([memories[other] if other is not None else np.zeros_like(memories[0]) for other in reverse])
    length = memories.shape[2]
    own = np.broadcast_to(rates[:, quad, None, None], (len(memories), length, 1))
    pooled = np.broadcast_to(rates[:, quad].mean(), (len(memories), length, 1))
    kind, answer = memories[:, quad], turned[:, quad]
    return np.concatenate([own, pooled, kind, answer, memories.sum(1) - kind, turned.sum(1) - answer], -1)


def _gibbs(columns: Floats, counts: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """One draw of the weights of one class, and how many acts each kind of driver accounts for in it."""
    prior = prior_weights()
    exposure = columns.sum((0, 1))
    acts = columns[counts > 0]
    weights, ascribed = prior, np.zeros_like(prior)
    for _ in range(SWEEPS):
        if len(acts):
            share = acts * weights
            steps = (share / share.sum(1, keepdims=True)).cumsum(1)
            chosen = (rng.random((len(acts), 1)) > steps).sum(1)
            ascribed = np.bincount(np.minimum(chosen, len(prior) - 1), minlength=len(prior)).astype(float)
        weights = rng.gamma(prior * STRENGTH + ascribed) / (STRENGTH + exposure)
    groups = (ascribed[:2], *np.split(ascribed[2:], 4))
    return weights, np.array([group.sum() for group in groups])


def _pull(weights: Floats, reverse: list[int | None], units: int) -> Floats:
    """What each memory adds to each unit and class on a day; (units × classes × half-lives, units × classes)."""
    quads = len(QUADS)
    pull = np.zeros((units, quads, FADING, units, quads))
    momentum, kind, others, otherwise = np.split(weights[:, 2:], 4, axis=1)
    once = 1 - 0.5 ** (1 / np.array(HALF_LIVES))
    for unit, other in enumerate(reverse):
        for quad in range(quads):
            pull[unit, :, :, unit, quad] = others[quad] * once
            pull[unit, quad, :, unit, quad] = momentum[quad] * once
            if other is not None:
                pull[other, :, :, unit, quad] = otherwise[quad] * once
                pull[other, quad, :, unit, quad] = kind[quad] * once
    growth = (pull / once[:, None, None]).sum(2).reshape(units * quads, -1)
    most = float(np.abs(np.linalg.eigvals(growth)).max())
    return pull.reshape(units * quads * FADING, -1) * min(1.0, HIGHEST_GROWTH / max(most, 1e-9))
