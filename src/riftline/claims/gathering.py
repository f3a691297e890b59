"""What sentences of many reports say together: drivers and ties with their origins, and which acts a claim is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from riftline.claims.claim import Claim
from riftline.claims.covering import Covering
from riftline.claims.statements import Bond, Cause, Driver, Tie
from riftline.events.mention import Mention
from riftline.ids import make_id


def drivers(causes: Iterable[Cause], origin_of: Mapping[str, str]) -> tuple[Driver, ...]:
    """The lasting causes that sentences name, the one with most origins (then sentences) first.

    `origin_of` gives each report's origin; a report without one counts as its own.
    """
    found: dict[str, list[Cause]] = defaultdict(list)
    for cause in causes:
        found[cause.label].append(cause)
    made = [
        Driver(make_id("d", label), label, _names(group), tuple(group), _origins(group, origin_of))
        for label, group in found.items()
    ]
    return tuple(sorted(made, key=lambda driver: (-driver.origins, -len(driver.causes), driver.label)))


def _names(causes: Iterable[Cause]) -> tuple[str, ...]:
    return tuple(sorted({cause.name for cause in causes if cause.name}))


def _origins(said: Iterable[Cause | Bond], origin_of: Mapping[str, str]) -> int:
    return len({origin_of.get(one.report, one.report) for one in said})


def ties(bonds: Iterable[Bond], origin_of: Mapping[str, str]) -> tuple[Tie, ...]:
    """The lasting relations that sentences state, the one with most origins (then sentences) first.

    A tie is past if all its sentences say so; it holds since the earliest and until the latest day that one of them gives.
    """
    found: dict[tuple[str, str, str], list[Bond]] = defaultdict(list)
    for bond in bonds:
        found[bond.kind, bond.a.id, bond.b.id].append(bond)
    made = [_tie(group, _origins(group, origin_of)) for group in found.values()]
    return tuple(
        sorted(made, key=lambda tie: (-tie.origins, -len(tie.bonds), tie.kind, tie.a.name, tie.b.name, tie.id))
    )


def _tie(bonds: list[Bond], origins: int) -> Tie:
    first = bonds[0]
    since = min((bond.since for bond in bonds if bond.since), default=None)
    until = max((bond.until for bond in bonds if bond.until), default=None)
    return Tie(
        make_id("t", first.kind, first.a.id, first.b.id), first.kind, first.a, first.b, first.direction, first.sign,
        since, until, all(bond.past for bond in bonds), tuple(bonds), origins,
    )  # fmt: skip


def about(claims: Iterable[Claim], mentions: Iterable[Mention]) -> dict[str, list[str]]:
    """The acts that each claim speaks of: those told in its content, or in what its content refers to ("which Belmark denies").

    One act may be alleged in one claim and denied in another; each lists it.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    held = {report: _held(said) for report, said in by_report.items()}
    found: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        if mention.report in held:
            for number in held[mention.report].at(mention.trigger_start):
                found[by_report[mention.report][number].id].append(mention.id)
    return dict(found)


def denials(claims: Iterable[Claim], mentions: Iterable[Mention]) -> dict[str, list[str]]:
    """The claims that deny each act, by the act's id: those that left it denied, and those that answer the charge it stands in.

    To dismiss a complaint over an act denies no act.
    """
    denying = {claim.id: claim for claim in claims if claim.attitude == "denies"}
    told = {mention.id: mention for mention in mentions}
    found: dict[str, list[str]] = defaultdict(list)
    for name, acts in about(denying.values(), told.values()).items():
        for act in acts:
            at = told[act].trigger_start
            if told[act].status == "denied" or any(start <= at < end for start, end in denying[name].refers):
                found[act].append(name)
    return dict(found)


def _held(claims: Iterable[Claim]) -> Covering:
    return Covering(
        (start, end, number) for number, claim in enumerate(claims) for start, end in (*claim.content, *claim.refers)
    )
