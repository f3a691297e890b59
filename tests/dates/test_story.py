"""Expressions that depend on what the same text told before."""

import pytest

from riftline.dates import as_when, find_times

DCT = "2025-07-15"


def last(text: str, dct: str | None = DCT) -> tuple[str | None, str | None, str]:
    when = as_when(find_times(text, dct)[-1])
    assert when
    return when.earliest, when.latest, when.precision


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards came on July 1; the next day Belmark protested.", ("2025-07-02", "2025-07-02", "day")),
        ("Guards came on July 1. The same day Belmark protested.", ("2025-07-01", "2025-07-01", "day")),
        ("Guards came on July 1. That night shots were heard.", ("2025-07-01", "2025-07-01", "day")),
        ("Guards came on July 1. Two days earlier a man was held.", ("2025-06-29", "2025-06-29", "day")),
        ("Talks failed in May. Later that month the embassy closed.", ("2025-05", "2025-05", "month")),
        ("Talks failed in May. The following month it opened.", ("2025-06", "2025-06", "month")),
        ("In December 2024 a plane fell. In February a house closed.", ("2025-02", "2025-02", "month")),
        ("In 2020 war broke out. In September troops crossed.", ("2020-09", "2020-09", "month")),
        ("They raided a hall on June 27. A week after the raid he left.", ("2025-07-01", "2025-07-07", "week")),
        ("They raided a hall on June 27. Two days after the raid he left.", ("2025-06-29", "2025-06-29", "day")),
    ],
)
def test_the_story_gives_the_ground(text: str, expected: tuple[str, str, str]) -> None:
    assert last(text) == expected


def test_a_vague_offset_is_a_bounded_span_and_never_a_day() -> None:
    assert last("Police came on June 27. Days later, Arvenia held two men.") == ("2025-06-27", "2025-07-10", "span")
    assert last("Police came on June 27. Weeks earlier, talks failed.") == ("2025-05-02", "2025-06-27", "span")


def test_a_day_counted_from_a_mere_month_is_no_day() -> None:
    assert last("Talks failed in May. The next day Belmark protested.") == ("2025-05-02", "2025-06-01", "span")


def test_an_offset_counts_from_the_date_that_follows_it() -> None:
    first = find_times("On May 3 they met. Two days before June 27 he left.", DCT)[1]
    when = as_when(first)
    assert when
    assert (first.value, when.earliest, when.latest) == ("P2D", "2025-06-25", "2025-06-25")


def test_a_date_of_mere_speech_does_not_move_the_story() -> None:
    assert last("Guards came on July 1, Arvenia said Monday. The next day they left.") == (
        "2025-07-02",
        "2025-07-02",
        "day",
    )


def test_the_year_of_the_second_date_serves_the_first() -> None:
    times = find_times("from June 27 to July 1, 2019", DCT)
    assert [time.value for time in times] == ["2019-06-27", "2019-07-01"]


def test_a_weekday_named_with_the_day_chooses_the_year() -> None:
    assert [time.value for time in find_times("on Thursday, July 4,", DCT)] == ["2024-07-04"]


def test_year_on_year_keeps_the_quarter() -> None:
    times = find_times("Profit rose in the second quarter from $2 million a year earlier.", DCT)
    assert [time.value for time in times] == ["2025-Q2", "2024-Q2"]


def test_without_publication_date_the_story_carries_itself() -> None:
    assert last("On July 1, 2025, guards came. Two days later they left.", None) == ("2025-07-03", "2025-07-03", "day")


def test_the_start_of_something_tells_no_tense():
    found = find_times("Nine boats have sunk since the start of the quarrel over the strait in March.", "2031-11-15")
    assert [time.value for time in found] == ["2031-03"]


def test_counted_weeks_lie_around_the_day_they_lead_to() -> None:
    """No Monday parts two reports of a few days apart that count back to the same days."""
    first, second = (last("It began nearly two weeks ago.", day) for day in ("2031-03-27", "2031-03-30"))
    assert (first, second) == (("2031-03-10", "2031-03-16", "week"), ("2031-03-13", "2031-03-19", "week"))
