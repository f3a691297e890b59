"""Topics without an event: how many people of one nation live in another."""

import pytest
from tests.record.arvenia import coded, contents, report

from riftline.reconcile import build
from riftline.reconcile.quantities import quantities


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("52 men", [(52.0, 52.0)]),
        ("some 500,000 people", [(425_000.0, 575_000.0)]),
        ("nearly three million", [(2_550_000.0, 3_000_000.0)]),
        ("more than 2.5 million", [(2_500_000.0, float("inf"))]),
        ("fewer than 900 000", [(0.0, 900_000.0)]),
        ("hundreds of thousands", [(200_000.0, 990_000.0)]),
        ("about half a million, or even 2 million", [(425_000.0, 575_000.0), (2_000_000.0, 2_000_000.0)]),
        ("no number at all", []),
    ],
)
def test_quantities_hold_what_their_words_allow(text, bounds):
    assert [(round(q.low), q.high if q.high == float("inf") else round(q.high)) for q in quantities(text)] == bounds


def sizes(*texts):
    parts = [coded(report(text, path=f"{n}.txt")) for n, text in enumerate(texts)]
    return {d.topic: [account.value for account in d.accounts] for d in build(contents(*parts)).disagreements}


def test_numbers_that_exclude_each_other_are_listed_without_an_event():
    found = sizes(
        "The Belmarkian diaspora in Arvenia counts 300,000 people.",
        "Nearly two million Belmarkians living in Arvenia were asked to vote.",
        "A large Belmarkian community, officially 310,000 people, has built a church.",
    )
    assert found == {
        "How many Belmarkian people live in Arvenia": ["1,700,000–2,000,000", "300,000", "310,000"],
    }


def test_other_people_and_other_lands_are_other_topics():
    assert sizes("Some 300,000 Belmarkians live in Arvenia.", "Some 90,000 Arvenians live in Belmark now.") == {}


def test_a_rough_number_holds_an_exact_one():
    assert sizes("Some 300,000 Belmarkians live in Arvenia.", "Exactly 312,000 Belmarkians live in Arvenia.") == {}
