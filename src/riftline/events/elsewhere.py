"""Passages about sport, weather, science, business or the stage, where "struck", "beat" and "defended" are no acts of politics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml
from spacy.tokens import Doc, Span

from riftline.actors.actor import Actor

STATES = "states"
STRONG, LEAST, LEAST_WHOLE = 2.0, 5.0, 8.0
"""What a strong word weighs against a weak one, and the sums of different words from which a passage and a whole report belong to
another world."""

ENOUGH, ENOUGH_WHOLE = 2, 3
"""Different words of states at work that make a passage, and a whole report, one about politics, whatever else it is about."""

DENSE = 0.035
"""Share of a passage's words that such words must be, so that a long report with some of them stays what it is."""

BODIES_OF_STATES = {"UNO", "IGO", "EUR"}
"""Codes of organisations that states are members of (PLOVER)."""

LONG = 100
"""Words from which a report that hardly speaks of states at work is not about them."""

ORGANS = frozenset({"MIL", "COP", "SPY", "JUD", "LEG", "REB", "UAF", "PRM", "OPP", "PTY"})


@cache
def worlds() -> Mapping[str, Mapping[str, float]]:
    """World → lemma → weight, from elsewhere.yaml."""
    table = yaml.safe_load(Path(__file__).with_name("elsewhere.yaml").read_text(encoding="utf-8"))
    return {
        world: {**dict.fromkeys(words["weak"], 1.0), **dict.fromkeys(words["strong"], STRONG)}
        for world, words in table.items()
        if world != STATES
    }


@cache
def statecraft() -> frozenset[str]:
    """Lemmas of states at work."""
    table = yaml.safe_load(Path(__file__).with_name("elsewhere.yaml").read_text(encoding="utf-8"))
    return frozenset(table[STATES])


def is_political(sentence: Span) -> bool:
    """Whether a sentence speaks of states at work by one of their words."""
    return any(token.lemma_.lower() in statecraft() for token in sentence)


def lemmas(doc: Doc) -> Counter[str]:
    """How often each lemma stands in a passage."""
    return Counter(token.lemma_.lower() for token in doc if token.is_alpha or "-" in token.text)


def worlds_of(counted: Sequence[Counter[str]]) -> list[str | None]:
    """For each passage of a report, by its lemmas, the world it belongs to, None for the world of states; a report that as a whole
    belongs to another world does so in every passage."""
    together = _together(counted)
    whole = None if _is_of_states(together, ENOUGH_WHOLE) else _world(together, LEAST_WHOLE)
    return [None if _is_of_states(lemmas, ENOUGH) else whole or _world(lemmas, LEAST) for lemmas in counted]


def is_private(counted: Sequence[Counter[str]]) -> bool:
    """Whether a report is long enough to tell what it is about, and hardly names states at work: people of two countries who quarrel
    in it are no countries that do."""
    together = _together(counted)
    return together.total() >= LONG and not _is_of_states(together, ENOUGH)


def _together(counted: Sequence[Counter[str]]) -> Counter[str]:
    """The counts of a whole report (`sum` would copy all words so far for each passage)."""
    found: Counter[str] = Counter()
    for one in counted:
        found.update(one)
    return found


def _is_of_states(lemmas: Counter[str], enough: int) -> bool:
    return sum(lemma in statecraft() for lemma in lemmas) >= enough


def _world(lemmas: Counter[str], least: float) -> str | None:
    length = lemmas.total()
    for world, words in worlds().items():
        found = [lemma for lemma in lemmas if lemma in words]
        strong = any(words[lemma] == STRONG for lemma in found)
        weight = sum(words[lemma] for lemma in found)
        if strong and weight >= least and sum(lemmas[lemma] for lemma in found) >= DENSE * length:
            return world
    return None


def is_of_state(sources: Sequence[Actor], targets: Sequence[Actor]) -> bool:
    """Whether every side that an act names is an organ of power by more than a country's name, which in other worlds is a team
    or a market."""
    sides = [side for side in (sources, targets) if side]
    return bool(sides) and all(any(map(_is_official, side)) for side in sides)


def is_by_states(sources: Sequence[Actor]) -> bool:
    """Whether a body of states acts, which no team or market is called by."""
    return any(actor.kind == "organisation" and actor.country in BODIES_OF_STATES for actor in sources)


def is_across(sources: Sequence[Actor], targets: Sequence[Actor]) -> bool:
    """Whether one side is of another country than the other."""
    return any(one.country and other.country and one.country != other.country for one in sources for other in targets)


def _is_official(actor: Actor) -> bool:
    return actor.sector in ORGANS or (actor.sector == "GOV" and actor.kind != "state")
