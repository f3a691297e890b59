"""What a claim's words are besides its content: words that judge, words that hold back, an unnamed source, and what "which" stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from riftline.claims.claim import Claim, Span
from riftline.claims.cues import cues
from riftline.claims.found import Found, beside, trimmed
from riftline.claims.lexicon import phrases, table
from riftline.language import clauses

RELATIVES = {"which", "that", "what"}
BACK = 6
"""Claims looked back on for the charge that "the accusation" or "these claims" answers: those of about one paragraph."""

ANSWERING = {"denies", "doubts"}
GRANTING = {"confirm", "acknowledge", "admit", "concede"}
"""Verbs that answer a charge too."""
CHARGING = {"accuses", "asserts", "demands", "calls for", "doubts"}
OVER = {"of", "over", "about", "against", "that"}
"""Words after a charge that bring its own content."""

POINTING = {"it", "this", "that", "these", "those"}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    found = table("judging")
    return phrases(found["judging"]), phrases(found["hedges"]), phrases([found["anonymity"]])


def judging(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The words of the given stretches that judge what they speak of."""
    return tuple(sorted({match.span() for start, end in spans for match in _patterns()[0].finditer(text, start, end)}))


def hedges(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The words of the given stretches that hold back."""
    return tuple(sorted({match.span() for start, end in spans for match in _patterns()[1].finditer(text, start, end)}))


def unnamed(found: Found, text: str, source: Sequence[Span]) -> tuple[Span, ...]:
    """The source, where it is somebody without a name: "analysts", "an official who asked not to be named"."""
    if not source or not found.speakers:
        return ()
    start, end = source[0]
    if _patterns()[2].search(text, start, end):
        return tuple(source[:1])
    head = found.speakers[0]
    people = any(token.ent_type_ == "PER" for token in head.subtree if token.i in found.source)
    return tuple(source[:1]) if is_unnamed(head) and not people else ()


def is_unnamed(head: Token) -> bool:
    """Whether a noun or pronoun stands for somebody without a name."""
    return head.pos_ != "PROPN" and head.lemma_.lower() in table("judging")["unnamed"]


def refers(found: Found, around: Sequence[Found], before: Sequence[Found], text: str) -> tuple[Span, ...]:
    """What the content stands for where its own words do not say: the clause before "which", the charge that is denied.

    `around` are the other claims of the passage, `before` those that come earlier, the last one last. `text` is the
    passage's, and spans count in it.
    """
    if any(text[start:end].lower() in RELATIVES for start, end in found.content):
        return _antecedent(found, around, text)
    answers = found.attitude in ANSWERING or found.head.lemma_.lower() in GRANTING
    if not answers or _pointed(found) is None:
        return ()
    charges = [one for one in before[-BACK:] if one.attitude in CHARGING and one.source != found.source]
    first = found.head.left_edge.idx
    return tuple((start, min(end, first)) for start, end in charges[-1].content if start < first) if charges else ()


def _antecedent(found: Found, around: Sequence[Found], text: str) -> tuple[Span, ...]:
    """The content of the claim in which the noun before a relative clause stands, else that noun's own phrase."""
    clause = next((up for up in (found.head, *found.head.ancestors) if up.dep_ == "acl:relcl"), None)
    if clause is None:
        return ()
    noun = clause.head
    for other in around:
        spans = (*other.content, *((token.idx, token.idx + len(token)) for token in (other.head,)))
        if other is not found and any(start <= noun.idx < end for start, end in spans):
            return tuple(
                (start, min(end, clause.left_edge.idx)) for start, end in other.content if start < clause.left_edge.idx
            )
    first = noun.left_edge
    while first.i < noun.i and first.dep_ in {"case", "punct", "cc", "mark"}:
        first = first.nbor()
    kept = trimmed(text, first.idx, clause.left_edge.idx)
    return (kept,) if kept is not None else ()


def _pointed(found: Found) -> Token | None:
    """The object that only points to a charge: "the accusation", "these claims", "it"."""
    for token in clauses.kids(found.head, "obj", "nsubj:pass"):
        alone = clauses.kid(token, "acl", "ccomp", "acl:relcl", "nmod") is None
        alone = alone and beside(token.doc[token.right_edge.i], 1).lower() not in OVER
        if (token.lemma_.lower() in cues().charges and alone) or token.lower_ in POINTING:
            return token
    return None


def marked(claim: Claim, text: str) -> Claim:
    """A claim with its judging and hedging words; `text` is its report's."""
    return replace(claim, judging=judging(text, claim.content), hedges=hedges(text, (*claim.cue, *claim.content)))
