"""Acts that were announced or are called possible: events of their own, apart from what happened."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.arvenia import ARVENIA, BELMARK, VESS, coded, contents, day, event_of, mention, raid, report

from riftline.measures.acts import happened
from riftline.measures.ladder import ladder
from riftline.measures.series import daily
from riftline.reconcile import build, load, save
from riftline.reconcile.disagreements import find_disagreements
from riftline.reconcile.merging import Sources, lending
from riftline.record.coded import Judgement
from riftline.record.record import Record

MARROK = replace(VESS, id="a-marrok", name="Ilse Marrok", country="BMK", title="envoy")


def told(words, trigger="expel", *, publisher="Arvenia Wire", published="2031-05-04", **fields):
    """A report whose one sentence tells of the expulsion of an envoy."""
    of = report(words, publisher=publisher, published=published)
    named = {"status": "planned", "sources": (ARVENIA,), "targets": (BELMARK, MARROK)} | fields
    return coded(of, mention(of, words, "SANCTION", "expel", trigger=trigger, **named))


PLAN = told("Arvenia will expel the envoy Ilse Marrok over the seized trawlers.")
CHANCE = told(
    "Arvenia may expel the envoy Ilse Marrok over the seized trawlers.",
    publisher="Belmark Today",
    published="2031-05-05",
    status="possible",
)
DEED = told(
    "Arvenia expelled the envoy Ilse Marrok over the seized trawlers.",
    "expelled",
    publisher="Corland Post",
    published="2031-05-09",
    status="actual",
)
BORDER = told(
    "Arvenia could close its quarry road to all lorries.",
    "close",
    published="2031-05-06",
    status="possible",
    targets=(BELMARK,),
)


def name(part):
    """The id of a report's mention."""
    return part.mentions[0].id


def decided(subject, verb, value=None, field=None):
    return Judgement("j-1", subject, verb, field, value, "Ana", "2031-06-01")


def test_two_reports_of_one_plan_make_one_event():
    events = build(contents(PLAN, CHANCE, BORDER)).events
    assert sorted((event.status, len(event.mentions), len(event.origins)) for event in events) == [
        ("planned", 2, 2),
        ("possible", 1, 1),
    ]


@pytest.mark.parametrize(
    ("parts", "status"), [((PLAN, CHANCE), "planned"), ((CHANCE,), "possible"), ((PLAN, CHANCE, DEED), "actual")]
)
def test_the_surest_mention_gives_the_status(parts, status):
    assert event_of(build(contents(*parts)).events, name(CHANCE)).status == status


def test_what_is_announced_counts_in_no_measure():
    deed, chronicle = build(contents(raid())), build(contents(raid(), PLAN, BORDER))
    assert len(chronicle.events) == len(deed.events) + 2
    assert chronicle.happenings == deed.events
    assert happened(chronicle.events) == happened(deed.events)
    assert daily(chronicle.events) == daily(deed.events)
    assert ladder(chronicle.events, ("ARV", "BMK")) == ladder(deed.events, ("ARV", "BMK"))


def test_a_plan_joins_the_deed_once_a_report_states_it():
    before, after = build(contents(PLAN, CHANCE)), build(contents(PLAN, CHANCE, DEED))
    assert [event.id for event in before.events] == [f"e-{name(PLAN)[2:]}"]
    (event,) = after.events
    assert set(event.mentions) == {name(PLAN), name(CHANCE), name(DEED)}
    assert event.origins == build(contents(DEED)).events[0].origins


def test_the_id_stays_when_later_reports_tell_the_plan_again():
    assert {event.id for event in build(contents(PLAN)).events} == {
        event.id for event in build(contents(PLAN, CHANCE)).events
    }


def test_a_judgement_on_a_plan_holds_for_the_deed_it_becomes():
    noted = decided(f"e-{name(PLAN)[2:]}", "confirm")
    assert event_of(build(contents(PLAN, judgements=(noted,))).events, name(PLAN)).judged
    assert event_of(build(contents(PLAN, DEED, judgements=(noted,))).events, name(DEED)).judged


def test_a_rejected_plan_is_gone():
    assert build(contents(PLAN, judgements=(decided(f"e-{name(PLAN)[2:]}", "reject"),))).events == ()


def test_a_plan_joined_by_a_person_with_a_deed_lends_it_no_field():
    alone = event_of(build(contents(raid(), BORDER)).events, name(raid()))
    joined = decided(f"e-{name(BORDER)[2:]}", "merge", name(raid()))
    event = event_of(build(contents(raid(), BORDER, judgements=(joined,))).events, name(raid()))
    assert name(BORDER) in event.mentions
    assert (event.status, event.type, event.summary, event.origins) == (
        "actual",
        alone.type,
        alone.summary,
        alone.origins,
    )


