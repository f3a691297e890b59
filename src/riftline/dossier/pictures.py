"""Pictures of a dossier: a specification for wide and one for narrow screens, the data behind it, and words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from riftline.dossier.charts import SOFT, Size, Spec, config, draw, paint
from riftline.dossier.contexts_course import Drawn
from riftline.dossier.placing import DAY_MS, milliseconds

LONG_DAYS = 150
"""Up to this length an axis names days, beyond it months."""

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Picture:
    """One picture: `name` for files, `alt` in words, a specification for each width, `rows` for a table, titles of its marks."""

    name: str
    alt: str
    wide: Spec
    narrow: Spec
    rows: Rows
    titles: dict[str, str] = field(default_factory=dict)


def drawn(picture: Picture) -> Drawn:
    """The picture as SVG that follows the colours of the page."""
    wide, narrow = (paint(draw(spec), picture.titles) for spec in (picture.wide, picture.narrow))
    return Drawn(picture.alt, wide, narrow)


def drawn_small(picture: Picture) -> Drawn:
    """The same for a picture that stands beside others: narrow on every screen."""
    return Drawn(picture.alt, "", paint(draw(picture.narrow), picture.titles))


def whole(parts: Spec) -> Spec:
    """A specification with the look that all pictures share."""
    return {"background": None, "padding": 2, "config": config(), **parts}


def days_axis(domain: tuple[float, float], size: Size) -> Spec:
    """A horizontal axis of days; values are in the field x, in milliseconds."""
    long = (domain[1] - domain[0]) / DAY_MS > LONG_DAYS
    return {
        "field": "x",
        "type": "temporal",
        "scale": {"type": "utc", "domain": list(domain), "nice": False},
        "axis": {"title": None, "tickCount": size.ticks, "labelOverlap": True, "format": "%b %Y" if long else "%-d %b"},
    }


def number_axis(name: str, ticks: int = 4) -> Spec:
    """A vertical axis of numbers; values are in the field `name`."""
    return {"field": name, "type": "quantitative", "axis": {"title": None, "tickCount": ticks}}


def middle_of(day: date) -> float:
    """Noon of a day, in milliseconds."""
    return milliseconds(day) + DAY_MS / 2


def zero_line(field_name: str) -> Spec:
    """A line at zero."""
    return {
        "data": {"values": [{field_name: 0}]},
        "mark": {"type": "rule", "color": SOFT},
        "encoding": {"y": {"field": field_name, "type": "quantitative"}},
    }


def caption(text: str, size: int = 12) -> Spec:
    """A heading above a part of a picture."""
    return {
        "text": text,
        "anchor": "start",
        "color": SOFT,
        "fontSize": size,
        "fontWeight": 600,
        "offset": 4,
        "frame": "group",
    }
