"""Why and what next on the page, in the terminal and in the export."""

import json
import re

import pytest
from dossier.outlook_story import told
from dossier.story import chronicle, events
from dossier.test_html import Reader

from riftline.claims.statements import Chance
from riftline.dossier import render, terminal_outlook
from riftline.dossier.export import export
from riftline.dossier.lookup import Lookup
from riftline.dossier.outlook import THE_CRISIS, outlook, say_chance
from riftline.dossier.page import page

KEYS = {
    "explanations": "id event text report start end holder",
    "drivers": "id label anchors",
    "ties": "id kind a b direction sign from to anchors",
    "prospects": "id report start end quote probability direction horizon",
}


@pytest.fixture(scope="module")
def part():
    return outlook(Lookup(told()))


def test_readings_of_one_act_stand_side_by_side_and_the_crisis_comes_last(part):
    first, last = part.readings
    assert (first.event, first.heading) == (events()["seized"].id, events()["seized"].summary)
    assert [one.holder for one in first.readings] == ["Belmark", "Some"]
    assert (last.event, last.heading) == ("", THE_CRISIS)
    assert [one.holder for one in last.readings] == ["The report itself"]


def test_drivers_count_origins(part):
    (driver,) = part.drivers
    assert (driver.label, driver.names, driver.origins, len(driver.quotes)) == ("trade and transit", "Sela", 2, 2)


def test_ties_are_said_in_words(part):
    assert [(tie.words, tie.when) for tie in part.ties] == [
        ("Arvenia and Cosmar: allies", ""),
        ("Arvenia leans on Belmark for trade", "since 1993"),
    ]


def test_the_map_has_an_arrow_from_who_leans_to_whom(part):
    assert part.map.count("marker-end") == 1
    assert part.map.count("<circle") == 3
    assert "Arvenia – Belmark: dependence (trade)" in part.map


def test_expectations_are_by_direction_and_proposals_by_way(part):
    assert [(group.key, len(group.lines)) for group in part.prospects] == [("escalation", 1), ("other", 1)]
    assert [(group.key, group.lines[0].holder) for group in part.ways] == [("mediation", "Cosmar")]


@pytest.mark.parametrize(
    ("chance", "words"),
    [(Chance("likely", 55, 80), "likely (55–80 %)"), (Chance("may"), "may"), (None, "")],
)
def test_a_word_outside_the_table_has_no_number(chance, words):
    assert say_chance(chance) == words


def test_the_page_is_well_formed_and_its_links_lead_somewhere():
    reader = Reader(render(told()))
    ids = set(reader.having("id"))
    assert {href[1:] for href in reader.having("href") if href.startswith("#")} - ids - {"top"} == set()
    assert {"explanations", "drivers", "ties", "prospects"} <= ids


def test_a_page_without_any_of_it_has_none_of_the_sections():
    ids = set(Reader(render(chronicle())).having("id"))
    assert ids & {"explanations", "drivers", "ties", "prospects"} == set()


def test_claims_can_be_chosen_by_speaker_attitude_and_act():
    text = render(told())
    speakers = set(re.findall(r'data-speaker="([^"]+)"', text))
    assert speakers
    assert (
        set(re.findall(r'<option value="([^"]+)"', text.split('name="speaker"')[1].split("</select>")[0])) == speakers
    )
    attitudes = set(re.findall(r'data-attitude="([^"]+)"', text))
    assert (
        set(re.findall(r'<option value="([^"]+)"', text.split('name="attitude"')[1].split("</select>")[0])) == attitudes
    )


@pytest.mark.parametrize("kind", KEYS)
def test_the_export_has_the_keys_that_others_rely_on(kind):
    exported = json.loads(export(told(), "json"))
    texts = {report.id: report.text for report in told().contents.reports}
    assert exported[kind]
    for row in exported[kind]:
        assert set(KEYS[kind].split()) <= set(row)
        for anchor in row.get("anchors", [row]):
            assert texts[anchor["report"]][anchor["start"] : anchor["end"]] == anchor.get("quote", anchor.get("text"))


@pytest.mark.parametrize("view", ["explanations", "drivers", "ties", "prospects"])
def test_the_terminal_has_a_cell_for_every_column(view):
    columns, rows = getattr(terminal_outlook, view)(Lookup(told()))
    assert rows
    assert {len(row) for row in rows} == {len(columns)}


def test_every_quote_leads_to_its_exact_words():
    """Not to their paragraph: the text of the report from there on begins with what is quoted."""
    made = page(told())
    shown = made.outlook
    quotes = [one.quote for group in shown.readings for one in group.readings]
    quotes += [quote for group in shown.readings for one in group.readings for quote in one.evidence]
    quotes += [quote for row in (*shown.drivers, *shown.ties) for quote in row.quotes]
    quotes += [line.quote for group in (*shown.prospects, *shown.ways) for line in group.lines]
    assert len(quotes) > 5
    texts = {card.id: [piece for block in card.body for piece in block.pieces] for card in made.reports}
    for quote in quotes:
        pieces = texts[quote.report]
        (place,) = [number for number, piece in enumerate(pieces) if quote.passage in piece.ids]
        words = "".join(piece.text for piece in quote.pieces)
        assert "".join(piece.text for piece in pieces[place:]).startswith(words)
