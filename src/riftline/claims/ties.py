"""Ties: sentences that state a lasting relation between two actors, with kind, direction, sign and the time it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from spacy.tokens import Token

from riftline.actors.actor import Actor
from riftline.claims.lexicon import table
from riftline.claims.statements import Bond
from riftline.claims.story import Sentence, Story
from riftline.ids import make_id
from riftline.language import clauses

BRINGING = ("with", "between", "to", "of", "for", "on", "upon", "from", "in", "among")
"""Prepositions that bring in the other side of a relation."""

NEGATIONS = {"not", "n't", "n’t", "never", "no", "neither"}
PARTIES = {"state", "organ", "organisation", "group"}
"""Kinds of actors that have lasting relations here."""


@dataclass(frozen=True)
class Lexicon:
    """The tables of `ties.yaml` by lemma."""

    nouns: dict[str, str]
    supplies: dict[str, str]
    verbs: dict[str, dict[str, str]]
    goods: dict[str, str]
    kinds: dict[str, dict[str, str]]
    friendly: frozenset[str]
    hostile: frozenset[str]
    past: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The tables, read once."""
    found: dict[str, Any] = table("ties")

    def turned(part: str) -> dict[str, str]:
        return {word: kind for kind, listed in found[part].items() for word in listed}

    return Lexicon(
        turned("nouns"), turned("supplies"), found["verbs"], turned("goods"), found["kinds"],
        frozenset(found["friendly"]), frozenset(found["hostile"]), frozenset(found["past"]),
    )  # fmt: skip


@dataclass(frozen=True)
class Related:
    """A relation in one sentence: its word, its kind, and the heads of both sides."""

    word: Token
    kind: str
    a: Token
    b: Token


def find_bonds(story: Story) -> tuple[Bond, ...]:
    """The relations that a report states, in text order."""
    found: dict[str, Bond] = {}
    for sentence in story.sentences:
        for token in sentence.words:
            for related in _related(token):
                for bond in _bonds(story, sentence, related):
                    found.setdefault(bond.id, bond)
    return tuple(found.values())


