"""The reliability diagram of a backtest: what was forecast against what followed."""

from __future__ import annotations

from collections.abc import Sequence

from riftline.dossier.charts import FIRST, INK, LINE, SECOND, SOFT, Spec, draw
from riftline.dossier.export_course import printed
from riftline.dossier.pictures import whole
from riftline.scenarios.action_reaction.backtest import Result

SIDE = 320
"""Width and height of the diagram in pixels."""

COLOURS = (FIRST, SECOND, INK, SOFT)


def reliability_diagram(results: Sequence[Result]) -> str:
    """The diagram as SVG: for each horizon the bins as dots, larger with more forecasts, with 95 % intervals."""
    return draw(printed(reliability_spec(results)))


def reliability_spec(results: Sequence[Result]) -> Spec:
    """The specification of the diagram."""
    rows = [
        {
            "given": one.forecast,
            "came": one.rate,
            "low": one.rate_low,
            "high": one.rate_high,
            "n": one.n,
            "horizon": f"{result.days} days",
        }
        for result in results
        for one in result.bins
    ]
    horizons = list(dict.fromkeys(row["horizon"] for row in rows))
    scale = {"domain": [0, 1], "nice": False}
    x: Spec = {
        "field": "given",
        "type": "quantitative",
        "scale": scale,
        "axis": {"title": "chance given", "format": ".0%"},
    }
    y: Spec = {"field": "came", "type": "quantitative", "scale": scale, "axis": {"title": "followed", "format": ".0%"}}
    colours = {"domain": horizons, "range": [COLOURS[place % len(COLOURS)] for place in range(len(horizons))]}
    paint = {"color": {"field": "horizon", "type": "nominal", "scale": colours, "legend": {"title": None}}}
    ideal = [{"given": 0, "came": 0}, {"given": 1, "came": 1}]
    dots = {"field": "n", "type": "quantitative", "scale": {"type": "sqrt", "range": [15, 400]}, "legend": None}
    layers = [
        {"data": {"values": ideal}, "mark": {"type": "line", "color": LINE}, "encoding": {"x": x, "y": y}},
        {
            "mark": {"type": "rule", "opacity": 0.5},
            "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}, **paint},
        },
        {"mark": {"type": "circle", "opacity": 0.9}, "encoding": {"x": x, "y": y, "size": dots, **paint}},
    ]
    return whole({"width": SIDE, "height": SIDE, "data": {"values": rows}, "layer": layers})
