"""The sections beside the benchmarks: rendered from what was kept."""

import json

from evaluation import evidence, results
from evaluation.results import Kept


def lines(name, values):
    return evidence.sections({name: Kept(values, "c0ffee")})[0].splitlines()


def test_only_what_was_measured_has_a_section():
    assert evidence.sections({}) == []


def test_an_ablation_shows_differences_in_points():
    rows = [
        {"part": "whole coder", "figures": {"news type_f1": 0.6}},
        {"part": "verbs", "figures": {"news type_f1": 0.45}},
        {"part": "light verbs", "figures": {"news type_f1": 0.6}},
    ]
    shown = lines("ablation", {"columns": ["news type_f1"], "rows": rows})
    assert shown[-6:-2] == ["|---|---:|", "| **whole coder** | 60.0 |", "| verbs | -15.0 |", "| light verbs | – |"]
    assert shown[-1] == "`python -m evaluation.ablation`; measured at commit `c0ffee`."


def test_readings_show_share_interval_and_kinds():
    row = {
        "read": 50,
        "right": 40,
        "low": 0.67,
        "high": 0.888,
        "kinds": {"source": 7},
        "commit": "c0ffee",
        "sure": [20, 18],
    }
    assert "| seed-1 | `c0ffee` | 50 | 0.80 | 0.67–0.89 | 18 of 20 | 7 |" in lines("readings", {"seed-1": row})


def test_reliability_lists_the_bins_of_news():
    row = {"mentions": 4, "right": 0.5, "ece": 0.1, "auc": 0.75, "bins": [[4, 0.6, 0.5]]}
    shown = lines("reliability", {"news type": row, "plover type": row})
    assert "| news type | 4 | 0.500 | 0.100 | 0.750 |" in shown
    assert [line for line in shown if line.endswith("| 0.60 | 0.50 | 4 |")] == ["| news type | 0.60 | 0.50 | 4 |"]


def test_quiet_and_speed_show_their_figures():
    row = {"texts": 2, "sentences": 1234, "acts": 9, "between": 3, "organs": 1, "rate": 2.43}
    assert "| own pages | 2 | 1,234 | 9 | 3 | 1 | 2.43 |" in lines(
        "quiet", {"quiet": {"own pages": row}, "loud": {"found": 5, "sentences": 8}}
    )
    assert "**5 of 8**" in "\n".join(lines("quiet", {"quiet": {}, "loud": {"found": 5, "sentences": 8}}))
    shown = lines("speed", {"words": 9000, "seconds": 2.0, "words_a_second": 4500, "stages": {"acts": 0.5}})
    assert "**4,500 words a processor second**" in "\n".join(shown)
    assert "| acts | 0.50 | 25.0 |" in shown


def test_a_result_replaces_the_older_one_and_leaves_the_others(tmp_path):
    path = tmp_path / "evidence.json"
    assert results.read(path) == {}
    results.keep("speed", {"words": 1}, path)
    results.keep("quiet", {}, path)
    results.keep("speed", {"words": 2}, path)
    assert list(json.loads(path.read_text())) == ["quiet", "speed"]
    assert results.read(path)["speed"].values == {"words": 2}
