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
        ({"sources": (), "targets": ()}, 1),
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
    assert told({}, {"when": day("2031-04-29")}, {"when": undated}) == 3
    assert told({}, {"when": day("2031-04-02")}, {"when": undated}) == 2, "news of 4 May is not of 2 April"
    assert told({}, {"when": undated, "mode": None}) == 1
    assert told({}, {"when": undated, "mode": "deport"}) == 2


def test_undated_acts_are_one_if_their_words_are():
    undated = {"when": day("", "unknown")}
    assert told(undated, undated) == 1
    assert told(undated, undated, one_report=True) == 1
    assert told(undated, undated | {"targets": (CORLAND,)}) == 2


def sentences(*stated):
    """Events of one report for each (sentence, trigger, fields)."""
    parts = []
    for n, (text, trigger, fields) in enumerate(stated):
        of = report(text, path=f"{n}.txt", publisher=f"Paper {n}")
        parts.append(coded(of, mention(of, text, trigger=trigger, **fields)))
    return build(contents(*parts)).events


UNDATED = {"when": day("", "unknown")}


def test_undated_acts_with_other_words_stay_apart():
    sanction = {"kind": "SANCTION", "mode": None, "targets": (BELMARK,)} | UNDATED
    halted = ("Arvenia halted a flight of Belmark.", "halted", sanction)
    closed = ("Arvenia closed the theatre of Belmark.", "closed", sanction)
    assert len(sentences(halted, closed)) == 2


def test_a_snub_told_as_a_refusal_and_as_a_cancellation_is_one_if_the_words_say_so():
    may = {"when": day("2031-05", "month"), "targets": (BELMARK,)}
    skipped = ("Oren skipped the harvest parade in Lorn.", "skipped", {"kind": "SANCTION", "mode": "discontinue"} | may)
    declined = ("Oren declined to see the harvest parade in Lorn.", "declined", {"kind": "REJECT", "mode": None} | may)
    elsewhere = ("Oren declined a loan.", "declined", {"kind": "REJECT", "mode": None} | may)
    assert len(sentences(skipped, declined)) == 1
    assert len(sentences(skipped, elsewhere)) == 2


def test_parts_told_in_the_sentences_of_one_raid_are_one_each():
    """One report has the raid a day later and counts others; what stands beside the raid in both is one act too."""
    parts = []
    for n, (text, on, number) in enumerate(
        (
            ("Police stormed the hall of Belmark Today, arresting 7 clerks.", "2031-04-30", 7.0),
            ("Guards raided the hall of Belmark Today, arresting 2 editors.", "2031-05-01", 2.0),
        )
    ):
        of = report(text, path=f"{n}.txt", publisher=f"Paper {n}")
        raid = mention(of, text, mode="seize", trigger=text.split()[1], targets=(EDITORS,), when=day(on))
        counted = (figure(of, text[text.index("arresting") + 10 : -1], "arrested", value=number),)
        part = mention(of, text, trigger="arresting", targets=(), figures=counted, when=day(on))
        parts.append(coded(of, raid, part))
    chronicle = build(contents(*parts))
    assert {event.mode: len(event.mentions) for event in chronicle.events} == {"arrest": 2, "seize": 2}
    assert len(chronicle.events) == 2
    assert {d.field for d in chronicle.disagreements} == {"day", "figures"}


def test_seven_and_eight_in_one_report_are_two_groups():
    of = report("Police detained 7 clerks. They detained 8 engineers.")
    acts = [
        mention(of, text, when=APRIL_27, figures=(figure(of, words, "arrested", value=number),))
        for text, words, number in (
            ("Police detained 7 clerks.", "7 clerks", 7.0),
            ("They detained 8 engineers.", "8 engineers", 8.0),
        )
    ]
    assert len(build(contents(coded(of, *acts))).events) == 2


def test_an_outlet_does_not_speak_for_its_government():
    words = {"kind": "ACCUSE", "mode": None, "targets": (BELMARK,)}
    press = replace(EDITORS, id="a-press", name="Arvenia Today", country="ARV")
    assert told(words | {"sources": (ARVENIA,)}, words | {"sources": (press,)}) == 2


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
    assert told(counted(), counted(TEXTS[1], when=day("2031-05-01"))) == 2
    assert told(counted(), counted(TEXTS[1], when=day("2031-04-28")), one_report=True) == 2
