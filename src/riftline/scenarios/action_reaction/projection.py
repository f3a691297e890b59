"""Projects a record: what is likely in the next days, how sure that is, and what levers and signs would change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from riftline.measures.days import interval
from riftline.measures.escalation import IndexDay, escalation
from riftline.reconcile.chronicle import Chronicle
from riftline.scenarios.action_reaction import levers
from riftline.scenarios.action_reaction.cautions import cautions, nothing_to_project
from riftline.scenarios.action_reaction.gathering import HISTORY_DAYS, history, published_until
from riftline.scenarios.action_reaction.outlook import Basis, Projection
from riftline.scenarios.action_reaction.past_rates import windows_known
from riftline.scenarios.action_reaction.process import assumed_acts
from riftline.scenarios.action_reaction.seen import History
from riftline.scenarios.action_reaction.simulated import Request, simulated
from riftline.scenarios.base_rates.known import base_rates_of, similar_to

__all__ = ["Request", "project", "standing"]


def project(chronicle: Chronicle, request: Request) -> Projection:
    """The projection of a record. Raises Misuse for a lever or a date that does not exist."""
    past = history(chronicle)
    rates = base_rates_of(chronicle)
    if past is None:
        idle = _idle(chronicle, request)
        return Projection(request.days, request.seed, nothing_to_project(chronicle), idle, base_rates=rates)
    basis = _basis(chronicle, past, request.days)
    return replace(
        simulated(_nameless(past), request, _eve(chronicle, past.origin)),
        cautions=cautions(past, basis),
        basis=basis,
        base_rates=rates,
        similar=similar_to(chronicle),
    )


def _nameless(past: History) -> History:
    """The history without names of events, which change no number: records that differ in them alone are computed once."""
    return replace(past, sides=replace(past.sides, events=()), acts=tuple(replace(act, event="") for act in past.acts))


def standing(chronicle: Chronicle, origin: date) -> tuple[IndexDay, ...]:
    """The escalation index of all acts of the year before `origin`, day by day to the eve of it: a fan begins where it ends."""
    since, eve = origin - timedelta(days=HISTORY_DAYS), origin - timedelta(days=1)
    near = [event for event in chronicle.happenings if (span := interval(event.when)) and span.last >= since]
    return escalation(near, until=eve)


def _eve(chronicle: Chronicle, origin: date) -> float:
    """The escalation index at the end of the last known day."""
    index = standing(chronicle, origin)
    return index[-1].value if index else 0.0


def _idle(chronicle: Chronicle, request: Request) -> tuple[str, ...]:
    """What becomes of levers where nothing can be projected. Raises Misuse for a lever or a date that does not exist."""
    last = published_until(chronicle)
    for stated in request.assume:
        if last is None:
            levers.check(stated)
        else:
            levers.parse(stated, last + timedelta(days=1), request.days)
    if not request.assume:
        return ()
    dated = any("=" in stated for stated in request.assume)
    undated = (
        "" if last or not dated else " No report is dated, so whether a day lies ahead could not be checked either."
    )
    return (f"There is no projection that {', '.join(request.assume)} could change.{undated}",)


def _basis(chronicle: Chronicle, past: History, days: int) -> Basis:
    events = {event.id: event for event in chronicle.events}
    used = [events[act.event] for act in past.acts]
    effective, assumed = sum(act.chance for act in past.acts), assumed_acts()
    return Basis(
        events=tuple(event.id for event in used),
        alleged=sum(event.status == "alleged" for event in used),
        disputed=sum(len(act.spans) > 1 for act in past.acts),
        undated=sum(not act.dated for act in past.acts),
        loose=past.loose,
        origins=len({origin for event in used for origin in event.origins}),
        reports=len(chronicle.contents.reports),
        first=past.first,
        last=max(span.last for act in past.acts if act.dated for span in act.spans),
        windows=windows_known(past.days, days),
        effective=effective,
        assumed=assumed / (assumed + effective),
    )
