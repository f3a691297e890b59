"""Chains: through whom a claim came, the nearest voice first and the reporting publisher last."""

from dataclasses import replace

import pytest
from tests.claims.reading import act, invented, only, read, report_of

from riftline import language
from riftline.actors import resolve
from riftline.claims import find_claims
from riftline.documents.report import Credit


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
    text = "Peru’s Foreign Ministry, via spokesperson Ana Keller, vocally protested the fact that envoys were denied access."
    (claim,) = [one for one in chains(text) if one[0] == "accuses"]
    assert claim[2] == ["Ana Keller", "Costovian Times"]


def test_whom_a_claim_is_about_is_no_voice_of_its_chain():
    assert chains("Keller accused the Lorne Gazette of lying.") == [("accuses", "Keller", ["Costovian Times"])]
    assert chains("Keller accused two journalists of lying.") == [("accuses", "Keller", ["Costovian Times"])]


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Arvenia and Belmark said that the crossing would reopen.", ["Arvenia", "Belmark"]),
        ("Keller, Orlan and Maren said the raid was a mistake.", ["Keller", "Orlan", "Maren"]),
        (
            "The foreign ministers of Arvenia and Belmark said that talks would go on.",
            ["Arvenian foreign minister", "Belmarkian foreign minister"],
        ),
        ("Arvenia and Belmark fought. Both sides said that they had won.", ["Arvenia", "Belmark"]),
        ("“We are ready,” Keller and Orlan said in a joint statement.", ["Keller", "Orlan"]),
        (
            "According to Arvenian and Belmarkian officials, the two men were unhurt.",
            ["Arvenian officials", "Belmarkian officials"],
        ),
    ],
)
def test_all_who_say_it_together_are_speakers(text, names):
    claim = only(text)
    assert [actor.name for actor in claim.speakers] == names
    assert claim.speaker == claim.speakers[0]


def test_an_act_that_doer_and_sufferer_report_together_is_nobodys_mere_allegation():
    assert act("ASSAULT", "Belmark said that Arvenian troops had shelled the village.").status == "alleged"
    assert act("ASSAULT", "Arvenia and Belmark said that Arvenian troops had shelled the village.").status == "actual"


def credited(*passages, agencies=(), publisher="Costovian Times"):
    """(speaker, via) of each claim of a report that credits `agencies`, each at the words that name it; "Source: …" is no passage."""
    report = report_of(*passages, publisher=publisher)
    found = [Credit(name, report.text.index(name), report.text.index(name) + len(name)) for name in agencies]
    kept = tuple(each for each in report.passages if not report.text.startswith("Source: ", each.start))
    passages = [report.text[each.start : each.end] for each in kept]
    report = replace(report, credits=tuple(found), passages=kept)
    docs, offsets = language.analyse(passages), [passage.start for passage in report.passages]
    claims = find_claims(report, docs, offsets, resolve(docs, offsets, knowledge=invented()))
    return [(claim.speaker.name, [actor.name for actor in claim.via]) for claim in claims]


def test_a_credited_agency_stands_in_the_chain_before_the_publisher():
    text = "Keller said that the raid was legal."
    assert credited(text, "Source: AP News", agencies=["AP News"]) == [
        ("Keller", ["Associated Press", "Costovian Times"])
    ]
    assert credited(text, "Source: Reuters", agencies=["Reuters"], publisher=None) == [("Keller", ["Reuters"])]


def test_the_source_of_a_story_lies_behind_whoever_reports_it():
    chain = credited("Reuters — Keller said that the raid was legal.", "Source: TASS", agencies=["Reuters", "TASS"])
    assert chain == [("Keller", ["TASS", "Reuters", "Costovian Times"])]


def test_paragraphs_of_several_agencies_have_each_its_own():
    first, second = "Keller said that the raid was legal. (Reuters)", "Orlan said that the port was closed. (TASS)"
    assert credited(first, second, agencies=["Reuters", "TASS"]) == [
        ("Keller", ["Reuters", "Costovian Times"]),
        ("Orlan", ["TASS", "Costovian Times"]),
    ]


def test_an_agency_that_publishes_its_own_story_stands_once():
    assert credited("Keller said it was legal. (Reuters)", agencies=["Reuters"], publisher="Reuters") == [
        ("Keller", ["Reuters"])
    ]


def test_a_talk_with_an_outlet_goes_on_with_the_speaker():
    first = "In an interview with the Lorne Gazette, Keller said that the raid was a mistake."
    second, third = "Keller added that two men had been freed.", "Orlan said that the port was closed."
    assert credited(first, second, third) == [
        ("Keller", ["Lorne Gazette", "Costovian Times"]),
        ("Keller", ["Lorne Gazette", "Costovian Times"]),
        ("Orlan", ["Costovian Times"]),
    ]


def test_a_talk_ends_where_the_speaker_is_quoted_elsewhere_or_much_later():
    first = "Keller told the Lorne Gazette that the raid was a mistake."
    later = ("The port lay empty.", "It rained.", "Keller said that two men had been freed.")
    assert credited(first, *later)[-1] == ("Keller", ["Costovian Times"])
    assert credited(first, "Keller told Reuters that two men had been freed.")[-1] == (
        "Keller",
        ["Reuters", "Costovian Times"],
    )


@pytest.mark.parametrize("outlet", ["Delta News", "Oster Herald", "Radio Oster"])
def test_an_outlet_is_known_by_its_name(outlet):
    ((_, _, via),) = chains(f"Keller told {outlet} that the raid was a mistake.")
    assert via == [outlet, "Costovian Times"]
