"""The chronicle as a whole: what enters it, what it says, and that nothing but the content decides."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.arvenia import (
    ARVENIA,
    BELMARK,
    BELMARKERS,
    CORLAND,
    EDITORS,
    KESTREL,
    claim,
    coded,
    contents,
    day,
    event_of,
    figure,
    mention,
    raid,
    report,
)

from riftline.reconcile import build, load, save
from riftline.record.coded import Judgement
from riftline.record.record import Record

APRIL_27 = day("2031-04-27")


def paper(words="Arvenian police detained over 60 Belmarkians.", when=APRIL_27, **fields):
    of = report(words, publisher="Belmark Today", country="BMK", published="2031-05-05")
    return coded(of, mention(of, words, trigger="detained", when=when, **fields))


def wire_event(chronicle):
    return event_of(chronicle.events, raid().mentions[0].id)


def test_an_event_joins_the_mentions_of_both_reports():
    event = wire_event(build(contents(raid(), paper())))
    assert event.mentions == (raid().mentions[0].id, paper().mentions[0].id)
    assert event.reports == (raid().report.id, paper().report.id)
    assert len(event.origins) == 2
    assert (event.type, event.mode, event.status) == ("COERCE", "arrest", "actual")
    assert (event.when.earliest, event.when.precision, event.when.rule) == ("2031-04-27", "day", "all-agree")
    assert event.place == KESTREL
    assert event.summary == "Arvenia detained 52 people in Kestrel on 27 April"
    assert not event.judged


def test_an_alleged_act_says_by_whom():
    event = event_of(build(contents(raid())).events, raid().mentions[2].id)
    assert event.status == "alleged"
    assert event.summary == "Two men were killed in the raid, according to Belmark"


def test_an_act_is_actual_if_any_report_states_it_as_fact():
    alleged = paper(status="alleged")
    assert wire_event(build(contents(raid(), alleged))).status == "actual"


def test_negated_acts_make_no_event():
    assert build(contents(paper(status="negated"))).events == ()


@pytest.mark.parametrize("status", ["planned", "possible"])
def test_planned_and_possible_acts_make_events_that_did_not_happen(status):
    chronicle = build(contents(paper(status=status)))
    assert [event.status for event in chronicle.events] == [status]
    assert chronicle.happenings == ()


def test_a_denial_joins_the_act_it_denies_and_makes_a_disagreement():
    denial = paper("Arvenia denied that it detained anyone.", status="denied", when=day("", "unknown"))
    chronicle = build(contents(raid(), denial))
    event = wire_event(chronicle)
    assert event.mentions == (raid().mentions[0].id, denial.mentions[0].id)
    assert len(event.origins) == 1, "who denies an act does not corroborate it"
    (found,) = [item for item in chronicle.disagreements if item.event == event.id]
    assert found.field == "status"
    assert {account.value: account.reports for account in found.accounts} == {
        "actual": (raid().report.id,),
        "denied": (denial.report.id,),
    }


def test_a_denial_without_its_act_is_no_event():
    assert build(contents(paper(status="denied"))).events == ()


def test_the_date_of_most_origins_wins_and_the_rule_is_named():
    words = [f"Arvenia detained 52 people, {name} reports." for name in ("Coast", "Harbour", "Valley")]
    days = ["2031-04-27", "2031-04-28", "2031-04-28"]
    parts = []
    for text, on in zip(words, days, strict=True):
        of = report(text, publisher=text.split()[4])
        parts.append(
            coded(of, mention(of, text, when=day(on), figures=(figure(of, "52 people", "arrested", value=52.0),)))
        )
    chronicle = build(contents(*parts))
    (event,) = chronicle.events
    assert (event.when.earliest, event.when.rule) == ("2031-04-28", "most-origins")
    (found,) = chronicle.disagreements
    assert found.field == "day"
    assert [(account.value, len(account.reports)) for account in found.accounts] == [
        ("2031-04-28", 2),
        ("2031-04-27", 1),
    ]


def counted(words, **bounds):
    of = report(f"Arvenia detained {words} on Sunday.", publisher=words)
    return coded(of, mention(of, of.text, when=APRIL_27, figures=(figure(of, words, "arrested", **bounds),)))


def test_over_50_holds_52():
    chronicle = build(contents(counted("over 50", low=50.0), counted("52 men", value=52.0)))
    assert len(chronicle.events) == 1
    assert chronicle.disagreements == ()
    assert [f.text for f in chronicle.events[0].figures] == ["52 men", "over 50"]


def test_over_50_excludes_40():
    chronicle = build(
        contents(counted("over 50", low=50.0), counted("40 men", value=40.0), counted("some 40", value=40.0))
    )
    (found,) = chronicle.disagreements
    assert (found.field, found.topic) == ("arrested", chronicle.events[0].summary)
    assert [(a.value, a.text, len(a.origins)) for a in found.accounts] == [("40", "40 men", 2), ("≥50", "over 50", 1)]


def test_several_excludes_no_number():
    assert build(contents(counted("several men", low=3.0), counted("2 men", value=2.0))).disagreements == ()


def test_one_report_does_not_contradict_itself_unless_two_speakers_do():
    of = report("Arvenia said it detained 40 men. Belmark said they detained 60 men.")
    said = (
        claim(of, "Arvenia said it detained 40 men", ARVENIA),
        claim(of, "Belmark said they detained 60 men", BELMARK),
    )
    acts = [
        mention(of, said[0].quote, when=APRIL_27, figures=(figure(of, "40 men", "arrested", value=40.0),)),
        mention(of, said[1].quote, when=APRIL_27, figures=(figure(of, "60 men", "arrested", value=60.0),)),
    ]
    assert build(contents(coded(of, *acts, claims=said))).disagreements == ()
    voiced = [replace(act, claim=one.id) for act, one in zip(acts, said, strict=True)]
    assert [d.field for d in build(contents(coded(of, *voiced, claims=said))).disagreements] == ["arrested"]


def test_an_event_is_background_only_if_all_its_mentions_are():
    old = paper(background=True)
    assert build(contents(old)).events[0].background
    assert not wire_event(build(contents(raid(), old))).background


def test_events_are_in_order_of_time_undated_last():
    parts = [
        paper(f"Day {n}: Arvenia detained Belmarkians.", when=when)
        for n, when in enumerate((day("2031-05", "month"), day("2031-04-01"), day("2031-03-31")))
    ]
    praise = report("Corland praised Belmark.", publisher="Corland Post")
    parts.append(coded(praise, mention(praise, praise.text, "SUPPORT", None, sources=(CORLAND,), targets=(BELMARK,))))
    dates = [event.when.earliest for event in build(contents(*parts)).events]
    assert dates == ["2031-03-31", "2031-04-01", "2031-05", None]


STATES = (ARVENIA, BELMARK, CORLAND, BELMARKERS, EDITORS)
WHENS = tuple(
    day(*item) for item in (("2031-04-27",), ("2031-04-28",), ("2031-04", "month"), ("2031", "year"), ("", "unknown"))
)


@st.composite
def stories(draw):
    parts = []
    for n in range(draw(st.integers(2, 5))):
        of = report(
            f"Report {n}: Arvenia detained 52 people. It did so again.", path=f"{n}.txt", publisher=f"Paper {n}"
        )
        acts = [
            mention(
                of,
                draw(st.sampled_from(("Arvenia detained 52 people", "It did so again"))),
                *draw(st.sampled_from((("COERCE", "arrest"), ("ASSAULT", "abduct"), ("CONSULT", None)))),
                when=draw(st.sampled_from(WHENS)),
                status=draw(st.sampled_from(("actual", "alleged", "denied", "planned"))),
                sources=tuple(draw(st.lists(st.sampled_from(STATES), max_size=2, unique=True))),
                targets=tuple(draw(st.lists(st.sampled_from(STATES), max_size=2, unique=True))),
                figures=draw(st.sampled_from(((), (figure(of, "52 people", "arrested", value=52.0),)))),
                contexts=(str(k),),
            )
            for k in range(draw(st.integers(1, 4)))
        ]
        parts.append(coded(of, *acts))
    return parts


@settings(max_examples=60, deadline=None)
@given(parts=stories(), data=st.data())
def test_the_order_of_reports_does_not_matter(parts, data):
    shuffled = data.draw(st.permutations(parts))
    assert build(contents(*parts)) == build(contents(*shuffled))


@settings(max_examples=60, deadline=None)
@given(parts=stories())
def test_a_stated_mention_is_in_one_event_or_in_none(parts):
    """None only if no country acts or suffers."""
    given_ = contents(*parts)
    events = build(given_).events
    placed = [name for event in events for name in event.mentions]
    assert len(placed) == len(set(placed))
    assert len({event.id for event in events}) == len(events)
    stated = {m.id: m for m in given_.mentions if m.status in ("actual", "alleged")}
    assert set(placed) <= set(stated) | {m.id for m in given_.mentions if m.status in ("denied", "planned")}
    for name in set(stated) - set(placed):
        left = stated[name]
        assert not left.sources
        assert not left.targets


@pytest.mark.parametrize(
    ("fields", "published", "events"),
    [
        ({}, None, 1),
        ({"sources": ()}, None, 1),
        ({"sources": (), "targets": (replace(BELMARKERS, country=None),)}, "2031-05-05", 0),
        ({"when": day("", "unknown")}, None, 1),
        ({"when": day("", "unknown"), "sources": ()}, None, 0),
        ({"when": day("", "unknown"), "sources": ()}, "2031-05-05", 1),
    ],
)
def test_an_event_needs_a_country_and_a_date_or_two_sides(fields, published, events):
    part = paper(**({"when": APRIL_27} | fields))
    part = replace(part, report=replace(part.report, published=published))
    assert len(build(contents(part)).events) == events


def test_an_announced_act_joins_the_act_that_came_about():
    announced = paper(status="planned", when=day("", "unknown"))
    event = wire_event(build(contents(raid(), announced)))
    assert announced.mentions[0].id in event.mentions
    assert event.status == "actual"
    assert len(event.origins) == 1, "who announces an act does not corroborate it"


@pytest.mark.parametrize(
    ("words", "trigger", "background"),
    [
        ("Arvenia detained a crew.", "detained", False),
        ("Arvenia has often detained crews.", "detained", True),
        ("Arvenia has detained crews.", "detained", True),
        ("There were years of detention by Arvenia.", "detention", True),
        ("The detentions by Arvenia angered Belmark.", "detentions", True),
    ],
)
def test_undated_words_of_habit_are_background(words, trigger, background):
    of = report(words, publisher="Belmark Today")
    act = coded(of, mention(of, words, trigger=trigger, targets=(BELMARK,)))
    (event,) = [e for e in build(contents(act, paper(mode="deport"))).events if act.mentions[0].id in e.mentions]
    assert event.background is background


def test_an_undated_act_between_states_that_no_dated_act_joins_is_background():
    of = report("Corland praised Belmark.", publisher="Corland Post")
    act = coded(of, mention(of, of.text, "SUPPORT", None, sources=(CORLAND,), targets=(BELMARK,)))
    (event,) = [e for e in build(contents(act, paper())).events if act.mentions[0].id in e.mentions]
    assert event.background


def test_where_nothing_is_dated_undated_acts_are_the_crisis():
    of = report("Arvenia detained a crew.", published=None)
    act = coded(of, mention(of, of.text, trigger="detained", targets=(BELMARK,)))
    (event,) = build(contents(act)).events
    assert not event.background


def test_an_act_long_before_the_story_of_an_undated_report_is_background():
    of = report("Arvenia seized Lorn. Arvenia detained a crew.", published=None)
    acts = (
        mention(of, "Arvenia seized Lorn.", mode="seize", when=day("2028-04", "month")),
        mention(of, "Arvenia detained a crew.", when=APRIL_27),
    )
    assert [event.background for event in build(contents(coded(of, *acts))).events] == [True, False]


def test_a_saved_chronicle_comes_back(tmp_path):
    with Record.open(tmp_path / "c.rift", create=True) as record:
        record.add(raid())
        record.add(paper())
        built = build(record.contents())
        save(record, built)
        assert record.is_fresh("events")
        assert load(record) == built


def test_a_saved_chronicle_is_built_anew_after_a_change(tmp_path):
    with Record.open(tmp_path / "c.rift", create=True) as record:
        record.add(raid())
        save(record, build(record.contents()))
        record.add(paper())
        assert len(wire_event(load(record)).reports) == 2
        record.judge(wire_event(load(record)).id, "reject", person="Ana")
        assert raid().mentions[0].id not in {name for event in load(record).events for name in event.mentions}


def test_views_tell_the_chronology(tmp_path):
    with Record.open(tmp_path / "c.rift", create=True) as record:
        record.add(raid())
        record.add(counted("40 men", value=40.0))
        save(record, build(record.contents()))
        with record._engine.connect() as connection:
            query = (
                "SELECT date_from, who, whom, status, quote, report FROM chronology WHERE act LIKE 'Arvenia detained%'"
            )
            rows = [tuple(row) for row in connection.exec_driver_sql(query)]
            differ = [tuple(r) for r in connection.exec_driver_sql("SELECT field, value FROM where_accounts_differ")]
    assert rows[-1] == (
        "2031-04-27",
        "Arvenia",
        "Belmarkian civilians",
        "actual",
        "Arvenia detained 52 people in Kestrel on 27 April",
        "wire.txt",
    )
    assert differ == [("arrested", "40"), ("arrested", "52")]


def judged(verb, subject, value=None, field=None, undone=False):
    return Judgement("j-1", subject, verb, field, value, "Ana", "2031-05-09", undone)


def test_confirming_marks_the_event():
    (event,) = build(contents(paper())).events
    given_ = contents(paper(), judgements=(judged("confirm", event.id),))
    assert build(given_).events == (replace(event, judged=True),)


def test_an_undone_judgement_and_a_note_change_nothing():
    plain = build(contents(paper())).events
    for judgement in (
        judged("reject", plain[0].id, undone=True),
        judged("note", plain[0].id, "odd"),
        judged("reject", "e-0"),
    ):
        assert build(contents(paper(), judgements=(judgement,))).events == plain


def test_rejecting_a_mention_takes_it_out_of_its_event():
    given_ = contents(raid(), paper(), judgements=(judged("reject", paper().mentions[0].id),))
    assert wire_event(build(given_)).reports == (raid().report.id,)


def test_merging_joins_events_and_shows_that_their_days_differ():
    later = paper(when=day("2031-05-02"))
    a, b = raid().mentions[0].id, later.mentions[0].id
    chronicle = build(contents(raid(), later, judgements=(judged("merge", a, b),)))
    assert event_of(chronicle.events, a) is event_of(chronicle.events, b)
    assert event_of(chronicle.events, a).judged
    assert [d.field for d in chronicle.disagreements] == ["day"]


def test_splitting_parts_a_mention_from_its_event():
    part = paper().mentions[0].id
    chronicle = build(contents(raid(), paper(), judgements=(judged("split", part),)))
    assert event_of(chronicle.events, part).mentions == (part,)
    event = wire_event(build(contents(raid(), paper())))
    chronicle = build(contents(raid(), paper(), judgements=(judged("split", event.id, part),)))
    assert event_of(chronicle.events, part).mentions == (part,)


def test_correcting_an_event():
    (event,) = build(contents(paper())).events
    for field, value, read in (
        ("date", "2031-04-26", lambda e: (e.when.earliest, e.when.precision, e.when.rule)),
        ("summary", "A raid.", lambda e: e.summary),
        ("status", "alleged", lambda e: e.status),
        ("targets", "COR", lambda e: [a.country for a in e.targets]),
    ):
        (right,) = build(contents(paper(), judgements=(judged("correct", event.id, value, field),))).events
        expected = {"date": ("2031-04-26", "day", "judged"), "targets": ["COR"]}.get(field, value)
        assert read(right) == expected
        assert right.judged


def test_correcting_a_mention_moves_it():
    other = paper(when=day("2031-05-02"))
    fix = judged("correct", other.mentions[0].id, "2031-04-27", "date")
    assert wire_event(build(contents(raid(), other, judgements=(fix,)))).reports == (raid().report.id, other.report.id)


def test_a_correction_that_cannot_be_is_passed_over():
    (event,) = build(contents(paper())).events
    for field, value in (("type", "QUARREL"), ("date", "some day"), ("mood", "grim")):
        (same,) = build(contents(paper(), judgements=(judged("correct", event.id, value, field),))).events
        assert same == replace(event, judged=True)


def test_a_later_report_leaves_the_event_id_alone():
    later = [paper(f"Arvenia detained 52 people, says number {n}.") for n in range(6)]
    (first,) = [e for e in build(contents(raid())).events if raid().mentions[0].id in e.mentions]
    assert wire_event(build(contents(raid(), *later))).id == first.id


def test_a_judgement_survives_a_report_that_changes_the_event_id():
    """The id names the first mention; an earlier id still leads to the event of that mention."""
    (alone,) = build(contents(paper())).events
    both = build(contents(raid(), paper(), judgements=(judged("confirm", alone.id),)))
    assert wire_event(both).id != alone.id
    assert wire_event(both).judged
