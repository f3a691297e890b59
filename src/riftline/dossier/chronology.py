"""The chronology of a page: acts as cards, grouped by month, history apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from riftline.actors.actor import Actor
from riftline.dossier.choice import MANY_EVENTS, QUOTES, QUOTES_OF_AN_ASIDE, quotes_shown
from riftline.dossier.contexts import Aside, DisagreementCard, EventCard, Group, Quote
from riftline.dossier.disputes import card_of
from riftline.dossier.lookup import Lookup
from riftline.dossier.places import map_ids
from riftline.dossier.quotes import around, quote_mention
from riftline.dossier.surroundings import answered_by, answers_of, claims_about
from riftline.dossier.window import drawable
from riftline.dossier.words import MONTHS, STATUSES, TYPES, UNKNOWN_DATE, listed, say_date, say_number, say_score
from riftline.events.mention import Figure, Mention
from riftline.measures.days import interval
from riftline.measures.sides import side_of
from riftline.reconcile.event import Event

UNDATED_OPEN = 12
"""Up to this many acts without a date are shown; more are folded under their heading."""


def cards(lookup: Lookup, events: Iterable[Event]) -> tuple[EventCard, ...]:
    """The acts as cards, in the order given."""
    disputes: dict[str, list[DisagreementCard]] = defaultdict(list)
    events = tuple(events)
    wanted = {event.id for event in events}
    for disagreement in lookup.chronicle.disagreements:
        if disagreement.event in wanted:
            disputes[disagreement.event].append(card_of(lookup, disagreement))
    most = QUOTES if lookup.whole else quotes_shown(len(lookup.happened))
    answered, claims, maps = answered_by(lookup), claims_about(lookup), map_ids(lookup)
    return tuple(
        replace(
            _card(lookup, event, disputes[event.id], most),
            answered=answered.get(event.id, ()),
            claims=claims.get(event.id, ()),
            map=maps.get(event.place, "") if event.place else "",
        )
        for event in events
    )


def groups(lookup: Lookup, events: Sequence[Event]) -> tuple[Group, ...]:
    """The acts of the crisis under months; an act of a longer span under the month it may have begun, or its year."""
    found: dict[str, list[EventCard]] = defaultdict(list)
    for event, card in zip(events, cards(lookup, events), strict=True):
        found[_key(event)].append(card)
    return tuple(
        Group(key or "undated", _heading(key), tuple(found[key]), not key and len(found[key]) > UNDATED_OPEN)
        for key in found
    )


def asides(lookup: Lookup) -> tuple[Aside, ...]:
    """What reports mention without saying that it happened: acts announced or possible, then mentions of no act, such as denials."""
    acts = (_announced(lookup, event) for event in lookup.announced.values())
    return (*acts, *(_aside(lookup, mention) for mention in lookup.asides.values()))


def who(actors: Iterable[Actor]) -> str:
    """The actors by name: "Arvenia and Belmark"; "unnamed" for none."""
    return listed((actor.name for actor in actors), most=4) or "unnamed"


def who_to_whom(sources: Sequence[Actor], targets: Sequence[Actor]) -> str:
    """ "Arvenia → Belmark"; "Arvenia ↔ Belmark" for an act of both on each other; without an arrow if only one end is known."""
    if not targets or not sources:
        return who(sources) if sources else f"unnamed → {who(targets)}" if targets else "unnamed"
    if len(sources) == 2 and {actor.id for actor in sources} == {actor.id for actor in targets}:
        return " ↔ ".join(actor.name for actor in sources)
    return f"{who(sources)} → {who(targets)}"


def say_figure(figure: Figure) -> str:
    """ "9 detained", "2–4 killed", "at least 3 of 9 injured"."""
    if figure.value is not None:
        number = say_number(figure.value)
    elif figure.low is not None and figure.high is not None:
        number = f"{say_number(figure.low)}–{say_number(figure.high)}"
    elif figure.low is not None:
        number = f"at least {say_number(figure.low)}"
    else:
        number = f"at most {say_number(figure.high)}" if figure.high is not None else figure.text
    return f"{number} of {say_number(figure.of)} {figure.what}" if figure.of is not None else f"{number} {figure.what}"


def _key(event: Event) -> str:
    """The month or year an act is filed under: ``2025-06``, ``2019``, "" if undated."""
    span = interval(event.when)
    if span is None:
        return ""
    by_year = event.when.precision == "year" or span.days > 300
    return str(span.first.year) if by_year else span.first.strftime("%Y-%m")


def _heading(key: str) -> str:
    if not key:
        return UNKNOWN_DATE.capitalize()
    return f"{MONTHS[int(key[5:7]) - 1]} {key[:4]}" if len(key) > 4 else f"{key}, month unknown"


def _card(lookup: Lookup, event: Event, disputes: Sequence[DisagreementCard], most: int) -> EventCard:
    mentions = [lookup.mentions[one] for one in event.mentions if one in lookup.mentions]
    shown = sorted(mentions, key=lambda mention: mention.status != event.status)[:most]
    return EventCard(
        id=event.id,
        date=say_date(event.when),
        iso=event.when.earliest or "",
        summary=event.summary,
        type=event.type,
        mode=event.mode or "",
        deed=TYPES.get(event.type, event.type.lower()),
        cameo=event.cameo,
        tone=tone(event.score),
        score=say_score(event.score),
        goldstein=say_score(event.goldstein),
        status=event.status,
        status_words=STATUSES.get(event.status, event.status),
        by=alleged_by(lookup, event),
        denied_by=denied_by(lookup, event),
        side=side_of(event, lookup.sides),
        pair=who_to_whom(event.sources, event.targets),
        place=event.place.name if event.place else "",
        figures=tuple(dict.fromkeys(say_figure(figure) for figure in event.figures)),
        origins=len(event.origins),
        reports=len(event.reports),
        quotes=tuple(_quote(lookup, mention, event) for mention in shown),
        more=len(mentions) - len(shown),
        disagreements=tuple(disputes),
        answers=answers_of(lookup, event),
        judged=event.judged,
        first=span.first.isoformat() if (span := drawable(event)) else "",
        last=span.last.isoformat() if span else "",
        sure=lookup.sure(event),
        answered=(),
        claims=(),
        map="",
    )


def _quote(lookup: Lookup, mention: Mention, event: Event) -> Quote:
    """A sentence under its act, with the words around it: it repeats neither the act's date nor its status."""
    quote = quote_mention(lookup, mention)
    if lookup.whole or len(lookup.happened) <= MANY_EVENTS:
        report = lookup.reports[mention.report]
        before, after = around(report, (mention.sentence_start, mention.sentence_end))
        quote = replace(quote, before=before, after=after)
    same_date = quote.date == say_date(event.when)
    return replace(
        quote, date="" if same_date else quote.date, note="" if mention.status == event.status else quote.note
    )


