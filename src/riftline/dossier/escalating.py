"""How it escalates, as a page shows it: pictures with lists of the acts they name, and the words of `course_words`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from riftline.dossier import course_words
from riftline.dossier.behind import counted, doubtful
from riftline.dossier.charts_answers import Arc, arcs, arcs_picture
from riftline.dossier.charts_between import flows, flows_picture
from riftline.dossier.charts_index import Course, index_picture
from riftline.dossier.charts_ladder import ladder_picture
from riftline.dossier.charts_marks import side_names
from riftline.dossier.charts_pairs import between, pairs_picture
from riftline.dossier.contexts_course import ArcLine, EscalationPart, KeyAct, RungLine
from riftline.dossier.key_acts import key_acts
from riftline.dossier.lead import Crisis
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, drawn
from riftline.dossier.window import crowded
from riftline.dossier.words import say_date, say_day, say_score
from riftline.measures.band import BandDay, band
from riftline.measures.between import pair_courses
from riftline.measures.changes import Change, changes
from riftline.measures.counts import quad_counts
from riftline.measures.ladder import Rung, ladder
from riftline.measures.reciprocity import Reciprocity, reciprocity
from riftline.measures.series import daily
from riftline.measures.sides import side_of
from riftline.measures.turning import Turning, turnings
from riftline.reconcile.event import Event

HOW = {"stated": "a report says so", "inferred": "inferred: reverse direction, within days, the same matter"}


@dataclass(frozen=True)
class Measured:
    """The measures of a crisis, taken once."""

    acts: tuple[Event, ...]
    band: tuple[BandDay, ...]
    turnings: tuple[Turning, ...]
    changes: tuple[Change, ...]
    ladder: tuple[Rung, ...]
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
        ladder=ladder(acts, pair) if pair else (),
        answering=reciprocity(crisis.acts, pair) if pair else (),
    )


def escalating(lookup: Lookup, crisis: Crisis) -> EscalationPart:
    """The part of the page."""
    measured = measure(lookup, crisis)
    made = {picture.name: drawn(picture) for picture in pictures(lookup, crisis, measured)}
    return EscalationPart(
        standing=course_words.standing(measured.band, crisis.phases),
        index=made.get("index"),
        closer=made.get("index-closer"),
        keys=_keys(lookup, measured),
        pairs=made.get("pairs"),
        flows=made.get("flows"),
        ladder=made.get("ladder"),
        answers=made.get("answers"),
        firm=course_words.firm(measured.band),
        doubtful=doubtful(lookup, measured.acts) if "index" in made else (),
        counted=counted(lookup, flows(lookup, quad_counts(crisis.acts))),
        rungs=tuple(_rung(lookup, one) for one in measured.ladder) if "ladder" in made else (),
        arcs=_arcs(lookup, arcs(lookup, measured.acts)),
        phases=tuple(course_words.phase_line(lookup, one) for one in measured.turnings) if "index" in made else (),
        changes=tuple(course_words.change_line(lookup, one) for one in measured.changes),
        no_changes=course_words.no_changes(measured.changes, measured.acts),
        answering=tuple(course_words.answering_line(lookup, one) for one in measured.answering),
        cannot=course_words.cannot(lookup, crisis),
    )


def pictures(lookup: Lookup, crisis: Crisis, measured: Measured) -> tuple[Picture, ...]:
    """The pictures that there is enough for, in the order of the page."""
    numbers = {event.id: number for number, event in enumerate(_named(lookup, measured), 1)}
    course = Course(measured.band, crisis.phases, measured.changes)
    made: list[Picture | None] = [index_picture(lookup, course, measured.acts, numbers)]
    if crisis.window is not None and (crowd := crowded(measured.acts, crisis.window)):
        made.append(index_picture(lookup, course.within(crowd), measured.acts, numbers, "index-closer"))
    made.append(flows_picture(lookup, quad_counts(crisis.acts)))
    if crisis.window is not None:
        pairs = between(lookup, pair_courses(measured.acts), daily(measured.acts))
        made.append(pairs_picture(lookup, pairs, crisis.window))
        made.append(ladder_picture(lookup, measured.ladder, crisis.window) if crisis.window.days > 1 else None)
        made.append(arcs_picture(lookup, arcs(lookup, measured.acts)))
    return tuple(picture for picture in made if picture is not None)


def _named(lookup: Lookup, measured: Measured) -> tuple[Event, ...]:
    """The acts that bear numbers; none where there is no curve to put them on."""
    if len(measured.band) < 2:
        return ()
    return key_acts([event for event in measured.acts if event.id in lookup.printed], measured.turnings)


def _keys(lookup: Lookup, measured: Measured) -> tuple[KeyAct, ...]:
    names = side_names(lookup)
    return tuple(
        KeyAct(
            number=number,
            event=event.id,
            date=say_date(event.when),
            summary=event.summary,
            side=(side := side_of(event, lookup.sides)),
            who=names[side],
            score=f"{say_score(event.score)}{', alleged' if event.status == 'alleged' else ''}",
        )
        for number, event in enumerate(_named(lookup, measured), 1)
    )


def _rung(lookup: Lookup, one: Rung) -> RungLine:
    return RungLine(
        side=lookup.side(one.source),
        who=lookup.names.country(one.source),
        date=say_day(one.day),
        score=say_score(one.score),
        act=lookup.links([one.event]),
    )


def _arcs(lookup: Lookup, found: Sequence[Arc]) -> tuple[ArcLine, ...]:
    return tuple(
        ArcLine(number, lookup.links([one.act.id]), lookup.links([one.answer.id]), HOW[one.how])
        for number, one in enumerate(found, 1)
    )
