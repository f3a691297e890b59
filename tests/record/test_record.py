"""A record gives back what was put in, once, and says what is wrong with a file that is not one."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine
from tests.record.arvenia import BELMARK, OREN, VESS, claim, coded, day, mention, raid, report

from riftline.documents.report import Rejected
from riftline.errors import BadRecord, Misuse, Overtaken, Unreadable
from riftline.record.coder import Coder
from riftline.record.opening import is_record
from riftline.record.record import Record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "crisis.rift"


def many(number: int, text: str = "Arvenia detained Belmark's envoy."):
    for n in range(number):
        of = report(f"{text} Note {n}.", path=f"{n}.txt")
        yield coded(of, *(mention(of, text, sources=(BELMARK,), contexts=(str(k),)) for k in range(30)))


def test_contents_are_what_was_added(path):
    with Record.open(path, create=True) as record:
        assert record.add(raid()) is True
        found = record.contents()
    assert found.reports == (raid().report,)
    assert found.mentions == raid().mentions
    assert found.claims == raid().claims
    assert found.rejected == (raid().rejected[0], raid().report.rejected[0])


def test_adding_twice_changes_nothing(path):
    with Record.open(path, create=True) as record:
        record.add(raid())
    before = path.read_bytes()
    with Record.open(path) as record:
        assert record.add(raid()) is False
    assert path.read_bytes() == before


def test_a_record_is_told_from_other_files(path, tmp_path):
    with Record.open(path, create=True):
        pass
    other, short = tmp_path / "other.sqlite", tmp_path / "short.txt"
    with sqlite3.connect(other) as foreign:
        foreign.execute("CREATE TABLE a (b)")
    short.write_bytes(b"RIFT")
    paths = [
        path,
        other,
        short,
        tmp_path,
        tmp_path / "none.rift",
        "https://example.org/a.rift",
        "postgresql://localhost/a",
    ]
    assert [is_record(str(one)) for one in paths] == [True, False, False, False, False, False, True]


def test_a_closed_record_is_one_file(path):
    with Record.open(path, create=True) as record:
        record.add(raid())
    assert [file.name for file in path.parent.iterdir()] == ["crisis.rift"]
    assert path.read_bytes()[18] == 1, "the rollback journal, which read-only media can open"


def test_another_coder_replaces_the_report(path):
    with Record.open(path, create=True, coder=Coder(models=(("syntax", "1"),))) as record:
        record.add(raid())
    with Record.open(path, coder=Coder(models=(("syntax", "2"),))) as record:
        assert not record.is_current(raid().report)
        assert record.add(replace(raid(), mentions=raid().mentions[:1])) is True
        assert record.is_current(raid().report)
        assert len(record.contents().mentions) == 1
        assert record.meta["models"] == '{"syntax": "2"}'


def test_reports_come_in_order_of_publication_and_path(path):
    dated = [("b.txt", "2031-05-02"), ("a.txt", "2031-05-02"), ("c.txt", "2031-05-01"), ("d.txt", None)]
    with Record.open(path, create=True) as record:
        for name, published in dated:
            record.add(coded(report(f"Told in {name}.", path=name, published=published)))
        assert [of.path for of in record.contents().reports] == ["c.txt", "a.txt", "b.txt", "d.txt"]


def test_has_knows_ids(path):
    with Record.open(path, create=True) as record:
        record.add(raid())
        assert record.has(raid().report.id)
        assert not record.has("r-unknown")


def test_a_failed_document_is_noted_once_and_cleared_when_it_is_read(path):
    failed = Rejected("", None, None, "readers", "password-locked")
    with Record.open(path, create=True) as record:
        assert record.reject(failed, "wire.txt") is True
        assert record.reject(failed, "wire.txt") is False
        assert record.contents().rejected == (replace(failed, report="wire.txt"),)
        record.add(raid())
        assert "password-locked" not in {row.reason for row in record.contents().rejected}


def test_judgements_are_kept_and_can_be_undone(path):
    with Record.open(path, create=True) as record:
        record._clock = lambda: datetime(2031, 5, 9, 12, tzinfo=UTC)
        made = record.judge("e-1", "correct", person="Ana", field="date", value="2031-04-28")
        again = record.judge("e-1", "correct", person="Ana", field="date", value="2031-04-28")
        undo = record.undo(made.id, person="Bo")
        assert made.id != again.id
        assert record.judgements() == (replace(made, undone=True), again, undo)
        assert (undo.verb, undo.subject, undo.person, undo.made) == ("undo", made.id, "Bo", made.made)
        assert made.made == "2031-05-09T12:00:00+00:00"


def test_a_judgement_is_taken_back_once_and_taking_back_is_final(path):
    with Record.open(path, create=True) as record:
        undo = record.undo(record.judge("e-1", "confirm", person="Ana").id)
        for name in (undo.subject, undo.id):
            with pytest.raises(Misuse):
                record.undo(name)
        assert len(record.judgements()) == 2


def test_a_judgement_against_an_older_log_is_overtaken(path):
    with Record.open(path, create=True) as record:
        made = record.judge("e-1", "confirm", person="Ana", against=0)
        for late in (
            lambda: record.judge("e-1", "reject", person="Bo", against=0),
            lambda: record.undo(made.id, person="Bo", against=0),
        ):
            with pytest.raises(Overtaken):
                late()
        assert record.judgements() == (made,)


@pytest.mark.parametrize(
    ("verb", "field", "value"), [("praise", None, None), ("merge", None, None), ("correct", None, "x")]
)
def test_judgements_that_mean_nothing_are_misuse(path, verb, field, value):
    with Record.open(path, create=True) as record, pytest.raises(Misuse):
        record.judge("e-1", verb, person="Ana", field=field, value=value)


def test_undoing_an_unknown_judgement_is_misuse(path):
    with Record.open(path, create=True) as record, pytest.raises(Misuse, match="no judgement j-0"):
        record.undo("j-0")


def test_derived_rows_are_replaced_in_order_and_go_stale(path):
    with Record.open(path, create=True) as record:
        assert not record.is_fresh("events")
        record.put_derived("events", [{"id": "old"}])
        record.put_derived("events", [{"id": "e-2", "text": "naïve"}, {"id": "e-1"}])
        assert record.derived("events") == [{"id": "e-2", "text": "naïve"}, {"id": "e-1"}]
        assert record.derived("ties") == []
        assert record.is_fresh("events")
        record.add(raid())
        assert not record.is_fresh("events")


def test_derived_rows_of_an_earlier_state_are_stale(path):
    with Record.open(path, create=True) as record:
        earlier = record.contents().meta["state"]
        record.add(raid())
        record.put_derived("events", [{"id": "e-1"}], state=earlier)
        assert not record.is_fresh("events")


def test_text_that_is_not_unicode_is_unreadable(path):
    of = replace(raid().report, text="\ud800")
    with Record.open(path, create=True) as record:
        with pytest.raises(Unreadable, match=r"wire\.txt"):
            record.add(coded(of))
        assert record.contents().reports == ()


def refused(path, **options):
    with pytest.raises(BadRecord) as caught:
        Record.open(path, **options)
    assert caught.value.remedy
    return caught.value.cause.replace(str(path), "PATH").replace(str(Path(path).parent), "FOLDER")


def test_a_missing_record_is_named(path):
    assert refused(path) == "There is no record at PATH"


def test_a_missing_folder_is_named(tmp_path):
    assert refused(tmp_path / "no" / "c.rift", create=True) == "The folder FOLDER does not exist"


def test_a_folder_is_not_a_record(tmp_path):
    assert refused(tmp_path, create=True) == "PATH is a folder, not a record"


def test_an_empty_file_is_no_record_but_may_become_one(path):
    path.touch()
    assert refused(path) == "PATH is empty"
    with Record.open(path, create=True) as record:
        assert record.add(raid())


@pytest.mark.parametrize("content", [b"Arvenia and Belmark met. " * 100, b"SQLite format 3\x00" + b"\x01" * 4000])
def test_other_files_are_not_records_and_stay_as_they_are(path, content):
    path.write_bytes(content)
    assert refused(path, create=True) in {"PATH is not a record", "PATH is damaged"}
    assert path.read_bytes() == content


def test_another_database_is_not_a_record(path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE reports (id)")
    other.close()
    assert refused(path, create=True) == "PATH is a database, but not a record"


def test_a_newer_record_asks_for_an_update(path):
    Record.open(path, create=True).close()
    with sqlite3.connect(path) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    assert refused(path) == "PATH was made by a newer riftline (schema 9999)"


def test_a_read_only_record_can_be_read_but_not_added_to(path):
    with Record.open(path, create=True) as record:
        record.add(raid())
    with Record.open(path, read_only=True) as record:
        assert record.contents().reports == (raid().report,)
        with pytest.raises(BadRecord, match="is read-only"):
            record.judge("e-1", "confirm", person="Ana")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that nobody can write to")
def test_a_place_that_cannot_be_written_to_is_named():
    assert refused("/proc/self/c.rift", create=True) in {
        "PATH cannot be opened",
        "The folder FOLDER cannot be written to",
    }


def test_two_writers_take_turns(path):
    with Record.open(path, create=True) as first, Record.open(path) as second:
        for n, part in enumerate(many(10)):
            assert (first if n % 2 else second).add(part)
        assert len(first.contents().reports) == 10


def test_a_database_address_opens_the_same_tables(path):
    Record.open(path, create=True).close()
    with Record.open(f"sqlite:///{path}") as record:
        assert record.add(raid())


ADDER = """
import sys
import time
from riftline.record.record import Record
from tests.record.test_record import many
with Record.open(sys.argv[1], create=True) as record:
    print("go", flush=True)
    for part in many(500):
        record.add(part)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_a_kill_leaves_complete_reports_and_nothing_twice(path):
    """Killed three times while adding the same reports, the record is sound and holds each report whole."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", ADDER, str(path)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(root / "src"), str(root)))}
    seen = 0
    for wait in (0.0, 0.05, 0.15):
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root, env=environment) as run:
            assert run.stdout is not None
            started = run.stdout.readline()
            time.sleep(wait)
            run.kill()
        assert started == b"go\n"
        with Record.open(path) as record:
            found = record.contents()
        assert sqlite_says(path, "PRAGMA integrity_check") == [("ok",)]
        assert sqlite_says(path, "PRAGMA foreign_key_check") == []
        assert len(found.mentions) == 30 * len(found.reports)
        assert len(found.reports) == len({of.id for of in found.reports})
        assert len(found.reports) >= seen
        seen = len(found.reports)


def sqlite_says(path, query):
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(4)))
def test_the_order_of_adding_does_not_show(tmp_path_factory, order):
    parts = [raid(), *many(3)]
    path = tmp_path_factory.mktemp("order") / "c.rift"
    with Record.open(path, create=True) as record:
        for n in order:
            record.add(parts[n])
        found = record.contents()
    assert [of.path for of in found.reports] == ["0.txt", "1.txt", "2.txt", "wire.txt"]
    assert [m.start for m in found.mentions if m.report == raid().report.id] == sorted(m.start for m in raid().mentions)


def test_reports_of_a_size_like_a_crisis_all_go_in(path):
    """100 reports with 3,000 mentions."""
    parts = list(many(100))
    with Record.open(path, create=True) as record:
        for part in parts:
            record.add(part)
        assert len(record.contents().mentions) == 3000


def test_views_show_acts_and_words_to_other_tools(path):
    with Record.open(path, create=True) as record:
        record.add(raid())
    assert sqlite_says(path, "SELECT who, whom, date_from, place, report FROM acts WHERE mode = 'arrest'") == [
        ("Arvenia", "Belmarkian civilians", "2031-04-27", "Kestrel", "wire.txt")
    ]
    assert sqlite_says(path, "SELECT speaker, country, attitude, cue, content FROM who_said_what") == [
        ("Tal Oren", "ARV", "asserts", "said", "Belmark had lied"),
        ("Belmark", "BMK", "asserts", "said", "two men were killed in the raid"),
    ]
    assert sqlite_says(path, "SELECT reason, words FROM set_aside WHERE stage = 'documents'") == [
        ("share counter", raid().report.text[130:146])
    ]


def test_a_speakerless_claim_and_a_dateless_mention_come_back(path):
    of = report("It is said Belmark will answer.")
    part = coded(of, mention(of, "Belmark will answer", when=day("2031", "year")), claims=(claim(of, of.text, None),))
    with Record.open(path, create=True) as record:
        record.add(part)
        assert record.contents().claims == part.claims
        assert record.contents().mentions == part.mentions


def test_all_who_say_a_claim_together_come_back_in_order(path):
    of = report("Oren and Selm said Belmark will answer.")
    said = claim(of, of.text, others=(VESS,))
    with Record.open(path, create=True) as record:
        record.add(coded(of, claims=(said,)))
        assert record.contents().claims == (said,)
    assert sqlite_says(path, "SELECT speaker FROM who_said_what") == [(f"{OREN.name}; {VESS.name}",)]


def test_engines_are_disposed_of(path):
    Record.open(path, create=True).close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA application_id").scalar() == 0x52494654
    engine.dispose()


def test_the_dataclasses_of_the_record_need_no_database():
    code = (
        "import sys, riftline.record.coded; assert 'sqlalchemy' not in sys.modules; from riftline.record import Record"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
