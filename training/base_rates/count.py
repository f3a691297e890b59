"""Counts outcomes of past crises and writes the table that ships: src/riftline/scenarios/base_rates/counts.json.

Reads the system-level file of the International Crisis Behavior project, version 13 (``data/icb/icb1v13.csv`` below
RIFTLINE_DATA); the file itself is not shipped, only counts. Run with ``python -m training.base_rates.count``.
Codes are those of the codebook of version 13; each is spelled out where it is used.
"""

from __future__ import annotations

import csv
import hashlib
import itertools
import json
import statistics
from collections.abc import Callable, Iterable
from pathlib import Path

from riftline.scenarios.base_rates.rate import MINIMUM_CRISES
from riftline.settings import Settings

Crisis = dict[str, str]

TARGET = Path(__file__).resolve().parents[2] / "src/riftline/scenarios/base_rates/counts.json"
SOURCE = "International Crisis Behavior project, version 13, system level; crises triggered since September 1945"
FIRST_PERIOD = 3  # PERIOD: 1 multipolar, 2 Second World War, 3 bipolar (from September 1945), 4 polycentric, 5 unipolar
MOST_CONDITIONS = 2  # cells of three and more conditions hold too few crises to be worth shipping

Coding = dict[str, set[int]]
FORM: tuple[str, Coding] = (
    "forout",
    {"agreement": {1, 2}, "tacit-or-faded": {3, 7}, "unilateral": {4}, "imposed-or-other": {5, 6}},
)
CONTENT: tuple[str, Coding] = ("subout", {"ambiguous": {1}, "definitive": {2}})
VIOLENCE: tuple[str, Coding] = (
    "viol",
    {"none": {1}, "minor": {2}, "serious": {3}, "war": {4}, "serious-or-war": {3, 4}},
)
RECURRENCE: tuple[str, Coding] = ("outesr", {"within-five-years": {1}, "not": {2}})  # 3, too recent to say, is left out
DURATION_DAYS = (7, 14, 30, 60, 90, 180, 365)

TRIGGER: tuple[str, Coding] = ("break", {"non-violent": set(range(1, 8)), "violent": {8, 9}})
SETTING: tuple[str, Coding] = ("protrac", {"not-protracted": {1}, "protracted": {2}, "long-war": {3}})
DISTANCE: tuple[str, Coding] = ("geogrel", {"contiguous": {1}, "near": {2}, "distant": {3}})


def value(crisis: Crisis, column: str) -> int | None:
    text = crisis[column].strip()
    return int(float(text)) if text else None


def label(crisis: Crisis, coding: tuple[str, Coding]) -> str | None:
    column, classes = coding
    code = value(crisis, column)
    return next((name for name, codes in classes.items() if code in codes), None)


def start(crisis: Crisis) -> str:
    """Quiet: the trigger is not violent (BREAK 1-7) and no violence came before or with it (TIMVIO 1 or 4)."""
    calm = label(crisis, TRIGGER) == "non-violent" and value(crisis, "timvio") in {1, 4}
    return "quiet" if calm else "violent"


CONDITIONS: dict[str, Callable[[Crisis], str | None]] = {
    "trigger": lambda crisis: label(crisis, TRIGGER),
    "start": start,
    "setting": lambda crisis: label(crisis, SETTING),
    "distance": lambda crisis: label(crisis, DISTANCE),
}
QUESTIONS = {"form": FORM, "content": CONTENT, "violence": VIOLENCE, "recurrence": RECURRENCE}


def tally(crises: list[Crisis]) -> dict[str, dict[str, object]]:
    """For one group of crises: n and k by question, and the quartiles of the duration in days."""
    table: dict[str, dict[str, object]] = {}
    for question, (column, classes) in QUESTIONS.items():
        codes = [value(crisis, column) for crisis in crises]
        valid = [code for code in codes if code in set().union(*classes.values())]
        table[question] = {
            "n": len(valid),
            "k": {name: sum(code in wanted for code in valid) for name, wanted in classes.items()},
        }
    days = [length for crisis in crises if (length := value(crisis, "brexit")) is not None]
    table["duration"] = {
        "n": len(days),
        "k": {f"over-{limit}-days": sum(length > limit for length in days) for limit in DURATION_DAYS},
        "quartiles": quartiles(days),
    }
    return table


def quartiles(days: list[int]) -> list[float] | None:
    """By linear interpolation between order statistics (NumPy's default)."""
    if len(days) < 2:
        return None
    return [round(cut, 1) for cut in statistics.quantiles(days, n=4, method="inclusive")]


def groups(crises: list[Crisis]) -> Iterable[tuple[str, list[Crisis]]]:
    """Every group by up to two conditions, under the key that `riftline.scenarios.base_rates` looks up."""
    yield "", crises
    for size in range(1, MOST_CONDITIONS + 1):
        for names in itertools.combinations(sorted(CONDITIONS), size):
            cells: dict[str, list[Crisis]] = {}
            for crisis in crises:
                values = [CONDITIONS[name](crisis) for name in names]
                if None not in values:
                    key = ";".join(f"{name}={found}" for name, found in zip(names, values, strict=True))
                    cells.setdefault(key, []).append(crisis)
            yield from sorted(cells.items())


def main() -> None:
    path = Settings.from_environment().data / "data" / "icb" / "icb1v13.csv"
    raw = path.read_bytes()
    rows = csv.DictReader(raw.decode("utf-8-sig").splitlines())
    crises = [row for row in rows if (period := value(row, "period")) is not None and period >= FIRST_PERIOD]
    cells = dict(groups(crises))
    table = {
        "source": SOURCE,
        "sha256": hashlib.sha256(raw).hexdigest(),
        "crises": len(crises),
        "groups": {key: tally(members) for key, members in cells.items() if len(members) >= MINIMUM_CRISES},
        "too_few": {key: len(members) for key, members in cells.items() if len(members) < MINIMUM_CRISES},
    }
    TARGET.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(crises)} crises, {len(table['groups'])} groups, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
