"""Whom every noun phrase of a report stands for: `resolve` and what it gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from typing import TYPE_CHECKING

from riftline.actors import identity
from riftline.actors.actor import Actor, ActorMention, Place
from riftline.actors.context import Context, Found, Site
from riftline.actors.countries import body, owns
from riftline.actors.gazetteer import place_of
from riftline.actors.knowledge import Knowledge, default
from riftline.actors.lending import kind_of
from riftline.actors.phrase import Phrase
from riftline.actors.reading import Reader
from riftline.actors.rules import Rule
from riftline.actors.scan import Match
from riftline.actors.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc

YEAR = 4
"""Digits of a year in ISO 8601."""

OFTEN = 3
"""Times a report must name the country it plays in before sides left unsaid are sought there, unless it names no other."""

LOCATION_KINDS = frozenset({"state", "capital", "region", "place"})


class Resolution:
    """The actors of one report. `mentions` in order of the text."""

    def __init__(self, context: Context, found: list[dict[int, Found]], inner: list[dict[int, Found]]) -> None:
        self._context = context
        self._found = found
        self._inner = inner
        self._abroad = False
        self._elsewhere: dict[tuple[int, int], bool] = {}
        self._by_token: list[dict[int, ActorMention]] = [{} for _ in context.passages]
        mentions = [mention for i in range(len(context.passages)) for mention in self._mentions(i)]
        self.mentions: tuple[ActorMention, ...] = tuple(mentions)

    def crowd(self, country: str | None = None) -> Actor | None:
        """The people of a country (default: where the report clearly plays); None where that is not clear."""
        country = country or (None if self._abroad else self._context.memory.home)
        if country is None or self._context.knowledge.state(country) is None:
            return None
        return identity.build(
            f"{identity.adjective(self._context.knowledge, country)} protesters", country, "CVL", "group"
        )

    @property
    def home(self) -> str | None:
        """The country in which the report clearly plays, None where that is not clear."""
        memory = self._context.memory
        alone = len(memory.near) == 1
        if self._abroad:
            return None
        told = memory.home if memory.home and (alone or memory.near[memory.home] >= OFTEN) else None
        return told if self._context.knowledge.state(told) else None

    @property
    def is_alone(self) -> bool:
        """Whether the report hardly speaks of another country than its home, so that who did something unsaid can be sought there:
        one that only opens with a country may tell of its quarrel with another."""
        return self.home is not None and not self._context.memory.opened

    def here(self, doc_index: int, token_i: int) -> Resolution:
        """The actors as they are around a word: without a home where the report's own is not named near it, or where the sentence
        names another state and not that of the home."""
        memory = self._context.memory
        if memory.home is None:
            return self
        sentence = self._context.passages[doc_index].sentence[token_i]
        if memory.is_told_near(memory.home, sentence) and not self._plays_elsewhere(doc_index, sentence):
            return self
        away = copy(self)
        away._abroad = True
        return away

    def _plays_elsewhere(self, doc_index: int, sentence: int) -> bool:
        if (doc_index, sentence) not in self._elsewhere:
            words = self._context.passages[doc_index]
            inside = [i for i, number in enumerate(words.sentence) if number == sentence]
            named = {actor.country for i in inside for actor in self._headed(doc_index, i)}
            named |= {place.country for i in inside if words.name_at.get(i) and (place := self.place_at(doc_index, i))}
            states = {code for code in named if self.is_state(code)}
            self._elsewhere[doc_index, sentence] = bool(states) and self._context.memory.home not in states
        return self._elsewhere[doc_index, sentence]

    def _headed(self, doc_index: int, i: int) -> Iterator[Actor]:
        """The actor whose phrase a word heads."""
        mention = self._by_token[doc_index].get(i)
        if mention is not None and mention.head == i:
            yield mention.actor

    @property
    def is_settled(self) -> bool:
        """Whether the report names its home so often that even acts without any party play there."""
        return self.home is not None and self._context.memory.near[self.home] >= OFTEN

    def is_state(self, code: str | None) -> bool:
        """Whether a code is that of a state, not of an organisation or of nobody."""
        return self._context.knowledge.state(code) is not None

    def people(self, country: str) -> Actor:
        """The people of a country."""
        adjective = identity.adjective(self._context.knowledge, country)
        return identity.build(f"{adjective} people", country, "CVL", "group")

    def rebels(self, country: str) -> Actor:
        """Those in arms against the state of a country."""
        adjective = identity.adjective(self._context.knowledge, country)
        return identity.build(f"{adjective} rebels", country, "REB", "group")

    def forces(self, country: str) -> Actor:
        """The armed forces of a country."""
        adjective = identity.adjective(self._context.knowledge, country)
        return identity.build(f"{adjective} forces", country, "MIL", "group")

    def placed(self, actor: Actor, country: str) -> Actor:
        """An actor without a country as one of a country."""
        name = f"{identity.adjective(self._context.knowledge, country)} {actor.name}"
        return identity.build(name, country, actor.sector, actor.kind, actor.title)

    def outlet(self, name: str, country: str | None) -> Actor:
        """The outlet of that name: the one that the tables know by it, else one that is made of the name."""
        entry = self._context.knowledge.outlet(name)
        return (
            identity.of_entry(self._context.knowledge, entry)
            if entry
            else identity.build(name, country, "JRN", "outlet")
        )

    def someone(self, country: str) -> Actor:
        """Somebody in a country whom a report does not name."""
        return identity.unnamed(self._context.knowledge, country)

    def group(self, name: str, country: str, sector: str) -> Actor:
        """An armed group by its name, as the record knows it everywhere."""
        return identity.build(name, country, sector, "group")

    def authorities(self, country: str) -> Actor:
        """Those who hold public power in a country, where nobody says which of them."""
        return identity.build(
            f"{identity.adjective(self._context.knowledge, country)} authorities", country, "GOV", "organ"
        )

    def state(self, country: str) -> Actor:
        """The state of a country, as the whole record knows it."""
        return identity.state(self._context.knowledge, country)

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
        if site.says("draft", "proposed") and any(match.entry.kind == "organisation" for match in phrase.names):
            return ()  # a body has not said what is only proposed to it
        inner = [self._inner[doc_index][role.root] for role in phrase.roles if role.root in self._inner[doc_index]]
        if inner:
            return inner[0].actors
        own = self._borrowed(site, [match for match in phrase.names if match.entry.country and owns(site, match)])
        if phrase.person:
            person = site.context.memory.person(site.words.words(phrase.person.start, phrase.person.end))
            own += [person] if person else []
        if not own and (entry := body(site)):
            own = [identity.of_entry(site.context.knowledge, entry)]
        if own:
            return tuple(dict.fromkeys(own))
        for kid in site.kids():
            if site.words.dep[kid] == "nmod:poss" and kind_of(site.head) == "state":
                return self._one(doc_index, kid)
        return ()

    def _borrowed(self, site: Site, names: list[Match]) -> list[Actor]:
        """What a country's name makes of a noun: its state's doing, a company or a person of that country."""
        knowledge, kind = site.context.knowledge, kind_of(site.head)
        if kind == "state" or not names:
            return [_bare(knowledge, match) for match in names]
        country = names[0].entry.country
        if kind == "nothing" or country is None:
            return []
        name = f"{identity.adjective(knowledge, country)} {site.head}"
        return [
            identity.build(
                name, country, "BUS" if kind == "company" else "CVL", "group" if kind == "company" else "person"
            )
        ]

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
            first = first or (mention if owns(Site(self._context, doc_index, phrase), match) else None)
            for token in range(match.start, match.end):
                self._by_token[doc_index].setdefault(token, mention)
            yield mention
        if first:
            for token in phrase.tokens:
                self._by_token[doc_index].setdefault(token, first)


def resolve(
    docs: Sequence[Doc],
    offsets: Sequence[int],
    *,
    knowledge: Knowledge | None = None,
    published: str | None = None,
) -> Resolution:
    """The actors of one report.

    `docs` are its passages in order, with UD v2 labels, lemmas and entities PER, ORG, LOC; ``offsets[i]`` is where
    ``docs[i]`` starts in the report's text. `knowledge` replaces the shipped tables. `published` (ISO 8601, any
    precision) helps to tell office holders of one last name apart.
    """
    passages: list[Words] = []
    sentence = 0
    for doc, offset in zip(docs, offsets, strict=True):
        passages.append(Words(doc, offset, sentence))
        sentence = passages[-1].sentence[-1] + 1 if len(passages[-1]) else sentence
    reader = Reader(knowledge or default(), passages)
    reader.context.memory.year = int(published[:YEAR]) if published and published[:YEAR].isdigit() else None
    reader.read()
    reader.settle()
    return Resolution(reader.context, reader.found, reader.inner)


def _covering(phrase: Phrase, i: int) -> Match | None:
    return next((match for match in phrase.names if match.start <= i < match.end), None)


def _bare(knowledge: Knowledge, match: Match) -> Actor:
    """The actor of a name that modifies another noun: a demonym stands for its state."""
    if match.entry.kind in {"demonym", "ethnic"} and knowledge.state(match.entry.country) and match.entry.country:
        return identity.state(knowledge, match.entry.country)
    return identity.of_entry(knowledge, match.entry)
