"""What stands beside an act and says whether it is real: negation, modality, questions, marks of purpose and condition.

The words stand in ``lexicon/status.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from spacy.tokens import Token

from riftline.events.entries import FOLDER
from riftline.language import clauses

ORDER = ("denied", "negated", "possible", "planned", "alleged")
"""From the most to the least reserved; `actual` is what remains."""

SPEECH = {"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONSULT", "CONCEDE"}
"""Acts done in words: as the purpose of another act that happened they are done with it ("summoned … to protest")."""


@dataclass(frozen=True)
class Verdict:
    """A status and the word that gave it ("" for plain statements)."""

    status: str
    reason: str


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Lemma → status for each table of status.yaml."""
    table: dict[str, Any] = yaml.safe_load((FOLDER / "status.yaml").read_text(encoding="utf-8"))
    out: dict[str, dict[str, str]] = {"governors": {}, "adverbs": {}, "auxiliaries": {}, "markers": {}, "subjects": {}}
    for status in reversed(ORDER):
        out["governors"] |= {str(word): status for word in table.get(status, ())}
        for part in ("adverbs", "auxiliaries", "markers", "subjects"):
            out[part] |= {str(word): status for word in table[part].get(status, ())}
    out["governors"] |= {str(word): "reporting" for word in table["reporting"]}
    return out


def beside(token: Token, kind: str) -> Iterator[Verdict]:
    """All that stands beside the word for an act of a type says of it."""
    yield from adverbs(token)
    yield from auxiliaries(token)
    yield from _emptied(token)
    yield from marks_of(token, kind)
    if token.pos_ == "NOUN" and any(map(_is_to_be, clauses.kids(token, "acl"))) and not _is_singled_out(token):
        yield Verdict("planned", "to be")
    if token.tag_ == "VB" and token.dep_ == "root" and not clauses.kids(token, "mark", "aux", *clauses.SUBJECTS):
        yield Verdict("possible", "imperative")
    if token.dep_ == "ccomp" and token.tag_ in {"VBZ", "VBP"} and clauses.kids(token, "advmod") and _is_asked(token):
        yield Verdict("possible", "how")
    if token.sent[-1].text == "?" and token.dep_ in {"root", "conj"} and not _is_explained(token):
        yield Verdict("possible", "?")


def _is_explained(verb: Token) -> bool:
    """Whether a question asks only for the reason of what was done: "why did the army shell the port?"."""
    why = any(word.lower_ == "why" for word in clauses.kids(verb, "advmod"))
    return why and any(aux.lower_ in {"did", "has", "have", "had"} for aux in clauses.kids(verb, "aux"))


ASKED = {"how", "when", "where", "why"}


def _is_asked(clause: Token) -> bool:
    """Whether an embedded question in the present asks how or when something is done: "they discuss how he leaves office"."""
    first = min(clause.children, key=lambda kid: kid.i)
    return first.lower_ in ASKED and first.dep_ == "advmod"


EMPTYING = {("det", "no"), ("cc:preconj", "neither")}
"""Words beside a subject or object by which nobody did it or it was done to nobody ("no troops", "neither A nor B")."""


def _emptied(verb: Token) -> Iterator[Verdict]:
    for noun in clauses.kids(verb, *clauses.SUBJECTS, *clauses.PASSIVE_SUBJECTS, "obj"):
        if noun.lower_ == "none":
            yield Verdict("negated", "none")
        for kid in noun.children:
            if (kid.dep_, kid.lower_) in EMPTYING:
                yield Verdict("negated", kid.lower_)


def _is_means(clause: Token) -> bool:
    """Whether an infinitive tells what something was used for, and so was done ("used tanks to storm the port"), or what its verb asks."""
    return clause.head.lemma_ in {"use", "employ"} or clauses.selected(clause)


FOCUS = {"only", "just", "merely", "simply", "solely", "least"}
"""Words that after "not" deny nothing of the act ("not just against him")."""


def adverbs(token: Token) -> Iterator[Verdict]:
    """What negations, adverbs and adjectives say of a word."""
    table = words()["adverbs"]
    for child in token.children:
        if child.dep_ in {"advmod", "det", "cc:preconj"}:
            word = child.lower_
            if word in {"not", "n't"} and child.i + 1 < len(child.doc) and child.nbor().lower_ in FOCUS:
                continue
            word = "no longer" if word == "longer" and child.i and child.nbor(-1).lower_ == "no" else word
            if word in table:
                yield Verdict(table[word], word)
            elif child.dep_ == "det" and word == "no":
                yield Verdict("negated", "no")
            elif child.dep_ == "det" and word == "any" and token.pos_ == "NOUN":
                yield Verdict("possible", "any")
        elif child.dep_ == "amod" and token.pos_ in {"NOUN", "PROPN"}:
            status = words()["governors"].get(child.lemma_.lower()) or words()["governors"].get(child.lower_)
            if status in ORDER:
                yield Verdict(status, child.lower_)


def auxiliaries(token: Token) -> Iterator[Verdict]:
    """What the auxiliaries of a verb say: "will", "may"."""
    table = words()["auxiliaries"]
    for child in clauses.kids(token, "aux"):
        word = child.lower_
        if word in table and not (word == "'d" and child.lemma_ == "have"):
            yield Verdict(table[word], word)


def _is_to_be(clause: Token) -> bool:
    """Whether a clause says what is to be done with the noun before it: "interviews to be held in Lyon"."""
    return clause.tag_ == "VBN" and any(mark.lower_ == "to" for mark in clauses.kids(clause, "mark"))


def _is_singled_out(noun: Token) -> bool:
    """Whether an infinitive after a noun tells what happened to it: "the third leader to be ousted"."""
    return any(
        kid.lower_ in SINGLING or kid.ent_type_ == "ORDINAL" for kid in clauses.kids(noun, "amod", "advmod", "det")
    )


SINGLING = {"first", "second", "third", "fourth", "fifth", "last", "latest", "only", "next", "another"}


def marks_of(token: Token, kind: str) -> Iterator[Verdict]:
    """What conjunctions and prepositions say of an act of a type: "if", "without", "to" of a purpose."""
    table = words()["markers"]
    marks = [mark.lower_ for mark in clauses.kids(token, "mark")] + clauses.cases(token)
    marks += [
        " ".join([mark.lower_, *map(str, clauses.kids(mark, "fixed"))]) for mark in clauses.kids(token, "mark", "cc")
    ]
    for word in marks:
        if word in table:
            yield Verdict(table[word], word)
    if token.dep_ == "acl" and _is_to_be(token) and not _is_singled_out(token.head):
        yield Verdict("planned", "to be")
    if "ahead" in marks and token.pos_ == "NOUN":
        yield Verdict("planned", "ahead of")
    if "to" in marks and token.tag_ == "VB":
        if token.dep_ == "root":
            yield Verdict("planned", "to")
        elif token.dep_ == "advcl" and token.head.lemma_ == "vote":
            yield Verdict("planned", "vote")
        elif token.dep_ == "advcl" and kind not in SPEECH | {"PROTEST"} and not _is_means(token):
            yield Verdict("possible", "purpose")
