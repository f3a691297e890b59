"""The command that holds and lifts the floors."""

import pytest
from evaluation import floors, page, state
from evaluation.state import Row


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setattr(state, "SCORES", tmp_path / "scores.json")
    monkeypatch.setattr(state, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(page, "PAGE", tmp_path / "scores.md")


@pytest.mark.usefixtures("kept")
def test_check_fails_below_a_floor_and_says_which(capsys):
    state.write(state.SCORES, {"times": Row({"value": 83.0}, {"x": "aa"})})
    state.write(state.FLOORS, {"times": Row({"value": 82.7}, {"x": "aa"})})
    assert floors.main(["--check"]) == 0
    state.write(state.SCORES, {"times": Row({"value": 82.0}, {"x": "aa"})})
    assert floors.main(["--check"]) == 1
    assert capsys.readouterr().err == "times value: 82 is below the floor 82.7\n"


@pytest.mark.usefixtures("kept")
def test_raise_lifts_what_was_measured_and_writes_the_page():
    state.write(
        state.SCORES, {"times": Row({"value": 83.0}, {"x": "aa"}, "c0ffee"), "speed": Row({"words_a_second": 5}, {})}
    )
    state.write(state.FLOORS, {"times": Row({"value": 80.0}, {"x": "aa"})})
    assert floors.main(["--raise"]) == 0
    assert state.read(state.FLOORS) == {"times": Row({"value": 82.7}, {"x": "aa"})}
    assert "| floor | – | – | – | 82.70 |" in page.PAGE.read_text(encoding="utf-8")


@pytest.mark.usefixtures("kept")
def test_new_data_set_floors_anew_and_say_so(capsys):
    state.write(state.SCORES, {"times": Row({"value": 70.0}, {"x": "bb"})})
    state.write(state.FLOORS, {"times": Row({"value": 80.0}, {"x": "aa"})})
    assert floors.main(["--raise"]) == 0
    assert state.read(state.FLOORS)["times"] == Row({"value": 69.7}, {"x": "bb"})
    assert "the data changed" in capsys.readouterr().out
