"""Where sentences end, decided on tokens: full stops of abbreviations, quotes, initials, lists and headlines.

Rules, not a model: they cost nothing, can be read, and paragraphs are already known. `tests/language/test_sentences.py` shows each.
"""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 160
"""Words the parser reads at once; a longer sentence is cut at its last semicolon, comma or blank before this."""

ENDERS = {".", "!", "?", "…", "...", "?!", "!?", "!!", "??"}
CLOSERS = {'"', "”", "’", "'", "»", ")", "]", "''", "“", "-RRB-", "-RSB-"}
OPENERS = {'"', "“", "‘", "«", "„", "(", "[", "'", "``", "-LRB-", "-LSB-", "—", "–"}
BRACKETS, CLOSING_BRACKETS = {"(", "-LRB-", "["}, {")", "-RRB-", "]"}
DASHES = {"-", "--", "–", "—"}
HEADING = (3, 16)
"""Words that a heading has which stands before a sentence in one line."""

OPENING = {
    "The",
    "A",
    "An",
    "This",
    "These",
    "He",
    "She",
    "It",
    "They",
    "We",
    "After",
    "As",
    "When",
    "But",
    "There",
    "Two",
    "Three",
    "Several",
    "Some",
    "Many",
    "Most",
    "Four",
    "Five",
    "If",
    "While",
    "His",
    "Her",
    "Its",
    "Their",
}
"""Words that with a capital, and a small word behind them, begin a sentence."""

LETTERED = {
    "vitamin",
    "hepatitis",
    "plan",
    "group",
    "type",
    "grade",
    "class",
    "level",
    "option",
    "team",
    "section",
    "part",
}
"""Nouns that a letter may follow."""

AGENCY_WORDS = 4
"""Words an agency's name in a dateline has at most."""

BULLETS = {"•", "●", "▪", "■", "‣", "◦", "·", "*"}
TITLES = {
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "gen",
    "lt",
    "col",
    "maj",
    "capt",
    "sgt",
    "adm",
    "cmdr",
    "brig",
    "cpl",
    "sen",
    "rep",
    "gov",
    "pres",
    "hon",
    "rev",
    "fr",
    "st",
    "sr",
    "jr",
    "messrs",
    "mme",
    "mlle",
    "no",
    "nos",
    "vol",
    "vs",
    "art",
    "fig",
    "sec",
    "mt",
    "ft",
    "ave",
    "blvd",
    "rd",
    "al",
    "approx",
    "ca",
    "cf",
    "eg",
    "ie",
    "resp",
}
"""Abbreviations that are followed by the rest of their phrase, so that a capital after them starts no sentence."""

STARTERS = {
    "the",
    "a",
    "an",
    "this",
    "that",
    "these",
    "those",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "his",
    "her",
    "its",
    "their",
    "our",
    "my",
    "in",
    "on",
    "at",
    "by",
    "for",
    "from",
    "with",
    "after",
    "before",
    "during",
    "since",
    "as",
    "when",
    "while",
    "if",
    "although",
    "though",
    "but",
    "and",
    "or",
    "so",
    "yet",
    "however",
    "meanwhile",
    "moreover",
    "there",
    "here",
    "what",
    "who",
    "why",
    "how",
    "where",
    "it's",
    "some",
    "many",
    "most",
    "several",
    "both",
    "all",
    "no",
    "not",
    "one",
    "two",
    "three",
    "another",
    "other",
    "under",
    "over",
    "according",
    "despite",
    "instead",
    "also",
    "only",
    "last",
    "earlier",
    "later",
    "today",
    "yesterday",
    "now",
    "then",
    "thus",
    "officials",
    "police",
    "president",
    "critics",
    "analysts",
}
"""Words that, with a capital after an abbreviation that may end a sentence ("U.S. The …"), start the next one."""


def starts(words: Sequence[str], breaks: Sequence[bool]) -> list[int]:
    """Indices of the tokens that start a sentence; the first is 0.

    `words` are the tokens of one passage without blanks; `breaks[i]` is True where an empty line stands before token i.
    """
    if not words:
        return []
    found = [0]
    i = 0
    while i < len(words) - 1:
        end = _end_after(words, i) if words[i] not in BRACKETS else _dateline_end(words, i)
        if end is not None and end + 1 < len(words):
            found.append(end + 1)
            i = end + 1
            continue
        if breaks[i + 1] or words[i + 1] in BULLETS or _glued(words, i + 1, found[-1]):
            found.append(i + 1)
        i += 1
    return _short_enough(words, sorted(set(found)))


