"""Names of countries and other codes that stand in a country's place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from riftline.actors.actor import Actor
from riftline.events.ontology import ontology


class Names:
    """Says codes in words. A code no gazetteer knows takes the name of the state that carries it in the reports."""

    def __init__(self, actors: Iterable[Actor] = ()) -> None:
        self._states = {actor.country: actor.name for actor in actors if actor.kind == "state" and actor.country}

    def country(self, code: str | None) -> str:
        """The name of a country or non-state code, "" for None, the code itself where nothing is known."""
        if code is None:
            return ""
        return _gazetteer(code) or self._states.get(code) or code

    def sector(self, code: str | None) -> str:
        """A PLOVER sector in words, "" for None."""
        return ontology().sectors.get(code or "", code or "")


@cache
def _gazetteer(code: str) -> str | None:
    """The everyday English name of an ISO 3166 alpha-3 code (Unicode CLDR), or of a PLOVER non-state code."""
    if code in ontology().nonstate:
        return ontology().nonstate[code]
    import pycountry

    country = pycountry.countries.get(alpha_3=code)
    if country is None:
        return None
    from babel import Locale

    return str(Locale("en").territories.get(country.alpha_2, country.name))
