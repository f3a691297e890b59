"""Scores of the projection in the past, and its cost, on the table of acts between states."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from evaluation.benchmark import Figures

ACTS = "data/interstate/icews14.csv.gz"
DAYS = (7, 30)
FUTURES_COST = """
import resource, time
import numpy as np
from riftline.scenarios.action_reaction.futures import simulate
from riftline.scenarios.action_reaction.process import draw

counts = (np.random.default_rng(0).random((6, 4, 200)) < 0.05).astype(float)
draws = draw([counts], [1, 0, 3, 2, 5, 4], 100, np.random.default_rng(0))
start = time.perf_counter()
simulate(draws, 90, 100, np.random.default_rng(0))
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
"""Ten thousand futures of ninety days for six directed pairs and four classes, in a process of their own."""


def interstate(data: Path) -> Figures:
    """Material conflict in the last third of the year: Brier score, skill over the pair's own rate with its interval, AUC,
    and the largest distance of a bin of fifty forecasts or more from its rate."""
    from riftline.scenarios.action_reaction.backtest import backtest
    from riftline.scenarios.action_reaction.reading import read_acts

    acts = read_acts(str(data / ACTS))
    figures: dict[str, float] = {}
    for days in DAYS:
        result = backtest(acts, days)
        figures |= {
            f"brier_{days}": result.ours.brier,
            f"skill_{days}": result.ours.skill.skill,
            f"low_{days}": result.ours.skill.low,
            f"high_{days}": result.ours.skill.high,
            f"auc_{days}": result.ours.auc or 0.0,
            f"off_{days}": max(abs(one.forecast - one.rate) for one in result.bins if one.n >= 50),
        }
    return figures


def cost(data: Path) -> Figures:
    """Seconds and megabytes of ten thousand futures on one core, and seconds of the whole backtest."""
    env = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run([sys.executable, "-c", FUTURES_COST], capture_output=True, text=True, check=True, env=env)
    seconds, megabytes = (float(part) for part in ran.stdout.split())
    start = perf_counter()
    interstate(data)
    return {"futures": round(seconds, 2), "memory": round(megabytes), "backtest": round(perf_counter() - start, 1)}


if __name__ == "__main__":
    from evaluation.benchmark import data_folder

    print(interstate(data_folder()))
    print(cost(data_folder()), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "MB")
