"""JSON and JSON Lines of articles."""

import gzip
import json

from riftline.readers import Source, Unread, read


def write(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_a_row_is_a_source_with_its_fields(tmp_path):
    row = {
        "id": 7,
        "date": "2031-03-04",
        "title": "Envoy expelled",
        "text": "Arvenia expelled\nthe envoy.",
        "source": "Gull",
    }
    path = write(tmp_path, "a.jsonl", json.dumps(row))
    (found,) = read(path)
    assert (found.path, found.text, found.clean, found.format) == (
        f"{path}#7",
        "Arvenia expelled\nthe envoy.",
        True,
        "jsonl",
    )
    assert (found.declared.title, found.declared.published, found.declared.publisher) == (
        "Envoy expelled",
        "2031-03-04",
        "Gull",
    )


def test_other_spellings_of_fields_are_understood(tmp_path):
    row = {
        "_id": "x",
        "headline": "H",
        "body": "Text.",
        "publishedAt": 1930608000,
        "authors": ["A", "B"],
        "source": {"name": "Gull"},
    }
    (found,) = read(write(tmp_path, "a.ndjson", json.dumps(row)))
    declared = found.declared
    assert (declared.title, declared.published, declared.author, declared.publisher) == (
        "H",
        "2031-03-07",
        "A, B",
        "Gull",
    )


def test_gzip_is_read_under_the_name_of_the_file(tmp_path):
    path = write(tmp_path, "a.jsonl.gz", gzip.compress(b'{"id": "a", "text": "Belmark denies."}\n'))
    assert [found.path for found in read(path)] == [f"{path}#a"]


def test_a_bad_line_is_reported_and_the_next_is_read(tmp_path):
    path = write(
        tmp_path, "a.jsonl", '{"id": 1, "text": "One."}\n{oops\n[1]\n{"id": 4}\n\n{"id": 5, "text": "Five."}\n'
    )
    found = list(read(path))
    assert [item.path.rpartition("#")[2] for item in found] == ["1", "2", "3", "4", "5"]
    assert [type(item) for item in found] == [Source, Unread, Unread, Unread, Source]
    assert found[3].reason == "Row 4 has no text. Give each article a field named text"


def test_rows_are_read_one_at_a_time(tmp_path):
    path = write(tmp_path, "a.jsonl", '{"id": 1, "text": "One."}\n' + "x" * 100_000)
    assert next(iter(read(path))).text == "One."


def test_json_files_hold_lists_objects_with_lists_or_one_article(tmp_path):
    row = {"id": 1, "text": "One."}
    for content in ([row], {"articles": [row]}, row):
        assert [found.text for found in read(write(tmp_path, "a.json", json.dumps(content)))] == ["One."]


def test_json_lines_under_the_name_of_json_are_read(tmp_path):
    path = write(tmp_path, "a.json", '{"id": 1, "text": "One."}\n{"id": 2, "text": "Two."}\n')
    assert [found.text for found in read(path)] == ["One.", "Two."]


def test_what_no_text_can_hold_is_replaced_in_place(tmp_path):
    (found,) = read(write(tmp_path, "a.jsonl", '{"id": 1, "text": "a\\ud800b\\u0000c"}'))
    assert found.text == "a\ufffdb\ufffdc"
