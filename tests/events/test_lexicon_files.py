"""Every file of the lexicon keeps the format that its FORMAT.md lays down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import riftline.events
from riftline.actors import Knowledge
from riftline.events.entries import lexicon
from riftline.events.ontology import ontology

FOLDER = Path(riftline.events.__file__).parent / "lexicon"
TYPE_FILES = sorted(path for path in FOLDER.glob("*.yaml") if path.stem.upper() in ontology().types)
WORD_FILES = sorted(FOLDER.glob("words*.yaml"))
TRIGGERS = ("verbs", "nouns", "adjectives")
LISTS = (
    *TRIGGERS,
    "object",
    "not_object",
    "subject",
    "not_subject",
    "prep",
    "topic",
    "source",
    "target",
    "sector",
    "contexts",
)
WITH_WORD_LISTS = ("object", "not_object", "subject", "not_subject", "topic")
OTHER = ("domestic", "complement", "reciprocal", "needs", "mode", "cameo", "weight", "example")


def parsed(path: Path) -> Any:
    """The content of one file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def entries() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """File name with number, PLOVER type and content of every entry of every type file."""
    for path in TYPE_FILES:
        table = parsed(path)
        for number, entry in enumerate(table["entries"], 1):
            yield f"{path.name}#{number} ({entry.get('example', '')})", table["type"], entry


def as_list(value: Any) -> list[Any]:
    """A field that may hold one value or several."""
    return value if isinstance(value, list) else [value]


def faults(check: Any) -> list[str]:
    """The entries for which a check on (type, entry) says what is wrong."""
    return [f"{where}: {fault}" for where, kind, entry in entries() if (fault := check(kind, entry))]


@pytest.mark.parametrize("path", TYPE_FILES, ids=lambda path: path.stem)
def test_a_type_file_is_named_after_its_type(path: Path) -> None:
    """`agree.yaml` holds AGREE, and a type that the ontology knows."""
    table = parsed(path)
    assert sorted(table) == ["entries", "type"]
    assert table["type"] == path.stem.upper()
    assert ontology().type(table["type"])


def test_keys_are_those_of_the_format() -> None:
    """A key outside FORMAT.md would be read by nobody."""
    assert faults(lambda _, entry: sorted(set(entry) - {*LISTS, *OTHER})) == []


def test_every_entry_has_a_trigger_a_code_and_an_example() -> None:
    """Without words to find, a CAMEO code and an example an entry is not complete."""

    def lacking(_: str, entry: dict[str, Any]) -> str:
        whole = any(entry.get(key) for key in TRIGGERS) and entry.get("cameo") and entry.get("example")
        return "" if whole else "incomplete"

    assert faults(lacking) == []


def test_lists_hold_words() -> None:
    """A bare `on`, `off` or `no` would turn into true or false in YAML."""

    def wrong(_: str, entry: dict[str, Any]) -> list[Any]:
        return [item for key in LISTS for item in as_list(entry.get(key, [])) if not isinstance(item, str) or not item]

    assert faults(wrong) == []


def test_codes_modes_and_contexts_are_in_the_ontology() -> None:
    """The CAMEO code is a quoted string of the table; the mode belongs to the type."""

    def unknown(kind: str, entry: dict[str, Any]) -> list[Any]:
        known = ontology()
        wrong = [entry["cameo"]] if entry["cameo"] not in known.codes else []
        wrong += [entry["mode"]] if entry.get("mode") and entry["mode"] not in known.type(kind).modes else []
        return wrong + [name for name in as_list(entry.get("contexts", [])) if name not in known.contexts]

    assert faults(unknown) == []


def test_single_values_are_of_their_kind() -> None:
    """`complement`, `needs`, `reciprocal` and `weight` take only what the format names."""

    def wrong(_: str, entry: dict[str, Any]) -> list[str]:
        held = {
            "complement": set(as_list(entry.get("complement", [])))
            <= {"infinitive", "that", "gerund", "subjunctive", "reason", "none"},
            "needs": entry.get("needs", "actor") in ("actor", "both"),
            "reciprocal": isinstance(entry.get("reciprocal", True), bool),
            "weight": 0 < entry.get("weight", 1) <= 1,
        }
        return [key for key, holds in held.items() if not holds]

    assert faults(wrong) == []


def test_word_lists_that_entries_call_exist() -> None:
    """`@name` leads to a list in one of the word files."""
    known = {name for path in WORD_FILES for name in parsed(path)}

    def missing(_: str, entry: dict[str, Any]) -> list[str]:
        called = [item for key in WITH_WORD_LISTS for item in as_list(entry.get(key, [])) if item.startswith("@")]
        return [item for item in called if item[1:] not in known]

    assert faults(missing) == []


def test_word_lists_have_one_home_and_hold_words() -> None:
    """No name is defined in two files, and no list holds a thing that is not a lower-case word."""
    names = [name for path in WORD_FILES for name in parsed(path)]
    assert sorted(names) == sorted(set(names))
    words = [word for path in WORD_FILES for listed in parsed(path).values() for word in listed]
    assert [word for word in words if not isinstance(word, str) or word != word.lower()] == []


def test_examples_are_sentences_of_their_own() -> None:
    """Each example ends as a sentence does, so that the test of examples runs over whole sentences."""
    assert faults(lambda _, entry: "" if entry["example"].endswith((".", "!", "?", '"', "”")) else "no sentence") == []


def test_light_verbs_stand_in_one_group_only() -> None:
    """A light verb either does or undergoes what its noun says."""
    groups = parsed(FOLDER / "light.yaml")
    verbs = [verb for group in groups.values() for verb in group]
    assert sorted(groups) == ["intending", "reversed", "verbs"]
    assert sorted({verb for verb in verbs if verbs.count(verb) > 1}) == []


def test_no_list_holds_the_name_of_a_state_a_capital_or_a_seat_of_power() -> None:
    """The lexicon is language; who acts is told by the tables of actors."""
    knowledge = Knowledge.shipped()
    words = {word for entries in lexicon().words.values() for word in entries}
    for index in (lexicon().verbs, lexicon().nouns):
        words |= {
            word
            for entries in index.values()
            for entry in entries
            for word in entry.object | entry.subject | entry.topic
        }
    names = {
        key.pieces[0].lower()
        for keys in knowledge.names.values()
        for key in keys
        if key.entry.kind in {"state", "capital", "seat", "demonym"} and len(key.pieces) == 1 and not key.acronym
    }
    assert words & names == set()
