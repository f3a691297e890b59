"""The sixty pairs of accounts: what they hold, and how they are scored."""

from collections import Counter

from evaluation.disagreeing import Pair, figures, found, pairs


def test_half_of_the_pairs_are_in_conflict():
    assert Counter(pair.field is not None for pair in pairs()) == {True: 30, False: 30}


def test_figures():
    conflict, peace = Pair("", "", "day"), Pair("", "", None)
    results = [(conflict, {"day"}), (conflict, {"place"}), (conflict, set()), (peace, {"day"}), (peace, set())]
    assert figures(results) == {"pairs": 5, "precision": 0.667, "recall": 0.667, "right_field": 0.333}


def test_a_conflict_is_found_and_peace_is_kept():
    shelled = "Belmark shelled the port of Dunmar on 3 March 2031, killing {} dockers."
    assert found(Pair(shelled.format(12), shelled.format(40), "killed")) == {"killed"}
    assert found(Pair(shelled.format(12), shelled.format("at least ten"), None)) == set()
