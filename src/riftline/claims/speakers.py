"""Who speaks, and through whom: claims that stand inside other claims, outlets that were told, and the publisher."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Token

from riftline.actors import identity
from riftline.actors.actor import Actor
from riftline.claims.covering import Covering
from riftline.claims.found import Found
from riftline.documents.report import Report
from riftline.language import clauses

Resolve = Callable[[Token], tuple[Actor, ...]]

OUTLET = "outlet"
PRESS = "JRN"
"""PLOVER's sector of the press."""

HEARD_BY = ("to", "with", "by", "in", "on")
"""Prepositions before the outlet to which something was said: "told", "in an interview with", "quoted by"."""


def speaker_of(found: Found, resolve: Resolve) -> Actor | None:
    """The first actor that the source stands for."""
    return next((actor for token in found.speakers for actor in resolve(token)), None)


def voices(found: Found, around: Sequence[Found], report: Report, resolve: Resolve) -> tuple[Actor, ...]:
    """The voices a claim came through: the outlet that heard it, speakers of the claims around it (inner first), the publisher."""
    chain = [actor for token in _hearers(found) for actor in resolve(token) if actor.kind == OUTLET]
    chain += [actor for token in found.via for actor in resolve(token)]
    for outer in (claim for claim in around if claim.attitude == "asserts"):
        speaker = speaker_of(outer, resolve)
        chain += [speaker] if speaker is not None else []
    own = publisher(report)
    chain += [own] if own is not None else []
    speaker = speaker_of(found, resolve)
    return tuple(_once(actor for actor in chain if speaker is None or actor.name != speaker.name))


def publisher(report: Report) -> Actor | None:
    """The reporting publisher as an actor; None if the report does not name it."""
    if not report.publisher:
        return None
    return identity.build(report.publisher, report.country, PRESS, OUTLET)


def enclosing(found: Sequence[Found]) -> list[list[Found]]:
    """For each claim of a passage the claims in whose content its cue stands, the innermost first."""
    held = Covering((start, end, number) for number, claim in enumerate(found) for start, end in claim.content)
    return [
        sorted((found[other] for other in held.at(claim.head.idx) if other != number), key=_size)
        for number, claim in enumerate(found)
    ]


def _size(claim: Found) -> int:
    return sum(end - start for start, end in claim.content)


def _hearers(found: Found) -> list[Token]:
    head = found.head
    return [*clauses.kids(head, "iobj", "obj", "obl:agent"), *clauses.modifiers(head, *HEARD_BY)]


def _once(actors: Iterable[Actor]) -> list[Actor]:
    """Each actor once, at its first place; the publisher, which comes last, keeps the last place."""
    out: list[Actor] = []
    for actor in actors:
        out = [known for known in out if known.name != actor.name] + [actor]
    return out
