"""What a report has spoken of so far: recent actors, names in use, and how present each country is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from riftline.actors.actor import Actor
from riftline.actors.knowledge import surname
from riftline.actors.normal import normal

FADING = 0.8
"""Share of a country's presence that is left after a sentence: after three sentences half, so that a fresh pair of states
outweighs the older one within a paragraph."""

PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "de",
        "da",
        "dos",
        "del",
        "di",
        "van",
        "von",
        "der",
        "den",
        "le",
        "la",
        "mr",
        "mrs",
        "ms",
    ]
)
"""Words before a last name that do not make it another name."""

TOLD_BACK, TOLD_AHEAD = 4, 2
"""Sentences before and after its own in which the country that a report is about must be named to be meant where nothing says so."""

REMEMBERED = 400
"""Phrases looked back on at most: more than a long report's last thirty sentences hold."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A resolved phrase: its actors, sentence, whether it was a subject, its canonical role and number."""

    actors: tuple[Actor, ...]
    sentence: int
    subject: bool
    role: str | None
    plural: bool


@dataclass(slots=True)
class Presence:
    """How present a country is: `value` at `sentence`, fading since."""

    value: float = 0.0
    sentence: int = 0

    def at(self, sentence: int) -> float:
        """The value at a later sentence."""
        return self.value * FADING ** (sentence - self.sentence)


@dataclass
class Memory:
    """The memory of one report. `near` are its countries by number of names, `dominant` the one it
    is clearly about, `home` the one where it clearly plays (by the places named in it; `dominant` where they do not tell, else the
    one it opens with, and then `opened`), `told` the sentences that name each country, in order, `year` that of its publication."""

    near: Counter[str] = field(default_factory=Counter)
    told: dict[str, list[int]] = field(default_factory=dict)
    dominant: str | None = None
    home: str | None = None
    opened: bool = False
    year: int | None = None
    noted: list[Noted] = field(default_factory=list)
    people: dict[str, Actor] = field(default_factory=dict)
    names: dict[str, Actor] = field(default_factory=dict)
    presence: dict[str, Presence] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)

    def note(self, noted: Noted) -> None:
        """Remembers a phrase."""
        self.noted.append(noted)

    def is_told_near(self, country: str, sentence: int) -> bool:
        """Whether a country is named near a sentence: pages that string news together play here and there."""
        told = self.told.get(country, ())
        at = bisect_left(told, sentence - TOLD_BACK)
        return at < len(told) and told[at] <= sentence + TOLD_AHEAD

    def speak_of(self, country: str, sentence: int) -> None:
        """Remembers that a state was named."""
        known = self.presence.setdefault(country, Presence(0.0, sentence))
        known.value, known.sentence = known.at(sentence) + 1.0, sentence

    def salient(self, sentence: int, count: int) -> list[str]:
        """The `count` most present states at a sentence, fewer if fewer were named."""
        ranked = sorted(self.presence, key=lambda code: (-self.presence[code].at(sentence), code))
        return ranked[:count]

    def recent(self, sentence: int, back: int) -> Iterator[Noted]:
        """Phrases of this and the `back` sentences before: sentence by sentence backwards, subjects first."""
        held: list[Noted] = []
        at = sentence
        for noted in reversed(self.noted[-REMEMBERED:]):
            if noted.sentence != at:
                yield from _subjects_first(held)
                held, at = [], noted.sentence
            if noted.sentence < sentence - back:
                return
            held.append(noted)
        yield from _subjects_first(held)

    def last(self, wanted: Callable[[Noted], bool], sentence: int, back: int) -> Noted | None:
        """The first of `recent` that is wanted."""
        return next((noted for noted in self.recent(sentence, back) if wanted(noted)), None)

    def person(self, name: str) -> Actor | None:
        """The person this report has called so: by full name, or by last name alone."""
        key = normal(name)
        *first, last = key.split() or [""]
        return self.people.get(key) or (self.people.get(last) if set(first) <= PARTICLES else None)

    def introduce(self, name: str, actor: Actor) -> None:
        """Remembers a person under the full name and the last name; what is known of them may grow, not shrink."""
        key = normal(name)
        for written in {key, surname(name, actor.country)} if key else ():
            before = self.people.get(written)
            if before is None or _knows(actor) >= _knows(before) or (before.name == actor.name and not before.country):
                self.people[written] = actor


def _knows(actor: Actor) -> int:
    return (actor.country is not None) + (actor.sector is not None)


def _subjects_first(held: list[Noted]) -> list[Noted]:
    return sorted(held, key=lambda noted: not noted.subject)
