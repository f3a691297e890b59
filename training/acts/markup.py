"""Reads passages in which acts are marked (see GUIDE.md).

usage: python -m training.acts.markup FILE…     checks the files: says what cannot be read, and counts what can
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

STATUSES = ("actual", "alleged", "denied", "planned", "possible", "negated")
ONTOLOGY = Path(__file__).resolve().parents[2] / "src" / "riftline" / "events" / "ontology.yaml"


@dataclass(frozen=True)
class Phrase:
    """Words `text[start:end]` of the passage that name actor `number`."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Act:
    """Words `text[start:end]` of the passage that name an act; `types[0]` is the best one."""

    start: int
    end: int
    types: tuple[str, ...]
    mode: str | None
    sources: tuple[int, ...]
    targets: tuple[int, ...]
    status: str


@dataclass(frozen=True)
class Passage:
    """`text` is its sentences joined by line ends; `codes` says who the actors' numbers are."""

    name: str
    kind: str
    date: str
    home: str | None
    text: str
    codes: dict[int, str]
    phrases: tuple[Phrase, ...]
    acts: tuple[Act, ...]


class Unreadable(ValueError):
    """A passage that breaks the rules of GUIDE.md."""


def types() -> dict[str, set[str]]:
    """PLOVER types with their modes."""
    known = yaml.safe_load(ONTOLOGY.read_text(encoding="utf-8"))["types"]
    return {name: set(entry.get("modes") or {}) for name, entry in known.items()}


@dataclass
class _Reading:
    codes: dict[int, str]
    known: dict[str, set[str]]
    out: list[str] = field(default_factory=list)
    length: int = 0
    phrases: list[Phrase] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)

    def add(self, words: str) -> None:
        self.out.append(words)
        self.length += len(words)

    def numbers(self, written: str) -> tuple[int, ...]:
        found = tuple(int(part) for part in written.split(",") if part.strip())
        for number in found:
            if number not in self.codes:
                raise Unreadable(f"no @ entry for {number}")
        return found

    def act(self, start: int, parts: list[str]) -> None:
        if not 2 <= len(parts) <= 3:
            raise Unreadable(f"an act needs TYPE|sides and perhaps |status, not {'|'.join(parts)!r}")
        names, mode = [], None
        for at, option in enumerate(parts[0].split("/")):
            name, _, its = option.strip().partition(":")
            if name not in self.known:
                raise Unreadable(f"no type {name!r}")
            if its and its not in self.known[name]:
                raise Unreadable(f"no mode {its!r} of {name}")
            names.append(name)
            mode = its or None if at == 0 else mode
        if parts[1].count(">") != 1:
            raise Unreadable(f"sides need one '>': {parts[1]!r}")
        sources, targets = map(self.numbers, parts[1].split(">"))
        status = parts[2].strip() if len(parts) > 2 else "actual"
        if status not in STATUSES:
            raise Unreadable(f"no status {status!r}")
        self.acts.append(Act(start, self.length, tuple(dict.fromkeys(names)), mode, sources, targets, status))


TOKEN = re.compile(r"\[(\d+):|\{|\]|\|([^{}\[\]]*)\}|[^\[\]{}|]+|.", re.DOTALL)


def _read_marks(body: str, reading: _Reading) -> None:
    stack: list[tuple[str, int, int]] = []
    for match in TOKEN.finditer(body):
        piece = match.group()
        if match.group(1) is not None:
            reading.numbers(match.group(1))
            stack.append(("[", int(match.group(1)), reading.length))
        elif piece == "{":
            stack.append(("{", 0, reading.length))
        elif piece == "]":
            if not stack or stack[-1][0] != "[":
                raise Unreadable("a ] without its [")
            _, number, start = stack.pop()
            reading.phrases.append(Phrase(number, start, reading.length))
        elif match.group(2) is not None:
            if not stack or stack[-1][0] != "{":
                raise Unreadable("a } without its {")
            _, _, start = stack.pop()
            if start == reading.length:
                raise Unreadable("an act without words")
            reading.act(start, match.group(2).split("|"))
        elif piece in "[{}|":
            raise Unreadable(f"a stray {piece!r} after {''.join(reading.out)[-40:]!r}")
        else:
            reading.add(piece)
    if stack:
        raise Unreadable("a mark is not closed")


def passage(block: str, known: dict[str, set[str]]) -> Passage:
    """One passage. Raises Unreadable."""
    lines = block.strip().split("\n")
    if len(lines) < 2 or not lines[0].startswith("# "):
        raise Unreadable("a passage begins with '# name | kind | date | home=…'")
    head = [part.strip() for part in lines[0][2:].split("|")]
    if len(head) != 4 or not head[3].startswith("home="):
        raise Unreadable("the first line is '# name | kind | date | home=…'")
    codes, at = {}, 1
    if lines[1].startswith("@"):
        at = 2
        for entry in lines[1][1:].split():
            number, _, code = entry.partition("=")
            if not number.isdigit() or not re.fullmatch(r"\?|[A-Z]{3}(:[A-Z]{3})?|\?:[A-Z]{3}", code):
                raise Unreadable(f"{entry!r} is no number=CODE")
            codes[int(number)] = code
    reading = _Reading(codes, known)
    _read_marks("\n".join(lines[at:]), reading)
    home = head[3].removeprefix("home=").strip()
    return Passage(head[0], head[1], head[2], home if home != "-" else None, "".join(reading.out), codes,
                   tuple(reading.phrases), tuple(reading.acts))  # fmt: skip


def blocks(path: Path) -> Iterator[tuple[int, str]]:
    """(line, words) of each passage of a file."""
    line = 1
    for block in re.split(r"(\n\s*\n)", path.read_text(encoding="utf-8")):
        if block.strip() and not block.strip().startswith("%"):
            yield line, block
        line += block.count("\n")


def read(paths: Iterable[Path]) -> list[Passage]:
    """All passages of the files. Raises Unreadable with file and line."""
    known, out = types(), []
    for path in paths:
        for line, block in blocks(path):
            try:
                out.append(passage(block, known))
            except Unreadable as error:
                raise Unreadable(f"{path}:{line}: {error}") from error
    return out


def main() -> None:
    known, good, bad, counts = types(), 0, 0, Counter()
    for path in map(Path, sys.argv[1:]):
        for line, block in blocks(path):
            try:
                found = passage(block, known)
            except Unreadable as error:
                bad += 1
                print(f"{path}:{line}: {error}")
                continue
            good += 1
            counts.update(act.types[0] for act in found.acts)
            counts.update(f"status {act.status}" for act in found.acts)
            marked = {found.text.count("\n", 0, act.start) for act in found.acts}
            counts["sentences"] += found.text.count("\n") + 1
            counts["sentences with acts"] += len(marked)
    print(f"{good} passages read, {bad} not", dict(counts.most_common()))
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
