"""Where a clause about the future leads: escalation, de-escalation or neither, composed along the syntax tree.

A word that names a turn decides ("deteriorate", "settle"); a word that turns round what it acts on ("prevent", "undermine")
takes the opposite of its object; anything else is as its object, complement, adverbials and subject are. Negation turns round.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from riftline.claims.lexicon import table
from riftline.claims.statements import DE_ESCALATION, ESCALATION, OTHER
from riftline.language import clauses

ORDER = (
    "obj",
    "xcomp",
    "ccomp",
    "obl",
    "nmod",
    "acl",
    "advcl",
    "advmod",
    "amod",
    "conj",
    "nsubj",
    "nsubj:pass",
    "obl:agent",
)
"""Dependents in the order in which they are asked."""

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
ACTIVE = frozenset({"nsubj"})
"""Subjects that are no object: what "is lifted" or "ruled out" is its subject."""

DEPTH = 6
"""Steps down the tree; a turn named farther below is some other matter."""


@dataclass(frozen=True)
class Turns:
    """Signs of lemmas (+1 better, −1 worse) by part of speech, and the lemmas that turn round what they act on."""

    verbs: dict[str, int]
    nouns: dict[str, int]
    adjectives: dict[str, int]
    turning: frozenset[str]
    carriers: frozenset[str]
    negations: frozenset[str]

    def sign(self, token: Token) -> int:
        """The sign of a word by itself."""
        by_kind = {
            "VERB": self.verbs,
            "NOUN": self.nouns,
            "PROPN": self.nouns,
            "ADJ": self.adjectives,
            "ADV": self.adjectives,
        }
        return by_kind.get(token.pos_, {}).get(lemma(token), 0)


@cache
def turns() -> Turns:
    """The table, read once."""
    found = table("prospects")

    def signs(kind: str) -> dict[str, int]:
        return dict.fromkeys(found["worse"][kind], -1) | dict.fromkeys(found["better"][kind], 1)

    turning = frozenset(word for words in found["turns"].values() for word in words)
    carriers, negations = frozenset(found["carriers"]), frozenset(found["negations"])
    return Turns(signs("verbs"), signs("nouns"), signs("adjectives"), turning, carriers, negations)


def lemma(token: Token) -> str:
    """The lemma in lower case, with a "de-" that the tokeniser cut off."""
    word = str(token.lemma_).lower()
    if token.i >= 2 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "de":
        return f"de-{word}"
    if token.lower_ == "de" and token.i + 2 < len(token.doc) and token.nbor(1).text == "-":
        return f"de-{str(token.nbor(2).lemma_).lower()}"
    return word


def direction(predicate: Token) -> str:
    """Where the clause of a predicate leads. A question with "whether" leads nowhere."""
    asked = [predicate, *clauses.kids(predicate, "csubj", "csubj:outer", "ccomp", "nsubj", "advcl")]
    if any(mark.lower_ == "whether" for each in asked for mark in clauses.kids(each, "mark")):
        return OTHER
    return {1: DE_ESCALATION, -1: ESCALATION, 0: OTHER}[sign(predicate)]


def sign(token: Token, depth: int = DEPTH) -> int:
    """+1 for better, −1 for worse, 0 for neither, of a word with all that it governs."""
    if depth == 0:
        return 0
    turned = -1 if any(kid.lower_ in turns().negations for kid in token.children) else 1
    if lemma(token) in turns().carriers:
        beside = clauses.kids(token, "amod", "conj")
        return turned * next((found for kid in beside if (found := sign(kid, depth - 1))), 0)
    if lemma(token) in turns().turning:
        acted_on = _below(token, depth, ACTIVE if clauses.kid(token, "nsubj:pass") is not None else SUBJECTS)
        if acted_on:
            return -turned * acted_on
    if any(lemma(kid) in turns().carriers for kid in clauses.kids(token, "obj")):
        return turned * (_below(token, depth, SUBJECTS) or _doer(token, depth))
    return turned * (turns().sign(token) or _below(token, depth))


def _doer(verb: Token, depth: int) -> int:
    """Where the subject of "has an effect" leads, if its own word says so ("a failure to settle"), not what it is about."""
    for subject in clauses.kids(verb, *SUBJECTS):
        if turns().sign(subject) or lemma(subject) in turns().turning:
            return sign(subject, depth - 1)
    return 0


def _below(token: Token, depth: int, but: frozenset[str] = frozenset()) -> int:
    """The sign of the first dependent that has one; those with a relation in `but` are not asked."""
    kids = [kid for kid in token.children if kid.dep_ in ORDER and kid.dep_ not in but and not _conditional(kid)]
    if token.dep_ == "xcomp" and token.pos_ == "ADJ":
        kids += clauses.kids(token.head, "nsubj")
    kids.sort(key=lambda kid: (ORDER.index(kid.dep_), kid.i))
    return next((found for kid in kids if (found := sign(kid, depth - 1))), 0)


def _conditional(kid: Token) -> bool:
    """Whether a dependent tells the circumstances rather than what comes, or is a statement of its own."""
    if kid.dep_ == "conj" and kid.pos_ == "VERB" and clauses.kid(kid, *SUBJECTS) is not None:
        return True
    mark = clauses.kid(kid, "mark")
    if set(clauses.cases(kid)) & {"under", "despite", "after", "since"}:
        return True
    return mark is not None and mark.lower_ in {
        "if",
        "unless",
        "while",
        "because",
        "since",
        "as",
        "although",
        "though",
        "after",
    }
