from dataclasses import replace
from datetime import date

import numpy as np
from scenarios.crisis import act, crisis

from riftline.dates.when import When
from riftline.measures.days import Interval
from riftline.reconcile.event import Account, Disagreement
from riftline.scenarios.action_reaction.gathering import history


def disputed(event, field, *values):
    return Disagreement("d-1", event, "", field, tuple(Account(value, "", (), (), ()) for value in values))


def test_acts_between_states_with_their_days():
    found = history(crisis(act(1, "2031-03-14"), act(2, "2031-03-20", by="XBE")))
    assert found.units == (("XAR", "XBE"), ("XBE", "XAR"))
    assert (found.first, found.origin) == (date(2031, 3, 14), date(2031, 7, 1))
    assert [one.chance for one in found.acts] == [1.0, 1.0]
    assert found.reverse() == [1, 0]


def test_no_day_no_history():
    assert history(crisis(act(1, None))) is None
    assert history(crisis()) is None


def test_undated_reports_of_acts_known_to_a_year_at_most_give_no_history():
    year = replace(act(2, None), when=When("2030", "2030", "year", "", ""))
    record = crisis(act(1, None), year)
    silent = tuple(replace(report, published=None) for report in record.contents.reports)
    assert history(replace(record, contents=replace(record.contents, reports=silent))) is None


def test_an_alleged_act_is_drawn_half_of_the_time():
    found = history(crisis(act(1, "2031-03-14", status="alleged")))
    assert found.acts[0].chance == 0.5
    rng = np.random.default_rng(0)
    assert 30 < sum(found.counts(rng).sum() for _ in range(100)) < 70


def test_contradicting_days_are_both_drawn():
    record = crisis(
        act(1, "2031-03-14"),
        act(2, "2031-04-30"),
        disagreements=(disputed("e-001", "day", "2031-03-14", "2031-03-18"),),
    )
    found = history(record)
    assert found.acts[0].spans == (
        Interval(date(2031, 3, 14), date(2031, 3, 14)),
        Interval(date(2031, 3, 18), date(2031, 3, 18)),
    )
    rng = np.random.default_rng(0)
    days = {int(found.counts(rng)[0, 3].argmax()) for _ in range(40)}
    assert days == {0, 4}


def test_a_disputed_status_halves_the_chance():
    record = crisis(act(1, "2031-03-14"), disagreements=(disputed("e-001", "status", "actual", "denied"),))
    assert history(record).acts[0].chance == 0.5


def test_an_undated_act_lies_between_the_first_dated_one_and_its_report_and_counts_half():
    found = history(crisis(act(1, "2031-03-01"), act(2, None)))
    undated = found.acts[1]
    assert (undated.dated, undated.chance) == (False, 0.5)
    assert undated.spans == (Interval(date(2031, 3, 1), date(2031, 4, 12)),)


def test_acts_of_long_ago_are_loose():
    found = history(crisis(act(1, "2031-03-01"), act(2, "2029-03-01")))
    assert (len(found.acts), found.loose) == (1, 1)
