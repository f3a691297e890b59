"""Reports on the page: their text with what was read from it, both ways, and what each of them tells alone."""

from dataclasses import replace

import pytest
from dossier.story import REPORTS, chronicle, claims, disagreements, events, mentions

from riftline.documents.report import Passage
from riftline.dossier import choice, shelf
from riftline.dossier.lookup import Lookup
from riftline.dossier.page import page
from riftline.dossier.quotes import AROUND, around


@pytest.fixture(scope="module")
def made():
    return page(chronicle())


def card(made, label):
    return next(card for card in made.reports if card.label == label)


def pieces(report):
    return [piece for block in report.body for piece in block.pieces]


def test_a_report_shows_where_its_date_comes_from_and_what_it_retells(made):
    post, wire = card(made, "Lakeside Post"), card(made, "Northern Wire")
    assert (post.published, post.published_from) == ("15 March 2031", "the document's metadata")
    assert post.retells == ((REPORTS["wire"].id, "Northern Wire"),)
    assert post.retells_why == "credits Northern Wire; 61 % of its sentences are the wire's"
    assert wire.retold_by == ((REPORTS["post"].id, "Lakeside Post"),)
    assert (wire.retells, wire.retells_why) == ((), "")
    assert post.credits == "Northern Wire"


def test_a_report_text_is_whole_with_the_set_aside_marked(made):
    wire = made.reports[0]
    printed = "".join(piece.text for piece in pieces(wire))
    assert "".join(printed.split()) == "".join(REPORTS["wire"].text.split())
    assert [piece.text for piece in pieces(wire) if piece.kinds == "aside"] == [
        "Read more: ten beaches to see this summer"
    ]
    assert made.set_aside == (("related story", 1),)


def test_paragraphs_have_permanent_ids_and_what_lies_between_has_none(made):
    wire = made.reports[0]
    assert wire.body[0].id == f"{REPORTS['wire'].id}-p0"
    assert wire.body[0].kind == "title"
    assert wire.body[-1].id == ""


def test_passages_that_overlap_are_printed_once():
    report = replace(
        REPORTS["wire"], passages=(Passage(0, 30, "title"), Passage(10, 60, "body"), Passage(12, 20, "body"))
    )
    blocks = list(shelf._blocks(report))
    assert "".join(report.text[start:end] for start, end, _, _ in blocks) == report.text


def test_a_coded_word_in_a_report_leads_to_its_act_and_the_act_back_to_the_word(made):
    told = mentions()["wire"]
    word = next(piece for piece in pieces(made.reports[0]) if f"at-{told.id}" in piece.ids)
    assert (word.text, word.href) == ("detained", f"#{events()['seized'].id}")
    act = next(card for group in made.groups for card in group.cards if card.id == events()["seized"].id)
    assert act.quotes[0].passage == f"at-{told.id}"


def test_words_that_attribute_lead_to_the_claim_and_the_claim_back(made):
    denied = claims()["denied"]
    cue = next(piece for piece in pieces(made.reports[0]) if f"at-{denied.id}" in piece.ids)
    assert (cue.text, cue.href) == ("denied", f"#{denied.id}")
    line = next(line for speaker in made.speakers for line in speaker.claims if line.id == denied.id)
    assert line.quote.passage == f"at-{denied.id}"


def test_a_word_of_what_did_not_happen_leads_to_where_the_page_lists_it(made):
    release = mentions()["release"]
    word = next(piece for report in made.reports for piece in pieces(report) if f"at-{release.id}" in piece.ids)
    assert word.href == f"#{release.id}"


def test_two_marks_on_one_word_both_keep_their_ids(made):
    accused = next(piece for piece in pieces(made.reports[0]) if f"at-{claims()['beaten'].id}" in piece.ids)
    assert accused.text == "accused"
    both = replace(claims()["beaten"], cue=((mentions()["beaten"].trigger_start, mentions()["beaten"].trigger_end),))
    contents = chronicle().contents
    said = tuple(both if claim.id == both.id else claim for claim in contents.claims)
    again = page(replace(chronicle(), contents=replace(contents, claims=said)))
    word = next(piece for piece in pieces(again.reports[0]) if f"at-{both.id}" in piece.ids)
    assert f"at-{mentions()['beaten'].id}" in word.ids


def test_who_is_alone_with_what(made):
    wire, herald = card(made, "Northern Wire"), card(made, "Arvenian Herald")
    acts = {name: event.id for name, event in events().items()}
    assert acts["seized"] not in [act for act, _ in wire.alone.acts + wire.alone.acts_of_origin]
    assert [act for act, _ in wire.alone.acts] == [acts["ports"], acts["beaten"]]
    assert [act for act, _ in herald.alone.acts] == [acts["accused"]]
    assert herald.alone.values == (
        (disagreements()[0].id, "people detained: 11"),
        (disagreements()[1].id, "people injured: 0"),
    )
    assert (wire.acts, herald.acts) == (3, 2)


def test_acts_that_only_one_origin_tells_stand_with_all_its_reports():
    base = chronicle()
    seized = replace(
        events()["seized"], reports=(REPORTS["wire"].id, REPORTS["post"].id), origins=("o-wire",), mentions=()
    )
    told = tuple(seized if event.id == seized.id else event for event in base.events)
    alone = shelf.told_alone(Lookup(replace(base, events=told)))
    assert seized.id in [act for act, _ in alone[REPORTS["wire"].id].acts_of_origin]
    assert [act for act, _ in alone[REPORTS["post"].id].acts_of_origin] == [seized.id]


def test_a_report_without_room_is_listed_and_its_quotes_lead_to_its_card(monkeypatch):
    marked = [one for one in (*mentions().values(), *claims().values()) if one.report == REPORTS["wire"].id]
    monkeypatch.setattr(choice, "TEXT_BUDGET", len(REPORTS["wire"].text) + choice.MARK_SIZE * len(marked))
    made = page(chronicle())
    assert [bool(report.body) for report in made.reports] == [True, False, False, False, False]
    freed = next(card for group in made.groups for card in group.cards if card.id == events()["freed"].id)
    assert (freed.quotes[0].passage, freed.quotes[0].report) == ("", REPORTS["tribune"].id)


def test_the_words_around_a_sentence_stay_in_its_paragraph():
    text = "Alpha beta. " * 40 + "The middle. " + "Gamma delta. " * 40
    start = text.index("The middle.")
    report = replace(REPORTS["wire"], text=text + "\nOther", passages=(Passage(0, len(text), "body"),))
    before, after = around(report, (start, start + 11))
    assert before.startswith("… ")
    assert after.endswith(" …")
    assert text.count(before[2:]) >= 1
    assert max(len(before), len(after)) <= AROUND + 2
    assert "Other" not in after
    assert around(replace(report, passages=()), (start, start + 11)) == ("", "")
