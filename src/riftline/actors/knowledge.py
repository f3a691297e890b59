"""What the tables know: names of states, organs, groups, outlets and people, and the nouns of office.

`Knowledge.shipped()` is loaded once; extra rows (an invented state, a user's own list) make another one.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from riftline.actors.normal import is_acronym, normal, pieces

TABLES = Path(__file__).resolve().parent / "tables"
VERSION = 1
"""Version of the tables; it changes whenever a change of theirs can change a record."""

NAMES = (
    *("states", "state_names", "seats", "organs", "organisations", "outlets", "peoples", "offices", "regions", "roles"),
    "surnames",
)
FORMER = frozenset({"SUN", "YUG", "SCG", "CSK", "DDR"})
"""Codes of states that are no more: in a story of today they are history, not a side."""

FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM"})
FAMILY = 4
"""Countries where the family name stands first, and the letters that such a name has at most in Latin writing."""

Rows = Iterable[Mapping[str, str]]
Reader = Callable[[Mapping[str, str]], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A name the tables know.

    `kind` is state, capital, seat, demonym, ethnic, organ, organisation, group, outlet, person or region. `plural` marks
    a word that can only mean people ("Russians"). `title`, `start` and `end` (years, end 9999 if open) belong to persons.
    """

    name: str
    country: str | None
    sector: str | None
    kind: str
    plural: bool = False
    title: str | None = None
    start: int = 0
    end: int = 9999


@dataclass(frozen=True, slots=True)
class Role:
    """A noun of office, organ or group: its canonical word, PLOVER sector, kind and number."""

    word: str
    sector: str | None
    kind: str
    plural: bool


@dataclass(frozen=True, slots=True)
class Key:
    """One way of writing a name: its pieces, whether only capitals mean it, and whether "the" must stand before it."""

    pieces: tuple[str, ...]
    acronym: bool
    article: bool
    entry: Entry


@dataclass(frozen=True, slots=True)
class State:
    """A state's short name and main adjective."""

    name: str
    adjective: str


