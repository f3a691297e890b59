"""Timelines: which days matter, which sentences tell them, and what may not happen."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riftline.actors.actor import Actor
from riftline.dates.when import UNKNOWN, When
from riftline.documents.report import BODY, TITLE, Passage, Report
from riftline.events.mention import Mention
from riftline.reconcile import timeline
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Event, Origin
from riftline.reconcile.timeline import Wanted, candidates, pick, shared, weigh, worth_reading
from riftline.reconcile.timeline_sentences import Told, sentence_spans, told, with_acts
from riftline.reconcile.timeline_telling import Query, Words
from riftline.record.coded import Contents


def printed(text, published="2031-05-20", number=0):
    """A report whose lines are passages, the first a title if it starts with #."""
    passages = tuple(
        Passage(match.start(), match.end(), TITLE if match.group().startswith("#") else BODY)
        for match in re.finditer(r"[^\n]+", text)
    )
    return Report(
        id=f"r-{number}", path=f"{number}.txt", title=None, publisher=None, country=None, author=None, published=published,
        published_from=None, kind="news", language="en", digest="", text=text, passages=passages, credits=(), rejected=(),
    )  # fmt: skip


def act(report, words, status="actual", day="2031-05-03", background=False):
    """The act that `words` of the report name, dated by other words."""
    start = report.text.index(words)
    when = When(day, day, "day", "May 3", "story", 20, 25) if day else UNKNOWN
    return Mention(
        id=f"m-{report.id}-{start}", report=report.id, start=start, end=start + 6, quote=words, trigger_start=start,
        trigger_end=start + 6, sentence_start=0, sentence_end=0, type="COERCE", mode=None, cameo="171", goldstein=-9.2,
        score=-7.0, contexts=(), status=status, reason="", sources=(), targets=(), when=when, background=background,
    )  # fmt: skip


def happening(day, origins, summary="Arvenia: raid against Belmark", status="actual", background=False):
    """An event of that day which so many origins tell."""
    arvenia, when = Actor("a-1", "Arvenia", "ARV", "GOV", "state"), When(day, day, "day", "May 3", "stated", 0, 5)
    return Event(
        id=f"e-{day}", summary=summary, type="COERCE", mode=None, cameo="171", goldstein=-9.2, score=-7.0, status=status,
        sources=(arvenia,), targets=(), when=when, place=None, figures=(), mentions=(), reports=(),
        origins=tuple(f"o-{n}" for n in range(origins)), background=background,
    )  # fmt: skip


def chronicle(reports, mentions=(), events=(), origins=None):
    """A record of the reports in which each stands alone, if no origins are given."""
    alone = tuple(Origin(f"o-{report.id}", (report.id,), (), "stands alone") for report in reports)
    return Chronicle(Contents(tuple(reports), tuple(mentions), (), ()), tuple(events), (), origins or alone)


def sentences_of(reports):
    return [sentence for report in reports for sentence in told(report)]


def picked(reports, wanted, **known):
    return pick(sentences_of(reports), chronicle(reports, **known), wanted)


def sentence(text="x", report="r-0", place=9, published=None, days=()):
    """Unless said otherwise one in the middle of its report."""
    return Told(
        text, report, place, 0, len(text), ordinal(published) if published else None, frozenset(map(ordinal, days))
    )


def ordinal(iso):
    return date.fromisoformat(iso).toordinal()


RAID = "Arvenian police raided the Belmark trade mission in the capital on May 3 and took away nine clerks."
RECALL = "Belmark recalled its ambassador from Arvenia on May 7, saying that the raid could not stand."
FAIR = "A flower fair opened its gates to visitors from many towns on May 12 in warm and dry weather."

REPORTS = [
    printed(f"# Raid on the mission\n{RAID}\nThe clerks were freed.", "2031-05-04", 1),
    printed(f"Belmark's foreign minister spoke of a dark day for both peoples this week.\n{RECALL}\n{RAID}", "2031-05-08", 2),
    printed(f"It is a month since the raid on the mission of May 3 and the two capitals still do not talk.\n{FAIR}", "2031-06-03", 3),
    printed(f"{RECALL}\nTrade across the river has all but ended and shops stand empty there.", "2031-05-21", 4),
]  # fmt: skip


def test_days_that_many_reports_speak_of_come_with_the_sentence_that_tells_them():
    assert picked(REPORTS, Wanted(dates=2, sentences=1)) == [("2031-05-03", [RAID]), ("2031-05-07", [RECALL])]


def test_no_day_outside_the_span_asked_for():
    days = [day for day, _ in picked(REPORTS, Wanted(5, 1, first="2031-05-04", last="2031-05-31"))]
    assert days
    assert all("2031-05-04" <= day <= "2031-05-31" for day in days)


