"""Projects a record: what is likely in the next days, how sure that is, and what levers and signs would change."""

from __future__ import annotations

from dataclasses import replace

from riftline.measures.acts import happened
from riftline.measures.escalation import HALF_LIFE_DAYS, escalation
from riftline.reconcile.chronicle import Chronicle
from riftline.scenarios.action_reaction import levers
from riftline.scenarios.action_reaction.cautions import cautions, nothing_to_project
from riftline.scenarios.action_reaction.gathering import history
from riftline.scenarios.action_reaction.outlook import Basis, Projection
from riftline.scenarios.action_reaction.past_rates import windows_known
from riftline.scenarios.action_reaction.seen import History
from riftline.scenarios.action_reaction.simulated import Request, simulated
from riftline.scenarios.base_rates.known import base_rates_of, similar_to

__all__ = ["Request", "project"]


def project(chronicle: Chronicle, request: Request) -> Projection:
    """The projection of a record. Raises Misuse for a lever or a date that does not exist."""
    past = history(chronicle)
    rates = base_rates_of(chronicle)
    if past is None:
        for stated in request.assume:
            levers.check(stated)
        return Projection(request.days, request.seed, nothing_to_project(chronicle), (), base_rates=rates)
    basis = _basis(chronicle, past, request.days)
    return replace(
        simulated(_nameless(past), request, _eve(chronicle, past)),
        cautions=cautions(past, basis),
        basis=basis,
        base_rates=rates,
        similar=similar_to(chronicle),
    )


def _nameless(past: History) -> History:
    """The history without names of events, which change no number: records that differ in them alone are computed once."""
    return replace(past, sides=replace(past.sides, events=()), acts=tuple(replace(act, event="") for act in past.acts))


def _eve(chronicle: Chronicle, past: History) -> float:
    """The escalation index of the followed acts at the end of the last known day."""
    followed = {act.event for act in past.acts}
    index = escalation(event for event in happened(chronicle.events) if event.id in followed)
    if not index:
        return 0.0
    return float(index[-1].value * 0.5 ** (((past.origin - index[-1].day).days - 1) / HALF_LIFE_DAYS))


def _basis(chronicle: Chronicle, past: History, days: int) -> Basis:
    events = {event.id: event for event in chronicle.events}
    used = [events[act.event] for act in past.acts]
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
    )