def test_a_plan_that_is_split_off_is_an_event_again():
    parted = decided(name(PLAN), "split")
    chronicle = build(contents(PLAN, DEED, judgements=(parted,)))
    assert sorted(event.status for event in chronicle.events) == ["actual", "planned"]


def test_a_person_can_say_that_a_plan_was_carried_out():
    chronicle = build(contents(PLAN, judgements=(decided(f"e-{name(PLAN)[2:]}", "correct", "actual", "status"),)))
    assert [(event.status, event.summary) for event in chronicle.happenings] == [
        ("actual", "Arvenia expelled Ilse Marrok")
    ]


def test_a_line_never_says_that_a_plan_was_carried_out():
    lines = {part: build(contents(part)).events[0].summary for part in (PLAN, CHANCE, BORDER)}
    assert lines[PLAN] == "Planned: Arvenia will expel the envoy Ilse Marrok over the seized trawlers"
    assert lines[CHANCE] == "Possible: Arvenia may expel the envoy Ilse Marrok over the seized trawlers"
    past = told("If Arvenia expelled the envoy Ilse Marrok, talks would end.", "expelled", status="possible")
    assert build(contents(past)).events[0].summary == "Possible: Arvenia to expel Ilse Marrok"


def test_one_sentence_without_day_and_target_makes_no_event_of_what_may_come():
    vague, again = (
        told("Arvenia may expel the envoy over the seized trawlers.", publisher=by, status="possible", targets=())
        for by in ("Arvenia Wire", "Belmark Today")
    )
    assert build(contents(vague)).events == ()
    assert [len(event.mentions) for event in build(contents(vague, again)).events] == [2]
    dated = coded(vague.report, replace(vague.mentions[0], when=day("2031-06-01")))
    assert [event.status for event in build(contents(dated)).events] == ["possible"]


def test_a_denial_alone_makes_no_event_and_joins_no_plan():
    denial = told("Arvenia denied that it will expel Ilse Marrok.", published="2031-05-06", status="denied")
    assert event_of(build(contents(PLAN, denial)).events, name(PLAN)).mentions == (name(PLAN),)


def test_accounts_of_what_is_to_come_may_differ():
    friday, monday = (replace(PLAN.mentions[0], id=f"m-{at}", when=day(f"2031-05-{at}")) for at in ("09", "12"))
    plan = build(contents(PLAN)).events[0]
    known = Sources({PLAN.report.id: "o-1"}, {}, {PLAN.report.id: PLAN.report.text})
    assert find_disagreements(plan, [friday, monday], known) == []
    deed = replace(plan, status="actual")
    assert [found.field for found in find_disagreements(deed, [friday, monday], known)] == ["day"]


def test_a_plan_answers_nothing():
    answer = told(
        "In response to the arrests, Belmark will expel the envoy Tal Oren.", sources=(BELMARK,), targets=(ARVENIA,)
    )
    arrests = mention(answer.report, "the arrests", trigger="arrests", targets=(BELMARK,))
    arrests = replace(arrests, sentence_start=0, sentence_end=len(answer.report.text))
    for status, answers in (("planned", ()), ("actual", (f"e-{arrests.id[2:]}",))):
        meant = replace(answer.mentions[0], status=status)
        events = build(contents(coded(answer.report, arrests, meant))).events
        assert tuple(one.event for one in event_of(events, meant.id).answers) == answers


def test_mentions_that_state_an_act_lend_before_those_that_announce_it():
    assert lending([*PLAN.mentions, *DEED.mentions]) == list(DEED.mentions)
    assert lending(PLAN.mentions) == list(PLAN.mentions)
    assert lending([]) == []


@settings(max_examples=20, deadline=None)
@given(st.permutations([PLAN, CHANCE, BORDER, raid()]))
def test_the_order_of_reports_changes_nothing(parts):
    assert build(contents(*parts)).events == build(contents(PLAN, CHANCE, BORDER, raid())).events


def test_a_record_keeps_them_and_its_view_of_the_chronology_leaves_them_out(tmp_path):
    path = tmp_path / "crisis.rift"
    with Record.open(path, create=True) as record:
        for part in (raid(), PLAN):
            record.add(part)
        chronicle = build(record.contents())
        save(record, chronicle)
        assert load(record) == chronicle
    with closing(sqlite3.connect(path)) as connection:
        seen = {row[0] for row in connection.execute("SELECT event FROM chronology")}
        statuses = dict(connection.execute("SELECT event, status FROM events"))
    assert seen == {event.id for event in chronicle.happenings}
    assert statuses[f"e-{name(PLAN)[2:]}"] == "planned"
