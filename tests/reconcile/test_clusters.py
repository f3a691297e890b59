"""When two mentions are one happening, and when they stay apart."""

from dataclasses import replace

import pytest
from tests.record.arvenia import (
    ARVENIA,
    BELMARK,
    BELMARKERS,
    CORLAND,
    EDITORS,
    KESTREL,
    LORN,
    OREN,
    VESS,
    coded,
    contents,
    day,
    figure,
    mention,
    report,
)

from riftline.reconcile import build

TEXTS = (
    "Arvenia detained 52 people in the raid.",
    "Police from Arvenia detained 52 people.",
    "In Kestrel Arvenia detained 52 people, all of them Belmarkian.",
)
APRIL_27 = day("2031-04-27")


def told(*acts, one_report=False):
    """The number of events that mentions with these fields make, each in a report of its own."""
    parts = []
    of = report(" ".join(TEXTS), path="one.txt")
    for n, fields in enumerate(acts):
        if not one_report:
            of = report(TEXTS[n], path=f"{n}.txt", publisher=f"Paper {n}")
        parts.append(coded(of, mention(of, TEXTS[n], **({"when": APRIL_27} | fields))))
    if one_report:
        parts = [coded(of, *(part.mentions[0] for part in parts))]
    return len(build(contents(*parts)).events)


def counted(words=TEXTS[0], **fields):
    of = report(words)
    return {"figures": (figure(of, "52 people", "arrested", value=52.0),)} | fields


@pytest.mark.parametrize(
    ("other", "events"),
    [
        ({}, 1),
        ({"when": day("2031-04-28")}, 2),
        ({"when": day("2031-04", "month")}, 1),
        ({"when": day("2031", "year")}, 2),
        ({"sources": (OREN,)}, 1),
        ({"sources": (CORLAND,)}, 2),
        ({"sources": (ARVENIA, CORLAND)}, 1),
        ({"targets": (BELMARK,)}, 1),
        ({"mode": None}, 1),
        ({"mode": "deport"}, 2),
        ({"kind": "ASSAULT", "mode": "abduct"}, 1),
        ({"kind": "ASSAULT", "mode": "beat"}, 2),
        ({"targets": (replace(BELMARKERS, id="a-spies", sector="SPY"),)}, 1),
        ({"sources": ()}, 1),
        ({"sources": (), "targets": ()}, 2),
        ({"place": LORN}, 2),
        ({"place": KESTREL}, 1),
        ({"when": day("2031-04-27"), "status": "alleged"}, 1),
        ({"status": "planned"}, 1),
    ],
)
def test_two_reports_of_one_act_agree_in_kind_sides_and_days(other, events):
    assert told({"place": KESTREL}, other) == events


def test_journalists_and_soldiers_are_not_the_same_detainees():
    assert told({"targets": (EDITORS,)}, {"targets": (replace(BELMARKERS, id="a-mil", sector="MIL"),)}) == 2


def test_the_same_act_twice_in_one_report_is_one_event():
    assert told({}, {}, one_report=True) == 1


def test_a_month_joins_one_day_but_not_one_of_two():
    april = day("2031-04", "month")
    assert told({}, {"when": april}) == 1
    assert told({}, {"when": day("2031-04-02")}, {"when": april}) == 3


def test_a_shared_number_decides_which_day_a_month_means():
    april = day("2031-04", "month")
    assert told(counted(), {"when": day("2031-04-02")}, counted(TEXTS[2], when=april)) == 2


def test_two_reports_that_know_the_month_only_tell_one_act():
    assert told({"when": day("2031-04", "month")}, {"when": day("2031-04", "month")}) == 1


def test_an_undated_act_joins_the_only_dated_one():
    undated = day("", "unknown")
    assert told({}, {"when": undated}) == 1
    assert told({}, {"when": day("2031-04-02")}, {"when": undated}) == 3
    assert told({}, {"when": undated, "mode": None}) == 2


def test_undated_acts_of_two_reports_stay_apart_but_one_report_repeats_itself():
    undated = {"when": day("", "unknown")}
    assert told(undated, undated) == 2
    assert told(undated, undated, one_report=True) == 1


def test_a_year_joins_the_same_year_only_with_the_same_code():
    assert told({"when": day("2020", "year")}, {"when": day("2020", "year")}) == 1
    assert told({"when": day("2020", "year")}, {"when": day("2020", "year"), "cameo": "175"}) == 2


def test_other_speakers_make_other_statements():
    words = {"kind": "ACCUSE", "mode": "disapprove", "targets": (BELMARK,)}
    assert told(words | {"sources": (OREN,)}, words | {"sources": (VESS,)}) == 2
    assert told(words | {"sources": (OREN,)}, words | {"sources": (ARVENIA,)}) == 1


def test_meetings_have_no_direction():
    talks = {"kind": "CONSULT", "mode": None, "sources": (ARVENIA,), "targets": (BELMARK,)}
    assert told(talks, talks | {"sources": (BELMARK,), "targets": (ARVENIA,)}) == 1
    assert told(talks, talks | {"sources": (ARVENIA, BELMARK), "targets": (ARVENIA, BELMARK)}) == 1


def test_accusations_have_one():
    words = {"kind": "ACCUSE", "mode": None, "sources": (ARVENIA,), "targets": (BELMARK,)}
    assert told(words, words | {"sources": (BELMARK,), "targets": (ARVENIA,)}) == 2


def test_days_next_to_each_other_are_one_act_if_a_number_is_shared():
    assert told(counted(), counted(TEXTS[1], when=day("2031-04-28"))) == 1
    assert told(counted(), counted(TEXTS[1], when=day("2031-04-30"))) == 2
    assert told(counted(), counted(TEXTS[1], when=day("2031-04-28")), one_report=True) == 2
