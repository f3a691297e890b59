import pytest
from tests.claims.outlook_reading import outlook

from riftline.claims import gathering


def causes(*passages):
    return [(one.label, one.name) for one in outlook(*passages).causes]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The legacy of the empire continues to shape their relations.", "history"),
        (
            "How ethnic Arvenians are treated has long been a point of contention with Belmark.",
            "diaspora and minorities",
        ),
        ("Gas has long been a source of friction with Belmark.", "energy"),
        ("Arvenia's foreign policy is a source of friction with Belmark.", "alliances and foreign policy"),
    ],
)
def test_topics(text, label):
    assert (label, "") in causes(text)


def test_a_conflict_has_the_name_of_its_place():
    assert ("territorial conflict", "Iceland") in causes("The long-standing conflict over Iceland fuels the tensions.")


def test_a_dispute_over_a_named_land_is_territorial():
    assert ("territorial conflict", "Silver Islands") in causes(
        "The quarrel is rooted in a dispute over the Silver Islands."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Belmarkian police arrested nine ethnic Arvenians on 3 May 2031, and tensions rose.",
        "A new pipeline could strain their relations.",
        "Sources of energy",
        "The minister ate an apple.",
    ],
)
def test_an_act_a_forecast_and_a_heading_are_no_causes(text):
    assert causes(text) == []


def test_the_sentence_of_a_tie_is_background_of_its_topic():
    assert causes("Arvenia depends on Belmark for gas.") == [("energy", "")]


def test_origins_are_counted_and_not_reports():
    from dataclasses import replace

    (one,) = outlook("Gas has long been a source of friction with Belmark.").causes
    told = [replace(one, report=name) for name in ("a", "b", "c")]
    (driver,) = gathering.drivers(told, {"a": "x", "b": "x", "c": "y"})
    assert (driver.label, len(driver.causes), driver.origins) == ("energy", 3, 2)
