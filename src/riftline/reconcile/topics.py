"""Disagreements on topics that are no event: how many people of one nation live in another.

A topic is known by two names, whose people they are and where they live ("the Belmarkian minority in Arvenia", "Belmarkians living in
Arvenia"); where a sentence leaves the second out, the topic is the only one of these people that other sentences name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from riftline.documents.report import Report
from riftline.ids import make_id
from riftline.reconcile.event import Account, Disagreement
from riftline.reconcile.quantities import Quantity, quantities
from riftline.reconcile.wording import raw_spans

SIZE = "size"
"""Field of these disagreements."""

FEWEST = 1000
"""People that make a diaspora: smaller numbers are of a group in some act."""

STEM = 6
"""Letters by which "Belmarkian", "Belmarkians" and "Belmark" are told to belong together."""

_GROUP = r"diaspora|minority|community|population|expatriates|émigrés"
_NAME = r"[A-Z][\w’'-]{3,}"
_OF_PEOPLE = re.compile(rf"\b(?P<people>{_NAME})\s+(?:{_GROUP})\b(?:\s+(?:in|of|inside)\s+(?P<land>{_NAME}))?")
_LIVING = re.compile(
    rf"\b(?P<people>{_NAME})\s+(?:who\s+)?(?:currently\s+)?(?:live|lives|living|reside|residing|settled)\s+in\s+(?P<land>{_NAME})"
)

_ABOUT_PEOPLE = re.compile(rf"{_GROUP}|liv(?:e|es|ing) in|resid(?:e|es|ing) in|settled in")


@dataclass(frozen=True)
class Sized:
    """What one sentence says of how many people live where."""

    people: str
    land: str
    quantity: Quantity
    report: str


def size_disagreements(reports: Iterable[Report], origin_of: Mapping[str, str]) -> list[Disagreement]:
    """Topics on which two numbers exclude each other, in order of their names; each number is an account."""
    topics: dict[tuple[str, str], list[Sized]] = defaultdict(list)
    told = [sized for report in reports for sized in _sizes(report)]
    lands = _lands(told)
    for sized in told:
        land = sized.land or (next(iter(lands[_stem(sized.people)])) if len(lands[_stem(sized.people)]) == 1 else "")
        if land:
            topics[_stem(sized.people), _stem(land)].append(sized)
    return [_disagreement(key, found, origin_of) for key, found in sorted(topics.items()) if _clash(found)]


def _clash(found: Sequence[Sized]) -> bool:
    return any(a.quantity.excludes(b.quantity) for a, b in combinations(found, 2))


def _lands(told: Iterable[Sized]) -> dict[str, set[str]]:
    lands: dict[str, set[str]] = defaultdict(set)
    for sized in told:
        if sized.land:
            lands[_stem(sized.people)].add(sized.land)
    return lands


def _stem(name: str) -> str:
    return name.casefold()[:STEM]


def _sizes(report: Report) -> Iterator[Sized]:
    for start, end in raw_spans(report):
        sentence = report.text[start:end]
        if not _ABOUT_PEOPLE.search(sentence):
            continue
        numbers = [q for q in quantities(sentence) if q.low >= FEWEST or (q.low <= 0 and q.high >= FEWEST)]
        match = (_LIVING.search(sentence) or _OF_PEOPLE.search(sentence)) if numbers else None
        for quantity in numbers if match else ():
            assert match is not None
            yield Sized(match["people"], match["land"] or "", quantity, report.id)


def _disagreement(key: tuple[str, str], found: Sequence[Sized], origin_of: Mapping[str, str]) -> Disagreement:
    named = next((sized for sized in found if sized.land), found[0])
    by_value: dict[str, list[Sized]] = defaultdict(list)
    for sized in found:
        by_value[_shown(sized.quantity)].append(sized)
    accounts = [_account(value, items, origin_of) for value, items in by_value.items()]
    topic = f"How many {named.people} people live in {named.land}"
    return Disagreement(
        make_id("d", SIZE, *key), None, topic, SIZE, tuple(sorted(accounts, key=lambda a: (-len(a.origins), a.value)))
    )


def _account(value: str, items: Sequence[Sized], origin_of: Mapping[str, str]) -> Account:
    reports = tuple(dict.fromkeys(sized.report for sized in items))
    origins = tuple(dict.fromkeys(origin_of[report] for report in reports))
    return Account(value, items[0].quantity.text, reports, origins, ())


def _shown(quantity: Quantity) -> str:
    """ "500,000", "≥250,000", "≤20,000", "425,000–575,000"."""
    if quantity.low == quantity.high:
        return f"{quantity.low:,.0f}"
    if quantity.high == float("inf"):
        return f"≥{quantity.low:,.0f}"
    return f"≤{quantity.high:,.0f}" if quantity.low <= 0 else f"{quantity.low:,.0f}–{quantity.high:,.0f}"
