"""Text made to break the coder: no exception, anchored mentions, and work that grows with the text and no faster."""

import sys
from collections.abc import Callable

import pytest
from spacy.tokens import Doc
from tests.events.reading import PUBLISHED, invented, read, report_of

from riftline import language
from riftline.actors import resolve
from riftline.dates import find_times
from riftline.events import coder
from riftline.language.sentences import LONGEST

MOST = 2.2
"""Times the calls that twice the text may need: twice, and a tenth for what is rounded at the ends."""

CALLS_A_COMMA = 20
"""Calls that a token without any act may cost, a small constant; a walk back over the text would need thousands."""

ACT = "Arvenia attacked Belmark and "

HOSTILE = {
    "ten thousand words": ACT * 2_500,
    "five thousand commas": "," * 5_000,
    "commas between acts": (ACT + "," * 40) * 40,
    "nested quotes": "“Arvenia said " * 300 + "it attacked Belmark" + "”" * 300,
    "nested brackets": "Arvenia (" * 400 + "attacked Belmark" + ")" * 400,
    "nested clauses": "Arvenia said that Belmark denied that " * 200 + "Costovia attacked Arvenia.",
    "nested possessors": "Arvenia's envoy's " * 200 + "attack on Belmark failed.",
    "right to left marks": "\u202eArvenia\u200f attacked\u202c \u2067Belmark\u2069 and\u200f expelled its\u200e envoy.",
    "zero widths": "Arv\u200benia atta\u00adcked Bel\ufeffmark.\u2060 Arvenia\u200d attacked Belmark.",
    "other scripts": "Арвения атаковала Белмарк. アルベニアはベルマークを攻撃した。 هاجمت أرفينيا بلمارك. Arvenia attacked Belmark.",
    "combining marks": "A" + "\u0301" * 3_000 + "rvenia attacked Belmark.",
    "one long word": "Arvenia attacked " + "Belmark" * 3_000 + ".",
    "control characters": "Arvenia\x00 attacked\x07 Belmark\x1b[31m and\x85 Costovia.",
    "emoji": "Arvenia 💥💥💥 attacked 👩‍👩‍👧 Belmark 🇦🇷.",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gives_anchored_mentions_of_sentences_of_bounded_length(name):
    text = HOSTILE[name]
    for mention in read(text):
        assert text[mention.start : mention.end] == mention.quote
        assert mention.sentence_start <= mention.start <= mention.trigger_start < mention.trigger_end <= mention.end
        assert len(text[mention.sentence_start : mention.sentence_end].split()) <= LONGEST
        assert len(mention.sources) + len(mention.targets) <= 2 * LONGEST


def test_acts_are_still_found_in_a_sentence_of_ten_thousand_words():
    found = read(HOSTILE["ten thousand words"])
    assert {mention.type for mention in found} == {"ASSAULT"}
    assert 1_000 <= len(found) <= 2_500


def test_the_act_beside_other_scripts_is_found():
    (mention,) = [one for one in read(HOSTILE["other scripts"]) if one.type == "ASSAULT"]
    assert mention.quote == "Arvenia attacked Belmark"


RELATIONS = (
    "conj",
    "xcomp",
    "ccomp",
    "advcl",
    "acl",
    "acl:relcl",
    "obl",
    "nmod",
    "nmod:poss",
    "appos",
    "parataxis",
    "obj",
    "nsubj",
)


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("word", [("attacked", "attack", "VERB", "VBD"), ("attack", "attack", "NOUN", "NN")])
def test_a_tree_as_deep_as_a_sentence_is_long_is_read(relation, word):
    text, lemma, pos, tag = word
    doc = built([text] * LONGEST, lemma, pos, tag, [max(0, i - 1) for i in range(LONGEST)], relation)
    assert all(mention.type == "ASSAULT" for mention in coded([doc]))


def test_twice_the_text_needs_about_twice_the_calls():
    docs = language.analyse([ACT * 200 + "left. Belmark said that it would not attack Costovia. "])
    coded(docs)
    once, twice = calls(lambda: coded(docs)), calls(lambda: coded([*docs, *docs]))
    assert once > 1_000
    assert twice <= MOST * once


def test_a_longer_sentence_needs_no_more_than_its_share_of_calls():
    short, long = language.analyse([ACT * 100, ACT * 400])
    coded([long])
    assert calls(lambda: coded([long])) <= 4 * MOST / 2 * calls(lambda: coded([short]))


@pytest.mark.parametrize(("commas", "counted"), [(50_000, True), (1_000_000, False)])
def test_a_million_commas_state_no_act_and_cost_a_few_calls_each(commas, counted):
    """Calls are counted on fewer of them, for counting is what takes long."""
    heads = [i - i % LONGEST for i in range(commas)]
    doc = built([","] * commas, ",", "PUNCT", ",", heads, "punct")
    reading = coder.Reading(report_of(doc.text), [doc], [0], resolve([], [], knowledge=invented()), ())
    if counted:
        assert calls(lambda: coder.code(reading)) <= CALLS_A_COMMA * commas
    else:
        assert coder.code(reading) == ()


def built(words: list[str], lemma: str, pos: str, tag: str, heads: list[int], relation: str) -> Doc:
    """A Doc of one word over and over; tokens that are their own heads are roots."""
    n = len(words)
    glued = pos == "PUNCT"
    return Doc(
        language.analyse(["."])[0].vocab, words=words, spaces=[not glued] * n, pos=[pos] * n, tags=[tag] * n,
        lemmas=[lemma] * n, heads=heads, deps=["root" if head == i else relation for i, head in enumerate(heads)],
    )  # fmt: skip


def coded(docs: list[Doc]) -> tuple[object, ...]:
    """The mentions of Docs as the passages of one report."""
    report = report_of(*(doc.text for doc in docs))
    offsets = [passage.start for passage in report.passages]
    actors = resolve(docs, offsets, knowledge=invented(), published=PUBLISHED)
    return coder.code(coder.Reading(report, docs, offsets, actors, find_times(report.text, PUBLISHED)), second=False)


def calls(work: Callable[[], object]) -> int:
    """How many functions a piece of work calls, its built-in ones included."""
    counted = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted
