"""Floors hold, what scorers print is read right, and the page says what was measured."""

import hashlib
from dataclasses import replace

import pytest
from evaluation import page, program, results, scores, state
from evaluation.benchmark import Benchmark, Figure, fingerprints, present
from evaluation.benchmarks import BENCHMARKS, BY_NAME
from evaluation.state import Row

TOY = Benchmark(
    "toy", "Toy", "Counts crossings.", ("in/*.txt",), (Figure("f1", "F1", 0.5, ".1f"), Figure("s", "s")), lambda _: {"f1": 80.0, "s": 3.0}
)  # fmt: skip


def row(value, digest="aa"):
    return Row({"f1": value}, {"in/a.txt": digest}, "c0ffee")


def test_what_was_measured_is_above_the_floors_and_on_their_data():
    found = state.falls(state.read(state.SCORES), state.read(state.FLOORS))
    assert [str(fall) for fall in found] == []


def test_every_floor_is_of_a_benchmark_and_a_column_with_a_margin():
    for name, floor in state.read(state.FLOORS).items():
        assert all(state.margin_of(BY_NAME[name], figure) is not None for figure in floor.figures)


def test_the_page_is_the_one_that_scores_and_floors_make():
    made = page.render(state.read(state.SCORES), state.read(state.FLOORS), page.read_peers(), results.read())
    assert page.PAGE.read_text(encoding="utf-8") == made, "run: make scores"


def test_a_fall_is_found_and_named():
    found = state.falls({"toy": row(79.4)}, {"toy": row(79.5)})
    assert [str(fall) for fall in found] == ["toy f1: 79.4 is below the floor 79.5"]
    assert state.falls({"toy": row(79.5)}, {"toy": row(79.5)}) == []


def test_other_data_or_no_score_at_all_is_a_fall():
    assert [fall.measured for fall in state.falls({"toy": row(90, "bb")}, {"toy": row(79.5)})] == [None]
    assert [fall.measured for fall in state.falls({}, {"toy": row(79.5)})] == [None]


def test_floors_rise_by_the_margin_and_never_fall_on_the_same_data():
    assert state.raised(TOY, row(80.0), None).figures == {"f1": 79.5}
    assert state.raised(TOY, row(75.0), row(79.5)).figures == {"f1": 79.5}
    assert state.raised(TOY, row(75.0, "bb"), row(79.5)).figures == {"f1": 74.5}


def test_a_figure_of_the_machine_has_no_floor():
    measured = Row({"f1": 80.0, "s": 3.0}, {})
    assert state.raised(TOY, measured, None).figures == {"f1": 79.5}


def test_data_files_are_known_by_their_hash(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"crossing")
    assert fingerprints(TOY, tmp_path) == {"in/a.txt": hashlib.sha256(b"crossing").hexdigest()}
    with pytest.raises(FileNotFoundError, match="none"):
        present(replace(TOY, files=("none/*",)), tmp_path)


