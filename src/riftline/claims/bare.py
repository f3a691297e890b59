"""Speech acts told without their words: "the president personally apologised", "Belmark has denied it all along"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from riftline.claims.found import Found, Passage
from riftline.claims.parts import cue_words, phrase
from riftline.claims.reality import is_unreal
from riftline.claims.verbs import keeps_from
from riftline.language import clauses

PERFORMED = {"apologise": "apologises", "apologize": "apologises", "deny": "denies"}
"""Verbs that do what they say: that somebody apologised tells all there is to tell."""


def performed(passage: Passage, found: Sequence[Found]) -> Iterator[Found]:
    """The speech acts of a passage that no claim tells already; their content is empty."""
    known = {claim.head.i for claim in found}
    for token in passage.doc:
        attitude = PERFORMED.get(token.lemma_.lower())
        if attitude and token.pos_ == "VERB" and token.i not in known and _real(token) and not keeps_from(token):
            heads = clauses.subjects(token)
            words = cue_words(token)
            if heads and heads[0].pos_ != "SCONJ":
                source = frozenset(i for i in phrase(heads[0], words) if i >= passage.begin)
                yield Found(token, attitude, words, (), source, tuple(heads))


def _real(verb: Token) -> bool:
    """Whether it happened: finite or a participle of the same subject, neither negated nor only possible."""
    negated = any(kid.lower_ in {"not", "n't", "n’t", "never"} for kid in clauses.kids(verb, "advmod"))
    return verb.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VBG"} and not negated and not is_unreal(verb)
