"""The shipped second reader: its labels fit the program's, and hostile text costs it no exception and linear time."""

import numpy as np
import pytest
from tests.events.reading import PUBLISHED, invented, report_of

from riftline import language
from riftline.actors import resolve
from riftline.events import coder, rereading
from riftline.events.reader import reader
from riftline.events.windows import STATUSES, TYPES, windows


def viewed(text):
    docs = language.analyse([text])
    actors = resolve(docs, [0], knowledge=invented(), published=PUBLISHED)
    reading = coder.Reading(report_of(text), docs, [0], actors, ())
    acts = coder.by_trigger(coder.by_rules(reading))
    return reading, [(window, reader().view(window)) for window in windows(docs, actors, acts)]


def test_it_gives_chances_by_word_and_by_pair():
    _, ((window, view),) = viewed("Arvenian troops shelled the port of Belmark on Monday.")
    n = len(window.places)
    assert view.types.shape == (n, 1 + len(TYPES))
    assert view.statuses.shape == (n, len(STATUSES))
    assert view.sides.shape == (2, n, n + 1)
    assert view.same.shape == (n, n)
    assert np.allclose(view.types.sum(axis=1), 1, atol=1e-4)
    assert view.sides.min() >= 0
    assert view.sides.max() <= 1


def test_it_gives_sides_for_the_words_that_may_name_acts_alone():
    _, ((window, view),) = viewed(
        "Arvenian troops shelled the port of Belmark on Monday and Belmark expelled two envoys."
    )
    acts = np.flatnonzero(window.types)
    assert len(acts) == 2
    assert set(np.flatnonzero(view.sides.any(axis=(0, 2)))) == set(acts)


def test_a_window_without_acts_has_no_sides():
    _, ((_, view),) = viewed("The sea was calm.")
    assert not view.sides.any()


def test_a_plain_act_is_seen_with_its_sides():
    reading, _ = viewed("Arvenian troops shelled the port of Belmark on Monday. The sea was calm.")
    (mention,) = coder.code(reading)
    assert (mention.type, mention.status) == ("ASSAULT", "actual")
    assert [actor.country for actor in mention.sources] == ["ARV"]
    assert [actor.country for actor in mention.targets] == ["BMK"]
    assert mention.confidence > rereading.LEAST


@pytest.mark.parametrize(
    "text",
    [
        "word " * 10_000,
        "Arvenia said that Belmark said that " * 800 + "nothing happened.",
        "( ( ( [ [ " * 500,
        "\u202eArvenia\u202c shelled \u200fBelmark\u200f " * 50,
        "阿维尼亚炮击了贝尔马克。" * 40,
        "," * 3_000,
    ],
    ids=["long", "deep", "brackets", "bidi", "other script", "commas"],
)
def test_hostile_text_is_read_without_an_exception(text):
    reading, found = viewed(text)
    coder.code(reading)
    words = sum(not token.is_space for doc in reading.docs for token in doc)
    assert sum(int(window.asked.sum()) for window, _ in found) == words
