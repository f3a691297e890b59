"""The projection and the backtest from the command line."""

import pytest

TABLE = "date,source,target,cameo\n" + "".join(
    f"2030-{1 + day // 28:02d}-{day % 28 + 1:02d},{'XAR' if pair else 'XCO'},XBE,{'190' if (day + pair) % 9 < 3 else '042'}\n"
    for day in range(300)
    for pair in range(2)
)


def test_a_projection_is_told_with_its_limits(run, built):
    ran = run("project", built, "--days", 14)
    text = ran.out.decode()
    assert (ran.code, ran.err) == (0, "")
    assert "14 days from the last report" in text
    assert "Below 20 the assumptions of the model weigh as much as the record or more" in text
    assert "Past crises since 1945" in text
    assert "Past crises that began most like this one" in text
    assert "the stated assumptions" in text


def test_the_reports_own_expectations_stand_beside_a_projection(run, tmp_path):
    text = "Arvenia said on 2 July 2031 that it expelled the ambassador of Belmark.\n\nThe talks are likely to fail [again] next week.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    run("build", tmp_path / "one.txt", "-o", tmp_path / "one.rift")
    told = run("project", tmp_path / "one.rift", "--days", 14).out.decode()
    assert "What the reports themselves expect or propose" in told
    assert "likely to fail [again] next week" in told


def test_a_projection_as_json_has_what_was_assumed(run, built):
    ran = run("project", built, "--days", 7, "--assume", "mediation", "--assume", "release", "--seed", 3, "--json")
    assert [one["lever"] for one in ran.json["assumed"]["assumptions"]] == ["mediation", "release"]
    assert (ran.json["days"], ran.json["seed"], ran.json["futures"]) == (7, 3, 10000)


@pytest.mark.parametrize("lever", ["peace", "raid=tomorrow", "raid=1900-01-01"])
def test_a_lever_or_date_that_does_not_exist_is_one_line_and_misuse(run, built, lever):
    ran = run("project", built, "--assume", lever)
    assert (ran.code, ran.out) == (2, b"")
    assert len(ran.err.splitlines()) == 1


def test_a_table_of_events_is_scored(run, tmp_path):
    (tmp_path / "events.csv").write_text(TABLE, encoding="utf-8")
    out = tmp_path / "forecasts.csv"
    ran = run("backtest", tmp_path / "events.csv", "--days", 7, "--forecasts", out, "--json")
    (horizon,) = ran.json["horizons"]
    assert ran.code == 0
    assert (horizon["days"], horizon["pairs"], horizon["quad"]) == (7, 2, 4)
    assert {"brier", "skill", "skill_low", "skill_high", "auc", "reliability", "members"} < horizon.keys()
    lines = out.read_text("utf-8").splitlines()
    assert lines[0] == "days,date,one,other,chance,followed"
    assert len(lines) == horizon["forecasts"] + 1


def test_scores_are_shown_as_tables(run, tmp_path):
    (tmp_path / "events.csv").write_text(TABLE, encoding="utf-8")
    text = run("backtest", tmp_path / "events.csv", "--days", 7).out.decode()
    assert "material conflict within 7 days" in text
    assert "skill over own rate" in text


@pytest.mark.parametrize("content", ["", "date,source\n", "date,source,target,cameo\n2030-01-01,A,B,190\n"])
def test_a_table_that_cannot_be_scored_is_one_line_and_misuse(run, tmp_path, content):
    (tmp_path / "events.csv").write_text(content, encoding="utf-8")
    ran = run("backtest", tmp_path / "events.csv")
    assert ran.code == 2
    assert len([line for line in ran.err.splitlines() if line.startswith("riftline:")]) == 1
