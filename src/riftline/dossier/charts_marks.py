"""Marks of acts in pictures over time: colour by side, hollow where only alleged, numbered where an act is named beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot, pi, sqrt

from riftline.dossier.charts import FIRST, INK, LINE, NARROW, OTHER, PAPER, SECOND, SOFT, Size, Spec
from riftline.dossier.choice import MOST_MARKS, weightiest
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import middle_of
from riftline.dossier.visible import visible
from riftline.dossier.words import say_date, say_score
from riftline.measures.days import Interval, interval
from riftline.measures.sides import side_of
from riftline.reconcile.event import Event

SIDE_PAINT = {"first": FIRST, "second": SECOND, "both": INK, "other": OTHER}
NUMBERED = 2.6
"""How many times the area of a plain mark a numbered one has, so that its number can be read."""

STEP = 0.4
"""Share of a mark's radius by which it is raised at a time until it covers no other."""

MOST_STEPS = 60
FACT, ALLEGED = "reported as fact", "only alleged"


@dataclass(frozen=True)
class Ground:
    """The inside of a picture: days in milliseconds and values at its edges, its size in pixels."""

    days: tuple[float, float]
    values: tuple[float, float]
    width: int
    height: int

    def place(self, ms: float, value: float) -> tuple[float, float]:
        """A day and a value in pixels from the lower left corner."""
        across, up = self.days[1] - self.days[0], self.values[1] - self.values[0]
        return (ms - self.days[0]) / across * self.width, (value - self.values[0]) / up * self.height

    def value(self, pixels: float) -> float:
        """The value at so many pixels above the lower edge."""
        return self.values[0] + pixels / self.height * (self.values[1] - self.values[0])


def placed(lookup: Lookup, acts: Sequence[Event]) -> list[tuple[Event, Interval]]:
    """The weightiest acts that have a card on the page, with their days."""
    kept = weightiest([event for event in acts if event.id in lookup.printed], MOST_MARKS)
    return [(event, span) for event in kept if (span := interval(event.when))]


def mark(lookup: Lookup, event: Event, height: float, numbers: Mapping[str, int] | None = None) -> Spec:
    """One act at the middle of its days. Raises ValueError for an act without any."""
    span = interval(event.when)
    if span is None:
        raise ValueError(f"{event.id} has no place in time")
    side = side_of(event, lookup.sides)
    number = (numbers or {}).get(event.id)
    return {
        "x": middle_of(span.middle),
        "y": height,
        "foot": height,
        "paint": SIDE_PAINT[side],
        "who": side_names(lookup)[side],
        "told": ALLEGED if event.status == "alleged" else FACT,
        "href": f"#{event.id}",
        "mark": f"mark:{event.id}",
        "number": "" if number is None else str(number),
    }


def raised(marks: Sequence[Spec], ground: Ground, size: Size) -> list[Spec]:
    """The marks, each pushed up from its `foot` until it covers no other; numbered ones have the first choice."""
    taken: list[tuple[float, float, float]] = []
    made = []
    for one in sorted(marks, key=lambda row: (not row["number"], row["x"], row["mark"])):
        area = size.mark * (NUMBERED if one["number"] else 1.0)
        radius = sqrt(area / pi)
        x, foot = ground.place(one["x"], one["foot"])
        y = _free(x, foot, radius, taken)
        taken.append((x, y, radius))
        made.append({**one, "y": ground.value(y), "area": area})
    return sorted(made, key=lambda row: row["x"])


def _free(x: float, foot: float, radius: float, taken: Sequence[tuple[float, float, float]]) -> float:
    """The lowest height above `foot` at which a disc covers none of those that are there."""
    for step in range(MOST_STEPS):
        y = foot + step * STEP * radius
        if all(hypot(x - other[0], y - other[1]) >= radius + other[2] for other in taken):
            return y
    return foot


def side_names(lookup: Lookup) -> dict[str, str]:
    """What the sides are called in a key."""
    if lookup.sides is None:
        return dict.fromkeys(("first", "second", "both"), "Acts") | {"other": "Acts"}
    first, second = (visible(lookup.names.country(code)) for code in (lookup.sides.first, lookup.sides.second))
    return {"first": first, "second": second, "both": "Both", "other": "Others"}


def mark_layers(marks: Sequence[Spec], x: Spec, y: Spec, size: Size) -> list[Spec]:
    """Stems, marks that lead to their acts with a key of colours, and numbers on the numbered ones."""
    lifted = [one for one in marks if one["y"] != one["foot"]]
    numbered = [one for one in marks if one["number"]]
    return [
        {
            "data": {"values": lifted},
            "mark": {"type": "rule", "color": SOFT, "opacity": 0.5},
            "encoding": {"x": x, "y": {**y, "field": "foot"}, "y2": {"field": "y"}},
        },
        {
            "data": {"values": list(marks)},
            "mark": {"type": "point", "opacity": 1, "strokeWidth": 1.6},
            "encoding": {"x": x, "y": y, **look(marks, size)},
        },
        {
            "data": {"values": numbered},
            "mark": {"type": "text", "fontSize": 11 if size is NARROW else 12, "fontWeight": 700, "aria": False},
            "encoding": {
                "x": x,
                "y": y,
                "text": {"field": "number"},
                "fill": {
                    "condition": {
                        "test": f"datum.told === '{ALLEGED}'",
                        "field": "paint",
                        "type": "nominal",
                        "scale": None,
                        "legend": None,
                    },
                    "value": PAPER,
                },
            },
        },
    ]


def look(marks: Sequence[Spec], size: Size) -> Spec:
    """Colour by side with a key, hollow where only alleged; each mark leads to its act."""
    colours = {
        one["who"]: one["paint"] for one in sorted(marks, key=lambda row: list(SIDE_PAINT.values()).index(row["paint"]))
    }
    key = {
        "title": None,
        "orient": "top",
        "symbolType": "circle",
        "symbolOpacity": 1,
        "columns": 2 if size is NARROW else 0,
    }
    shapes = {"domain": [FACT, ALLEGED], "range": ["circle", "diamond"]}
    return {
        "fill": {
            "condition": {"test": f"datum.told === '{ALLEGED}'", "value": PAPER},
            "field": "who",
            "type": "nominal",
            "scale": {"domain": list(colours), "range": list(colours.values())},
            "legend": key,
        },
        "stroke": {"field": "paint", "type": "nominal", "scale": None},
        "shape": {"field": "told", "type": "nominal", "scale": shapes, "legend": None},
        "size": {"field": "area", "type": "quantitative", "scale": None},
        "href": {"field": "href"},
        "description": {"field": "mark"},
    }


def title(event: Event, number: int | None = None) -> str:
    """What a mark says when pointed at or read aloud."""
    status = "" if event.status == "actual" else f", {event.status}"
    lead = "" if number is None else f"{number} · "
    return visible(f"{lead}{say_date(event.when)}: {event.summary} ({event.type} {say_score(event.score)}{status})")


def baseline(color: str = LINE) -> Spec:
    """A line at nought of the field y."""
    return {
        "data": {"values": [{"y": 0}]},
        "mark": {"type": "rule", "color": color},
        "encoding": {"y": {"field": "y", "type": "quantitative"}},
    }
