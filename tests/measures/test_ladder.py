from dataclasses import replace
from datetime import date

from dossier.factory import ARVENIA, BELMARK, day
from dossier.story import events

from riftline.measures.ladder import ladder

ACT = replace(events()["expelled"], sources=(ARVENIA,), targets=(BELMARK,))


def step(number, on, score):
    return replace(ACT, id=f"e-{number}", when=day(on), score=score)


def test_only_graver_acts_make_steps():
    found = ladder(
        [step(1, "2031-03-01", -3.0), step(2, "2031-03-02", -2.0), step(3, "2031-03-03", -9.0)], ("XAR", "XBE")
    )
    assert [(one.event, one.day, one.score) for one in found] == [
        ("e-1", date(2031, 3, 1), -3.0),
        ("e-3", date(2031, 3, 3), -9.0),
    ]


def test_cooperation_makes_no_step():
    assert ladder([step(1, "2031-03-01", 5.0)], ("XAR", "XBE")) == ()


def test_an_act_known_to_a_month_steps_on_its_last_day():
    loose = replace(ACT, when=events()["treaty"].when, score=-6.0)
    assert [one.day for one in ladder([loose], ("XAR", "XBE"))] == [date(2031, 5, 31)]
