"""What a projection cannot say, in plain words."""

from __future__ import annotations

from riftline.measures.acts import happened
from riftline.measures.sides import sides
from riftline.reconcile.chronicle import Chronicle
from riftline.scenarios.action_reaction.outlook import Basis
from riftline.scenarios.action_reaction.seen import History

FEW_ACTS = 20
"""Dated acts below which the stated assumptions weigh as much as the record or more: they count for 22 (`process.assumed_acts`)."""

FEW_ORIGINS = 5
"""Origins below which one more report may change the picture. A choice."""


def nothing_to_project(chronicle: Chronicle) -> str:
    """Why a record gives no projection."""
    acts = happened(chronicle.events)
    if not acts:
        return "No act is reported as having happened, so nothing can be projected."
    if sides(acts) is None:
        return "No act runs from one state to another, so nothing can be projected."
    return "No act between states can be placed in time, so nothing can be projected."


def cautions(past: History, basis: Basis) -> tuple[str, ...]:
    """Sentences on what weakens a projection, the gravest first."""
    parts = (_few(basis), *_silent(past), _undated(basis), _loose(basis), _origins(basis), _windows(basis))
    return tuple(part for part in parts if part)


def _few(basis: Basis) -> str:
    number = len(basis.events) - basis.undated
    if number >= FEW_ACTS:
        return ""
    acts = "one dated act" if number == 1 else f"{number} dated acts"
    return (
        f"This rests on {acts}. Below {FEW_ACTS} the assumptions of the model weigh as much as the record or more: read it as "
        "what such assumptions imply, not as knowledge of this crisis."
    )


def _silent(past: History) -> list[str]:
    acting = {unit for act in past.acts for unit in act.units}
    return [
        f"No act of {unit[0]} toward {unit[1]} is reported: what is said of it is assumption alone."
        for unit in past.units[:2]
        if unit not in acting
    ]


def _undated(basis: Basis) -> str:
    if not basis.undated:
        return ""
    acts = "One act has" if basis.undated == 1 else f"{basis.undated} acts have"
    return f"{acts} no date: taken to lie anywhere between the first dated act and the report, and to count half."


def _loose(basis: Basis) -> str:
    if not basis.loose:
        return ""
    acts = "One more act between states is" if basis.loose == 1 else f"{basis.loose} more acts between states are"
    return f"{acts} dated too loosely, or lie too far back, to be used."


def _origins(basis: Basis) -> str:
    if basis.origins >= FEW_ORIGINS:
        return ""
    known = "one origin" if basis.origins == 1 else f"{basis.origins} origins"
    return f"All of it comes from {known}: what they did not report is missing here as if it had not happened."


def _windows(basis: Basis) -> str:
    if basis.windows:
        return ""
    return "The record is too short to learn from its own past windows, so the process alone gives the chances."
