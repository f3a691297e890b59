from dataclasses import replace

import pytest
from dossier.factory import ARVENIA, BELMARK, day
from dossier.story import events

from riftline.measures.reciprocity import reciprocity
from riftline.reconcile.event import Answer

ACT = replace(events()["expelled"], score=-6.0)


def acts(by_arvenia, by_belmark, **known):
    """Acts of both on days of March and April 2031."""
    rows = [(on, ARVENIA, BELMARK) for on in by_arvenia] + [(on, BELMARK, ARVENIA) for on in by_belmark]
    return [
        replace(
            ACT,
            id=f"e-{n}",
            when=day(f"2031-{3 + on // 31:02d}-{on % 31 + 1:02d}"),
            sources=(one,),
            targets=(other,),
            **known,
        )
        for n, (on, one, other) in enumerate(rows)
    ]


def test_too_few_acts_say_nothing():
    there, _ = reciprocity(acts([0, 5], [1, 6]), ("XAR", "XBE"))
    assert there.share is None
    assert there.reason == "too few acts to say: 2 and 2 dated to the day, 8 of each are needed"


def test_acts_answered_on_the_next_day():
    every = range(0, 48, 6)
    there, back = reciprocity(acts(every, [on + 1 for on in every]), ("XAR", "XBE"))
    assert (there.acts, there.followed, there.share) == (8, 8, 1.0)
    assert there.days == (1, 1, 1)
    assert there.in_kind == there.level == 8
    assert back.days == (5, 5, 5)
    assert there.low == pytest.approx(0.676, abs=0.001)


def test_acts_of_the_same_day_answer_nothing():
    days = range(0, 48, 6)
    there, _ = reciprocity(acts(days, days), ("XAR", "XBE"))
    assert [one.days for one in there.pairs] == [6] * 7


def test_what_follows_by_chance_is_told():
    there, _ = reciprocity(acts(range(0, 48, 6), range(1, 49, 6)), ("XAR", "XBE"))
    assert there.by_chance == 1.0


def test_graver_and_milder_answers():
    sides = acts(range(0, 48, 6), [on + 1 for on in range(0, 48, 6)])
    graver = [replace(one, score=-9.0) if one.sources == (BELMARK,) else one for one in sides]
    there, back = reciprocity(graver, ("XAR", "XBE"))
    assert (there.up, there.level, there.down) == (8, 0, 0)
    assert (back.up, back.level, back.down) == (0, 0, 7)


def test_stated_answers_are_counted_even_where_acts_are_few():
    first, second = acts([0], [3])
    stated = replace(second, answers=(Answer(first.id, "stated"),))
    there, back = reciprocity([first, stated], ("XAR", "XBE"))
    assert (there.stated, back.stated) == (1, 0)
