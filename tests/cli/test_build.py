"""Building a record: once, twice, with one report more, and with what cannot be read."""

import shutil

import pytest


def exported(run, record) -> bytes:
    ran = run("export", record)
    assert ran.code == 0
    return ran.out


def test_what_was_done_is_said_on_standard_error(run, reports, tmp_path):
    record = tmp_path / "c.rift"
    ran = run("build", reports[0], "-o", record)
    assert (ran.code, ran.out) == (0, b"")
    assert ran.err == f"1 added, 0 unchanged, 0 not read: {record}\n"


def test_what_was_done_as_json(run, reports, tmp_path):
    ran = run("build", reports[0], tmp_path / "none.txt", "-o", tmp_path / "c.rift", "--json")
    assert ran.code == 1
    assert ran.json == {
        "added": 1,
        "unchanged": 0,
        "unread": [
            {"path": str(tmp_path / "none.txt"), "reason": "There is no such file. Check the path", "failed": True}
        ],
    }


def test_building_twice_changes_nothing(run, built, reports, tmp_path):
    record = shutil.copy(built, tmp_path / "c.rift")
    before = exported(run, record)
    ran = run("build", *reports, "-o", record)
    assert (ran.code, ran.err) == (0, f"0 added, 8 unchanged, 0 not read: {record}\n")
    assert exported(run, record) == before


def test_the_order_of_the_paths_does_not_show(run, built, reports, tmp_path):
    record = tmp_path / "c.rift"
    assert run("build", *reversed(reports), "-o", record).code == 0
    assert exported(run, record) == exported(run, built)


def test_one_report_more_leaves_the_others_as_they_are(run, built, reports, tmp_path):
    record = tmp_path / "c.rift"
    run("build", *reports[:-1], "-o", record)
    fewer = rows_by_id(run("export", record).json)
    run("build", reports[-1], "-o", record)
    more = rows_by_id(run("export", record).json)
    assert more == rows_by_id(run("export", built).json)
    for kind in ("reports", "mentions", "claims"):
        assert set(fewer[kind]) < set(more[kind])
    assert {name: row["quote"] for name, row in fewer["mentions"].items()} == {
        name: more["mentions"][name]["quote"] for name in fewer["mentions"]
    }
    touched = {row["event"] for row in more["mentions"].values() if row["id"] not in fewer["mentions"]}
    kept = [name for name in more["events"] if name not in touched]
    assert kept
    # A new account may draw a mention to another event; what is left of the two may then be named anew. That must stay rare.
    anew = [name for name in kept if name not in fewer["events"]]
    assert len(anew) <= 0.05 * len(kept)


def rows_by_id(document):
    kinds = ("reports", "mentions", "claims", "events")
    return {kind: {row["id"]: row for row in document[kind]} for kind in kinds}


def test_standard_input_is_a_report(run, reports, tmp_path):
    record = tmp_path / "c.rift"
    assert run("build", "-", "-o", record, stdin=reports[0].read_bytes()).code == 0
    (report,) = run("show", record, "reports", "--json").json
    assert report["path"] == "-"
    assert run("show", record, "report", "-", "--text").out == reports[0].read_bytes()


def test_json_lines_are_reports_with_their_ids(run, tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "date": "2031-05-09", "text": "Norway closed its embassy in Iceland."}\n')
    run("build", rows, "-o", tmp_path / "c.rift")
    (report,) = run("show", tmp_path / "c.rift", "reports", "--json").json
    assert (report["path"], report["published"]) == (f"{rows}#a", "2031-05-09")


@pytest.mark.parametrize("place", ["missing/c.rift", "."])
def test_a_place_where_no_record_can_be_is_one_line(run, reports, tmp_path, place):
    ran = run("build", reports[0], "-o", tmp_path / place)
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith("riftline: ")


def test_a_file_that_is_no_record_is_left_alone(run, reports, tmp_path):
    other = tmp_path / "notes.txt"
    other.write_text("Milk, eggs\n")
    ran = run("build", reports[0], "-o", other)
    assert (ran.code, other.read_text()) == (1, "Milk, eggs\n")
    assert ran.err.startswith(f"riftline: {other} is not a record")
