"""What a page says of how it escalates and what may come, as data; `contexts` holds the rest of the page.

Every field is text ready to read (not yet escaped), a drawing, or links to acts.
"""

from __future__ import annotations

from dataclasses import dataclass

Link = tuple[str, str]
"""An act's id and its summary."""


@dataclass(frozen=True)
class Drawn:
    """A picture as SVG for two widths."""

    alt: str
    wide: str
    narrow: str


@dataclass(frozen=True)
class PhaseLine:
    """A phase in words, with links to the acts that opened and closed it."""

    key: str
    kind: str
    days: str
    moved: str
    opened: tuple[Link, ...]
    closed: tuple[Link, ...]
    how: str


@dataclass(frozen=True)
class ChangeLine:
    """A change point in words, with the acts of its first day."""

    words: str
    opened: tuple[Link, ...]


@dataclass(frozen=True)
class EscalationPart:
    """All that the page says of how it escalates; pictures are None where there is too little to draw."""

    index: Drawn | None
    flows: Drawn | None
    ladder: Drawn | None
    answers: Drawn | None
    firm: str
    phases: tuple[PhaseLine, ...]
    changes: tuple[ChangeLine, ...]
    no_changes: str
    answering: tuple[str, ...]
    cannot: tuple[str, ...]


@dataclass(frozen=True)
class LeverLine:
    """A lever in words: what it is, what is assumed, what it changes."""

    name: str
    words: str
    assumption: str
    source: str
    deeds: str
    index: str


@dataclass(frozen=True)
class SignLine:
    """A sign in words, and what it would change."""

    words: str
    deeds: str
    index: str


@dataclass(frozen=True)
class RateLine:
    """A base rate in words, with what it is good for."""

    words: str
    share: str
    n: str
    skill: str


@dataclass(frozen=True)
class CaseLine:
    """A past crisis: its name and year, what it shares with this one, and what happened."""

    name: str
    shared: str
    told: str


@dataclass(frozen=True)
class AheadPart:
    """All that the page says of what may come beyond the reports' own expectations."""

    heading: str
    notes: tuple[str, ...]
    fan: Drawn | None
    chances: Drawn | None
    types: tuple[tuple[str, str, str], ...]
    levers: tuple[LeverLine, ...]
    signs: tuple[SignLine, ...]
    rates: tuple[RateLine, ...]
    given: str
    source: str
    cases: tuple[CaseLine, ...]
