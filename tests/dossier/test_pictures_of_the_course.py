"""What the pictures of the course show, as data: numbers, names, places of marks."""

from dataclasses import replace
from datetime import date, timedelta
from math import hypot

import pytest
from dossier.story import chronicle, events
from scenarios.crisis import act, crisis, long_crisis

from riftline.dossier.ahead import ahead
from riftline.dossier.ahead import pictures as pictures_ahead
from riftline.dossier.behind import behind
from riftline.dossier.charts import WIDE
from riftline.dossier.charts_ladder import rung_names
from riftline.dossier.charts_marks import Ground, raised
from riftline.dossier.escalating import escalating, measure, pictures
from riftline.dossier.html import render
from riftline.dossier.key_acts import MOST, key_acts
from riftline.dossier.lead import Crisis
from riftline.dossier.lookup import Lookup
from riftline.dossier.words import say_index
from riftline.measures.turning import turnings
from riftline.scenarios.action_reaction.projection import Request, project


def parts(record):
    lookup = Lookup(record)
    return lookup, Crisis(lookup)


def texts(spec):
    """All words that a picture writes."""
    layers = (
        [spec] if "layer" not in spec and "vconcat" not in spec else [*spec.get("layer", ()), *spec.get("vconcat", ())]
    )
    found = []
    for layer in layers:
        if layer is not spec and ("layer" in layer or "vconcat" in layer):
            found += texts(layer)
        text = layer.get("encoding", {}).get("text", {})
        found += [text["value"]] if "value" in text else []
        found += [row[text["field"]] for row in layer.get("data", {}).get("values", ()) if text.get("field") in row]
    return found


def picture(record, name):
    lookup, crisis_ = parts(record)
    return next((one for one in pictures(lookup, crisis_, measure(lookup, crisis_)) if one.name == name), None)


def test_the_index_says_where_it_stands_and_how_high_it_was():
    made = picture(chronicle(), "index")
    last, top = made.rows[-1]["value"], max(row["value"] for row in made.rows)
    assert say_index(last) in texts(made.wide)
    assert f"highest {say_index(top)}" in texts(made.wide)


def test_numbered_acts_are_named_in_the_list_beside():
    lookup, crisis_ = parts(chronicle())
    part = escalating(lookup, crisis_)
    assert [one.number for one in part.keys] == list(range(1, len(part.keys) + 1))
    assert {str(one.number) for one in part.keys} <= set(texts(picture(chronicle(), "index").wide))
    assert any(one.event == events()["seized"].id and one.who == "Arvenia" for one in part.keys)


def test_named_acts_are_those_that_opened_phases_and_then_the_gravest():
    crisis_ = parts(long_crisis())[1]
    named = key_acts(crisis_.acts, turnings(crisis_.phases, crisis_.acts))
    assert len(named) == MOST
    opened = {one.opened for one in turnings(crisis_.phases, crisis_.acts) if one.opened}
    assert len(opened & {event.id for event in named}) == min(MOST, len(opened))


def test_raised_marks_cover_no_other():
    ground = Ground((0.0, 100.0), (0.0, 10.0), 500, 300)
    marks = [
        {"x": 50.0, "y": 2.0, "foot": 2.0, "number": number, "mark": f"m{place}"}
        for place, number in enumerate(["1", "", "2", ""])
    ]
    made = raised(marks, ground, WIDE)
    discs = [(*ground.place(one["x"], one["y"]), (one["area"] / 3.14159265) ** 0.5) for one in made]
    for place, one in enumerate(discs):
        for other in discs[place + 1 :]:
            assert hypot(one[0] - other[0], one[1] - other[1]) >= one[2] + other[2] - 1e-6


def test_rungs_are_named_from_mild_to_grave():
    names = rung_names()
    assert [height for height, _ in names] == sorted(height for height, _ in names)
    assert names[-1][1] == "assault"
    assert "coercion" in {words: height for height, words in names}


def test_the_ladder_names_both_sides_with_their_score():
    words = texts(picture(chronicle(), "ladder").wide)
    assert any(one.startswith("Arvenia −") for one in words)
    assert any(one.startswith("Belmark −") for one in words)


def test_pairs_keep_conflict_and_cooperation_apart_on_both_scales():
    rows = picture(chronicle(), "pairs").rows
    assert {"conflict", "cooperation", "goldstein_conflict", "goldstein_cooperation", "index"} < rows[0].keys()
    day = next(row for row in rows if row["day"] == "2031-03-14" and row["source"] == "XAR")
    assert (day["conflict"], day["cooperation"]) == (14.5, 0.0)


def test_the_fan_grows_out_of_the_end_of_the_line():
    record = chronicle()
    projection = project(record, Request(30))
    fan = next(one for one in pictures_ahead(Lookup(record), projection) if one.name == "fan")
    known = [row for row in fan.rows if "index" in row]
    assert date.fromisoformat(known[-1]["day"]) == projection.origin - timedelta(days=1)
    assert any(say_index(known[-1]["index"]) in words for words in texts(fan.wide))
    assert fan.readout.rows[len(known) - 1] == pytest.approx((known[-1]["index"],), abs=1e-3)


def test_every_flow_lists_the_acts_it_counts():
    part = escalating(*parts(chronicle()))
    assert part.counted
    for one in part.counted:
        assert int(one.label.rpartition(": ")[2]) == len(one.acts) + one.more


def test_a_list_of_acts_says_what_it_leaves_out():
    record = long_crisis(60)
    made = behind(Lookup(record), "", [event.id for event in record.events])
    assert (len(made.acts), made.more) == (40, 20)


def test_an_answer_is_drawn_with_its_number_and_named_below():
    first, second = act(1, "2031-03-01"), act(2, "2031-03-04", by="XBE")
    stated = events()["ships"].answers
    answer = replace(stated[0] if stated else _answer(), event=first.id)
    record = crisis(first, replace(second, answers=(answer,)))
    part = escalating(*parts(record))
    assert [(one.number, one.act[0][0], one.answer[0][0]) for one in part.arcs] == [(1, first.id, second.id)]
    assert "1" in texts(picture(record, "answers").wide)


def _answer():
    return next(answer for event in chronicle().events for answer in event.answers)


def test_one_dated_act_draws_no_course():
    part = escalating(*parts(crisis(act(1, "2031-03-14"))))
    assert (part.index, part.ladder, part.pairs, part.phases, part.keys, part.standing) == (
        None,
        None,
        None,
        (),
        (),
        "",
    )
    assert "Only one act is dated: there is no course to show." in part.cannot


def test_signs_stand_by_what_they_speak_for():
    part = ahead(Lookup(chronicle()))
    up, down = part.signs
    assert (up.way, down.way) == ("up", "down")
    assert "material conflict" in up.signs[0].words
    assert any("without any act" in one.words for one in down.signs)


def test_the_page_has_the_acts_behind_its_numbers():
    page = render(chronicle())
    assert "The acts these numbers count" in page
    assert "The doubtful acts behind the band" in page
    assert "The acts it rests on" in page
