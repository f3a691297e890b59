"""`code`, `dates`, `claims` and `timeline`: rows in, rows out."""

import json

import pytest

ROWS = [
    {"id": "b", "date": "2031-05-09", "text": "Norway expelled nine Icelandic diplomats on Monday, Oslo said."},
    {"id": "a", "date": "2031-05-10", "text": "Iceland said that it had closed its embassy in Norway."},
    {"id": 7, "text": "Nothing to tell."},
    {"text": "Iceland protested."},
    {"id": "b", "text": ""},
]
FILTERS = ["code", "dates", "claims"]


def lines(*rows) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


@pytest.mark.parametrize("command", FILTERS)
def test_order_and_ids_are_kept(run, command):
    ran = run(command, stdin=lines(*ROWS))
    assert (ran.code, ran.err) == (0, "")
    assert [row["id"] for row in ran.lines] == ["b", "a", 7, None, "b"]


@pytest.mark.parametrize("command", FILTERS)
def test_a_file_gives_what_standard_input_gives(run, command, tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_bytes(lines(*ROWS))
    assert run(command, rows).out == run(command, "-", stdin=lines(*ROWS)).out == run(command, stdin=lines(*ROWS)).out


def test_code_gives_mentions_and_claims_with_their_words(run):
    coded = run("code", stdin=lines(ROWS[0])).lines[0]
    (mention,) = coded["mentions"]
    assert (mention["type"], mention["mode"], mention["status"]) == ("SANCTION", "expel", "actual")
    assert [party["country"] for party in mention["sources"] + mention["targets"]] == ["NOR", "ISL"]
    assert mention["date"]["from"] == "2031-05-05"
    assert mention["figures"][0]["value"] == 9
    (claim,) = coded["claims"]
    assert (claim["cue"]["text"], claim["speaker"]["country"]) == ("said", "NOR")
    assert mention["claim"] == claim["id"]
    assert claim["mentions"] == [mention["id"]]


def test_dates_gives_timex3_values(run):
    row = {"id": 1, "dct": "2025-07-03", "text": "It rained on Monday and for two days in May."}
    assert run("dates", stdin=lines(row)).lines == [
        {
            "id": 1,
            "times": [
                {"start": 13, "end": 19, "type": "DATE", "value": "2025-06-30", "text": "Monday"},
                {"start": 28, "end": 36, "type": "DURATION", "value": "P2D", "text": "two days"},
                {"start": 40, "end": 43, "type": "DATE", "value": "2025-05", "text": "May"},
            ],
        }
    ]


def test_claims_gives_spans(run):
    text = "Iceland said that it had closed its embassy in Norway."
    (claim,) = run("claims", stdin=lines({"id": 1, "text": text})).lines[0]["claims"]
    assert {name: [text[start:end] for start, end in spans] for name, spans in claim.items()} == {
        "source": ["Iceland"],
        "cue": ["said"],
        "content": ["that it had closed its embassy in Norway"],
    }


@pytest.mark.parametrize("command", FILTERS)
def test_no_rows_give_no_rows(run, command):
    assert run(command, stdin=b"\n\n").out == b""


@pytest.mark.parametrize("command", FILTERS)
@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"not json", "line 2 is not JSON"),
        (b'{"id": 1, "text": "cut', "line 2 is not JSON"),
        (b'{"text": "\xff"}', "line 2 is not JSON"),
        (b"[1]", 'line 2 lacks a "text"'),
        (b'{"id": 1}', 'line 2 lacks a "text"'),
        (b'{"id": 1, "text": null}', 'line 2 lacks a "text"'),
    ],
)
def test_a_bad_line_is_misuse_and_named(run, command, line, message):
    ran = run(command, stdin=lines(ROWS[2]) + line + b"\n")
    assert ran.code == 2
    assert ran.err.startswith(f"riftline: {message}")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("command", FILTERS)
def test_odd_rows_are_read(run, command):
    rows = [
        {"id": {"n": 1}, "date": 20310509, "dct": 20310509, "text": "Norway left on Monday."},
        {"id": None, "date": "someday", "dct": "", "text": "Norway left on Monday.\x00\u2028"},
        {"id": "\ud800", "date": None, "dct": None, "text": "\ud83d Norway expelled two Icelandic envoys."},
    ]
    ran = run(command, stdin=b"\xef\xbb\xbf" + lines(*rows))
    assert (ran.code, ran.err) == (0, "")
    assert [row["id"] for row in ran.lines] == [{"n": 1}, None, "\ud800"]


@pytest.mark.parametrize("command", FILTERS)
def test_a_file_that_is_not_there_is_misuse(run, command, tmp_path):
    ran = run(command, tmp_path / "none.jsonl")
    assert ran.code == 2
    assert "cannot be read" in ran.err


ARTICLES = [
    {"id": str(n), "date": f"2031-05-0{n}", "title": "Embassies", "text": f"{first} {rest}"}
    for n, first, rest in [
        (
            4,
            "Norway expelled nine Icelandic diplomats on 3 May, the foreign ministry in Oslo said on Sunday.",
            "It rained.",
        ),
        (
            5,
            "Norway expelled nine Icelandic diplomats on 3 May, and Iceland has now closed its embassy in Oslo.",
            "It is calm.",
        ),
        (
            6,
            "Iceland closed its embassy in Oslo on 5 May after Norway had expelled nine of its diplomats on 3 May.",
            "No more.",
        ),
    ]
]


def test_a_timeline_is_days_in_order_with_sentences_of_the_articles(run, tmp_path):
    articles = tmp_path / "articles.jsonl"
    articles.write_bytes(lines(*ARTICLES))
    ran = run("timeline", articles, "--dates", "2", "--sentences", "1")
    assert (ran.code, ran.err) == (0, "")
    days = [day for day, _ in ran.json]
    assert days == sorted(days)
    assert "2031-05-03" in days
    assert all(len(told) == 1 for _, told in ran.json)
    assert all(any(sentence in row["text"] for row in ARTICLES) for _, told in ran.json for sentence in told)


def test_a_timeline_keeps_to_the_days_asked_for(run, tmp_path):
    articles = tmp_path / "articles.jsonl"
    articles.write_bytes(lines(*ARTICLES))
    days = [day for day, _ in run("timeline", articles, "--from", "2031-05-04", "--to", "2031-05-05").json]
    assert days
    assert all("2031-05-04" <= day <= "2031-05-05" for day in days)


@pytest.mark.parametrize(
    "options", [("--from", "soon"), ("--to", "2031-13-01"), ("--dates", "0"), ("--sentences", "x")]
)
def test_a_timeline_of_no_days_is_misuse(run, tmp_path, options):
    assert run("timeline", tmp_path, *options).code == 2


def test_a_timeline_of_what_cannot_be_read_has_failed(run, tmp_path):
    ran = run("timeline", tmp_path / "none.txt")
    assert (ran.code, ran.json) == (1, [])
    assert ran.err == f"riftline: {tmp_path / 'none.txt'}: There is no such file. Check the path\n"
