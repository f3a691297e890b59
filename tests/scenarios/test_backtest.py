import numpy as np
import pytest
from scenarios.crisis import table

from riftline.errors import Misuse
from riftline.scenarios.action_reaction.backtest import EVERY, REFIT, backtest, forecast
from riftline.scenarios.action_reaction.members import MEMBERS
from riftline.scenarios.action_reaction.table import tabulate
from riftline.scenarios.action_reaction.windows import Windows, own_rate


@pytest.fixture(scope="module")
def result():
    return backtest(table(), 7)


def test_the_last_third_is_forecast_for_active_pairs(result):
    assert (result.first.isoformat(), result.days) == ("2030-06-10", 7)
    assert result.forecasts == len(result.pairs) * len(result.origins) == result.chances.size
    assert (result.origins[1] - result.origins[0]).days == EVERY


def test_bad_weeks_are_foreseen_better_than_by_the_pairs_own_rate(result):
    assert result.ours.skill.low > 0
    assert result.own.skill.skill == 0


def test_chances_are_chances(result):
    assert 0 < result.chances.min() < result.chances.max() < 1


def test_the_same_table_gives_the_same_forecasts(result):
    again = backtest(table(), 7)
    assert np.array_equal(result.chances, again.chances)
    assert result.ours == again.ours


@pytest.mark.parametrize("name", MEMBERS)
def test_no_member_sees_what_comes_after_its_origin(name):
    before = tabulate(table(12, 200))
    origins = range(150, 150 + REFIT + 1, EVERY)
    changed = before.counts.copy()
    changed[:, :, origins[0] :] = 1
    one, other = (
        forecast(
            Windows(type(before)(before.first, before.pairs, counts), 4, 7),
            MEMBERS[name],
            range(origins[0], origins[0] + 1),
        )
        for counts in (before.counts, changed)
    )
    assert one == pytest.approx(other)


def test_an_own_rate_is_drawn_toward_all_pairs():
    happened = np.array([[1.0, 1.0, 1.0], [0.0, 0.0, 0.0]])
    rates = own_rate(happened, 1, 3)
    assert rates[:, 0].tolist() == [0.5, 0.5]
    assert rates[:, 3].tolist() == [(3 + 2 * 0.5) / 5, (0 + 2 * 0.5) / 5]


def test_a_small_table_is_refused_in_words():
    with pytest.raises(Misuse, match="1 pairs over"):
        backtest(table(1, 30), 7)
    with pytest.raises(Misuse, match="0 pairs over 0 days"):
        backtest([], 7)
