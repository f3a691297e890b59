"""Accounts that differ in place, in whose act it was, and in words that judge it."""

import pytest
from tests.record.arvenia import ARVENIA, BELMARK, BELMARKERS, coded, contents, day, figure, mention, report

from riftline.actors.actor import Place
from riftline.reconcile import build
from riftline.reconcile.loaded import ways_of

APRIL_27 = day("2031-04-27")
HARBOUR = Place("Harbour", "ARV", 50.00, 20.0)
SUBURB = Place("Suburb", "ARV", 50.05, 20.1)
UPLAND = Place("Upland", "ARV", 51.5, 21.0)


def accounts(*told):
    """Field and values of each disagreement between reports given as (text, fields)."""
    parts = []
    for n, (text, fields) in enumerate(told):
        of = report(text, path=f"{n}.txt", publisher=f"Paper {n}")
        number = (figure(of, "52 people", "arrested", value=52.0),)
        parts.append(coded(of, mention(of, text, **({"when": APRIL_27, "figures": number} | fields))))
    chronicle = build(contents(*parts))
    return {d.field: [account.value for account in d.accounts] for d in chronicle.disagreements}


ONE = "Arvenia detained 52 people at the Lorn theatre."
TWO = "Police detained 52 people in the theatre of Lorn."


@pytest.mark.parametrize(("place", "found"), [(UPLAND, {"place": ["Harbour", "Upland"]}), (SUBURB, {}), (None, {})])
def test_towns_too_far_apart_to_be_one(place, found):
    assert accounts((ONE, {"place": HARBOUR}), (TWO, {"place": place})) == found


def test_one_deed_given_to_two_doers():
    blamed = {"sources": (BELMARK,), "targets": (BELMARKERS,)}
    assert accounts((ONE, {}), (TWO, blamed)) == {"who": ["ARV", "BMK"]}
    assert accounts((ONE, {}), (TWO, {"sources": (ARVENIA, BELMARK)})) == {}


def test_words_that_judge():
    kidnapped = {"kind": "ASSAULT", "mode": "abduct"}
    assert accounts((ONE, {}), (TWO.replace("detained", "kidnapped"), kidnapped)) == {
        "words": ["abduction", "detention"]
    }


@pytest.mark.parametrize(
    ("words", "ways"),
    [
        ("offered condolences", {"sorrow": "condolence"}),
        ("apologised", {"sorrow": "apology"}),
        ("took the town", {"taking a place": "taking"}),
        ("liberated the town", {"taking a place": "liberation"}),
        ("the crash, in which the jet was shot down", {}),
        ("planted trees", {}),
    ],
)
def test_ways_of_telling(words, ways):
    assert ways_of(words) == ways
