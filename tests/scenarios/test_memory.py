from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.scenarios.action_reaction.memory import ahead, faded, recent, so_far
from riftline.scenarios.action_reaction.table import Act, tabulate

SERIES = st.lists(st.integers(0, 3), min_size=1, max_size=40).map(lambda days: np.array([days], dtype=float))


def test_an_act_is_half_remembered_after_a_half_life():
    states = faded(np.array([[1.0, 0, 0, 0, 0]]), 4.0)
    assert states[0, 0] == 0
    assert states[0, 1] == 1
    assert states[0, 5] == pytest.approx(0.5)


def test_windows_before_and_ahead():
    series = np.array([[1.0, 0, 1, 1, 0]])
    assert recent(series, 2)[0].tolist() == [0, 1, 1, 1, 2, 1]
    assert ahead(series, 2)[0].tolist() == [1, 1, 2, 1]


@given(SERIES, st.integers(1, 50))
def test_a_day_knows_nothing_of_itself_or_later(series, day):
    day = min(day, series.shape[1]) - 1
    changed = series.copy()
    changed[:, day:] = 7
    for known in (lambda s: faded(s, 3.0), so_far, lambda s: recent(s, 5)):
        assert np.array_equal(known(series)[:, : day + 1], known(changed)[:, : day + 1])


def test_a_table_joins_both_directions_of_a_pair():
    acts = [
        Act(date(2031, 1, 1), "XBE", "XAR", 4),
        Act(date(2031, 1, 3), "XAR", "XBE", 4),
        Act(date(2031, 1, 2), "XAR", "XAR", 1),
    ]
    table = tabulate(acts)
    assert table.pairs == (("XAR", "XBE"),)
    assert table.counts[0, 3].tolist() == [1, 0, 1]
    assert table.counts.sum() == 2


def test_a_table_without_acts_has_no_days():
    assert (tabulate([]).pairs, tabulate([]).days) == ((), 0)
