"""Who mediates between whom: "brokered talks between", "served as a go-between", "under Costovian mediation"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from riftline.claims.lexicon import table
from riftline.language import clauses

BETWEEN = ("between", "among", "for", "in")
UNREAL = {"will", "would", "could", "may", "might", "should", "can", "must", "'ll", "’ll", "'d", "’d", "wo", "ca"}
DOING = {"help", "serve", "continue", "go", "begin", "come", "keep", "use", "work", "manage", "start"}
"""Verbs whose infinitive is done: "helped to broker"; "offered to mediate" is not."""

PARTS = {"role", "part", "effort", "mission", "service"}
"""Nouns that somebody plays, makes or offers: "a mediating role"."""

UNDER = ("under", "through", "with", "thanks", "after", "following")


@dataclass(frozen=True)
class Words:
    """The table `mediating` of ties.yaml."""

    verbs: frozenset[str]
    arranging: frozenset[str]
    arranged: frozenset[str]
    roles: frozenset[str]


@cache
def words() -> Words:
    """The words, read once."""
    found = table("ties")["mediating"]
    return Words(**{name: frozenset(found[name]) for name in ("verbs", "arranging", "arranged", "roles")})


def mediations(token: Token) -> Iterator[tuple[Token, Token, Token]]:
    """The word of a mediation, who mediates, and the phrase that holds the parties, for a word that states one."""
    lemma = token.lemma_.lower()
    if token.dep_ == "amod" and token.head.lemma_.lower() in PARTS and lemma in words().verbs | words().roles:
        found = _by_noun(token)
    elif token.pos_ in {"VERB", "ADJ"} and lemma in words().verbs | words().arranging:
        found = _by_compound(token) if token.dep_ == "amod" else _by_verb(token)
    elif token.pos_ in {"NOUN", "ADJ"} and (lemma in words().roles or _is_go_between(token)):
        found = _by_noun(token)
    elif lemma == "office" and any(kid.lower_ == "good" for kid in clauses.kids(token, "amod")):
        found = _by_good_offices(token)
    else:
        return
    yield from ((token, mediator, parties) for mediator, parties in found if mediator != parties)


def _by_verb(verb: Token) -> Iterator[tuple[Token, Token]]:
    """ "Mediated between A and B", "has brokered talks between A and B", "talks brokered by C"."""
    if not _is_real(verb):
        return
    things = [*clauses.kids(verb, "obj", "nsubj:pass"), *([verb.head] if verb.dep_ in {"acl", "acl:relcl"} else [])]
    things = [thing for thing in things if thing.lemma_.lower() in words().arranged | words().roles]
    if verb.lemma_.lower() in words().arranging and not things:
        return
    parties = clauses.modifiers(verb, *BETWEEN[:2]) + [
        kid for thing in things for each in (thing, *thing.children) for kid in clauses.modifiers(each, *BETWEEN[:2])
    ]
    if verb.lemma_.lower() in words().verbs:
        parties += clauses.modifiers(verb, "in") + (clauses.kids(verb, "obj") if not parties else [])
    for mediator in _mediators(verb)[:1]:
        yield from ((mediator, each) for each in parties)


def _mediators(verb: Token) -> list[Token]:
    """Who does it; of "C mediated between …" C, even where the parser takes the verb for a passive."""
    agents = clauses.agents(verb)
    if agents:
        return agents
    alone = clauses.kid(verb, "aux:pass", "obj") is None
    taken = clauses.kids(verb, "nsubj:pass") if alone else []
    found = taken or clauses.subjects(verb)
    roles = [token for token in found if token.lemma_.lower() == "role" and token.dep_ == "obj"]
    return [actor for role in roles for actor in clauses.subjects(role.head)] or found


def _is_real(verb: Token) -> bool:
    """Whether it was or is done: no modal, and no infinitive of something only offered or wanted."""
    if any(kid.lower_ in UNREAL for kid in clauses.kids(verb, "aux")):
        return False
    if verb.tag_ == "VB" and clauses.kid(verb, "mark") is not None:
        return verb.head.lemma_.lower() in DOING | {"role"}
    return True


def _by_compound(verb: Token) -> Iterator[tuple[Token, Token]]:
    """ "A Costovian-brokered truce between A and B"."""
    if verb.i > 1 and verb.doc[verb.i - 1].text in {"-", "–"}:
        for each in clauses.modifiers(verb.head, *BETWEEN[:2]):
            yield verb.doc[verb.i - 2], each


def _by_noun(word: Token) -> Iterator[tuple[Token, Token]]:
    """ "C acted as a mediator between A and B", "under C's mediation, A and B agreed", "C played a mediating role in …"."""
    noun = word.head if word.dep_ in {"amod", "compound"} and word.head.pos_ == "NOUN" else word
    above = noun.head
    parties = clauses.modifiers(noun, *BETWEEN) + clauses.modifiers(above, *BETWEEN[:2])
    own = clauses.kids(noun, "nmod:poss") + [
        kid for kid in clauses.kids(noun, "amod", "compound") if kid.text[:1].isupper()
    ]
    if clauses.kid(noun, "cop") is not None:
        own += clauses.kids(noun, *clauses.SUBJECTS)
    if not parties and noun.dep_ == "obl" and set(clauses.cases(noun)) & set(UNDER):
        parties = clauses.subjects(above)
    elif not own and above.pos_ == "VERB" and _is_real(above):
        own = clauses.subjects(above)
    own += [noun.head] if noun.dep_ == "appos" else []
    for mediator in own[:1]:
        yield from ((clauses.antecedent(mediator, noun), each) for each in parties)


def _is_go_between(noun: Token) -> bool:
    return str(noun.doc[noun.i : noun.i + 3].text).lower() == "go-between"


def _by_good_offices(noun: Token) -> Iterator[tuple[Token, Token]]:
    """ "Used its good offices to bring A and B together"."""
    verb = noun.head
    if verb.pos_ != "VERB" or not _is_real(verb):
        return
    parties = clauses.modifiers(noun, *BETWEEN[:2])
    parties += [kid for each in clauses.kids(verb, "advcl", "xcomp") for kid in clauses.kids(each, "obj")]
    for mediator in clauses.subjects(verb)[:1]:
        yield from ((mediator, each) for each in parties)
