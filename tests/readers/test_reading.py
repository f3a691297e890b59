"""A folder of good and bad files: the good ones come as sources, each bad one as one line."""

import gzip
import io
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from riftline.readers import ReadOptions, Source, Unread, read

GOOD = "Arvenia expelled two diplomats of Belmark.\n"


def only(path, options=None):
    """The single thing read."""
    found = list(read(str(path), options))
    assert len(found) == 1
    return found[0]


def locked_pdf():
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def docx_bytes():
    document = Document()
    document.add_paragraph(GOOD.strip())
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def zip_bytes(**members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return stream.getvalue()


BAD = {
    "empty.txt": (b"", "It is empty"),
    "blank.txt": (b" \r\n\t ", "It is empty"),
    "binary.txt": (bytes(range(256)) * 4, "binary data"),
    "broken.txt": ("Ähre, Öl und Übermut".encode() + b"\xff", "encoding is broken"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a picture"),
    "renamed.txt": (b"\xff\xd8\xff\xe0" + b"\0" * 50, "a picture"),
    "locked.pdf": (locked_pdf(), "locked with a password"),
    "cut.pdf": (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "damaged or cut short"),
    "cut.docx": (docx_bytes()[:2000], "damaged or cut short"),
    "cut.zip": (zip_bytes(a=GOOD)[:40], "damaged or cut short"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "older or locked Office file"),
    "cut.jsonl.gz": (gzip.compress(b'{"id": 1, "text": "x"}\n')[:20], "to its end"),
    "bad.json": (b'{"id": 1', "not JSON"),
    "page.html": (b"<html><body></body></html>", "No main text"),
    "notfeed.xml": (b"<?xml version='1.0'?><note>hello</note>", "no feed"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line_with_cause_and_remedy(tmp_path, name):
    data, cause = BAD[name]
    (tmp_path / name).write_bytes(data)
    found = only(tmp_path / name)
    assert isinstance(found, Unread)
    assert cause in found.reason
    assert "\n" not in found.reason
    assert found.reason.count(". ") >= 1


def test_good_files_beside_bad_ones_are_read(tmp_path):
    for name, (data, _) in BAD.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "zz.md").write_text("# " + GOOD)
    found = list(read(str(tmp_path)))
    assert [Path(item.path).name for item in found if isinstance(item, Source)] == ["good.txt", "zz.md"]
    assert len([item for item in found if isinstance(item, Unread)]) == len(BAD)


def test_a_file_over_the_limit_is_refused(tmp_path):
    (tmp_path / "big.txt").write_bytes(b"a " * 600)
    found = only(tmp_path / "big.txt", ReadOptions(max_bytes=1000))
    assert "larger than the limit" in found.reason


def test_a_missing_path_is_named():
    assert only("no/such/file.txt") == Unread("no/such/file.txt", "There is no such file. Check the path")


def test_line_ends_stay_as_in_the_file(tmp_path):
    (tmp_path / "dos.txt").write_bytes(b"One line.\r\nTwo lines.\r\n")
    assert only(tmp_path / "dos.txt").text == "One line.\r\nTwo lines.\r\n"


def test_a_picture_in_a_folder_is_listed_but_is_no_failure(tmp_path):
    (tmp_path / "a.png").write_bytes(BAD["picture.png"][0])
    (tmp_path / "b.txt").write_text(GOOD)
    picture, _ = read(str(tmp_path))
    assert not picture.failed
    assert only(tmp_path / "a.png").failed


def test_hidden_files_are_skipped_and_folders_sorted(tmp_path):
    for name in ("b/2.txt", "a/1.txt", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    assert [Path(item.path).name for item in read(str(tmp_path))] == ["1.txt", "2.txt"]


def test_an_empty_folder_says_so(tmp_path):
    assert "no files" in only(tmp_path).reason


def test_standard_input_is_read_by_what_it_holds(monkeypatch):
    class Standard:
        buffer = io.BytesIO(b'{"id": "a", "text": "Arvenia protests."}\n{"id": "b", "text": "Belmark denies."}\n')

    monkeypatch.setattr(sys, "stdin", Standard)
    assert [(item.path, item.text) for item in read("-")] == [("-#a", "Arvenia protests."), ("-#b", "Belmark denies.")]


def test_a_file_without_suffix_is_told_by_its_bytes(tmp_path):
    (tmp_path / "report").write_bytes(docx_bytes())
    (tmp_path / "note").write_text(GOOD)
    assert only(tmp_path / "report").format == "docx"
    assert only(tmp_path / "note").format == "text"


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=300), suffix=st.sampled_from([".txt", ".json", ".jsonl", ".zip", ".gz", ".xml", ""]))
def test_no_bytes_raise(tmp_path_factory, data, suffix):
    path = tmp_path_factory.mktemp("any") / f"file{suffix}"
    path.write_bytes(data)
    for found in read(str(path)):
        assert isinstance(found, Source | Unread)
