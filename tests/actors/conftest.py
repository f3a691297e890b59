"""Passages parsed by hand, and tables with two invented states beside the shipped ones."""

from collections.abc import Callable, Sequence

import pytest
import spacy
from spacy.tokens import Doc

from riftline.actors import Knowledge, Resolution, resolve

STATES = [
    {"code": "ARV", "name": "Arvenia", "adjective": "Arvenian", "capital": "Lorne"},
    {"code": "BMK", "name": "Belmark", "also": "the Belmark Republic", "adjective": "Belmarkian", "capital": "Brask"},
]
EXTRA = {
    "states": STATES,
    "seats": [{"name": "Hill House", "country": "ARV", "sector": "GOV", "kind": "state"}],
    "organs": [{"name": "ARG Service", "also": "ARGS", "country": "ARV", "sector": "SPY", "kind": "organ"}],
    "organisations": [{"name": "Red Dawn", "country": "BMK", "sector": "REB", "kind": "group"}],
    "outlets": [{"name": "Zvon", "also": "+Zvon Arvenia", "country": "BMK"}],
    "offices": [
        {"name": "Davit Oren", "also": "David Oren", "country": "ARV", "title": "president", "from": "2010", "to": ""},
        {"name": "Karel Solt", "country": "BMK", "title": "president", "from": "1995", "to": "2004"},
        {"name": "Mira Solt", "country": "BMK", "title": "prime minister", "from": "2015", "to": ""},
    ],
    "surnames": [{"name": "oren"}],
    "regions": [{"name": "Hollow Coast", "country": "ARV", "lat": "1.5", "lon": "2.5"}],
}

LEMMAS = {"said": "say", "accused": "accuse"}

VOCAB = spacy.blank("en").vocab

Parse = Callable[..., Doc]
Read = Callable[..., Resolution]


def build(*sentences: str, names: Sequence[tuple[str, str]] = ()) -> Doc:
    """A Doc from sentences of `word|POS|relation|head` (head counted from 1 within the sentence, 0 is the root).

    `names` are (words, label) of entities. Words in "X_Y" form have no blank after X ("Arvenia_" before "'s").
    """
    rows = [(row.split("|"), start) for start, sentence in _numbered(sentences) for row in sentence.split()]
    words = [cells[0].rstrip("_") for cells, _ in rows]
    heads = [i if cells[3] == "0" else start + int(cells[3]) - 1 for i, (cells, start) in enumerate(rows)]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=[not cells[0].endswith("_") for cells, _ in rows],
        pos=[cells[1] for cells, _ in rows],
        deps=["root" if cells[3] == "0" else cells[2] for cells, _ in rows],
        heads=heads,
        lemmas=[LEMMAS.get(word, word.lower()) for word in words],
    )
    doc.ents = [doc.char_span(at, at + len(text), label=label) for text, label, at in _located(doc, names)]
    return doc


def _numbered(sentences):
    start = 0
    for sentence in sentences:
        yield start, sentence
        start += len(sentence.split())


def _located(doc, names):
    for text, label in names:
        at = doc.text.find(text)
        while at >= 0:
            yield text, label, at
            at = doc.text.find(text, at + len(text))


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return Knowledge.shipped(EXTRA)


@pytest.fixture(scope="session")
def parse() -> Parse:
    return build


@pytest.fixture(scope="session")
def read(knowledge: Knowledge) -> Read:
    """Resolves sentences given in the form of `build`, as one passage."""

    def run(*sentences: str, names: Sequence[tuple[str, str]] = ()) -> Resolution:
        return resolve([build(*sentences, names=names)], [0], knowledge=knowledge)

    return run


@pytest.fixture(scope="session")
def said() -> Callable[[Resolution, int], list[tuple[str, str | None, str | None]]]:
    """(name, country, sector) of the actors of the phrase at a word of the first passage, counted from 0."""

    def at(resolution: Resolution, word: int) -> list[tuple[str, str | None, str | None]]:
        return [(actor.name, actor.country, actor.sector) for actor in resolution.of_phrase(0, word)]

    return at
