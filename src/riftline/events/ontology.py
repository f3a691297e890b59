"""The ontology of acts as data: PLOVER types, modes and scores, CAMEO codes, Goldstein values.

The table is ``ontology.yaml`` beside this module; its head names the sources. Whoever needs it calls `ontology()`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from riftline.errors import RiftlineError

TABLE = Path(__file__).with_name("ontology.yaml")
QUADS = (1, 2, 3, 4)
SCALE = 10.0  # both scales, PLOVER's score and Goldstein's, run from -10 (conflict) to +10 (cooperation)


class BadOntology(RiftlineError):
    """The table contradicts itself, or was asked for a type, mode or code that it does not have."""


@dataclass(frozen=True)
class Mode:
    """A way of doing an act of one type: its PLOVER `score` and the CAMEO code that stands for it."""

    name: str
    score: float
    cameo: str


@dataclass(frozen=True)
class Type:
    """One of PLOVER's 16 types. `quad` is its quad class 1 … 4, `score` −10 … 10, `cameo` its representative code."""

    name: str
    covers: str
    quad: int
    score: float
    cameo: str
    modes: Mapping[str, Mode]


@dataclass(frozen=True)
class Code:
    """A CAMEO code and the PLOVER type and mode that it falls under; `type` is None for plain statements (01).

    `inherited` says that the Goldstein value is the parent code's and not the code's own.
    """

    code: str
    name: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    goldstein: float
    inherited: bool


@dataclass(frozen=True)
class Ontology:
    """Everything an act may be coded with. Lookups raise `BadOntology` for names that are not in the table."""

    version: str
    types: Mapping[str, Type]
    quads: Mapping[int, str]
    contexts: tuple[str, ...]
    sectors: Mapping[str, str]
    nonstate: Mapping[str, str]
    codes: Mapping[str, Code]

    def type(self, name: str) -> Type:
        """The type of that name."""
        if name not in self.types:
            raise BadOntology(f"no PLOVER type {name!r}", f"Types: {', '.join(self.types)}.")
        return self.types[name]

    def mode(self, kind: str, mode: str) -> Mode:
        """The mode of that name of that type."""
        modes = self.type(kind).modes
        if mode not in modes:
            raise BadOntology(f"{kind} has no mode {mode!r}", f"Modes of {kind}: {', '.join(modes) or 'none'}.")
        return modes[mode]

    def score(self, kind: str, mode: str | None = None) -> float:
        """PLOVER's conflict–cooperation score, −10 … 10, of the mode or else of the type (manual, February 2024)."""
        return self.mode(kind, mode).score if mode else self.type(kind).score

    def quad(self, kind: str) -> int:
        """Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
        return self.type(kind).quad

    def code(self, cameo: str) -> Code:
        """The CAMEO code, or the nearest code above it: ``1741`` is read as ``174``."""
        found = next((self.codes[part] for part in _upward(cameo) if part in self.codes), None)
        if found is None:
            raise BadOntology(f"no CAMEO code {cameo!r}", "Codes run from 01 to 20, with three or four digits below.")
        return found

    def goldstein(self, cameo: str) -> float:
        """Goldstein's value, −10 … 10, of a CAMEO code (Goldstein 1992, carried over to CAMEO)."""
        return self.code(cameo).goldstein

    def cameo_default(self, kind: str, mode: str | None = None) -> str:
        """The CAMEO code that stands for a type, or for a mode of it, where the words tell no more."""
        return self.mode(kind, mode).cameo if mode else self.type(kind).cameo


@cache
def ontology() -> Ontology:
    """The ontology that travels with the program, read and checked once."""
    return read(TABLE.read_text(encoding="utf-8"))


def read(text: str) -> Ontology:
    """Reads and checks a table in the form of ``ontology.yaml``. Raises `BadOntology` naming the entry at fault."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        table = yaml.load(text, Loader=loader)  # noqa: S506 - both loaders are the safe ones
        made = _build(table)
    except yaml.YAMLError as error:
        raise BadOntology(f"the ontology is not YAML: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise BadOntology(f"the ontology lacks a part: {error}") from error
    _check(made)
    return made


def _build(table: Mapping[str, Any]) -> Ontology:
    return Ontology(
        version=table["version"],
        types={name: _type(name, row) for name, row in table["types"].items()},
        quads=table["quads"],
        contexts=tuple(table["contexts"]),
        sectors=table["sectors"],
        nonstate=table["nonstate"],
        codes={code: _code(code, table["codes"]) for code in table["codes"]},
    )


def _type(name: str, row: Mapping[str, Any]) -> Type:
    modes = {mode: Mode(mode, float(at["score"]), at["cameo"]) for mode, at in row.get("modes", {}).items()}
    return Type(name, row["covers"], row["quad"], float(row["score"]), row["cameo"], modes)


def _code(code: str, rows: Mapping[str, Mapping[str, Any]]) -> Code:
    row = rows[code]
    valued = next((part for part in _upward(code) if "goldstein" in rows.get(part, {})), None)
    if valued is None:
        raise BadOntology(f"CAMEO {code} has no Goldstein value, nor has a code above it")
    return Code(
        code=code,
        name=row["name"],
        type=row.get("type"),
        mode=row.get("mode"),
        contexts=tuple(row.get("contexts", ())),
        goldstein=float(rows[valued]["goldstein"]),
        inherited=valued != code,
    )


def _upward(code: str) -> list[str]:
    """The code and those above it: ``0311`` → ``0311``, ``031``, ``03``."""
    return [code[:length] for length in range(len(code), 1, -1)]


def _check(made: Ontology) -> None:
    for kind in made.types.values():
        if kind.quad not in QUADS:
            raise BadOntology(f"{kind.name} has quad class {kind.quad}", "It is 1, 2, 3 or 4.")
        parts: tuple[Type | Mode, ...] = (kind, *kind.modes.values())
        for part in parts:
            if part.cameo not in made.codes:
                raise BadOntology(f"{kind.name} {part.name} stands for CAMEO {part.cameo}, which is not in the table")
            _within(part.score, f"{kind.name} {part.name}")
    for code in made.codes.values():
        _check_code(code, made)


def _check_code(code: Code, made: Ontology) -> None:
    if code.type:
        made.score(code.type, code.mode)
    elif code.mode:
        raise BadOntology(f"CAMEO {code.code} has a mode but no type")
    unknown = set(code.contexts) - set(made.contexts)
    if unknown:
        raise BadOntology(f"CAMEO {code.code} has unknown contexts: {', '.join(sorted(unknown))}")
    _within(code.goldstein, f"CAMEO {code.code}")


def _within(score: float, whose: str) -> None:
    if not -SCALE <= score <= SCALE:
        raise BadOntology(f"the score of {whose} is {score}", "Scores run from -10 to 10.")