def _glued(words: Sequence[str], i: int, start: int) -> bool:
    """Whether a heading that lost its line ends before token `i`: "Two held over raid The police said …"."""
    if start or not HEADING[0] <= i <= HEADING[1] or i + 1 >= len(words) or words[i] not in OPENING:
        return False
    before, after = words[i - 1], words[i + 1]
    plain = before.isalpha() and before.lower() not in STARTERS | {"of", "to", "into", "called", "and"}
    named = words[i] == "A" and (before[:1].isupper() or before in LETTERED)
    quoted = any(word in OPENERS | CLOSERS for word in words[start:i])
    return plain and not named and not quoted and after.isalpha() and after.islower()


def _dateline_end(words: Sequence[str], i: int) -> int | None:
    """Index of the dash that closes a dateline whose agency stands in the bracket at token `i` ("SALLIN (Agency) - The …")."""
    window = list(words[i + 1 : i + 2 + AGENCY_WORDS])
    closing = next((n for n, word in enumerate(window) if word in CLOSING_BRACKETS), None)
    if not closing or not all(word[:1].isupper() or not word[:1].isalpha() for word in window[:closing]):
        return None
    dash = i + closing + 2
    if dash + 1 >= len(words) or words[dash] not in DASHES:
        return None
    after = next((word for word in words[dash + 1 : dash + 3] if word not in OPENERS), "")
    return dash if after[:1].isupper() else None


def _end_after(words: Sequence[str], i: int) -> int | None:
    """Index of the last token of the sentence that ends at token `i` (closing quotes included), or None."""
    word = words[i]
    ender = word in ENDERS
    if not ender and not _abbreviation(word):
        return None
    last = i
    while last + 1 < len(words) and (words[last + 1] in ENDERS or _closes(words, last + 1)):
        last += 1
        ender = ender or words[last] in ENDERS
    if last + 1 >= len(words):
        return last
    after = next((w for w in words[last + 1 : last + 4] if w not in OPENERS and w not in CLOSERS), "")
    if ender:
        return last if _may_start(after, word, words, i) else None
    return last if after[:1].isupper() and after.lower() in STARTERS and not _title(word) else None


def _closes(words: Sequence[str], i: int) -> bool:
    """A closing quote or bracket; a straight quote closes only if no word is glued to it as its opener."""
    if words[i] not in CLOSERS:
        return False
    if words[i] in {'"', "'", "“"}:
        opened = sum(1 for w in words[:i] if w == words[i]) if i < 400 else 1
        return opened % 2 == 1
    return True


def _may_start(after: str, ender: str, words: Sequence[str], i: int) -> bool:
    if not after:
        return True
    first = after[0]
    if first.islower():
        return ender == "." and i > 0 and not _abbreviation(words[i - 1]) and after[1:2].isupper()
    if ender in {"…", "..."}:
        return first.isupper()
    if i > 0 and len(words[i - 1]) == 1 and words[i - 1].isupper() and words[i - 1] != "I":
        return after.lower() in STARTERS
    return not (i > 0 and _title(words[i - 1] + "."))


def _abbreviation(word: str) -> bool:
    return len(word) > 1 and word.endswith(".") and word not in ENDERS and any(char.isalpha() for char in word)


def _title(word: str) -> bool:
    bare = word.rstrip(".").lower()
    return bare in TITLES or (len(bare) == 1 and bare.isalpha())


def _short_enough(words: Sequence[str], found: list[int]) -> list[int]:
    out: list[int] = []
    for start, end in zip(found, [*found[1:], len(words)], strict=True):
        at = start
        while end - at > LONGEST:
            out.append(at)
            window = range(at + LONGEST - 1, at + LONGEST // 2, -1)
            at = 1 + next((i for mark in (";", ",") for i in window if words[i] == mark), at + LONGEST - 1)
        out.append(at)
    return out
