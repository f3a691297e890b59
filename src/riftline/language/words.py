"""Words of a text: spaCy's English tokenizer, kept linear on runs without a blank.

The tokenizer peels punctuation off a run one mark at a time, which is quadratic in its length; real words are short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

LONGEST_RUN = 120
"""Characters without a blank that are tokenised at once: longer than any word or address that syntax needs whole."""

LONG = re.compile(rf"\S{{{LONGEST_RUN + 1}}}")
SLICE = re.compile(rf"\S{{{LONGEST_RUN}}}|\S+|\s+")


class Words:
    """Wraps a spaCy tokenizer: the same words, except that runs beyond LONGEST_RUN are cut."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self.vocab: Vocab = tokenizer.vocab

    def __call__(self, text: str) -> Doc:
        """The words of a text as a Doc; its text is exactly `text`."""
        if LONG.search(text) is None:
            return self._tokenizer(text)
        words: list[str] = []
        spaces: list[bool] = []
        for part in _parts(text):
            for token in self._tokenizer(part):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(self.vocab, words=words, spaces=spaces)


def _parts(text: str) -> Iterator[str]:
    """Stretches to tokenise apart: pieces of long runs, and what lies between them."""
    start = 0
    for run in LONG.finditer(text):
        if run.start() < start:
            continue
        end = run.end()
        while end < len(text) and not text[end].isspace():
            end += 1
        if text[start : run.start()]:
            yield text[start : run.start()]
        yield from (piece.group() for piece in SLICE.finditer(text, run.start(), end))
        start = end
    if text[start:]:
        yield text[start:]
