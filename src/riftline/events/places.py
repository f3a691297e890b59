"""Where an act happened: the place named by "in", "at", "near" … in its own clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from riftline.actors import place_of
from riftline.actors.actor import Place
from riftline.events.matching import Match
from riftline.language import clauses

PREPOSITIONS = ("in", "at", "near", "outside", "inside", "across", "over", "around", "throughout")

BELOW = {"xcomp", "ccomp", "advcl", "conj"}
"""Relations of clauses that play where the clause above them does."""

STEPS = 3
"""Clauses between an act and the one that says where."""


def place(match: Match, countries: Iterable[str]) -> Place | None:
    """The place of an act with coordinates where known; None if its clause names none. `countries` are those of its parties."""
    for phrase in _phrases(match):
        name = _name(phrase)
        if name:
            found = place_of(name, countries)
            if found is not None:
                return found
    return None


def _phrases(match: Match) -> Iterator[Token]:
    heads = [match.trigger, *clauses.objects(match.trigger)] if not match.nominal else [match.trigger]
    if match.carrier is not None:
        heads.append(match.carrier)
    clause = clauses.clause_head(match.trigger)
    for head in [*heads, clause]:
        yield from clauses.modifiers(head, *PREPOSITIONS)
    scene = _scene(clause)
    if scene is not None:
        yield scene
    if not match.nominal:
        for noun in clauses.objects(match.trigger):
            yield from clauses.kids(noun, "compound")
        for same in _when(match.trigger):
            yield from clauses.modifiers(same, *PREPOSITIONS)


def _scene(clause: Token) -> Token | None:
    """The place that a clause with "where" tells of, also where what is done stands in a clause below it."""
    for _ in range(STEPS):
        if clause.dep_ == "acl:relcl":
            return clause.head if any(kid.lower_ == "where" for kid in clause.children) else None
        if clause.dep_ not in BELOW:
            return None
        clause = clauses.clause_head(clause.head)
    return None


def _when(verb: Token) -> list[Token]:
    """Clauses that tell the same moment: "were killed when a bomb went off in Sallin"."""
    return [kid for kid in clauses.kids(verb, "advcl") if any(mark.lower_ == "when" for mark in kid.children)]


def _name(phrase: Token) -> str | None:
    if phrase.ent_type_ == "LOC":
        return str(next((e.text for e in phrase.doc.ents if e.start <= phrase.i < e.end), phrase.text))
    inner = next(
        (kid for kid in phrase.children if kid.ent_type_ == "LOC" and kid.dep_ in {"compound", "nmod", "appos"}), None
    )
    return str(inner.text) if inner is not None else None