def test_a_query_puts_what_was_asked_for_first():
    assert picked(REPORTS, Wanted(3, 1, query="flower")) == picked(REPORTS, Wanted(3, 1, query="FLOWERS flower"))
    only = picked(REPORTS, Wanted(3, 1, first="2031-05-12", last="2031-05-12", query="flower"))
    assert only == [("2031-05-12", [FAIR])]


def test_the_same_words_are_not_told_twice():
    sentences = [text for _, texts in picked(REPORTS, Wanted(20, 5)) for text in texts]
    assert len(sentences) == len(set(sentences))


def test_a_day_mentioned_a_month_later_weighs_more_than_one_mentioned_the_day_after():
    early = sentence(published="2031-05-04", days=["2031-05-03"])
    late = sentence(published="2031-06-03", days=["2031-05-03"])
    day = ordinal("2031-05-03")
    assert weigh([early], Query(""))[day] == pytest.approx(1.3466, abs=1e-4)
    assert weigh([late], Query(""))[day] == pytest.approx(2.7329, abs=1e-4)


def test_a_report_counts_once_for_a_day_however_often_it_names_it():
    told_thrice = [sentence(place=9 + n, published="2031-05-03", days=["2031-05-03"]) for n in range(3)]
    assert weigh(told_thrice, Query("")) == {ordinal("2031-05-03"): 1.0}


def test_a_day_named_at_the_beginning_of_a_report_weighs_more():
    first, later = (sentence(place=n, published="2031-05-03", days=["2031-05-03"]) for n in (0, timeline.OPENING))
    day = ordinal("2031-05-03")
    assert weigh([first], Query(""))[day] == timeline.IN_OPENING * weigh([later], Query(""))[day]


def test_reports_that_retell_one_source_count_once_for_a_day():
    both = [sentence(report=name, published="2031-05-03", days=["2031-05-03"]) for name in ("r-1", "r-2")]
    assert weigh(both, Query(""), {"r-1": "o-1", "r-2": "o-2"}) == {ordinal("2031-05-03"): 2.0}
    assert weigh(both, Query(""), {"r-1": "o-1", "r-2": "o-1"}) == {ordinal("2031-05-03"): 1.0}


def test_an_act_adds_to_its_day_for_the_origins_that_tell_it_and_nothing_for_one_alone():
    day = ordinal("2031-05-03")
    weights = [shared([happening("2031-05-03", origins)], Query(""))[day] for origins in (1, 2, 8)]
    assert weights == [0.0, pytest.approx(0.693, abs=1e-3), pytest.approx(2.079, abs=1e-3)]


def test_an_act_between_others_than_were_asked_for_adds_less():
    told_by_four = [happening("2031-05-03", 4)]
    asked, others = (shared(told_by_four, Query(words))[ordinal("2031-05-03")] for words in ("belmark", "Sorland"))
    assert others == pytest.approx(timeline.OFF_QUERY * asked)


def test_background_adds_nothing():
    assert shared([happening("2031-05-03", 4, background=True)], Query("")) == {}


def test_a_day_whose_act_many_origins_tell_comes_before_one_that_is_named_as_often():
    reports = [
        printed("The quarrel between the neighbours goes on.\n" * 6 + RAID, "2031-05-04", 1),
        printed("The quarrel between the neighbours goes on.\n" * 6 + RECALL, "2031-05-08", 2),
    ]
    days = {
        day: [first for first, _ in picked(reports, Wanted(1, 1), events=[happening(day, 5)])]
        for day in ("2031-05-03", "2031-05-07")
    }
    assert days == {"2031-05-03": ["2031-05-03"], "2031-05-07": ["2031-05-07"]}
    assert [
        first for first, _ in picked(reports, Wanted(1, 1), events=[happening("2031-05-07", 5, status="planned")])
    ] == [first for first, _ in picked(reports, Wanted(1, 1))]


def test_undated_first_sentences_may_tell_the_day_of_the_report_or_the_one_before():
    words = "The two foreign ministers met for talks behind closed doors for hours."
    corpus = [sentence(words, place=place, published="2031-05-04") for place in range(4)]
    published = ordinal("2031-05-04")
    assert candidates(corpus) == {published: [0, 1], published - 1: [0, 1]}


def test_titles_are_no_sentences_and_a_passage_is_cut_into_its_sentences():
    report = printed("# A raid\nMr. Vell left on May 3. He said: “We will be back.” Nobody answered.")
    assert [report.text[start:end] for start, end in sentence_spans(report)] == [
        "Mr. Vell left on May 3.",
        "He said: “We will be back.”",
        "Nobody answered.",
    ]


