"""Makes actors, so that the same actor gets the same id in every report."""

from __future__ import annotations

from functools import lru_cache

from riftline.actors.actor import Actor
from riftline.actors.knowledge import Entry, Knowledge
from riftline.actors.normal import normal
from riftline.ids import make_id

GOVERNMENT = "GOV"
KINDS = {"organ": "organ", "organisation": "organisation", "group": "group", "outlet": "outlet", "person": "person"}
KEPT = 16_384
"""Actors remembered by what makes them: more than a large collection of reports names."""

TITLE_SECTORS = (
    ("opposition", "OPP"),
    ("rebel", "REB"),
    ("paramilitary", "PRM"),
    ("warlord", "REB"),
    ("commander", "MIL"),
    ("general", "MIL"),
    ("army", "MIL"),
    ("cleric", "REL"),
    ("pope", "REL"),
    ("spiritual", "REL"),
    ("politician", "PTY"),
    ("prosecutor", "JUD"),
    ("speaker", "LEG"),
)
"""Words of an office in `offices.csv` that say another sector than government."""


@lru_cache(maxsize=KEPT)
def build(name: str, country: str | None, sector: str | None, kind: str, title: str | None = None) -> Actor:
    """An actor; its id rests on the normal form of its name, its country and its sector."""
    return Actor(make_id("a", normal(name), country, sector), name, country, sector, kind, title)


def state(knowledge: Knowledge, country: str) -> Actor:
    """The one actor of a state: its name, capital, seat of power and government share it."""
    known = knowledge.state(country)
    return build(known.name if known else country, country, GOVERNMENT, "state")


def unnamed(knowledge: Knowledge, country: str) -> Actor:
    """Somebody in a country whom nobody names."""
    known = knowledge.state(country)
    return build(f"unnamed in {known.name if known else country}", country, None, "unknown")


def of_entry(knowledge: Knowledge, entry: Entry) -> Actor:
    """The actor a known name stands for."""
    if entry.kind in {"state", "capital", "seat"} and entry.country:
        return state(knowledge, entry.country)
    if entry.kind == "person":
        return build(entry.name, entry.country, office_sector(knowledge, entry), "person", entry.title)
    if entry.kind == "ethnic" and entry.country == "EUR" and not entry.plural:
        return build("Europe", "EUR", None, "organisation")
    if entry.kind in {"demonym", "ethnic"}:
        return build(people_name(entry), entry.country, "CVL", "group")
    return build(entry.name, entry.country, entry.sector, KINDS.get(entry.kind, "unknown"))


def people_name(entry: Entry) -> str:
    """The plural under which a people is kept."""
    return entry.name if entry.plural or entry.name.endswith(("ese", "ish", "ch", "ss", "s")) else f"{entry.name}s"


def office_sector(knowledge: Knowledge, entry: Entry) -> str | None:
    """The sector of a known office holder: what the office's words say, for non-state codes none, else government."""
    title = (entry.title or "").lower()
    for word, sector in TITLE_SECTORS:
        if word in title.split():
            return sector
    for key in (key for word in (entry.title or "").split() for key in knowledge.names.get(normal(word), ())):
        if key.entry.kind == "group" and " ".join(key.pieces) in normal(entry.title or ""):
            return key.entry.sector
    return GOVERNMENT if knowledge.state(entry.country) else None


def adjective(knowledge: Knowledge, country: str) -> str:
    """How a state's organs and people are named: "Russian"; the code where no adjective is known."""
    known = knowledge.state(country)
    return known.adjective if known else country
