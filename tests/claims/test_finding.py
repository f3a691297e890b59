"""Who says what: source, cue, content and attitude, for each way in which a report gives somebody's words."""

import itertools
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.claims.reading import only, read, report_of, shown

CASES = {
    "indirect": (
        "Arvenia said on Monday that Belmark had closed the crossing.",
        ("Arvenia", "said", "that Belmark had closed the crossing", "asserts"),
    ),
    "direct": (
        "“They beat us,” one of the sailors said.",
        ("one of the sailors", "said", "“They beat us,”", "asserts"),
    ),
    "mixed": (
        "Belmark described the detention as “state piracy”.",
        ("Belmark", "described", "the detention as “state piracy”", "asserts"),
    ),
    "aside": (
        "The border, the minister said, would stay closed.",
        ("the minister", "said", "The border … would stay closed", "asserts"),
    ),
    "according": (
        "Three men were detained in Oster, according to the Belmarkian police.",
        ("the Belmarkian police", "according to", "Three men were detained in Oster", "asserts"),
    ),
    "according, first": (
        "According to the Belmarkian police, three men were detained in Oster.",
        ("the Belmarkian police", "According to", "three men were detained in Oster.", "asserts"),
    ),
    "accusation": (
        "Belmark accused Arvenia of shelling the village.",
        ("Belmark", "accused", "Arvenia of shelling the village", "accuses"),
    ),
    "denial": (
        "Arvenia denied that its troops had crossed the river.",
        ("Arvenia", "denied", "that its troops had crossed the river", "denies"),
    ),
    "demand": (
        "Belmark demanded the release of the sailors.",
        ("Belmark", "demanded", "the release of the sailors", "demands"),
    ),
    "promise": ("Belmark vowed to respond.", ("Belmark", "vowed", "to respond", "promises")),
    "threat": (
        "Belmark threatened to close the pipeline.",
        ("Belmark", "threatened", "to close the pipeline", "threatens"),
    ),
    "call": (
        "The ministry called for an investigation into the deaths.",
        ("The ministry", "called for", "an investigation into the deaths", "calls for"),
    ),
    "call on": (
        "The minister called on Belmark to release the sailors.",
        ("The minister", "called on", "Belmark to release the sailors", "calls for"),
    ),
    "praise": (
        "Belmark's parliament praised the guards for their courage.",
        ("Belmark's parliament", "praised", "the guards for their courage", "praises"),
    ),
    "apology": (
        "The president apologised for the deaths of the sailors.",
        ("The president", "apologised for", "the deaths of the sailors", "apologises"),
    ),
    "doubt": (
        "Analysts doubt that the truce will hold.",
        ("Analysts", "doubt", "that the truce will hold", "doubts"),
    ),
    "noun": (
        "The minister voiced concern that the talks could fail.",
        ("The minister", "voiced concern", "that the talks could fail", "predicts"),
    ),
    "agentless": (
        "Arvenia was accused of shelling the village.",
        ("", "was accused of", "Arvenia … shelling the village", "accuses"),
    ),
    "hearsay": (
        "Belmark is believed to have moved two brigades to the border.",
        ("", "is believed", "Belmark … to have moved two brigades to the border", "asserts"),
    ),
    "adverb": ("The two men reportedly confessed.", ("", "reportedly", "The two men … confessed.", "asserts")),
    "label": (
        "Arvenia: Belmark must free the sailors",
        ("Arvenia", ":", "Belmark must free the sailors", "asserts"),
    ),
    "headline": (
        "Belmark will close its airspace, says minister",
        ("minister", "says", "Belmark will close its airspace", "asserts"),
    ),
    "in a statement": (
        "The ministry said in a statement that the sailors were safe.",
        ("The ministry", "said", "that the sailors were safe", "asserts"),
    ),
    "quoted as saying": (
        "The minister was quoted as saying that the raid was illegal.",
        ("The minister", "was quoted as saying", "that the raid was illegal", "asserts"),
    ),
    "what it called": (
        "In what it called a “gesture of good will”, Belmark freed nine sailors.",
        ("it", "called", "a “gesture of good will”", "asserts"),
    ),
    "in a statement carried by": (
        "The ministry said in a statement carried by the Gazette that the suspects had confessed.",
        ("The ministry", "said", "that the suspects had confessed", "asserts"),
    ),
    "quotes somebody as saying": (
        "State television quoted the minister as saying that Belmark was behind the blast.",
        ("the minister", "quoted … as saying", "that Belmark was behind the blast", "asserts"),
    ),
    "condemned as": (
        "Arvenia condemned the arrests as unjustified.",
        ("Arvenia", "condemned", "the arrests as unjustified", "accuses"),
    ),
    "doubt cast": (
        "Arvenia cast doubt on the account of the pilot.",
        ("Arvenia", "cast doubt on", "the account of the pilot", "doubts"),
    ),
    "readiness shown": (
        "Belmark signalled its willingness to talk.",
        ("Belmark", "signalled", "its willingness to talk", "promises"),
    ),
    "of two deeds and a means": (
        "Belmark accused Arvenia of stoking hatred and arming rebels by sending them rifles.",
        ("Belmark", "accused", "Arvenia of stoking hatred and arming rebels by sending them rifles", "accuses"),
    ),
    "no denial": (
        "Arvenia did not deny that the guards had opened fire.",
        ("Arvenia", "did not deny", "that the guards had opened fire", "asserts"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_way_of_giving_words(name):
    text, expected = CASES[name]
    assert shown(text) == [expected]


def test_a_split_quote_is_one_content_in_two_pieces():
    text = "“The raid was a provocation,” said the minister, “and it will have consequences.”"
    expected = "“The raid was a provocation,” … “and it will have consequences.”"
    assert shown(text) == [("the minister", "said", expected, "asserts")]


def test_a_quote_runs_on_over_sentences_and_paragraphs():
    first = "“We will not accept this,” the minister told reporters. “Belmark must open the crossing."
    second = "“It must do so at once.”"
    content = "“We will not accept this,” … “Belmark must open the crossing. … “It must do so at once.”"
    assert shown(first, second) == [("the minister", "told", content, "asserts")]


def test_a_quote_begun_in_one_paragraph_belongs_to_the_speaker_of_the_next():
    content = "“We have waited long enough. … “Our patience is at an end,”"
    found = shown("“We have waited long enough.", "“Our patience is at an end,” Keller told parliament.")
    assert found == [("Keller", "told", content, "asserts")]


def test_a_quoted_word_or_another_sentence_ends_the_speech():
    speech = "“The same worries persist today.”"
    for before in (
        "Arvenia said it would not engage in “nation-building” there.",
        "Keller said: “We have waited for long.” The chamber rose.",
    ):
        ((_, _, content, _),) = shown(before, speech)
        assert speech not in content


def test_a_paragraph_that_only_quotes_belongs_to_nobody_if_none_quoted_before_it():
    assert shown("The border stayed closed.", "“It must open at once.”") == []


def test_a_participle_goes_on_with_the_speaker():
    found = shown("The ministry said that the sailors were safe, adding that talks would go on.")
    assert found == [
        ("The ministry", "said", "that the sailors were safe", "asserts"),
        ("The ministry", "adding", "that talks would go on", "asserts"),
    ]


TWICE = {
    "a headline's second clause": (
        "Belmark denies shooting down plane, says pilot erred",
        [("Belmark", "denies", "shooting down plane", "denies"), ("Belmark", "says", "pilot erred", "asserts")],
    ),
    "and added that": (
        "The spokesman said: «The raid was a crime», and added that talks were off.",
        [
            ("The spokesman", "said", "«The raid was a crime»", "asserts"),
            ("The spokesman", "added", "that talks were off", "asserts"),
        ],
    ),
    "and said, in another tense": (
        "He maintained that the chairman had been in power too long and said he would limit the term.",
        [
            ("He", "maintained", "that the chairman had been in power too long", "asserts"),
            ("He", "said", "he would limit the term", "asserts"),
        ],
    ),
    "expressing hope": (
        "Arvenia stressed that it had no interest in a quarrel, expressing hope for mutual trust.",
        [
            ("Arvenia", "stressed", "that it had no interest in a quarrel", "asserts"),
            ("Arvenia", "expressing hope for", "mutual trust", "predicts"),
        ],
    ),
    "two nouns of speech": (
        "With calls in Lorne to burn the embassy and speculation that spies are at work, the quarrel may spread.",
        [
            ("", "calls", "to burn the embassy", "calls for"),
            ("", "speculation", "that spies are at work", "predicts"),
        ],
    ),
    "one claims, another apologises": (
        "While Brask claimed the crash happened in a storm and President Hahn apologised, Arvenia was silent.",
        [
            ("Brask", "claimed", "the crash happened in a storm", "asserts"),
            ("President Hahn", "apologised", "", "apologises"),
        ],
    ),
}


@pytest.mark.parametrize("name", TWICE)
def test_two_sayings_of_one_sentence_are_two_claims(name):
    text, expected = TWICE[name]
    assert shown(text) == expected


def test_the_subject_of_a_series_accuses_and_not_the_row():
    text = "The row grew when Arvenian police searched the office, closed the agency, and accused two clerks of theft."
    assert [claim.speaker.country for claim in read(text)[0]] == ["ARV"]


def test_a_rejected_accusation_is_two_claims():
    found = shown("The accusation that Arvenia shelled the village was rejected by the ministry.")
    assert found == [
        ("", "accusation", "that Arvenia shelled the village", "accuses"),
        ("the ministry", "was rejected", "The accusation that Arvenia shelled the village", "denies"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Belmark would say that the raid was legal.",
        "The crisis highlights the weakness of both states.",
        "Note that the border is closed.",
        "The guards crossed the river at dawn.",
        "It would be wrong to call the raid a provocation.",
        "The military resurgence was backed by Belmarkian support.",
        "It is not a place to express opinions.",
        "The foam is used to disperse crowds or deny access.",
        "Belmark denied the envoys entry.",
        "Keller, who hails from the coast, led the party.",
        "You agree that your words may be printed.",
        "The couple delayed announcing the date.",
        "Belmark must be able to show that the timber was legal.",
        "Belmark is in a position to ask the alliance for help.",
        "The result depends on the willingness of the two councils to give way.",
    ],
)
def test_unreal_speech_mute_things_and_orders_to_the_reader_are_no_claims(text):
    assert shown(text) == []


def test_a_demanded_apology_has_not_been_made():
    found = shown("Belmark demanded an apology for the shelling.")
    assert found == [("Belmark", "demanded", "an apology for the shelling", "demands")]


def test_the_first_to_deny_denies():
    assert shown("Keller was the first minister to deny the charge.")[0][3] == "denies"


def test_refusing_is_no_denial():
    assert shown("Arvenia rejected the invitation.")[0][3] == "asserts"
    assert shown("Arvenia rejected the allegations.")[0][3] == "denies"


def test_narrators_words_count_but_not_their_musing():
    assert shown("“The border is closed,” I said.") == [("I", "said", "“The border is closed,”", "asserts")]
    assert shown("I think that the border is closed.") == []


def test_attitudes_follow_the_object_that_a_verb_bears():
    assert shown("The president expressed regret over the raid.")[0][3] == "regrets"
    assert shown("The president voiced support for Belmark.")[0][3] == "praises"


def test_a_concern_about_what_is_foretells_nothing():
    assert shown("Arvenia voiced concern about the treatment of its citizens.")[0][3] == "asserts"
    assert shown("Arvenia voiced concern about the risk of war.")[0][3] == "predicts"


def test_a_dateline_is_no_part_of_the_source():
    assert shown("LORNE, May 9 (AP) — Arvenia said that the border was closed.")[0][0] == "Arvenia"


def test_a_clause_that_only_explains_is_the_authors():
    (claim,) = shown("Arvenia said that troops had left the village, which lies on the border.")
    assert claim[2] == "that troops had left the village"


def test_the_speaker_is_an_actor_with_its_country():
    speaker = only("Arvenia denied that its troops had crossed the river.").speaker
    assert (speaker.name, speaker.country) == ("Arvenia", "ARV")


def test_voices_from_the_innermost_to_the_publisher():
    text = "The Lorne Gazette reported that Belmark had told Arvenia that the crossing would stay shut."
    claims = read(text, publisher="Varn Herald")[0]
    voices = {claim.speaker.name: [actor.name for actor in claim.via] for claim in claims}
    assert voices == {"Lorne Gazette": ["Varn Herald"], "Belmark": ["Lorne Gazette", "Varn Herald"]}


def test_who_quoted_is_a_voice():
    text = "Belmark was quoted by the Lorne Gazette as saying that the raid was illegal."
    claim = only(text)
    assert (claim.speaker.name, [actor.name for actor in claim.via]) == ("Belmark", ["Lorne Gazette"])


def test_who_denies_is_no_voice_of_the_charge():
    claims = read("The accusation that Arvenia shelled the village was rejected by the ministry.")[0]
    assert [claim.via for claim in claims] == [(), ()]


WORDS = [
    "Arvenia",
    "said",
    "that",
    "told",
    "Belmark",
    "accused",
    "of",
    "raid",
    "according",
    "to",
    "the",
    "adding",
    "and",
]
PIECES = st.sampled_from([*WORDS, *"“”„«»‘’'\".,:;—?!()", "''", "\n"])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(PIECES, min_size=1, max_size=25).map(" ".join), min_size=1, max_size=3))
def test_whatever_the_quotes_claims_are_anchored_inside_their_paragraphs(parts):
    passages = [part for part in parts if part.strip()]
    if not passages:
        return
    report = report_of(*passages)
    for claim in read.__wrapped__(*passages)[0]:
        assert report.text[claim.start : claim.end] == claim.quote
        assert claim.cue
        assert claim.content
        for start, end in (*claim.source, *claim.cue, *claim.content):
            assert start < end
            assert any(part.start <= start and end <= part.end for part in report.passages)


def test_time_grows_with_the_text_and_not_faster():
    sentence = "“No, “he said that " * 8 + "the raid, according to him, was “so-called. "
    small, large = (sentence * 40).strip(), (sentence * 160).strip()
    _calls(small)  # the tables are read once
    assert _calls(large) < 6 * _calls(small)


def _calls(text):
    """Calls made while the claims of a text are found: work that does not depend on how busy the machine is."""
    from riftline import language
    from riftline.actors import resolve
    from riftline.claims import find_claims

    docs = language.analyse([text])
    actors = resolve(docs, [0])
    report, count = report_of(text), itertools.count()
    sys.setprofile(lambda _frame, event, _argument: next(count) if event.endswith("call") else None)
    try:
        find_claims(report, docs, [0], actors)
    finally:
        sys.setprofile(None)
    return next(count)
