"""Noun phrases: which words stand together, and what known names, roles and person names they hold."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from riftline.actors.scan import Match, RoleMatch
from riftline.actors.words import NOMINAL, Name, Words

PERSON = "PER"


@dataclass(slots=True)
class Phrase:
    """A noun phrase without what follows by preposition: its head word, its words, and what they hold.

    `role` is the role noun that heads it (or titles its person), `roles` the other ones; `person` the name of a person.
    """

    head: int
    tokens: list[int] = field(default_factory=list)
    names: list[Match] = field(default_factory=list)
    role: RoleMatch | None = None
    roles: list[RoleMatch] = field(default_factory=list)
    person: Name | None = None

    @property
    def start(self) -> int:
        """First word."""
        return self.tokens[0]

    @property
    def end(self) -> int:
        """The word after the last."""
        return self.tokens[-1] + 1


class Phrases:
    """The phrases of one passage: `carrier[i]` is the head of the phrase that word `i` stands in."""

    def __init__(self, words: Words, names: list[Match], roles: list[RoleMatch]) -> None:
        self.carrier = [_climb(words, i) for i in range(len(words))]
        for match in names:
            self._unite(words, match.start, match.end)
        for role in roles:
            self._unite(words, role.start, role.end)
        people: list[Name] = _people(words, names, roles)
        people += [Name(m.start, m.end, PERSON) for m in names if m.entry.kind == "person" and not _named(words, m)]
        for name in people:
            self._unite(words, name.start, name.end)
            self._take_title(words, name, roles)
        self.heads: dict[int, Phrase] = {}
        self.names_from = {match.start: match for match in names}
        self._gather(words)
        self._fill(names, roles, people)

    def _unite(self, words: Words, start: int, end: int) -> None:
        carrier = self.carrier[words.root(start, end)]
        for i in range(start, end):
            self.carrier[i] = carrier

    def _take_title(self, words: Words, name: Name, roles: list[RoleMatch]) -> None:
        """Joins a title that stands right before a name to it, wherever the parser hung the two."""
        title = next((match for match in roles if match.end == name.start), None)
        own = self.carrier[name.start]
        if title is None or self.carrier[title.root] != title.root or own == title.root:
            return
        if not name.start <= own < name.end:
            return
        below = name.start <= words.head[title.root] < name.end
        old, new = (title.root, own) if below else (own, title.root)
        self.carrier = [new if carrier == old else carrier for carrier in self.carrier]

    def _gather(self, words: Words) -> None:
        for i, carrier in enumerate(self.carrier):
            if i == carrier or words.rel[i] not in {"punct", "cc", "case"}:
                self.heads.setdefault(carrier, Phrase(carrier)).tokens.append(i)

    def _fill(self, names: list[Match], roles: list[RoleMatch], people: list[Name]) -> None:
        for match in names:
            self.heads[self.carrier[match.root]].names.append(match)
        for name in people:
            phrase = self.heads[self.carrier[name.start]]
            phrase.person = phrase.person or name
        for role in roles:
            phrase = self.heads[self.carrier[role.root]]
            heads = role.root == phrase.head or (phrase.person and role.end <= phrase.person.start)
            if heads:
                if phrase.role:
                    phrase.roles.append(phrase.role)
                phrase.role = role
            else:
                phrase.roles.append(role)


def is_nominal(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase can stand for something: a noun, name, pronoun or number heads it, or a known name does."""
    return words.pos[phrase.head] in NOMINAL or bool(phrase.names) or phrase.role is not None


def _people(words: Words, names: list[Match], roles: list[RoleMatch]) -> list[Name]:
    """The persons among the entities, without those that the tables know as something else and without lower-case ends."""
    other = {i for match in names if match.entry.kind != "person" for i in range(match.start, match.end)}
    found = []
    for name in words.names:
        end = name.end
        while end > name.start and words.text[end - 1][:1].islower():
            end -= 1
        if name.label == PERSON and end > name.start and not other.issuperset(range(name.start, end)):
            taken = other | {i for role in roles for i in range(role.start, role.end)} | words.name_at.keys()
            found.append(Name(_leftward(words, name.start, taken), end, PERSON))
    return found + _titled(words, {i for match in names for i in range(match.start, match.end)}, roles)


def _titled(words: Words, known: AbstractSet[int], roles: list[RoleMatch]) -> list[Name]:
    """Names that the recognizer missed, which the parser ties to the title written with a capital before them: "King Hassan"."""
    found = []
    for role in roles:
        head = words.head[role.root]
        before = role.end - 1
        if role.role.kind != "person" or words.dep[role.root] != "nmod:desc" or not words.text[before][:1].isupper():
            continue
        inside = range(role.end, head + 1)
        if inside and all(words.pos[i] == "PROPN" and i not in known and i not in words.name_at for i in inside):
            found.append(Name(role.end, head + 1, PERSON))
    return found


def _leftward(words: Words, start: int, taken: AbstractSet[int]) -> int:
    """Where a person's name begins, if the recognizer missed first names that the parser ties to it."""
    while (
        start > 0 and start - 1 not in taken and words.pos[start - 1] == "PROPN" and words.text[start - 1][:1].isupper()
    ):
        if words.head[start - 1] < start and words.head[start] != start - 1 and words.rel[start] != "flat":
            break
        start -= 1
    return start


def _climb(words: Words, i: int) -> int:
    for _ in range(len(words)):
        if not words.is_core(i):
            return i
        i = words.head[i]
    return i


def _named(words: Words, match: Match) -> bool:
    name = words.name_at.get(match.root)
    return name is not None and name.label == PERSON
