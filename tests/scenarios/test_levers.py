from datetime import date

import numpy as np
import pytest

from riftline.errors import Misuse
from riftline.scenarios.action_reaction.levers import LEVERS, parse, plan

FIRST = date(2031, 7, 1)


def test_a_lever_without_a_day_is_pulled_on_the_first():
    assert parse("mediation", FIRST, 30).day == FIRST
    assert parse("Raid=2031-07-05", FIRST, 30).day == date(2031, 7, 5)


@pytest.mark.parametrize(
    ("stated", "cause"),
    [
        ("peace", "There is no lever 'peace'"),
        ("raid=soon", "'soon' is no day"),
        ("raid=", "'' is no day"),
        ("raid=2031-02-30", "'2031-02-30' is no day"),
        ("raid=2031-06-30", "2031-06-30 lies outside the projected days"),
        ("raid=2031-07-31", "2031-07-31 lies outside the projected days"),
    ],
)
def test_what_does_not_exist_is_refused(stated, cause):
    with pytest.raises(Misuse) as refused:
        parse(stated, FIRST, 30)
    assert str(refused.value).startswith(cause)
    assert "\n" not in str(refused.value)


def test_a_raid_is_one_deed_by_the_harsher_side():
    made = plan([parse("raid=2031-07-05", FIRST, 30)], FIRST, 1, 10, np.random.default_rng(0))
    assert [(one.cell, one.day) for one in made.puts] == [(7, 4)]
    assert made.factors == ()


def test_mediation_is_talks_by_both_and_a_wide_factor_from_the_next_day():
    made = plan([parse("mediation", FIRST, 30)], FIRST, 0, 2000, np.random.default_rng(0))
    assert [one.cell for one in made.puts] == [0, 4]
    (factor,) = made.factors
    assert (factor.first, factor.days, factor.cells) == (1, 30, (2, 3, 6, 7))
    assert np.quantile(factor.factors, [0.025, 0.975]) == pytest.approx([0.55, 1.15], abs=0.05)


def test_every_lever_states_its_assumption_and_source():
    assert len({lever.name for lever in LEVERS}) == 8
    assert all(lever.assumption and lever.source for lever in LEVERS)
