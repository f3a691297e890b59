"""The desk over a real record: what is judged is kept, applied, and never overwrites what others decided unseen."""

import threading

import pytest
from starlette.testclient import TestClient

from riftline.errors import BadRecord, Misuse
from riftline.reconcile.weighing import Disputed, Unknown
from riftline.record.coded import Judgement
from riftline.record.record import Record
from riftline.web import app
from riftline.web.desk import RecordDesk, Seen

NOTHING = Seen(0)


@pytest.fixture
def desk(path):
    return RecordDesk(path)


def new(subject, verb, value=None, field=None, person="Ann"):
    return Judgement("", subject, verb, field, value, person, "")


def event(desk, mentions=1):
    """An event of at least so many mentions."""
    return next(event for event in desk.chronicle().events if len(event.mentions) >= mentions)


def events(desk):
    return {event.id: event for event in desk.chronicle().events}


def test_what_is_judged_is_in_the_next_chronicle(desk):
    one = event(desk)
    kept = desk.judge(new(one.id, "confirm"), NOTHING)
    assert events(desk)[one.id].judged
    undo = desk.judge(new(kept.id, "undo", person="Bob"), Seen(1))
    assert not events(desk)[one.id].judged
    assert (undo.verb, undo.subject, undo.person) == ("undo", kept.id, "Bob")
    assert [entry.undone for entry in desk.chronicle().contents.judgements] == [True, False]


def test_the_chronicle_is_derived_once_for_each_version(desk):
    first = desk.chronicle()
    assert desk.chronicle() is first
    before = desk.version()
    desk.judge(new(event(desk).id, "note", "Seen on video."), NOTHING)
    assert desk.version() != before
    assert desk.chronicle() is not first


def test_the_second_of_two_people_sees_what_the_first_decided(desk):
    one = event(desk)
    theirs = desk.judge(new(one.id, "reject", person="Ann"), NOTHING)
    with pytest.raises(Disputed) as dispute:
        desk.judge(new(one.id, "confirm", person="Bob"), NOTHING)
    assert dispute.value.judgements == (theirs,)
    assert [entry.verb for entry in desk.chronicle().contents.judgements] == ["reject"]


def test_having_seen_it_the_second_may_judge_all_the_same(desk):
    one = event(desk)
    theirs = desk.judge(new(one.id, "correct", "2031-03-15", "date"), NOTHING)
    desk.judge(new(one.id, "correct", "2031-03-16", "date", person="Bob"), Seen(0, frozenset({theirs.id})))
    assert events(desk)[one.id].when.earliest == "2031-03-16"


def test_judgements_on_different_acts_do_not_disturb_each_other(desk):
    one, other = list(events(desk))[:2]
    desk.judge(new(one, "confirm"), NOTHING)
    assert desk.judge(new(other, "confirm", person="Bob"), NOTHING).subject == other


def test_a_judgement_on_one_of_two_merged_acts_is_about_the_other_too(desk):
    one, other = list(events(desk))[:2]
    desk.judge(new(one, "merge", other), NOTHING)
    with pytest.raises(Disputed):
        desk.judge(new(other, "reject", person="Bob"), NOTHING)


def test_a_sentence_moved_away_is_noticed_by_who_judges_its_old_act(desk):
    """Ann corrects the date of one sentence, which leaves its act; Bob still sees it there."""
    one = event(desk, mentions=2)
    moved = one.mentions[-1]
    desk.judge(new(moved, "correct", "2030-01-01", "date"), NOTHING)
    assert moved not in events(desk)[one.id].mentions
    with pytest.raises(Disputed):
        desk.judge(new(one.id, "confirm", person="Bob"), NOTHING)


def test_a_judgement_that_another_took_back_is_not_taken_back_twice_unseen(desk):
    one = event(desk)
    kept = desk.judge(new(one.id, "reject"), NOTHING)
    desk.judge(new(kept.id, "undo"), Seen(1))
    with pytest.raises(Disputed):
        desk.judge(new(kept.id, "undo", person="Bob"), Seen(1))


def test_a_note_overwrites_nothing(desk):
    one = event(desk)
    desk.judge(new(one.id, "confirm"), NOTHING)
    assert desk.judge(new(one.id, "note", "So it was.", person="Bob"), NOTHING).value == "So it was."


def test_of_many_at_once_each_act_is_decided_by_one(path, desk):
    """Ten people press confirm and reject on one act at the same time: one is kept, nine are told."""
    one, outcomes, start = event(desk).id, [], threading.Barrier(10)

    def press(number):
        start.wait()
        try:
            desk.judge(new(one, ("confirm", "reject")[number % 2], person=f"P{number}"), NOTHING)
            outcomes.append("kept")
        except Disputed:
            outcomes.append("told")

    threads = [threading.Thread(target=press, args=(number,)) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["kept"] + ["told"] * 9
    with Record.open(path) as record:
        assert len(record.judgements()) == 1


@pytest.mark.parametrize(
    ("verb", "value", "field"),
    [
        ("explode", None, None),
        ("correct", "QUARREL", "type"),
        ("correct", "nowhere", "mode"),
        ("correct", "30 April", "date"),
        ("correct", "maybe", "status"),
        ("correct", "x", "mood"),
        ("split", "m-none", None),
        ("add", "{}", None),
    ],
)
def test_what_means_nothing_is_misuse_and_not_kept(desk, verb, value, field):
    with pytest.raises(Misuse):
        desk.judge(new(event(desk).id, verb, value, field), NOTHING)
    assert desk.chronicle().contents.judgements == ()


def test_what_is_not_there_cannot_be_judged(desk):
    one = event(desk).id
    for judgement in (new("e-none", "confirm"), new(one, "merge", "e-none"), new("r-none", "note", "Gone?")):
        with pytest.raises(Unknown):
            desk.judge(judgement, NOTHING)
    with pytest.raises(Misuse, match="one act already"):
        desk.judge(new(one, "merge", one), NOTHING)
    with pytest.raises(Misuse, match="must leave a sentence"):
        desk.judge(new(one, "split", ",".join(events(desk)[one].mentions)), NOTHING)


def test_a_missing_record_is_said_to_be_missing(tmp_path):
    with pytest.raises(BadRecord):
        RecordDesk(tmp_path / "none.rift").chronicle()


def test_the_application_over_a_record_serves_its_dossier(path):
    client = TestClient(app(path), base_url="http://127.0.0.1")
    answer = client.get("/")
    assert answer.status_code == 200
    assert "Arvenian guards detain Belmark fishers in the strait" in answer.text
    assert len(client.get("/api/reports").json()) == 5


def test_a_record_is_looked_into_only_if_its_file_was_written_to(path, desk, monkeypatch):
    looked = []
    opening = Record.open.__func__
    monkeypatch.setattr(Record, "open", classmethod(lambda cls, *a, **k: looked.append(1) or opening(cls, *a, **k)))
    before = desk.version()
    looks = len(looked)
    assert [desk.version() for _ in range(3)] == [before] * 3
    assert len(looked) == looks
    with Record.open(path) as record:
        record.judge("e-1", "note", person="A", value="x")
    assert desk.version() != before
    path.unlink()
    with pytest.raises(BadRecord):
        desk.version()


def test_every_write_changes_the_stamp_of_a_record(path):
    from riftline.record.opening import stamp

    seen = {stamp(path)}
    with Record.open(path) as record:
        for number in range(5):
            record.judge("e-1", "note", person="A", value=str(number))
            seen.add(stamp(path))
    assert len(seen) == 6
    assert stamp(path.with_name("none")) is None
