"""Reads a report's phrases in order: tries the rules on each, and remembers what they found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from riftline.actors import anaphora, naming, people, roles
from riftline.actors.actor import Actor
from riftline.actors.context import LOCATIVE, Context, Found, Site
from riftline.actors.knowledge import FORMER, Knowledge
from riftline.actors.memory import Memory, Noted
from riftline.actors.namesakes import settled
from riftline.actors.normal import normal
from riftline.actors.phrase import Phrase, Phrases, is_nominal
from riftline.actors.rules import Rule
from riftline.actors.scan import Match, scan_names, scan_roles
from riftline.actors.words import Words

CLEARLY = 2.0
"""Times a country must be named more often than the next to be what the story is about; a crisis between two states, which
reports name about equally often, has no such country."""

HOME_CLEARLY = 4.0
"""The same for the places in a story: a crisis that plays in two states has no home, even if one has more of it."""

PLACES = 3
"""Places named from which they tell where a story plays."""

OPENING = 2
"""Sentences in which a report says what it is about (its title and the lead, or the lead)."""

RULES: tuple[Callable[[Site], Found | None], ...] = (
    anaphora.relative,
    anaphora.pronoun,
    anaphora.pair,
    anaphora.conflict,
    anaphora.counterpart,
    naming.quantity,
    naming.members,
    naming.area,
    people.person,
    anaphora.generic,
    roles.role,
    naming.known,
    naming.name,
)
"""Tried in this order; the first that answers decides."""

STATES = frozenset({"state", "capital", "seat", "demonym"})


class Reader:
    """Resolves phrases on demand and once, and notes them in the order of the text."""

    def __init__(self, knowledge: Knowledge, passages: list[Words]) -> None:
        names = settled(passages, [scan_names(words, knowledge) for words in passages], knowledge)
        phrases = [Phrases(w, n, scan_roles(w, knowledge, n)) for w, n in zip(passages, names, strict=True)]
        self.context = Context(knowledge, passages, phrases, _memory(knowledge, passages, names), self.resolve)
        self.found: list[dict[int, Found]] = [{} for _ in passages]
        self.inner: list[dict[int, Found]] = [{} for _ in passages]
        self._open: set[tuple[int, int]] = set()

    def resolve(self, passage: int, word: int) -> Found | None:
        """What the phrase around a word stands for; None while that is being asked already."""
        phrases = self.context.phrases[passage]
        head = phrases.carrier[word]
        known = self.found[passage].get(head)
        if known or (passage, head) in self._open:
            return known
        site = Site(self.context, passage, phrases.heads[head])
        if not is_nominal(site.words, site.phrase):
            return None
        self._open.add((passage, head))
        found = next((found for found in (rule(site) for rule in RULES) if found), Found((), Rule.MODIFIER))
        self._open.discard((passage, head))
        self.found[passage][head] = found
        return found

    def read(self) -> None:
        """Resolves every phrase in order; first persons last in their passage, for the speaker may follow the quote."""
        for passage, (words, phrases) in enumerate(zip(self.context.passages, self.context.phrases, strict=True)):
            later: list[int] = []
            for head in sorted(phrases.heads):
                if words.lower[head] in anaphora.WE:
                    later.append(head)
                elif is_nominal(words, phrases.heads[head]):
                    self._note(passage, phrases.heads[head])
            for head in later:
                self.resolve(passage, head)

    def _note(self, passage: int, phrase: Phrase) -> None:
        words, memory = self.context.passages[passage], self.context.memory
        sentence = words.sentence[phrase.head]
        for match in phrase.names:
            country = match.entry.country
            if (
                country
                and match.entry.kind in STATES
                and country not in FORMER
                and self.context.knowledge.state(country)
            ):
                memory.speak_of(country, sentence)
        found = self.resolve(passage, phrase.head)
        if found and found.rule is Rule.MODIFIER and phrase.roles:
            self._read_inner(passage, phrase)
        if found and found.actors:
            for actor in found.actors:
                if actor.kind == "person" and actor.country and self.context.knowledge.state(actor.country):
                    memory.speak_of(actor.country, sentence)
            role = phrase.role.role if phrase.role else None
            plural = bool(role and role.plural) or len(found.actors) > 1 or any(m.entry.plural for m in phrase.names)
            subject = words.is_subject(phrase.head)
            memory.note(Noted(found.actors, sentence, subject, role.word if role else None, plural))
            self._note_together(passage, phrase.head, found, memory)

    def _read_inner(self, passage: int, phrase: Phrase) -> None:
        """Resolves the roles inside a phrase that is no actor: the police of "a police raid"."""
        for role in phrase.roles:
            before = [i for i in phrase.tokens if i < role.end]
            names = [match for match in phrase.names if match.end <= role.end]
            found = roles.role(Site(self.context, passage, Phrase(role.root, before, names, role)))
            if found and found.actors:
                self.inner[passage][role.root] = found

    def _note_together(self, passage: int, head: int, found: Found, memory: Memory) -> None:
        """Notes coordinated phrases as one, for "they" and "their"."""
        words = self.context.passages[passage]
        others = [self.resolve(passage, other) for other in words.conjuncts(head)]
        joined = tuple(dict.fromkeys([*found.actors, *(actor for one in others if one for actor in one.actors)]))
        if len(joined) > len(found.actors):
            memory.note(Noted(joined, words.sentence[head], words.is_subject(head), None, plural=True))

    def settle(self) -> None:
        """Gives a person who was named before being introduced what the report told of them later."""
        for found in self.found:
            for head, one in found.items():
                actors = tuple(_best(self.context.memory.people, actor) for actor in one.actors)
                if actors != one.actors:
                    found[head] = Found(actors, one.rule)


def _best(known: dict[str, Actor], actor: Actor) -> Actor:
    if actor.kind != "person":
        return actor
    other = known.get(normal(actor.name))
    return other if other and other.kind == "person" else actor


def _memory(knowledge: Knowledge, passages: list[Words], names: list[list[Match]]) -> Memory:
    counted: Counter[str] = Counter()
    places: Counter[str] = Counter()
    told: dict[str, list[int]] = {}
    for words, found in zip(passages, names, strict=True):
        for match in found:
            country = match.entry.country
            if country and knowledge.state(country) and match.entry.kind != "outlet":
                counted[country] += 1
                told.setdefault(country, []).append(words.sentence[match.root])
                places[country] += match.entry.kind == "region" or words.case(match.root) in LOCATIVE
    dominant = _clear(counted)
    home = _clear(places, HOME_CLEARLY) if sum(places.values()) >= PLACES else None
    home, order = home or dominant, {code: sorted(at) for code, at in told.items()}
    first = None if home else _opened(knowledge, passages, names, counted)
    return Memory(near=counted, dominant=dominant, home=home or first, opened=first is not None, told=order)


def _opened(knowledge: Knowledge, passages: list[Words], names: list[list[Match]], counted: Counter[str]) -> str | None:
    """The one country that the first sentences of a report name, if none is named more often in all of it: news opens with what it is
    about, and a quarrel between two states with both."""
    codes = {
        match.entry.country
        for words, found in zip(passages, names, strict=True)
        for match in found
        if match.entry.country and match.entry.kind != "outlet" and words.sentence[match.root] < OPENING
    }
    named = {code for code in codes if knowledge.state(code)}
    first = next(iter(named), None)
    return first if len(named) == 1 and first and counted[first] == max(counted.values()) else None


def _clear(counted: Counter[str], times: float = CLEARLY) -> str | None:
    """The country counted clearly more often than the next."""
    ranked = (+counted).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < times * ranked[1][1]):
        return None
    return ranked[0][0]
