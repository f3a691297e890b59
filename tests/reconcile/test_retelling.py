"""Reports that tell the same facts in the same order are one source retold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.arvenia import report

from riftline.reconcile.origins import find_origins
from riftline.reconcile.retelling import longest_run, retold_in_other_words

FIRST = (
    "Arvenian police raided the harbour office of a Belmarkian paper on Sunday and took away its files. "
    "Seven clerks of the paper were led out in handcuffs and brought to the central station. "
    "The chancellor of Belmark called the raid an attack on the free press and asked for an apology. "
    "Arvenia answered that its judges alone decide about searches and arrests in the country. "
    "The price of grain rose by four percent at the exchange in Corland on Monday. "
)
RETOLD = (
    "On Sunday police in Arvenia searched the harbour offices of a newspaper from Belmark, taking its files away. "
    "Seven of the newspaper's clerks were handcuffed and taken to the central police station. "
    "Belmark's chancellor spoke of an attack on press freedom and asked that Arvenia apologise for the raid. "
    "Arvenia replied that arrests and searches in the country are decided by its judges alone. "
    "On Monday grain prices at Corland's exchange went up four percent. "
)
OTHER = (
    "Farmers in the north of Arvenia wait for rain, and many fear for the harvest. "
    "The ministry has promised cheap loans to all who lost more than half of their barley. "
    "Belmark has offered to lend two thousand tons of seed until next summer. "
    "Wells in forty villages have run dry, says the water board. "
)


def pairs(*reports, shared=3):
    told = [frozenset(of.id for of in reports)] * shared
    return {(pair.a, pair.b): (pair.matched, pair.of) for pair in retold_in_other_words(reports, told)}


def test_the_same_facts_in_the_same_order_are_one_source():
    a, b = report(FIRST, path="a"), report(RETOLD, path="b")
    assert list(pairs(a, b).values()) == [(5, 5)]


def test_the_same_facts_in_another_order_are_not():
    backwards = " ".join(f"{part}." for part in reversed(RETOLD.strip().rstrip(".").split(". ")))
    assert pairs(report(FIRST, path="a"), report(backwards, path="b")) == {}


def test_other_facts_are_not():
    assert pairs(report(FIRST, path="a"), report(OTHER, path="b")) == {}


def test_reports_that_share_too_few_happenings_are_not_compared():
    assert pairs(report(FIRST, path="a"), report(RETOLD, path="b"), shared=2) == {}


def test_the_origin_says_why():
    a = report(FIRST, path="a.txt", publisher=None)
    b = report(RETOLD + "Source: Globe News", path="b.txt", publisher=None, credits=("Globe News",))
    (origin,) = find_origins([a, b], [], [frozenset((a.id, b.id))] * 3)
    assert origin.why == "a.txt and b.txt: 5 of 5 sentences tell the same in the same order; one credits Globe News"


@pytest.mark.parametrize(("places", "length"), [([], 0), ([3, 1, 2], 2), ([5, 4, 3], 1), ([0, 2, 1, 3], 3)])
def test_longest_run(places, length):
    assert longest_run(places) == length


@given(st.lists(st.integers(0, 20), max_size=12))
def test_a_run_is_no_longer_than_its_list_and_sorting_makes_it_whole(places):
    assert longest_run(places) <= len(places)
    assert longest_run(sorted(set(places))) == len(set(places))
