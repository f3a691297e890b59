"""What two mentions are compared on, and whether they can state the same act."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import asin, cos, radians, sin, sqrt

from riftline.actors.actor import Actor, Place
from riftline.events.mention import Mention
from riftline.reconcile.kinds import MUTUAL, VERBAL, Kind, family, may_be_one
from riftline.reconcile.spans import COMPARABLE, Days, days_of, overlap

Side = frozenset[str]

PRECISE_SECTORS = frozenset(
    {"AGR", "BUS", "COP", "CRM", "EDU", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "OPP", "PRE", "PRM", "PTY", "REB"}
    | {"REF", "REL", "SPY", "UAF"}
)
"""Sectors that tell people apart. GOV, CVL, ELI, SOC and UNK are also given where the text is vague."""

FAR_KM = 300.0
"""Two places of one act are at most this far apart: wider than most provinces, so that a town and its region agree."""

EARTH_KM = 6371.0

SPEAKERS = ("person", "organ")
"""Kinds of actor that speak for themselves: another person, or another ministry, is another statement."""


@dataclass(frozen=True)
class Act:
    """A mention as it is compared. For mutual types both sides are all parties."""

    mention: Mention

    @cached_property
    def kind(self) -> Kind:
        """PLOVER type and mode."""
        return self.mention.type, self.mention.mode

    @cached_property
    def family(self) -> str:
        """The family of its type."""
        return family(self.mention.type)

    @cached_property
    def days(self) -> Days | None:
        """The days it may have been on."""
        return days_of(self.mention.when)

    @cached_property
    def comparable(self) -> bool:
        """Whether its date is known to the month or better."""
        return self.days is not None and self.mention.when.precision in COMPARABLE

    @cached_property
    def mutual(self) -> bool:
        """Whether its type has no direction."""
        return self.mention.type in MUTUAL

    @cached_property
    def sides(self) -> tuple[Side, Side]:
        """Countries of the sources and of the targets; names where no country is known."""
        sources, targets = _side(self.mention.sources), _side(self.mention.targets)
        return (sources | targets, sources | targets) if self.mutual else (sources, targets)

    @cached_property
    def whole(self) -> bool:
        """Whether both sides are known."""
        return len(self.sides[0]) > 1 if self.mutual else bool(self.sides[0] and self.sides[1])

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every (source, target) it can be found under; "" for an unknown side."""
        pairs = {(s, t) for s in self.sides[0] or {""} for t in self.sides[1] or {""}}
        return tuple(sorted(pair for pair in pairs if not (self.mutual and self.whole and pair[0] >= pair[1])))

    @cached_property
    def signature(self) -> tuple[object, ...]:
        """All that `may_be_same` looks at: acts with one signature agree with the same acts."""
        names = tuple(_ids(actors, kind) for actors in self._cast for kind in SPEAKERS)
        return (self.kind, self.sides, self.days, names, self.sectors, self.mention.place)

    @cached_property
    def _cast(self) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        everyone = self.mention.sources + self.mention.targets
        return (everyone, everyone) if self.mutual else (self.mention.sources, self.mention.targets)

    @cached_property
    def sectors(self) -> frozenset[str]:
        """Precise sectors of those the act is done to."""
        return frozenset(a.sector for a in self.mention.targets if a.sector in PRECISE_SECTORS)

    @cached_property
    def evidence(self) -> frozenset[tuple[str, str]]:
        """Particulars that two reports share only by speaking of one act: exact numbers, named people, towns."""
        mention = self.mention
        numbers = {("figure", f"{f.what} {f.value}") for f in mention.figures if f.value is not None and f.value > 1}
        people = {("person", a.id) for a in mention.targets if a.kind == "person"}
        states = {a.name for a in mention.sources + mention.targets if a.kind == "state"}
        towns = {("place", mention.place.name)} if mention.place and mention.place.name not in states else set()
        return frozenset(numbers | people | towns)


def _side(actors: tuple[Actor, ...]) -> Side:
    countries = frozenset(actor.country for actor in actors if actor.country)
    return countries or frozenset("~" + actor.name.casefold() for actor in actors)


def _ids(actors: tuple[Actor, ...], kind: str) -> frozenset[str]:
    return frozenset(actor.id for actor in actors if actor.kind == kind)


def may_be_same(a: Act, b: Act) -> bool:
    """Whether two dated acts agree in kind, sides, days, speakers, sectors and place."""
    if a.days is None or b.days is None or not overlap(a.days, b.days):
        return False
    return agree_but_for_days(a, b)


def agree_but_for_days(a: Act, b: Act) -> bool:
    """Whether two acts agree in everything that is not their date."""
    return may_be_one(a.kind, b.kind) and sides_agree(a, b) and not particulars_differ(a, b)


def sides_agree(a: Act, b: Act) -> bool:
    """Each side known in both (or in neither), and one account's countries among the other's."""
    return all(_agree(x, y) for x, y in zip(a.sides, b.sides, strict=True))


def fits_known_sides(a: Act, b: Act) -> bool:
    """As `agree_but_for_days`, but a side unknown to one says nothing; at least one side must be known to both."""
    both = [(x, y) for x, y in zip(a.sides, b.sides, strict=True) if x and y]
    if not both or not all(_agree(x, y) for x, y in both):
        return False
    return may_be_one(a.kind, b.kind) and not particulars_differ(a, b)


def _agree(x: Side, y: Side) -> bool:
    return x == y or (bool(x and y) and (x <= y or y <= x))


def particulars_differ(a: Act, b: Act) -> bool:
    """Other speakers, other groups of people, or places far apart make two acts."""
    if a.sectors and b.sectors and not a.sectors & b.sectors:
        return True
    if a.mention.type in VERBAL and any(_speakers_differ(x, y) for x, y in zip(a._cast, b._cast, strict=True)):
        return True
    return _far(a.mention.place, b.mention.place)


def _speakers_differ(a: tuple[Actor, ...], b: tuple[Actor, ...]) -> bool:
    sets = [(_ids(a, kind), _ids(b, kind)) for kind in SPEAKERS]
    return any(x and y for x, y in sets) and not any(x & y for x, y in sets)


def _far(a: Place | None, b: Place | None) -> bool:
    if a is None or b is None or a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    if a.name == b.name or a.name == a.country or b.name == b.country:
        return False
    north = sin(radians(b.lat - a.lat) / 2) ** 2
    east = sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(north + cos(radians(a.lat)) * cos(radians(b.lat)) * east)) > FAR_KM
