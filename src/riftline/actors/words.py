"""A parsed passage as plain lists: the form in which its words are read many times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
CORE = frozenset({"det", "amod", "compound", "nummod", "flat", "goeswith", "fixed"})
"""UD relations of words that stand inside one noun phrase; `nmod:desc` (a title) is one too."""


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity: words [start, end) and its label PER, ORG or LOC."""

    start: int
    end: int
    label: str


class Words:
    """The words of one Doc. `offset` is where the Doc starts in the report, `sentence` the number of its first sentence.

    Lists by word: `text`, `lower`, `lemma`, `pos`, `dep`, `rel` (dep without subtype), `head`, `kids`, `sentence` and
    `start` (characters in the report). A root is its own head.
    """

    def __init__(self, doc: Any, offset: int, sentence: int) -> None:
        self.raw: str = doc.text
        self.offset = offset
        rows = [(t.text, t.lemma_, t.pos_, t.dep_, t.head.i, t.idx + offset, t.is_sent_start) for t in doc]
        columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in range(7)]
        self.text: list[str] = columns[0]
        self.lower = [word.lower() for word in self.text]
        self.lemma: list[str] = columns[1]
        self.pos: list[str] = columns[2]
        self.dep: list[str] = columns[3]
        self.rel = [dep.partition(":")[0] for dep in self.dep]
        self.head: list[int] = columns[4]
        self.start: list[int] = columns[5]
        self.kids: list[list[int]] = [[] for _ in self.text]
        for i, head in enumerate(self.head):
            if head != i:
                self.kids[head].append(i)
        self.sentence = _sentences(columns[6], sentence)
        self.names = tuple(Name(ent.start, ent.end, ent.label_) for ent in doc.ents)
        self.name_at: dict[int, Name] = {i: name for name in self.names for i in range(name.start, name.end)}

    def __len__(self) -> int:
        return len(self.text)

    def end(self, i: int) -> int:
        """Where word `i` ends, in characters of the report."""
        return self.start[i] + len(self.text[i])

    def words(self, start: int, end: int) -> str:
        """The text of words [start, end) as it stands."""
        return self.raw[self.start[start] - self.offset : self.end(end - 1) - self.offset]

    def root(self, start: int, end: int) -> int:
        """The first word of [start, end) whose head lies outside."""
        return next((i for i in range(start, end) if not start <= self.head[i] < end or self.head[i] == i), start)

    def case(self, i: int) -> str:
        """The preposition of a phrase headed by word `i`, "" without one."""
        return next((self.lower[kid] for kid in self.kids[i] if self.rel[kid] == "case" and kid < i), "")

    def is_core(self, i: int) -> bool:
        """Whether word `i` stands inside the noun phrase of its head."""
        if self.head[i] == i:
            return False
        if self.rel[i] == "conj":
            return self.rel[self.head[i]] not in {"flat", "conj"} and self.is_core(self.head[i])
        return self.rel[i] in CORE or self.dep[i] == "nmod:desc"

    def conjuncts(self, i: int) -> list[int]:
        """The words coordinated with word `i`, in order, without itself and without what is ruled out ("Arvenia, not Belmark")."""
        found = []
        for kid in self.kids[i]:
            if self.rel[kid] == "conj" and not any(self.lower[other] in {"not", "rather"} for other in self.kids[kid]):
                found += [kid, *self.conjuncts(kid)]
        return found

    def is_subject(self, i: int) -> bool:
        """Whether word `i`, or what it is coordinated with, is the subject of a clause."""
        while self.rel[i] == "conj" and self.head[i] != i:
            i = self.head[i]
        return self.rel[i] == "nsubj"


def _sentences(starts: list[bool | None], first: int) -> list[int]:
    numbers = []
    number = first - 1
    for start in starts:
        number += bool(start) or number < first
        numbers.append(number)
    return numbers
