"""Acts that were announced or are called possible: on the page apart from what happened, and left out where deeds are counted."""

import json
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from dossier.factory import event
from dossier.story import chronicle, mentions
from rich.console import Console

from riftline.dossier import chronology, people
from riftline.dossier.choice import MOST_ASIDES, announced
from riftline.dossier.contexts import Page
from riftline.dossier.export import export
from riftline.dossier.html import render
from riftline.dossier.lookup import Lookup
from riftline.dossier.page import page
from riftline.dossier.single import single
from riftline.dossier.terminal import table
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Event

LINE = "Possible: Arvenia to release the men"


def release(**known: Any) -> Event:
    return replace(event([mentions()["release"]], LINE, ("o-herald", "o-tribune")), **known)


def with_release(*more: Event) -> Chronicle:
    """The invented crisis with a release that is possible only."""
    told = chronicle()
    return replace(told, events=(*told.events, release(), *more))


@pytest.fixture(scope="module")
def made() -> Page:
    return page(with_release())


def test_it_stands_below_the_chronology_with_its_origins(made):
    (aside,) = made.asides
    assert (aside.id, aside.status, aside.origins, aside.more) == (release().id, "possible", 2, 0)
    assert [quote.anchor for quote in aside.quotes] == [mentions()["release"].id]
    assert release().id not in {card.id for group in made.groups for card in group.cards}


def test_it_changes_no_number_of_the_page(made):
    without = page(chronicle())
    assert (made.summary, made.escalation, made.ahead, made.strip) == (
        without.summary,
        without.escalation,
        without.ahead,
        without.strip,
    )
    assert [(row.id, row.did, row.met) for row in made.actors] == [(row.id, row.did, row.met) for row in without.actors]


def test_the_words_in_the_report_lead_to_it():
    html = render(with_release())
    assert f'href="#{release().id}"' in html
    assert "2 origins" in html
    assert "1 announced, possible or denied" in html


def test_those_of_most_origins_are_kept_and_the_rest_counted():
    weak = [release(id=f"e-{n}", origins=("o-herald",)) for n in range(MOST_ASIDES)]
    lookup = Lookup(with_release(*weak))
    assert next(iter(lookup.announced)) == release().id
    assert (len(lookup.announced), lookup.announced_left_out) == (MOST_ASIDES, 1)
    assert any("1 act announced or possible" in words for words in page(with_release(*weak)).left_out)


def test_announced_acts_come_before_possible_ones():
    plan = release(id="e-plan", status="planned", origins=("o-herald",))
    assert [one.id for one in announced([release(), plan])] == ["e-plan", release().id]


def test_it_has_a_page_of_its_own():
    found = single(Lookup(with_release(), whole=True), release().id)
    assert found is not None
    assert (found.title, found.acts[0].status) == (LINE, "possible")


def test_it_is_no_deed_of_an_actor():
    lookup = Lookup(with_release(), whole=True)
    deeds = [deed for row in people.actors(lookup) for deed in (*row.did, *row.met)]
    assert LINE not in {words for deed in deeds for _, words in deed.acts}
    assert chronology.cards(lookup, [release()])[0].status == "possible"


@pytest.mark.parametrize("to", ["json", "csv"])
def test_exports_of_events_hold_it_with_its_status(to):
    text = export(with_release(), to).decode()
    assert release().id in text
    assert LINE in text
    if to == "json":
        data = json.loads(text)
        assert {row["id"]: row["status"] for row in data["events"]}[release().id] == "possible"
        assert {row["id"]: row["event"] for row in data["mentions"]}[mentions()["release"].id] == release().id
        assert data["measures"] == json.loads(export(chronicle(), "json"))["measures"]


@pytest.mark.parametrize("to", ["geojson", "ics", "graphml"])
def test_exports_of_deeds_leave_it_out(to):
    assert export(with_release(), to) == export(chronicle(), to)


def printed(statuses: tuple[str, ...] = ()) -> str:
    out = StringIO()
    Console(file=out, width=200, color_system=None).print(table(with_release(), "events", statuses))
    return out.getvalue()


def test_the_table_shows_what_happened_and_says_what_it_leaves_out():
    assert LINE not in printed()
    assert "Not shown, as they have not happened: 1 possible (--status possible)." in printed()


def test_the_table_shows_a_status_that_is_asked_for():
    assert LINE in printed(("possible",))
    assert "beats" not in printed(("possible",))
    assert "Not shown" not in printed(("possible",))
    assert "No events." in printed(("planned",))
