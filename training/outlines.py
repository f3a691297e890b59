"""Makes the outlines that small maps are drawn with: coasts and borders of Natural Earth, simplified.

usage: python -m training.outlines countries-50m.json

The file is that of the npm package world-atlas 2.0.2 (`npm pack world-atlas@2.0.2`): Natural Earth 4.1 at 1:50 million, public
domain, as TopoJSON. An arc that one country has is a coast, one that two have a border. Lines are simplified after Douglas and Peucker
(1973) and written as whole fortieths of a degree, each point as its distance from the one before.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path

OUT = Path("src/riftline/dossier/outlines.txt")
TOLERANCE = 0.07
"""Degrees that a simplified line may be off: less than two pixels of a map of 25 pixels a degree."""
SMALLEST = 0.1
"""Degrees; an island that is smaller both ways is left out."""
UNITS = 40
"""Units a degree."""

Point = tuple[float, float]
Line = list[Point]


def arcs(topology: dict) -> list[Line]:
    """The arcs in degrees."""
    (dx, dy), (x, y) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        points = accumulate(arc, lambda one, step: [one[0] + step[0], one[1] + step[1]])
        found.append([(at[0] * dx + x, at[1] * dy + y) for at in points])
    return found


def used(topology: dict) -> Counter[int]:
    """How many countries each arc borders."""
    often: Counter[int] = Counter()
    for shape in topology["objects"]["countries"]["geometries"]:
        often.update(set(_numbers(shape.get("arcs", []))))
    return often


def _numbers(nested: Sequence) -> Iterator[int]:
    for one in nested:
        if isinstance(one, int):
            yield one if one >= 0 else ~one
        else:
            yield from _numbers(one)


def simplified(line: Line) -> Line:
    """The line with no more points than it needs to stay within `TOLERANCE`."""
    if len(line) < 3:
        return line
    if line[0] == line[-1]:
        far = max(range(len(line)), key=lambda at: _square(line[0], line[at]))
        return simplified(line[: far + 1])[:-1] + simplified(line[far:])
    away = [_distance(point, line[0], line[-1]) for point in line]
    worst = max(range(len(line)), key=away.__getitem__)
    if away[worst] <= TOLERANCE:
        return [line[0], line[-1]]
    return simplified(line[: worst + 1])[:-1] + simplified(line[worst:])


def _square(one: Point, other: Point) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to the stretch between two others."""
    length = _square(start, end)
    if length == 0:
        return _square(point, start) ** 0.5
    along = ((point[0] - start[0]) * (end[0] - start[0]) + (point[1] - start[1]) * (end[1] - start[1])) / length
    along = max(0.0, min(1.0, along))
    return _square(point, (start[0] + along * (end[0] - start[0]), start[1] + along * (end[1] - start[1]))) ** 0.5


def is_shown(line: Line) -> bool:
    """Whether a line is large enough to be drawn, and no seam of the map's edge."""
    seam = all(abs(abs(lon) - 180) < 0.01 for lon, _ in line)
    sizes = [max(values) - min(values) for values in zip(*line, strict=True)]
    return not seam and (line[0] != line[-1] or max(sizes) >= SMALLEST)


def written(line: Line) -> str:
    """The points of a line: the first in fortieths of a degree, the others as steps."""
    points = [(round(lon * UNITS), round(lat * UNITS)) for lon, lat in line]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points) if a != b]
    return " ".join(f"{lon},{lat}" for lon, lat in [points[0], *steps])


def main(arguments: Sequence[str]) -> int:
    """Writes the outlines."""
    topology = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    often = used(topology)
    rows = [
        f"{'b' if often[number] > 1 else 'c'} {written(simplified(line))}"
        for number, line in enumerate(arcs(topology))
        if often[number] and is_shown(line)
    ]
    OUT.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} lines, {OUT.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
