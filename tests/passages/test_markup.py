"""Marked passages are read exactly, and what breaks the rules of the guide is refused."""

import pytest
from training.acts.markup import Act, Phrase, Unreadable, passage, types

HEAD = "# raid | news | 2031-05-09 | home=BMK\n@ 1=ARV:MIL 2=BMK:CVL\n"


def read(body):
    return passage(HEAD + body, types())


def test_marks_leave_the_words_and_say_where_they_stand():
    found = read("[1:Arvenian troops] {shelled|ASSAULT:heavy-weapons/COERCE|1>2} [2:the port].\nNobody came.")
    assert found.text == "Arvenian troops shelled the port.\nNobody came."
    assert found.phrases == (Phrase(1, 0, 15), Phrase(2, 24, 32))
    assert found.acts == (Act(16, 23, ("ASSAULT", "COERCE"), "heavy-weapons", (1,), (2,), "actual"),)
    assert (found.name, found.kind, found.date, found.home) == ("raid", "news", "2031-05-09", "BMK")
    assert found.codes == {1: "ARV:MIL", 2: "BMK:CVL"}


def test_an_act_may_stand_in_a_phrase_and_have_a_status():
    found = read("[2:{Protesters|PROTEST:demo|2>|planned}] will come.")
    assert found.phrases == (Phrase(2, 0, 10),)
    assert found.text == "Protesters will come."
    assert found.acts[0].status == "planned"
    assert (found.acts[0].sources, found.acts[0].targets) == ((2,), ())


@pytest.mark.parametrize(
    "body",
    [
        "[1:troops {fired|ASSAULT|1>2}.",
        "troops] {fired|ASSAULT|1>2}.",
        "{fired|SHOOTING|1>2}",
        "{fired|ASSAULT:loudly|1>2}",
        "{fired|ASSAULT|1>3}",
        "{fired|ASSAULT|1,2}",
        "{fired|ASSAULT|1>2|certain}",
        "{|ASSAULT|1>2}",
        "a | b",
    ],
)
def test_what_breaks_the_rules_is_refused(body):
    with pytest.raises(Unreadable):
        read(body)
