import numpy as np
import pytest

from riftline.scenarios.action_reaction.fitting import additive, logistic, logit, sigmoid


def test_without_data_the_prior_stays():
    prior = np.array([0.5, 0.2])
    none = np.zeros((1, 2))
    assert additive(none, np.zeros(1), np.ones(1), prior, 10.0) == pytest.approx(prior)
    assert logistic(none, np.zeros(1), np.zeros(1), prior, np.ones(2)) == pytest.approx(prior)


def test_expected_counts_are_found_again():
    rng = np.random.default_rng(3)
    drivers = rng.random((4000, 2)) * 3
    counts = rng.poisson(drivers @ np.array([0.7, 0.2])).astype(float)
    assert additive(drivers, counts, np.ones(4000), np.array([0.5, 0.5]), 5.0) == pytest.approx([0.7, 0.2], abs=0.05)


def test_a_logistic_curve_is_found_again():
    rng = np.random.default_rng(3)
    columns = np.column_stack([np.ones(4000), rng.normal(size=4000)])
    happened = (rng.random(4000) < sigmoid(columns @ np.array([-1.0, 0.8]))).astype(float)
    fitted = logistic(columns, happened, np.ones(4000), np.zeros(2), np.full(2, 0.1))
    assert fitted == pytest.approx([-1.0, 0.8], abs=0.15)


def test_logit_undoes_sigmoid():
    assert sigmoid(logit(np.array([0.01, 0.5, 0.9]))) == pytest.approx([0.01, 0.5, 0.9])
