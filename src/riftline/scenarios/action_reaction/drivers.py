"""What drives acts of a class: a quiet baseline, the pair's own rate, its own momentum, and acts of other classes.

Each driver is scaled to the acts that one unit of weight would add in a window, so that weights are rates (of baselines)
or numbers of further acts that one act brings in the end (of memories). Priors are stated here, before any fit.
"""

from __future__ import annotations

import numpy as np

from riftline.scenarios.action_reaction.memory import HALF_LIVES, faded, so_far
from riftline.scenarios.action_reaction.table import QUADS, Floats
from riftline.scenarios.action_reaction.windows import Windows

OWN_DAYS = 30.0
"""Days by which a pair's own daily rate is drawn toward that of all pairs."""

OWN_SHARE, POOLED_SHARE = 0.5, 0.1
"""Prior weights of the pair's own rate and of the rate of all pairs. Assumed."""

MOMENTUM = (0.15, 0.15, 0.05)
"""Prior number of further acts of its class that an act brings, by half-life: with the baselines, .95 in all, so that a
steady series stays steady. Assumed."""

SPILL = 0.005
"""Prior number of acts of one class that an act of another brings, by half-life. Assumed: near nothing."""


def expected(windows: Windows) -> tuple[Floats, Floats]:
    """The drivers, shape (pairs, days + 1, drivers), and the prior means of their weights."""
    own, pooled = baselines(windows.act_days)
    columns, prior = [own * windows.days, pooled * windows.days], [OWN_SHARE, POOLED_SHARE]
    for quad in QUADS:
        act_days = (windows.table.counts[:, quad - 1] > 0).astype(np.float64)
        for half_life, momentum in zip(HALF_LIVES, MOMENTUM, strict=True):
            columns.append(faded(act_days, half_life) * (1 - 0.5 ** (windows.days / half_life)))
            prior.append(momentum if quad == windows.quad else SPILL)
    return np.stack(columns, -1), np.array(prior)


def baselines(act_days: Floats) -> tuple[Floats, Floats]:
    """Daily rates as known before each day: each pair's own, drawn toward all pairs', and all pairs'."""
    total, days = so_far(act_days), np.arange(act_days.shape[-1] + 1)
    pooled = np.broadcast_to(total.mean(0) / np.maximum(days, 1), total.shape)
    return (total + OWN_DAYS * pooled) / (days + OWN_DAYS), pooled
