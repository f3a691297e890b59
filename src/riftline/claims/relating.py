"""Relations in the tree: which word states a lasting relation, of what kind, and which phrases are its two sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from riftline.claims.lexicon import phrases, table
from riftline.claims.mediating import mediations
from riftline.language import clauses

BRINGING = ("with", "to", "of", "for", "on", "upon", "from", "in", "over")
"""Prepositions that bring in the other side of a relation."""

LASTING = {"standing", "longstanding", "ongoing", "unresolved", "old", "frozen", "lasting", "bitter"}
"""What makes a dispute a tie rather than an event."""

ORDER = ("dependence (arms)", "dependence (energy)", "dependence (transit)", "dependence (trade)")
"""Of several goods in one phrase the first decides: the narrower before the wider."""


@dataclass(frozen=True)
class Related:
    """A relation in one sentence: its word, its kind, the heads of both sides, and its sign if the words decide it."""

    word: Token
    kind: str
    a: Token
    b: Token
    sign: str = ""


@dataclass(frozen=True)
class Lexicon:
    """The tables of `ties.yaml` by lemma."""

    nouns: dict[str, str]
    verbs: dict[str, dict[str, str]]
    goods: dict[str, str]
    kinds: dict[str, dict[str, str]]
    supply_kinds: dict[str, str]
    words: dict[str, frozenset[str]]
    sphere: re.Pattern[str]

    @property
    def past(self) -> frozenset[str]:
        """Words that tell a relation as over."""
        return self.words["past"]


@cache
def lexicon() -> Lexicon:
    """The tables, read once."""
    found: dict[str, Any] = table("ties")

    def turned(part: str) -> dict[str, str]:
        return {word: kind for kind, listed in found[part].items() for word in listed}

    lists = (
        "supplies",
        "buyers",
        "goods_bought",
        "plain",
        "friendly",
        "hostile",
        "breaking",
        "territory",
        "viewing",
        "giving",
        "past",
    )
    words = {name: frozenset(found[name]) for name in lists}
    sphere = phrases([found["sphere"]])
    return Lexicon(
        turned("nouns"), found["verbs"], turned("goods"), found["kinds"], found["supply_kinds"], words, sphere
    )


def related(token: Token) -> Iterator[Related]:
    """The relations that a word states."""
    lemma, known = token.lemma_.lower(), lexicon()
    if token.pos_ == "VERB" and lemma in known.verbs:
        yield from _of_verb(token, known.verbs[lemma])
    if token.pos_ == "VERB" and lemma in known.words["viewing"]:
        yield from _of_sphere(token)
    for word, mediator, parties in mediations(token):
        yield Related(word, "mediation", mediator, parties)
    if token.pos_ != "NOUN":
        return
    if lemma in known.nouns:
        yield from _of_noun(token, known.nouns[lemma])
    elif lemma in known.words["supplies"] | known.words["buyers"]:
        yield from _of_supply(token)
    elif any(kid.lower_ == "ethnic" for kid in clauses.kids(token, "amod")):
        yield from _living(token)


def _of_verb(verb: Token, forms: dict[str, str]) -> Iterator[Related]:
    for form, kind in forms.items():
        others = clauses.objects(verb) if form == "object" else clauses.modifiers(verb, form)
        if kind == "territorial claim":
            others += [each for token in clauses.kids(verb, "obj") for each in clauses.modifiers(token, form)]
        for a in clauses.subjects(verb):
            for b in others:
                if kind == "arming":
                    yield Related(verb, "dependence (arms)", b, a)
                elif kind == "diaspora":
                    yield from [Related(verb, kind, a, b)] if a.tag_ in {"NNS", "NNPS"} else []
                elif kind != "territorial claim" or _territorial(b):
                    goods = _goods(
                        [*clauses.kids(verb, "obj"), *clauses.modifiers(verb, "for"), *clauses.modifiers(b, "for")]
                    )
                    yield Related(verb, goods or kind if kind == "dependence" else kind, a, b)


def _territorial(token: Token) -> bool:
    known = lexicon().words["territory"]
    return any({each.lemma_.lower(), each.lower_.removesuffix("s")} & known for each in token.subtree)


def _of_sphere(verb: Token) -> Iterator[Related]:
    """ "Belmark views the coast as part of its sphere of influence"."""
    named = clauses.modifiers(verb, "as") + clauses.kids(verb, "xcomp")
    if any(lexicon().sphere.search(_words(token)) for token in named):
        for a in clauses.subjects(verb)[:1]:
            for b in clauses.objects(verb)[:1]:
                yield Related(verb, "sphere of influence", a, b)


def _words(token: Token) -> str:
    return str(token.doc[token.left_edge.i : token.right_edge.i + 1].text)


def _of_noun(noun: Token, kind: str) -> Iterator[Related]:
    """A relation that a noun names: "A's ally B", "ties between A and B", "A's dependence on B for oil"."""
    kind, sign = _tone(noun, kind)
    between = clauses.modifiers(noun, "between", "among")
    if between:
        sides = list(clauses.conjuncts(between[0]))
        if len(sides) > 1:
            yield Related(noun, kind, sides[0], sides[1], sign)
        return
    if kind == "dependence":
        kind = _goods([*clauses.modifiers(noun, "for", "on"), *clauses.kids(noun, "compound", "amod")]) or kind
    own = _own(noun)
    brought = [token for token in clauses.modifiers(noun, *BRINGING) if token.i > noun.i] or own[1:]
    if not brought and own:
        brought = list(clauses.conjuncts(own[0]))[1:]
    for a in own[:1]:
        for b in brought[:2]:
            yield Related(noun, kind, a, b, sign)


def _tone(noun: Token, kind: str) -> tuple[str, str]:
    """The kind of a noun's relation with its sign: plain words take both from what is said of them; "" is no lasting tie."""
    words, said = lexicon().words, _said_of(noun)
    if noun.lemma_.lower() in {"dispute", "conflict", "standoff"}:
        lasting = LASTING & said
        territorial = any(each.lemma_.lower() in words["territory"] for each in noun.sent)
        return ("territorial claim" if territorial else "rivalry" if lasting else ""), ""
    if kind != "partnership":
        return kind, ""
    if said & words["breaking"]:
        return "", ""
    if said & words["hostile"]:
        return "rivalry", "hostile"
    plain = noun.lemma_.lower() in words["plain"]
    return ("" if plain and not said & words["friendly"] else "partnership"), ""


