"""What the rules of resolution share: one report's passages, phrases, memory, and the way back to other phrases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from riftline.actors.actor import Actor
from riftline.actors.knowledge import Knowledge
from riftline.actors.memory import Memory
from riftline.actors.phrase import Phrase, Phrases
from riftline.actors.rules import Rule
from riftline.actors.scan import Match
from riftline.actors.words import Words

LOCATIVE = frozenset(
    {"in", "at", "near", "across", "inside", "throughout", "around", "outside", "within", "along", "over"}
)
"""Prepositions after which a place name is a place and not who rules there."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a phrase stands for, and the rule that says so. No actors: nothing that acts."""

    actors: tuple[Actor, ...]
    rule: Rule


@dataclass(frozen=True, slots=True)
class Context:
    """A report being read. `resolve(passage, word)` gives what the phrase around a word stands for."""

    knowledge: Knowledge
    passages: list[Words]
    phrases: list[Phrases]
    memory: Memory
    resolve: Callable[[int, int], Found | None]


@dataclass(frozen=True, slots=True)
class Site:
    """A phrase where it stands: the passage's number, its words, and the phrase."""

    context: Context
    passage: int
    phrase: Phrase

    @property
    def words(self) -> Words:
        """The words of the passage."""
        return self.context.passages[self.passage]

    @property
    def sentence(self) -> int:
        """The number of the phrase's sentence in the report."""
        return self.words.sentence[self.phrase.head]

    @property
    def head(self) -> str:
        """The phrase's head word in lower case."""
        return self.words.lower[self.phrase.head]

    def kids(self) -> Iterator[int]:
        """Words outside the phrase that hang on one of its words."""
        inside = set(self.phrase.tokens)
        for token in self.phrase.tokens:
            yield from (kid for kid in self.words.kids[token] if kid not in inside)

    def says(self, *wanted: str) -> bool:
        """Whether one of the words stands in the phrase."""
        return any(self.words.lower[i] in wanted for i in self.phrase.tokens)

    def name_from(self, word: int) -> Match | None:
        """The known name that begins at a word of the passage."""
        return self.context.phrases[self.passage].names_from.get(word)

    def other(self, word: int) -> Found | None:
        """What the phrase around another word of the passage stands for."""
        return self.context.resolve(self.passage, word)

    def phrase_at(self, word: int) -> Phrase:
        """The phrase that another word of the passage stands in."""
        phrases = self.context.phrases[self.passage]
        return phrases.heads[phrases.carrier[word]]
