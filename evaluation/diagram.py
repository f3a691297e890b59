"""A reliability diagram as SVG: how often what is said with some confidence is right; the diagonal is where it should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import sqrt

SIDE, LEFT, TOP = 320, 48, 36
"""Pixels: the square of the plot, and its margins for axis and title."""

LEGEND, FOOT = 190, 48
PAINTS = ("#0b62a4", "#c4461a", "#2e7d32", "#7b3fa0", "#8a6d00", "#555555")
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
LEAST, MOST = 2.0, 9.0
"""Radius of a bin's dot in pixels: its area goes with the share of its curve's mentions."""


@dataclass(frozen=True)
class Curve:
    """A line of the diagram: (confidence, share right, count) of each bin, all shares 0 … 1."""

    name: str
    bins: Sequence[tuple[float, float, int]]


def draw(title: str, curves: Sequence[Curve]) -> str:
    """The whole drawing."""
    width, height = LEFT + SIDE + LEGEND, TOP + SIDE + FOOT
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'font-family="sans-serif" font-size="12">'
    )
    back = f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    named = f'<title>{escape(title)}</title><text x="{LEFT}" y="20" font-size="14">{escape(title)}</text>'
    lines = [line for number, curve in enumerate(curves) for line in _curve(number, curve)]
    return "\n".join([head, back, named, *_axes(), *lines, "</svg>", ""])


def _x(value: float) -> float:
    return round(LEFT + SIDE * value, 1)


def _y(value: float) -> float:
    return round(TOP + SIDE * (1 - value), 1)


def _axes() -> Iterator[str]:
    yield f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999999"/>'
    yield f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#999999" stroke-dasharray="4 4"/>'
    for tick in TICKS:
        yield f'<text x="{_x(tick)}" y="{_y(0) + 16}" text-anchor="middle" fill="#444444">{tick:g}</text>'
        yield f'<text x="{LEFT - 6}" y="{_y(tick) + 4}" text-anchor="end" fill="#444444">{tick:g}</text>'
    yield f'<text x="{_x(0.5)}" y="{_y(0) + 36}" text-anchor="middle" fill="#444444">confidence</text>'
    middle = _y(0.5)
    yield f'<text x="12" y="{middle}" text-anchor="middle" fill="#444444" transform="rotate(-90 12 {middle})">share right</text>'


def _curve(number: int, curve: Curve) -> Iterator[str]:
    paint = PAINTS[number % len(PAINTS)]
    path = " ".join(f"{_x(confidence)},{_y(right)}" for confidence, right, _ in curve.bins)
    yield f'<polyline points="{path}" fill="none" stroke="{paint}" stroke-width="1.5"/>'
    total = sum(count for _, _, count in curve.bins)
    for confidence, right, count in curve.bins:
        radius = LEAST + (MOST - LEAST) * sqrt(count / total)
        tip = f"{escape(curve.name)}: {count} mentions, confidence {confidence:.2f}, {right:.2f} right"
        dot = f'<circle cx="{_x(confidence)}" cy="{_y(right)}" r="{radius:.1f}" fill="{paint}" fill-opacity="0.6">'
        yield f"{dot}<title>{tip}</title></circle>"
    at = TOP + 14 + 18 * number
    yield f'<circle cx="{LEFT + SIDE + 16}" cy="{at - 4}" r="5" fill="{paint}"/>'
    yield f'<text x="{LEFT + SIDE + 28}" y="{at}">{escape(curve.name)}</text>'
