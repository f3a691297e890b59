"""Exports: the keys that others rely on, words at their offsets, and the same bytes each time."""

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.arvenia import BELMARK, claim, coded, contents, day, figure, mention, raid, report

from riftline.dossier.export import FORMATS, export
from riftline.dossier.export_tables import cell
from riftline.errors import Misuse
from riftline.reconcile import build
from riftline.record.record import Record

KEYS = {
    "riftline": "version ontology models built",
    "reports": "id path title publisher author published published_from kind language origin retells",
    "actors": "id name country sector roles aliases",
    "mentions": "id report start end quote type mode cameo goldstein contexts status sources targets date place figures "
    "claim event",
    "events": "id summary type mode cameo goldstein status sources targets date place figures mentions reports origins "
    "answers judged",
    "claims": "id report start end quote speaker speakers via cue content attitude mentions events",
    "disagreements": "id event topic field accounts",
    "rejected": "report start end stage reason",
}


@pytest.fixture(scope="module")
def chronicle():
    of = report("Over 60 people were detained, Belmark said.", publisher="=Belmark Today", published="2031-04-29")
    said = claim(of, "Belmark said", BELMARK)
    act = mention(
        of,
        "Over 60 people were detained",
        trigger="detained",
        when=day("2031-04-27"),
        claim=said.id,
        figures=(figure(of, "Over 60 people", "arrested", low=60.0),),
    )
    return build(contents(raid(), coded(of, act, claims=(said,))))


@pytest.fixture(scope="module")
def exported(chronicle):
    return json.loads(export(chronicle, "json"))


@pytest.mark.parametrize("kind", KEYS)
def test_json_has_the_keys_that_others_rely_on(exported, kind):
    rows = exported[kind] if isinstance(exported[kind], list) else [exported[kind]]
    assert rows
    for row in rows:
        assert set(KEYS[kind].split()) <= set(row)


def test_json_has_every_kind_of_row(exported):
    assert set(exported) >= {*KEYS, "explanations", "drivers", "ties", "prospects"}


def test_json_says_what_an_event_is(exported):
    (event,) = [row for row in exported["events"] if row["mode"] == "arrest"]
    assert event["summary"] == "Arvenia detained 52 people in Kestrel on 27 April"
    assert {key: event["date"][key] for key in ("from", "to", "precision")} == {
        "from": "2031-04-27",
        "to": "2031-04-27",
        "precision": "day",
    }
    assert event["sources"] == [{"actor": "a-arv", "name": "Arvenia", "country": "ARV", "sector": "GOV"}]
    assert event["place"] == {"name": "Kestrel", "country": "ARV", "lat": 51.5, "lon": 30.25}
    assert [figure["text"] for figure in event["figures"]] == ["52 people", "Over 60 people"]


def test_json_ties_mentions_claims_and_events_together(exported):
    events = {row["id"]: row for row in exported["events"]}
    for row in exported["mentions"]:
        assert row["event"] is None or row["id"] in events[row["event"]]["mentions"]
    linked = [row for row in exported["claims"] if row["mentions"]]
    assert linked
    for row in linked:
        assert set(row["events"]) == {m["event"] for m in exported["mentions"] if m["claim"] == row["id"]}


def test_json_names_versions_but_no_time_of_a_run(exported):
    assert exported["riftline"] == {
        "version": "9.9",
        "ontology": "PLOVER test",
        "models": {"syntax": "1"},
        "built": None,
    }


def test_json_shows_what_accounts_say(exported):
    (differ,) = exported["disagreements"]
    assert [(a["value"], a["text"], len(a["reports"])) for a in differ["accounts"]] == [
        ("52", "52 people", 1),
        ("≥60", "Over 60 people", 1),
    ]


def test_actors_come_once_with_titles_as_roles(exported):
    names = [row["name"] for row in exported["actors"]]
    assert names == ["Arvenia", "Belmark", "Belmarkian civilians", "Tal Oren"]
    assert exported["actors"][3]["roles"] == [{"title": "Foreign Minister", "from": None, "to": None}]


def test_json_lines_have_a_kind_and_the_same_rows(chronicle, exported):
    lines = [json.loads(line) for line in export(chronicle, "jsonl").decode().splitlines()]
    assert lines[0]["kind"] == "riftline"
    for kind in KEYS:
        assert sum(line["kind"] == kind for line in lines) == (1 if kind == "riftline" else len(exported[kind]))
    assert {line["kind_of"] for line in lines if line["kind"] == "reports"} == {"news"}


def rows_of(data):
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_csv_has_one_row_an_event_with_its_quotes(chronicle):
    rows = rows_of(export(chronicle, "csv"))
    assert [row["id"] for row in rows] == [event.id for event in chronicle.events]
    (row,) = [row for row in rows if row["mode"] == "arrest"]
    assert (row["date_from"], row["reports"], row["origins"], row["source_countries"]) == (
        "2031-04-27",
        "2",
        "2",
        "ARV",
    )
    assert row["quotes"].endswith("Arvenia Wire: “Arvenia detained 52 people in Kestrel on 27 April”")


