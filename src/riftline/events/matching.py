"""Which tokens name acts: lexicon entries whose constraints hold in the tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span, Token

from riftline.events import unknown
from riftline.events.entries import Entry, Lexicon
from riftline.events.status import is_governor
from riftline.language import clauses

LEAST_WEIGHT = 0.3
"""Entries below this are too loose to state an act ("declined to comment")."""

RESULTS = {"advmod", "xcomp"}
"""Relations of words that make one verb with it beside particles ("shot dead")."""

CLAUSES = {"infinitive": ("xcomp", "advcl", "acl"), "that": ("ccomp",), "gerund": ("xcomp", "advcl", "acl")}


@dataclass(frozen=True)
class Match:
    """A token that names an act, the entry that says so, and the light verb that carries it (or None).

    `others` are further entries that hold, for when the parties found do not fit the first one's `sector`.
    """

    trigger: Token
    entry: Entry
    nominal: bool
    carrier: Token | None = None
    reversed: bool = False
    others: tuple[Entry, ...] = ()


def matches(sentence: Span, lexicon: Lexicon) -> list[Match]:
    """The acts a sentence names, main clause first, each token at most once."""
    found = [match for token in sentence if (match := _match(token, lexicon)) is not None]
    specific = {match.trigger.i: match.entry for match in found if not match.nominal and match.entry.constraints}
    nouns = [match for match in found if match.carrier is None or not _says_more(specific.get(match.carrier.i), match)]
    carriers = {match.carrier.i for match in nouns if match.carrier is not None}
    kept = [match for match in nouns if match.nominal or match.trigger.i not in carriers]
    return sorted(kept, key=lambda match: (_depth(match.trigger), match.trigger.i))


def _says_more(verbal: Entry | None, noun: Match) -> bool:
    """Whether an entry of a light verb says more than the act noun it carries: not if only a word beside the noun fits its objects
    ("resumed mortar attacks" lends no mortars)."""
    return verbal is not None and (not verbal.object or noun.trigger.lemma_.lower() in verbal.object)


def _depth(token: Token) -> int:
    depth = 0
    while token.head != token:
        depth += token.dep_ in clauses.CLAUSAL or token.dep_ in {"obl", "nmod"}
        token = token.head
    return depth


def _match(token: Token, lexicon: Lexicon) -> Match | None:
    if token.pos_ == "VERB" and token.dep_ not in {"amod", "compound", "case"}:
        return _made(token, _ranked(token, _verb_entries(token, lexicon.verbs))) or _guessed(token)
    if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"compound", "flat"} and not token.ent_type_:
        entries = _ranked(token, _noun_entries(token, lexicon.nouns), nominal=True)
        return _noun(token, entries, lexicon)
    if token.pos_ == "ADJ" and clauses.kid(token, "cop") is not None:
        return _made(token, _ranked(token, lexicon.adjectives.get(token.lemma_.lower(), ())))
    return None


def _guessed(token: Token) -> Match | None:
    """An act whose verb the lexicon does not know, by its meaning; only a clause with subject and object is asked for."""
    if not clauses.kids(token, "obj", "nsubj:pass") or is_governor(token.lemma_.lower()):
        return None
    entry = unknown.entry_for(token.lemma_.lower())
    return Match(token, entry, nominal=False) if entry is not None else None


def _made(token: Token, entries: list[Entry]) -> Match | None:
    return Match(token, entries[0], nominal=False, others=tuple(entries[1:])) if entries else None


MANNERS = {"protest", "retaliation"}
"""Nouns that with "in" and nothing before them say why something else was done: "recalled its envoy in protest". In the
singular alone: students take part in protests."""


def _noun(token: Token, entries: list[Entry], lexicon: Lexicon) -> Match | None:
    bare = not clauses.kids(token, "det", "amod", "nmod:poss", "compound", "nummod")
    if not entries or (token.lower_ in MANNERS and bare and clauses.cases(token) == ["in"]):
        return None
    carrier, turned = _carrier(token, lexicon)
    return Match(token, entries[0], nominal=True, carrier=carrier, reversed=turned, others=tuple(entries[1:]))


def _verb_entries(token: Token, index: Mapping[str, tuple[Entry, ...]]) -> tuple[Entry, ...]:
    lemma = token.lemma_.lower()
    added = clauses.particle(token) or next(
        (kid.lower_ for kid in token.children if kid.dep_ in RESULTS and f"{lemma} {kid.lower_}" in index), None
    )
    phrasal = index.get(f"{lemma} {added}", ()) if added else ()
    if phrasal:
        return phrasal
    plain = index.get(lemma, ())
    adposition = tuple(
        entry
        for kid in token.children
        if kid.dep_ == "obl" and kid.pos_ != "NUM"  # "took office in 1993" is not "took in"
        for case in clauses.cases(kid)
        for entry in index.get(f"{lemma} {case}", ())
    )
    return adposition + plain


NO_ACTS = {
    "arrest": {"cardiac"},
    "attack": {"anxiety", "asthma", "heart", "panic"},
    "briefing": {"media", "news", "press"},
    "conference": {"media", "news", "press"},
    "strike": {"lightning"},
}
"""Nouns that with these words before them name no act: what reporters are told is no talk with anybody."""


def _is_no_act(noun: Token) -> bool:
    """Whether a word before a noun makes it another thing: "a news conference", "a heart attack"."""
    first = {kid.lemma_.lower() for kid in clauses.kids(noun, "compound", "amod")}
    return bool(first & NO_ACTS.get(noun.lemma_.lower(), set()))


def _noun_entries(token: Token, index: Mapping[str, tuple[Entry, ...]]) -> tuple[Entry, ...]:
    lemma = token.lemma_.lower()
    found = () if _is_no_act(token) else index.get(lemma, ())
    for kid in token.children:
        if kid.dep_ in {"compound", "amod"} and kid.i < token.i:
            first = kid.lemma_.lower()
            found = index.get(f"{first} {lemma}", ()) + index.get(f"{first}-{lemma}", ()) + found
    return found


ANY = "*"
"""In a list of objects that do not count: every object."""


def _ranked(token: Token, entries: Iterable[Entry], *, nominal: bool = False) -> list[Entry]:
    """The entries that hold, the most specific first, then the surest; ties stay in the order of the files."""
    holding = [entry for entry in entries if entry.weight >= LEAST_WEIGHT and holds(token, entry, nominal=nominal)]
    return sorted(holding, key=lambda entry: (-entry.constraints, -entry.weight))


def holds(token: Token, entry: Entry, *, nominal: bool = False) -> bool:
    """Whether every constraint of the entry holds at the token."""
    if (entry.object or entry.not_object) and not nominal and not _object_holds(token, entry):
        return False
    if entry.subject and not _subject_holds(token, entry.subject):
        return False
    if entry.not_subject and _subject_holds(token, entry.not_subject):
        return False
    if (
        entry.complement
        and not (nominal and entry.complement == "none")
        and not _complement_holds(token, entry.complement)
    ):
        return False
    if entry.prep:
        phrases = _phrases(token, entry.prep)
        return bool(phrases) and (not entry.topic or any(_names(entry.topic, phrase) for phrase in phrases))
    return not entry.topic or any(
        _names(entry.topic, kid) for kid in clauses.kids(token, "xcomp", "ccomp", "advcl", "acl")
    )


def _phrases(token: Token, prepositions: frozenset[str]) -> list[Token]:
    """Phrases with one of the prepositions on the trigger, or on its object ("stripped the envoy of his rank")."""
    found = clauses.modifiers(token, *prepositions)
    if token.pos_ == "VERB":
        found += [
            phrase
            for noun in clauses.kids(token, "obj", "nsubj:pass")
            for phrase in clauses.modifiers(noun, *prepositions)
        ]
    return found


def _object_holds(token: Token, entry: Entry) -> bool:
    found = [noun for head in clauses.objects(token) for noun in clauses.conjuncts(head)]
    if entry.not_object and any(ANY in entry.not_object or _names(entry.not_object, noun) for noun in found):
        return False
    return not entry.object or any(_names(entry.object, noun) and not _is_no_act(noun) for noun in found)


def _subject_holds(token: Token, words: frozenset[str]) -> bool:
    found = clauses.subjects(token) or clauses.kids(token, "nmod:poss", "amod", "compound")
    return any(_names(words, noun) for head in found for noun in clauses.conjuncts(head))


def _complement_holds(token: Token, kind: str) -> bool:
    if kind == "none":
        return not clauses.kids(token, "xcomp", "ccomp")
    if kind == "subjunctive":
        return any(_is_wished(kid) for kid in clauses.kids(token, "ccomp"))
    if kind == "reason":
        return _has_reason(token)
    for kid in clauses.kids(token, *CLAUSES.get(kind, ())):
        marked = any(mark.lower_ == "to" for mark in kid.children if mark.dep_ == "mark")
        if kind == "that" or (kind == "infinitive" and marked) or (kind == "gerund" and kid.tag_ == "VBG"):
            return True
    return False


def _has_reason(token: Token) -> bool:
    """Whether "for" says what somebody did, and not how long something lasts: "came under fire for three hours"."""
    gerunds = [kid for kid in clauses.kids(token, "advcl") if kid.tag_ == "VBG"]
    marked = any(mark.lower_ == "for" for kid in gerunds for mark in clauses.kids(kid, "mark", "case"))
    return marked or any(phrase.lemma_.lower() not in LASTING for phrase in clauses.modifiers(token, "for"))


LASTING = {
    "second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "year", "decade", "time", "while", "long",
}  # fmt: skip

WISHING = {"should", "must", "shall", "would", "could"}


def _is_wished(clause: Token) -> bool:
    """A clause that says what ought to be: a bare verb ("that he go") or one with "should"."""
    helpers = {aux.lower_ for aux in clauses.kids(clause, "aux", "aux:pass", "cop")}
    return clause.tag_ == "VB" or bool(helpers & (WISHING | {"be"}))


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
    "dozen", "hundred", "thousand", "million", "number", "group", "score", "series", "lot", "bulk", "majority", "some",
    "many", "several", "most", "one", "all", "day", "week", "month", "night",
}  # fmt: skip


def _is_counted(noun: Token) -> bool:
    """Whether a noun is what a quantity before it is of: "a series of raids", "ten days of talks"."""
    return noun.dep_ == "nmod" and "of" in clauses.cases(noun) and noun.head.lemma_.lower() in QUANTITIES


BACKING = {"approval", "backing", "blessing", "confidence", "endorsement", "support", "sympathy"}
HAVING = {"command", "have", "keep", "lose", "retain", "win"}
"""Verbs whose subject is whom others back: "has the backing of Belmark"."""


def _carrier(noun: Token, lexicon: Lexicon) -> tuple[Token | None, bool]:
    """The light verb whose object (or passive subject, or oblique) the noun is; and whether its subject is the one it is done to."""
    top = noun
    while (top.dep_ == "conj" and top.head.pos_ in {"NOUN", "PROPN"}) or _is_counted(top):
        top = top.head
    verb = top.head
    if verb == top or verb.pos_ != "VERB" or top.dep_ not in {"obj", "nsubj:pass", "obl", "nsubj", "acl", "xcomp"}:
        return None, False
    lemma = verb.lemma_.lower()
    direct = top.dep_ in {"obj", "nsubj:pass"}
    names = {f"{lemma} {case}" for case in clauses.cases(top)}
    particle = clauses.particle(verb)
    names |= {f"{lemma} {particle}" if particle else lemma} if direct else set()
    if clauses.is_passive(verb):
        names = {f"be {verb.lower_} {case}" for case in clauses.cases(top)} | (names if direct else set())
    backed = noun.lemma_.lower() in BACKING and bool(names & HAVING) and bool(clauses.modifiers(noun, "of", "from"))
    if backed or names & lexicon.light.get("reversed", frozenset()):
        return verb, True
    if names & (lexicon.light.get("verbs", frozenset()) | lexicon.light.get("intending", frozenset())):
        return verb, False
    return None, False
