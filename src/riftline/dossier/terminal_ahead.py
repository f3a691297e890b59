"""A projection as tables for a terminal: a title, column names, then rows of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from riftline.dossier.lookup import Lookup
from riftline.dossier.outlook import held_by, say_chance
from riftline.dossier.what_next import (
    act_words,
    by_way,
    case_words,
    rate_lines,
    say_change,
    say_points,
    say_share,
    sign_words,
)
from riftline.scenarios.action_reaction.outlook import Effect, Indicator, Projection

MOST_PROSPECTS = 12
"""Expectations of the reports printed beside a projection; the rest are counted."""

WAYS = {"up": "for escalation", "down": "against it"}


@dataclass(frozen=True)
class Titled:
    """A table: its title, names of columns, rows of plain text."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


def tables(projection: Projection, lookup: Lookup) -> tuple[Titled, ...]:
    """All that is said of a projection, past crises and the reports' own expectations beside it; empty tables are left out."""
    made = (
        _chances(projection),
        _levers(projection),
        _signs(projection),
        _rates(projection),
        _cases(projection),
        _expected(lookup),
    )
    return tuple(table for table in made if table.rows)


def _chances(projection: Projection) -> Titled:
    bare = {(one.unit, one.quad): say_share(one.chance) for one in projection.bare}
    rows = [
        (
            _pair(one.unit),
            act_words(one.quad, one.type),
            say_share(one.chance),
            "" if one.type else bare.get((one.unit, one.quad), ""),
        )
        for one in projection.chances
    ]
    title = f"Chance of at least one within {projection.days} days"
    return Titled(title, ("by", "act", "chance (95 %)", "assumptions alone"), rows)


def _levers(projection: Projection) -> Titled:
    effects = [*([projection.assumed] if projection.assumed else []), *projection.levers]
    rows = [
        (effect.name, _from(effect), _assumption(effect), say_points(effect.either), say_change(effect.index))
        for effect in effects
    ]
    without = f" (without: {say_share(projection.deed)})" if projection.deed else ""
    title = f"Levers: change against the projection without them{without}"
    return Titled(
        title, ("lever", "from", "assumed, not found", "chance of a deed of conflict", "index at the end"), rows
    )


def _from(effect: Effect) -> str:
    return ", ".join(dict.fromkeys(one.day.isoformat() for one in effect.assumptions))


def _assumption(effect: Effect) -> str:
    return "; ".join(dict.fromkeys(one.lever.assumption for one in effect.assumptions))


def _signs(projection: Projection) -> Titled:
    rows = [
        (WAYS[way], _sign(one), say_points(one.change), say_change(one.index))
        for way, signs in by_way(projection.indicators).items()
        for one in signs
    ]
    columns = ("speaks", "sign", "chance of a deed of conflict after it", "index at the end")
    return Titled("Signs: if seen next", columns, rows)


def _sign(one: Indicator) -> str:
    return f"{_pair(one.unit)}: {sign_words(one)}" if one.unit else sign_words(one)


def _rates(projection: Projection) -> Titled:
    return Titled("Past crises since 1945", ("what", "share (95 %)", "n"), rate_lines(projection.base_rates))


def _cases(projection: Projection) -> Titled:
    title = "Past crises that began most like this one (they illustrate and foretell nothing)"
    return Titled(title, ("crisis", "alike in", "what happened"), [case_words(one) for one in projection.similar])


def _expected(lookup: Lookup) -> Titled:
    """The reports' own expectations and proposals, in their words."""
    told = lookup.chronicle.contents.prospects
    rows = [
        (
            one.way or one.direction,
            say_chance(one.chance),
            held_by(lookup, one.holder, one.report),
            one.quote,
            lookup.label(one.report),
        )
        for one in told[:MOST_PROSPECTS]
    ]
    more = f" ({len(rows)} of {len(told)}; riftline show RECORD prospects has all)" if len(rows) < len(told) else ""
    title = f"What the reports themselves expect or propose{more}"
    return Titled(title, ("direction or way", "chance", "holder", "sentence", "report"), rows)


def _pair(unit: Iterable[str]) -> str:
    return " → ".join(unit)
