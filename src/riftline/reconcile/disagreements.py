"""Where accounts of one event cannot all hold: its day, its place, whose act it was, its numbers, its words, and whether it was at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import inf

from riftline.claims.claim import Claim
from riftline.events.mention import Figure, Mention
from riftline.ids import make_id
from riftline.reconcile.differing import Told, doers, places, wordings
from riftline.reconcile.event import OPEN, Account, Disagreement, Event
from riftline.reconcile.merging import Sources
from riftline.reconcile.spans import days_of, overlap

VAGUE = ("several", "some", "few", "many", "numerous", "various", "multiple", "a few", "a number", "a handful")
"""Words for a number that excludes no other: "several" people may be two or nine."""

_VAGUE = re.compile(rf"(?:{'|'.join(VAGUE)})\b", re.I)

OTHER_SCOPE = "figures"
"""Field of accounts whose numbers differ because they count different people."""

CARRIED = ("story",)
"""Rules that date an act by what was told before it, not by words of its own."""

_ANYBODY = "people persons person men man women woman others individuals lives dead victims suspects detainees"

ANYBODY = frozenset(_ANYBODY.split())
"""Nouns that do not say which people are meant."""

_COUNTING = """
one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands twenty
thirty forty fifty sixty seventy eighty ninety over under about some around nearly almost at least most more less fewer
than up to the of killed injured wounded arrested detained
"""

_NUMERALS = frozenset(_COUNTING.split())


def find_disagreements(event: Event, mentions: Sequence[Mention], known: Sources) -> list[Disagreement]:
    """The disagreements about one event, in the order day, place, sides, numbers by what they count, words, status.

    None about an act that is only announced or called possible: accounts of what is to come may differ and all hold.
    """
    if event.status in OPEN:
        return []
    fields = [
        ("day", _days(mentions)),
        ("place", places(mentions)),
        ("who", doers(mentions)),
        *_figures(mentions, known.claims),
        ("words", wordings(mentions, known.texts)),
        ("status", _statuses(mentions)),
    ]
    return [
        Disagreement(make_id("d", event.id, field), event.id, _topic(event, field, told), field, _accounts(told, known))
        for field, told in fields
        if told
    ]


def _topic(event: Event, field: str, told: Sequence[Told]) -> str:
    """The event; where accounts count different people, what each of them counts."""
    if field != OTHER_SCOPE:
        return event.summary
    counted = "; ".join(dict.fromkeys(text for _, text, _ in told))
    return f"{event.summary} – the counts are of different people ({counted})"


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
    """Dates, if some two have no day in common. A date only carried over from the sentence before contradicts none."""
    told = [m for m in mentions if m.status != "denied" and m.when.rule not in CARRIED]
    dated = [(m, days) for m in told if (days := days_of(m.when)) is not None]
    if all(overlap(a, b) for (_, a), (_, b) in combinations(dated, 2)):
        return []
    return [(_interval(m), m.when.text or m.quote, m) for m, _ in dated]


def _interval(mention: Mention) -> str:
    first, last = mention.when.earliest or "", mention.when.latest or ""
    return first if first == last else f"{first}/{last}"


def _figures(mentions: Sequence[Mention], claims: Mapping[str, Claim]) -> Iterator[tuple[str, list[Told]]]:
    """Numbers of one thing, if two voices give bounds that exclude each other. "Over 50" holds 52.

    Where they count different people ("seven clerks", "two editors") the field is `OTHER_SCOPE`: both may hold.
    """
    counted = [(m, figure) for m in mentions if m.status != "denied" for figure in _counts(m)]
    for what in sorted({figure.what for _, figure in counted} - _bare(counted)):
        mine = [(m, figure) for m, figure in counted if _counts_as(figure, what, counted)]
        clashes = [(a, b) for (m, a), (n, b) in combinations(mine, 2) if _exclude(a, b) and _other_voice(m, n, claims)]
        if clashes:
            scoped = all(_other_people(a, b) for a, b in clashes)
            yield OTHER_SCOPE if scoped else what, [(figure_value(figure), figure.text, m) for m, figure in mine]


def _bare(counted: Sequence[tuple[Mention, Figure]]) -> set[str]:
    """What only names whom a number counts ("22 workers"), where other accounts say what befell the same people."""
    befell = {_noun(figure.text): figure.what for _, figure in counted if figure.what != _noun(figure.text)}
    return {figure.what for _, figure in counted if figure.what == _noun(figure.text) and figure.what in befell}


def _counts_as(figure: Figure, what: str, counted: Sequence[tuple[Mention, Figure]]) -> bool:
    if figure.what == what:
        return True
    nouns = {_noun(other.text) for _, other in counted if other.what == what}
    return figure.what == _noun(figure.text) and figure.what in nouns


def _counts(mention: Mention) -> list[Figure]:
    """The numbers a mention gives, the first of each thing counted: in "31 of the 44" the second is the whole."""
    first: dict[str, Figure] = {}
    for figure in sorted((f for f in mention.figures if _bounding(f)), key=lambda f: f.start):
        first.setdefault(figure.what, figure)
    return list(first.values())


def _other_people(a: Figure, b: Figure) -> bool:
    """Whether both numbers say of whom, and not of the same: "people" may be anybody, a bare number says nothing."""
    one, other = (_noun(figure.text) for figure in (a, b))
    return bool(one and other) and one != other


def _noun(text: str) -> str:
    words = [word for word in re.findall(r"[^\W\d_]+", text.casefold()) if word not in _NUMERALS]
    return "" if not words or words[-1] in ANYBODY else words[-1].removesuffix("s")


def _bounding(figure: Figure) -> bool:
    vague = figure.value is None and _VAGUE.match(figure.text)
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
