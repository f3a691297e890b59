"""Every quote is exactly the characters it says it is: `text[start:end] == quote` in all that leaves the program."""

import io
import json
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import riftline.cli
from riftline import pipeline
from riftline.documents import prepare
from riftline.documents.report import Report
from riftline.readers.source import Declared, Source
from riftline.record.coded import CodedReport
from riftline.settings import shipped

EXAMPLES = sorted(path for path in shipped("examples").iterdir() if path.name != "README.md")


def command(*arguments: object) -> bytes:
    """Standard output of a command that succeeds."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["riftline", *map(str, arguments)])
        patch.setattr(sys, "stdout", out)
        code: object = 0
        try:
            riftline.cli.main()
        except SystemExit as end:
            code = end.code
    assert not code
    out.flush()
    return out.buffer.getvalue()


@pytest.fixture(scope="module")
def exported(tmp_path_factory) -> tuple[dict[str, Any], dict[str, str]]:
    """The export of the example reports, and the text of each by id as `show … --text` prints it."""
    record = tmp_path_factory.mktemp("anchors") / "c.rift"
    command("build", *EXAMPLES, "-o", record)
    document = json.loads(command("export", record, "--to", "json"))
    texts = {row["id"]: command("show", record, "report", row["id"], "--text").decode() for row in document["reports"]}
    return document, texts


def anchors(document: dict[str, Any]) -> Iterator[tuple[str, int, int, str, str]]:
    """(report, start, end, quote, kind) of everything in an export that is anchored."""
    for row in document["mentions"]:
        of = row["report"]
        yield of, row["start"], row["end"], row["quote"], "mention"
        yield from ((of, figure["start"], figure["end"], figure["text"], "figure") for figure in row["figures"])
        if row["date"]["start"] is not None:
            yield of, row["date"]["start"], row["date"]["end"], row["date"]["text"], "date"
    for row in document["claims"]:
        of = row["report"]
        yield of, row["start"], row["end"], row["quote"], "claim"
        for pieces in row["pieces"].values():
            yield from ((of, piece["start"], piece["end"], piece["text"], "piece") for piece in pieces)
        yield from (
            (of, row[name]["start"], row[name]["end"], row[name]["text"], name)
            for name in ("cue", "content")
            if row[name]
        )
    for row in document["reports"]:
        yield from (
            (row["id"], credit["start"], credit["end"], credit["agency"], "credit") for credit in row["credits"]
        )


def test_the_export_quotes_the_text_that_show_prints(exported):
    document, texts = exported
    found = list(anchors(document))
    assert {kind for *_, kind in found} >= {"mention", "figure", "date", "claim", "piece", "cue", "content"}
    wrong = [
        (kind, quote, texts[of][start:end]) for of, start, end, quote, kind in found if texts[of][start:end] != quote
    ]
    assert wrong == []


def test_what_was_set_aside_lies_within_its_report(exported):
    document, texts = exported
    rows = [row for row in document["rejected"] if row["start"] is not None]
    assert len(rows) > 10
    assert all(0 <= row["start"] < row["end"] <= len(texts[row["report"]]) for row in rows)


def test_plain_text_counts_in_the_file_as_it_stands(exported):
    document, texts = exported
    plain = {row["id"]: row["path"] for row in document["reports"] if row["path"].endswith((".txt", ".md"))}
    assert len(plain) == 7
    for of, path in plain.items():
        (source,) = [example for example in EXAMPLES if str(example) == path]
        assert source.read_bytes().decode("utf-8") == texts[of]


SENTENCES = [
    "{a} expelled {n} diplomats of {b} on {day}.",
    "{b} accused {a} of piracy, “a crime,” and closed its embassy.",
    "“We will not attack {b},” the president of {a} said on {day}.",
    "The foreign ministers of {a} and {b} met in Geneva; {n} men were freed.",
    "According to {b}, {a} bombed a base on {day} and killed at least {n} people",
    "{a} denies this: ‘No ship was hit’, its spokesman told AFP.",
    "Photo: {a} News Agency",
    "{day}",
    "Read more: {b} protests",
    "Subscribe to our newsletter",
    "",
]  # fmt: skip
STATES = st.sampled_from(
    ["Norway", "Iceland", "the U.S.", "Côte d’Ivoire", "Türkiye", "Cote d'Ivoire", "Russia’s army"]
)
NUMBERS = st.sampled_from(["nine", "1,200", "thirty\u2011one", "31 of the 44", "2\u202f000", "dozens of"])
DAYS = st.sampled_from(["Monday", "May 3", "3\u00a0May 2031", "May\u00a03", "last\nweek", "03.05.2031"])
LINKS = st.sampled_from(
    [" ", "\n", "\r\n", "\n\n", "\r\n\r\n", "\u00a0", "\u2028", "\t", "\u200f ", " \u200b", "\u202e", "\r", "\x0c"]
)
STRANGE = st.text(alphabet=st.characters(codec="utf-8"), max_size=6)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A report of a few sentences with the odd characters of real pages."""
    out = []
    for template in draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=7)):
        out += [template.format(a=draw(STATES), b=draw(STATES), n=draw(NUMBERS), day=draw(DAYS)), draw(LINKS)]
        if draw(st.integers(0, 4)) == 0:
            out.append(draw(STRANGE))
    return "".join(out)


