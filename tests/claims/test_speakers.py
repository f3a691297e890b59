"""Chains: through whom a claim came, the nearest voice first and the reporting publisher last."""

import pytest
from tests.claims.reading import read


def chains(text, publisher="Costovian Times"):
    """(attitude, speaker, via) of each claim."""
    claims = read(text, publisher=publisher)[0]
    return [
        (one.attitude, one.speaker.name if one.speaker else None, [actor.name for actor in one.via]) for one in claims
    ]


def test_a_report_about_what_somebody_told_an_outlet():
    text = "A report by the Lorne Gazette says that Keller told Reuters that Belmark had struck first."
    assert chains(text) == [
        ("asserts", "Lorne Gazette", ["Costovian Times"]),
        ("asserts", "Keller", ["Reuters", "Lorne Gazette", "Costovian Times"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Lorne Gazette said on Monday, citing the Belmarkian foreign ministry, that the envoy would leave.",
        "The envoy would leave, the Lorne Gazette reported, citing the Belmarkian foreign ministry.",
        "According to the Lorne Gazette, citing the Belmarkian foreign ministry, the envoy would leave.",
    ],
)
def test_a_source_that_is_cited_speaks_through_whoever_cites_it(text):
    chain = ("asserts", "Belmarkian Foreign Ministry", ["Lorne Gazette", "Costovian Times"])
    assert chain in chains(text)


def test_what_is_cited_must_be_able_to_speak():
    assert chains("The ministry said, citing safety, that the port was closed.")[0][1] != "safety"


def test_somebody_quoted_in_direct_speech_is_heard_through_the_speaker():
    text = '"President Orlan said the raid was a mistake," Keller told the Lorne Gazette.'
    inner, outer = chains(text)
    assert inner == ("asserts", "Orlan", ["Keller", "Costovian Times"])
    assert outer == ("asserts", "Keller", ["Lorne Gazette", "Costovian Times"])


def test_the_speakers_own_words_in_direct_speech_make_no_chain():
    assert len(chains('"I said that we would leave," Keller said.')) == 1


def test_who_denies_hands_nothing_on():
    (outer, inner) = chains("Belmark denies that Keller said the raid was a mistake.")
    assert (outer[:2], inner) == (("denies", "Belmark"), ("asserts", "Keller", ["Costovian Times"]))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("President Keller personally apologised.", [("apologises", "Keller", [])]),
        ("Keller did not apologise.", []),
        ("Keller should apologise.", []),
        ("Keller stopped short of admitting fault.", []),
    ],
)
def test_speech_acts_without_their_words(text, told):
    assert chains(text, publisher=None) == told


def test_a_document_speaks_for_who_sent_it():
    text = "Arvenia has delivered a note of protest to Belmark. The note demands that Belmark withdraw its ships."
    assert ("demands", "Arvenia", []) in chains(text, publisher=None)


def test_a_body_speaks_through_its_spokesman():
    text = "Belmark's foreign ministry, via spokesman Tal Keller, protested the raid."
    (claim,) = [one for one in chains(text) if one[0] == "accuses"]
    assert claim[2][-2:] == ["Tal Keller", "Costovian Times"]


@pytest.mark.parametrize(
    ("text", "attitude", "speaker"),
    [
        ("Arvenia sent Belmark a note demanding the return of the trawler.", "demands", "Arvenia"),
        ("Arvenia's embassy issued a statement condemning the closure.", "accuses", "Arvenian embassy"),
        (
            "An analysis by the Lorne Gazette appeared. The report noted that it was raining.",
            "asserts",
            "Lorne Gazette",
        ),
        ("In what it called a “gesture of good will”, Belmark freed nine sailors.", "asserts", "Belmark"),
    ],
)
def test_papers_and_pronouns_stand_for_whoever_is_behind_them(text, attitude, speaker):
    assert (attitude, speaker, []) in chains(text, publisher=None)


def test_an_outlet_that_quotes_or_carries_is_a_voice():
    quoting = chains("The Lorne Gazette quoted Keller as saying that the raid was legal.")
    carrying = chains("Keller said in a statement carried by the Lorne Gazette that the raid was legal.")
    assert quoting == carrying == [("asserts", "Keller", ["Lorne Gazette", "Costovian Times"])]
