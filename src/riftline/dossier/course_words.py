"""How it escalates, in words: where it stands, what of it is doubtful, phases, change points, who answers whom, what cannot be said."""

from __future__ import annotations

from collections.abc import Sequence

from riftline.dossier.behind import behind
from riftline.dossier.contexts_course import AnsweringLine, ChangeLine, PhaseLine
from riftline.dossier.lead import Crisis
from riftline.dossier.lookup import Lookup
from riftline.dossier.words import count, say_day, say_days, say_index, say_number
from riftline.measures.band import BandDay
from riftline.measures.changes import FEWEST, Change
from riftline.measures.counts import quad_counts
from riftline.measures.days import Interval
from riftline.measures.phases import Phase
from riftline.measures.reciprocity import WITHIN_DAYS, Reciprocity
from riftline.measures.turning import Turning
from riftline.reconcile.event import Event

KINDS = {"escalation": "Rises", "easing": "Eases", "calm": "Lies low"}
LEAST_MOVE = 0.5
"""Points of the index below which the band is not worth a word."""

MOST_PAIRS = 40
"""Acts and what followed on them that a page lists for one direction; the export has all."""


def standing(days: Sequence[BandDay], phases: Sequence[Phase]) -> str:
    """Where it stands, since when, and when it stood highest; "" without a curve."""
    if len(days) < 2:
        return ""
    last, top = days[-1], max(days, key=lambda day: day.value)
    now = phases[-1] if phases else None
    course = f"{KINDS[now.kind]} since {say_day(now.first)}: the" if now else "The"
    leans = (
        "more conflict"
        if last.value > 0
        else "more cooperation"
        if last.value < 0
        else "as much conflict as cooperation"
    )
    highest = (
        "its highest value so far" if top.day == last.day else f"highest {say_index(top.value)} on {say_day(top.day)}"
    )
    return f"{course} index is {say_index(last.value)} on {say_day(last.day)} ({leans} in the acts not yet faded); {highest}."


def firm(days: Sequence[BandDay]) -> str:
    """What of the index's last value rests on doubtful acts."""
    if not days:
        return ""
    last = days[-1]
    parts = [
        f"{say_index(last.value - other)} on {what}"
        for other, what in (
            (last.without_alleged, "acts that are only alleged"),
            (last.without_single, "acts known from one origin"),
            (last.without_disputed, "acts on which accounts differ"),
        )
        if abs(last.value - other) >= LEAST_MOVE
    ]
    stands = f"Of the {say_index(last.value)} of {say_day(last.day)}"
    if not parts:
        return f"{stands} nothing rests on alleged or disputed acts or on a single origin."
    return f"{stands} rest {', '.join(parts)} (an act may be in several)."


def phase_line(lookup: Lookup, one: Turning) -> PhaseLine:
    """A phase as a line of the table."""
    phase = one.phase
    moved = f"{say_index(phase.start)} to {say_index(phase.end)}"
    return PhaseLine(
        key=phase.kind,
        kind=KINDS[phase.kind],
        days=say_days(Interval(phase.first, phase.last)),
        moved=moved,
        opened=lookup.links([one.opened] if one.opened else []),
        opened_how=one.opened_how,
        closed=lookup.links([one.closed] if one.closed else []),
        how=one.closed_how,
        last=lookup.links([one.last] if one.last else []),
        rests=behind(lookup, "", phase.events),
    )


def change_line(lookup: Lookup, one: Change) -> ChangeLine:
    """A change point in words."""
    words = (
        f"From {say_day(one.day)} acts of conflict came at {say_number(round(one.after, 1))} a week instead of "
        f"{say_number(round(one.before, 1))} (as good a cut in {one.p * 100:.1f} % of random orders; {count(len(one.events), 'act')})."
    )
    return ChangeLine(words, lookup.links(one.opened), behind(lookup, "", one.events))


def no_changes(found: Sequence[Change], acts: Sequence[Event]) -> str:
    """Why no change point is shown; "" where one is."""
    if found:
        return ""
    dated = sum(event.score < 0 and event.when.precision == "day" for event in acts)
    if dated < FEWEST:
        return (
            f"Too few acts of conflict dated to the day ({dated}, {FEWEST} are needed) to say when their rate changed."
        )
    return "No change of the rate of conflict acts is stronger than chance would give."


def answering_line(lookup: Lookup, one: Reciprocity) -> AnsweringLine:
    """One direction in a sentence or two, with what it counts."""
    pairs = tuple(
        (lookup.links([pair.act]), lookup.links([pair.answer]), count(pair.days, "day") + " later")
        for pair in one.pairs[:MOST_PAIRS]
    )
    return AnsweringLine(_answering(lookup, one), pairs)


def _answering(lookup: Lookup, one: Reciprocity) -> str:
    actor, answerer = lookup.names.country(one.actor), lookup.names.country(one.answerer)
    stated = f" Reports state {count(one.stated, 'answer')}." if one.stated else ""
    if one.share is None or one.low is None or one.high is None or one.by_chance is None:
        return f"{answerer} on {actor}: {one.reason}.{stated}"
    delay = f", half of them within {count(one.days[0], 'day')} ({one.days[1]}–{one.days[2]})" if one.days else ""
    return (
        f"Of {count(one.acts, 'act')} of {actor}, {one.followed} were followed by one of {answerer} within {WITHIN_DAYS} days: "
        f"{one.share * 100:.0f} % ({one.low * 100:.0f}–{one.high * 100:.0f}), by chance {one.by_chance * 100:.0f} %{delay}. "
        f"In kind {one.in_kind}; graver {one.up}, alike {one.level}, milder {one.down}.{stated}"
    )


def cannot(lookup: Lookup, crisis: Crisis) -> tuple[str, ...]:
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