def _related(token: Token) -> Iterator[Related]:
    """The relations that a word states."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in lexicon().verbs:
        yield from _of_verb(token, lexicon().verbs[lemma])
    elif token.pos_ in {"NOUN", "PROPN", "ADJ"} and lemma in lexicon().nouns:
        yield from _of_noun(token, lexicon().nouns[lemma])
    elif token.pos_ == "NOUN" and lemma in lexicon().supplies:
        for related in _of_noun(token, lexicon().supplies[lemma]):
            yield Related(token, related.kind, related.b, related.a)


def _of_verb(verb: Token, forms: dict[str, str]) -> Iterator[Related]:
    subjects = clauses.subjects(verb)
    for form, kind in forms.items():
        others = clauses.objects(verb) if form == "object" else clauses.modifiers(verb, form)
        for a in subjects:
            for b in others:
                yield Related(verb, kind, a, b)


def _of_noun(noun: Token, kind: str) -> Iterator[Related]:
    between = clauses.modifiers(noun, "between", "among")
    if between:
        sides = list(clauses.conjuncts(between[0]))
        if len(sides) > 1:
            yield Related(noun, kind, sides[0], sides[1])
        return
    brought = [token for token in clauses.modifiers(noun, *BRINGING) if token.i > noun.i]
    own = _own(noun)
    if not brought:
        own, brought = own[:1], own[1:]
    for a in own[:1]:
        for b in brought[:2]:
            yield Related(noun, kind, a, b)


def _own(noun: Token) -> list[Token]:
    """Whose relation it is: what is called so, the possessor, an adjective, or the subject that has, keeps or seeks it."""
    found: list[Token] = []
    if clauses.kid(noun, "cop") is not None:
        found += clauses.kids(noun, *clauses.SUBJECTS)
    if noun.dep_ == "appos":
        found.append(noun.head)
    found += clauses.kids(noun, "nmod:poss")
    found += [kid for kid in clauses.kids(noun, "amod", "compound") if kid.ent_type_ or kid.pos_ == "PROPN"]
    above = noun.head
    if noun.dep_ in {"obj", "obl", "nsubj:pass"} and above.pos_ == "VERB":
        found += clauses.subjects(above)
    return list(dict.fromkeys(clauses.antecedent(token, noun) for token in found))


def _bonds(story: Story, sentence: Sentence, related: Related) -> Iterator[Bond]:
    if _denied(related.word):
        return
    kind, sign = _kind(related)
    if kind is None:
        return
    row = lexicon().kinds[kind]
    for a in _parties(story, sentence, related.a):
        for b in _parties(story, sentence, related.b):
            if a.id != b.id and (a.country != b.country or a.country is None):
                made = _made(story, sentence, kind, (a, b))
                yield replace(made, sign=sign or row["sign"], past=_over(related.word))


def _parties(story: Story, sentence: Sentence, token: Token) -> list[Actor]:
    """The states and organisations that a phrase stands for; an organ, person or capital stands for its state."""
    out: dict[str, Actor] = {}
    for actor in story.actor(sentence, token):
        if actor.kind in PARTIES or actor.country:
            state = story.actors.state(actor.country) if actor.country and len(actor.country) == 3 else actor
            out.setdefault(state.id, state)
    return list(out.values())


def _kind(related: Related) -> tuple[str | None, str]:
    """The kind of a relation, made exact by the words beside it, and its sign where these decide it."""
    words = {token.lemma_.lower() for token in related.word.subtree}
    if related.kind == "partnership":
        beside = {kid.lemma_.lower() for kid in related.word.children} | _predicated(related.word)
        if beside & lexicon().hostile:
            return "rivalry", "hostile"
        plain = related.word.lemma_.lower() in {"tie", "relation", "relationship", "link", "alignment", "bond"}
        return (None, "") if plain and not beside & lexicon().friendly else ("partnership", "")
    if related.kind == "dependence" or related.kind in lexicon().supplies.values():
        goods = [lexicon().goods[word] for word in sorted(words) if word in lexicon().goods]
        order = ("dependence (arms)", "dependence (energy)", "dependence (transit)", "dependence (trade)")
        found = next((kind for kind in order if kind in goods), None)
        return found or related.kind, ""
    return related.kind, ""


def _predicated(noun: Token) -> set[str]:
    """What is said of a subject: "relations with Arvenia remain tense"."""
    if noun.dep_ not in clauses.SUBJECTS:
        return set()
    head = noun.head
    return {head.lemma_.lower()} | {kid.lemma_.lower() for kid in clauses.kids(head, "xcomp", "conj")}


def _denied(word: Token) -> bool:
    return any(
        kid.lower_ in NEGATIONS for up in (word, word.head) for kid in up.children if kid.dep_ in {"advmod", "det"}
    )


def _over(word: Token) -> bool:
    return any(token.lemma_.lower() in lexicon().past for token in word.subtree)


def _made(story: Story, sentence: Sentence, kind: str, sides: tuple[Actor, Actor]) -> Bond:
    """A relation with its anchor; the sides of a mutual one stand in order of name."""
    row = lexicon().kinds[kind]
    a, b = sides if row["direction"] != "mutual" else sorted(sides, key=lambda actor: (actor.name, actor.id))
    start, end = sentence.start, sentence.end
    identity = make_id("b", story.report.id, start, kind, a.id, b.id)
    quote, (since, until) = story.report.text[start:end], _times(story, sentence)
    return Bond(identity, story.report.id, start, end, quote, kind, a, b, row["direction"], row["sign"], since, until)


def _times(story: Story, sentence: Sentence) -> tuple[str | None, str | None]:
    """Since when and until when a relation holds, where a date follows "since" or "until" in its sentence."""
    since = until = None
    for time in story.times_in(sentence.start, sentence.end):
        before = story.report.text[sentence.start : time.start].lower().rstrip()
        if not time.value[:4].isdigit():
            continue
        if before.endswith(("since", "since the", "since at least")):
            since = time.value
        elif before.endswith(("until", "till", "up to", "until the")):
            until = time.value
    return since, until