def tone(score: float) -> str:
    """Conflict below 0, cooperation above, neutral at 0."""
    return "conflict" if score < 0 else "cooperation" if score > 0 else "neutral"


def alleged_by(lookup: Lookup, event: Event) -> str:
    """Who says so, for an act that is only alleged: the speakers of its claims, else the reports."""
    if event.status != "alleged":
        return ""
    mentions = [lookup.mentions[one] for one in event.mentions if one in lookup.mentions]
    claims = [lookup.claims[mention.claim] for mention in mentions if mention.claim in lookup.claims]
    speakers = [actor.name for claim in claims for actor in claim.speakers]
    return listed(speakers or [lookup.label(report) for report in event.reports], most=3)


def denied_by(lookup: Lookup, event: Event) -> str:
    """Who denies the act, in whatever sentence of it: "" if nobody does."""
    denials = [lookup.claims[claim] for mention in event.mentions for claim in lookup.denials.get(mention, ())]
    names = [actor.name for claim in denials for actor in claim.speakers]
    return listed(dict.fromkeys(names), most=3) or ("somebody unnamed" if denials else "")


def _announced(lookup: Lookup, event: Event) -> Aside:
    """An act that was announced or is called possible, with its sentences and how many origins tell of it."""
    mentions = [lookup.mentions[one] for one in event.mentions if one in lookup.mentions]
    quotes = [quote_mention(lookup, mention) for mention in mentions[: None if lookup.whole else QUOTES_OF_AN_ASIDE]]
    return _told_apart(lookup, event, quotes, origins=len(event.origins), more=len(mentions) - len(quotes))


def _aside(lookup: Lookup, mention: Mention) -> Aside:
    return _told_apart(lookup, mention, [quote_mention(lookup, mention)])


def _told_apart(
    lookup: Lookup, act: Event | Mention, quotes: Sequence[Quote], *, origins: int = 0, more: int = 0
) -> Aside:
    acting = next((actor.country for actor in act.sources if actor.country), None)
    return Aside(
        id=act.id,
        status=act.status,
        status_words=STATUSES.get(act.status, act.status),
        type=act.type,
        deed=TYPES.get(act.type, act.type.lower()),
        side=lookup.side(acting),
        who=who_to_whom(act.sources, act.targets),
        quotes=tuple(quotes),
        origins=origins,
        more=more,
    )