def _said_of(noun: Token) -> set[str]:
    """The words that say what a relation is like: beside the noun, or predicated of it."""
    said = {kid.lemma_.lower() for kid in noun.children} | {kid.lower_ for kid in noun.children}
    if noun.dep_ in (*clauses.SUBJECTS, *clauses.PASSIVE_SUBJECTS, "obj"):
        said |= {noun.head.lemma_.lower()} | {kid.lemma_.lower() for kid in clauses.kids(noun.head, "xcomp", "conj")}
    return said


def _of_supply(noun: Token) -> Iterator[Related]:
    """ "B is a market for A's goods": a leans on b. Who buys energy or arms leans on the seller."""
    known, lemma = lexicon(), noun.lemma_.lower()
    if noun.dep_ == "obl" and "as" not in clauses.cases(noun):
        return
    bringing = ("of", "for", "between", *(("to",) if lemma in known.words["giving"] else ()))
    brought = clauses.modifiers(noun, *bringing)
    goods = _goods([*brought, *clauses.kids(noun, "compound", "amod")])
    for own in [token for token in _own(noun) if token.pos_ != "ADJ"][:1]:
        for other in brought[:1] if lemma in known.words["buyers"] else [*brought[:1], *_nested(brought)]:
            if lemma in known.words["buyers"] and goods in known.words["goods_bought"]:
                yield Related(noun, goods, own, other)
            elif goods or lemma in known.supply_kinds:
                yield Related(noun, known.supply_kinds.get(lemma, goods), other, own)


def _nested(brought: list[Token]) -> list[Token]:
    """Whose goods or trade: "for trade between A and B"."""
    return [
        side
        for token in brought
        for kid in clauses.modifiers(token, "between", "of")
        for side in clauses.conjuncts(kid)
    ]


def _goods(tokens: list[Token]) -> str:
    """The kind of dependence that goods named in some phrases make, "" if none is."""
    words = {each.lemma_.lower() for token in tokens for each in _within(token)}
    found = {lexicon().goods[word] for word in words if word in lexicon().goods}
    return next((kind for kind in ORDER if kind in found), "")


def _within(token: Token) -> Iterator[Token]:
    """A token with what it governs, but nothing that is coordinated with a noun of another relation."""
    yield token
    known = lexicon().words
    for kid in token.children:
        if kid.lemma_.lower() not in known["supplies"] | known["buyers"] and "including" not in clauses.cases(kid):
            yield from _within(kid)


def _living(noun: Token) -> Iterator[Related]:
    """ "Ethnic Arvenians in Belmark"."""
    for place in clauses.modifiers(noun, "in"):
        yield Related(noun, "diaspora", noun, place)


def _own(noun: Token) -> list[Token]:
    """Whose relation it is: what is called so, the possessor, an adjective, or the subject that has, keeps or seeks it."""
    found: list[Token] = []
    first = noun
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    for each in dict.fromkeys((noun, first)):
        if clauses.kid(each, "cop") is not None:
            found += clauses.kids(each, *clauses.SUBJECTS)
        if each.dep_ == "appos":
            found.append(each.head)
    found += _possessors(noun)
    found += [kid for kid in clauses.kids(noun, "amod", "compound") if kid.text[:1].isupper()]
    above = first.head
    if first.dep_ in {"obj", "obl", "nsubj:pass"} and above.pos_ == "VERB":
        found += clauses.subjects(above) or clauses.kids(above.head, *clauses.SUBJECTS)
    return list(dict.fromkeys(clauses.antecedent(token, noun) for token in found))


def _possessors(noun: Token) -> list[Token]:
    """The possessors of a noun; "its" in "A's army and its ties" is A's."""
    own = clauses.kids(noun, "nmod:poss")
    if own and own[0].pos_ == "PRON" and noun.dep_ == "conj":
        return [token for token in clauses.kids(noun.head, "nmod:poss") if token.pos_ != "PRON"] or own
    return own
