"""The reference says what the program does now."""

from evaluation import reference, sample


def test_the_reference_is_up_to_date():
    written = reference.PAGE.read_text(encoding="utf-8")
    assert written == reference.render(), "run: python -m evaluation.reference"


def test_the_keys_of_a_row_show_nested_ones_in_braces():
    row = {"id": "e-1", "date": {"from": None}, "sources": [{"name": "Arvenia"}], "reports": ["r-1"], "models": {}}
    assert reference.keys_of([row]) == "`id`, `date` {`from`}, `sources` {`name`}, `reports`, `models`"
    assert reference.keys_of([]) == "…"


def test_a_table_escapes_the_sign_that_ends_a_cell():
    assert list(reference.table(("a",), [("x|y",)])) == ["| a |", "|---|", "| x\\|y |", ""]


def test_the_sample_chronicle_leaves_no_field_empty():
    made = sample.chronicle()
    assert len(made.contents.mentions) == 1
    assert made.contents.mentions[0].place.country == sample.TEXT
    assert made.events[0].answers[0].event == made.events[0].id