def source_of(text: str, *, clean: bool) -> Source:
    return Source("a.txt", "text", text, clean=clean, declared=Declared(published="2031-05-09"))


def assert_anchored(coded: CodedReport) -> None:
    report = coded.report
    text = report.text
    for passage in report.passages:
        assert 0 <= passage.start < passage.end <= len(text)
    assert [p.start for p in report.passages] == sorted(p.start for p in report.passages)
    for credit in report.credits:
        assert text[credit.start : credit.end] == credit.agency
    for row in (*report.rejected, *coded.rejected):
        assert row.start is None or 0 <= row.start <= row.end <= len(text)
    for mention in coded.mentions:
        assert text[mention.start : mention.end] == mention.quote
        assert mention.start <= mention.trigger_start < mention.trigger_end <= mention.end
        assert 0 <= mention.sentence_start < mention.sentence_end <= len(text)
        for figure in mention.figures:
            assert text[figure.start : figure.end] == figure.text
        if mention.when.start is not None:
            assert text[mention.when.start : mention.when.end] == mention.when.text
    for claim in coded.claims:
        assert text[claim.start : claim.end] == claim.quote
        for span in (*claim.source, *claim.cue, *claim.content):
            assert 0 <= span[0] < span[1] <= len(text)
        assert all(claim.start <= start and end <= claim.end for start, end in (*claim.cue, *claim.content))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(texts(), st.booleans())
def test_any_text_is_quoted_exactly(text, clean):
    report = prepare(source_of(text, clean=clean))
    assume(isinstance(report, Report))
    assert report.text == text
    assert_anchored(pipeline.code_report(report))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_rows_of_filters_are_quoted_exactly(text):
    report = pipeline.report_of({"id": 1, "date": "2031-05-09", "text": text})
    assert report.text == text
    assert_anchored(pipeline.code_report(report))


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_are_from_file_to_export(tmp_path, ends):
    lines = [
        "OSLO, May 9, 2031 – Norway expelled nine Icelandic diplomats on Monday.",
        "",
        "“No comment,” Iceland said.",
    ]
    report, record = tmp_path / "r.txt", tmp_path / "c.rift"
    report.write_bytes(ends.join(lines).encode())
    command("build", report, "-o", record)
    text = command("show", record, "report", report, "--text").decode()
    assert text == ends.join(lines)
    document = json.loads(command("export", record))
    found = list(anchors(document))
    assert {"mention", "claim", "figure", "date"} <= {kind for *_, kind in found}
    assert [quote for _, start, end, quote, _ in found if text[start:end] != quote] == []