def test_one_row_is_run_anew_and_the_others_stay(tmp_path, monkeypatch, capsys):
    (tmp_path / "data" / "in").mkdir(parents=True)
    (tmp_path / "data" / "in" / "a.txt").write_bytes(b"crossing")
    monkeypatch.setenv("RIFTLINE_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(state, "SCORES", tmp_path / "scores.json")
    monkeypatch.setattr(page, "PAGE", tmp_path / "scores.md")
    monkeypatch.setitem(scores.BY_NAME, "times", replace(TOY, name="times"))
    state.write(state.SCORES, {"claims": Row({"whole": 50.0}, {"x": "aa"}, "c0ffee")})
    assert scores.main(["--only", "times", "names"]) == 0
    assert {name: kept.figures for name, kept in state.read(state.SCORES).items()} == {
        "claims": {"whole": 50.0},
        "times": {"f1": 80.0, "s": 3.0},
    }
    assert "names: no data at" in capsys.readouterr().out


def test_a_failing_benchmark_fails_the_command_and_keeps_its_row(tmp_path, monkeypatch):
    def fail(_):
        raise RuntimeError("no")

    monkeypatch.setattr(state, "SCORES", tmp_path / "scores.json")
    monkeypatch.setattr(page, "PAGE", tmp_path / "scores.md")
    monkeypatch.setitem(scores.BY_NAME, "times", replace(TOY, name="times", files=(), run=fail))
    state.write(state.SCORES, {"times": row(70.0)})
    assert scores.main(["--only", "times"]) == 1
    assert state.read(state.SCORES) == {"times": row(70.0)}


def test_the_table_has_riftline_the_floor_and_the_peers():
    peer = {"system": "Other", "figures": {"f1": 60}, "note": "older"}
    lines = list(page.table(TOY, Row({"f1": 80.0, "s": 3.0}, {}), row(79.5), [peer]))
    assert lines == [
        "| | F1 | s |",
        "|---|---:|---:|",
        "| **Riftline** | 80.0 | 3 |",
        "| floor | 79.5 | – |",
        "| *Other* (older) | 60.0 | – |",
    ]


def test_parts_have_a_row_each_with_the_whole_first():
    assert page.parts({"a/f1": 1, "f1": 2, "b/f1": 3}) == ["", "a", "b"]
    assert page.of_part({"a/f1": 1, "f1": 2}, "a") == {"f1": 1}


def test_peers_are_of_known_benchmarks_and_columns():
    for name, peers in page.read_peers().items():
        columns = {column.key for column in BY_NAME[name].columns}
        assert all(peer["figures"].keys() <= columns for peer in peers)


def test_names_of_benchmarks_are_unique():
    assert len({benchmark.name for benchmark in BENCHMARKS}) == len(BENCHMARKS)


def test_what_the_scorer_of_times_prints():
    printed = "3 texts, 9 words\n3 docs {'relaxed': [1, 2, 95.1], 'strict': [1, 2, 82.4], 'type_F1': 92.3, 'value_F1': 83.4}\n"
    assert program.read_times(printed) == {"relaxed": 95.1, "strict": 82.4, "type": 92.3, "value": 83.4}


def test_what_the_scorer_of_claims_prints():
    printed = (
        "docs                   84\n"
        "content_exact          {'p': 41.3, 'r': 29.1, 'f1': 34.1}\ncontent_overlap        {'f1': 64.9}\n"
        "cue_exact              {'f1': 50.2}\nsource_head|content    {'acc': 84.4, 'n': 10}\nwhole                  {'f1': 48.6}\n"
    )
    assert program.read_claims(printed) == {
        "content": 34.1,
        "overlap": 64.9,
        "cue": 50.2,
        "whole": 48.6,
        "source": 84.4,
    }


def test_what_the_scorer_of_timelines_prints():
    printed = (
        "t17-arvenia: 12.5 s\n                                    AR1    AR2  DateF1\n"
        "t17-arvenia                      0.1000 0.0200 0.5000\nALL (2 timelines)                0.1000 0.0300 0.4000\n"
    )
    assert program.read_timelines(printed) == {
        "t17-arvenia/ar1": 0.1, "t17-arvenia/ar2": 0.02, "t17-arvenia/date": 0.5,
        "ar1": 0.1, "ar2": 0.03, "date": 0.4, "t17-arvenia/seconds": 12.5,
    }  # fmt: skip


def test_what_the_scorer_of_news_prints():
    printed = (
        'x\n{"core": 3, "type": {"p": 0.5, "r": 0.4, "f1": 0.444}, "act": {"p": 0.2, "r": 0.1, "f1": 0.133}, '
        '"status": 0.9, "quiet_where_no_act": "30/50"}\n'
    )
    assert program.read_news(printed) == {
        "type_f1": 0.444, "type_precision": 0.5, "type_recall": 0.4,
        "act_f1": 0.133, "act_precision": 0.2, "act_recall": 0.1, "status": 0.9, "quiet": 0.6,
    }  # fmt: skip
