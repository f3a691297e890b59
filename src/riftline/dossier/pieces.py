"""Cuts a text at the borders of marks, so that a renderer can print marked words without nesting."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """Characters [start, end) of a text and what they are: `kind` names a style, `href` where to go, `note` a remark.

    `id` is the name under which links find where the mark begins.
    """

    start: int
    end: int
    kind: str
    href: str = ""
    note: str = ""
    id: str = ""


@dataclass(frozen=True)
class Piece:
    """A stretch of text under the same marks. `kinds` are style names separated by spaces, "" for plain text.

    `ids` are those of the marks that begin here.
    """

    text: str
    kinds: str = ""
    href: str = ""
    note: str = ""
    ids: tuple[str, ...] = ()


def cut(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> tuple[Piece, ...]:
    """``text[start:end]`` in pieces; joined, they are that text again. Marks may overlap and may stick out."""
    end = len(text) if end is None else end
    inside = sorted(
        (mark for mark in marks if mark.start < end and mark.end > start and mark.end > mark.start),
        key=lambda mark: (mark.start, -mark.end, mark.kind),
    )
    borders = sorted({start, end, *(_clip(at, start, end) for mark in inside for at in (mark.start, mark.end))})
    pieces: list[Piece] = []
    active: list[Mark] = []
    waiting = iter([*inside, None])
    coming = next(waiting)
    for begin, stop in itertools.pairwise(borders):
        while coming is not None and coming.start <= begin:
            active.append(coming)
            coming = next(waiting)
        active = [mark for mark in active if mark.end > begin]
        pieces.append(_piece(text[begin:stop], active, begin))
    return tuple(pieces)


def _clip(at: int, start: int, end: int) -> int:
    return max(start, min(end, at))


def _piece(text: str, active: Sequence[Mark], begin: int) -> Piece:
    kinds = " ".join(dict.fromkeys(mark.kind for mark in active))
    href = next((mark.href for mark in reversed(active) if mark.href), "")
    note = "; ".join(dict.fromkeys(mark.note for mark in active if mark.note))
    ids = tuple(dict.fromkeys(mark.id for mark in active if mark.id and mark.start == begin))
    return Piece(text, kinds, href, note, ids)
