"""Parts of the coder that can be switched off from outside: pieces of the lexicon, groups of rules, stages.

Nothing in the program knows of this. A part is a table of replacements: the function or table that is put aside, where it is looked
up, and what stands in for it. A name that the program no longer has is an error (AttributeError), so that this table follows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from spacy.tokens import Token

from riftline import pipeline
from riftline.actors import anaphora, naming, people, reading, roles
from riftline.actors.resolution import Resolution
from riftline.actors.words import Words
from riftline.events import coder, matching, rereading, unsaid
from riftline.events.entries import Entry, Lexicon, lexicon
from riftline.events.modality import Verdict
from riftline.language import clauses

Replacement = tuple[Any, str, Any]
"""Where a name is looked up, the name, what stands in for it."""

CLAUSES_BELOW = {"xcomp", "ccomp", "advcl"}
CLAUSES_OF_NOUNS = {"acl", "acl:relcl"}


TYPES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE",
    "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip
"""PLOVER's types; the lexicon has a file for each."""


@dataclass(frozen=True)
class Part:
    """A part by its name in the table; `deep` if it also changes the actors or claims found, not only the acts."""

    name: str
    replacements: Callable[[], list[Replacement]]
    deep: bool = False

    @contextmanager
    def off(self) -> Iterator[None]:
        """Within the block the part is switched off."""
        with ExitStack() as stack:
            for where, name, other in self.replacements():
                stack.enter_context(patch.object(where, name, other))
            yield


def parts() -> tuple[Part, ...]:
    """All parts in the order of the table."""
    return (*SECOND, *LEXICON, *FILES, *SYNTAX, *CONTEXT, *STATUS)


def _words(change: Callable[[Lexicon], Lexicon]) -> Callable[[], list[Replacement]]:
    """The coder with a changed lexicon."""

    def replacements() -> list[Replacement]:
        changed = change(lexicon())
        return [(coder, "lexicon", lambda: changed)]

    return replacements


def _single(index: Mapping[str, tuple[Entry, ...]]) -> dict[str, tuple[Entry, ...]]:
    return {lemma: entries for lemma, entries in index.items() if " " not in lemma}


def _without_phrases(words: Lexicon) -> Lexicon:
    return replace(words, verbs=_single(words.verbs), nouns=_single(words.nouns))


def _swap(*replacements: Replacement) -> Callable[[], list[Replacement]]:
    return lambda: list(replacements)


def _holds(token: Token, entry: Entry, *, nominal: bool = False) -> bool:  # noqa: ARG001 - stands in for matching.holds
    return True


NEVER, ALWAYS = 2.0, 0.0
"""Chances that no act has, and that every one has."""

SECOND = (
    Part("second reader", _swap((coder, "reread", lambda *_found: None))),
    Part("second reader: what it sets aside", _swap((rereading, "KEEP", ALWAYS), (rereading, "LEAST", ALWAYS))),
    Part(
        "second reader: its sides",
        _swap((rereading.Reread, "side", lambda _read, _role, _at, ruled, _entry: (ruled, []))),
    ),
    Part("second reader: its statuses", _swap((rereading, "SURE_STATUS", NEVER))),
)


LEXICON = (
    Part("lexicon: verbs", _words(lambda words: replace(words, verbs={}))),
    Part("lexicon: nouns (nominal acts)", _words(lambda words: replace(words, nouns={}))),
    Part("lexicon: adjectives", _words(lambda words: replace(words, adjectives={}))),
    Part("lexicon: light verbs", _words(lambda words: replace(words, light={}))),
    Part("lexicon: particles, compounds, idioms", _words(_without_phrases)),
    Part("lexicon: constraints on objects, prepositions, complements", _swap((matching, "holds", _holds))),
    Part("lexicon: needs of parties and sectors", _swap((coder, "_fulfils", lambda *_sides: True))),
)


