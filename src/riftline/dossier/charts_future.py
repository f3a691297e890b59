"""Pictures of what may come: the index so far and as a fan; chances as bars with their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from riftline.dossier.charts import FIRST, INK, NARROW, OTHER, SECOND, SOFT, WIDE, Size, Spec
from riftline.dossier.lookup import Lookup
from riftline.dossier.pictures import Picture, Readout, days_axis, middle_of, number_axis, whole, zero_line
from riftline.dossier.placing import domain_of
from riftline.dossier.what_next import say_share
from riftline.dossier.words import say_index
from riftline.events.ontology import ontology
from riftline.measures.days import Interval
from riftline.measures.escalation import IndexDay
from riftline.scenarios.action_reaction.outlook import Chance, FanDay, Projection

WEEK = 7
TALL = 1.5
"""Height of the fan in heights of a lane."""

PAST_DAYS = 90
"""Days of the past shown before a fan: as much as its longest memory weighs half."""


def fan_picture(index: Sequence[IndexDay], projection: Projection) -> Picture | None:
    """The index so far as a line and its futures as a fan: half of them in the dark band, nine in ten in the light one."""
    fan = projection.fan
    if not fan or projection.origin is None:
        return None
    since = projection.origin - timedelta(days=PAST_DAYS)
    past = [point for point in index if point.day >= since]
    last = fan[-1]
    alt = (
        f"The escalation index as projected to {last.day}: middle {last.middle:.0f}, half of the futures between {last.lower:.0f} and "
        f"{last.upper:.0f}, nine in ten between {last.low:.0f} and {last.high:.0f}."
    )
    known = [{"day": one.day.isoformat(), "index": round(one.value, 3)} for one in past]
    rows = [{"day": one.day.isoformat(), **{name: round(getattr(one, name), 3) for name in FAN_NAMES}} for one in fan]
    wide, narrow = (_fan_spec(past, fan, size) for size in (WIDE, NARROW))
    return Picture("fan", alt, wide, narrow, [*known, *rows], readout=_fan_readout(past, fan))


def _fan_readout(past: Sequence[IndexDay], fan: Sequence[FanDay]) -> Readout:
    first = past[0].day if past else fan[0].day
    known = tuple((one.value,) for one in past)
    coming = tuple((one.middle, one.lower, one.upper, one.low, one.high) for one in fan)
    words = ("index {0}", "projected: middle {0}, half of the futures {1} to {2}, nine in ten {3} to {4}")
    return Readout(first, domain_of(Interval(first, fan[-1].day)), (*known, *coming), words)


FAN_NAMES = ("low", "lower", "middle", "upper", "high")


def _fan_spec(past: Sequence[IndexDay], fan: Sequence[FanDay], size: Size) -> Spec:
    first = past[0].day if past else fan[0].day
    fan = (*_eve(past), *fan)
    x = days_axis(domain_of(Interval(first, fan[-1].day)), size)
    y = number_axis("y")
    known = [{"x": middle_of(point.day), "y": point.value} for point in past]
    days = [
        {"x": middle_of(one.day), "y": one.middle} | {name: getattr(one, name) for name in FAN_NAMES} for one in fan
    ]

    def band(low: str, high: str, opacity: float) -> Spec:
        encoding = {"x": x, "y": {**y, "field": low}, "y2": {"field": high}}
        return {
            "data": {"values": days},
            "mark": {"type": "area", "color": SOFT, "opacity": opacity},
            "encoding": encoding,
        }

    layers = [
        band("low", "high", 0.18),
        band("lower", "upper", 0.28),
        zero_line("y"),
        {
            "data": {"values": days},
            "mark": {"type": "line", "color": INK, "strokeDash": [4, 3]},
            "encoding": {"x": x, "y": y},
        },
        {
            "data": {"values": known},
            "mark": {"type": "line", "color": INK, "strokeWidth": 1.6},
            "encoding": {"x": x, "y": y},
        },
    ]
    layers += [*_today(fan[0], x, y, falling=_falling(past)), *_end(fan[-1], x, y)]
    return whole({"width": size.width, "height": round(size.lane * TALL), "layer": layers}, right=8)


def _eve(past: Sequence[IndexDay]) -> tuple[FanDay, ...]:
    """The last known day, where all futures are still one."""
    return tuple(FanDay(one.day, *[one.value] * len(FAN_NAMES)) for one in past[-1:])


def _falling(past: Sequence[IndexDay]) -> bool:
    """Whether the line comes from above, so that words have room below it."""
    return len(past) > WEEK and past[-1 - WEEK].value > past[-1].value


def _today(eve: FanDay, x: Spec, y: Spec, *, falling: bool) -> list[Spec]:
    """Where what is known ends, with its value."""
    row = {"x": middle_of(eve.day), "y": eve.middle, "words": f"last report: {say_index(eve.middle)}"}
    data = {"data": {"values": [row]}}
    text = {
        "type": "text",
        "color": INK,
        "fontSize": 12,
        "fontWeight": 600,
        "align": "right",
        "dx": -8,
        "dy": 14 if falling else -9,
    }
    return [
        {**data, "mark": {"type": "rule", "color": SOFT, "strokeDash": [2, 3]}, "encoding": {"x": x}},
        {
            **data,
            "mark": {"type": "point", "size": 90, "filled": True, "color": INK, "opacity": 1},
            "encoding": {"x": x, "y": y},
        },
        {**data, "mark": text, "encoding": {"x": x, "y": y, "text": {"field": "words"}}},
    ]


def _end(last: FanDay, x: Spec, y: Spec) -> list[Spec]:
    """The quantiles of the last day in numbers; those that would cover one another are left to the readout."""
    named = [("middle", 700), ("low", 400), ("high", 400)]
    rows = [
        {"x": middle_of(last.day), "y": getattr(last, name), "words": say_index(getattr(last, name))}
        for name, _ in named
    ]
    text = {"type": "text", "color": INK, "fontSize": 12, "align": "left", "dx": 7}
    return [
        {
            "data": {"values": [row]},
            "mark": {**text, "fontWeight": weight},
            "encoding": {"x": x, "y": y, "text": {"field": "words"}},
        }
        for row, (_, weight) in zip(rows, named, strict=True)
        if weight > 400 or abs(row["y"] - last.middle) > (last.high - last.low) / 8
    ]


def chances_picture(lookup: Lookup, projection: Projection) -> Picture | None:
    """The chance of each class of act by each followed side, as a dot with its interval."""
    classes = [one for one in projection.chances if one.type is None]
    if not classes:
        return None
    bare = {(one.unit, one.quad): one.chance.value for one in projection.bare}
    rows = [_chance_row(lookup, one, bare[one.unit, one.quad]) for one in classes]
    said = "; ".join(f"{row['label']} {row['value'] * 100:.0f} %" for row in rows)
    wide, narrow = (_chances_spec(rows, size) for size in (WIDE, NARROW))
    return Picture("chances", f"Chance of at least one act within {projection.days} days: {said}.", wide, narrow, rows)


def _chance_row(lookup: Lookup, one: Chance, bare: float) -> Spec:
    """One dot with its interval, and what the assumptions alone would give; words stand to the right of both."""
    source, target = (lookup.names.country(code) for code in one.unit)
    paint = {"first": FIRST, "second": SECOND}.get(lookup.side(one.unit[0]), OTHER)
    return {
        "pair": f"{source} → {target}",
        "class": ontology().quads[one.quad],
        "label": f"{source} → {target}, {ontology().quads[one.quad]}",
        "value": round(one.chance.value, 4),
        "low": round(one.chance.low, 4),
        "high": round(one.chance.high, 4),
        "bare": round(bare, 4),
        "right": round(max(one.chance.high, bare), 4),
        "said": say_share(one.chance),
        "paint": paint,
    }


def _chances_spec(rows: Sequence[Spec], size: Size) -> Spec:
    narrow = size is NARROW
    axis = {"title": None, "format": ".0%", "tickCount": 5}
    x = {"field": "value", "type": "quantitative", "scale": {"domain": [0, 1]}, "axis": axis}
    words = {"title": None, "labelLimit": 150 if narrow else 320, "domain": False, "ticks": False}
    y = {"field": "class" if narrow else "label", "type": "nominal", "sort": None, "axis": words}
    colour = {"stroke": {"field": "paint", "type": "nominal", "scale": None}}
    fill = {"fill": {"field": "paint", "type": "nominal", "scale": None}}
    span = {"x": {**x, "field": "low"}, "x2": {"field": "high"}, "y": y, **colour}
    layers = [
        {"mark": {"type": "rule", "strokeWidth": 5, "opacity": 0.4, "strokeCap": "round"}, "encoding": span},
        {
            "mark": {"type": "tick", "color": INK, "thickness": 2, "size": 16, "opacity": 0.7},
            "encoding": {"x": {**x, "field": "bare"}, "y": y},
        },
        {"mark": {"type": "point", "size": size.mark, "opacity": 1}, "encoding": {"x": x, "y": y, **colour, **fill}},
        {
            "mark": {"type": "text", "align": "left", "dx": 8, "fontSize": 12, "color": INK},
            "encoding": {"x": {**x, "field": "right"}, "y": y, "text": {"field": "said"}},
        },
    ]
    if not narrow:
        return whole(
            {
                "width": 560,
                "height": {"step": 24},
                "data": {"values": list(rows)},
                "layer": layers,
            },
            left=34,
            right=14,
        )
    pairs = dict.fromkeys(row["pair"] for row in rows)
    parts = [_one_pair([row for row in rows if row["pair"] == pair], pair, layers) for pair in pairs]
    return whole({"vconcat": parts, "spacing": 12}, left=26, right=14)


def _one_pair(rows: Sequence[Spec], pair: str, layers: Sequence[Spec]) -> Spec:
    title = {"text": pair, "anchor": "start", "fontSize": 12, "frame": "bounds", "color": rows[0]["paint"]}
    return {"width": 140, "height": {"step": 22}, "title": title, "data": {"values": list(rows)}, "layer": list(layers)}
