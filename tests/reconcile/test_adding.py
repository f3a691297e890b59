"""Acts added by a person: exact anchors, at every rebuild, and open to further judgements."""

import json
from dataclasses import replace

import pytest
from tests.record.arvenia import coded, contents, day, mention, raid, report

from riftline.errors import Misuse
from riftline.reconcile import build, load, save
from riftline.reconcile.adding import BY_HAND, Addition, mention_id, read_addition, with_added
from riftline.record.coded import CodedReport, Judgement
from riftline.record.record import Record

TEXT = "A quiet week. On Monday the port authority of Arvenia turned back two Belmark tugs. Nobody was hurt."
WORDS = "turned back two Belmark tugs"
QUIET = CodedReport(report(TEXT, path="quiet.txt"), (), ())


def paper():
    """A report of one act."""
    words = "Arvenian police detained over 60 Belmarkians."
    of = report(words, publisher="Belmark Today", country="BMK", published="2031-05-05")
    return coded(of, mention(of, words, trigger="detained", when=day("2031-04-27")))


def addition(**known):
    start = TEXT.index(WORDS)
    fields = {"type": "COERCE", "mode": "restrict", "sources": "ARV", "targets": "BMK", "date": "2031-04-28"}
    return Addition(start, start + len(WORDS), WORDS, **(fields | known))


def added(number=1, undone=False, **known):
    value = addition(**known).value()
    return Judgement(f"j-{number}", QUIET.report.id, "add", None, value, "Ana", f"2031-05-0{number}", undone)


def test_an_added_act_is_a_mention_with_an_exact_anchor_and_an_event():
    chronicle = build(contents(QUIET, raid(), judgements=(added(),)))
    (mention,) = [m for m in chronicle.contents.mentions if m.rule == BY_HAND]
    assert (mention.id, mention.quote) == (mention_id(added()), WORDS)
    assert TEXT[mention.start : mention.end] == WORDS
    assert TEXT[mention.sentence_start : mention.sentence_end] == TEXT.split(". ")[1] + "."
    assert (mention.type, mention.mode, mention.cameo, mention.score) == ("COERCE", "restrict", "172", -7.0)
    assert [actor.country for actor in (*mention.sources, *mention.targets)] == ["ARV", "BMK"]
    (event,) = [e for e in chronicle.events if mention.id in e.mentions]
    assert (event.when.earliest, event.when.rule, event.judged) == ("2031-04-28", "only-date", True)
    assert event.summary == "Arvenia imposed restrictions on Belmark"


def test_the_state_that_a_code_names_is_the_actor_the_reports_know():
    chronicle = build(contents(QUIET, raid(), judgements=(added(),)))
    (mention,) = [m for m in chronicle.contents.mentions if m.rule == BY_HAND]
    assert mention.sources[0] in raid().mentions[0].sources


def test_an_act_whose_parties_nobody_knows_is_an_event_all_the_same():
    (event,) = build(contents(QUIET, judgements=(added(sources="", targets="", date=""),))).events
    assert (event.sources, event.targets, event.when.earliest) == ((), (), None)


def test_an_added_act_can_be_taken_back_and_adding_twice_changes_nothing():
    assert build(contents(QUIET, judgements=(added(undone=True),))).events == ()
    once = with_added(contents(QUIET), (added(),))
    assert with_added(once, (added(),)) == once


def test_an_added_act_can_be_judged_like_any_other():
    name = mention_id(added())
    for verb, value, field in (("reject", None, None), ("correct", "planned", "status")):
        later = Judgement("j-2", name, verb, field, value, "Ana", "2031-05-02")
        assert build(contents(QUIET, judgements=(added(), later))).happenings == ()
    merged = Judgement("j-2", f"e-{name[2:]}", "merge", None, paper().mentions[0].id, "Ana", "2031-05-02")
    chronicle = build(contents(QUIET, paper(), judgements=(added(), merged)))
    assert [name in event.mentions for event in chronicle.events] == [True]


def test_where_the_words_have_moved_the_act_moves_and_where_they_are_gone_it_goes():
    longer = replace(QUIET.report, text=f"Updated. {TEXT}")
    (mention,) = with_added(contents(CodedReport(longer, (), ())), (added(),)).mentions
    assert longer.text[mention.start : mention.end] == WORDS
    other = replace(QUIET.report, text="Nothing of it is left.")
    assert with_added(contents(CodedReport(other, (), ())), (added(),)).mentions == ()


def test_an_added_act_survives_in_the_record(tmp_path):
    with Record.open(tmp_path / "crisis.rift", create=True) as record:
        record.add(QUIET)
        made = record.judge(QUIET.report.id, "add", person="Ana", value=addition().value())
        built = build(record.contents())
        save(record, built)
        record.add(raid())
        assert mention_id(made) in {m.id for m in load(record).contents.mentions}
        save(record, build(record.contents()))
        assert load(record) == build(record.contents())
        record.undo(made.id)
        assert mention_id(made) not in {m.id for m in load(record).contents.mentions}


@pytest.mark.parametrize(
    "change",
    [
        {"type": "QUARREL"},
        {"mode": "nowhere"},
        {"status": "maybe"},
        {"date": "some day"},
        {"start": -1},
        {"end": 0},
        {"quote": " "},
        {"start": "7"},
        {"start": True},
        {"sources": ["ARV"]},
        {"mood": "grim"},
    ],
)
def test_an_act_that_cannot_be_is_refused_with_a_reason(change):
    good = json.loads(addition().value())
    assert read_addition(json.dumps(good)) == addition()
    with pytest.raises(Misuse):
        read_addition(json.dumps(good | change))


@pytest.mark.parametrize("value", ["", "[]", "7", "null", "{", '{"start": 1}'])
def test_what_is_no_act_is_refused(value):
    with pytest.raises(Misuse):
        read_addition(value)
