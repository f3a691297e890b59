"""A mention: one sentence's statement of one act."""

from __future__ import annotations

from dataclasses import dataclass

from riftline.actors.actor import Actor, Place
from riftline.dates.when import UNKNOWN, When

STATUSES = ("actual", "alleged", "denied", "planned", "possible", "negated")


@dataclass(frozen=True)
class Figure:
    """A number of an act: `what` (killed, injured, arrested, …), exact `value` or bounds, `of` a whole, the words."""

    what: str
    value: float | None
    low: float | None
    high: float | None
    of: float | None
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Mention:
    """One act as one sentence states it. Offsets count in the report's text; ``text[start:end] == quote``.

    `trigger_start`/`trigger_end` are the words that name the act, `sentence_start`/`sentence_end` its sentence.
    `goldstein` is the CAMEO code's Goldstein value, `score` PLOVER's (both −10 … 10). `reason` says why the status.
    `rule` names the lexicon entry; `confidence` is 0 … 1. `background` marks history outside the current crisis.
    """

    id: str
    report: str
    start: int
    end: int
    quote: str
    trigger_start: int
    trigger_end: int
    sentence_start: int
    sentence_end: int
    type: str
    mode: str | None
    cameo: str
    goldstein: float
    score: float
    contexts: tuple[str, ...]
    status: str
    reason: str
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    when: When = UNKNOWN
    place: Place | None = None
    figures: tuple[Figure, ...] = ()
    claim: str | None = None
    rule: str = ""
    confidence: float = 1.0
    background: bool = False
