"""Names under which reports speak of an actor: real words of reports, at the place that is given, and no pronouns."""

import json
from dataclasses import replace

from dossier.factory import ARVENIA, MINISTER, actor
from dossier.story import chronicle

from riftline.claims.claim import Claim
from riftline.dossier.called import aliases, called
from riftline.dossier.export import export
from riftline.dossier.page import page
from riftline.record.coded import Contents

BRITAIN = actor("United Kingdom", "GBR", "GOV", "state")


def spoken(text, words, speaker=BRITAIN, **more):
    """The names of the speakers of claims whose sources are `words` in a report of this text."""
    report = replace(chronicle().contents.reports[0], text=text)
    claims = []
    for number, word in enumerate(words):
        start = text.index(word)
        span = (start, start + len(word))
        claims.append(
            Claim(f"c-{number}", report.id, 0, len(text), text, (span,), (), (), "asserts", speaker=speaker, **more)
        )
    found = called(Contents((report,), (), tuple(claims), (), (), {}))
    return {one.name: one for one in found.get(speaker.id, ())}


def test_a_speaker_is_called_what_the_report_calls_it():
    text = "Whitehall said no. The Cabinet in London said so too, and later it said nothing. The ministers left."
    found = spoken(text, ["Whitehall", "The Cabinet in London", "it", "The ministers"])
    assert set(found) == {"Whitehall", "Cabinet in London"}
    ((_, start, end),) = found["Cabinet in London"].places
    assert text[start:end] == "Cabinet in London"


def test_a_noun_of_office_alone_is_no_name():
    assert spoken("The Government said no.", ["The Government"]) == {}


def test_every_name_stands_where_it_is_said_to():
    contents = chronicle().contents
    texts = {report.id: report.text for report in contents.reports}
    found = called(contents)
    assert found
    for names in found.values():
        for one in names:
            assert 1 <= len(one.places) <= one.times
            for report, start, end in one.places:
                assert " ".join(texts[report][start:end].split()) == one.name


def test_a_person_is_called_by_the_last_name_too():
    names = called(chronicle().contents)[MINISTER.id]
    assert {"Ilse Marrok", "Marrok"} <= {one.name for one in names}
    assert "Marrok" in [one.name for one in aliases(names, MINISTER.name)]
    assert MINISTER.name not in [one.name for one in aliases(names, MINISTER.name)]


def test_page_and_export_tell_them_with_their_places():
    row = next(row for row in page(chronicle()).actors if row.id == MINISTER.id)
    assert "Marrok" in [one.name for one in row.aliases]
    rows = json.loads(export(chronicle(), "json"))
    shown = next(row for row in rows["actors"] if row["id"] == MINISTER.id)
    texts = {report.id: report.text for report in chronicle().contents.reports}
    assert "Marrok" in shown["aliases"]
    for name in shown["names"]:
        for place in name["places"]:
            assert texts[place["report"]][place["start"] : place["end"]].split() == name["name"].split()


def test_the_name_that_the_record_uses_is_no_alias():
    names = called(chronicle().contents)[ARVENIA.id]
    assert "Arvenia" in [one.name for one in names]
    assert "Arvenia" not in [one.name for one in aliases(names, "Arvenia")]
