"""What two mentions are compared on, and whether they can state the same act."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import asin, cos, radians, sin, sqrt

from riftline.actors.actor import Actor, Place
from riftline.events.mention import Mention
from riftline.reconcile.answering import is_told_as_answer
from riftline.reconcile.kinds import MUTUAL, VERBAL, Kind, family, may_be_one
from riftline.reconcile.spans import COMPARABLE, Days, covered, days_of, overlap
from riftline.reconcile.telling import Items, clause_of, named_things, nameless, particulars, words_of

Side = frozenset[str]

PRECISE_SECTORS = frozenset(
    {"AGR", "BUS", "COP", "CRM", "EDU", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "OPP", "PRE", "PRM", "PTY", "REB"}
    | {"REF", "REL", "SPY", "UAF"}
)
"""Sectors that tell people apart. GOV, CVL, ELI, SOC and UNK are also given where the text is vague."""

FAR_KM = 300.0
"""Two places of one act are at most this far apart: wider than most provinces, so that a town and its region agree."""

EARTH_KM = 6371.0

RECENT = 14
"""Days before publication within which news puts an act that it does not date: "a week after Arvenia vetoed …"."""

AHEAD = 31
"""Days after publication within which an announced act comes about."""

Speakers = tuple[frozenset[str], frozenset[str]]
"""Ids of people and of organs. They speak for themselves: another person, or another ministry, is another statement."""

POWERS = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
"""Sectors that act for their state."""

NAMED = ("state", "person", "outlet", "organisation")
"""Kinds of actor that are somebody even without a country; "people", "workers" and "police" may be anybody's."""


@dataclass(frozen=True)
class Act:
    """A mention as it is compared, with text and publication date of its report. For mutual types both sides are all parties."""

    mention: Mention
    text: str = ""
    published: str | None = None

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
    def window(self) -> Days | None:
        """The days it may have been on: its own, else those before its report's publication; None for any day."""
        published = covered((self.published or "")[:10])
        if self.days is not None or published is None or self.mention.background:
            return self.days
        return published[0] - RECENT, published[1] + (AHEAD if self.mention.status == "planned" else 1)

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
        names = self.speakers
        counts = (self.mention.report, *sorted(self.counts.items())) if self.counts else ()
        return (
            self.kind,
            self.sides,
            self.days,
            self.window,
            names,
            self.sectors,
            self.powers,
            self.mention.place,
            counts,
        )

    @cached_property
    def _cast(self) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        everyone = self.mention.sources + self.mention.targets
        return (everyone, everyone) if self.mutual else (self.mention.sources, self.mention.targets)

    @cached_property
    def speakers(self) -> tuple[Speakers, Speakers]:
        """People and organs of the sources and of the targets."""
        one, other = self._cast
        mine = _people_and_organs(one)
        return mine, mine if one is other else _people_and_organs(other)

    @cached_property
    def sectors(self) -> frozenset[str]:
        """Precise sectors of those the act is done to, where their country is known: "workers" may be anybody."""
        return frozenset([a.sector for a in self.mention.targets if a.country and a.sector in PRECISE_SECTORS])

    @cached_property
    def powers(self) -> frozenset[bool]:
        """Whether those who act hold public power, or do not: an outlet's accusation is not its government's."""
        return frozenset([a.sector in POWERS for a in self.mention.sources if a.sector])

    @cached_property
    def counts(self) -> dict[str, float]:
        """Exact numbers by what they count."""
        return {f.what: f.value for f in reversed(self.mention.figures) if f.value is not None}

    @cached_property
    def evidence(self) -> Items:
        """Particulars that point at one act: exact numbers, named people and groups, towns."""
        return particulars(self.mention)

    @cached_property
    def items(self) -> Items:
        """All that may tell that another sentence speaks of this act: particulars and words."""
        speakers = {
            ("speaker", a.name.casefold()) for a in self.mention.sources if a.kind == "person" and not self.mutual
        }
        return self.evidence | speakers | words_of(self.clause, self.mention, self.text)

    @cached_property
    def clause(self) -> str:
        """The words around its own word; the mention's quotation where the text is not known."""
        return clause_of(self.mention, self.text)

    @property
    def nameless(self) -> str:
        """Its clause without the names of states, organs and people: what is done, whoever does it."""
        return nameless(self.clause, self.mention)

    @cached_property
    def things(self) -> dict[str, frozenset[str]]:
        """Named things of its clause by their noun."""
        return named_things(self.clause)

    @cached_property
    def told(self) -> int | None:
        """The day its report came out, as an ordinal."""
        days = covered((self.published or "")[:10])
        return days[0] if days else None

    @cached_property
    def answers(self) -> bool:
        """Whether its clause says that it answers another act."""
        return is_told_as_answer(self.mention, self.text)

    @cached_property
    def sentence(self) -> tuple[str, int]:
        """Where its sentence stands."""
        return self.mention.report, self.mention.sentence_start


