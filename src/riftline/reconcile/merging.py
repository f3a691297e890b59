"""One event out of the mentions that state it: each field by a rule that can be named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from riftline.actors.actor import Actor, Place
from riftline.claims.claim import Claim
from riftline.dates.when import UNKNOWN, When
from riftline.events.mention import Figure, Mention
from riftline.reconcile.event import HAPPENED, OPEN, Event
from riftline.reconcile.spans import PRECISIONS, days_of
from riftline.reconcile.summary import SPECIFIC, compose, summarise

T = TypeVar("T")

ONLY, AGREED, MOST_ORIGINS, FIRST_OF_EQUALS = "only-date", "all-agree", "most-origins", "first-of-equals"
"""How the date of an event was chosen: the only one of its precision, …, or the earliest of equally supported ones."""


FORCEFUL = {"COERCE", "ASSAULT"}
CIVIL = "GOV"
"""Types of what police, courts, secret services and armed men do, and the sector of those who order it at most: of equally supported
accounts that a ministry raided an office and that the police did, the second is the likelier."""


@dataclass(frozen=True)
class Sources:
    """What merging must know beyond the mentions: the origin and the text of each report, the claims by id."""

    origin_of: Mapping[str, str]
    claims: Mapping[str, Claim]
    texts: Mapping[str, str]


def event_id(mention_id: str) -> str:
    """The id of the event that this mention is the first to state, in the order of the record.

    Reports are ordered by publication, so that accounts which come later leave the ids of events alone.
    """
    return f"e-{mention_id.removeprefix('m-')}"


def lending(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that lend an event its fields: those that state it, else those that announce it or call it possible."""
    told = list(mentions)
    return next((found for of in (HAPPENED, OPEN) if (found := [m for m in told if m.status in of])), [])


def merge(mentions: Sequence[Mention], known: Sources) -> Event:
    """The event that these mentions state, which are in the order of the record. Denials among them lend it no field but their accounts.

    What no mention states but some announce, or call possible, is an event of that status.
    """
    stating = lending(mentions)
    assert stating, "an event needs a mention that states it, or that says it may come"
    kind = _kind(stating, known)
    lead = min((m for m in stating if _kind_of(m) == kind), key=lambda m: (m.when == UNKNOWN, -m.confidence, m.id))
    event = Event(
        id=event_id(stating[0].id),
        summary="",
        type=lead.type,
        mode=lead.mode,
        cameo=lead.cameo,
        goldstein=lead.goldstein,
        score=lead.score,
        status=_status(stating),
        sources=_actors(stating, lambda m: m.sources, known),
        targets=_actors(stating, lambda m: m.targets, known),
        when=choose_date(stating, known),
        place=_place(stating, known),
        figures=_figures(stating, known),
        mentions=tuple(m.id for m in mentions),
        reports=tuple(dict.fromkeys(m.report for m in mentions)),
        origins=tuple(dict.fromkeys(known.origin_of[m.report] for m in stating)),
        background=all(m.background for m in stating),
    )
    others = sorted((m for m in stating if m is not lead), key=lambda m: m.id)
    return replace(event, summary=summarise(event, (lead, *others), known.texts, _alleging(stating, known)))


def retold(event: Event, mentions: Sequence[Mention], known: Sources) -> str:
    """The line of an event whose fields a person corrected: from the fields alone, as the reports' words may contradict them."""
    stating = lending(mentions)
    return compose(event, stating[0], known.texts[stating[0].report], _alleging(stating, known))


def _status(mentions: Sequence[Mention]) -> str:
    """Actual if some mention states it as fact; of those that name the doer, if any does: a death is fact, who caused it may not be.

    Of acts that nobody states, planned if some mention says so.
    """
    if mentions[0].status in OPEN:
        return min((m.status for m in mentions), key=OPEN.index)
    naming = [m for m in mentions if m.sources] or mentions
    return "actual" if any(m.status == "actual" for m in naming) else "alleged"


def _support(mentions: Iterable[Mention], value: Callable[[Mention], Iterable[T]], known: Sources) -> dict[T, int]:
    """How many origins give each value, values in the order of the mentions."""
    origins: dict[T, set[str]] = defaultdict(set)
    for mention in mentions:
        for item in value(mention):
            origins[item].add(known.origin_of[mention.report])
    return {item: len(found) for item, found in origins.items()}


def _kind_of(mention: Mention) -> tuple[str, str | None, str]:
    return mention.type, mention.mode, mention.cameo


