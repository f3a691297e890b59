"""Phases of a crisis: where the escalation index rises, falls or lies low; and its peak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from riftline.measures.escalation import HALF_LIFE_DAYS, IndexDay

SWING = 0.25
"""A turn counts once the index has moved back by this share of the highest value of its stretch; smaller moves are the daily
saw-tooth of single acts. A choice, swept by eye on made-up series: below 0.15 every act is a phase of its own."""

CALM = 0.1
"""Nearer to nought than this share of its highest value the index lies low."""

CALM_DAYS = 14
"""Days in a row that make a calm: a half-life of the index. Less is a pause between acts. A choice."""

PUSH = 1e-6
"""What a day must add beyond fading to count as a day with acts; the index is rounded to a millionth."""


@dataclass(frozen=True)
class Phase:
    """A stretch of days. `kind` is escalation, easing or calm; values are the index at its ends; `events` carry it."""

    kind: str
    first: date
    last: date
    start: float
    end: float
    events: tuple[str, ...]


@dataclass(frozen=True)
class _Stretch:
    """Positions in the index from `begin` to `end`, both inside, and what it does there."""

    kind: str
    begin: int
    end: int


def peak(index: Sequence[IndexDay]) -> IndexDay | None:
    """The day with the highest index, the first of several; None if the index never rises above 0."""
    top = max(index, key=lambda point: point.value, default=None)
    return top if top is not None and top.value > 0 else None


def phases(index: Sequence[IndexDay], half_life: float = HALF_LIFE_DAYS) -> tuple[Phase, ...]:
    """The index cut at its turns and calms into phases that follow on one another without a gap.

    A rise begins with an act of conflict: days on which only cooperation fades belong to what came before. `half_life` is
    that of the index, in days.
    """
    top = peak(index)
    if top is None:
        return ()
    values = [point.value for point in index]
    cut = list(_joined(_cut(values, CALM * top.value)))
    fade = 0.5 ** (1 / half_life)
    return tuple(_phase(index, stretch) for stretch in _joined(_begun(values, cut, fade)))


def _cut(values: Sequence[float], calm: float) -> Iterator[_Stretch]:
    """Calms, and between them rises and falls."""
    begin = 0
    for first, last in [*_calms(values, calm), (len(values), len(values))]:
        yield from _moving(values, begin, first - 1)
        if first < len(values):
            yield _Stretch("calm", first, last)
        begin = last + 1


def _calms(values: Sequence[float], calm: float) -> list[tuple[int, int]]:
    """Where the index lies low for long enough, as first and last positions."""
    found, begin = [], 0
    for here in range(len(values) + 1):
        if here == len(values) or abs(values[here]) >= calm:
            if here - begin >= CALM_DAYS:
                found.append((begin, here - 1))
            begin = here + 1
    return found


def _moving(values: Sequence[float], begin: int, end: int) -> Iterator[_Stretch]:
    """The rises and falls from `begin` to `end`."""
    if begin > end:
        return
    first = begin
    for turn in (*_turns(values[begin : end + 1]), end - begin):
        last = first + turn
        if last >= begin:
            before = values[begin - 1] if begin else 0.0
            yield _Stretch("escalation" if values[last] >= before else "easing", begin, last)
            begin = last + 1


def _begun(values: Sequence[float], cut: Sequence[_Stretch], fade: float) -> Iterator[_Stretch]:
    """The stretches, each rise from its first day with more conflict than cooperation; what comes before it goes to the one before."""
    for place, stretch in enumerate(cut):
        begin = stretch.begin if place == 0 else _start(values, stretch, fade)
        end = _start(values, cut[place + 1], fade) - 1 if place + 1 < len(cut) else stretch.end
        if end >= begin:
            yield replace(stretch, begin=begin, end=end)


def _start(values: Sequence[float], stretch: _Stretch, fade: float) -> int:
    if stretch.kind != "escalation":
        return stretch.begin
    days = range(max(stretch.begin, 1), stretch.end + 1)
    return next((here for here in days if values[here] - fade * values[here - 1] > PUSH), stretch.begin)


def _joined(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """Neighbours of one kind as one."""
    held: _Stretch | None = None
    for stretch in stretches:
        if held is not None and held.kind == stretch.kind:
            held = replace(held, end=stretch.end)
            continue
        if held is not None:
            yield held
        held = stretch
    if held is not None:
        yield held


def _phase(index: Sequence[IndexDay], stretch: _Stretch) -> Phase:
    days = index[stretch.begin : stretch.end + 1]
    before = index[stretch.begin - 1].value if stretch.begin else 0.0
    events = tuple(dict.fromkeys(event for point in days for event in point.events))
    return Phase(stretch.kind, days[0].day, days[-1].day, before, days[-1].value, events)


def _turns(values: Sequence[float]) -> list[int]:
    """Positions of the highs and lows between moves of at least a swing (a zigzag filter).

    The last high or low is one too where the index has moved back from it by that share of its own height.
    """
    swing = SWING * max(map(abs, values))
    turns: list[int] = []
    extreme, direction = 0, 1
    for here, value in enumerate(values):
        ahead = (value - values[extreme]) * direction
        if ahead >= 0:
            extreme = here
        elif -ahead >= swing:
            turns.append(extreme)
            extreme, direction = here, -direction
    back = (values[extreme] - values[-1]) * direction
    return [*turns, extreme] if back > SWING * abs(values[extreme]) else turns
