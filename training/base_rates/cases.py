"""Writes the few facts on each past crisis that ship: src/riftline/scenarios/base_rates/cases.csv.

Reads the same file as ``count.py`` (International Crisis Behavior project, version 13; not shipped). Of its 97 columns only
what names a crisis, what was known at its start, and how it went are kept, as words. Run with
``python -m training.base_rates.cases``.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from training.base_rates.count import (
    CONTENT,
    DISTANCE,
    FIRST_PERIOD,
    FORM,
    RECURRENCE,
    TRIGGER,
    Coding,
    Crisis,
    label,
    value,
)

from riftline.settings import Settings

TARGET = Path(__file__).resolve().parents[2] / "src/riftline/scenarios/base_rates/cases.csv"
KIND: tuple[str, Coding] = (
    "break",
    {
        "verbal or political": {1, 2},
        "economic or other": {3, 4, 5},
        "internal challenge": {6},
        "military, without violence": {7},
        "violent": {8, 9},
    },
)
DEGREE: tuple[str, Coding] = ("viol", {"none": {1}, "minor clashes": {2}, "serious clashes": {3}, "war": {4}})
CONTINENT: tuple[str, Coding] = (
    "geog",
    {"AS": set(range(9, 16)), "AF": set(range(20, 25)), "EU": set(range(30, 36)), "AM": {41, 42, 43}, "OC": {51}},
)
COLUMNS = {
    "kind": KIND,
    "trigger": TRIGGER,
    "continent": CONTINENT,
    "distance": DISTANCE,
    "form": FORM,
    "content": CONTENT,
    "violence": DEGREE,
    "recurrence": RECURRENCE,
}


def case(crisis: Crisis) -> dict[str, object]:
    told = {name: label(crisis, coding) or "" for name, coding in COLUMNS.items()}
    name = " ".join(crisis["crisname"].split()).title()
    return {"name": name, "year": value(crisis, "yrtrig"), **told, "days": value(crisis, "brexit")}


def main() -> None:
    path = Settings.from_environment().data / "data" / "icb" / "icb1v13.csv"
    rows = csv.DictReader(path.read_text("utf-8-sig").splitlines())
    crises = [row for row in rows if (period := value(row, "period")) is not None and period >= FIRST_PERIOD]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, ["name", "year", *COLUMNS, "days"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(case(crisis) for crisis in crises)
    TARGET.write_text(out.getvalue(), encoding="utf-8")
    print(f"{TARGET.name}: {len(crises)} crises, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
