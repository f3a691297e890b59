"""Which tokens name acts: lexicon entries whose constraints hold in the tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span, Token

from riftline.events.entries import Entry, Lexicon
from riftline.language import clauses

CONTENT = {"VERB", "NOUN", "PROPN", "ADJ", "NUM"}
CLAUSES = {"infinitive": ("xcomp", "advcl", "acl"), "that": ("ccomp",), "gerund": ("xcomp", "advcl", "acl")}


@dataclass(frozen=True)
class Match:
    """A token that names an act, the entry that says so, and the light verb that carries it (or None)."""

    trigger: Token
    entry: Entry
    nominal: bool
    carrier: Token | None = None
    reversed: bool = False


def matches(sentence: Span, lexicon: Lexicon) -> list[Match]:
    """The acts a sentence names, main clause first, each token at most once."""
    found = [match for token in sentence if (match := _match(token, lexicon)) is not None]
    carriers = {match.carrier.i for match in found if match.carrier is not None}
    kept = [match for match in found if match.nominal or match.trigger.i not in carriers]
    return sorted(kept, key=lambda match: (_depth(match.trigger), match.trigger.i))


def _depth(token: Token) -> int:
    depth = 0
    while token.head != token:
        depth += token.dep_ in clauses.CLAUSAL or token.dep_ in {"obl", "nmod"}
        token = token.head
    return depth


def _match(token: Token, lexicon: Lexicon) -> Match | None:
    if token.pos_ == "VERB" and token.dep_ not in {"amod", "compound", "case"}:
        entry = _best(token, _verb_entries(token, lexicon.verbs))
        return Match(token, entry, nominal=False) if entry else None
    if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"compound", "flat"} and not token.ent_type_:
        entry = _best(token, _noun_entries(token, lexicon.nouns), nominal=True)
        if entry is None:
            return None
        carrier, turned = _carrier(token, lexicon)
        return Match(token, entry, nominal=True, carrier=carrier, reversed=turned)
    if token.pos_ == "ADJ" and clauses.kid(token, "cop") is not None:
        entry = _best(token, lexicon.adjectives.get(token.lemma_.lower(), ()))
        return Match(token, entry, nominal=False) if entry else None
    return None


def _verb_entries(token: Token, index: Mapping[str, tuple[Entry, ...]]) -> tuple[Entry, ...]:
    lemma = token.lemma_.lower()
    added = clauses.particle(token) or next(
        (kid.lower_ for kid in token.children if kid.dep_ == "advmod" and f"{lemma} {kid.lower_}" in index), None
    )
    phrasal = index.get(f"{lemma} {added}", ()) if added else ()
    if phrasal:
        return phrasal
    plain = index.get(lemma, ())
    adposition = tuple(
        entry
        for kid in token.children
        if kid.dep_ == "obl"
        for case in clauses.cases(kid)
        for entry in index.get(f"{lemma} {case}", ())
    )
    return adposition + plain


def _noun_entries(token: Token, index: Mapping[str, tuple[Entry, ...]]) -> tuple[Entry, ...]:
    lemma = token.lemma_.lower()
    for kid in token.children:
        if kid.dep_ in {"compound", "amod"} and kid.i < token.i:
            found = index.get(f"{kid.lemma_.lower()} {lemma}") or index.get(f"{kid.lemma_.lower()}-{lemma}")
            if found:
                return found
    return index.get(lemma, ())


def _best(token: Token, entries: Iterable[Entry], *, nominal: bool = False) -> Entry | None:
    holding = [entry for entry in entries if holds(token, entry, nominal=nominal)]
    return max(holding, key=lambda entry: (entry.constraints, entry.weight), default=None)


def holds(token: Token, entry: Entry, *, nominal: bool = False) -> bool:
    """Whether every constraint of the entry holds at the token."""
    if (entry.object or entry.not_object) and not nominal and not _object_holds(token, entry):
        return False
    if entry.subject and not _subject_holds(token, entry):
        return False
    if entry.complement and not _complement_holds(token, entry.complement):
        return False
    if entry.prep:
        phrases = clauses.modifiers(token, *entry.prep)
        return bool(phrases) and (not entry.topic or any(_names(entry.topic, phrase) for phrase in phrases))
    return not entry.topic or any(_names(entry.topic, kid) for kid in clauses.kids(token, "xcomp", "ccomp", "advcl"))


def _object_holds(token: Token, entry: Entry) -> bool:
    found = [noun for head in clauses.objects(token) for noun in clauses.conjuncts(head)]
    if entry.not_object and any(_names(entry.not_object, noun) for noun in found):
        return False
    return not entry.object or any(_names(entry.object, noun) for noun in found)


def _subject_holds(token: Token, entry: Entry) -> bool:
    found = clauses.subjects(token) or clauses.kids(token, "nmod:poss", "amod", "compound")
    return any(_names(entry.subject, noun) for head in found for noun in clauses.conjuncts(head))


def _complement_holds(token: Token, kind: str) -> bool:
    for kid in clauses.kids(token, *CLAUSES.get(kind, ())):
        marked = any(mark.lower_ == "to" for mark in kid.children if mark.dep_ == "mark")
        if kind == "that" or (kind == "infinitive" and marked) or (kind == "gerund" and kid.tag_ == "VBG"):
            return True
    return False


def _names(words: frozenset[str], noun: Token) -> bool:
    """The noun, a compound or adjective in its phrase, or the noun a quantity counts ("dozens of tanks"), is in the list."""
    return any(word.lemma_.lower() in words or word.lower_ in words for word in _phrase_words(noun))


def _phrase_words(noun: Token) -> Iterator[Token]:
    yield noun
    for kid in noun.children:
        if kid.dep_ in {"compound", "amod", "flat", "appos", "nmod:desc"}:
            yield kid
        elif kid.dep_ == "nmod" and "of" in clauses.cases(kid) and noun.lemma_.lower() in QUANTITIES:
            yield from _phrase_words(kid)


QUANTITIES = {
    "dozen",
    "hundred",
    "thousand",
    "million",
    "number",
    "group",
    "score",
    "series",
    "lot",
    "bulk",
    "majority",
    "some",
    "many",
    "several",
    "most",
    "one",
    "all",
}


def _carrier(noun: Token, lexicon: Lexicon) -> tuple[Token | None, bool]:
    """The light verb whose object (or passive subject, or oblique) the noun is; and whether its subject is the one it is done to."""
    verb = noun.head
    top = noun
    while top.dep_ == "conj" and top.head.pos_ in {"NOUN", "PROPN"}:
        top, verb = top.head, top.head.head
    if verb == top or verb.pos_ != "VERB" or top.dep_ not in {"obj", "nsubj:pass", "obl", "nsubj", "acl", "xcomp"}:
        return None, False
    names = {verb.lemma_.lower(), f"{verb.lemma_.lower()} {clauses.particle(verb)}"}
    names |= {f"{verb.lemma_.lower()} {case}" for case in clauses.cases(top)}
    direct = top.dep_ in {"obj", "nsubj:pass"} or bool(clauses.cases(top))
    if direct and names & lexicon.light.get("reversed", frozenset()):
        return verb, True
    if direct and names & lexicon.light.get("verbs", frozenset()):
        return verb, False
    return None, False
