"""The spaCy component that writes sentences, tags, features, lemmas, trees and names into a Doc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

from riftline.language import sentences
from riftline.language.lemmas import Lemmas
from riftline.language.mending import bare_passives, loose_participles, mended, misnamed_objects, misnamed_subjects
from riftline.language.syntax import Parsed, SyntaxModel

NAME = "riftline_syntax"
COLUMNS = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
INSIDE, OUTSIDE, BEGIN = 1, 2, 3
"""spaCy's numbers for ENT_IOB."""

PASSIVE = "Tense=Past|VerbForm=Part|Voice=Pass"

DOCS_AT_ONCE = 256


class SyntaxPipe:
    """A pipeline component (see spaCy's component protocol): `__call__` for one Doc, `pipe` for a stream."""

    def __init__(self, nlp: Language, folder: Path) -> None:
        self._model = SyntaxModel(folder)
        self._lemmas = Lemmas(folder / "lemmas.json")
        self._vocab = nlp.vocab
        strings, labels = nlp.vocab.strings, self._model.labels
        self._hash = {name: _hashes(strings, labels[name]) for name in ("xpos", "rels")}
        self._upos = _hashes(strings, labels["upos"])
        morphs = [
            nlp.vocab.morphology.add(feats.replace("_", "") if feats == "_" else feats) for feats in labels["feats"]
        ]
        self._feats = np.array(morphs, dtype=np.uint64)
        self._iob = np.array(
            [{"B": BEGIN, "I": INSIDE}.get(tag[0], OUTSIDE) for tag in labels["names"]], dtype=np.uint64
        )
        self._kind = np.array([strings.add(tag[2:]) if tag != "O" else 0 for tag in labels["names"]], dtype=np.uint64)
        self._passive = (strings.add("VBN"), nlp.vocab.morphology.add(PASSIVE))
        self._space = {"pos": strings.add("SPACE"), "tag": strings.add("_SP"), "dep": strings.add("dep")}

    def __call__(self, doc: Doc) -> Doc:
        """Annotates one Doc."""
        return next(iter(self.pipe([doc])))

    def pipe(self, stream: Iterable[Doc], batch_size: int = DOCS_AT_ONCE) -> Iterator[Doc]:
        """Annotates Docs in batches, order kept."""
        for docs in minibatch(stream, max(batch_size, DOCS_AT_ONCE)):
            split = [self._split(doc) for doc in docs]
            parsed = iter(self._model.parse([words for _, parts in split for _, words in parts]))
            for doc, (real, parts) in zip(docs, split, strict=True):
                self._write(doc, real, [(start, next(parsed)) for start, _ in parts])
                yield doc

    def _split(self, doc: Doc) -> tuple[list[int], list[tuple[int, list[str]]]]:
        """(token numbers without blanks, [(index of the first one, words of the sentence)])."""
        real: list[int] = []
        words: list[str] = []
        breaks: list[bool] = []
        gap = False
        for token in doc:
            text = token.text
            if text.isspace():
                gap = gap or text.count("\n") > 1
                continue
            real.append(token.i)
            words.append(text)
            breaks.append(gap)
            gap = False
        starts = sentences.starts(words, breaks)
        parts = [(start, words[start:end]) for start, end in pairwise([*starts, len(words)])]
        return real, [piece for start, sentence in parts for piece in self._fitting(start, sentence)]

    def _fitting(self, start: int, words: list[str]) -> list[tuple[int, list[str]]]:
        if len(words) == 1 or self._model.fits(words):
            return [(start, words)]
        half = len(words) // 2
        return self._fitting(start, words[:half]) + self._fitting(start + half, words[half:])

    def _write(self, doc: Doc, real: list[int], parsed: list[tuple[int, Parsed]]) -> None:
        if not len(doc):
            return
        rows = np.zeros((len(doc), len(COLUMNS)), dtype=np.uint64)
        at = np.array(real, dtype=np.int64)
        relative = np.zeros(len(doc), dtype=np.int64)
        rows[:, 0], rows[:, 1], rows[:, 4], rows[:, 6] = (
            self._space["tag"],
            self._space["pos"],
            self._space["dep"],
            OUTSIDE,
        )
        rows[:, 2] = self._vocab.morphology.add("")
        vectors = np.zeros((len(doc), parsed[0][1].vectors.shape[1] if parsed else 0), dtype=np.float16)
        for start, sentence in parsed:
            mine = at[start : start + len(sentence.heads)]
            rows[mine, 0] = self._hash["xpos"][sentence.xpos]
            rows[mine, 1] = self._upos[sentence.upos]
            rows[mine, 2] = self._feats[sentence.feats]
            rows[mine, 3] = self._lemma_hashes(doc, mine, sentence)
            rows[mine, 4], mended_heads, passives = self._tree(sentence, [doc[int(i)].lower_ for i in mine])
            rows[mine[passives], 0], rows[mine[passives], 2] = self._passive
            heads = np.where(sentence.heads == 0, mine, mine[mended_heads - 1])
            relative[mine] = heads - mine
            rows[mine, 6], rows[mine, 7] = self._iob[sentence.names], self._kind[sentence.names]
            vectors[mine] = sentence.vectors
        _attach_blanks(relative, at, len(doc))
        rows[:, 5] = relative.astype(np.uint64)
        _mend_names(rows[:, 6], rows[:, 7])
        doc.from_array(COLUMNS, rows)
        doc.tensor = vectors

    def _tree(self, sentence: Parsed, words: list[str]) -> tuple[NDArray[np.uint64], NDArray[np.int64], list[int]]:
        """Hashes of the relations and heads (1-based, 0 for the root) of a sentence, mended, and its past forms that are passives;
        `words` are in lower case."""
        labels, heads, relations = self._model.labels, sentence.heads, self._hash["rels"][sentence.rels]
        rels, tags = [labels["rels"][i] for i in sentence.rels], [labels["xpos"][i] for i in sentence.xpos]
        loose = loose_participles(heads.tolist(), rels, tags)
        changed = mended(heads.tolist(), rels, tags) | loose
        if changed:
            heads = heads.copy()
            heads[list(changed)] = [head + 1 for head in changed.values()]
        relations[list(loose)] = self._vocab.strings.add("advcl")
        relations[misnamed_objects(heads.tolist(), rels)] = self._vocab.strings.add("obj")
        relations[misnamed_subjects(heads.tolist(), rels, tags)] = self._vocab.strings.add("nsubj")
        passives = bare_passives(sentence.heads.tolist(), rels, tags, words)
        relations[[subject for _, subject in passives]] = self._vocab.strings.add("nsubj:pass")
        return relations, heads, [verb for verb, _ in passives]

    def _lemma_hashes(self, doc: Doc, mine: NDArray[np.int64], sentence: Parsed) -> list[int]:
        labels, add = self._model.labels, self._vocab.strings.add
        tags = zip(mine, sentence.upos, sentence.xpos, strict=True)
        return [add(self._lemmas.of(doc[int(i)].text, labels["upos"][u], labels["xpos"][x])) for i, u, x in tags]


