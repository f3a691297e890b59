"""Windows hold every word once as asked, with what the rules found and which actor each word names."""

import numpy as np
from tests.events.reading import PUBLISHED, invented, report_of

from riftline import language
from riftline.actors import resolve
from riftline.events import coder
from riftline.events.windows import ASKED, BEFORE, SECTORS, SOURCE, TARGET, TYPES, WORDS, windows


def made(*passages):
    """(Docs, windows) of passages read by the rules."""
    report = report_of(*passages)
    docs = language.analyse(passages)
    offsets = [passage.start for passage in report.passages]
    actors = resolve(docs, offsets, knowledge=invented(), published=PUBLISHED)
    acts = coder.by_trigger(coder.by_rules(coder.Reading(report, docs, offsets, actors, ())))
    return docs, list(windows(docs, actors, acts))


def test_every_word_is_asked_for_once():
    long = "Arvenia shelled the port of Belmark, and " * 60 + "Belmark fell silent."
    docs, found = made("Arvenia met Belmark. " * 80, long)
    asked = [window.places[n] for window in found for n in np.flatnonzero(window.asked)]
    words = [(i, token.i) for i, doc in enumerate(docs) for token in doc if not token.is_space]
    assert asked == words
    assert all(len(window.places) <= WORDS for window in found)
    assert all(window.asked.sum() <= ASKED for window in found)


def test_the_sentences_before_are_context():
    _, found = made("Arvenia met Belmark in the old town on a cold day. " * 30)
    second = found[1]
    context = {int(at) for at in second.sentences[~second.asked]}
    assert 0 < len(context) <= BEFORE
    assert max(context) < min(second.sentences[second.asked])


def test_what_the_rules_found_stands_at_its_words():
    docs, (window,) = made("Arvenian police arrested two Belmarkian sailors.")
    words = [token.text for token in docs[0]]
    act, source = words.index("arrested"), words.index("police")
    assert TYPES[window.types[act] - 1] == "COERCE"
    assert window.types[source] == 0
    assert SECTORS[window.sectors[source] - 1] == "COP"
    assert window.sides[act, source] == SOURCE
    assert window.sides[act, words.index("sailors")] == TARGET
    assert window.heads[source] == act
