"""The map of who leans on whom: actors on a ring, an arrow from whoever leans to whom it leans on. Drawn as plain SVG."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from html import escape

from riftline.claims.statements import Tie
from riftline.dossier.visible import visible

WIDTH, HEIGHT = 760, 430
RING = (270, 150)
"""Half axes of the ring in pixels, which leave room for names at its edge."""

MOST_ACTORS = 12
"""Actors on the ring; the names of more would touch."""

NODE = 7
GAP = 13
"""Pixels between a line's end and the middle of its actor's mark."""

BEND = 26
"""Pixels by which each further line between the same two actors bows out."""


SLACK = 0.12
"""Share of its length by which a line bows out at most."""

Point = tuple[float, float]


def family(tie: Tie) -> str:
    """How a tie is drawn: leans, friendly, hostile or neutral."""
    if tie.kind.startswith("dependence"):
        return "leans"
    return {"friendly": "friendly", "hostile": "hostile"}.get(tie.sign, "neutral")


def drawing(ties: Sequence[Tie]) -> str:
    """The map as SVG, "" without ties. Actors with most ties are kept if there are too many for the ring."""
    weight = Counter(actor.id for tie in ties for actor in (tie.a, tie.b))
    names = {actor.id: actor.name for tie in ties for actor in (tie.a, tie.b)}
    kept = [one for one, _ in sorted(weight.items(), key=lambda item: (-item[1], names[item[0]]))[:MOST_ACTORS]]
    if not kept:
        return ""
    at = {actor: _place(number, len(kept)) for number, actor in enumerate(kept)}
    pairs: Counter[frozenset[str]] = Counter()
    lines = []
    for drawn in _drawn([tie for tie in ties if tie.a.id in at and tie.b.id in at]):
        pair = frozenset((drawn[0].a.id, drawn[0].b.id))
        lines.append(_line(drawn, at[drawn[0].a.id], at[drawn[0].b.id], pairs[pair]))
        pairs[pair] += 1
    marks = [_mark(names[actor], at[actor]) for actor in kept]
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="group" aria-label="Who leans on whom">'
        f"{ARROW}{''.join(lines)}{''.join(marks)}</svg>"
    )


ARROW = (
    '<defs><marker id="lean-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
    'orient="auto-start-reverse"><path d="M0 0 10 5 0 10z"/></marker></defs>'
)


def _place(number: int, of: int) -> Point:
    angle = 2 * math.pi * number / of - math.pi
    return WIDTH / 2 + RING[0] * math.cos(angle), HEIGHT / 2 + RING[1] * math.sin(angle)


def _drawn(ties: Sequence[Tie]) -> list[list[Tie]]:
    """The ties that one line stands for: between the same two, drawn alike, in the same direction."""
    found: dict[tuple[str, ...], list[Tie]] = defaultdict(list)
    for tie in ties:
        sides = (tie.a.id, tie.b.id) if tie.direction == "a-to-b" else tuple(sorted((tie.a.id, tie.b.id)))
        found[(family(tie), tie.direction, *sides)].append(tie)
    return list(found.values())


def _line(ties: Sequence[Tie], a: Point, b: Point, number: int) -> str:
    """A line between two actors; the second, third … between the same two bow out to alternating sides."""
    tie, length = ties[0], math.dist(a, b) or 1.0
    step = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
    bow = min(BEND, length * SLACK) * ((number + 1) // 2) * (-1 if number % 2 else 1)
    bow = -bow if tie.a.id > tie.b.id else bow
    middle = ((a[0] + b[0]) / 2 - step[1] * 2 * bow, (a[1] + b[1]) / 2 + step[0] * 2 * bow)
    start = (a[0] + step[0] * GAP, a[1] + step[1] * GAP)
    end = (b[0] - step[0] * GAP, b[1] - step[1] * GAP)
    tip = ' marker-end="url(#lean-tip)"' if tie.direction == "a-to-b" else ""
    label = escape(visible(f"{tie.a.name} – {tie.b.name}: {', '.join(each.kind for each in ties)}"))
    return (
        f'<a href="#{escape(tie.id)}" aria-label="{label}"><title>{label}</title>'
        f'<path class="tie {family(tie)}" d="M{_point(start)} Q{_point(middle)} {_point(end)}"{tip}/></a>'
    )


def _mark(name: str, at: Point) -> str:
    """An actor's mark with its name outside the ring."""
    x, y = at
    side = (x > WIDTH / 2 + 1) - (x < WIDTH / 2 - 1)
    anchor = {1: "start", -1: "end", 0: "middle"}[side]
    below = 22 if y > HEIGHT / 2 + 1 else -14
    dx, dy = (12 * side, 5) if abs(x - WIDTH / 2) > RING[0] / 2 else (0, below)
    anchor = anchor if dx else "middle"
    return (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{NODE}"/>'
        f'<text x="{x + dx:.0f}" y="{y + dy:.0f}" text-anchor="{anchor}">{escape(visible(name))}</text>'
    )


def _point(at: Point) -> str:
    return f"{at[0]:.0f} {at[1]:.0f}"
