"""What a page says of how it escalates and what may come, as data; `contexts` holds the rest of the page.

Every field is text ready to read (not yet escaped), a drawing, or links to acts.
"""

from __future__ import annotations

from dataclasses import dataclass

Link = tuple[str, str]
"""An act's id and its summary."""


@dataclass(frozen=True)
class Drawn:
    """A picture as SVG for two widths; `days` is what it says of each of `many` days, as JSON, or "" where it has no days."""

    alt: str
    wide: str
    narrow: str
    days: str = ""
    many: int = 0


@dataclass(frozen=True)
class Behind:
    """The acts that a number rests on: what is counted, the acts, their date and sentences in words, and how many more there are."""

    label: str
    acts: tuple[tuple[Link, str], ...]
    more: int = 0


@dataclass(frozen=True)
class KeyAct:
    """An act that bears a number in a picture: who did it (a side's key and name), when, its line and its score."""

    number: int
    event: str
    date: str
    summary: str
    side: str
    who: str
    score: str


@dataclass(frozen=True)
class PhaseLine:
    """A phase in words, with links to the acts that opened and closed it and to its last act; `opened_how` and `how` say in
    words how it came and went where no act did it."""

    key: str
    kind: str
    days: str
    moved: str
    opened: tuple[Link, ...]
    opened_how: str
    closed: tuple[Link, ...]
    how: str
    last: tuple[Link, ...]
    rests: Behind


@dataclass(frozen=True)
class ChangeLine:
    """A change point in words, with the acts of its first day and all that were counted."""

    words: str
    opened: tuple[Link, ...]
    rests: Behind


@dataclass(frozen=True)
class ArcLine:
    """An answer that bears a number in a picture: the act, its answer, and how the link is known."""

    number: int
    act: tuple[Link, ...]
    answer: tuple[Link, ...]
    how: str


@dataclass(frozen=True)
class RungLine:
    """A step of the ladder: whose (a side's key and name), when, how grave, and the act."""

    side: str
    who: str
    date: str
    score: str
    act: tuple[Link, ...]


@dataclass(frozen=True)
class AnsweringLine:
    """Who follows on whom in words, with the pairs of acts that were counted and the days between them."""

    words: str
    pairs: tuple[tuple[tuple[Link, ...], tuple[Link, ...], str], ...]


@dataclass(frozen=True)
class EscalationPart:
    """All that the page says of how it escalates; pictures are None where there is too little to draw."""

    standing: str
    index: Drawn | None
    closer: Drawn | None
    keys: tuple[KeyAct, ...]
    pairs: Drawn | None
    flows: Drawn | None
    ladder: Drawn | None
    answers: Drawn | None
    firm: str
    doubtful: tuple[Behind, ...]
    counted: tuple[Behind, ...]
    rungs: tuple[RungLine, ...]
    arcs: tuple[ArcLine, ...]
    phases: tuple[PhaseLine, ...]
    changes: tuple[ChangeLine, ...]
    no_changes: str
    answering: tuple[AnsweringLine, ...]
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
class SignGroup:
    """The signs that speak one way (up or down), the strongest first."""

    way: str
    heading: str
    signs: tuple[SignLine, ...]


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
    signs: tuple[SignGroup, ...]
    without: str
    rests: Behind
    rates: tuple[RateLine, ...]
    given: str
    source: str
    cases: tuple[CaseLine, ...]
