"""What reports say of why things happen and what may come: readings, causes, bonds and prospects, one sentence each.

`Driver` and `Tie` are what many sentences say together; they are derived (`gathering`), never stored.
"""

from __future__ import annotations

from dataclasses import dataclass

from riftline.actors.actor import Actor
from riftline.claims.claim import Span

ESCALATION, DE_ESCALATION, OTHER = "escalation", "de-escalation", "other"


@dataclass(frozen=True)
class Holder:
    """Whose view it is: the actor if it is known, and the words that name it; both empty where the report speaks for itself.

    `start`/`end` are where the words stand in the report's text.
    """

    actor: Actor | None = None
    words: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Explanation:
    """A reading of an act or of the crisis. ``text[start:end] == quote``.

    `about` are the words for what it explains (a span, None for the crisis at large), `mention` the act in this report, if
    it was found. Readings of one `group` are set against each other by the report. `evidence` are sentences offered for it.
    """

    id: str
    report: str
    start: int
    end: int
    quote: str
    holder: Holder
    rule: str
    about: Span | None = None
    mention: str | None = None
    group: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Cause:
    """A sentence that names a lasting cause: `label` is the topic, `name` the instance ("Northern Reach"), "" if none."""

    id: str
    report: str
    start: int
    end: int
    quote: str
    label: str
    name: str = ""


@dataclass(frozen=True)
class Bond:
    """A sentence that states a lasting relation. With direction a-to-b, `a` leans on, claims from, lives in or mediates for `b`.

    `kind` is alliance, partnership, rivalry, territorial claim, dependence (energy, trade, transit, arms), diaspora or
    mediation; `sign` friendly, hostile or neutral. `since`/`until` are ISO 8601 as known; `past` marks what is over.
    """

    id: str
    report: str
    start: int
    end: int
    quote: str
    kind: str
    a: Actor
    b: Actor
    direction: str
    sign: str
    since: str | None = None
    until: str | None = None
    past: bool = False


@dataclass(frozen=True)
class Chance:
    """A word of probability as written, with its range in percent (ICD 203); a word outside that table has no numbers."""

    word: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class Prospect:
    """A forward-looking statement. `stance` is expected, feared, hoped or proposed; `way` names a way out, "" if it is none.

    `direction` is escalation, de-escalation or other. `horizon` and `condition` are spans of the words, None without.
    """

    id: str
    report: str
    start: int
    end: int
    quote: str
    holder: Holder
    direction: str
    stance: str
    chance: Chance | None = None
    horizon: Span | None = None
    condition: Span | None = None
    way: str = ""


@dataclass(frozen=True)
class Outlook:
    """All that one report says of why and of what next."""

    explanations: tuple[Explanation, ...] = ()
    causes: tuple[Cause, ...] = ()
    bonds: tuple[Bond, ...] = ()
    prospects: tuple[Prospect, ...] = ()


@dataclass(frozen=True)
class Driver:
    """A lasting cause with every sentence that names it; `origins` counts those of its reports."""

    id: str
    label: str
    names: tuple[str, ...]
    causes: tuple[Cause, ...]
    origins: int


@dataclass(frozen=True)
class Tie:
    """A lasting relation with every sentence that states it; fields as in `Bond`."""

    id: str
    kind: str
    a: Actor
    b: Actor
    direction: str
    sign: str
    since: str | None
    until: str | None
    past: bool
    bonds: tuple[Bond, ...]
    origins: int
