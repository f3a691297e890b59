"""Two fits with priors: expected counts as a sum of drivers, and a chance as a logistic curve."""

from __future__ import annotations

import numpy as np

from riftline.scenarios.action_reaction.table import Floats

EM_STEPS = 80
NEWTON_STEPS = 25
ENOUGH = 1e-6
"""A Newton step below this ends the fit."""

FLOOR = 1e-9
"""Expected counts and fixed coefficients never fall below this, so that nothing is divided by nothing."""

FAR = 30.0
"""Beyond ±30 a logistic curve is 0 or 1 within 1e-13."""


def additive(drivers: Floats, counts: Floats, weights: Floats, prior: Floats, strength: float) -> Floats:
    """Non-negative weights w so that ``drivers @ w`` are the expected `counts`: the posterior mode, by EM.

    Each weight has a Gamma prior with mean `prior` that counts like `strength` acts' worth of its driver. EM for
    additive Poisson intensities as in Veen and Schoenberg (2008, JASA 103); `weights` are those of the rows.
    """
    exposure = weights @ drivers
    fitted = prior.copy()
    for _ in range(EM_STEPS):
        share = weights * counts / (drivers @ fitted + FLOOR)
        fitted = (prior * strength + fitted * (share @ drivers)) / (strength + exposure)
    return fitted


def logistic(columns: Floats, happened: Floats, weights: Floats, prior: Floats, precision: Floats) -> Floats:
    """Coefficients of a logistic curve: the posterior mode under independent normal priors, by Newton's method."""
    fitted = prior.copy()
    for _ in range(NEWTON_STEPS):
        chance = sigmoid(columns @ fitted)
        slope = columns.T @ (weights * (happened - chance)) - precision * (fitted - prior)
        bend = (columns * (weights * chance * (1 - chance))[:, None]).T @ columns + np.diag(precision)
        step = np.linalg.solve(bend, slope)
        fitted = fitted + step
        if np.abs(step).max() < ENOUGH:
            break
    return fitted


def sigmoid(value: Floats) -> Floats:
    """The logistic curve."""
    return np.asarray(1 / (1 + np.exp(-np.clip(value, -FAR, FAR))), dtype=np.float64)


def logit(chance: Floats) -> Floats:
    """Its inverse; chances are kept a ten-thousandth away from 0 and 1."""
    kept = np.clip(chance, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(kept / (1 - kept)), dtype=np.float64)
