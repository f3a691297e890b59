"""Looks up base rates in the table of counts that ships with the program."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from riftline.errors import MissingData, Misuse
from riftline.scenarios.base_rates.rate import MINIMUM_CRISES, BaseRate, Lengths, too_few, wilson

COUNTS = Path(__file__).with_name("counts.json")
MOST_CONDITIONS = 2
"""How many conditions may be given at once; cells of three and more hold too few crises."""

Given = tuple[tuple[str, str], ...]


def questions() -> dict[str, tuple[str, ...]]:
    """What can be asked: the topics and the answers counted under each. A question is written ``topic.answer``."""
    return {topic: tuple(cell["k"]) for topic, cell in _table()["groups"][""].items()}


def conditions() -> dict[str, tuple[str, ...]]:
    """What may be given: the conditions and their values."""
    found: dict[str, set[str]] = {}
    for key in [*_table()["groups"], *_table()["too_few"]]:
        for name, value in _parts(key):
            found.setdefault(name, set()).add(value)
    return {name: tuple(sorted(values)) for name, values in sorted(found.items())}


def of(question: str, given: Mapping[str, str] | None = None) -> BaseRate:
    """The share of crises since 1945 for which `question` (``"form.agreement"``) holds, among those like `given`.

    `given` has up to two conditions known at the start of a crisis, such as ``{"trigger": "non-violent"}``. Where too
    few past crises are like this the rate is None and `reason` says so. Raises Misuse for what is not in the table.
    """
    topic, _, answer = question.partition(".")
    if answer not in questions().get(topic, ()):
        raise Misuse(f"No base rate is kept for {question!r}", f"Ask for one of: {', '.join(_askable())}")
    wanted = _checked(given or {})
    n, cell = _cell(wanted, topic)
    if cell is None:
        return BaseRate(question, wanted, n, None, None, None, None, source(), too_few(n))
    k = cell["k"][answer]
    low, high = wilson(k, n)
    return BaseRate(question, wanted, n, k, k / n, low, high, source())


def lasted(given: Mapping[str, str] | None = None) -> Lengths:
    """Quartiles of how many days crises since 1945 lasted, among those like `given`. Raises Misuse as `of` does."""
    wanted = _checked(given or {})
    n, cell = _cell(wanted, "duration")
    if cell is None:
        return Lengths(wanted, n, None, None, None, source(), too_few(n))
    lower, median, upper = cell["quartiles"]
    return Lengths(wanted, n, lower, median, upper, source())


def source() -> str:
    """Where the counts come from, with its version, as it should be shown beside a rate."""
    return str(_table()["source"])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    if not COUNTS.exists():
        raise MissingData(f"The table of past crises {COUNTS} is missing", "Install the program again")
    loaded: dict[str, Any] = json.loads(COUNTS.read_text(encoding="utf-8"))
    return loaded


def _checked(given: Mapping[str, str]) -> Given:
    """`given` in the order of the table's keys."""
    if len(given) > MOST_CONDITIONS:
        raise Misuse(f"{len(given)} conditions were given", f"Give at most {MOST_CONDITIONS}")
    known = conditions()
    for name, value in given.items():
        if value not in known.get(name, ()):
            raise Misuse(
                f"No past crises are counted by {name}={value}",
                "Known are: " + "; ".join(f"{key}={'|'.join(values)}" for key, values in known.items()),
            )
    return tuple(sorted(given.items()))


def _cell(given: Given, topic: str) -> tuple[int, dict[str, Any] | None]:
    """How many crises are like `given`, and their counts if there are enough of them."""
    key = ";".join(f"{name}={value}" for name, value in given)
    group = _table()["groups"].get(key)
    if group is None:
        return _table()["too_few"].get(key, 0), None
    cell = group[topic]
    return cell["n"], cell if cell["n"] >= MINIMUM_CRISES else None


def _parts(key: str) -> Given:
    pairs = (part.split("=", 1) for part in key.split(";") if part)
    return tuple((name, value) for name, value in pairs)


def _askable() -> list[str]:
    return [f"{topic}.{answer}" for topic, answers in questions().items() for answer in answers]