def _side(actors: tuple[Actor, ...]) -> Side:
    countries = frozenset([actor.country for actor in actors if actor.country])
    return countries or frozenset(["~" + actor.name.casefold() for actor in actors if actor.kind in NAMED])


def _people_and_organs(actors: tuple[Actor, ...]) -> Speakers:
    people = frozenset([actor.id for actor in actors if actor.kind == "person"])
    return people, frozenset([actor.id for actor in actors if actor.kind == "organ"])


def same_time(a: Act, b: Act) -> bool:
    """Whether two acts may have been on one day, by their own dates or those of their reports."""
    return a.window is None or b.window is None or overlap(a.window, b.window)


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
    return _agree(a.sides[0], b.sides[0]) and _agree(a.sides[1], b.sides[1])


def fits_known_sides(a: Act, b: Act) -> bool:
    """As `agree_but_for_days`, but a side unknown to one says nothing; at least one side must be known to both."""
    both = [(x, y) for x, y in zip(a.sides, b.sides, strict=True) if x and y]
    return bool(both) and may_be_one(a.kind, b.kind) and nothing_against(a, b)


def nothing_against(a: Act, b: Act) -> bool:
    """Whether no side, place, group, speaker or number of two acts of any kind excludes that they are one."""
    (doers, sufferers), (others, undergone) = a.sides, b.sides
    if (doers and others and not _agree(doers, others)) or (
        sufferers and undergone and not _agree(sufferers, undergone)
    ):
        return False
    return not particulars_differ(a, b)


def _agree(x: Side, y: Side) -> bool:
    return x == y or (bool(x and y) and (x <= y or y <= x))


def particulars_differ(a: Act, b: Act) -> bool:
    """Other speakers, other groups of people, places far apart, or other numbers in one report make two acts."""
    if a.sectors and b.sectors and not a.sectors & b.sectors:
        return True
    if a.kind[0] in VERBAL and any(map(speakers_differ, a.speakers, b.speakers)):
        return True
    if a.powers and b.powers and a.powers != b.powers:
        return True
    if things_differ(a, b):
        return True
    return _counts_differ(a, b) or places_far(a.mention.place, b.mention.place)


def things_differ(a: Act, b: Act) -> bool:
    """Whether both name a thing of one noun, and not the same: the trawler Petrel is not the trawler Heron."""
    mine, theirs = a.things, b.things
    if not mine or not theirs:
        return False
    return any(noun in theirs and not names & theirs[noun] for noun, names in mine.items())


def _counts_differ(a: Act, b: Act) -> bool:
    """One voice does not contradict itself: a report's "seven" and its "eight" detained are two groups."""
    if a.mention.report != b.mention.report or (a.mention.claim and b.mention.claim):
        return False
    return any(what in b.counts and b.counts[what] != number for what, number in a.counts.items())


def speakers_differ(a: Speakers, b: Speakers) -> bool:
    """Whether both sides name people or organs, and none is in both."""
    (people, organs), (others, bodies) = a, b
    named = (people and others) or (organs and bodies)
    return bool(named) and people.isdisjoint(others) and organs.isdisjoint(bodies)


def places_far(a: Place | None, b: Place | None) -> bool:
    """Whether two places are known to be more than `FAR_KM` apart."""
    if a is None or b is None or a.name == b.name or a.name == a.country or b.name == b.country:
        return False
    return (kilometres(a, b) or 0.0) > FAR_KM


def kilometres(a: Place, b: Place) -> float | None:
    """The distance of two places along the ground (haversine); None if one has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north = sin(radians(b.lat - a.lat) / 2) ** 2
    east = sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(north + cos(radians(a.lat)) * cos(radians(b.lat)) * east))
