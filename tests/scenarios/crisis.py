"""Chronicles of the invented crisis with any acts, and tables of made-up events."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from dossier.factory import ARVENIA, BELMARK, day
from dossier.story import chronicle, events

from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Disagreement, Event
from riftline.scenarios.action_reaction.table import Act


def act(
    number: int, on: str | None, *, by: str = "XAR", kind: str = "COERCE", score: float = -7.0, **known: object
) -> Event:
    """An act between the two states on a day, or without one."""
    both = (ARVENIA, BELMARK) if by == "XAR" else (BELMARK, ARVENIA)
    base = replace(events()["expelled"], id=f"e-{number:03d}", type=kind, mode=None, score=score, status="actual")
    placed = replace(base, sources=both[:1], targets=both[1:], background=False, answers=())
    when = day(on) if on else events()["mediate"].when
    return replace(placed, when=when, **known)


def crisis(*acts: Event, disagreements: tuple[Disagreement, ...] = ()) -> Chronicle:
    """The invented reports with these acts instead of their own."""
    return replace(chronicle(), events=tuple(acts), disagreements=disagreements)


def long_crisis(number: int = 40) -> Chronicle:
    """Acts by both sides in turn, every third day from January 2031 on."""
    first = date(2031, 1, 1)
    days = [(first + timedelta(days=3 * step)).isoformat() for step in range(number)]
    return crisis(*(act(step, on, by=("XAR", "XBE")[step % 2]) for step, on in enumerate(days)))


def table(pairs: int = 30, days: int = 240, seed: int = 5) -> list[Act]:
    """Acts between made-up countries: some pairs are always quieter than others, and bad weeks come in runs."""
    rng = random.Random(seed)
    acts = []
    for number in range(pairs):
        usual, heat = 0.01 + 0.05 * rng.random(), 0.0
        for step in range(days):
            heat *= 0.85
            on = date(2030, 1, 1) + timedelta(days=step)
            if rng.random() < 0.3:
                acts.append(Act(on, f"A{number}", f"B{number}", 1))
            if rng.random() < min(0.9, usual + heat):
                acts.append(Act(on, f"B{number}", f"A{number}", 4))
                heat += 0.15
    return acts
