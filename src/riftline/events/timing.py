"""When an act happened: the expression of time in its own clause, above it, in its heading, or where the story is.

The day an act is reported is not the day it happened: a time that belongs to a verb of saying never dates what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from riftline.dates import as_when
from riftline.dates.when import UNKNOWN, TimeExpression, When
from riftline.language import clauses

HEADING = 100
"""Characters of the longest passage without a full stop that may be a heading with a date for what follows."""

SEQUENCE = {
    "later",
    "then",
    "subsequently",
    "afterwards",
    "afterward",
    "since",
    "meanwhile",
    "next",
    "eventually",
    "soon",
}
"""Adverbs that move the story on, so that the day before them no longer holds."""

PRECISE = {"day", "week", "month", "span"}


@dataclass(frozen=True)
class Dated:
    """An expression of time, the tokens it covers, and the interval it stands for."""

    tokens: tuple[Token, ...]
    when: When

    @property
    def top(self) -> Token:
        """The token of the expression that hangs on the rest of the sentence."""
        inside = {token.i for token in self.tokens}
        return next(
            (token for token in self.tokens if token.head.i not in inside or token.head == token), self.tokens[0]
        )


def dated(doc: Doc, offset: int, expressions: Iterable[TimeExpression]) -> list[Dated]:
    """The calendar expressions within one Doc; durations and sets date nothing."""
    found = []
    for expression in expressions:
        when = as_when(expression)
        span = doc.char_span(expression.start - offset, expression.end - offset, alignment_mode="expand")
        if when is not None and when.earliest is not None and span is not None and len(span):
            found.append(Dated(tuple(span), replace(when, start=expression.start, end=expression.end)))
    return found


class Clock:
    """Carries the time a text is at, from headings to their paragraphs and from sentence to sentence of one paragraph."""

    def __init__(self) -> None:
        self._heading = UNKNOWN
        self._story = UNKNOWN

    def enter(self, doc: Doc, found: list[Dated]) -> None:
        """Begins a passage. A short one without a full stop is a heading: its date, or none, holds until the next."""
        self._story = UNKNOWN
        if len(doc.text) <= HEADING and not re.search(r"[.!?…:,;”\"]\s*$", doc.text):
            day = next((item.when for item in found if item.when.precision in PRECISE), UNKNOWN)
            self._heading = replace(day, rule="heading") if day is not UNKNOWN else UNKNOWN

    def when(self, trigger: Token, carrier: Token | None, found: list[Dated], *, speech: bool) -> When:
        """When the act named by `trigger` happened, with the rule; `speech` is True for acts that are done by saying."""
        sentence = trigger.sent
        here = [item for item in found if item.tokens[0].sent == sentence]
        when = _in_clause(trigger, carrier, here, speech=speech) or _around(trigger, here)
        if when is not None:
            return when
        if speech or any(token.lower_ in SEQUENCE for token in sentence if token.pos_ == "ADV"):
            return UNKNOWN  # what is said of an event is said on some later day, and the text does not tell which
        if self._story is not UNKNOWN and not here and _narrates(trigger):
            return replace(self._story, rule="story")
        return self._heading if not here and _narrates(trigger) else UNKNOWN

    def leave(self, sentence: Span, found: list[Dated]) -> None:
        """Ends a sentence: the last day or month that its own clauses were dated with is where the story is."""
        days = [
            item.when for item in found
            if item.tokens[0].sent == sentence and item.when.precision in PRECISE and not _inside_noun(item.top)
        ]  # fmt: skip
        if days:
            self._story = days[-1]


def _narrates(trigger: Token) -> bool:
    """A finite or participial verb, not a past perfect: that steps out of the story."""
    verb = clauses.clause_head(trigger)
    return not any(kid.lower_ in {"had", "has", "have"} for kid in clauses.kids(verb, "aux"))


def _in_clause(trigger: Token, carrier: Token | None, here: list[Dated], *, speech: bool) -> When | None:
    own = [item for item in here if _within(item.top, trigger)]
    if own:
        return replace(_nearest(trigger, own), rule="phrase")
    for distance, node in enumerate(_path(carrier or trigger, speech=speech)):
        near = [item for item in here if _holder(item.top) == node.i]
        if near:
            return replace(_nearest(trigger, near), rule="clause" if distance == 0 else "governing clause")
        for item in here:
            if any(token.i == node.i for token in item.tokens):
                return replace(item.when, rule="governing clause")
    return None


def _nearest(trigger: Token, items: list[Dated]) -> When:
    return min(items, key=lambda item: abs(item.top.i - trigger.i)).when


def _within(top: Token, noun: Token) -> bool:
    """The expression modifies the act noun itself ("the May visit", "the attack on Tuesday")."""
    return noun.pos_ in {"NOUN", "PROPN"} and top.head == noun


def _path(node: Token, *, speech: bool) -> Iterator[Token]:
    """The predicates from the act upward as far as their time is also the act's."""
    node = clauses.clause_head(node)
    yield node
    while node.head != node:
        if node.dep_ in {"ccomp", "parataxis", "csubj"} and not speech:
            return
        if node.dep_ in {"xcomp", "advcl", "advcl:relcl", "acl", "acl:relcl", "conj", "ccomp"}:
            up = clauses.host(node)
            yield up
            node = clauses.clause_head(up) if up.pos_ not in {"VERB", "AUX"} else up
            if node != up:
                yield node
        else:
            return


def _holder(top: Token) -> int:
    """Index of the predicate an expression belongs to; −1 if it only modifies a noun ("the 2001 murder")."""
    if _inside_noun(top):
        return -1
    return int(clauses.clause_head(top).i)


def _inside_noun(top: Token) -> bool:
    """The expression modifies a noun, not a clause."""
    return top.dep_ in {"nmod", "nmod:unmarked", "compound", "amod", "nummod", "nmod:poss"} and top.head.pos_ in {
        "NOUN",
        "PROPN",
    }


def _around(trigger: Token, here: list[Dated]) -> When | None:
    """The only time of a sentence whose clauses are one chain of events ("raided …, arresting two on 30 June")."""
    free = [item for item in here if not _inside_noun(item.top)]
    if len(free) != 1:
        return None
    holder = clauses.clause_head(free[0].top)
    mine = clauses.clause_head(trigger)
    while holder.head != holder and holder != mine:
        if (
            holder.dep_ not in {"advcl", "xcomp", "conj", "acl", "acl:relcl"}
            or clauses.kid(holder, *clauses.SUBJECTS) is not None
        ):
            return None
        holder = clauses.clause_head(clauses.host(holder))
    return replace(free[0].when, rule="sentence") if holder == mine else None
