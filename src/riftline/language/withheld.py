"""Speech that was not uttered: "did not deny", "declined to deny", "neither confirmed nor denied", "stopped short of denying"."""

from __future__ import annotations

from spacy.tokens import Token

from riftline.language import clauses

NOT = {"not", "n't", "n’t", "never", "neither", "nor", "hardly", "scarcely"}
NOBODY = {"nobody", "none"}
EMPTY = {"no", "neither"}
KEEPING = {
    "decline",
    "refuse",
    "fail",
    "avoid",
    "refrain",
    "hesitate",
    "forbear",
    "omit",
    "neglect",
    "shy",
    "stop",
    "reluctant",
    "unwilling",
    "unable",
}
"""Words under which a verb of speech tells of silence."""

APART = {"without", "short of", "instead of", "rather than"}
"""What stands before a gerund of what was not said."""


def is_withheld(speech: Token) -> bool:
    """Whether a word of speech (a verb, or a noun such as "denial") tells that nothing was said: negated, refused, put off."""
    if _negated(speech) or _emptied(speech) or _set_apart(speech):
        return True
    if speech.dep_ == "conj" and clauses.kid(speech, *clauses.SUBJECTS) is None and speech.head.pos_ == speech.pos_:
        joined = {kid.lower_ for kid in clauses.kids(speech, "cc")}
        return bool(joined & {"or", "nor"}) and is_withheld(speech.head)
    return is_kept(speech)


def _negated(word: Token) -> bool:
    """ "Not", "never", "neither" beside a word, or "no longer"."""
    for kid in clauses.kids(word, "advmod", "cc:preconj", "det", "cc"):
        longer = kid.lower_ == "longer" and any(each.lower_ == "no" for each in kid.children)
        if kid.lower_ in NOT or longer or (kid.lower_ == "no" and word.pos_ == "NOUN"):
            return True
    return False


def _emptied(verb: Token) -> bool:
    """Whether nobody said it: "nobody in Lorne denies", "no official denied", "neither side denied"."""
    heads = clauses.kids(verb, *clauses.SUBJECTS) if verb.pos_ == "VERB" else []
    return any(
        head.lower_ in NOBODY or any(kid.lower_ in EMPTY for kid in clauses.kids(head, "det", "cc:preconj"))
        for head in heads
    )


def _set_apart(verb: Token) -> bool:
    before = [verb.doc[i].lower_ for i in range(max(0, verb.i - 2), verb.i)]
    return verb.tag_ == "VBG" and (bool(APART & {" ".join(before), *before[-1:]}))


def is_kept(verb: Token) -> bool:
    """Whether the word above keeps the speech back: "declined to", "has yet to", "was not ready to"."""
    above = verb.head
    if above == verb:
        return False
    if verb.dep_ == "conj" and above.pos_ == verb.pos_ and clauses.kid(verb, "cc") is not None:
        return is_kept(above)
    if verb.dep_ not in {"xcomp", "advcl", "obl"}:
        return False
    yet = above.lemma_ == "have" and any(kid.lower_ == "yet" for kid in clauses.kids(above, "advmod"))
    return yet or above.lemma_.lower() in KEEPING
