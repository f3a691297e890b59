"""``riftline judge``: decisions are kept, applied at once and on every rebuild, and can be taken back."""

import re
import shutil

import pytest


@pytest.fixture
def record(built, tmp_path):
    return shutil.copy(built, tmp_path / "judged.rift")


def events(run, record):
    return run("show", record, "events", "--json").json


def test_a_confirmed_event_is_judged_until_it_is_taken_back(run, record):
    one = events(run, record)[0]["id"]
    ran = run("judge", record, "confirm", one, "--by", "Ana")
    assert ran.code == 0
    judgement = re.match(r"(j-\w+) by Ana, \d{4}-\d\d-\d\dT", ran.out.decode())[1]
    assert [e["judged"] for e in events(run, record) if e["id"] == one] == [True]
    assert run("judge", record, "undo", judgement).out.decode() == f"{judgement} is taken back\n"
    assert [e["judged"] for e in events(run, record) if e["id"] == one] == [False]


def test_what_somebody_else_decided_is_not_overruled_unseen(run, record):
    one, other = (event["id"] for event in events(run, record)[:2])
    assert run("judge", record, "correct", one, "date", "2031-04-27", "--by", "Ana").code == 0
    refused = run("judge", record, "reject", one, "--by", "Bo")
    assert refused.code == 1
    said = refused.err
    assert "Ana, " in said
    assert "correct date 2031-04-27" in " ".join(said.split())
    assert "--seen 1" in " ".join(said.split())
    assert one in {event["id"] for event in events(run, record)}
    assert run("judge", record, "note", one, "Seen on film", "--by", "Bo").code == 0
    assert run("judge", record, "confirm", other, "--by", "Bo").code == 0
    assert run("judge", record, "correct", one, "status", "alleged", "--by", "Ana").code == 1
    assert run("judge", record, "correct", one, "status", "alleged", "--by", "Ana", "--seen", "3").code == 0
    assert run("judge", record, "reject", one, "--by", "Bo", "--seen", "4").code == 0
    assert one not in {event["id"] for event in events(run, record)}


def test_a_rejected_event_is_gone(run, record):
    one = events(run, record)[0]["id"]
    assert run("judge", record, "reject", one).code == 0
    assert one not in {e["id"] for e in events(run, record)}


def test_events_are_merged_and_split(run, record):
    first, second = events(run, record)[:2]
    assert run("judge", record, "merge", first["id"], second["id"]).code == 0
    (joined,) = [e for e in events(run, record) if set(first["mentions"]) <= set(e["mentions"])]
    assert set(second["mentions"]) <= set(joined["mentions"])
    assert run("judge", record, "split", joined["id"], *second["mentions"]).code == 0
    (parted,) = [e for e in events(run, record) if set(second["mentions"]) & set(e["mentions"])]
    assert set(parted["mentions"]) == set(second["mentions"])


def test_a_field_is_corrected_and_a_note_changes_nothing(run, record):
    one = events(run, record)[0]["id"]
    assert run("judge", record, "correct", one, "summary", "A", "better", "line").code == 0
    assert run("judge", record, "note", one, "See the annex").code == 0
    assert [e["summary"] for e in events(run, record) if e["id"] == one] == ["A better line"]
    assert [row["value"] for row in run("show", record, "judgements", "--json").json] == [
        "A better line",
        "See the annex",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("confirm", "e-000000000000"),
        ("undo", "j-000000000000"),
        ("merge", "FIRST", "e-000000000000"),
        ("merge", "FIRST"),
        ("correct", "FIRST", "date"),
        ("praise", "FIRST"),
        ("confirm", "FIRST", "word"),
    ],
)
def test_what_means_nothing_is_misuse(run, record, words):
    first = events(run, record)[0]["id"]
    assert run("judge", record, *(first if word == "FIRST" else word for word in words)).code == 2
