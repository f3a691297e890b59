"""Reads a report's passages in order and says of every noun phrase whom it stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from riftline.actors import anaphora, identity, naming, people, roles
from riftline.actors.actor import Actor, ActorMention, Place
from riftline.actors.context import Context, Found, Site
from riftline.actors.gazetteer import place_of
from riftline.actors.knowledge import Knowledge, default
from riftline.actors.memory import Memory, Noted
from riftline.actors.normal import normal
from riftline.actors.phrase import Phrase, Phrases, is_nominal
from riftline.actors.rules import Rule
from riftline.actors.scan import Match, scan_names, scan_roles
from riftline.actors.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc

CLEARLY = 2.0
"""Times a country must be named more often than the next to be what the story is about; a crisis between two states, which
reports name about equally often, has no such country."""

RULES: tuple[Callable[[Site], Found | None], ...] = (
    anaphora.relative,
    anaphora.pronoun,
    anaphora.pair,
    anaphora.counterpart,
    naming.quantity,
    people.person,
    anaphora.generic,
    roles.role,
    naming.known,
    naming.name,
)
"""Tried in this order; the first that answers decides."""

STATES = frozenset({"state", "capital", "seat", "demonym"})
LOCATION_KINDS = frozenset({"state", "capital", "region", "place"})


class Resolution:
    """The actors of one report. `mentions` in order of the text."""

    def __init__(self, context: Context, found: list[dict[int, Found]], inner: list[dict[int, Found]]) -> None:
        self._context = context
        self._found = found
        self._inner = inner
        self._by_token: list[dict[int, ActorMention]] = [{} for _ in context.passages]
        mentions = [mention for i in range(len(context.passages)) for mention in self._mentions(i)]
        self.mentions: tuple[ActorMention, ...] = tuple(mentions)

    def at(self, doc_index: int, token_i: int) -> ActorMention | None:
        """The mention whose phrase (without what follows by preposition) holds the token; the first of several."""
        return self._by_token[doc_index].get(token_i)

    def of_phrase(self, doc_index: int, token: int | object) -> tuple[Actor, ...]:
        """The actors that the phrase headed by a token (or its index) stands for, coordinated phrases with it.

        A name or demonym inside another phrase stands for itself: in "Russian raid", "Russian" is Russia. A noun that
        is no actor stands for the country beside it, its possessor or the "of" after it: so does "raid".
        """
        i = token if isinstance(token, int) else int(token.i)  # type: ignore[attr-defined]
        words = self._context.passages[doc_index]
        found: dict[str, Actor] = {}
        for each in [i, *words.conjuncts(i)]:
            for actor in self._one(doc_index, each):
                found.setdefault(actor.id, actor)
        return tuple(found.values())

    def place_at(self, doc_index: int, token_i: int) -> Place | None:
        """The place that a token names (a state, region, city), chosen by the countries of the report."""
        context = self._context
        phrase = self._phrase(doc_index, token_i)
        match = _covering(phrase, token_i)
        if match and match.entry.kind not in LOCATION_KINDS:
            return None
        words = context.passages[doc_index]
        name = words.name_at.get(token_i)
        if match is None and (name is None or name.label != "LOC"):
            return None
        start, end = (match.start, match.end) if match else (name.start, name.end)  # type: ignore[union-attr]
        written = words.words(start, end)
        if match and match.entry.kind != "capital":
            written = match.entry.name
        return place_of(written, context.memory.near, context.knowledge)

    def _phrase(self, doc_index: int, token: int) -> Phrase:
        phrases = self._context.phrases[doc_index]
        return phrases.heads[phrases.carrier[token]]

    def _one(self, doc_index: int, i: int) -> tuple[Actor, ...]:
        phrase = self._phrase(doc_index, i)
        title = phrase.role
        heads = i == phrase.head or (title and i == title.root)
        match = _covering(phrase, i)
        inside = next((role for role in phrase.roles if role.start <= i < role.end and not heads), None)
        if inside and inside.root in self._inner[doc_index]:
            return self._inner[doc_index][inside.root].actors
        if not heads and match and match.entry.kind != "person" and match.entry.country:
            return (_bare(self._context.knowledge, match),)
        found = self._found[doc_index].get(phrase.head)
        if found and (found.actors or found.rule is not Rule.MODIFIER):
            return found.actors
        return self._lent(doc_index, phrase)

    def _lent(self, doc_index: int, phrase: Phrase) -> tuple[Actor, ...]:
        """Actors that a noun which is none itself stands for: beside it, its possessor, or after "of" and "by"."""
        site = Site(self._context, doc_index, phrase)
        if phrase.role and phrase.role.role.kind == "country" and phrase.role.role.sector is None:
            return ()
        inner = [self._inner[doc_index][role.root] for role in phrase.roles if role.root in self._inner[doc_index]]
        if inner:
            return inner[0].actors
        own = [_bare(site.context.knowledge, match) for match in phrase.names if match.entry.country]
        if phrase.person:
            person = site.context.memory.person(site.words.words(phrase.person.start, phrase.person.end))
            own += [person] if person else []
        if own:
            return tuple(dict.fromkeys(own))
        for kid in site.kids():
            if site.words.dep[kid] == "nmod:poss":
                return self._one(doc_index, kid)
        return ()

    def _mentions(self, doc_index: int) -> Iterator[ActorMention]:
        words = self._context.passages[doc_index]
        phrases = self._context.phrases[doc_index]
        for head in sorted(phrases.heads, key=lambda head: phrases.heads[head].start):
            phrase = phrases.heads[head]
            found = self._found[doc_index].get(head)
            if found and found.actors:
                yield from self._whole(words, phrase, found, doc_index)
            elif found is None or found.rule is Rule.MODIFIER:
                yield from self._parts(words, phrase, doc_index)

    def _whole(self, words: Words, phrase: Phrase, found: Found, doc_index: int) -> Iterator[ActorMention]:
        start, end = words.start[phrase.start], words.end(phrase.end - 1)
        for actor in found.actors:
            mention = ActorMention(actor, start, end, phrase.head, found.rule.value)
            for token in phrase.tokens:
                self._by_token[doc_index].setdefault(token, mention)
            yield mention

    def _parts(self, words: Words, phrase: Phrase, doc_index: int) -> Iterator[ActorMention]:
        """In a phrase that is no actor itself, the names within it; the first stands for the phrase."""
        first = None
        for role in phrase.roles:
            found = self._inner[doc_index].get(role.root)
            if found:
                part = Phrase(role.root, [i for i in phrase.tokens if i < role.end])
                mentions = list(self._whole(words, part, found, doc_index))
                first = first or mentions[0]
                yield from mentions
        for match in phrase.names:
            if any(match.end <= role.end for role in phrase.roles if role.root in self._inner[doc_index]):
                continue
            if match.entry.country is None or match.entry.kind == "region":
                continue
            actor = _bare(self._context.knowledge, match)
            start, end = words.start[match.start], words.end(match.end - 1)
            mention = ActorMention(actor, start, end, match.root, Rule.MODIFIER.value)
            first = first or mention
            for token in range(match.start, match.end):
                self._by_token[doc_index].setdefault(token, mention)
            yield mention
        if first:
            for token in phrase.tokens:
                self._by_token[doc_index].setdefault(token, first)


class _Reader:
    """Resolves phrases on demand and once, and notes them in the order of the text."""

    def __init__(self, knowledge: Knowledge, passages: list[Words]) -> None:
        names = [scan_names(words, knowledge) for words in passages]
        phrases = [Phrases(w, n, scan_roles(w, knowledge, n)) for w, n in zip(passages, names, strict=True)]
        self.context = Context(knowledge, passages, phrases, _memory(knowledge, names), self.resolve)
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
            if match.entry.kind in STATES and self.context.knowledge.state(match.entry.country):
                memory.speak_of(match.entry.country or "", sentence)
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


def resolve(docs: Sequence[Doc], offsets: Sequence[int], *, knowledge: Knowledge | None = None) -> Resolution:
    """The actors of one report.

    `docs` are its passages in order, with UD v2 labels, lemmas and entities PER, ORG, LOC; ``offsets[i]`` is where
    ``docs[i]`` starts in the report's text. `knowledge` replaces the shipped tables.
    """
    passages: list[Words] = []
    sentence = 0
    for doc, offset in zip(docs, offsets, strict=True):
        passages.append(Words(doc, offset, sentence))
        sentence = passages[-1].sentence[-1] + 1 if len(passages[-1]) else sentence
    reader = _Reader(knowledge or default(), passages)
    reader.read()
    _settle(reader)
    return Resolution(reader.context, reader.found, reader.inner)


def _settle(reader: _Reader) -> None:
    """Gives a person who was named before being introduced what the report told of them later."""
    people_known = reader.context.memory.people
    for found in reader.found:
        for head, one in found.items():
            actors = tuple(_best(people_known, actor) for actor in one.actors)
            if actors != one.actors:
                found[head] = Found(actors, one.rule)


def _best(known: dict[str, Actor], actor: Actor) -> Actor:
    if actor.kind != "person":
        return actor
    other = known.get(normal(actor.name))
    return other if other and other.kind == "person" else actor


def _memory(knowledge: Knowledge, names: list[list[Match]]) -> Memory:
    counted: Counter[str] = Counter()
    for match in (match for found in names for match in found):
        if knowledge.state(match.entry.country) and match.entry.kind != "outlet":
            counted[match.entry.country or ""] += 1
    ranked = counted.most_common(2)
    clear = bool(ranked) and (len(ranked) == 1 or ranked[0][1] >= CLEARLY * ranked[1][1])
    return Memory(near=counted, dominant=ranked[0][0] if clear else None)


def _covering(phrase: Phrase, i: int) -> Match | None:
    return next((match for match in phrase.names if match.start <= i < match.end), None)


def _bare(knowledge: Knowledge, match: Match) -> Actor:
    """The actor of a name that modifies another noun: a demonym stands for its state."""
    if match.entry.kind in {"demonym", "ethnic"} and knowledge.state(match.entry.country) and match.entry.country:
        return identity.state(knowledge, match.entry.country)
    return identity.of_entry(knowledge, match.entry)
