"""The picture of directed flows: how many acts of each quad class run from each side to the other."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from riftline.dossier.behind import WORDS_FOR
from riftline.dossier.charts import CONFLICT, COOPERATION, FIRST, INK, NARROW, SECOND, WIDE, Size, Spec
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, whole
from riftline.measures.counts import QuadCount, quad_words

THICKEST = 12.0
"""Pixels of the strongest flow; thickness goes with the root of the count, so that an area is read and not a length."""

GAP = 0.16
"""Share of the width left for names on each side."""

ROW = 40
"""Pixels from one flow to the next."""

LABEL_ABOVE = 15
"""Pixels from the middle of a flow up to its words."""


def flows(lookup: Lookup, counts: Sequence[QuadCount]) -> list[QuadCount]:
    """The counts of what one of the two sides did toward the other; none where there are no two sides."""
    if lookup.sides is None:
        return []
    pair = (lookup.sides.first, lookup.sides.second)
    return [one for one in counts if (one.source, one.target) in {pair, pair[::-1]}]


def flows_picture(lookup: Lookup, counts: Sequence[QuadCount]) -> Picture | None:
    """Arrows between the two sides, one for each direction and class."""
    between = flows(lookup, counts)
    if lookup.sides is None or not between:
        return None
    pair = (lookup.sides.first, lookup.sides.second)
    names = [lookup.names.country(code) for code in pair]
    rows = [
        {
            "source": one.source,
            "target": one.target,
            "class": quad_words(one.quad),
            "acts": one.count,
            "events": " ".join(one.events),
        }
        for one in between
    ]
    said = "; ".join(f"{names[pair.index(one.source)]}: {WORDS_FOR[one.quad]} {one.count}" for one in between)
    wide, narrow = (_spec(between, pair, names, size) for size in (WIDE, NARROW))
    return Picture("flows", f"Acts toward the other side. {said}.", wide, narrow, rows)


def _spec(counts: Sequence[QuadCount], pair: tuple[str, str], names: Sequence[str], size: Size) -> Spec:
    """Each flow has its own height; those of the first side run right, those of the second left."""
    ordered = sorted(counts, key=lambda one: (pair.index(one.source), one.quad))
    most = max(one.count for one in ordered)
    rows = [_flow(one, number, pair, most) for number, one in enumerate(ordered)]
    scale_x = {"scale": {"domain": [-0.02, 1.02], "nice": False}, "axis": None}
    scale_y = {"scale": {"domain": [len(rows) - 0.3, -1.2], "nice": False}, "axis": None}
    x, y = {"field": "x", "type": "quantitative", **scale_x}, {"field": "y", "type": "quantitative", **scale_y}
    data = {"data": {"values": rows}}
    colour = {"field": "paint", "type": "nominal", "scale": None}
    line = {
        "x": x,
        "x2": {"field": "end"},
        "y": y,
        "stroke": colour,
        "strokeWidth": {"field": "width", "type": "quantitative", "scale": None},
    }
    tip = {
        "x": {**x, "field": "end"},
        "y": y,
        "fill": colour,
        "shape": {"field": "tip", "type": "nominal", "scale": None},
        "size": {"field": "area", "type": "quantitative", "scale": None},
    }
    label = {"type": "text", "dy": -LABEL_ABOVE, "fontSize": 12, "color": INK}
    layers = [
        {**data, "mark": {"type": "rule", "opacity": 0.75}, "encoding": line},
        {**data, "mark": {"type": "point", "opacity": 1, "strokeWidth": 0}, "encoding": tip},
        {**data, "mark": label, "encoding": {"x": {**x, "field": "middle"}, "y": y, "text": {"field": "label"}}},
        *(_name(name, place, (x, y)) for place, name in enumerate(names)),
    ]
    return whole(
        {
            "width": size.width,
            "height": ROW * len(rows) + 40,
            "layer": layers,
        }
    )


def _flow(one: QuadCount, number: int, pair: tuple[str, str], most: int) -> Spec:
    right = one.source == pair[0]
    start, end = (GAP, 1 - GAP) if right else (1 - GAP, GAP)
    width = max(2.0, THICKEST * sqrt(one.count / most))
    return {
        "x": start,
        "end": end,
        "middle": 0.5,
        "y": number,
        "width": width,
        "area": (width + 7) ** 2,
        "tip": "triangle-right" if right else "triangle-left",
        "paint": CONFLICT if one.quad in (3, 4) else COOPERATION,
        "label": f"{WORDS_FOR[one.quad]}: {one.count}",
    }


def _name(name: str, place: int, axes: tuple[Spec, Spec]) -> Spec:
    mark = {
        "type": "text",
        "align": ("left", "right")[place],
        "fontSize": 14,
        "fontWeight": 600,
        "color": (FIRST, SECOND)[place],
    }
    encoding = {"x": axes[0], "y": axes[1], "text": {"field": "name"}}
    return {"data": {"values": [{"x": float(place), "y": -0.95, "name": name}]}, "mark": mark, "encoding": encoding}
