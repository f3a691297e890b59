"""Readings: what is kept holds no words, verdicts are entered right, the share has its interval."""

import re
from dataclasses import asdict, replace

import pytest
from evaluation import articles, readings
from evaluation.articles import Article
from evaluation.readings import Verdict
from hypothesis import given
from hypothesis import strategies as st

from riftline.events.mention import STATUSES
from riftline.events.ontology import ontology

ROW = Verdict("x-0001", 3, 20, (5, 9), "ASSAULT", ("ARV:MIL",), (), "actual", "", (), "c0ffee")
KEPT = [(path, row) for path in sorted(readings.FOLDER.glob("*.jsonl")) for row in readings.read(path)]
ACTOR = re.compile(r"\?|[A-Z]{3}(:[A-Z]{3})?")


def test_kept_readings_hold_no_words():
    """Every string of a row is a name of an article, a code, or one of a short list."""
    assert KEPT
    for _, row in KEPT:
        assert re.fullmatch(r"[a-z]+-\d{4}", row.article)
        assert all(ACTOR.fullmatch(actor) for actor in (*row.sources, *row.targets))
        assert row.status in STATUSES
        assert re.fullmatch(r"[0-9a-f]{12}\+?", row.commit)
        assert ontology().type(row.type).name == row.type


def test_kept_readings_are_read_to_the_end():
    for path, row in KEPT:
        assert row.verdict in {"right", "wrong"}, path.name
        assert bool(row.kinds) == (row.verdict == "wrong")
        assert set(row.kinds) <= set(readings.KINDS)


def test_rows_come_back_as_they_were_written(tmp_path):
    readings.write(tmp_path / "r.jsonl", [ROW, ROW])
    assert readings.read(tmp_path / "r.jsonl") == [ROW, ROW]


def test_verdicts_are_entered_by_number():
    first, second = readings.filled([ROW, ROW], ["2 wrong source status", "", "1 right"])
    assert (first.verdict, first.kinds) == ("right", ())
    assert (second.verdict, second.kinds) == ("wrong", ("source", "status"))


@pytest.mark.parametrize("line", ["1 maybe", "1 right source", "1 wrong", "1 wrong spelling"])
def test_what_is_no_verdict_is_refused(line):
    with pytest.raises(ValueError, match="no verdict"):
        readings.filled([ROW], [line])


def test_the_score_counts_what_was_read_and_every_kind():
    rows = readings.filled([ROW] * 4, ["1 right", "2 wrong source status", "3 wrong source"])
    result = readings.score(rows)
    assert (result.read, result.right, result.kinds) == (3, 1, {"source": 2, "status": 1})
    assert result.share == pytest.approx(1 / 3)


def test_sure_mentions_are_counted_apart():
    rows = [replace(ROW, verdict="right", confidence=confidence) for confidence in (None, 0.2, 0.5, 0.9)]
    assert readings.score([*rows, replace(ROW, verdict="wrong", confidence=0.8)]).sure == (3, 2)


def test_the_interval_of_fifty_in_a_hundred():
    low, high = readings.wilson(50, 100)
    assert (round(low, 3), round(high, 3)) == (0.404, 0.596)


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_interval_holds_the_share_and_stays_within_one(hits, misses):
    low, high = readings.wilson(hits, hits + misses)
    assert 0 <= low <= high <= 1
    if hits + misses:
        assert low - 1e-9 <= hits / (hits + misses) <= high + 1e-9


def test_a_mention_is_shown_in_its_sentence_between_neighbours():
    text = "It was night.\nTroops of Iceland shelled Tamsk.\nNobody was hurt.\nThe end."
    article = Article("x-0001", "2031-05-03", text)
    (mention,) = articles.code(article).mentions
    shown = readings.shown(7, article, mention)
    assert shown.startswith("7. x-0001 14–45 «shelled» ASSAULT actual")
    assert [line[3:5] for line in shown.splitlines()[2:]] == ["  ", ">>", "  "]
    assert "The end." not in shown
    row = readings.row_of(article, mention, "c0ffee")
    assert text[slice(*row.trigger)] == "shelled"
    assert "Tamsk" not in repr(asdict(row))


def test_a_position_belongs_to_the_line_that_holds_it():
    article = Article("x-0001", "2031-05-03", "ab\ncd\ne")
    assert [article.line_at(position) for position in range(6)] == [0, 0, 0, 1, 1, 1]
    assert article.line_at(6) == 2
