"""Timelines: which days matter, which sentences tell them, and what may not happen."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riftline.dates.when import When
from riftline.documents.report import BODY, TITLE, Passage, Report
from riftline.events.mention import Mention
from riftline.reconcile.timeline import Wanted, candidates, pick, weigh
from riftline.reconcile.timeline_sentences import Told, sentence_spans, told
from riftline.reconcile.timeline_telling import Query, Words
from riftline.record.coded import CodedReport


def coded(text, published="2031-05-20", number=0):
    """A report whose lines are passages, the first a title if it starts with #, with no act coded."""
    passages = tuple(
        Passage(match.start(), match.end(), TITLE if match.group().startswith("#") else BODY)
        for match in re.finditer(r"[^\n]+", text)
    )
    report = Report(
        id=f"r-{number}", path=f"{number}.txt", title=None, publisher=None, country=None, author=None, published=published,
        published_from=None, kind="news", language="en", digest="", text=text, passages=passages, credits=(), rejected=(),
    )  # fmt: skip
    return CodedReport(report, (), ())


def ordinal(iso):
    return date.fromisoformat(iso).toordinal()


RAID = "Arvenian police raided the Belmark trade mission in the capital on May 3 and took away nine clerks."
RECALL = "Belmark recalled its ambassador from Arvenia on May 7, saying that the raid could not stand."
FAIR = "A flower fair opened its gates to visitors from many towns on May 12 in warm and dry weather."

REPORTS = [
    coded(f"# Raid on the mission\n{RAID}\nThe clerks were freed.", "2031-05-04", 1),
    coded(f"Belmark's foreign minister spoke of a dark day for both peoples this week.\n{RECALL}\n{RAID}", "2031-05-08", 2),
    coded(f"It is a month since the raid on the mission of May 3 and the two capitals still do not talk.\n{FAIR}", "2031-06-03", 3),
    coded(f"{RECALL}\nTrade across the river has all but ended and shops stand empty there.", "2031-05-21", 4),
]  # fmt: skip


def test_days_that_many_reports_speak_of_come_with_the_sentence_that_tells_them():
    assert pick(REPORTS, Wanted(dates=2, sentences=1)) == [("2031-05-03", [RAID]), ("2031-05-07", [RECALL])]


def test_no_day_outside_the_span_asked_for():
    days = [day for day, _ in pick(REPORTS, Wanted(5, 1, first="2031-05-04", last="2031-05-31"))]
    assert days
    assert all("2031-05-04" <= day <= "2031-05-31" for day in days)


def test_a_query_puts_what_was_asked_for_first():
    assert pick(REPORTS, Wanted(3, 1, query="flower")) == pick(REPORTS, Wanted(3, 1, query="FLOWERS flower"))
    only = pick(REPORTS, Wanted(3, 1, first="2031-05-12", last="2031-05-12", query="flower"))
    assert only == [("2031-05-12", [FAIR])]


def test_the_same_words_are_not_told_twice():
    sentences = [text for _, texts in pick(REPORTS, Wanted(20, 5)) for text in texts]
    assert len(sentences) == len(set(sentences))


def test_a_day_mentioned_a_month_later_weighs_more_than_one_mentioned_the_day_after():
    early = Told("x", 0, 0, ordinal("2031-05-04"), frozenset({ordinal("2031-05-03")}))
    late = Told("x", 0, 0, ordinal("2031-06-03"), frozenset({ordinal("2031-05-03")}))
    day = ordinal("2031-05-03")
    assert weigh([early], Query(""))[day] == pytest.approx(1.3466, abs=1e-4)
    assert weigh([late], Query(""))[day] == pytest.approx(2.7329, abs=1e-4)


def test_a_report_counts_once_for_a_day_however_often_it_names_it():
    day = frozenset({ordinal("2031-05-03")})
    told_thrice = [Told("x", 0, place, ordinal("2031-05-03"), day) for place in range(3)]
    assert weigh(told_thrice, Query("")) == {ordinal("2031-05-03"): 1.0}


def test_undated_first_sentences_may_tell_the_day_of_the_report_or_the_one_before():
    words = "The two foreign ministers met for talks behind closed doors for hours."
    published = ordinal("2031-05-04")
    corpus = [Told(words, 0, place, published, frozenset()) for place in range(4)]
    assert candidates(corpus) == {published: [0, 1], published - 1: [0, 1]}


def test_titles_are_no_sentences_and_a_passage_is_cut_into_its_sentences():
    report = coded("# A raid\nMr. Vell left on May 3. He said: “We will be back.” Nobody answered.").report
    assert [report.text[start:end] for start, end in sentence_spans(report)] == [
        "Mr. Vell left on May 3.",
        "He said: “We will be back.”",
        "Nobody answered.",
    ]


def test_a_sentence_gets_the_exact_days_it_names_and_no_day_from_a_month():
    days = [sentence.days for sentence in told([coded("They met on May 3.\nThey had quarrelled in April.")])]
    assert days == [frozenset({ordinal("2031-05-03")}), frozenset()]


def test_a_day_in_words_that_belong_to_no_passage_dates_no_sentence():
    """A menu or a stamp between two passages, set aside as furniture."""
    whole = coded("The envoy left.\nUpdated May 9, 2031\nTalks go on.")
    kept = tuple(passage for passage in whole.report.passages if passage.start != 16)
    corpus = told([replace(whole, report=replace(whole.report, passages=kept))])
    assert [(sentence.text, sentence.days) for sentence in corpus] == [
        ("The envoy left.", frozenset()),
        ("Talks go on.", frozenset()),
    ]


@pytest.mark.parametrize(("status", "days"), [("actual", {"2031-05-03"}), ("planned", set())])
def test_an_act_that_happened_counts_for_the_day_that_another_sentence_gives_it(status, days):
    given = coded("It was the night of May 3.\nPolice raided the mission.")
    start = given.report.text.index("raided")
    mention = Mention(
        id="m-1", report="r-0", start=start, end=start + 6, quote="raided", trigger_start=start, trigger_end=start + 6,
        sentence_start=0, sentence_end=0, type="COERCE", mode=None, cameo="171", goldstein=-9.2, score=-7.0, contexts=(),
        status=status, reason="", sources=(), targets=(), when=When("2031-05-03", "2031-05-03", "day", "May 3", "story", 20, 25),
    )  # fmt: skip
    _, raid = told([replace(given, mentions=(mention,))])
    assert raid.days == {ordinal(day) for day in days}


def test_a_report_without_a_date_still_tells_the_days_it_names():
    undated = coded("Belmark closed all four of its border posts with Arvenia on May 3, 2031.", published=None)
    assert pick([undated], Wanted(3, 1)) == [
        ("2031-05-03", ["Belmark closed all four of its border posts with Arvenia on May 3, 2031."])
    ]


def test_nothing_comes_of_nothing():
    assert pick([], Wanted(3, 2, query="raid")) == []


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
    found = pick(reports, Wanted(dates, sentences))
    days = [day for day, _ in found]
    assert days == sorted(set(days))
    assert len(days) <= dates
    for _, texts in found:
        assert 1 <= len(texts) <= sentences
        assert all(any(text in coded.report.text for coded in reports) for text in texts)