def _without_type(kind: str) -> Part:
    def other(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(entry for entry in entries if entry.type != kind)

    def change(words: Lexicon) -> Lexicon:
        verbs, nouns, adjectives = (
            {lemma: kept for lemma, entries in index.items() if (kept := other(entries))}
            for index in (words.verbs, words.nouns, words.adjectives)
        )
        return replace(words, verbs=verbs, nouns=nouns, adjectives=adjectives)

    return Part(f"lexicon: {kind.lower()}.yaml", _words(change))


FILES = tuple(map(_without_type, TYPES))


def _alone(token: Token) -> Iterator[Token]:
    yield token


def _implied_without(relations: set[str]) -> Callable[[Token, int], list[Token]]:
    implied = clauses._implied

    def other(verb: Token, depth: int) -> list[Token]:
        return [] if verb.dep_ in relations else implied(verb, depth)

    return other


def _coordination() -> list[Replacement]:
    return [
        (clauses, "conjuncts", _alone),
        (clauses, "_implied", _implied_without({"conj"})),
        (Words, "conjuncts", lambda _self, _i: []),
    ]


SYNTAX = (
    Part("coordination of actors and verbs", _coordination, deep=True),
    Part("control, raising, participles (implied subjects)", lambda: [(clauses, "_implied", _implied_without(CLAUSES_BELOW))], deep=True),
    Part("clauses on nouns (who acts in them)", lambda: [(clauses, "_implied", _implied_without(CLAUSES_OF_NOUNS))], deep=True),
    Part("relative pronouns", _swap((clauses, "antecedent", lambda token, _verb: token)), deep=True),
    Part("passives", _swap((clauses, "is_passive", lambda _verb: False)), deep=True),
    Part("one act named twice in a clause", _swap((coder, "_once", lambda found: found))),
    Part("announcing (AGREE, THREATEN, REJECT of acts to come)", _swap((coder, "announced", lambda coded, *_context: coded))),
    Part("demands by a modal verb", _swap((coder, "demands", lambda *_context: []))),
    Part("what one says another did, as accusation", _swap((coder, "accusations", lambda found, *_context: list(found)))),
    Part("sides of an inner act for the outer one", _swap((coder, "with_inner_targets", lambda found, *_context: list(found)))),
)  # fmt: skip


def _rules_without(*rules: Callable[..., Any]) -> Callable[[], list[Replacement]]:
    def replacements() -> list[Replacement]:
        kept = tuple(rule for rule in reading.RULES if rule not in rules)
        if len(kept) + len(rules) != len(reading.RULES):
            raise AttributeError("a rule of this part is none of riftline.actors.reading.RULES")
        return [(reading, "RULES", kept)]

    return replacements


def _unfilled(*names: str) -> list[Replacement]:
    return [(unsaid, name, lambda coded, *_context: coded) for name in names]


CONTEXT = (
    Part("pronouns, relative and personal", _rules_without(anaphora.relative, anaphora.pronoun), deep=True),
    Part(
        "definite descriptions (the agency, both capitals, his counterpart)",
        _rules_without(anaphora.pair, anaphora.counterpart, anaphora.generic),
        deep=True,
    ),
    Part("people", _rules_without(people.person), deep=True),
    Part("roles (police, ministry, protesters)", _rules_without(roles.role), deep=True),
    Part("names outside the tables", _rules_without(naming.name), deep=True),
    Part("all sides told by context", _swap((unsaid, "complete", lambda found, *_context: list(found)))),
    Part("sides of the act that governs", _swap(*_unfilled("_from_subject", "_from_host"))),
    Part("sides told before", _swap(*_unfilled("_from_told"))),
    Part("sides of the country a report plays in", _swap(*_unfilled("_among_themselves", "_at_home"))),
    Part("sides of the place that force strikes", _swap(*_unfilled("_in_place", "_locally"))),
    Part("sides of known wars", _swap(*_unfilled("_from_war"))),
    Part("crowds of the country a report plays in", _swap((Resolution, "crowd", lambda _self, _country=None: None))),
)  # fmt: skip


def _actual(*_arguments: Any) -> Verdict:
    return Verdict("actual", "")


STATUS = (
    Part("status rules", _swap((coder, "_verdict", _actual))),
    Part("fallback by meaning", _swap((matching, "_guessed", lambda _token: None))),
    Part(
        "worlds where words of force mean nothing of the kind",
        _swap((coder, "worlds_of", lambda docs: [None] * len(docs))),
    ),
    Part("claims' word on status", _swap((pipeline, "attach", lambda mentions, *_claims: tuple(mentions)))),
)
