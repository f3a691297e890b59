"""The summary of a page: a crisis in ten seconds, in plain words that only say what the measures found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from riftline.dossier.chronology import tone
from riftline.dossier.contexts import Number, Side, Summary
from riftline.dossier.lookup import Lookup
from riftline.dossier.overview import newest, sharpest, support
from riftline.dossier.window import dense
from riftline.dossier.words import count, listed, say_date, say_day, say_days, say_number, say_small, spelled
from riftline.measures.acts import happened
from riftline.measures.days import Interval, interval
from riftline.measures.escalation import IndexDay, escalation
from riftline.measures.phases import peak, phases
from riftline.measures.sides import side_of
from riftline.reconcile.event import Event

NOW = {"escalation": "Escalating", "easing": "Easing", "calm": "Calm"}


class Crisis:
    """The acts of the present crisis and what the measures say of them; several parts of a page ask."""

    def __init__(self, lookup: Lookup) -> None:
        self.acts: tuple[Event, ...] = happened(lookup.events.values())
        self.window: Interval | None = dense(self.acts)
        inside = [event for event in self.acts if self.shows(event)]
        self.index: tuple[IndexDay, ...] = escalation(inside)
        self.phases = phases(self.index)
        self.peak = peak(self.index)

    def shows(self, event: Event) -> bool:
        """Whether an act lies wholly in the dense period."""
        span = interval(event.when)
        return bool(span and self.window and self.window.first <= span.first and span.last <= self.window.last)


def summarise(lookup: Lookup, crisis: Crisis) -> Summary:
    """The summary of a chronicle."""
    return Summary(
        span=say_days(crisis.window) if crisis.window else "no dated act",
        sides=_sides(lookup, crisis.acts),
        numbers=_numbers(lookup, crisis),
        lead=tuple(
            part for part in (_who(lookup, crisis), _peak(crisis), _latest(crisis), _doubts(lookup, crisis)) if part
        ),
        now=NOW[crisis.phases[-1].kind] if crisis.phases else "Not known",
        standing=_standing(crisis),
        newest=newest(lookup, [event for event in crisis.acts if crisis.shows(event)]),
        sharpest=sharpest(lookup),
        support=support(lookup, crisis.acts),
    )


def default_title(lookup: Lookup) -> str:
    """ "Arvenia and Belmark", or how many reports it rests on if no two states act on each other."""
    if lookup.sides is None:
        return f"Dossier of {count(len(lookup.reports), 'report')}"
    return f"{lookup.names.country(lookup.sides.first)} and {lookup.names.country(lookup.sides.second)}"


def _sides(lookup: Lookup, acts: Sequence[Event]) -> tuple[Side, ...]:
    if lookup.sides is None:
        return ()
    return tuple(
        _side(
            key, lookup.names.country(code), [event for event in acts if side_of(event, lookup.sides) in {key, "both"}]
        )
        for key, code in (("first", lookup.sides.first), ("second", lookup.sides.second))
    )


def _side(key: str, name: str, acts: Sequence[Event]) -> Side:
    tones = [tone(event.score) for event in acts]
    return Side(key, name, len(acts), tones.count("conflict"), tones.count("cooperation"))


def _numbers(lookup: Lookup, crisis: Crisis) -> tuple[Number, ...]:
    differ = len(lookup.chronicle.disagreements)
    shown = (
        (len(lookup.reports), "report", "reports"),
        (len(lookup.chronicle.origins), "origin", "reports"),
        (len(crisis.acts), "act", "chronology"),
        (len(lookup.claims), "claim", "claims"),
        (differ, "disagreement", "disagreements"),
    )
    return tuple(
        Number(say_number(number), what if number == 1 else f"{what}s", f"#{href}") for number, what, href in shown
    )


def _who(lookup: Lookup, crisis: Crisis) -> str:
    if not crisis.acts:
        return f"{count(len(lookup.reports), 'report').capitalize()} were read; none states a dated act between states."
    sources = (
        f"{spelled(len(lookup.reports), 'report').capitalize()} from {spelled(len(lookup.chronicle.origins), 'origin')}"
    )
    told = f"{sources} {'tells' if len(lookup.reports) == 1 else 'tell'} of {spelled(len(crisis.acts), 'act')}"
    return f"{told}{_by(lookup, crisis.acts)}."


def _by(lookup: Lookup, acts: Sequence[Event]) -> str:
    """ ": four by Arvenia, three by Belmark, two by both and one by others" """
    if lookup.sides is None:
        return ""
    names = (
        ("first", lookup.names.country(lookup.sides.first)),
        ("second", lookup.names.country(lookup.sides.second)),
        ("both", "both"),
        ("other", "others"),
    )
    by = Counter(side_of(event, lookup.sides) for event in acts)
    return ": " + listed(f"{say_small(by[key])} by {name}" for key, name in names if by[key])


def _peak(crisis: Crisis) -> str:
    if crisis.peak is None:
        return ""
    known = {event.id: event for event in crisis.acts}
    near = [known[one] for one in crisis.peak.events if one in known]
    gravest = min(near, key=lambda event: (event.status != "actual", event.score))
    return (
        f"Conflict stood highest on {say_day(crisis.peak.day)}; "
        f"the gravest act of those weeks{' (alleged)' if gravest.status == 'alleged' else ''}: "
        f"“{gravest.summary}” ({say_date(gravest.when)})."
    )


def _latest(crisis: Crisis) -> str:
    dated = [(span.last, event) for event in crisis.acts if (span := interval(event.when)) and crisis.shows(event)]
    if not dated:
        return ""
    _, latest = max(dated, key=lambda item: item[0])
    return f"The latest dated act: “{latest.summary}” ({say_date(latest.when)})."


def _doubts(lookup: Lookup, crisis: Crisis) -> str:
    alleged = sum(event.status == "alleged" for event in crisis.acts)
    alone = sum(len(event.origins) == 1 for event in crisis.acts)
    differ = len(lookup.chronicle.disagreements)
    parts = [
        f"{spelled(alleged, 'act')} {'is' if alleged == 1 else 'are'} only alleged" if alleged else "",
        f"{spelled(alone, 'act')} {'rests' if alone == 1 else 'rest'} on a single origin" if alone else "",
        f"the reports contradict one another on {spelled(differ, 'point')}" if differ else "",
    ]
    said = "; ".join(part for part in parts if part)
    return said[:1].upper() + said[1:] + "." if said else ""


def _standing(crisis: Crisis) -> str:
    if crisis.peak is None or not crisis.index:
        return "Too few dated acts of conflict to say where it stands."
    last = crisis.index[-1]
    if last.day == crisis.peak.day:
        return f"The escalation index is at its highest on the last dated day, {say_day(last.day)}."
    share = round(100 * last.value / crisis.peak.value)
    if share <= 0:
        return f"By {say_day(last.day)} cooperation outweighs conflict on the escalation index."
    return f"By {say_day(last.day)} the escalation index is at {share} % of its highest value ({say_day(crisis.peak.day)})."
