"""Lemmas: irregular verbs, exceptions learned from UD, a dictionary for inflected words, then the longest known ending for the tag."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path

LONGEST_ENDING = 5
INFLECTED = {"VBD", "VBN", "VBG", "VBZ", "NNS"}
"""Tags whose words the dictionary is asked for: endings alone cannot tell "raided" (raid) from "raised" (raise)."""


PAST = {"VBD", "VBN", "VBP"}
"""Tags of irregular pasts; taggers give some of them ("overthrew") the tag of a present."""

AMBIGUOUS = {"found", "wound", "ground", "saw", "lay", "fell", "bore", "felt", "read", "wove"}
"""Pasts that as a present (VBP) are verbs of their own."""


@cache
def irregular() -> dict[str, str]:
    """Past form or participle → base of the irregular verbs."""
    with Path(__file__).with_name("irregular_verbs.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {row[part]: row["base"] for row in rows for part in ("participle", "past")}


class Lemmas:
    """`of(word, upos, xpos)`; the table (JSON: `words`, `endings`) is made by `training/syntax/lemmas.py`."""

    def __init__(self, path: Path) -> None:
        table = json.loads(path.read_text(encoding="utf-8"))
        self._words: dict[str, str] = table["words"]
        self._endings: dict[str, list[object]] = table["endings"]
        self._known: dict[tuple[str, str, str], str] = {}

    def of(self, word: str, upos: str, xpos: str) -> str:
        """The lemma; a proper name keeps its capitals."""
        key = (word, upos, xpos)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._find(word, upos, xpos)
        return found

    def _find(self, word: str, upos: str, xpos: str) -> str:
        form = word.replace("’", "'")
        form = form if upos == "PROPN" else form.lower()
        if xpos in PAST and form in irregular() and not (xpos == "VBP" and form in AMBIGUOUS):
            return irregular()[form]
        exception = self._words.get(f"{form}|{xpos}")
        if exception is not None:
            return exception
        return (dictionary(form) if xpos in INFLECTED else None) or by_ending(form, xpos, self._endings)


def dictionary(form: str) -> str | None:
    """The lemma that simplemma's English dictionary gives an inflected form; None where it knows none."""
    import simplemma

    found = simplemma.lemmatize(form, lang="en")
    if found.endswith("ll") and form.endswith(("lled", "lling")):
        found = _single(form, found)
    return found if found != form else None


def _single(form: str, lemma: str) -> str:
    """The lemma with one l, if the dictionary knows the form with one ("signalled" and "signaled", but only "called")."""
    import simplemma

    other = form.replace("lled", "led").replace("lling", "ling")
    found = simplemma.lemmatize(other, lang="en")
    return str(found) if found == lemma[:-1] else lemma


def by_ending(form: str, xpos: str, endings: dict[str, list[object]]) -> str:
    """Applies the edit (letters to drop, letters to add) of the longest ending known for the tag."""
    for length in range(min(LONGEST_ENDING, len(form) - 1), -1, -1):
        edit = endings.get(f"{form[len(form) - length :].lower()}|{xpos}")
        if edit is not None:
            drop, add = edit
            return form[: len(form) - int(str(drop))] + str(add)
    return form
