"""A folder of good reports with everything beside them that folders hold: the good are built, the bad are named."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

GOOD = "OSLO, May 9, 2031 – Norway expelled nine Icelandic diplomats on Monday, the foreign ministry said.\n"
OTHER = "REYKJAVIK, May 9, 2031 – Iceland closed its embassy in Oslo on Thursday, a spokesman said.\n"
RECIPE = (
    "Lamb stew\n\nPeel the carrots and cut them into thick pieces. Brown the lamb in a heavy pot, add the carrots, salt and "
    "water, and simmer for two hours. Serve with rye bread.\n"
)
SPORT = (
    "Late goal decides the derby\n\nA header in the last minute gave the home side its third win in a row. The keeper had "
    "no chance. The visitors hit the post twice before the break.\n"
)
MEGABYTE = 1024 * 1024


def pdf(text: str, password: str | None = None) -> bytes:
    """A PDF of one page with a line of text."""
    writer = PdfWriter()
    page = writer.add_blank_page(width=600, height=200)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): named})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 10 Tf 20 100 Td ({text}) Tj ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(text: str) -> bytes:
    document, out = Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


def packed(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(f"{name}.txt", text * 50)
    return out.getvalue()


def truncated(content: bytes) -> bytes:
    return content[: len(content) // 2]


BAD = {
    "binary.txt": bytes(range(256)) * 64,
    "broken.txt": "Norway closed its embassy – for good.\n".encode("utf-16")[:-1] + b"\x00\xd8",
    "cut.docx": truncated(docx(GOOD)),
    "cut.pdf": truncated(pdf("Norway expelled nine Icelandic diplomats on Monday.")),
    "cut.zip": truncated(packed(one=GOOD, two=OTHER)),
    "empty.txt": b"",
    "huge.txt": None,  # 50 MB, written when needed
    "locked.pdf": pdf("Norway expelled nine diplomats.", password="secret"),
}
READ = {
    "good.txt": GOOD.encode(),
    "good.pdf": pdf("OSLO, May 9, 2031 - Norway expelled nine Icelandic diplomats on Monday, the ministry said."),
    "good.docx": docx(OTHER),
    "latin.txt": "OSLO, May 9, 2031 - Norway expelled the envoy of Iceland, Jón Þórsson, on Monday.\n".encode("cp1252"),
    "recipe.txt": RECIPE.encode(),
    "sport.txt": SPORT.encode(),
    "wide.txt": OTHER.encode("utf-16"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("mixed")
    for name, content in (READ | BAD).items():
        (place / name).write_bytes(content if content is not None else GOOD.encode() * (50 * MEGABYTE // len(GOOD)))
    return place


@pytest.fixture(scope="module")
def mixed(run, folder, tmp_path_factory):
    """(what the build said, the record)."""
    record = tmp_path_factory.mktemp("record") / "mixed.rift"
    return run("build", folder, "-o", record), record


def test_the_good_ones_are_built(run, mixed, folder):
    _, record = mixed
    paths = {row["path"] for row in run("show", record, "reports", "--json").json}
    assert paths == {str(folder / name) for name in READ}


def test_each_bad_one_gets_one_line_on_standard_error(mixed, folder):
    ran, record = mixed
    assert ran.code == 1
    *lines, last = ran.err.splitlines()
    assert sorted(line.split(": ")[1] for line in lines) == [str(folder / name) for name in sorted(BAD)]
    assert all(line.startswith("riftline: ") and len(line.split(": ", 2)[2]) > 10 for line in lines)
    assert last == f"{len(READ)} added, 0 unchanged, {len(BAD)} not read: {record}"


def test_each_bad_one_has_a_row_with_the_same_reason(run, mixed, folder):
    ran, record = mixed
    rows = [row for row in run("show", record, "rejected", "--json").json if row["stage"] == "readers"]
    assert {row["report"] for row in rows} == {str(folder / name) for name in BAD}
    assert all(row["start"] is None and row["end"] is None for row in rows)
    assert {f"riftline: {row['report']}: {row['reason']}" for row in rows} == set(ran.err.splitlines()[:-1])


REASONS = {
    "binary.txt": "binary",
    "broken.txt": "encoding",
    "cut.docx": "damaged",
    "cut.pdf": "damaged",
    "cut.zip": "damaged",
    "empty.txt": "empty",
    "huge.txt": "MB",
    "locked.pdf": "password",
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_the_reason_says_what_is_wrong(run, mixed, folder, name):
    _, record = mixed
    rows = {row["report"]: row["reason"] for row in run("show", record, "rejected", "--json").json}
    assert REASONS[name] in rows[str(folder / name)]


def test_reports_off_the_subject_yield_no_act_between_states(run, mixed, folder):
    _, record = mixed
    document = run("export", record).json
    off = {row["id"] for row in document["reports"] if Path(row["path"]).name in {"recipe.txt", "sport.txt"}}
    assert len(off) == 2
    acts = [row for row in document["mentions"] if row["report"] in off]
    assert [row["quote"] for row in acts if any(party["country"] for party in row["sources"] + row["targets"])] == []


def test_what_the_good_ones_say_is_there(run, mixed):
    _, record = mixed
    acts = {(row["type"], row["mode"]) for row in run("show", record, "events", "--json").json}
    assert ("SANCTION", "expel") in acts


def test_building_again_says_the_same_and_adds_nothing(run, mixed, folder):
    ran, record = mixed
    before = run("export", record).out
    again = run("build", folder, "-o", record)
    assert again.code == 1
    assert again.err.splitlines()[:-1] == ran.err.splitlines()[:-1]
    assert run("export", record).out == before


def test_a_report_that_is_mended_loses_its_row(run, tmp_path):
    report, record = tmp_path / "r.txt", tmp_path / "c.rift"
    report.write_bytes(b"")
    assert run("build", report, "-o", record).code == 1
    report.write_text(GOOD)
    assert run("build", report, "-o", record).code == 0
    assert [row for row in run("show", record, "rejected", "--json").json if row["stage"] == "readers"] == []


def test_files_of_other_kinds_in_a_folder_are_no_failure(run, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    (tmp_path / "in" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    ran = run("build", tmp_path / "in", "-o", tmp_path / "c.rift")
    assert (ran.code, len(ran.err.splitlines())) == (0, 2)
    assert run("build", tmp_path / "in" / "photo.png", "-o", tmp_path / "c.rift").code == 1


def test_an_empty_folder_has_failed(run, tmp_path):
    (tmp_path / "in").mkdir()
    ran = run("build", tmp_path / "in", "-o", tmp_path / "c.rift")
    assert ran.code == 1
    assert "holds no files" in ran.err
