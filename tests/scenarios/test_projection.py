import json
from dataclasses import replace
from datetime import timedelta

import pytest
from dossier.story import chronicle
from scenarios.crisis import act, crisis, long_crisis

from riftline.errors import Misuse
from riftline.scenarios.action_reaction.outlook import Share
from riftline.scenarios.action_reaction.projection import Request, project, standing
from riftline.scenarios.action_reaction.rows import projection_row


@pytest.fixture(scope="module")
def story():
    return project(chronicle(), Request(30, ("mediation=2031-07-03",)))


def shares(projection):
    effects = [projection.assumed, *projection.levers]
    yield from (one.chance for one in projection.chances)
    yield from (
        share for effect in effects for share in (effect.either, effect.index, *(deed for _, deed in effect.deeds))
    )
    yield from (share for sign in projection.indicators for share in (sign.change, sign.index))


def test_every_number_lies_in_its_interval(story):
    found = list(shares(story))
    assert len(found) > 40
    assert all(isinstance(one, Share) and one.low <= one.value <= one.high for one in found)


def test_chances_are_given_for_each_side_and_class(story):
    classes = [(one.unit, one.quad) for one in story.chances if one.type is None]
    assert classes == [(unit, quad) for unit in story.units for quad in (1, 2, 3, 4)]
    types = {one.type for one in story.chances if one.unit == ("XBE", "XAR") and one.type}
    assert {"SANCTION", "MOBILIZE"} <= types


def test_a_type_is_no_likelier_than_the_process_makes_its_class(story):
    assert all(0 < one.chance.value < 1 for one in story.chances)


def test_the_fan_runs_over_the_days_and_opens(story):
    assert len(story.fan) == 30
    assert all(one.low <= one.lower <= one.middle <= one.upper <= one.high for one in story.fan)
    assert story.fan[-1].high - story.fan[-1].low > story.fan[0].high - story.fan[0].low


def test_the_same_seed_gives_the_same_projection_and_another_seed_nearly_the_same(story):
    again = project(chronicle(), Request(30, ("mediation=2031-07-03",)))
    other = project(chronicle(), Request(30, seed=2, extras=False))
    assert projection_row(again) == projection_row(story)
    pairs = zip(story.chances, other.chances, strict=True)
    assert max(abs(one.chance.value - two.chance.value) for one, two in pairs) < 0.06


def test_a_raid_raises_and_silence_lowers_the_chance_of_deeds(story):
    by_name = {effect.name: effect for effect in story.levers}
    assert by_name["raid"].either.value > 0 > by_name["silence"].either.value
    assert by_name["raid"].by == "XBE"


def test_the_strongest_sign_comes_first(story):
    changes = [abs(sign.change.value) for sign in story.indicators]
    assert changes == sorted(changes, reverse=True)
    assert story.indicators[0].quad == 4


def test_few_acts_are_said_to_be_few(story):
    assert story.cautions[0].startswith("This rests on 10 dated acts. Below 20 the assumptions")


def test_one_act_says_that_the_other_side_is_assumption():
    found = project(crisis(act(1, "2031-03-14")), Request(7, extras=False))
    assert found.cautions[0].startswith("This rests on one dated act.")
    assert "No act of XBE toward XAR is reported: what is said of it is assumption alone." in found.cautions


def test_a_short_record_has_no_past_windows():
    found = project(crisis(act(1, "2031-06-20"), act(2, "2031-06-24", by="XBE")), Request(30, extras=False))
    assert found.cautions[-1].startswith("The record is too short to learn from its own past windows")


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (crisis(), "No act is reported as having happened, so nothing can be projected."),
        (crisis(act(1, None)), "No act between states can be placed in time, so nothing can be projected."),
        (
            crisis(replace(act(1, "2031-03-14"), targets=())),
            "No act runs from one state to another, so nothing can be projected.",
        ),
    ],
)
def test_where_nothing_can_be_projected_it_says_why(record, reason):
    found = project(record, Request(30))
    assert (found.reason, found.chances, found.fan) == (reason, (), ())
    assert json.dumps(projection_row(found))


def test_a_lever_that_does_not_exist_is_misuse_even_without_acts():
    for record in (crisis(), crisis(act(1, "2031-03-14"))):
        with pytest.raises(Misuse, match="There is no lever"):
            project(record, Request(30, ("peace",)))


def test_many_acts_bring_no_caution_of_few():
    found = project(long_crisis(), Request(7, extras=False))
    assert not any("Below 20" in caution for caution in found.cautions)


def test_rows_have_the_keys_that_programs_rely_on(story):
    row = projection_row(story, ["p-1"])
    assert {
        "days",
        "seed",
        "from",
        "basis",
        "chances",
        "index",
        "quiet",
        "assumed",
        "levers",
        "indicators",
    } < row.keys()
    assert row["prospects"] == ["p-1"]
    assert row["assumed"]["assumptions"][0]["source"] == "assumed"
    assert row["basis"]["events"]


def test_the_fan_begins_where_the_index_of_all_acts_ends(story):
    eve = standing(chronicle(), story.origin)[-1]
    first = story.fan[0]
    assert eve.day == story.origin - timedelta(days=1)
    assert first.low - 12 < eve.value < first.high + 12
    assert first.middle == pytest.approx(eve.value * 0.5 ** (1 / 14), abs=0.01)


def test_an_act_of_the_day_after_the_origin_does_not_move_the_eve():
    known = [act(1, "2031-06-20"), act(2, "2031-06-25", by="XBE")]
    late = project(crisis(*known), Request(7, extras=False)).origin
    assert standing(crisis(*known, act(3, "2031-08-01")), late)[-1] == standing(crisis(*known), late)[-1]


def test_it_says_how_much_is_assumption(story):
    assert story.basis.effective < len(story.basis.events)
    assert 0.5 < story.basis.assumed < 0.9
    assert story.bare_deed != story.deed
    assert [one.unit for one in story.bare] == [one.unit for one in story.chances if one.type is None]


def test_the_more_acts_the_less_is_assumption():
    assert project(long_crisis(), Request(7, extras=False)).basis.assumed < 0.4


def test_what_drives_few_acts_is_not_said():
    assert project(crisis(act(1, "2031-03-14")), Request(7, extras=False)).drivers == ()
    assert project(long_crisis(12), Request(7, extras=False)).drivers


def test_the_chance_of_a_deed_by_either_is_no_less_than_by_one(story):
    single = [one.chance.value for one in story.chances if one.quad == 4 and one.type is None]
    assert story.deed.value >= max(single) - 1e-9


def test_signs_are_sorted_by_what_they_speak_for(story):
    ways = {(sign.unit, sign.quad): sign.way for sign in story.indicators}
    assert ways[("XBE", "XAR"), 4] == "up"
    assert ways[("XBE", "XAR"), 2] == "down"
    assert ways[None, None] == "down"


def test_a_date_of_a_lever_is_checked_even_where_nothing_can_be_projected():
    with pytest.raises(Misuse, match="lies outside the projected days"):
        project(crisis(), Request(30, ("raid=1900-01-01",)))
    assert project(crisis(), Request(30, ("raid",))).cautions == ("There is no projection that raid could change.",)


def test_without_dated_reports_it_says_that_a_day_could_not_be_checked():
    contents = chronicle().contents
    silent = tuple(replace(report, published=None) for report in contents.reports)
    record = replace(crisis(), contents=replace(contents, reports=silent))
    (caution,) = project(record, Request(30, ("raid=1900-01-01",))).cautions
    assert caution.endswith("whether a day lies ahead could not be checked either.")
