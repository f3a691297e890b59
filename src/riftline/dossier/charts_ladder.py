"""The picture of the ladder: how grave each side's gravest act was so far, on rungs that are named."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from riftline.dossier.charts import FIRST, NARROW, SECOND, WIDE, Size, Spec
from riftline.dossier.charts_marks import mark, mark_layers, title
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, days_axis, middle_of, whole
from riftline.dossier.placing import DAY_MS, domain_of
from riftline.dossier.visible import visible
from riftline.dossier.words import TYPES, say_score
from riftline.events.ontology import ontology
from riftline.measures.days import Interval
from riftline.measures.ladder import Rung

NEAR = 0.6
"""Types whose scores lie no further apart share a rung's name; nearer lines of text would cover one another."""

TALL = 1.6
"""Height in heights of a lane."""

ROOM, ROOM_NARROW = 240, 96
"""Pixels that names of rungs and sides take from the width."""

TOP = 10.8
BESIDE_NAME = 14
"""Pixels by which the names of two sides on nearly the same rung are moved apart."""


def ladder_picture(lookup: Lookup, rungs: Sequence[Rung], window: Interval) -> Picture | None:
    """How high each side has gone, as steps that only climb; the higher, the graver."""
    if not rungs or lookup.sides is None:
        return None
    names = {code: lookup.names.country(code) for code in (lookup.sides.first, lookup.sides.second)}
    rows = [
        {"day": one.day.isoformat(), "side": names[one.source], "score": one.score, "event": one.event} for one in rungs
    ]
    highest = "; ".join(f"{name} {say_score(_height(rungs, code))}" for code, name in names.items())
    wide, narrow = (_spec(lookup, rungs, window, size) for size in (WIDE, NARROW))
    titles = {one.event: title(lookup.events[one.event]) for one in rungs}
    return Picture("ladder", f"How grave each side's gravest act was so far: {highest}.", wide, narrow, rows, titles)


def _height(rungs: Sequence[Rung], code: str) -> float:
    return min((one.score for one in rungs if one.source == code), default=0.0)


def rung_names() -> tuple[tuple[float, str], ...]:
    """How high on the ladder acts of conflict stand (0 … 10) and what they are called; near ones share a line."""
    scored = sorted((-kind.score, TYPES[name]) for name, kind in ontology().types.items() if kind.score < 0)
    groups: list[list[tuple[float, str]]] = []
    for height, words in scored:
        if groups and height - groups[-1][0][0] <= NEAR:
            groups[-1].append((height, words))
        else:
            groups.append([(height, words)])
    return tuple(
        (sum(height for height, _ in group) / len(group), ", ".join(words for _, words in group)) for group in groups
    )


def _spec(lookup: Lookup, rungs: Sequence[Rung], window: Interval, size: Size) -> Spec:
    x, y = days_axis(domain_of(window), size), _axis(size)
    steps = [row for side in range(2) for row in _steps(lookup, rungs, window, side)]
    marks = [
        mark(lookup, lookup.events[one.event], -one.score) | {"x": middle_of(one.day), "area": size.mark}
        for one in rungs
    ]
    marks = [one | {"paint": paint} for one, paint in zip(marks, _paints(lookup, rungs), strict=True)]
    line = {"type": "line", "interpolate": "step-after", "strokeWidth": 2.4}
    colour = {"stroke": {"field": "paint", "type": "nominal", "scale": None}}
    layers = [
        {
            "data": {"values": steps},
            "mark": line,
            "encoding": {"x": x, "y": y, "order": {"field": "step"}, **colour},
        },
        *_without_key(mark_layers(marks, x, y, size)),
        *_ends(lookup, rungs, window, (x, y), narrow=size is NARROW),
    ]
    width = size.width - (ROOM_NARROW if size is NARROW else ROOM)
    return whole(
        {
            "width": width,
            "height": round(size.lane * TALL),
            "layer": layers,
        },
        left=20,
        right=16,
    )


def _paints(lookup: Lookup, rungs: Sequence[Rung]) -> Iterator[str]:
    assert lookup.sides is not None
    return (FIRST if one.source == lookup.sides.first else SECOND for one in rungs)


def _without_key(layers: Sequence[Spec]) -> list[Spec]:
    """The sides are named at the ends of their lines, so a key would say it twice; the fill follows the line."""
    made = []
    for layer in layers:
        encoding = dict(layer["encoding"])
        if "shape" in encoding:
            encoding["fill"] = {
                "condition": encoding["fill"]["condition"],
                "field": "paint",
                "type": "nominal",
                "scale": None,
            }
            encoding["shape"] = encoding["shape"] | {"legend": None}
        made.append({**layer, "encoding": encoding})
    return made


def _axis(size: Size) -> Spec:
    """Rungs by the name of the acts that stand on them."""
    names = rung_names()
    words = " : ".join(f"abs(datum.value - {height}) < 0.01 ? {json.dumps(name)}" for height, name in names)
    axis = {
        "title": None,
        "values": [0.0, *(height for height, _ in names)],
        "labelExpr": f"{words} : 'no act of conflict'",
        "labelLimit": 140 if size is NARROW else 200,
        "labelFontSize": 10 if size is NARROW else 11,
        "labelOverlap": False,
    }
    return {"field": "y", "type": "quantitative", "scale": {"domain": [0, TOP], "nice": False}, "axis": axis}


def _steps(lookup: Lookup, rungs: Sequence[Rung], window: Interval, side: int) -> list[Spec]:
    """One side's way up, to the end of the last day, so that a step on that day is seen."""
    assert lookup.sides is not None
    code, paint = ((lookup.sides.first, FIRST), (lookup.sides.second, SECOND))[side]
    own = [one for one in rungs if one.source == code]
    path = [(middle_of(window.first), 0.0), *((middle_of(one.day), -one.score) for one in own)]
    path.append((middle_of(window.last) + DAY_MS, path[-1][1]))
    return [{"x": at, "y": height, "paint": paint, "step": step} for step, (at, height) in enumerate(path)]


def _ends(
    lookup: Lookup, rungs: Sequence[Rung], window: Interval, axes: tuple[Spec, Spec], *, narrow: bool
) -> list[Spec]:
    """Each side's name and score right of its line, or on it; where they would meet, the higher is moved up and the lower down."""
    assert lookup.sides is not None
    codes = (lookup.sides.first, lookup.sides.second)
    heights = [-_height(rungs, code) for code in codes]
    near = abs(heights[0] - heights[1]) < 1
    made = []
    for place, (code, paint) in enumerate(zip(codes, (FIRST, SECOND), strict=True)):
        higher = heights[place] > heights[1 - place] or (heights[0] == heights[1] and place == 0)
        away = (-1 if higher else 1) * BESIDE_NAME / 2 * near
        style = (
            {"align": "right", "dx": 0, "dy": 14 if near and not higher else -9} if narrow else {"dx": 10, "dy": away}
        )
        name = {"x": middle_of(window.last) + DAY_MS, "y": heights[place], "name": visible(lookup.names.country(code))}
        made.append(
            _end(
                name | {"score": say_score(-heights[place]) if heights[place] else "none"},
                {"color": paint, **style},
                axes,
            )
        )
    return made


def _end(row: Spec, style: Spec, axes: tuple[Spec, Spec]) -> Spec:
    text = {"type": "text", "align": "left", "fontSize": 12, "fontWeight": 600, **style}
    words = {"text": {"value": f"{row['name']} {row['score']}"}}
    return {"data": {"values": [row]}, "mark": text, "encoding": {"x": axes[0], "y": axes[1], **words}}
