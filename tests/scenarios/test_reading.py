import gzip
import io

import pytest

from riftline.errors import Misuse
from riftline.scenarios.action_reaction.reading import parse, quad_of_cameo, read_acts


def test_a_table_by_quad_class():
    (act,) = parse("date,source,target,quad\n2031-03-14,XAR,XBE,MK\n")
    assert (act.day.isoformat(), act.source, act.target, act.quad, act.official) == (
        "2031-03-14",
        "XAR",
        "XBE",
        4,
        True,
    )


def test_a_table_by_cameo_code_with_other_columns():
    (act,) = parse("id,Date,Source,Target,CAMEO,official\n7,2031-03-14T10:00,XAR,XBE,1122,False\n")
    assert (act.quad, act.official) == (3, False)


@pytest.mark.parametrize(
    ("code", "quad"),
    [("01", 1), ("5", 1), ("057", 1), ("06", 2), ("8", 2), ("13", 3), ("145", 4), ("20", 4), ("57", 1), ("841", 2)],
)
def test_quad_classes_of_cameo_codes(code, quad):
    assert quad_of_cameo(code) == quad


@pytest.mark.parametrize("code", ["", "00", "0", "x", "1x"])
def test_what_is_no_cameo_code(code):
    with pytest.raises(ValueError, match="no CAMEO code"):
        quad_of_cameo(code)


def test_a_missing_column_is_named():
    with pytest.raises(Misuse, match="lacks a column: target"):
        list(parse("date,source,cameo\n"))
    with pytest.raises(Misuse, match="lacks a column: cameo or quad"):
        list(parse("date,source,target\n"))


@pytest.mark.parametrize(
    "row", ["yesterday,A,B,MK", "2031-03-14,A,B,", "2031-03-14,A,B,9", "2031-03-14,A", "2031-03-14,A,,MK"]
)
def test_a_bad_row_is_named_by_its_line(row):
    with pytest.raises(Misuse, match="Line 3 of the table"):
        list(parse(f"date,source,target,quad\n2031-03-14,A,B,VC\n{row}\n"))


def test_a_bad_quad_class_is_named():
    with pytest.raises(Misuse, match="no quad class '9'"):
        list(parse("date,source,target,quad\n2031-03-14,A,B,9\n"))


def test_an_empty_table_is_called_empty():
    with pytest.raises(Misuse, match="is empty"):
        list(parse("\n"))


def test_a_field_without_end_is_no_csv():
    with pytest.raises(Misuse, match="is no CSV"):
        list(parse('date,source,target,quad\n2031-03-14,"' + "A" * 200_000))


def test_a_table_from_standard_input(monkeypatch):
    table = io.TextIOWrapper(io.BytesIO(b"date,source,target,quad\n2031-03-14,XAR,XBE,4\n"))
    monkeypatch.setattr("sys.stdin", table)
    assert [act.quad for act in read_acts("-")] == [4]


def test_a_gzipped_table_is_read_like_a_plain_one(tmp_path):
    text = b"date,source,target,quad\n2031-03-14,XAR,XBE,4\n"
    (tmp_path / "a.csv").write_bytes(text)
    (tmp_path / "b.csv.gz").write_bytes(gzip.compress(text))
    assert read_acts(str(tmp_path / "a.csv")) == read_acts(str(tmp_path / "b.csv.gz"))


def test_a_file_that_is_no_table(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"\x1f\x8bnot gzip")
    with pytest.raises(Misuse, match="neither UTF-8 text nor gzip"):
        read_acts(str(tmp_path / "a.csv"))
    with pytest.raises(Misuse, match="No such file"):
        read_acts(str(tmp_path / "none.csv"))
