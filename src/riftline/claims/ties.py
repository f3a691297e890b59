"""Ties: sentences that state a lasting relation between two actors, with kind, direction, sign and the time it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from riftline.actors import identity
from riftline.actors.actor import Actor
from riftline.claims.relating import Related, lexicon, related
from riftline.claims.statements import Bond
from riftline.claims.story import Sentence, Story
from riftline.ids import make_id

NEGATIONS = {"not", "n't", "n’t", "never", "no", "neither"}
CODE = 3
"""Letters of a country's code."""

BLOCS = {"the West", "European Union", "NATO"}
"""Parties of ties that are no single country."""

SINCE = re.compile(r"(?:since|dates? back to|dating back to|ever since|from)(?: at least| the)?\s*\Z", re.IGNORECASE)
UNTIL = re.compile(r"(?:until|till|up to)(?: the)?\s*\Z", re.IGNORECASE)
SPAN = re.compile(
    r"\b(?:between (?P<since>\d{4}) and|from (?P<from>\d{4}) (?:to|until|till)) (?P<until>\d{4})\b", re.IGNORECASE
)
LOOK = 24
"""Characters before a date in which "since" or "until" stands."""


def find_bonds(story: Story) -> tuple[Bond, ...]:
    """The relations that a report states, in text order."""
    found: dict[str, Bond] = {}
    for sentence in story.sentences:
        for token in sentence.words:
            for relation in related(token):
                for bond in _bonds(story, sentence, relation):
                    found.setdefault(bond.id, bond)
    return tuple(found.values())


def _bonds(story: Story, sentence: Sentence, relation: Related) -> Iterator[Bond]:
    """The ties of a relation: one for each two parties of different countries."""
    if relation.kind not in lexicon().kinds or _denied(relation.word):
        return
    row = lexicon().kinds[relation.kind]
    for a in _parties(story, sentence, relation.a):
        for b in _others(story, sentence, relation):
            if a.id != b.id and (a.country != b.country or a.country is None):
                made = _made(story, sentence, relation.kind, (a, b), _direction(relation))
                yield replace(made, sign=relation.sign or row["sign"], past=_over(relation.word))


def _others(story: Story, sentence: Sentence, relation: Related) -> list[Actor]:
    """The other side: what the phrase stands for; for a mediation, every party named in it."""
    if relation.kind in {"sphere of influence", "territorial claim"}:
        return _parties(story, sentence, relation.b) or _region(relation.b)
    if relation.kind != "mediation":
        return _parties(story, sentence, relation.b)
    named = (each for each in relation.b.subtree if each.ent_type_ or each.pos_ == "PROPN")
    parties = {actor.id: actor for each in named for actor in _parties(story, sentence, each)}
    return list(parties.values())


def _region(token: Token) -> list[Actor]:
    """A region that is no actor, by its name as written: "the Northern Isles"."""
    if token.pos_ != "PROPN":
        return []
    words = [kid for kid in token.subtree if kid.pos_ in {"PROPN", "ADJ"} and kid.i <= token.i]
    return [identity.build(" ".join(word.text for word in words), None, None, "unknown")]


def _parties(story: Story, sentence: Sentence, token: Token) -> list[Actor]:
    """The states and blocs that a phrase stands for; an organ, person or capital stands for its state."""
    out: dict[str, Actor] = {}
    for actor in story.actor(sentence, token):
        if actor.country and len(actor.country) == CODE and actor.country.isupper() and actor.kind != "outlet":
            state = story.actors.state(actor.country) if actor.country not in NO_STATES else actor
            out.setdefault(state.id, state)
        elif actor.name in BLOCS or actor.kind == "organisation":
            out.setdefault(actor.id, actor)
    return list(out.values())


NO_STATES = {"IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM"}
"""Codes in the place of a country that are no state's."""


def _denied(word: Token) -> bool:
    return any(
        kid.lower_ in NEGATIONS for up in (word, word.head) for kid in up.children if kid.dep_ in {"advmod", "det"}
    )


def _over(word: Token) -> bool:
    """Whether the relation is told as past: "once", "former", or a verb in the past tense."""
    words = {token.lemma_.lower() for up in (word, word.head) for token in up.children} | {word.lemma_.lower()}
    simple_past = word.pos_ == "VERB" and word.tag_ == "VBD"
    return bool(words & lexicon().past) or simple_past


def _direction(relation: Related) -> str:
    """That of the kind; a claim that one lays to the other's land is its own, a dispute is mutual."""
    laid = relation.kind == "territorial claim" and relation.word.pos_ == "VERB"
    return "a-to-b" if laid else str(lexicon().kinds[relation.kind]["direction"])


def _made(story: Story, sentence: Sentence, kind: str, sides: tuple[Actor, Actor], direction: str) -> Bond:
    """A relation with its anchor; the sides of a mutual one stand in order of name."""
    row = lexicon().kinds[kind]
    a, b = sides if direction != "mutual" else sorted(sides, key=lambda actor: (actor.name, actor.id))
    start, end = sentence.start, sentence.end
    identity = make_id("b", story.report.id, start, kind, a.id, b.id)
    quote, (since, until) = story.report.text[start:end], _times(story, sentence)
    return Bond(identity, story.report.id, start, end, quote, kind, a, b, direction, row["sign"], since, until)


def _times(story: Story, sentence: Sentence) -> tuple[str | None, str | None]:
    """Since when and until when a relation holds, where a date follows "since" or "until" in its sentence."""
    span = SPAN.search(story.report.text, sentence.start, sentence.end)
    if span is not None:
        return span["since"] or span["from"], span["until"]
    since = until = None
    for time in story.times_in(sentence.start, sentence.end):
        before = story.report.text[max(sentence.start, time.start - LOOK) : time.start]
        if time.value[:4].isdigit():
            since = time.value if SINCE.search(before) and since is None else since
            until = time.value if UNTIL.search(before) and until is None else until
    return since, until