def _hashes(strings: Any, labels: list[str]) -> NDArray[np.uint64]:
    return np.array([strings.add(label) for label in labels], dtype=np.uint64)


def _attach_blanks(relative: NDArray[np.int64], real: NDArray[np.int64], length: int) -> None:
    """Hangs blank tokens on the word before them (or the first word), so that they start no sentence."""
    if not len(real):
        relative[1:] = -np.arange(1, length)
        return
    known = np.zeros(length, dtype=bool)
    known[real] = True
    for i in np.flatnonzero(~known):
        before = real[: np.searchsorted(real, i)]
        relative[i] = (before[-1] if len(before) else real[0]) - i


def _mend_names(iob: NDArray[np.uint64], kind: NDArray[np.uint64]) -> None:
    """An inside tag that continues nothing, or another type, begins a name (spaCy asks for it)."""
    for i in np.flatnonzero(iob == INSIDE):
        if i == 0 or iob[i - 1] == OUTSIDE or kind[i - 1] != kind[i]:
            iob[i] = BEGIN


def _make(nlp: Language, name: str, folder: str) -> SyntaxPipe:  # noqa: ARG001 - spaCy passes the name
    return SyntaxPipe(nlp, Path(folder))


Language.factory(NAME, default_config={"folder": ""}, assigns=["token.tag", "token.dep", "doc.ents"], func=_make)
