"""Dumps of pages from eight kinds of site: the article and nothing else becomes passages.

Each layout is three files: the dump, the lines of its article in order, and the metadata to be found. The sites, the
crisis and the words are invented.
"""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from riftline.documents import Report, prepare
from riftline.readers import Source

LAYOUTS = Path(__file__).with_name("layouts")
NAMES = sorted(path.stem for path in LAYOUTS.glob("*.json"))


def report_of(name, change=lambda text: text):
    text = change((LAYOUTS / f"{name}.txt").read_text(encoding="utf-8"))
    report = prepare(Source(f"{name}.txt", "text", text, clean=False))
    assert isinstance(report, Report)
    return report


def article_of(name):
    return (LAYOUTS / f"{name}.article.txt").read_text(encoding="utf-8").splitlines()


def lines_of(report):
    return [line for passage in report.passages for line in report.text[passage.start : passage.end].splitlines()]


def test_there_are_layouts():
    assert len(NAMES) >= 6


@pytest.mark.parametrize("name", NAMES)
def test_the_passages_are_the_lines_of_the_article(name):
    assert lines_of(report_of(name)) == article_of(name)


@pytest.mark.parametrize("name", NAMES)
def test_windows_line_ends_change_nothing(name):
    report = report_of(name, lambda text: text.replace("\n", "\r\n"))
    assert lines_of(report) == article_of(name)


@pytest.mark.parametrize("name", NAMES)
def test_metadata_is_found(name):
    report = report_of(name)
    wanted = json.loads((LAYOUTS / f"{name}.json").read_text(encoding="utf-8"))
    found = {key: getattr(report, key) for key in wanted}
    found["credits"] = [credit.agency for credit in report.credits]
    assert found == wanted


@pytest.mark.parametrize("name", NAMES)
def test_passages_and_rejected_cover_every_word_once(name):
    report = report_of(name)
    spans = sorted([(p.start, p.end) for p in report.passages] + [(r.start, r.end) for r in report.rejected])
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    covered = "".join(report.text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(report.text.split())


@pytest.mark.parametrize("name", NAMES)
def test_every_rejected_line_says_why(name):
    assert all(row.reason and row.stage == "documents" for row in report_of(name).rejected)