class Knowledge:
    """Names and roles by their first piece. Build it from tables of rows (see `tables/SOURCES.md` for their columns)."""

    def __init__(self, tables: Mapping[str, Rows]) -> None:
        self.states: dict[str, State] = {}
        self.names: dict[str, list[Key]] = {}
        self.roles: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
        self.surnames: dict[str, list[Entry]] = {}
        self.common: set[str] = set()
        self.regions: dict[str, tuple[str, str | None, float, float]] = {}
        self._known: set[tuple[tuple[str, ...], bool]] = set()
        for table, read in self._readers():
            for row in tables.get(table, ()):
                read(row)
        for keys in self.names.values():
            keys.sort(key=lambda key: (-len(key.pieces), not key.article))
        for roles in self.roles.values():
            roles.sort(key=lambda pair: -len(pair[0]))

    def _readers(self) -> Sequence[tuple[str, Reader]]:
        return (
            ("states", self._state),
            ("seats", self._named),
            ("organs", self._named),
            ("organisations", self._named),
            ("outlets", self._outlet),
            ("regions", self._region),
            ("peoples", self._people),
            ("offices", self._office),
            ("state_names", self._state_name),
            ("roles", self._role),
            ("surnames", self._surname),
        )

    @classmethod
    def shipped(cls, extra: Mapping[str, Rows] | None = None) -> Knowledge:
        """The shipped tables, with `extra` rows before them (same columns; `{"states": [{"code": "ARV", …}]}`)."""
        more = extra or {}
        return cls({name: [*more.get(name, ()), *_rows(name)] for name in NAMES})

    def state(self, country: str | None) -> State | None:
        """The state of a code, None for a non-state code."""
        return self.states.get(country or "")

    def outlet(self, name: str) -> Entry | None:
        """The outlet that the tables know by exactly this name."""
        return self._called(name, "outlet")

    def organisation(self, name: str) -> Entry | None:
        """The organisation of states that the tables know by exactly this name."""
        return self._called(name, "organisation")

    def _called(self, name: str, kind: str) -> Entry | None:
        key = tuple(piece for word in name.split() for piece in pieces(word))
        keys = self.names.get(key[0], ()) if key else ()
        return next((one.entry for one in keys if one.pieces == key and one.entry.kind == kind), None)

    def _add(self, written: str, entry: Entry) -> None:
        article = written.startswith("the ")
        name = written[4:] if article else written
        key = tuple(piece for word in name.split() for piece in pieces(word))
        if key and (key, article) not in self._known:
            self._known.add((key, article))
            self.names.setdefault(key[0], []).append(Key(key, is_acronym(name), article, entry))

    def _state(self, row: Mapping[str, str]) -> None:
        code, name, adjectives = row["code"], row["name"], _split(row.get("adjective"))
        self.states.setdefault(code, State(name, adjectives[0] if adjectives else name))
        for written in [name, *_split(row.get("also"))]:
            self._add(written, Entry(name, code, "GOV", "state"))
        for written in _split(row.get("capital")):
            self._add(written, Entry(name, code, "GOV", "capital"))
        singular = _split(row.get("person")) or adjectives
        plural = _split(row.get("people")) or [f"{word}s" for word in singular]
        for written in [*adjectives, *singular]:
            self._add(written, Entry(written, code, "CVL", "demonym"))
        for written in plural:
            self._add(written, Entry(plural[0], code, "CVL", "demonym", plural=True))

    def _state_name(self, row: Mapping[str, str]) -> None:
        state = self.states.setdefault(row["code"], State(row["name"], row["name"]))
        self._add(row["name"], Entry(state.name, row["code"], "GOV", "state"))

    def _named(self, row: Mapping[str, str]) -> None:
        kind = "seat" if row["kind"] == "state" else row["kind"]
        for written in [row["name"], *_split(row.get("also"))]:
            own = written.startswith("+")
            name = written[1:] if own else row["name"]
            self._add(written.lstrip("+"), Entry(name, row["country"] or None, row["sector"] or None, kind))

    def _outlet(self, row: Mapping[str, str]) -> None:
        for written in [row["name"], *_split(row.get("also"))]:
            name = written[1:] if written.startswith("+") else row["name"]
            self._add(written.lstrip("+"), Entry(name.removeprefix("the "), row["country"], "JRN", "outlet"))

    def _region(self, row: Mapping[str, str]) -> None:
        entry = Entry(row["name"], row["country"] or None, None, "region")
        for written in [row["name"], *_split(row.get("also"))]:
            self._add(written, entry)
            self.regions[normal(written)] = (row["name"], entry.country, float(row["lat"]), float(row["lon"]))

    def _people(self, row: Mapping[str, str]) -> None:
        country = row.get("country") or None
        plural = _split(row.get("plural"))
        for written in [*_split(row["adjective"]), *_split(row.get("singular"))]:
            self._add(written, Entry(written, country, "CVL", "ethnic"))
        for written in plural:
            self._add(written, Entry(plural[0], country, "CVL", "ethnic", plural=True))

    def _office(self, row: Mapping[str, str]) -> None:
        start, end = (int(row[key][:4]) if row.get(key) else None for key in ("from", "to"))
        entry = Entry(
            row["name"], row["country"], None, "person", title=row["title"], start=start or 0, end=end or 9999
        )
        for written in [row["name"], *_split(row.get("also"))]:
            self._add(written, entry)
            last = surname(written, row["country"])
            if entry not in self.surnames.setdefault(last, []):
                self.surnames[last].append(entry)

    def _surname(self, row: Mapping[str, str]) -> None:
        self.common.add(row["name"])

    def _role(self, row: Mapping[str, str]) -> None:
        plurals = _split(row.get("plural"))
        for written in _split(row["words"]):
            counted = written.lstrip("+")
            forms = [] if written.startswith("+") else [(written, False)]
            for form, plural in [*forms, *((form, True) for form in _plurals(counted))]:
                self._add_role(form, row, plural=plural)
        for written in plurals:
            self._add_role(written, row, plural=True)

    def _add_role(self, written: str, row: Mapping[str, str], *, plural: bool) -> None:
        key = tuple(piece for word in written.split() for piece in pieces(word))
        role = Role(row.get("canonical") or _plural(written, plural=plural), row["sector"] or None, row["kind"], plural)
        known = self.roles.setdefault(key[0], [])
        if all(key != other for other, _ in known):
            known.append((key, role))


def surname(name: str, country: str | None = None) -> str:
    """The last name in normal form, without an Arabic article: ``surname("Omar al-Teris") == "teris"``.

    Where family names come first (by country, or by a hyphened given name at the end), the first word.
    """
    words = normal(name).split() or [""]
    parts = name.split()
    hyphened = len(parts) > 1 and "-" in parts[-1] and parts[-1].partition("-")[2].islower() and len(parts[0]) <= FAMILY
    first = len(parts) > 1 and (country in FAMILY_FIRST or hyphened)
    return words[0] if first else words[-1]


def _plural(written: str, *, plural: bool) -> str:
    """The plural under which people are kept, whatever number the text has."""
    if plural:
        return written
    for end, ends in (("man", "men"), ("person", "people"), ("child", "children"), ("wife", "wives")):
        if written.endswith(end):
            return written.removesuffix(end) + ends
    return next(iter(_plurals(written)), written)


def _plurals(word: str) -> list[str]:
    """The regular plural of an English noun or noun group with its head last; others stand in the table."""
    if word.endswith(("man", "person", "child", "people", "media", "police", "staff", "personnel")):
        return []
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return [f"{word[:-1]}ies"]
    return [f"{word}es"] if word.endswith(("s", "sh", "ch", "x")) else [f"{word}s"]


def _split(cell: str | None) -> list[str]:
    return [part for part in (cell or "").split("|") if part]


def _rows(name: str) -> Iterator[dict[str, str]]:
    path = TABLES / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def default() -> Knowledge:
    """The shipped knowledge, loaded once."""
    return Knowledge.shipped()
