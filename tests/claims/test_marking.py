"""Words that judge, words that hold back, sources without a name, and the charge that a denial answers."""

import pytest
from tests.claims.reading import only, read, report_of


def words(text, spans):
    return [report_of(text).text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "judging"),
    [
        ("Keller accused Belmark of “state terrorism”.", ["state terrorism"]),
        ("Arvenia said that the so-called volunteers had left.", ["so-called"]),
        ("Belmark called the raid a provocation.", ["provocation"]),
        ("Keller said that the envoy had left.", []),
    ],
)
def test_words_that_judge_are_marked_in_the_speakers_words(text, judging):
    assert words(text, only(text).judging) == judging


def test_words_that_hold_back_are_kept():
    text = "Arvenia said that Belmark may have sunk at least two ships."
    assert words(text, only(text).hedges) == ["may", "at least"]
    assert words("The ship reportedly sank.", only("The ship reportedly sank.").hedges) == ["reportedly"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Analysts believe that the truce will fail.", ["Analysts"]),
        ("Western officials said that the port was closed.", ["Western officials"]),
        (
            "An official, who asked not to be named, said that the port was closed.",
            ["An official, who asked not to be named"],
        ),
        ("Minister Keller said that the port was closed.", []),
    ],
)
def test_sources_without_a_name(text, source):
    assert words(text, only(text).unnamed) == source


def test_an_unnamed_official_of_a_state_has_its_country():
    claim = only("An Arvenian official said that the port was closed.")
    assert (claim.speaker.country, bool(claim.unnamed)) == ("ARV", True)


@pytest.mark.parametrize(
    "text",
    [
        "Arvenia has accused Belmark of arming the rebels, which Belmark denies.",
        "Arvenia accused Belmark of arming the rebels. Belmark denied the accusation.",
        "Arvenia accused Belmark of arming the rebels. Belmark rejected these claims.",
    ],
)
def test_a_denial_refers_to_the_charge_it_answers(text):
    claims = read(text)[0]
    denial = next(claim for claim in claims if claim.attitude == "denies")
    assert words(text, denial.refers) == ["Belmark of arming the rebels"]


def test_a_denial_with_a_content_of_its_own_refers_to_nothing():
    text = "Arvenia accused Belmark of arming the rebels. Belmark denied that it had sent ships."
    assert [claim.refers for claim in read(text)[0]] == [(), ()]
