"""How it escalates, as a page shows it: pictures, phases with what opened and closed them, change points, who answers whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from riftline.dossier.charts_between import flows_picture
from riftline.dossier.charts_index import arcs_picture, index_picture, ladder_picture
from riftline.dossier.contexts_course import ChangeLine, EscalationPart, PhaseLine
from riftline.dossier.lead import Crisis
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, drawn, drawn_small
from riftline.dossier.words import count, say_day, say_days, say_number
from riftline.measures.band import BandDay, band
from riftline.measures.changes import FEWEST, Change, changes
from riftline.measures.counts import quad_counts
from riftline.measures.days import Interval
from riftline.measures.ladder import ladder
from riftline.measures.reciprocity import WITHIN_DAYS, Reciprocity, reciprocity
from riftline.measures.turning import Turning, turnings
from riftline.reconcile.event import Event

KINDS = {"escalation": "Rises", "easing": "Eases", "calm": "Lies low"}
BESIDE = frozenset({"flows", "ladder"})
"""Pictures that stand beside one another."""

LEAST_MOVE = 0.5
"""Points of the index below which the band is not worth a word."""


@dataclass(frozen=True)
class Measured:
    """The measures of a crisis, taken once."""

    acts: tuple[Event, ...]
    band: tuple[BandDay, ...]
    turnings: tuple[Turning, ...]
    changes: tuple[Change, ...]
    answering: tuple[Reciprocity, ...]


def measure(lookup: Lookup, crisis: Crisis) -> Measured:
    """Takes the measures of the acts in the dense period; who answers whom over all acts."""
    acts = tuple(event for event in crisis.acts if crisis.shows(event))
    pair = (lookup.sides.first, lookup.sides.second) if lookup.sides else None
    return Measured(
        acts=acts,
        band=band(acts, lookup.chronicle.disagreements),
        turnings=turnings(crisis.phases, acts),
        changes=changes(acts),
        answering=reciprocity(crisis.acts, pair) if pair else (),
    )


def escalating(lookup: Lookup, crisis: Crisis) -> EscalationPart:
    """The part of the page."""
    measured = measure(lookup, crisis)
    made = {
        picture.name: (drawn_small if picture.name in BESIDE else drawn)(picture)
        for picture in pictures(lookup, crisis, measured)
    }
    return EscalationPart(
        index=made.get("index"),
        flows=made.get("flows"),
        ladder=made.get("ladder"),
        answers=made.get("answers"),
        firm=_firm(measured.band),
        phases=tuple(_phase(lookup, one) for one in measured.turnings),
        changes=tuple(_change(lookup, one) for one in measured.changes),
        no_changes=_no_changes(measured),
        answering=tuple(_answering(lookup, one) for one in measured.answering),
        cannot=_cannot(lookup, crisis),
    )


def pictures(lookup: Lookup, crisis: Crisis, measured: Measured) -> tuple[Picture, ...]:
    """The pictures that there is enough for, in the order of the page."""
    made: list[Picture | None] = [index_picture(lookup, measured.band, crisis.phases, measured.changes, measured.acts)]
    made.append(flows_picture(lookup, quad_counts(crisis.acts)))
    if crisis.window is not None:
        pair = (lookup.sides.first, lookup.sides.second) if lookup.sides else ("", "")
        made.append(ladder_picture(lookup, ladder(measured.acts, pair), crisis.window))
        made.append(arcs_picture(lookup, measured.acts, crisis.window))
    return tuple(picture for picture in made if picture is not None)


def _firm(days: Sequence[BandDay]) -> str:
    """What of the index's last value rests on doubtful acts."""
    if not days:
        return ""
    last = days[-1]
    parts = [
        f"{say_number(round(last.value - other, 1))} on {what}"
        for other, what in (
            (last.without_alleged, "acts that are only alleged"),
            (last.without_single, "acts known from one origin"),
            (last.without_disputed, "acts on which accounts differ"),
        )
        if abs(last.value - other) >= LEAST_MOVE
    ]
    stands = f"On {say_day(last.day)} the index stands at {say_number(round(last.value, 1))}"
    if not parts:
        return f"{stands}; none of that rests on alleged or disputed acts or on a single origin."
    return f"{stands}. Of that rest {', '.join(parts)} (an act may be in several)."


def _phase(lookup: Lookup, one: Turning) -> PhaseLine:
    phase = one.phase
    moved = f"{say_number(round(phase.start, 1))} to {say_number(round(phase.end, 1))}"
    return PhaseLine(
        key=phase.kind,
        kind=KINDS[phase.kind],
        days=say_days(Interval(phase.first, phase.last)),
        moved=moved,
        opened=lookup.links([one.opened] if one.opened else []),
        closed=lookup.links([one.closed] if one.closed else []),
        how=one.closed_how,
    )


def _change(lookup: Lookup, one: Change) -> ChangeLine:
    words = (
        f"From {say_day(one.day)} acts of conflict came at {say_number(round(one.after, 1))} a week instead of "
        f"{say_number(round(one.before, 1))} (as good a cut in {one.p:.1%} of random orders; {count(len(one.events), 'act')})."
    )
    return ChangeLine(words, lookup.links(one.opened))


def _no_changes(measured: Measured) -> str:
    if measured.changes:
        return ""
    dated = sum(event.score < 0 and event.when.precision == "day" for event in measured.acts)
    if dated < FEWEST:
        return (
            f"Too few acts of conflict dated to the day ({dated}, {FEWEST} are needed) to say when their rate changed."
        )
    return "No change of the rate of conflict acts is stronger than chance would give."


def _answering(lookup: Lookup, one: Reciprocity) -> str:
    """One direction in a sentence or two."""
    actor, answerer = lookup.names.country(one.actor), lookup.names.country(one.answerer)
    stated = f" Reports state {count(one.stated, 'answer')}." if one.stated else ""
    if one.share is None or one.low is None or one.high is None or one.by_chance is None:
        return f"{answerer} on {actor}: {one.reason}.{stated}"
    delay = f", half of them within {count(one.days[0], 'day')} ({one.days[1]}–{one.days[2]})" if one.days else ""
    return (
        f"Of {count(one.acts, 'act')} of {actor}, {one.followed} were followed by one of {answerer} within {WITHIN_DAYS} days: "
        f"{one.share:.0%} ({one.low:.0%}–{one.high:.0%}), by chance {one.by_chance:.0%}{delay}. In kind {one.in_kind}; "
        f"graver {one.up}, alike {one.level}, milder {one.down}.{stated}"
    )


def _cannot(lookup: Lookup, crisis: Crisis) -> tuple[str, ...]:
    """What cannot be said of this record."""
    dated = [event for event in crisis.acts if crisis.shows(event)]
    parts = (
        "No act is reported as having happened." if not crisis.acts else "",
        "No act can be placed in time, so there is no index and no phase." if crisis.acts and not dated else "",
        "Only one act is dated: there is no course to show." if len(dated) == 1 else "",
        "No act runs from one state to another: there are no sides to compare."
        if crisis.acts and lookup.sides is None
        else "",
        *_one_sided(lookup, crisis),
    )
    return tuple(part for part in parts if part)


def _one_sided(lookup: Lookup, crisis: Crisis) -> list[str]:
    if lookup.sides is None:
        return []
    pair = (lookup.sides.first, lookup.sides.second)
    acting = {one.source for one in quad_counts(crisis.acts) if {one.source, one.target} == set(pair)}
    return [
        f"Nothing that {lookup.names.country(code)} did toward the other side is reported: this shows one side only."
        for code in pair
        if code not in acting
    ]
