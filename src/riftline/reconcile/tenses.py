"""Past tenses of the verbs that name acts: whether a word is one, and which one a participle in -ing has."""

from __future__ import annotations

_IRREGULAR = {
    "beating": "beat",
    "becoming": "became",
    "blowing": "blew",
    "breaking": "broke",
    "bringing": "brought",
    "building": "built",
    "buying": "bought",
    "coming": "came",
    "cutting": "cut",
    "dealing": "dealt",
    "drawing": "drew",
    "driving": "drove",
    "fighting": "fought",
    "flying": "flew",
    "forbidding": "forbade",
    "forgiving": "forgave",
    "giving": "gave",
    "going": "went",
    "hitting": "hit",
    "holding": "held",
    "keeping": "kept",
    "leading": "led",
    "leaving": "left",
    "letting": "let",
    "making": "made",
    "meeting": "met",
    "overthrowing": "overthrew",
    "paying": "paid",
    "putting": "put",
    "retaking": "retook",
    "saying": "said",
    "seeing": "saw",
    "seeking": "sought",
    "selling": "sold",
    "sending": "sent",
    "setting": "set",
    "shooting": "shot",
    "shutting": "shut",
    "sinking": "sank",
    "speaking": "spoke",
    "spreading": "spread",
    "striking": "struck",
    "taking": "took",
    "telling": "told",
    "throwing": "threw",
    "withdrawing": "withdrew",
    "withholding": "withheld",
}

_PASTS = frozenset(_IRREGULAR.values())


def is_past(word: str) -> bool:
    """Whether a word looks like a past tense: it ends in -ed or is a known irregular one."""
    word = word.casefold()
    return (word.endswith("ed") and len(word) > 4) or word in _PASTS


def past_of(participle: str) -> str:
    """The past tense of a verb in -ing: "arresting" gives "arrested", "denying" "denied", "taking" "took"."""
    word = participle.casefold()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    stem = word.removesuffix("ing")
    if stem.endswith("y") and stem[-2:-1] not in "aeiou":
        return stem[:-1] + "ied"
    return stem + "ed"
