from dataclasses import replace

import pytest
from dossier.factory import day
from dossier.story import REPORTS, chronicle, claims, disagreements, events, large, mentions

from riftline.dossier.contexts import Page
from riftline.dossier.lookup import Lookup
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
    assert [(deeds.who, [event for event, _ in deeds.acts]) for deeds in row.did] == [
        ("Belmark fishers", [events()["seized"].id])
    ]
    minister = next(row for row in made.actors if row.name == "Ilse Marrok")
    assert (minister.said, minister.did, minister.roles) == (3, (), ("foreign minister",))
    speaker = next(speaker for speaker in made.speakers if speaker.name == "Ilse Marrok")
    assert minister.speaker == speaker.id


def test_an_actors_acts_are_listed_by_whom_they_meet(made):
    belmark = next(row for row in made.actors if row.name == "Belmark")
    assert "Arvenia" in [deeds.who for deeds in belmark.did]
    assert "Cosmar" in [deeds.who for deeds in belmark.met]
    fishers = next(row for row in made.actors if row.name == "Belmark fishers")
    assert [deeds.who for deeds in fishers.met] == ["Arvenian Border Guard"]


def test_all_offices_of_an_actor_are_its_roles():
    base = chronicle()
    promoted = replace(claims()["unhurt"], speaker=replace(claims()["unhurt"].speaker, title="minister of justice"))
    said = tuple(promoted if claim.id == promoted.id else claim for claim in base.contents.claims)
    again = page(replace(base, contents=replace(base.contents, claims=said)))
    row = next(row for row in again.actors if row.name == "Dorin Vael")
    assert row.roles == ("government spokesman", "minister of justice")


def test_an_act_stands_with_what_it_answers_what_answers_it_and_who_speaks_of_it(made):
    seized, expelled = cards(made)[events()["seized"].id], cards(made)[events()["expelled"].id]
    assert expelled.id in [answer.event for answer in seized.answered]
    beaten = cards(made)[events()["beaten"].id]
    assert claims()["beaten"].id in [claim.id for claim in beaten.claims]
    line = next(claim for claim in beaten.claims if claim.id == claims()["beaten"].id)
    assert (line.speaker, line.attitude, line.words) == ("Ilse Marrok", "accuses", "Arvenia of beating the men")


def test_an_act_carries_what_the_filters_and_the_time_axis_ask_for(made):
    seized, treaty, undated = (cards(made)[events()[name].id] for name in ("seized", "treaty", "mediate"))
    assert (seized.first, seized.last, seized.sure) == ("2031-03-14", "2031-03-14", 90)
    assert (treaty.first, treaty.last) == ("2031-05-01", "2031-05-31")
    assert (undated.first, undated.last) == ("", "")
    assert made.facets.window == ("2031-03-14", "2031-06-03")
    assert [(facet.value, facet.count) for facet in made.facets.origins] == [("2", 1)]
    assert made.facets.sure == ()


def test_a_judged_act_is_certain():
    lookup = Lookup(chronicle())
    assert lookup.sure(replace(events()["seized"], judged=True)) == 100
    assert lookup.sure(events()["seized"]) == 90


def test_the_words_around_a_quote_are_shown_where_there_is_room(made):
    expelled = cards(made)[events()["expelled"].id].quotes[0]
    assert expelled.after.startswith("On March 22 Belmark moved two patrol ships")
    many = page(large(500))
    assert {quote.after for card in cards(many).values() for quote in card.quotes} == {""}


def test_the_newest_acts_come_first_and_undated_ones_not_at_all(made):
    assert [one.event for one in made.summary.newest][:2] == [events()["signed"].id, events()["treaty"].id]
    assert events()["mediate"].id not in [one.event for one in made.summary.newest]


def test_the_largest_disagreements_give_their_values(made):
    assert [(one.topic, one.values) for one in made.summary.sharpest] == [
        ("people detained", "9 / 11"),
        ("people injured", "2 / 0"),
    ]


def test_how_much_rests_on_one_origin(made):
    rests = made.summary.support
    assert (rests.one, rests.two, rests.more) == (10, 1, 0)
    assert rests.heaviest == "6 acts on Belmark Tribune alone"
    assert rests.report == REPORTS["tribune"].id


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
