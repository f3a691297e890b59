"""Pictures of a dossier: a specification for wide and one for narrow screens, the data behind it, and words for those who cannot see it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from riftline.dossier.charts import SOFT, Size, Spec, config, draw, paint
from riftline.dossier.contexts_course import Drawn
from riftline.dossier.placing import DAY_MS, milliseconds

LONG_DAYS = 150
"""Up to this length an axis names days, beyond it months."""

PLACE = re.compile(r"\{\d\}")
"""Where a number goes in the words of a readout."""

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Readout:
    """What a picture says of each day from `first` on: a row of numbers, put into the `words` that have as many places.

    `domain` are the days at the left and right edge of the picture, in milliseconds.
    """

    first: date
    domain: tuple[float, float]
    rows: tuple[tuple[float, ...], ...]
    words: tuple[str, ...]

    def as_json(self) -> str:
        """For the script of the page."""
        rows = [[round(value, 1) for value in row] for row in self.rows]
        words = {len(PLACE.findall(words)): words for words in self.words}
        return json.dumps({"from": self.first.isoformat(), "domain": self.domain, "rows": rows, "words": words})


@dataclass(frozen=True)
class Picture:
    """One picture: `name` for files, `alt` in words, a specification for each width, `rows` for a table, titles of its marks,
    what it says of each day, if it can be read day by day, and what its numbers mean, as rows of a second table."""

    name: str
    alt: str
    wide: Spec
    narrow: Spec
    rows: Rows
    titles: dict[str, str] = field(default_factory=dict)
    readout: Readout | None = None
    numbered: Rows = ()


def drawn(picture: Picture) -> Drawn:
    """The picture as SVG that follows the colours of the page."""
    wide, narrow = (paint(draw(spec), picture.titles) for spec in (picture.wide, picture.narrow))
    return Drawn(picture.alt, wide, narrow, _days(picture), len(picture.readout.rows) if picture.readout else 0)


def _days(picture: Picture) -> str:
    return picture.readout.as_json() if picture.readout else ""


def whole(parts: Spec, left: int = 2, right: int = 2) -> Spec:
    """A specification with the look that all pictures share.

    `left` and `right` are room in pixels for words at the edges, which are measured in another font than the page's.
    """
    padding = {"left": left, "right": right, "top": 2, "bottom": 2}
    return {"background": None, "padding": padding, "config": config(), **parts}


def days_axis(domain: tuple[float, float], size: Size) -> Spec:
    """A horizontal axis of days; values are in the field x, in milliseconds."""
    days = (domain[1] - domain[0]) / DAY_MS
    ticks: Any = size.ticks if days > size.ticks else {"interval": "day", "step": 1}
    return {
        "field": "x",
        "type": "temporal",
        "scale": {"type": "utc", "domain": list(domain), "nice": False},
        "axis": {
            "title": None,
            "tickCount": ticks,
            "labelOverlap": True,
            "format": "%b %Y" if days > LONG_DAYS else "%-d %b",
        },
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
