"""Who did what an act noun names, where a participle, a phrase with "by" or an admission says so."""

from __future__ import annotations

from spacy.tokens import Token

from riftline.language import clauses

DONE = {
    "commit", "perpetrate", "carry", "conduct", "launch", "stage", "wage", "mount", "inflict", "unleash", "order",
    "impose",
}  # fmt: skip
"""Participles whose agent is who did the act of the noun before them ("the killings committed by the guards")."""


def done_by(noun: Token) -> list[Token]:
    """Who a participle after an act noun says did it."""
    heads = [noun, *clauses.modifiers(noun, "of", "on", "against")]
    told = [kid for head in heads for kid in clauses.told_of(head)]
    done = [agent for kid in told if kid.lemma_.lower() in DONE for agent in clauses.agents(kid)]
    return (
        done
        + by_of_object(noun)
        + _answerable(noun)
        + [
            whose
            for kid in told
            for whose in clauses.modifiers(kid, clauses.ASCRIBED.get(kid.lemma_.lower(), ""))
            if whose.dep_ == "obl"
        ]
    )


def by_of_object(noun: Token) -> list[Token]:
    """A phrase with "by" that a parser hangs on an active verb, though it says who did what the object names: "condemned attacks on
    civilians by the guards"."""
    verb = noun.head
    if noun.dep_ != "obj" or verb.pos_ != "VERB" or clauses.is_passive(verb):
        return []
    return [token for token in clauses.modifiers(verb, "by") if token.i > noun.i and token.pos_ in {"NOUN", "PROPN"}]


ADMITTING = {"accept", "acknowledge", "admit", "assume", "bear", "claim", "take"}


def _answerable(noun: Token) -> list[Token]:
    """Who says that an act was theirs, or to whom it is laid: "claimed responsibility for the bombing", "blamed the raid on Belmark"."""
    whose = noun.head
    laid = clauses.ASCRIBED.get(whose.lemma_.lower(), "") if noun.dep_ in {"obj", "nsubj:pass"} else ""
    if laid and (named := [*clauses.modifiers(noun, laid), *clauses.modifiers(whose, laid)]):
        return named
    admitted = (
        noun.dep_ == "nmod" and "for" in clauses.cases(noun) and whose.lemma_.lower() in {"responsibility", "blame"}
    )
    verb = whose.head
    return clauses.subjects(verb) if admitted and whose.dep_ == "obj" and verb.lemma_ in ADMITTING else []


WRONGS = {
    "abuse", "act", "aggression", "assault", "atrocity", "attack", "brutality", "campaign", "crackdown",
    "crime", "cruelty", "discrimination", "outrage", "persecution", "provocation", "raid", "repression",
    "strike", "torture", "violation", "violence",
}  # fmt: skip
"""Nouns of what is condemned, which those behind "against" suffer and those behind "by" have done."""


def committed_by(verb: Token) -> list[Token]:
    """Who did what a verb condemns: "condemned violations against civilians by the guards"."""
    wrongs = [noun for noun in clauses.objects(verb) if noun.lemma_.lower() in WRONGS]
    inside = [
        token
        for noun in wrongs
        for head in (noun, *clauses.kids(noun, "nmod"))
        for token in clauses.modifiers(head, "by")
    ]
    return inside or [token for noun in wrongs for token in by_of_object(noun)]
