"""The second reading: a small network reads what the rules found beside the words, and confirms, corrects or drops it.

The rules say what each word could be; the network has learnt from marked passages what such words in such a place come to. It points at the
words that name the sides, also in the sentences before; whom these words stand for is told by `riftline.actors` as ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from spacy.tokens import Doc, Token

from riftline.actors.actor import Actor
from riftline.actors.resolution import Resolution
from riftline.events.announcing import Coded
from riftline.events.arguments import Parties
from riftline.events.confidence import confidence, weighed
from riftline.events.entries import Entry
from riftline.events.evidence import Seen, evidence
from riftline.events.figures import figures
from riftline.events.modality import Verdict
from riftline.events.reader import View, reader
from riftline.events.unsaid import doer
from riftline.events.windows import STATUSES, At, Window, windows

KEEP = 0.2
"""Chance of being an act below which an act of the rules is dropped."""

LEAST, BESIDE = 0.2, 0.3
"""Confidence below which an act is set aside, unless it counts somebody: the surest of its sentence, and any other. Swept 0–.5 on the dev
half of the coded news: whole acts have their highest F1 here (.51 at a precision of .66; without thresholds .50 and .59)."""

SIDE = 0.4
"""Chance from which a word names a side."""

WEAK = 0.25
"""Chance from which the likeliest word names a side where none reaches `SIDE`."""

UNSAID = 0.5
"""Chance from which a side is there though no words name it."""

ANNOUNCED = (" announced", "must", "said")
"""End the rules of acts that are done by announcing, demanding or saying something, whatever becomes of that."""

SURE_STATUS = 0.6
"""Chance from which the network's status takes the place of the rules'."""

BOTH = {"CONSULT", "COOPERATE", "AGREE"}


def reread(docs: Sequence[Doc], actors: Resolution, acts: Mapping[At, Coded]) -> dict[At, Coded] | None:
    """The acts of a report after the second reading, by the words that name them.

    None where there is no second reader, and for a sentence that stands alone: what the reader knows is how acts sit in a story, and on
    headlines and single sentences the rules do as well without it.
    """
    network = reader() if sum(1 for doc in docs for _ in doc.sents) > 1 else None
    if network is None or any(len(doc.tensor) != len(doc) for doc in docs):
        return None
    out: dict[At, Coded] = {}
    for window in windows(docs, actors, acts, quiet=False):
        read = Reread(docs, actors, acts, window, network.view(window))
        out |= {at: replace(coded, confidence=weighed(shown)) for at, coded, shown in read.acts()}
    return _sure(out)


def _sure(found: Mapping[At, Coded]) -> dict[At, Coded]:
    """Without the acts that are too unlikely to be right, as their sentences stand."""
    surest: dict[tuple[int, int], float] = {}
    for (number, _), coded in found.items():
        sentence = (number, coded.match.trigger.sent.start)
        surest[sentence] = max(surest.get(sentence, 0.0), coded.confidence or 0.0)
    out = {}
    for (number, i), coded in found.items():
        chance = coded.confidence or 0.0
        least = LEAST if chance == surest[number, coded.match.trigger.sent.start] else BESIDE
        if chance >= least or figures(coded.match, 0):
            out[number, i] = coded
    return out


@dataclass(frozen=True)
class Reread:
    """One window with what the network sees in it."""

    docs: Sequence[Doc]
    actors: Resolution
    told: Mapping[At, Coded]
    window: Window
    view: View

    def acts(self) -> Iterator[tuple[At, Coded, dict[str, float]]]:
        """The acts of the rules that hold: the words that name them, how they are coded now, and what speaks for that."""
        for n, at in enumerate(self.window.places):
            known = self.told.get(at)
            if known is not None and self.window.asked[n] and self._is_act(n) >= KEEP:
                coded = self._act(n, known)
                chance = self._is_act(n) * confidence(coded.match, coded.sides)
                yield at, coded, evidence(coded, known, chance, Seen(self.window, self.view, n, self._words))

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        """The words that head phrases naming an actor, by the actor's id."""
        out: dict[str, list[int]] = {}
        for n, (number, i) in enumerate(self.window.places):
            mention = self.actors.at(number, i)
            if mention is not None and mention.head == i:
                out.setdefault(mention.actor.id, []).append(n)
        return out

    def _is_act(self, n: int) -> float:
        """Chance that a word names an act."""
        return float(1 - self.view.types[n, 0])

    def _home(self, n: int) -> str | None:
        """The country that the report clearly plays in around a word."""
        actors = self.actors.here(*self.window.places[n])
        return actors.home if actors.is_alone else None

    def _token(self, n: int) -> Token:
        number, i = self.window.places[n]
        return self.docs[number][i]

    def _act(self, n: int, known: Coded) -> Coded:
        match, ruled = known.match, known.sides
        kind = match.entry.type
        sources, by = self.side(0, n, ruled.sources, match.entry)
        targets, to = self.side(1, n, ruled.targets, match.entry)
        if kind in BOTH and len({*sources, *targets}) > 1 and match.entry.reciprocal:
            sources = targets = tuple(dict.fromkeys([*sources, *targets]))
        if kind not in BOTH and not ruled.sources:
            sources = tuple(actor for actor in sources if actor not in ruled.targets)
        kept = targets if kind in BOTH or targets == ruled.targets else _others(targets, sources)
        words = tuple(self._token(v) for v in (*by, *to) if self._token(v).doc == match.trigger.doc)
        return Coded(match, Parties(sources, kept, (*ruled.tokens, *words)), self._status(n, known))

    def _status(self, n: int, known: Coded) -> Verdict:
        """The network's status where it is sure, but never one that makes an act of the rules more certain than they left it."""
        best = int(self.view.statuses[n].argmax())
        unsure = self.view.statuses[n, best] < SURE_STATUS or STATUSES[best] == "actual"
        told = known.verdict.status != "actual" or bool(known.verdict.reason)
        if unsure or told or known.match.entry.rule.endswith(ANNOUNCED):
            return known.verdict
        return Verdict(STATUSES[best], "read")

    def side(self, role: int, n: int, ruled: tuple[Actor, ...], entry: Entry) -> tuple[tuple[Actor, ...], list[int]]:
        """The actors of a side (0 the sources, 1 the targets) of the act of an entry at a word, and the words pointed at.

        What the rules found; where they found nobody in a report that plays in one country, whom the words that the network points at
        stand for, else somebody there. In a quarrel between states who did it is not guessed.
        """
        home = self._home(n)
        if ruled or home is None:
            return ruled, []
        chances = self.view.sides[role, n]
        ranked = [int(v) for v in np.argsort(-chances[:-1]) if chances[v] >= WEAK]
        words = [v for v in ranked if chances[v] >= SIDE] or ranked[:1]
        found = [actor for v in words for actor in self._who(v)]
        if found:
            return tuple(dict.fromkeys(found)), sorted(words)
        nobody = self.actors.someone(home) if role else doer(entry, home, self.actors)
        return ((nobody,) if chances[-1] >= UNSAID else ()), []

    def _who(self, v: int) -> tuple[Actor, ...]:
        """The actors that a word stands for, else those of the words that name the same one."""
        found = self._named(v)
        if not found:
            others = [
                int(w)
                for w in np.argsort(-self.view.same[v])
                if w != v and self.view.same[v, w] >= SIDE and self.window.standings[w]
            ]
            found = next((named for w in others if (named := self._named(w))), ())
        home = self._home(v)
        if home and self.view.home[v] >= SIDE:
            return tuple(
                self.actors.placed(actor, home) if actor.country is None and actor.kind != "person" else actor
                for actor in found
            )
        return found

    def _named(self, v: int) -> tuple[Actor, ...]:
        number, i = self.window.places[v]
        mention = self.actors.at(number, i)
        if mention is not None and mention.head == i:
            return (mention.actor,)
        return self.actors.of_phrase(number, i)


def _others(targets: tuple[Actor, ...], sources: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The targets without who also acts; all where several act on each other ("the two clashed")."""
    apart = tuple(actor for actor in targets if actor not in sources)
    return apart or (targets if len(targets) > 1 else ())
