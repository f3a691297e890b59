"""Numbers of an act: how many were killed, arrested, expelled; exact values, bounds, and wholes ("31 of the 44")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from riftline.events.matching import Match
from riftline.events.mention import Figure
from riftline.language import clauses

WHAT = {
    "kill": "killed", "killing": "killed", "murder": "killed", "execute": "killed", "massacre": "killed", "slay": "killed",
    "assassinate": "killed", "injure": "injured", "wound": "injured", "hurt": "injured", "arrest": "arrested", "detain": "arrested",
    "detention": "arrested", "jail": "arrested", "round": "arrested", "capture": "captured", "expel": "expelled",
    "expulsion": "expelled", "deport": "deported", "release": "released", "free": "released", "displace": "displaced",
    "evacuate": "evacuated", "abduct": "abducted", "kidnap": "abducted", "deploy": "deployed", "withdraw": "withdrawn",
    "sentence": "sentenced", "fine": "fined", "die": "killed",
}  # fmt: skip
"""Trigger lemma → what is counted; any other act counts the noun itself."""

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VALUES = {word: n for n, word in enumerate(SMALL)} | {word: 10 * (n + 2) for n, word in enumerate(TENS)}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "m": 1_000_000,
}
VAGUE = {
    "several": 3,
    "few": 2,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "couple": 2,
    "dozen": 12,
}
"""Least number a vague word allows; no exact value is made of it."""

ABOVE = {"over", "than", "least", "above", "exceeding"}
BELOW = {"under", "most", "below", "to"}
LESS = {"fewer", "less"}
ABOUT = {"about", "around", "some", "nearly", "almost", "approximately", "roughly", "circa"}
DIGITS = re.compile(r"\d[\d,.\u00a0\u202f ]*\d|\d")


def figures(match: Match, offset: int) -> tuple[Figure, ...]:
    """The figures of the objects of an act. `offset` is where its Doc starts in the report."""
    heads = clauses.objects(match.trigger) if not match.nominal else clauses.modifiers(match.trigger, "of")
    counted = WHAT.get(match.trigger.lemma_.lower())
    found = [figure for head in heads for noun in clauses.conjuncts(head) for figure in _of(noun, counted, offset)]
    if match.nominal:
        found += _of(match.trigger, counted, offset)
    return tuple(dict.fromkeys(found))


def _of(noun: Token, counted: str | None, offset: int) -> Iterator[Figure]:
    whole = next((part for part in clauses.modifiers(noun, "of") if clauses.kid(part, "nummod") is not None), None)
    number = noun if noun.pos_ == "NUM" else clauses.kid(noun, "nummod")
    if noun.pos_ == "NUM" and noun.dep_ == "conj":
        return
    if number is None:
        yield from _vague(noun, counted, offset)
        return
    value = number_of(number)
    if value is None:
        return
    words = sorted([number, *_number_parts(number), *_bounds(number)], key=lambda token: token.i)
    low, high = _limits({word.lower_ for word in _bounds(number)}, value)
    exact = value if low is None and high is None else None
    of = number_of(kid) if whole is not None and (kid := clauses.kid(whole, "nummod")) is not None else None
    last = max([noun, *words, *([whole] if whole is not None else [])], key=lambda token: token.i)
    start, end = words[0].idx, last.idx + len(last)
    text = noun.doc.text[start:end]
    yield Figure(counted or noun.lemma_.lower(), exact, low, high, of, text, offset + start, offset + end)


def _vague(noun: Token, counted: str | None, offset: int) -> Iterator[Figure]:
    for token in [noun, *clauses.kids(noun, "amod", "det", "nummod")]:
        low = VAGUE.get(token.lower_)
        if low is not None:
            start, end = min(token.idx, noun.idx), max(token.idx + len(token), noun.idx + len(noun))
            yield Figure(
                counted or noun.lemma_.lower(),
                None,
                float(low),
                None,
                None,
                noun.doc.text[start:end],
                offset + start,
                offset + end,
            )
            return


def _number_parts(number: Token) -> list[Token]:
    """Number words that belong to a number: its own children, and what a hyphen joins to it ("thirty-eight")."""
    parts = [kid for kid in number.children if kid.pos_ == "NUM" or kid.lower_ in SCALES]
    doc, i = number.doc, number.i
    if i >= 2 and doc[i - 1].text == "-" and doc[i - 2].lower_ in VALUES:
        parts.append(doc[i - 2])
    if i + 2 < len(doc) and doc[i + 1].text == "-" and doc[i + 2].lower_ in VALUES:
        parts.append(doc[i + 2])
    return list(dict.fromkeys(parts))


def _bounds(number: Token) -> list[Token]:
    words = ABOVE | BELOW | LESS | ABOUT | {"more", "at", "up", "as", "many"}
    near = [token for token in number.doc[max(number.sent.start, number.i - 3) : number.i] if token.lower_ in words]
    return [token for token in near if all(other.lower_ in words for other in number.doc[token.i : number.i])]


def _limits(words: set[str], value: float) -> tuple[float | None, float | None]:
    if words & LESS or "most" in words or "under" in words or ("up" in words and "to" in words):
        return None, value
    if words & ABOVE:
        return value, None
    return (0.9 * value, 1.1 * value) if words & ABOUT else (None, None)


def number_of(token: Token) -> float | None:
    """The value of a number token with the number words that belong to it, or None."""
    parts = sorted([token, *_number_parts(token)], key=lambda part: part.i)
    return parse(" ".join(part.text for part in parts))


def parse(text: str) -> float | None:
    """ "1,200", "2 000", "twenty-five", "three million" → a number; None for anything else."""
    total, current, seen = 0.0, 0.0, False
    digits = DIGITS.search(text)
    for word in re.split(r"[\s-]+", (DIGITS.sub(" # ", text) if digits else text).lower().strip()):
        if word == "#" and digits:
            plain = re.sub(r"[,\u00a0\u202f ](?=\d{3}\b)", "", digits.group())
            try:
                current, seen = current + float(plain.replace(",", "")), True
            except ValueError:
                return None
        elif word in VALUES:
            current, seen = current + VALUES[word], True
        elif word in SCALES and (seen or word in {"hundred", "thousand", "million", "billion"}):
            scale = SCALES[word]
            current = (current or 1) * scale
            seen = True
            if scale >= 1000:
                total, current = total + current, 0.0
        elif word not in {"", "and", "a"}:
            return None
    return total + current if seen else None
