"""When an act happened, by which rule; the reports were published on Friday, 9 May 2031."""

import pytest
from tests.events.reading import named, one, read

DATED = [
    pytest.param("On May 3, Arvenia expelled the Belmarkian envoy.", "2031-05-03", "clause", id="day in front"),
    pytest.param("Arvenia expelled the Belmarkian envoy on Monday.", "2031-05-05", "clause", id="weekday"),
    pytest.param("Arvenia expelled the Belmarkian envoy yesterday.", "2031-05-08", "clause", id="yesterday"),
    pytest.param("Arvenia expelled the Belmarkian envoy two days ago.", "2031-05-07", "clause", id="days ago"),
    pytest.param("Arvenia expelled the Belmarkian envoy in March.", "2031-03", "clause", id="month"),
    pytest.param("Arvenia expelled the Belmarkian envoy in March 2030.", "2030-03", "clause", id="month and year"),
    pytest.param("Arvenia expelled the Belmarkian envoy in 2029.", "2029", "clause", id="year"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "day", "rule"), DATED)
def test_a_time_in_the_clause_dates_its_act_at_the_precision_known(sentence, day, rule):
    when = one("SANCTION", sentence).when
    assert (when.earliest, when.latest, when.rule) == (day, day, rule)


def test_a_week_is_a_span_of_days():
    when = one("SANCTION", "Arvenia expelled the Belmarkian envoy last week.").when
    assert (when.earliest, when.latest, when.precision) == ("2031-04-28", "2031-05-04", "week")


def test_no_time_is_invented():
    when = one("SANCTION", "Arvenia expelled the Belmarkian envoy.").when
    assert (when.earliest, when.latest, when.rule) == (None, None, "none")


def test_how_long_an_act_lasts_does_not_date_it():
    assert one("COERCE", "Arvenia has occupied the island for three years.").when.earliest is None


def test_the_words_of_a_date_are_where_it_says():
    (mention,) = read("Arvenia raged.", "On May 3, Arvenia expelled the Belmarkian envoy.")
    text = "Arvenia raged.\n\nOn May 3, Arvenia expelled the Belmarkian envoy."
    assert text[mention.when.start : mention.when.end] == mention.when.text
    assert "May 3" in mention.when.text


def test_the_day_of_saying_is_not_the_day_of_the_act():
    assert one("ASSAULT", "Arvenia said on Thursday that Belmark had attacked Costovia.").when.earliest is None


def test_the_day_of_a_speech_act_is_the_day_of_saying():
    assert one("ACCUSE", "Arvenia condemned Belmark on Thursday.").when.earliest == "2031-05-08"


def test_each_act_keeps_the_day_of_its_own_clause():
    sentence = "Belmark announced on Thursday that it had expelled the Arvenian envoy on Monday."
    assert one("SANCTION", sentence).when.earliest == "2031-05-05"
    found = read("Before Arvenia expelled the Belmarkian envoy on May 5, Belmark arrested two journalists on May 1.")
    assert {mention.type: mention.when.earliest for mention in found} == {
        "COERCE": "2031-05-01",
        "SANCTION": "2031-05-05",
    }


def test_the_day_of_an_earlier_event_does_not_date_what_came_after_it():
    found = read("Belmark recalled its ambassador after Arvenia arrested nine journalists on May 4.")
    assert {mention.type: mention.when.earliest for mention in found} == {"SANCTION": None, "COERCE": "2031-05-04"}


def test_a_time_within_an_act_noun_dates_it():
    when = named("attack", "The May 1 attack by Arvenia on Belmark killed nine soldiers.").when
    assert (when.earliest, when.rule) == ("2031-05-01", "phrase")


def test_a_heading_dates_what_follows_until_the_next():
    found = read("May 3", "Arvenia expelled the Belmarkian envoy.", "May 5", "Belmark expelled the Arvenian envoy.")
    assert [(mention.when.earliest, mention.when.rule) for mention in found] == [
        ("2031-05-03", "heading"),
        ("2031-05-05", "heading"),
    ]


def test_a_heading_without_a_date_ends_the_one_before():
    found = read(
        "May 3", "Arvenia expelled the Belmarkian envoy.", "What Belmark did", "Belmark expelled the Arvenian envoy."
    )
    assert [mention.when.earliest for mention in found] == ["2031-05-03", None]


def test_the_story_goes_on_within_a_paragraph_only():
    first, second = "On May 2 Arvenia closed its border with Belmark.", "It expelled the Belmarkian ambassador."
    told = read(f"{first} {second}")[-1].when
    assert (told.earliest, told.rule) == ("2031-05-02", "story")
    assert read(first, second)[-1].when.earliest is None


def test_later_moves_the_story_on():
    found = read("On May 2 Arvenia closed its border with Belmark. Later it expelled the ambassador of Belmark.")
    assert [mention.when.earliest for mention in found] == ["2031-05-02", None]


def test_old_history_is_background_and_the_crisis_is_not():
    assert one("SANCTION", "Arvenia expelled the Belmarkian envoy in 1988.").background
    assert not one("SANCTION", "Arvenia expelled the Belmarkian envoy in March.").background
