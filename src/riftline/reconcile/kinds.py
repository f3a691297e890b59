"""Which kinds of act may be one act in other words. General knowledge of the ontology, nothing of any crisis."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

PAIRS = 65_536
"""Pairs of kinds remembered once compared: more than the ontology has."""

Kind = tuple[str, str | None]
"""PLOVER type and mode."""

MUTUAL = frozenset({"CONSULT", "COOPERATE"})
"""Types without direction: "A met B" and "B met A" state one act."""

VERBAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""PLOVER's verbal quadrants: here each speaker makes an act of his own."""

_FAMILIES = {"COERCE": "force", "ASSAULT": "force", "RETREAT": "relief", "CONCEDE": "relief"}

_WEAPONS = ("firearms", "explosives", "aerial", "drone", "heavy-weapons")

_SWAPPED: tuple[tuple[Kind, Kind], ...] = (
    (("COERCE", "arrest"), ("ASSAULT", "abduct")),  # one side's arrest is the other's abduction
    (("ASSAULT", "beat"), ("ASSAULT", "torture")),
    (("RETREAT", "release"), ("CONCEDE", None)),  # a pardon and the release it brings
    (("SANCTION", "withdraw"), ("SANCTION", "discontinue")),
    *(((("ASSAULT", a), ("ASSAULT", b))) for a, b in combinations(_WEAPONS, 2)),  # which weapon, reports often differ
)

SWAPPED = frozenset(frozenset(pair) for pair in _SWAPPED)
"""Pairs of kinds that different voices use for one act."""


def family(type_: str) -> str:
    """Types of one family are compared with each other; all others only with themselves."""
    return _FAMILIES.get(type_, type_)


LOOSE = frozenset(
    frozenset(pair)
    for pair in (
        ("SANCTION", "REJECT"),  # a visit cancelled, an invitation turned down
        ("SANCTION", "COERCE"),  # an office closed
        ("SUPPORT", "CONCEDE"),  # condolences, regret, an apology
        ("MOBILIZE", "ASSAULT"),  # troops that move in
        ("COERCE", "ASSAULT"),  # a crackdown
        ("AGREE", "REQUEST"),  # a proposal
        ("AGREE", "SUPPORT"),  # a plan that is backed
    )
)
"""Pairs of types that coders and reporters alike choose between for one act; it takes shared particulars to join them."""


_SAME_DEED: dict[str, tuple[str, ...]] = {
    "COERCE": ("ASSAULT",),
    "ASSAULT": ("COERCE",),
    "RETREAT": ("CONCEDE",),
    "CONCEDE": ("RETREAT",),
}
"""Types with a pair of modes in `SWAPPED`."""


ONCE: frozenset[Kind] = frozenset({("SANCTION", "withdraw"), ("SANCTION", "discontinue"), ("RETREAT", "resign")})
"""What a side does once in a while: an ambassador is not recalled twice in a week."""


@lru_cache(maxsize=PAIRS)
def types_like(type_: str) -> tuple[str, ...]:
    """The type itself and those it makes a loose pair with, in the order of the alphabet."""
    return tuple(sorted({type_}.union(*(pair for pair in LOOSE if type_ in pair), _SAME_DEED.get(type_, ()))))


@lru_cache(maxsize=PAIRS)
def may_be_told_so(a: Kind, b: Kind) -> bool:
    """Whether different words could still name one act, if its particulars say so: one verbal type, or a loose pair."""
    return may_be_one(a, b) or (a[0] == b[0] and a[0] in VERBAL) or frozenset((a[0], b[0])) in LOOSE


@lru_cache(maxsize=PAIRS)
def may_be_one(a: Kind, b: Kind) -> bool:
    """Whether two kinds can name one act: the same type with no two modes, or a known pair of words."""
    if frozenset((a, b)) in SWAPPED:
        return True
    return a[0] == b[0] and (a[1] == b[1] or a[1] is None or b[1] is None)
