"""The stages in their order: coding is pure, keeps order, survives hostile text, and a kill loses nothing."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

import riftline
from riftline import pipeline
from riftline.cli.filtering import coded_rows
from riftline.documents.report import Report
from riftline.errors import MissingData, Misuse
from riftline.language.syntax import SyntaxModel
from riftline.reconcile.timeline import Wanted
from riftline.settings import shipped

TEXTS = [
    "Norway expelled nine Icelandic diplomats on Monday, Oslo said.",
    "Iceland accused Norway of piracy. It closed its embassy in Oslo on 5 May and recalled its ambassador.",
    "The president denied it. He said that the two countries would meet in Geneva next week.",
    "Nine sailors were freed after talks.",
]


def reports(texts: list[str]) -> list[Report]:
    return [pipeline.report_of({"id": n, "date": "2031-05-09", "text": text}) for n, text in enumerate(texts)]


def test_a_report_is_coded_the_same_alone_and_after_others():
    alone = [pipeline.code_report(report) for report in reports(TEXTS)]
    backwards = [pipeline.code_report(report) for report in reversed(reports(TEXTS))]
    assert backwards[::-1] == alone
    assert [pipeline.code_report(report) for report in reports(TEXTS)] == alone
    assert sum(len(coded.mentions) for coded in alone) >= 5


def test_reports_come_back_in_order():
    wanted = reports(TEXTS * 3)
    assert [coded.report for coded in pipeline.code_all(iter(wanted))] == wanted


def test_a_pool_of_processes_gives_what_one_gives(monkeypatch):
    wanted = reports([f"{text} Note {n}." for n in range(5) for text in TEXTS])
    alone = [pipeline.code_report(report) for report in wanted]
    monkeypatch.setattr(pipeline, "ALONE", 100)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert list(pipeline.code_all(iter(wanted))) == alone


def test_reports_are_asked_for_only_as_they_are_needed(monkeypatch):
    """A corpus never stands in memory as a whole: a stopped run has read no more than what was under way."""
    asked = 0

    def endless():
        nonlocal asked
        while True:
            asked += 1
            yield pipeline.report_of({"id": asked, "text": "It rained."})

    monkeypatch.setattr(pipeline, "ALONE", 100)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    coded = pipeline.code_all(endless())
    assert next(coded).report.text == "It rained."
    coded.close()
    assert asked <= 100


def test_a_report_of_a_row_has_every_line_as_a_passage():
    report = pipeline.report_of({"id": "x", "date": 2031, "title": "Two", "text": "One.\r\n\r\n  Two. \nThree."})
    assert [report.text[p.start : p.end] for p in report.passages] == ["One.", "Two.", "Three."]
    assert (report.title, report.published, report.path) == ("Two", "2031", "-#x")


HOSTILE = {
    "a sentence of 10,000 words": "Norway attacked Iceland and " * 2_500,
    "deep brackets": "(" * 500 + "Norway attacked Iceland" + ")" * 500,
    "deep quotes": "“Norway said ‘" * 150 + "Iceland attacked" + "’”" * 150,
    "deep clauses": "Norway said that Iceland said that " * 150 + "Norway attacked.",
    "commas": "," * 1_000,
    "commas between names": "Norway, Iceland, " * 700,
    "one long word": "a" * 100_000,
    "digits": "1,234 " * 1_500,
    "dates": "on 3 May 2031 and " * 700,
    "full stops": "Norway. " * 1_500,
    "line breaks": "\n" * 50_000 + "Norway attacked Iceland.",
    "no-break spaces": "\u00a0" * 20_000,
    "right to left": "\u202e\u200fهاجمت النرويج أيسلندا يوم الاثنين. " * 200,
    "Chinese": "挪威星期一驱逐了九名冰岛外交官。" * 500,
    "Russian": "Норвегия выслала девять исландских дипломатов. " * 300,
    "combining marks": "N" + "\u0301" * 500 + "orway attacked Iceland.",
    "emoji": "👩‍👩‍👧‍👦🇳🇴 Norway attacked 🇮🇸. " * 200,
    "controls": "".join(map(chr, range(1, 32))) * 100,
    "nothing": "",
    "a blank": " ",
    "markup": "<b>[bold]Norway[/bold]</b> &amp; Iceland {{ x }} " * 300,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_coded_without_error(name):
    (report,) = reports([HOSTILE[name]])
    coded = pipeline.code_report(report)
    assert coded.report is report
    assert all(report.text[m.start : m.end] == m.quote for m in coded.mentions)
    assert all(report.text[c.start : c.end] == c.quote for c in coded.claims)


def words_parsed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], tuple[int, int]]:
    """Counts what the syntax model is given: (words, longest sentence) for a text."""
    seen: list[int] = []
    plain = SyntaxModel.parse

    def counted(self: SyntaxModel, sentences):
        seen.extend(map(len, sentences))
        return plain(self, sentences)

    monkeypatch.setattr(SyntaxModel, "parse", counted)

    def count(text: str) -> tuple[int, int]:
        seen.clear()
        pipeline.code_report(reports([text])[0])
        return sum(seen), max(seen)

    return count


@pytest.mark.parametrize("unit", ["Norway attacked Iceland and ", "Norway attacked Iceland. ", "1,234 "])
def test_twice_the_text_is_twice_the_work_and_no_sentence_is_longer_than_the_model_bears(monkeypatch, unit):
    count = words_parsed(monkeypatch)
    (words, longest), (twice, still) = count(unit * 400), count(unit * 800)
    assert twice <= 2.1 * words
    assert max(longest, still) <= 500


BUILD = "import sys; from riftline.cli import main; sys.argv[0] = 'riftline'; main()"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_a_kill_during_a_build_leaves_a_record_that_can_be_read_and_finished(tmp_path):
    rows, record = tmp_path / "rows.jsonl", tmp_path / "c.rift"
    texts = [f"{text} Note {n}." for n in range(40) for text in TEXTS]
    lines = [json.dumps({"id": n, "date": "2031-05-09", "text": text}) for n, text in enumerate(texts)]
    rows.write_text("\n".join(lines))
    command = [sys.executable, "-c", BUILD, "build", str(rows), "-o", str(record)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as run:
        deadline = time.monotonic() + 60
        while counted(record) < 5 and run.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        run.kill()
    before = pipeline.open_record(record)
    assert len(before.reports) >= 5
    assert len({report.id for report in before.reports}) == len(before.reports)
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    assert f" {len(before.reports)} unchanged, 0 not read" in ended.stderr
    whole = pipeline.open_record(record)
    assert len(whole.reports) == len(texts)
    kept = {mention.id for mention in before.mentions}
    assert kept <= {mention.id for mention in whole.mentions}
    by_row = {report.path.split("#")[1]: report.id for report in whole.reports}
    last = pipeline.code_report(next(report for report in whole.reports if report.id == by_row["159"]))
    assert [m for m in whole.mentions if m.report == by_row["159"]] == sorted(
        last.mentions, key=lambda m: (m.start, m.end)
    )


def counted(record) -> int:
    """Reports that a record holds while another program writes it."""
    try:
        connection = sqlite3.connect(f"file:{record}?mode=ro", uri=True)
    except sqlite3.OperationalError:
        return 0
    try:
        return connection.execute("SELECT count(*) FROM reports").fetchone()[0]
    except sqlite3.Error:
        return 0
    finally:
        connection.close()


def test_a_record_from_python_gives_what_the_commands_give(tmp_path):
    record = tmp_path / "c.rift"
    built = pipeline.build_into(record, [shipped("examples") / "01-wire.txt", tmp_path / "none.txt"])
    assert (built.added, built.unchanged, [unread.path for unread in built.unread]) == (
        1,
        0,
        [str(tmp_path / "none.txt")],
    )
    assert built.failed
    opened = pipeline.open_record(record)
    assert [report.path for report in opened.reports] == [str(shipped("examples") / "01-wire.txt")]
    assert opened.events
    assert opened.mentions
    assert opened.claims
    with pytest.raises(AttributeError, match="weather"):
        _ = opened.weather


def test_the_package_offers_build_and_open_record(tmp_path):
    import riftline

    assert riftline.build is pipeline.build
    assert riftline.open_record is pipeline.open_record
    with pytest.raises(AttributeError):
        _ = riftline.weather


def test_building_without_a_record_keeps_nothing_and_gives_the_same_objects(tmp_path):
    """`riftline.build(paths)` reads; `riftline.build(paths, record)` also keeps."""
    report = shipped("examples") / "01-wire.txt"
    passing, kept = riftline.build([report]), riftline.build([report], tmp_path / "kept.rift")
    assert passing.events == kept.events == riftline.open_record(tmp_path / "kept.rift").events
    assert [each.title for each in passing.reports] == [each.title for each in kept.reports]


STORY = [
    {"id": n, "date": f"2031-05-{n:02}", "text": "\n".join(text)}
    for n, text in [
        (4, ["Norway and Iceland are neighbours at sea.", "Their quarrel is old.", "It is about fish.", "Nobody expects it to end.",
             "Norway expelled nine Icelandic diplomats on 3 May, the foreign ministry in Oslo said.", "It rained there."]),
        (6, ["Iceland closed its embassy in Oslo on 5 May after Norway had expelled nine of its diplomats on 3 May.",
             "The government of Iceland recalled all of its staff from Oslo on 5 May, leaving the house empty."]),
    ]
]  # fmt: skip


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in STORY))
    return path


def test_a_timeline_of_a_record_and_one_of_its_reports_are_the_same(story, tmp_path):
    record = tmp_path / "story.rift"
    pipeline.build_into(record, [story])
    wanted = Wanted(2, 1)
    found, unread = pipeline.timeline([str(record)], wanted)
    assert (found, unread) == pipeline.timeline([str(story)], wanted)
    assert [day for day, _ in found] == ["2031-05-03", "2031-05-05"]


def test_a_record_among_reports_makes_no_timeline(story, tmp_path):
    record = tmp_path / "story.rift"
    pipeline.build_into(record, [story])
    with pytest.raises(Misuse, match="A record stands alone"):
        pipeline.timeline([str(story), str(record)], Wanted(2, 1))


def test_only_what_a_timeline_may_need_is_coded(story, monkeypatch):
    """The sentences that may tell its days, what stands before them, and how their reports begin."""
    coded: list[str] = []
    code = pipeline.code_report

    def watched(report: Report) -> object:
        coded.extend(report.text[passage.start : passage.end] for passage in report.passages)
        return code(report)

    monkeypatch.setattr(pipeline, "code_report", watched)
    pipeline.timeline([str(story)], Wanted(1, 1))
    first, second = (row["text"].split("\n") for row in STORY)
    assert coded == [first[0], first[1], first[3], first[4], *second]


def test_a_timeline_says_when_a_report_is_dated_and_when_it_is_coded(story):
    steps: list[tuple[str, bool]] = []
    pipeline.timeline([str(story)], Wanted(2, 1), progress=lambda path, *, read: steps.append((path, read)))
    assert steps == [(f"{story}#{n}", True) for n in (4, 6, 4, 6)]


FAULTY = [
    {"id": 1, "text": "Arvenia closed the border."},
    {"id": 2, "text": "Oops."},
    {"id": 3, "text": "Belmark protested."},
]


@pytest.fixture
def faulty(monkeypatch):
    """A coder that breaks at one report."""
    code = pipeline.code_report

    def broken(report: Report) -> object:
        if "Oops" in report.text:
            raise ValueError("no head")
        return code(report)

    monkeypatch.setattr(pipeline, "code_report", broken)


def test_a_fault_in_one_report_costs_no_other(faulty, tmp_path):
    story = tmp_path / "story.jsonl"
    story.write_text("".join(json.dumps(row) + "\n" for row in FAULTY))
    steps: list[tuple[str, bool]] = []
    built = pipeline.build_into(
        tmp_path / "story.rift", [story], progress=lambda path, *, read: steps.append((path, read))
    )
    assert (built.added, built.failed, steps) == (2, True, [(f"{story}#{n}", n != 2) for n in (1, 2, 3)])
    kept = pipeline.open_record(tmp_path / "story.rift")
    fault = f"{pipeline.FAULT} (ValueError: no head); the other reports go on"
    assert [(row.stage, row.reason) for row in kept.rejected] == [("coder", fault)]


def test_a_row_that_cannot_be_coded_comes_back_empty(faulty, tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps(row) + "\n" for row in FAULTY))
    found = [(name, bool(coded.mentions)) for name, coded in coded_rows(str(rows))]
    assert found == [(1, True), (2, False), (3, True)]
    assert pipeline.FAULT in capsys.readouterr().err


def test_what_no_report_can_be_coded_without_is_raised(monkeypatch):
    def missing(report: Report) -> object:
        raise MissingData("no model", "Reinstall")

    monkeypatch.setattr(pipeline, "code_report", missing)
    with pytest.raises(MissingData):
        list(pipeline.code_all(reports(TEXTS)))
