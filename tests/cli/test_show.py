"""Tables, dossiers and exports of a record."""

import json

import pytest

TABLES = [
    *(
        "events",
        "summary",
        "mentions",
        "claims",
        "disagreements",
        "actors",
        "origins",
        "reports",
        "rejected",
        "judgements",
    ),
    *("series", "counts", "phases"),
    *("explanations", "drivers", "ties", "prospects"),
]
JSON_TABLES = [
    "events",
    "mentions",
    "claims",
    "disagreements",
    "actors",
    "origins",
    "reports",
    "rejected",
    "judgements",
    *("explanations", "drivers", "ties", "prospects"),
]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_shown(run, built, table):
    ran = run("show", built, table)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.strip()


@pytest.mark.parametrize("table", JSON_TABLES)
def test_json_has_the_rows_of_the_export(run, built, table):
    ran = run("show", built, table, "--json")
    assert ran.code == 0
    assert ran.json == run("export", built).json[table]


def test_the_chronology_is_shown_unless_another_table_is_named(run, built):
    assert run("show", built).out == run("show", built, "events").out


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_an_unknown_table_is_misuse_in_one_line(run, built, options):
    ran = run("show", built, "weather", *options)
    assert (ran.code, ran.out) == (2, b"")
    assert len(ran.err.splitlines()) == 1
    assert "weather" in ran.err
    assert "events" in ran.err


@pytest.mark.parametrize("command", [("show",), ("export",), ("dossier", "-o", "-")])
def test_a_record_that_is_not_there_is_one_line(run, tmp_path, command):
    ran = run(command[0], tmp_path / "no.rift", *command[1:])
    assert (ran.code, ran.out) == (1, b"")
    assert ran.err.startswith(f"riftline: There is no record at {tmp_path / 'no.rift'}")
    assert len(ran.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_report_by_id_or_path(run, built, reports):
    path = str(reports[0])
    (row,) = [row for row in run("show", built, "reports", "--json").json if row["path"] == path]
    assert run("show", built, "report", row["id"], "--json").json == row
    assert run("show", built, "report", path, "--text").out == reports[0].read_bytes()
    assert row["id"].encode() in run("show", built, "report", path).out


@pytest.mark.parametrize("name", [(), ("r-0",)])
def test_an_unknown_report_is_misuse(run, built, name):
    ran = run("show", built, "report", *name)
    assert (ran.code, ran.out) == (2, b"")
    assert ran.err.startswith("riftline: ")


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "csv-mentions", "geojson", "ics", "graphml"])
def test_an_export_to_a_file_is_that_to_standard_output(run, built, tmp_path, form):
    out = tmp_path / "out"
    assert (ran := run("export", built, "--to", form, "-o", out)).code == 0
    assert ran.out == b""
    assert out.read_bytes() == run("export", built, "--to", form).out != b""


def test_an_unknown_format_is_misuse_in_one_line(run, built):
    ran = run("export", built, "--to", "papyrus")
    assert (ran.code, ran.out) == (2, b"")
    assert ran.err.startswith("riftline: There is no export format papyrus")
    assert len(ran.err.splitlines()) == 1


def test_a_file_that_cannot_be_written_is_misuse(run, built, tmp_path):
    ran = run("export", built, "-o", tmp_path / "missing" / "out.json")
    assert ran.code == 2
    assert "cannot be written" in ran.err


def test_the_dossier_is_one_page_with_the_title_asked_for(run, built, tmp_path):
    page = tmp_path / "page.html"
    ran = run("dossier", built, "-o", page, "--title", "A <quiet> sea")
    assert (ran.code, ran.out) == (0, b"")
    assert ran.err.endswith(f"{page}\n")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert "A &lt;quiet&gt; sea" in text


def test_the_dossier_goes_to_standard_output(run, built):
    assert run("dossier", built, "-o", "-").out.startswith(b"<!doctype html>")


def test_the_demo_writes_a_dossier_and_prints_the_chronology(run, built, tmp_path):
    ran = run("demo", "-o", tmp_path / "demo.html")
    assert ran.code == 0
    assert (tmp_path / "demo.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert ran.err.endswith(f"The dossier is in {tmp_path / 'demo.html'}: open it in a browser.\n")
    assert ran.out == run("show", built).out


def test_serving_to_others_without_a_password_is_misuse(run, built):
    ran = run("serve", built, "--host", "0.0.0.0")
    assert ran.code == 2
    assert "password" in ran.err


def test_json_on_standard_output_is_utf_8(run, built):
    out = run("show", built, "mentions", "--json").out
    assert json.loads(out.decode("utf-8"))
    assert "\\u" not in out.decode("utf-8")


def test_search_finds_words_wherever_they_stand(run, built):
    found = run("show", built, "search", "frigate", "--json").json
    assert found
    assert {hit["kind"] for hit in found} <= {"act", "sentence", "claim", "actor", "note", "passage"}
    assert all(any(piece["hit"] for piece in hit["pieces"]) or "frigate" in hit["title"].lower() for hit in found)
    table = run("show", built, "search", "frigate").out.decode()
    assert "frigate" in table.lower()
    assert run("show", built, "search", '"NEAR(', "OR").code == 0
    assert run("show", built, "search").code == 2


def test_events_of_a_status_are_shown_alone(run, built):
    events = run("export", built).json["events"]
    ran = run("show", built, "events", "--status", "possible", "--json")
    assert (ran.code, ran.json) == (0, [row for row in events if row["status"] == "possible"])
    assert ran.json
    table = run("show", built, "events").out.decode()
    assert all(row["id"] not in table for row in ran.json)
    assert all(row["id"] in run("show", built, "events", "--status", "possible").out.decode() for row in ran.json)


@pytest.mark.parametrize(("table", "status"), [("events", "likely"), ("claims", "planned")])
def test_a_status_that_means_nothing_is_misuse(run, built, table, status):
    ran = run("show", built, table, "--status", status)
    assert (ran.code, ran.out) == (2, b"")
