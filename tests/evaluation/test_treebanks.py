"""Scoring of names and trees."""

import gzip

import pytest
from evaluation.treebanks import agreeing, paragraphs_of, percent, span_figures, spans


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["O", "B-PER", "I-PER", "O"], [(1, 3, "PER")]),
        (["B-LOC", "B-LOC"], [(0, 1, "LOC"), (1, 2, "LOC")]),
        (["B-PER", "I-ORG"], [(0, 1, "PER"), (1, 2, "ORG")]),
        (["O", "O"], []),
        ([], []),
    ],
)
def test_names_in_tags(tags, expected):
    assert list(spans(tags)) == expected


def test_a_name_is_right_only_with_both_ends_and_its_type():
    gold = [["B-PER", "I-PER", "O", "B-LOC"]]
    found = [["B-PER", "O", "O", "B-LOC"]]
    assert span_figures(found, gold) == {"precision": 50.0, "recall": 50.0, "f1": 50.0}
    assert span_figures([["O"]], [["O"]]) == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_percent_of_the_words():
    from collections import Counter

    assert percent(Counter(words=3, las=2)) == {"las": 66.67}
    assert agreeing(["NN", "VB"], ["NN", "NN"]) == 1


def test_paragraphs_are_the_texts_between_their_marks(tmp_path):
    path = tmp_path / "x.conllu.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(
            "# newpar\n# text = They met.\n1\tThey\n\n# text = They left.\n\n# newpar id = 2\n# text = Rain fell.\n"
        )
    assert list(paragraphs_of(path)) == ["They met. They left.", "Rain fell."]
