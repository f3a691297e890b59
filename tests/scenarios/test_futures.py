import numpy as np
import pytest

from riftline.scenarios.action_reaction.futures import Factor, Plan, Put, simulate
from riftline.scenarios.action_reaction.process import DRIVERS, Draws, draw, prior_weights

CELLS = 8


def process(rate=0.1, pull=0.0):
    """Ten equal processes of two sides and four classes, in which every cell draws on its own shortest memory."""
    matrix = np.zeros((CELLS * 3, CELLS))
    for cell in range(CELLS):
        matrix[cell * 3, cell] = pull
    return Draws(
        np.full((10, CELLS), rate), np.tile(matrix, (10, 1, 1)), np.zeros((10, CELLS * 3)), np.zeros((10, len(DRIVERS)))
    )


def run(draws, plan=None, seed=1):
    return simulate(draws, 30, 50, np.random.default_rng(seed), plan or Plan())


def test_the_same_seed_gives_the_same_futures_and_another_seed_others():
    assert np.array_equal(run(process()), run(process()))
    assert not np.array_equal(run(process()), run(process(), seed=2))


def test_acts_come_as_often_as_expected():
    """With a level that is drawn from an exponential of mean 1, the chance of an act-day is r / (1 + r)."""
    assert run(process(0.1)).mean() == pytest.approx(0.1 / 1.1, abs=0.01)


def test_some_futures_are_hotter_than_others():
    acts = run(process(0.1)).sum((0, 3)).ravel()
    assert acts.var() > 2 * acts.mean()


def test_an_act_put_brings_more_of_its_kind_and_none_of_another():
    put = Plan((Put(3, 0),))
    calm, stirred = run(process(0.02, 0.2)), run(process(0.02, 0.2), put)
    assert stirred[0, :, :, 3].all()
    assert stirred[1:, :, :, 3].mean() > 2 * calm[1:, :, :, 3].mean()
    assert np.array_equal(stirred[..., 4], calm[..., 4])


def test_a_factor_of_nought_silences_its_cells_while_it_lasts():
    factor = Factor((0, 1), 5, 10, (0.0,) * 10)
    silenced = run(process(0.3), Plan((), (factor,)))
    assert not silenced[5:15, :, :, :2].any()
    assert silenced[15:, :, :, :2].any()
    assert silenced[5:15, :, :, 2].any()


def test_draws_without_acts_stay_near_the_prior():
    found = draw([np.zeros((2, 4, 10))], [1, 0], 200, np.random.default_rng(0))
    assert found.base.mean() == pytest.approx(0.25 / 60 * 30 / 40, rel=0.15)
    assert found.shares.sum() == 0


def test_momentum_is_found_where_there_is_momentum():
    counts = np.zeros((2, 4, 200))
    counts[0, 3, [*range(20, 30), *range(100, 110), *range(170, 180)]] = 1
    found = draw([counts], [1, 0], 50, np.random.default_rng(0))
    assert found.shares.mean(0)[1] > 0.5


def test_no_process_explodes():
    counts = np.ones((2, 4, 60))
    found = draw([counts], [1, 0], 20, np.random.default_rng(0))
    assert simulate(found, 60, 5, np.random.default_rng(0)).mean() < 1
    assert prior_weights().sum() == pytest.approx(1.1)