def test_csv_mentions_has_every_mention(chronicle):
    rows = rows_of(export(chronicle, "csv-mentions"))
    assert [row["id"] for row in rows] == [m.id for m in chronicle.contents.mentions]


@pytest.mark.parametrize("to", ["csv", "csv-mentions"])
def test_csv_holds_no_formulas(chronicle, to):
    cells = [text for row in rows_of(export(chronicle, to)) for text in row.values()]
    assert any(text.startswith("'=Belmark Today") for text in cells)
    for text in cells:
        assert not text.startswith(("=", "+", "@", "\t", "\r", "\n"))
        assert not text.startswith("-") or float(text) < 0


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1", "\uff20A1"])
def test_texts_that_look_like_formulas_get_an_apostrophe(text):
    assert cell(text) == f"'{text}"


def test_numbers_and_plain_texts_stay():
    assert [cell(value) for value in (-7.0, None, "plain", True)] == [-7.0, None, "plain", "true"]


def test_geojson_has_points_in_the_order_east_north(chronicle):
    features = json.loads(export(chronicle, "geojson"))["features"]
    assert [feature["geometry"] for feature in features] == [{"type": "Point", "coordinates": [30.25, 51.5]}]


def test_icalendar_has_whole_days_and_short_lines(chronicle):
    text = export(chronicle, "ics")
    assert b"DTSTART;VALUE=DATE:20310427\r\nDTEND;VALUE=DATE:20310428\r\n" in text
    assert text.count(b"BEGIN:VEVENT") == 1, "undated acts have no day in a calendar"
    assert max(len(line) for line in text.split(b"\r\n")) <= 75
    assert b"SUMMARY:Arvenia detained 52 people in Kestrel on 27 April" in text.replace(b"\r\n ", b"")


def test_graphml_joins_actors_by_their_acts(chronicle):
    space = "{http://graphml.graphdrawing.org/xmlns}"
    root = ET.fromstring(export(chronicle, "graphml"))
    edges = {(edge.get("source"), edge.get("target")): [d.text for d in edge] for edge in root.iter(f"{space}edge")}
    assert len(list(root.iter(f"{space}node"))) == 4
    assert edges["a-oren", "a-bmk"] == ["ACCUSE", "1", "-3.0"]


def test_an_unknown_format_is_misuse(chronicle):
    with pytest.raises(Misuse, match="no export format docx"):
        export(chronicle, "docx")


@pytest.mark.parametrize("to", FORMATS)
def test_the_order_of_adding_gives_the_same_bytes(to, tmp_path):
    of = report("Belmark said Arvenia detained 60 people.", publisher="Belmark Today")
    parts = [raid(), coded(of, mention(of, "Arvenia detained 60 people"), claims=(claim(of, of.text[:-1], BELMARK),))]
    written = []
    for n, order in enumerate((parts, parts[::-1])):
        with Record.open(tmp_path / f"{n}.rift", create=True) as record:
            for part in order:
                record.add(part)
            written.append(export(build(record.contents()), to))
    assert written[0] == written[1]


def anchors_of(row, owner=None):
    """Every object with start and end, with the report it counts in."""
    if isinstance(row, list):
        for item in row:
            yield from anchors_of(item, owner)
    elif isinstance(row, dict):
        owner = row.get("report", owner)
        if row.get("start") is not None and ("quote" in row or "text" in row):
            yield owner, row["start"], row["end"], row.get("quote", row.get("text"))
        for value in row.values():
            yield from anchors_of(value, owner)


WORDS = st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(before=WORDS, quote=WORDS, after=WORDS, cue=WORDS)
def test_all_offsets_quote_exactly(before, quote, after, cue):
    of = report(f"{before}{quote} {cue} {after}")
    said = claim(of, f"{quote} {cue} {after}", cue=cue)
    act = mention(of, quote, trigger=quote, figures=(figure(of, quote, "killed", value=1.0),), when=day("2031-04-27"))
    rows = json.loads(export(build(contents(coded(of, act, claims=(said,)))), "json"))
    found = [anchor for kind in ("mentions", "claims") for anchor in anchors_of(rows[kind])]
    assert len(found) >= 5
    for owner, start, end, words in found:
        assert owner == of.id
        assert of.text[start:end] == words


@settings(max_examples=40, deadline=None)
@given(text=st.text(min_size=1, max_size=40))
def test_any_text_makes_valid_files(text):
    of = report(f"{text} x".encode("utf-8", "replace").decode(), publisher=text)
    chronicle = build(contents(coded(of, mention(of, of.text, trigger="x", when=day("2031-04-27")))))
    json.loads(export(chronicle, "json"))
    ET.fromstring(export(chronicle, "graphml"))
    assert len(rows_of(export(chronicle, "csv"))) == 1
    assert export(chronicle, "ics").count(b"\r\nEND:VEVENT\r\n") == 1
