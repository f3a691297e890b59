import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.dates.when import UNKNOWN, When
from riftline.dossier.visible import HIDDEN, visible
from riftline.dossier.words import count, listed, say_date, say_number, say_score, say_value, spelled


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "said"),
    [
        ("2031-06-27", "2031-06-27", "day", "27 June 2031"),
        ("2031-05", "2031-05", "month", "May 2031"),
        ("2031-07-03", "2031-07-05", "span", "3–5 July 2031"),
        ("2031-06-28", "2031-07-03", "span", "28 June – 3 July 2031"),
        ("2030-12-28", "2031-01-03", "span", "28 December 2030 – 3 January 2031"),
        ("2023-09", "2023-10", "span", "September–October 2023"),
        ("2023-09", "2024-02", "span", "September 2023 – February 2024"),
        ("2031-06-23", "2031-06-29", "week", "week of 23 June 2031"),
        ("2031-W26", "2031-W26", "week", "week of 23 June 2031"),
        ("2031-Q2", "2031-Q2", "quarter", "April–June 2031"),
        ("2019", "2019", "year", "2019"),
        ("2019", "2021", "span", "2019–2021"),
        ("2031-05", None, "span", "from May 2031 on"),
        (None, "2031-05", "span", "until May 2031"),
        ("PAST_REF", "PAST_REF", "unknown", "PAST_REF"),
    ],
)
def test_a_date_is_said_at_its_precision(earliest, latest, precision, said):
    assert say_date(When(earliest, latest, precision, "", "")) == said


def test_an_unknown_date_is_said_to_be_unknown():
    assert say_date(UNKNOWN) == "date unknown"
    assert say_value("") == ""


def test_numbers_and_lists():
    assert count(1, "report") == "1 report"
    assert count(1234, "report") == "1\u202f234 reports"
    assert spelled(3, "act") == "three acts"
    assert listed(["a", "b", "c", "b"]) == "a, b and c"
    assert listed("abcdefgh", most=3) == "a, b, c and 5 more"
    assert say_score(-7.0) == "−7"
    assert say_score(2.5) == "+2.5"
    assert say_number(1.50) == "1.5"


def test_a_direction_override_is_shown():
    assert visible("abc\u202edef\u2066") == "abc⟦U+202E⟧def⟦U+2066⟧"


def test_what_a_terminal_would_obey_is_shown():
    assert visible("\x1b[31mred\x07") == "⟦U+001B⟧[31mred⟦U+0007⟧"


def test_ordinary_text_stays():
    assert visible("Zoë’s\tپرچم\u200c\n") == "Zoë’s\tپرچم\u200c\n"


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_hidden_is_left(text):
    shown = visible(text)
    assert not HIDDEN.search(shown)
    assert shown.encode("utf-8").decode("utf-8") == shown