def _kind(mentions: Sequence[Mention], known: Sources) -> tuple[str, str | None, str]:
    """Type, mode and code of most origins; among equals one with a mode, then the surest."""
    support = _support(mentions, lambda m: [_kind_of(m)], known)
    sure: dict[tuple[str, str | None, str], float] = defaultdict(float)
    for mention in mentions:
        sure[_kind_of(mention)] = max(sure[_kind_of(mention)], mention.confidence)
    return min(support, key=lambda k: (-support[k], k[1] is None, -sure[k], k[2], k[0], k[1] or ""))


def _actors(
    mentions: Sequence[Mention], side: Callable[[Mention], tuple[Actor, ...]], known: Sources
) -> tuple[Actor, ...]:
    """All actors of a side, once each; those of most origins first, then those whose office it is, then the more specific."""
    forceful = all(m.type in FORCEFUL for m in mentions)
    support = _support(mentions, lambda m: {actor.id for actor in side(m)}, known)
    forms: dict[str, Actor] = {}
    for actor in sorted((a for m in mentions for a in side(m)), key=lambda a: (a.title is None, a.title or "", a.name)):
        forms.setdefault(actor.id, actor)

    def rank(actor: Actor) -> tuple[object, ...]:
        return -support[actor.id], forceful and actor.sector == CIVIL, _specific(actor), actor.name, actor.id

    return tuple(sorted(forms.values(), key=rank))


def _specific(actor: Actor) -> int:
    return SPECIFIC.index(actor.kind) if actor.kind in SPECIFIC else len(SPECIFIC)


def choose_date(mentions: Sequence[Mention], known: Sources) -> When:
    """The most precise date that most origins give. `rule` says how it was chosen, `text` quotes one mention of it."""
    dated = [m for m in mentions if days_of(m.when) is not None]
    if not dated:
        return UNKNOWN
    finest = min(_fineness(m.when) for m in dated)
    fine = [m for m in dated if _fineness(m.when) == finest]
    support = _support(fine, lambda m: [(m.when.earliest, m.when.latest)], known)
    most = max(support.values())
    best = sorted(ends for ends, count in support.items() if count == most)[0]
    chosen = min((m for m in fine if (m.when.earliest, m.when.latest) == best), key=lambda m: (not m.when.text, m.id))
    when = chosen.when
    return When(when.earliest, when.latest, when.precision, when.text, _date_rule(support, most, len(dated)))


def _fineness(when: When) -> int:
    return PRECISIONS.index(when.precision) if when.precision in PRECISIONS else len(PRECISIONS)


def _date_rule(support: Mapping[tuple[str | None, str | None], int], most: int, dated: int) -> str:
    if len(support) == 1:
        return ONLY if dated == 1 else AGREED
    return MOST_ORIGINS if list(support.values()).count(most) == 1 else FIRST_OF_EQUALS


def _place(mentions: Sequence[Mention], known: Sources) -> Place | None:
    """The place of most origins; among equals a town before a country, then by name."""
    states = {actor.name for m in mentions for actor in m.sources + m.targets if actor.kind == "state"}
    support = _support(mentions, lambda m: [m.place] if m.place else [], known)
    order = {place: (-n, place.name in states, place.lat is None, place.name) for place, n in support.items()}
    return min(order, key=lambda place: (order[place], repr(place)), default=None)


def _figures(mentions: Sequence[Mention], known: Sources) -> tuple[Figure, ...]:
    """Each number once, in the words of its first mention: by what it counts, the one of most origins first."""

    def key(figure: Figure) -> tuple[object, ...]:
        return figure.what, figure.value, figure.low, figure.high, figure.of

    support = _support(mentions, lambda m: {key(figure) for figure in m.figures}, known)
    first: dict[tuple[object, ...], Figure] = {}
    for figure in (figure for m in mentions for figure in m.figures):
        first.setdefault(key(figure), figure)
    most: dict[str, int] = defaultdict(int)
    for identity, figure in first.items():
        most[figure.what] = max(most[figure.what], support[identity])
    order = sorted(
        first.items(), key=lambda item: (-most[item[1].what], item[1].what, -support[item[0]], repr(item[0]))
    )
    return tuple(figure for _, figure in order)


def _alleging(mentions: Sequence[Mention], known: Sources) -> Actor | None:
    claims = (known.claims.get(m.claim) for m in mentions if m.claim)
    return next((claim.speaker for claim in claims if claim is not None and claim.speaker), None)
