"""What may come, as a page shows it: the projection with its limits, levers, signs, and past crises beside them."""

from __future__ import annotations

from riftline.dossier.behind import behind
from riftline.dossier.charts_future import chances_picture, fan_picture
from riftline.dossier.contexts_course import AheadPart, CaseLine, LeverLine, RateLine, SignGroup, SignLine
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, drawn
from riftline.dossier.what_next import (
    act_words,
    by_way,
    case_words,
    heading,
    notes,
    rate_lines,
    say_change,
    say_points,
    say_share,
    sign_words,
    skill_words,
)
from riftline.scenarios.action_reaction.outlook import Effect, Indicator, Projection
from riftline.scenarios.action_reaction.projection import Request, project, standing
from riftline.scenarios.base_rates.cases import Likeness

WAYS = {"up": "Would speak for escalation", "down": "Would speak against it"}
DAYS = 30
"""Days a page projects: the longer of the two horizons that the backtest scores."""


def ahead(lookup: Lookup) -> AheadPart:
    """The part of the page."""
    projection = project(lookup.chronicle, Request(DAYS))
    made = {picture.name: drawn(picture) for picture in pictures(lookup, projection)}
    return AheadPart(
        heading=heading(projection),
        notes=notes(projection, lookup.names.country),
        fan=made.get("fan"),
        chances=made.get("chances"),
        types=_types(lookup, projection),
        levers=tuple(_lever(lookup, one) for one in projection.levers),
        signs=tuple(
            SignGroup(way, WAYS[way], tuple(_sign(lookup, one) for one in signs))
            for way, signs in by_way(projection.indicators).items()
            if signs
        ),
        without=say_share(projection.deed) if projection.deed else "",
        rests=behind(lookup, "", projection.basis.events if projection.basis else ()),
        rates=tuple(
            RateLine(*line, skill_words(rate))
            for line, rate in zip(rate_lines(projection.base_rates), projection.base_rates, strict=True)
        ),
        given=_given(projection),
        source=projection.base_rates[0].source if projection.base_rates else "",
        cases=tuple(_case(one) for one in projection.similar),
    )


def pictures(lookup: Lookup, projection: Projection) -> tuple[Picture, ...]:
    """The pictures that there is enough for."""
    index = standing(lookup.chronicle, projection.origin) if projection.origin else ()
    made = (fan_picture(index, projection), chances_picture(lookup, projection))
    return tuple(picture for picture in made if picture is not None)


def _types(lookup: Lookup, projection: Projection) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (_pair(lookup, one.unit), act_words(one.quad, one.type), say_share(one.chance))
        for one in projection.chances
        if one.type is not None
    )


def _pair(lookup: Lookup, unit: tuple[str, str]) -> str:
    return " → ".join(lookup.names.country(code) for code in unit)


def _lever(lookup: Lookup, effect: Effect) -> LeverLine:
    assumed = effect.assumptions[0].lever
    by = f" (here {lookup.names.country(effect.by)})" if effect.by else ""
    return LeverLine(
        effect.name,
        f"{effect.words}{by}",
        assumed.assumption,
        assumed.source,
        say_points(effect.either),
        say_change(effect.index),
    )


def _sign(lookup: Lookup, sign: Indicator) -> SignLine:
    words = f"{_pair(lookup, sign.unit)}: {sign_words(sign)}" if sign.unit else sign_words(sign)
    return SignLine(words, say_points(sign.change), say_change(sign.index))


def _given(projection: Projection) -> str:
    given = dict(projection.base_rates[0].given) if projection.base_rates else {}
    begun = given.get("trigger")
    if begun is None:
        return "How this crisis began is not known, so all crises since 1945 are counted."
    return (
        f"Counted are crises since 1945 with a {begun} trigger, since the first dated act of conflict here was {begun}."
    )


def _case(one: Likeness) -> CaseLine:
    return CaseLine(*case_words(one))
