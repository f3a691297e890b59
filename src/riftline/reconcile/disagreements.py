"""Where accounts of one event cannot all hold: its day, its numbers, and whether it happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import inf

from riftline.claims.claim import Claim
from riftline.events.mention import Figure, Mention
from riftline.ids import make_id
from riftline.reconcile.event import Account, Disagreement, Event
from riftline.reconcile.merging import Sources
from riftline.reconcile.spans import days_of, overlap

VAGUE = ("several", "some", "few", "many", "numerous", "various", "multiple", "a few", "a number", "a handful")
"""Words for a number that excludes no other: "several" people may be two or nine."""

Told = tuple[str, str, Mention]
"""A value as shown, the words it rests on, and the mention that gives it."""


def find_disagreements(event: Event, mentions: Sequence[Mention], known: Sources) -> list[Disagreement]:
    """The disagreements about one event, in the order day, numbers by what they count, status."""
    fields = [("day", _days(mentions)), *_figures(mentions, known.claims), ("status", _statuses(mentions))]
    return [
        Disagreement(
            id=make_id("d", event.id, field),
            event=event.id,
            topic=event.summary,
            field=field,
            accounts=_accounts(told, known),
        )
        for field, told in fields
        if told
    ]


def _accounts(told: Iterable[Told], known: Sources) -> tuple[Account, ...]:
    """One account for each value, the one of most origins first."""
    by_value: dict[str, list[Told]] = {}
    for item in told:
        by_value.setdefault(item[0], []).append(item)
    accounts = [
        Account(
            value=value,
            text=items[0][1],
            reports=_distinct(items, lambda m: m.report),
            origins=_distinct(items, lambda m: known.origin_of[m.report]),
            mentions=_distinct(items, lambda m: m.id),
        )
        for value, items in by_value.items()
    ]
    return tuple(sorted(accounts, key=lambda account: (-len(account.origins), account.value)))


def _distinct(items: Iterable[Told], name: Callable[[Mention], str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name(mention) for _, _, mention in items))


def _days(mentions: Sequence[Mention]) -> list[Told]:
    """Dates, if some two have no day in common."""
    dated = [(m, days) for m in mentions if m.status != "denied" and (days := days_of(m.when)) is not None]
    if all(overlap(a, b) for (_, a), (_, b) in combinations(dated, 2)):
        return []
    return [(_interval(m), m.when.text or m.quote, m) for m, _ in dated]


def _interval(mention: Mention) -> str:
    first, last = mention.when.earliest or "", mention.when.latest or ""
    return first if first == last else f"{first}/{last}"


def _figures(mentions: Sequence[Mention], claims: Mapping[str, Claim]) -> Iterator[tuple[str, list[Told]]]:
    """Numbers of one thing, if two voices give bounds that exclude each other. "Over 50" holds 52."""
    counted = [(m, figure) for m in mentions if m.status != "denied" for figure in m.figures if _bounding(figure)]
    for what in sorted({figure.what for _, figure in counted}):
        mine = [(m, figure) for m, figure in counted if figure.what == what]
        if any(_exclude(a, b) and _other_voice(m, n, claims) for (m, a), (n, b) in combinations(mine, 2)):
            yield what, [(figure_value(figure), figure.text, m) for m, figure in mine]


def _bounding(figure: Figure) -> bool:
    vague = figure.value is None and figure.text.casefold().startswith(VAGUE)
    return bool(figure_value(figure)) and not vague


def figure_bounds(figure: Figure) -> tuple[float, float]:
    """Lowest and highest number the words allow; both ends belong to it."""
    if figure.value is not None and figure.low is None and figure.high is None:
        return figure.value, figure.value
    low = figure.low if figure.low is not None else -inf
    return low, figure.high if figure.high is not None else inf


def figure_value(figure: Figure) -> str:
    """A number as shown: "52", "≥50", "≤20", "50–60"; "" if the words give none."""
    low, high = figure_bounds(figure)
    if low == high:
        return f"{low:g}"
    if high == inf:
        return f"≥{low:g}" if low > -inf else ""
    return f"≤{high:g}" if low == -inf else f"{low:g}–{high:g}"


def _exclude(a: Figure, b: Figure) -> bool:
    (a_low, a_high), (b_low, b_high) = figure_bounds(a), figure_bounds(b)
    return a_high < b_low or b_high < a_low


def _other_voice(a: Mention, b: Mention, claims: Mapping[str, Claim]) -> bool:
    """Two reports, or two speakers in one report: a text that goes on to a part of the number contradicts nobody."""
    if a.report != b.report:
        return True
    one, other = claims.get(a.claim or ""), claims.get(b.claim or "")
    return one is not None and other is not None and one.speaker != other.speaker


def _statuses(mentions: Sequence[Mention]) -> list[Told]:
    """What is said to have happened and what is denied, if both are."""
    if not any(m.status == "denied" for m in mentions):
        return []
    return [(m.status, m.quote, m) for m in mentions]
