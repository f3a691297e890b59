"""The second reading: what it keeps, drops and changes, with a network that says what the test wants."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from tests.events.reading import PUBLISHED, invented, report_of

from riftline import language
from riftline.actors import resolve
from riftline.events import coder, rereading
from riftline.events.reader import View
from riftline.events.windows import STATUSES, TYPES


@dataclass
class Says:
    """A network of a few words: acts by word with (type, status), sides by (role, act, party), and words that name one actor."""

    acts: dict = field(default_factory=dict)
    sides: set = field(default_factory=set)
    same: set = field(default_factory=set)

    def bind(self, docs):
        self.docs = docs
        return self

    def view(self, window):
        words = [self.docs[number][i].text for number, i in window.places]
        n = len(words)
        types, statuses = np.zeros((n, 1 + len(TYPES))), np.zeros((n, len(STATUSES)))
        types[:, 0], statuses[:, 0] = 1, 1
        sides, same = np.zeros((2, n, n + 1)), np.zeros((n, n))
        for word, (kind, status) in self.acts.items():
            at = words.index(word)
            types[at], statuses[at] = 0, 0
            types[at, 1 + TYPES.index(kind)], statuses[at, STATUSES.index(status)] = 0.95, 0.95
            types[at, 0] = 0.05
        for role, act, party in self.sides:
            sides[role, words.index(act), words.index(party) if party else n] = 0.9
        for one, other in self.same:
            same[words.index(one), words.index(other)] = 0.9
        return View(types, statuses, sides, same, np.zeros((n, 2)), np.zeros(n))


SIDES_TOLD = {(0, "arrested", "police"), (1, "arrested", "sailors")}

CALM = "The sea was calm."
"""A second sentence, since one alone is not read again."""


def read(monkeypatch, says, *passages):
    passages = (*passages, CALM)
    report = report_of(*passages)
    docs = language.analyse(passages)
    offsets = [passage.start for passage in report.passages]
    actors = resolve(docs, offsets, knowledge=invented(), published=PUBLISHED)
    monkeypatch.setattr(rereading, "reader", lambda: says.bind(docs))
    return coder.code(coder.Reading(report, docs, offsets, actors, ()))


def test_an_act_that_the_reader_does_not_see_is_set_aside(monkeypatch):
    assert read(monkeypatch, Says(), "Arvenian police arrested two Belmarkian sailors.") == ()


def test_an_act_that_both_see_keeps_the_rule_and_takes_the_readers_status(monkeypatch):
    says = Says({"arrested": ("COERCE", "alleged")}, {(0, "arrested", "police"), (1, "arrested", "sailors")})
    (mention,) = read(monkeypatch, says, "Arvenian police arrested two Belmarkian sailors.")
    assert (mention.type, mention.mode, mention.status, mention.reason) == ("COERCE", "arrest", "alleged", "read")
    assert [actor.country for actor in (*mention.sources, *mention.targets)] == ["ARV", "BMK"]


def test_an_act_that_only_the_reader_sees_is_none(monkeypatch):
    says = Says({"gulped": ("ASSAULT", "actual")}, {(0, "gulped", "Arvenia"), (1, "gulped", "Belmark")})
    assert read(monkeypatch, says, "On Monday Arvenia gulped Belmark.") == ()


def test_a_side_that_the_rules_left_open_widens_the_quote_to_its_words(monkeypatch):
    says = Says({"Arrests": ("COERCE", "actual")}, {(0, "Arrests", "police"), (1, "Arrests", "sailors")})
    (mention,) = read(monkeypatch, says, "Arrests went on, and Arvenian police questioned the Arvenian sailors.")
    assert mention.quote.startswith("Arrests")
    assert mention.quote.endswith("sailors")


def test_the_type_stays_that_of_the_rules_and_another_in_its_place_costs_confidence(monkeypatch):
    found = [
        read(
            monkeypatch,
            Says({"arrested": (kind, "actual")}, SIDES_TOLD),
            "Arvenian police arrested two Belmarkian sailors.",
        )
        for kind in ("COERCE", "ASSAULT")
    ]
    (same,), other = found
    assert same.type == "COERCE"
    assert [mention.type for mention in other] in ([], ["COERCE"])
    assert all(mention.confidence < same.confidence for mention in other)


def test_a_side_may_stand_in_a_sentence_before_or_behind_a_pronoun(monkeypatch):
    says = Says({"Arrests": ("COERCE", "actual")}, {(0, "Arrests", "it"), (1, "Arrests", "rebels")}, {("it", "army")})
    (mention,) = read(
        monkeypatch,
        says,
        "The Arvenian army took the town, and it stayed.",
        "The Arvenian rebels left.",
        "Arrests followed.",
    )
    assert [(actor.country, actor.sector) for actor in mention.sources] == [("ARV", "MIL")]
    assert [(actor.country, actor.sector) for actor in mention.targets] == [("ARV", "REB")]


def test_without_a_reader_the_rules_have_the_last_word(monkeypatch):
    monkeypatch.setattr(rereading, "reader", lambda: None)
    report = report_of("Arvenian police arrested two Belmarkian sailors.")
    docs = language.analyse([report.text])
    actors = resolve(docs, [0], knowledge=invented(), published=PUBLISHED)
    (mention,) = coder.code(coder.Reading(report, docs, [0], actors, ()))
    assert mention.type == "COERCE"


@pytest.mark.parametrize(("text", "found"), [("", None), (" ", None), ("Arvenia", None), ("Arvenia. Belmark.", {})])
def test_texts_without_acts_are_read_too(monkeypatch, text, found):
    docs = language.analyse([text])
    actors = resolve(docs, [0], knowledge=invented(), published=PUBLISHED)
    monkeypatch.setattr(rereading, "reader", lambda: Says().bind(docs))
    assert rereading.reread(docs, actors, {}) == found


def test_in_a_quarrel_between_states_no_side_is_guessed(monkeypatch):
    says = Says(
        {"warned": ("THREATEN", "actual"), "arrests": ("COERCE", "actual")},
        {(0, "arrests", "Arvenia"), (1, "arrests", "Belmark")},
    )
    found = read(
        monkeypatch, says, "Arvenia warned Belmark.", "Belmark had complained.", "The arrests of nine sailors went on."
    )
    arrests = next(mention for mention in found if mention.type == "COERCE")
    assert arrests.sources == ()
    assert [actor.name for actor in arrests.targets] == ["sailors"]


@pytest.mark.parametrize(
    ("text", "types"), [("Arrests of sailors followed.", []), ("Arrests of nine sailors followed.", ["COERCE"])]
)
def test_an_act_that_is_hardly_sure_is_set_aside_unless_it_counts_somebody(monkeypatch, text, types):
    found = read(monkeypatch, Says({"Arrests": ("COERCE", "actual")}), "Arvenia warned Belmark.", text)
    assert [mention.type for mention in found] == types


def test_beside_a_surer_act_more_is_asked_of_another(monkeypatch):
    says = Says({"arrested": ("COERCE", "actual"), "denounced": ("ACCUSE", "actual")})
    sentence = "Arvenian police arrested two Belmarkian sailors and Belmark denounced Arvenia."
    for chances, kept in (
        ((0.5, 0.25), ["arrested"]),
        ((0.25, 0.24), ["arrested"]),
        ((0.5, 0.4), ["arrested", "denounced"]),
    ):
        left = iter(chances)
        monkeypatch.setattr(rereading, "weighed", lambda _, left=left: next(left))
        mentions = read(monkeypatch, says, sentence)
        assert [sentence[m.trigger_start : m.trigger_end] for m in mentions] == kept


def test_the_surest_act_of_a_sentence_is_set_aside_too_where_it_is_unlikely(monkeypatch):
    monkeypatch.setattr(rereading, "weighed", lambda _: 0.1)
    says = Says({"denounced": ("ACCUSE", "actual")})
    assert read(monkeypatch, says, "Belmark denounced Arvenia.") == ()


def test_an_act_that_counts_somebody_stays(monkeypatch):
    monkeypatch.setattr(rereading, "weighed", lambda _: 0.1)
    says = Says({"arrested": ("COERCE", "actual")})
    (mention,) = read(monkeypatch, says, "Arvenian police arrested two Belmarkian sailors.")
    assert mention.confidence == 0.1
