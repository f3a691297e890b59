"""Through which outlets a claim came that its sentence does not name: whoever heard the speaker, is credited, or publishes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from riftline.actors import identity
from riftline.actors.actor import Actor
from riftline.actors.resolution import Resolution
from riftline.claims.found import Found
from riftline.claims.speakers import OUTLET, PRESS, Voices, once
from riftline.documents.outlets import agencies, known_outlet
from riftline.documents.report import Credit, Report

NEXT = 1
"""Paragraphs on which a talk goes on after the last claim of it."""


def printers(report: Report, offset: int, actors: Resolution) -> tuple[Actor, ...]:
    """The outlets that print the passage at `offset`: agencies credited for it, the source of all first, the publisher last."""
    own = publisher(report)
    known = known_outlet(report.publisher)
    names = [name for credit in _credits(report, offset) for name in _names(credit.agency)]
    credited = [name for name in names if known is None or known_outlet(name) != known]
    made = [actors.outlet(name, outlet.country if (outlet := known_outlet(name)) else None) for name in credited]
    return (*made, own) if own is not None else tuple(made)


def publisher(report: Report) -> Actor | None:
    """The reporting publisher as an actor; None if the report does not name it."""
    if not report.publisher:
        return None
    return identity.build(report.publisher, report.country, PRESS, OUTLET)


def _credits(report: Report, offset: int) -> list[Credit]:
    """The credits that hold for a passage, the last of the report first, since a closing "Source:" lies farthest back.

    Where paragraphs are credited to several agencies, each to its own.
    """
    inside = {credit: _passage(report, credit) for credit in report.credits}
    several = len({credit.agency for credit, start in inside.items() if start is not None}) > 1
    kept = [credit for credit, start in inside.items() if start in {None, offset} or not several]
    return sorted(kept, key=lambda credit: -credit.start)


def _passage(report: Report, credit: Credit) -> int | None:
    """Where the passage begins in which a credit stands; None for a line of its own."""
    return next((each.start for each in report.passages if each.start <= credit.start < each.end), None)


def _names(written: str) -> list[str]:
    """The agencies of a credit: "AFP and Reuters" are two."""
    several = [found.group() for found in agencies().finditer(written)]
    return several if len(several) > 1 else [written]


class Talks:
    """Who talks to which outlet: what a speaker says right after telling an outlet something was told it too."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[int, tuple[Actor, ...]]] = {}

    def carried(self, passage: int, found: Found, who: Voices, printers: Sequence[Actor]) -> Voices:
        """The voices of a claim in passage number `passage`, with the outlet of the speaker's talk, and those who print it."""
        chain = (*self._heard(passage, found, who), *who.via, *printers)
        return replace(who, via=once(chain, who.speakers))

    def _heard(self, passage: int, found: Found, who: Voices) -> tuple[Actor, ...]:
        if not who.speakers:
            return ()
        speaker = who.speakers[0].id
        last, told = self._told.get(speaker, (passage, ()))
        goes_on = not who.via and found.attitude == "asserts" and passage - last <= NEXT
        if who.heard or goes_on:
            self._told[speaker] = (passage, who.heard or told)
        return told if goes_on else ()
