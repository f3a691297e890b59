from dataclasses import replace

import pytest
from dossier.factory import day
from dossier.story import chronicle, claims, disagreements, events, mentions

from riftline.dossier.contexts import Page
from riftline.dossier.page import page
from riftline.dossier.window import dense
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Event
from riftline.record.coded import Contents

EMPTY = Chronicle(Contents((), (), (), ()), (), (), ())


@pytest.fixture(scope="module")
def made() -> Page:
    return page(chronicle())


def cards(made):
    return {card.id: card for group in made.groups for card in group.cards}


def words(quote, kind):
    return [piece.text for piece in quote.pieces if kind in piece.kinds.split()]


def test_the_page_is_called_after_its_sides(made):
    assert made.title == "Arvenia and Belmark"
    assert page(chronicle(), "The strait").title == "The strait"


def test_the_summary_counts(made):
    assert [(number.value, number.what) for number in made.summary.numbers] == [
        ("5", "reports"),
        ("4", "origins"),
        ("11", "acts"),
        ("6", "claims"),
        ("2", "disagreements"),
    ]


def test_the_summary_says_in_words_what_happened(made):
    assert made.summary.span == "14 March – 3 June 2031"
    assert made.summary.lead[0] == (
        "Five reports from four origins tell of eleven acts: "
        "four by Arvenia, four by Belmark, two by both and one by others."
    )
    assert "“Arvenian Border Guard arrests Belmark fishers” (14 March 2031)" in made.summary.lead[1]
    assert made.summary.lead[2] == "The latest dated act: “Arvenia and Belmark sign a protocol” (3 June 2031)."
    assert made.summary.now == "Easing"


def test_acts_are_grouped_by_month_and_the_undated_come_last(made):
    headings = [(group.heading, len(group.cards)) for group in made.groups]
    assert headings == [("March 2031", 6), ("April 2031", 2), ("May 2031", 1), ("June 2031", 1), ("Date unknown", 1)]


def test_history_stands_apart(made):
    assert [card.id for card in made.background] == [events()["ports"].id]
    assert events()["ports"].id not in cards(made)


def test_a_card_says_who_alleges(made):
    card = cards(made)[events()["beaten"].id]
    assert (card.status, card.by) == ("alleged", "Ilse Marrok")


def test_a_card_quotes_every_report_with_the_coded_words_marked(made):
    card = cards(made)[events()["seized"].id]
    assert [quote.label for quote in card.quotes] == ["Northern Wire", "Lakeside Post", "Arvenian Herald"]
    assert [words(quote, "trigger") for quote in card.quotes] == [["detained"]] * 3
    assert words(card.quotes[0], "figure") == ["nine"]
    assert (card.origins, card.reports) == (2, 3)
    assert card.figures == ("9 detained",)


def test_a_card_shows_its_disagreements_and_answers(made):
    seized, expelled = cards(made)[events()["seized"].id], cards(made)[events()["expelled"].id]
    assert [[account.value for account in one.accounts] for one in seized.disagreements] == [["9", "11"]]
    assert [(answer.event, answer.how) for answer in expelled.answers] == [(seized.id, "inferred")]


def test_a_disagreement_names_reports_and_counts_origins(made):
    nine = made.disagreements[0].accounts[0]
    assert [label for _, label in nine.reports] == ["Northern Wire", "Lakeside Post"]
    assert nine.origins == 1
    assert made.disagreements[1].event == ""


def test_what_may_happen_is_not_in_the_chronology(made):
    assert [(one.status, one.id) for one in made.asides] == [("possible", mentions()["release"].id)]


def test_claims_stand_under_their_speakers(made):
    assert [(speaker.name, len(speaker.claims)) for speaker in made.speakers] == [
        ("Ilse Marrok", 3),
        ("Dorin Vael", 2),
        ("Petra Olim", 1),
    ]
    assert made.speakers[0].about == "foreign minister, government, Belmark"
    accused = next(claim for claim in made.speakers[0].claims if claim.id == claims()["beaten"].id)
    assert words(accused.quote, "cue") == ["accused"]
    assert [event for event, _ in accused.events] == [events()["beaten"].id]


def test_actors_have_their_acts(made):
    row = next(row for row in made.actors if row.name == "Arvenian Border Guard")
    assert (row.country, row.sector, row.side) == ("Arvenia", "police", "first")
    assert [event for event, _ in row.did] == [events()["seized"].id]
    minister = next(row for row in made.actors if row.name == "Ilse Marrok")
    assert (minister.said, minister.did) == (3, ())


def test_rejected_documents_are_listed(made):
    assert [(row.what, row.reason) for row in made.rejected] == [("scans/receipt.pdf", "no text in it")]


def test_every_disagreement_of_the_record_is_on_the_page(made):
    assert {one.id for one in made.disagreements} == {one.id for one in disagreements()}


def test_the_drawing_has_every_dated_act_of_the_crisis(made):
    for name in ("seized", "beaten", "stones", "treaty", "signed"):
        assert f'href="#{events()[name].id}"' in made.strip.wide
    assert events()["ports"].id not in made.strip.wide
    assert made.strip.left_out.startswith("1 act without a date")


def test_an_empty_record_has_a_page():
    made = page(EMPTY)
    assert made.title == "Dossier of 0 reports"
    assert made.strip is None
    assert made.groups == ()
    assert made.summary.now == "Not known"


def test_acts_long_before_are_outside_the_dense_period():
    def on(date: str) -> Event:
        return replace(events()["expelled"], when=day(date))

    found = dense([on("2030-01-05"), on("2031-03-01"), on("2031-04-01"), on("2031-05-20")])
    assert (found.first.isoformat(), found.last.isoformat()) == ("2031-03-01", "2031-05-20")
