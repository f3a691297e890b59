"""Official acts that speak: an envoy is summoned, a note of protest is handed over, condolences are sent."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from riftline.claims.cues import cues
from riftline.claims.found import Found, Passage, edges
from riftline.claims.parts import cue_words, phrase
from riftline.claims.reality import is_unreal
from riftline.language import clauses

ENVOYS = {
    "ambassador",
    "envoy",
    "diplomat",
    "consul",
    "attaché",
    "attache",
    "representative",
    "chargé",
    "charge",
    "nuncio",
}
"""Whom a government summons to tell a government something."""

OVER = ("over", "about")
"""Prepositions before what an envoy is summoned over."""

SPEAKING = {
    "protest": "accuses", "condolence": "regrets", "sympathy": "regrets", "regret": "regrets", "apology": "apologises", "denial": "denies",
    "ultimatum": "demands", "thanks": "praises", "congratulation": "praises",
}  # fmt: skip
"""Nouns of acts that are done by speaking, with their attitude: that they were delivered tells what was said."""

DELIVERING = {
    "convey", "deliver", "express", "extend", "file", "give", "hand", "issue", "lodge", "make", "offer", "present", "register", "send",
    "submit", "voice",
}  # fmt: skip
"""Verbs that deliver such an act."""

NOTES = {"note", "letter", "message", "statement", "telegram"}
"""Papers that carry an act in an of-phrase: "a note of protest"."""


def official_acts(passage: Passage, known: set[int]) -> Iterator[Found]:
    """The summonses of envoys, and the delivered protests, condolences and apologies that no claim with the heads `known` tells.

    The content of a summons is what it is over, if that is told; that of the others is empty.
    """
    for token in passage.doc:
        if token.pos_ == "VERB" and token.lemma_.lower() == "summon":
            yield from _summons(token, passage)
        elif token.pos_ in {"NOUN", "PROPN"} and token.i not in known and token.lemma_.lower() in SPEAKING:
            yield from _delivered(token, known)


def _summons(verb: Token, passage: Passage) -> Iterator[Found]:
    """ "Summoned the envoy over the raid" blames whoever sent the envoy for the raid."""
    passive = clauses.is_passive(verb)
    called = clauses.passive_subjects(verb) if passive else clauses.kids(verb, "obj")
    if is_unreal(verb) or _negated(verb) or not any(each.lemma_.lower() in ENVOYS for each in called):
        return
    over = [kid for kid in clauses.modifiers(verb, *OVER) if kid.i > verb.i]
    case = {part.i for kid in over[:1] for token in clauses.kids(kid, "case", "mark") for part in token.subtree}
    pieces = passage.pieces({i for kid in over[:1] for i in edges(kid)} - case)
    told = any(kid.i > verb.i and kid.lemma_.lower() in cues().verbs for kid in clauses.kids(verb, "advcl", "xcomp"))
    if pieces or not told:
        heads = clauses.subjects(verb) or [kid for kid in clauses.modifiers(verb, "to") if kid.i > verb.i]
        yield _found(verb, "accuses", cue_words(verb), tuple(pieces), heads)


def _delivered(noun: Token, known: set[int]) -> Iterator[Found]:
    """ "Lodged a formal protest", "handed the envoy a note of protest"."""
    act = (
        noun.head if noun.dep_ == "nmod" and "of" in clauses.cases(noun) and noun.head.lemma_.lower() in NOTES else noun
    )
    verb = act.head
    if (
        verb.i in known
        or act.dep_ not in {"obj", "nsubj:pass"}
        or verb.pos_ != "VERB"
        or verb.lemma_.lower() not in DELIVERING
    ):
        return
    if is_unreal(verb) or _negated(verb) or any(kid.lower_ == "no" for kid in clauses.kids(act, "det")):
        return
    heads = clauses.subjects(verb)
    if heads and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VBG"}:
        words = cue_words(verb) | frozenset(range(min(act.left_edge.i, noun.i), noun.i + 1))
        yield _found(noun, SPEAKING[noun.lemma_.lower()], words, (), heads)


def _negated(verb: Token) -> bool:
    return any(kid.lower_ in {"not", "n't", "n’t", "never"} for kid in clauses.kids(verb, "advmod"))


def _found(
    head: Token, attitude: str, words: frozenset[int], content: tuple[tuple[int, int], ...], heads: list[Token]
) -> Found:
    """The claim; a ministry to which an envoy is summoned speaks without being written as the source."""
    source = phrase(heads[0], words) if heads and "to" not in clauses.cases(heads[0]) else frozenset[int]()
    return Found(head, attitude, words, content, source, tuple(heads))
