import numpy as np
import pytest

from riftline.scenarios.action_reaction.scoring import auc, brier, reliability, skill

HAPPENED = np.array([[1.0, 0.0], [0.0, 0.0]])


def test_brier_is_the_mean_squared_error():
    assert brier(np.full((2, 2), 0.5), HAPPENED) == 0.25


def test_skill_is_nought_for_the_reference_and_one_for_the_truth():
    half = np.full((2, 2), 0.5)
    assert skill(half, half, HAPPENED).skill == 0
    assert skill(HAPPENED, half, HAPPENED).skill == 1


def test_the_interval_is_the_same_each_time_and_holds_the_skill():
    rng = np.random.default_rng(1)
    happened = (rng.random((30, 20)) < 0.3).astype(float)
    ours = np.clip(happened * 0.2 + 0.2, 0, 1)
    one, again = (skill(ours, np.full((30, 20), 0.3), happened) for _ in range(2))
    assert one == again
    assert one.low < one.skill < one.high


def test_auc_counts_pairs_in_the_right_order():
    assert auc(np.array([0.9, 0.5, 0.5, 0.1]), np.array([1.0, 1.0, 0.0, 0.0])) == pytest.approx(0.875)
    assert auc(np.array([0.9, 0.5]), np.array([0.0, 0.0])) is None


def test_reliability_bins_hold_every_forecast():
    bins = reliability(np.array([0.05, 0.06, 0.5, 1.0]), np.array([0.0, 1.0, 1.0, 1.0]))
    assert [(one.low, one.n, one.rate) for one in bins] == [(0.0, 2, 0.5), (0.5, 1, 1.0), (0.9, 1, 1.0)]
