"""Readings, drivers, ties and prospects as rows for a terminal: column names, then rows of plain text."""

from __future__ import annotations

from riftline.claims import gathering
from riftline.dossier.lookup import Lookup
from riftline.dossier.outlook import held_by, reading_groups, say_chance, say_tie

Grid = tuple[tuple[str, ...], list[tuple[str, ...]]]


def explanations(lookup: Lookup) -> Grid:
    """Readings side by side: those of one act follow each other."""
    rows: list[tuple[str, ...]] = []
    for group in reading_groups(lookup, lookup.chronicle.contents.explanations):
        for number, one in enumerate(group.readings):
            words = "".join(piece.text for piece in one.quote.pieces)
            rows.append((group.heading if number == 0 else "", one.holder, words, one.quote.label, one.id))
    return ("Explains", "Holder", "Reading", "Report", "Id"), rows


def drivers(lookup: Lookup) -> Grid:
    """Lasting causes, those that most origins name first."""
    rows: list[tuple[str, ...]] = []
    for driver in gathering.drivers(lookup.chronicle.contents.causes, _origins(lookup)):
        for number, cause in enumerate(driver.causes):
            head = (driver.label, ", ".join(driver.names), str(driver.origins)) if number == 0 else ("", "", "")
            rows.append((*head, cause.quote, lookup.label(cause.report)))
    return ("Driver", "Where", "Origins", "Sentence", "Report"), rows


def ties(lookup: Lookup) -> Grid:
    """Lasting relations."""
    rows: list[tuple[str, ...]] = []
    for tie in gathering.ties(lookup.chronicle.contents.bonds, _origins(lookup)):
        when = f"{tie.since or ''}–{tie.until or ''}" if tie.since or tie.until else "past" if tie.past else ""
        quote = tie.bonds[0]
        rows.append((say_tie(tie), tie.kind, tie.sign, when, str(tie.origins), quote.quote, lookup.label(quote.report)))
    return ("Tie", "Kind", "Sign", "When", "Origins", "Sentence", "Report"), rows


def prospects(lookup: Lookup) -> Grid:
    """What may come, and ways out."""
    rows: list[tuple[str, ...]] = []
    for one in lookup.chronicle.contents.prospects:
        text = lookup.reports[one.report].text
        horizon = text[slice(*one.horizon)] if one.horizon else ""
        kind = one.way or one.direction
        chance = say_chance(one.chance)
        holder = held_by(lookup, one.holder, one.report)
        rows.append((kind, one.stance, chance, horizon, holder, one.quote, lookup.label(one.report), one.id))
    return ("Direction or way", "Stance", "Chance", "When", "Holder", "Sentence", "Report", "Id"), rows


def _origins(lookup: Lookup) -> dict[str, str]:
    return {report: origin.id for report, origin in lookup.origin_of.items()}
