"""How it escalates and what may come, on the page, in pictures and in exports."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from html import escape

import pytest
from dossier.story import chronicle, events

from riftline.dossier.ahead import ahead
from riftline.dossier.escalating import escalating, measure, pictures
from riftline.dossier.export import export
from riftline.dossier.html import render
from riftline.dossier.lead import Crisis
from riftline.dossier.lookup import Lookup
from riftline.dossier.what_next import say_change, say_points, say_share
from riftline.errors import NothingToDraw
from riftline.scenarios.action_reaction.outlook import Share


def parts(record):
    lookup = Lookup(record)
    return lookup, Crisis(lookup)


def with_events(*kept, **known):
    return replace(chronicle(), events=tuple(replace(events()[name], **known) for name in kept), disagreements=())


@pytest.fixture(scope="module")
def course():
    return escalating(*parts(chronicle()))


@pytest.fixture(scope="module")
def future():
    return ahead(Lookup(chronicle()))


def test_every_picture_is_drawn_with_words_for_those_who_cannot_see_it(course, future):
    made = (course.index, course.flows, course.ladder, course.answers, future.fan, future.chances)
    assert all(picture is not None and picture.alt and picture.narrow.startswith("<svg") for picture in made)
    assert "#00000" not in "".join(picture.wide + picture.narrow for picture in made)


def test_marks_of_the_index_lead_to_their_acts(course):
    assert f'href="#{events()["expelled"].id}"' in course.index.wide
    assert escape(events()["expelled"].summary) in course.index.wide


def test_a_phase_says_what_opened_it(course):
    assert [one.kind for one in course.phases][:2] == ["Rises", "Eases"]
    assert course.phases[0].opened
    assert course.phases[-1].how == "it goes on as far as the reports tell"


def test_who_answers_whom_is_not_said_of_few_acts(course):
    assert len(course.answering) == 2
    assert all("too few acts to say" in one.words for one in course.answering)


def test_flows_count_the_acts_of_each_direction():
    lookup, crisis = parts(chronicle())
    flows = next(one for one in pictures(lookup, crisis, measure(lookup, crisis)) if one.name == "flows")
    assert {(row["source"], row["class"]): row["acts"] for row in flows.rows}["XBE", "material conflict"] == 4


def test_a_projection_says_what_it_rests_on_by_name(future):
    assert future.heading.startswith("30 days from the last report: 1–30 July 2031")
    assert future.notes[0].startswith("Rests on 10 dated acts between the states")
    assert not any("XAR" in note or "XBE" in note for note in future.notes)
    assert len(future.levers) == 8
    assert all(line.source == "assumed" for line in future.levers)


def test_past_crises_stand_beside_it_with_their_number(future):
    assert future.rates[0].n == "48 of 190"
    assert future.cases


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (replace(chronicle(), events=(), disagreements=()), "No act is reported as having happened."),
        (with_events("mediate"), "No act can be placed in time, so there is no index and no phase."),
        (with_events("expelled"), "Only one act is dated: there is no course to show."),
        (
            with_events("expelled", "ships"),
            "Nothing that Arvenia did toward the other side is reported: this shows one side only.",
        ),
        (with_events("expelled", targets=()), "No act runs from one state to another: there are no sides to compare."),
    ],
)
def test_what_cannot_be_said_is_said(record, said):
    assert said in escalating(*parts(record)).cannot
    assert said in render(record)


def test_shares_and_changes_in_words():
    assert say_share(Share(0.521, 0.38, 0.634)) == "52 % (38–63)"
    assert say_points(Share(-0.071, -0.2, 0.004)) == "−7 (−20 … 0) points"
    assert say_change(Share(2.44, 1.8, 3.7)) == "+2.4 (+1.8 … +3.7)"


def test_the_json_export_has_measures_and_projection_with_their_acts():
    rows = json.loads(export(chronicle(), "json"))
    known = {event["id"] for event in rows["events"]}
    assert {"index", "phases", "changes", "ladder", "reciprocity", "counts", "series"} < rows["measures"].keys()
    assert all(set(day["events"]) <= known for day in rows["measures"]["index"])
    assert set(rows["projection"]["basis"]["events"]) <= known


def test_charts_are_pictures_with_their_data():
    with zipfile.ZipFile(io.BytesIO(export(chronicle(), "charts"))) as archive:
        names = archive.namelist()
        index = list(csv.DictReader(io.StringIO(archive.read("index.csv").decode())))
        numbers = list(csv.DictReader(io.StringIO(archive.read("index-numbers.csv").decode())))
        spec = json.loads(archive.read("index.vl.json"))
        assert archive.read("index.png").startswith(b"\x89PNG")
    assert {name.split(".")[0] for name in names} == {
        "index",
        "index-numbers",
        "flows",
        "pairs",
        "ladder",
        "fan",
        "chances",
    }
    assert index[0]["day"] == "2031-03-14"
    assert [row["number"] for row in numbers] == [str(place) for place in range(1, len(numbers) + 1)]
    assert {row["event"] for row in numbers} <= {event.id for event in events().values()}
    assert "var(" not in json.dumps(spec)


def test_every_measured_row_names_the_mentions_behind_its_events():
    rows = json.loads(export(chronicle(), "json"))
    mentions_of = {event["id"]: set(event["mentions"]) for event in rows["events"]}
    measures = rows["measures"]
    counted = [row for name in ("series", "counts", "index", "pairs", "phases", "ladder") for row in measures[name]]
    assert len(counted) > 30
    for row in counted:
        events = row["events"] if "events" in row else [row["event"]]
        assert set(row["mentions"]) == set().union(*(mentions_of[event] for event in events))


def test_the_index_of_each_pair_is_exported_with_conflict_and_cooperation_apart():
    pairs = json.loads(export(chronicle(), "json"))["measures"]["pairs"]
    assert {(one["source"], one["target"]) for one in pairs} >= {("XAR", "XBE"), ("XBE", "XAR")}
    days = [day for one in pairs for day in one["days"]]
    assert all(day["value"] == pytest.approx(day["conflict"] - day["cooperation"], abs=2e-4) for day in days)
    assert any(day["cooperation"] > 0 for day in days)


def test_exported_phases_say_how_they_opened_and_closed():
    phases = json.loads(export(chronicle(), "json"))["measures"]["phases"]
    assert all({"opened", "opened_how", "last", "closed", "closed_how"} < phase.keys() for phase in phases)
    assert all(phase["opened"] or phase["opened_how"] for phase in phases)


def test_charts_of_a_record_with_nothing_to_draw_are_refused_in_plain_words():
    with pytest.raises(NothingToDraw, match="nothing to draw"):
        export(replace(chronicle(), events=(), disagreements=()), "charts")