def test_a_sentence_gets_the_exact_days_it_names_and_no_day_from_a_month():
    days = [sentence.days for sentence in told(printed("They met on May 3.\nThey had quarrelled in April."))]
    assert days == [frozenset({ordinal("2031-05-03")}), frozenset()]


def test_a_day_in_words_that_belong_to_no_passage_dates_no_sentence():
    """A menu or a stamp between two passages, set aside as furniture."""
    whole = printed("The envoy left.\nUpdated May 9, 2031\nTalks go on.")
    kept = tuple(passage for passage in whole.passages if passage.start != 16)
    corpus = told(replace(whole, passages=kept))
    assert [(sentence.text, sentence.days) for sentence in corpus] == [
        ("The envoy left.", frozenset()),
        ("Talks go on.", frozenset()),
    ]


@pytest.mark.parametrize(
    ("status", "background", "days", "unhappened"),
    [
        ("actual", False, {"2031-05-03"}, set()),
        ("alleged", False, {"2031-05-03"}, set()),
        ("planned", False, set(), {"2031-05-03"}),
        ("denied", False, set(), {"2031-05-03"}),
        ("actual", True, set(), set()),
    ],
)
def test_an_act_that_happened_counts_for_the_day_that_another_sentence_gives_it(status, background, days, unhappened):
    report = printed("It was the night of May 3.\nPolice raided the mission.")
    night, raid = with_acts(told(report), [act(report, "raided", status, background=background)])
    assert night.days == {ordinal("2031-05-03")}
    assert raid.days == {ordinal(day) for day in days}
    assert raid.unhappened == {ordinal(day) for day in unhappened}


def test_a_day_on_which_one_act_of_a_sentence_happened_is_not_unhappened():
    report = printed("It was May 3.\nPolice raided the mission and threatened to close it.")
    acts = [act(report, "raided"), act(report, "threatened", "planned")]
    assert [one.unhappened for one in with_acts(told(report), acts)] == [frozenset(), frozenset()]


def test_what_happened_comes_before_what_was_only_announced():
    both = [printed("Arvenia will shut the four border posts with Belmark on May 3, its ministry said.", "2031-05-02", 1),
            printed("Arvenia has shut the four border posts with Belmark on May 3, its ministry said.", "2031-05-04", 2)]  # fmt: skip
    for announced, done in (both, both[::-1]):
        (told_of,) = picked(
            [announced, done], Wanted(1, 1), mentions=[act(announced, "shut", "planned"), act(done, "shut")]
        )
        assert told_of == ("2031-05-03", [done.text])


def test_an_act_without_a_day_changes_no_sentence():
    report = printed("Police raided the mission.")
    assert with_acts(told(report), [act(report, "raided", day=None)]) == told(report)


def test_sentences_worth_reading_are_some_more_than_are_wanted():
    corpus = sentences_of(REPORTS)
    worth = worth_reading(corpus, Wanted(1, 1))
    assert {RAID, RECALL} <= {one.text for one in worth}
    assert FAIR not in {one.text for one in worth}
    assert worth_reading([], Wanted(3, 2)) == []


def test_a_report_without_a_date_still_tells_the_days_it_names():
    undated = printed("Belmark closed all four of its border posts with Arvenia on May 3, 2031.", published=None)
    assert picked([undated], Wanted(3, 1)) == [
        ("2031-05-03", ["Belmark closed all four of its border posts with Arvenia on May 3, 2031."])
    ]


def test_nothing_comes_of_nothing():
    assert picked([], Wanted(3, 2, query="raid")) == []


def test_a_query_word_matches_the_beginning_of_words():
    query = Query("belm trade")
    assert query.answered_by("The Belmarkers left")
    assert not query.answered_by("Nothing of that kind")
    assert Query("").answered_by("anything")


def test_rare_words_weigh_more_than_common_ones():
    words = Words(["the raid", "the talks", "the end"])
    bag = words.bag("the raid")
    assert bag == {"the": 0.0, "raid": 1.0}


@settings(max_examples=25, deadline=None)
@given(st.permutations(REPORTS), st.integers(0, 4), st.integers(1, 3))
def test_what_always_holds(reports, dates, sentences):
    """Dates ascend, counts keep to what was wanted, and every sentence is in a report word for word."""
    found = picked(reports, Wanted(dates, sentences))
    days = [day for day, _ in found]
    assert days == sorted(set(days))
    assert len(days) <= dates
    for _, texts in found:
        assert 1 <= len(texts) <= sentences
        assert all(any(text in report.text for report in reports) for text in texts)
