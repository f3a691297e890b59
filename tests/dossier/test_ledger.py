"""The claims ledger: what several say together, and sources without a name."""

from dataclasses import replace

from dossier.factory import MINISTER, SPOKESMAN
from dossier.story import chronicle, claims

from riftline.dossier import ledger
from riftline.dossier.export_rows import claim_row
from riftline.dossier.html import render
from riftline.dossier.lookup import Lookup
from riftline.dossier.page import page


def told(**changed):
    """The story with some claims changed, by their short name."""
    base, new = chronicle(), {claims()[name].id: claim for name, claim in changed.items()}
    said = tuple(new.get(claim.id, claim) for claim in base.contents.claims)
    return replace(base, contents=replace(base.contents, claims=said))


def together():
    return told(piracy=replace(claims()["piracy"], others=(SPOKESMAN,)))


def test_what_two_say_together_stands_under_both_and_counts_once():
    made = page(together())
    told_by = {speaker.name: speaker for speaker in made.speakers}
    identity = claims()["piracy"].id
    lines = [
        next(line for line in told_by[name].claims if line.id == identity) for name in ("Ilse Marrok", "Dorin Vael")
    ]
    assert [(line.together, line.repeated) for line in lines] == [("Dorin Vael", False), ("Ilse Marrok", True)]
    once = sum(facet.count for facet in page(chronicle()).ledger.attitudes)
    assert sum(facet.count for facet in made.ledger.attitudes) == once
    assert {facet.words: facet.count for facet in made.ledger.speakers}["Dorin Vael"] == 3


def test_a_claim_of_two_has_one_id_on_the_page():
    text, identity = render(together()), claims()["piracy"].id
    assert text.count(f'id="{identity}"') == 1
    assert text.count(f'data-claim="{identity}"') == 2


def test_the_export_lists_all_speakers():
    row = claim_row(replace(claims()["piracy"], others=(SPOKESMAN,)), "x" * 10_000, [], {})
    assert row["speaker"]["name"] == MINISTER.name
    assert [one["name"] for one in row["speakers"]] == [MINISTER.name, SPOKESMAN.name]


def test_a_source_that_is_no_known_actor_stands_under_its_own_words():
    bare = told(injured=replace(claims()["injured"], speaker=None))
    names = [speaker.name for speaker in page(bare).speakers]
    assert "Belmark's foreign minister Ilse Marrok" in names
    pointing = told(beaten=replace(claims()["beaten"], speaker=None))
    assert [speaker.name for speaker in page(pointing).speakers][-1] == ledger.NOBODY


def test_a_denial_that_only_points_shows_what_it_denies():
    pointed, charge = claims()["denied"], claims()["beaten"]
    base = told(denied=replace(pointed, refers=charge.content, report=charge.report))
    lines = [line for speaker in page(base).speakers for line in speaker.claims if line.id == pointed.id]
    assert [line.meant for line in lines] == ["Arvenia of beating the men"]
    assert "that is: <q" in render(base)


def test_who_says_it_in_words():
    lookup = Lookup(together())
    assert ledger.says(lookup, lookup.claims[claims()["piracy"].id]) == "Ilse Marrok and Dorin Vael"
