"""Finds the names and roles of the tables in a passage, longest first."""

from __future__ import annotations

from dataclasses import dataclass

from riftline.actors.knowledge import Entry, Key, Knowledge, Role
from riftline.actors.normal import pieces
from riftline.actors.words import Words
from riftline.language.clauses import LEANING

INNER = frozenset({"state", "capital", "demonym", "ethnic", "region", "outlet", "group", "organ", "seat"})
"""Kinds of names that are no such thing inside a longer name of a person ("Jordan Smith")."""


@dataclass(frozen=True, slots=True)
class Match:
    """A known name at words [start, end) with its root word; `part` if it is only the front of its last word."""

    start: int
    end: int
    root: int
    entry: Entry
    part: bool = False


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """A role noun at words [start, end) with its root word."""

    start: int
    end: int
    root: int
    role: Role


def scan_names(words: Words, knowledge: Knowledge) -> list[Match]:
    """Known names, longest first from the left, none overlapping. Capitals and articles must be as the table asks."""
    found: list[Match] = []
    cut = [pieces(word) for word in words.text]
    i = 0
    while i < len(cut):
        keys = knowledge.names.get(cut[i][0]) if cut[i] else None
        match = _name_at(words, cut, i, keys) if keys else None
        if match and not _inside_person(words, match):
            found.append(match)
        i = match.end if match else i + 1
    return found


def _name_at(words: Words, cut: list[tuple[str, ...]], i: int, keys: list[Key]) -> Match | None:
    for key in keys:
        reached = reach(cut, i, key.pieces)
        if reached and _written_so(words, i, key, part=reached[1]):
            return Match(i, reached[0], words.root(i, reached[0]), key.entry, reached[1])
    return None


def reach(cut: list[tuple[str, ...]], i: int, wanted: tuple[str, ...]) -> tuple[int, bool] | None:
    """The word after `wanted`, if it stands at word `i`; True with it if the last word goes on after a hyphen."""
    done = 0
    while i < len(cut):
        here = cut[i]
        rest = wanted[done : done + len(here)]
        if here[: len(rest)] != rest:
            return None
        done += len(here)
        i += 1
        if done >= len(wanted):
            return i, done > len(wanted)
    return None


def _written_so(words: Words, i: int, key: Key, *, part: bool) -> bool:
    text = words.text[i]
    if part and "-" not in text:
        return False
    if key.acronym:
        letters = text.partition("-")[0] if part else text
        return letters.replace(".", "").isupper()
    if key.entry.kind == "state" and i > 0 and words.lower[i - 1] == "new":
        return False
    if key.article and (i == 0 or words.lower[i - 1] != "the"):
        return False
    if text[:1].islower() and i + 1 < len(words) and words.text[i + 1][:1].isupper() and len(key.pieces) > 1:
        return key.entry.kind in {"group", "outlet", "person"}
    return text[:1].isupper() or (
        key.entry.kind in {"group", "outlet"} and "-" in words.words(i, min(i + 3, len(words)))
    )


def _inside_person(words: Words, match: Match) -> bool:
    name = words.name_at.get(match.root)
    if name is None or name.label != "PER" or match.entry.kind not in INNER:
        return False
    return name.end - name.start > match.end - match.start


def _is_opposed(words: Words, i: int) -> bool:
    """Whether a noun only says for or against whom somebody is: "anti-government protesters"."""
    return i > 1 and words.text[i - 1] in {"-", "–"} and words.lower[i - 2] in LEANING


def scan_roles(words: Words, knowledge: Knowledge, names: list[Match]) -> list[RoleMatch]:
    """Role nouns outside the known names, longest first from the left; the root word must be a noun."""
    taken = {i for match in names for i in range(match.start, match.end) if not match.part}
    cut = [pieces(word) for word in words.lower]
    found: list[RoleMatch] = []
    i = 0
    while i < len(cut):
        barred = i in taken or not cut[i] or _is_opposed(words, i)
        match = None if barred else _role_at(words, cut, i, knowledge)
        if match:
            found.append(match)
        i = match.end if match else i + 1
    return found


def _role_at(words: Words, cut: list[tuple[str, ...]], i: int, knowledge: Knowledge) -> RoleMatch | None:
    for wanted, role in knowledge.roles.get(cut[i][0], ()):
        reached = reach(cut, i, wanted)
        if reached and not reached[1]:
            root = words.root(i, reached[0])
            if words.pos[root] in {"NOUN", "PROPN"} or (words.pos[root] == "ADJ" and words.rel[root] != "amod"):
                return RoleMatch(i, reached[0], root, role)
    return None
