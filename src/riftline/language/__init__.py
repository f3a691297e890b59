"""Sentences, tags, lemmas, trees and names of a text: a spaCy pipeline with UD v2 labels.

`load()` gives the pipeline, `analyse` runs it over the passages of a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from riftline.errors import MissingData
from riftline.settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ENGLISH = "en"


@cache
def load(name: str | None = None) -> Language:
    """The spaCy pipeline: UD v2 tags and trees, entities PER, ORG, LOC. Loaded once.

    `name` is an installed spaCy pipeline or a folder with UD labels, to be used instead of the shipped one (default: the
    setting RIFTLINE_MODEL). Raises MissingData if it cannot be found.
    """
    import spacy

    settings = Settings.from_environment()
    other = name or settings.model
    if other:
        try:
            return spacy.load(other)
        except OSError as error:
            raise MissingData(f"no spaCy pipeline {other!r}", "Install it, or unset RIFTLINE_MODEL") from error
    from riftline.language import pipe
    from riftline.language.words import Words

    nlp = spacy.blank(ENGLISH)
    nlp.tokenizer = Words(nlp.tokenizer)
    nlp.add_pipe(pipe.NAME, config={"folder": str(settings.models / ENGLISH)})
    return nlp


def analyse(texts: Sequence[str]) -> list[Doc]:
    """One annotated Doc a text (a passage), order kept; the sentences of all are parsed together."""
    return list(load().pipe(texts))


def stream(texts: Iterable[str]) -> Iterator[Doc]:
    """As `analyse`, lazily, for texts that do not fit into memory."""
    yield from load().pipe(texts)
