"""The lexicon in memory: entries by trigger lemma, word lists resolved. FORMAT.md beside the files explains each key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from riftline.errors import RiftlineError
from riftline.events.ontology import ontology

FOLDER = Path(__file__).with_name("lexicon")
VERB_SOURCE = ("subj",)
VERB_TARGET = ("obj", "iobj", "against", "on", "upon", "to", "with", "at", "toward", "towards", "from", "of", "inside")
NOUN_SOURCE = ("by", "poss", "amod", "compound", "from")
NOUN_TARGET = ("of", "on", "against", "with", "to", "upon", "at", "toward", "towards", "for", "anti", "inside")
LISTS = ("object", "not_object", "prep", "topic", "subject", "not_subject")
RESERVED = {"light", "status"}


class BadLexicon(RiftlineError):
    """A lexicon file has an unknown key, type, mode, CAMEO code or word list."""


@dataclass(frozen=True)
class Entry:
    """One entry: what triggers it, the constraints that must hold, and where its parties stand."""

    type: str
    mode: str | None
    cameo: str
    rule: str
    object: frozenset[str] = frozenset()
    not_object: frozenset[str] = frozenset()
    prep: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    not_subject: frozenset[str] = frozenset()
    complement: str | None = None
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    reciprocal: bool = False
    domestic: bool = False
    needs: str | None = None
    sector: frozenset[str] = frozenset()
    contexts: tuple[str, ...] = ()
    weight: float = 1.0

    @property
    def constraints(self) -> int:
        """How many conditions the entry states; the more, the more specific."""
        return sum(
            bool(part) for part in (self.object, self.prep, self.topic, self.subject, self.complement, self.sector)
        )


@dataclass(frozen=True)
class Lexicon:
    """Entries by trigger lemma (phrasal verbs and compounds joined by a blank), light verbs, and its example sentences."""

    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    adjectives: Mapping[str, tuple[Entry, ...]]
    light: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    examples: tuple[tuple[str, str], ...] = field(default=())


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon, loaded once. Raises BadLexicon if a file is wrong."""
    return load(FOLDER)


def listed(name: str) -> frozenset[str]:
    """A word list of the shipped lexicon by name."""
    return lexicon().words[name]


def load(folder: Path) -> Lexicon:
    """Reads all ``*.yaml`` of a folder."""
    files = {path.stem: _yaml(path) for path in sorted(folder.glob("*.yaml"))}
    words = {
        name.lstrip("@"): frozenset(values)
        for stem, table in files.items()
        if stem.startswith("words")
        for name, values in table.items()
    }
    light = {group: frozenset(verbs) for group, verbs in files.get("light", {}).items()}
    index: dict[str, dict[str, list[Entry]]] = {"verbs": {}, "nouns": {}, "adjectives": {}}
    examples = []
    for stem, table in files.items():
        if stem.startswith("words") or stem in RESERVED:
            continue
        for number, row in enumerate(table["entries"]):
            _add(index, table["type"], f"{stem}-{number}", row, words)
            if "example" in row:
                examples.append((table["type"], row["example"]))
    frozen = {kind: {lemma: tuple(entries) for lemma, entries in by.items()} for kind, by in index.items()}
    return Lexicon(frozen["verbs"], frozen["nouns"], frozen["adjectives"], light, words, tuple(examples))


def _yaml(path: Path) -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loaded = yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506 - both loaders are the safe ones
    return loaded or {}


def _add(
    index: dict[str, dict[str, list[Entry]]],
    kind: str,
    rule: str,
    row: Mapping[str, Any],
    words: Mapping[str, frozenset[str]],
) -> None:
    for part, source, target in (
        ("verbs", VERB_SOURCE, VERB_TARGET),
        ("nouns", NOUN_SOURCE, NOUN_TARGET),
        ("adjectives", VERB_SOURCE, VERB_TARGET),
    ):
        if part not in row:
            continue
        entry = _entry(kind, rule, row, words, (source, target), nominal=part == "nouns")
        for lemma in row[part]:
            index[part].setdefault(str(lemma).lower(), []).append(entry)


def _entry(
    kind: str, rule: str, row: Mapping[str, Any], words: Mapping[str, frozenset[str]],
    roles: tuple[tuple[str, ...], tuple[str, ...]], *, nominal: bool,
) -> Entry:  # fmt: skip
    known = ontology()
    mode = row.get("mode")
    if mode is not None and mode not in known.type(kind).modes:
        raise BadLexicon(f"{rule}: {kind} has no mode {mode!r}")
    lists = {name: _expanded(row.get(name, ()), words, rule) for name in LISTS}
    if nominal and row.get("verbs"):
        lists["object"] = lists["subject"] = frozenset()
    source, target = roles
    return Entry(
        type=kind, mode=mode, cameo=str(row["cameo"]), rule=rule, **lists,
        complement=row.get("complement"),
        source=_roles(row.get("source"), source, nominal=nominal), target=_roles(row.get("target"), target, nominal=nominal),
        reciprocal=bool(row.get("reciprocal")), domestic=bool(row.get("domestic")), needs=row.get("needs"),
        sector=frozenset(row.get("sector", ())),
        contexts=tuple(row.get("contexts", ())), weight=float(row.get("weight", 1.0)),
    )  # fmt: skip


def _roles(stated: Iterable[str] | None, default: tuple[str, ...], *, nominal: bool) -> tuple[str, ...]:
    """The stated roles; for the noun of an entry that names verb roles, its own defaults follow them."""
    if stated is None:
        return default
    return tuple(dict.fromkeys([*stated, *default])) if nominal else tuple(stated)


def _expanded(values: Iterable[str], words: Mapping[str, frozenset[str]], rule: str) -> frozenset[str]:
    out: set[str] = set()
    for value in values:
        if str(value).startswith("@"):
            if value[1:] not in words:
                raise BadLexicon(f"{rule}: no word list {value}")
            out |= words[value[1:]]
        else:
            out.add(str(value).lower())
    return frozenset(out)
