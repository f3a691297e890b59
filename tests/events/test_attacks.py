"""Attacks that the world calls by their day."""

import pytest
from tests.events.reading import named, read, sides

from riftline.events.attacks import attack_on

ABOUT_ARVENIA = "Arvenia mourned. Arvenian shops closed. Rain fell on Arvenia."


@pytest.mark.parametrize(
    "words", ["the 9/11 attacks", "the September 11 attacks", "attacks of 11 September 2001", "the Sept. 11th attacks"]
)
def test_ways_to_write_the_day(words):
    attack = attack_on(words, "2012-03-01")
    assert attack is not None
    assert (attack.doer, attack.country) == (("al-Qaeda", "IMG", "UAF"), "USA")


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("the September 11 attack", "1999-10-01"),
        ("the attack of 11 September 2009", "2012-03-01"),
        ("the September 12 attack", "2012-03-01"),
        ("the July 7 attack", "2012-03-01"),
        ("the October 7 attack", "2012-03-01"),
    ],
)
def test_other_days_and_years_are_other_attacks(words, published):
    assert attack_on(words, published) is None


def test_a_report_from_elsewhere_does_not_lend_it_its_country():
    mention = named("attacks", f"{ABOUT_ARVENIA} Arvenia changed its laws after the September 11 terrorist attacks.")
    assert sides(mention) == (["IMG"], ["USA"])
    assert mention.rule.endswith("+day")


def test_where_the_place_is_another_it_is_another_attack():
    found = [m for m in read(f"{ABOUT_ARVENIA} Nine died in the September 11 attack in Lyon.") if m.type == "ASSAULT"]
    assert all("+day" not in mention.rule for mention in found)
