"""Which bytes are text, and in which encoding."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.errors import Unreadable
from riftline.readers.decoding import decode

TEXT = "Arvenia’s envoy said: “No” – and left.\r\nBelmark’s café closed.\r\n"
RUSSIAN = "Министерство иностранных дел Арвении выразило решительный протест в связи с задержанием девяти граждан. " * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_common_encodings_give_the_same_text(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark_is_told_by_its_zero_bytes(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_cyrillic_in_one_byte_encodings_is_read(encoding):
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


def test_the_declared_charset_is_tried_first():
    assert decode("Орм".encode("cp1251"), "windows-1251") == "Орм"


def test_binary_data_is_refused():
    with pytest.raises(Unreadable, match="binary data"):
        decode(bytes(range(256)) * 8)


def test_control_bytes_without_zero_are_binary_too():
    with pytest.raises(Unreadable, match="binary data"):
        decode(b"\x01\x02\x03\x04 abc" * 50)


def test_broken_utf8_names_the_byte():
    data = "“Nein”, sagte die Außenministerin.".encode() + b"\xff\xfe rest"
    with pytest.raises(Unreadable, match=f"byte {len(data) - 7} is not UTF-8"):
        decode(data)


def test_broken_utf16_is_refused():
    with pytest.raises(Unreadable, match="UTF-16-LE"):
        decode(codecs.BOM_UTF16_LE + "Orm".encode("utf-16-le") + b"x")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")))
def test_utf8_comes_back_as_it_was(text):
    assert decode(text.encode()) == text
