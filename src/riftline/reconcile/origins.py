"""Origins: reports that retell one source count once. Every report has an origin; most stand alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from riftline.documents.report import Report
from riftline.events.mention import Mention
from riftline.ids import make_id
from riftline.reconcile.acts import Act
from riftline.reconcile.event import Origin
from riftline.reconcile.retelling import retold_in_other_words
from riftline.reconcile.wording import retold_pairs
from riftline.record.order import report_order

SHARED_FACTS = 3
SHARED_FACT_SHARE = 0.3
"""Reports with one agency tell one story if they share this many dated acts, exact numbers and people, and this share of
the shorter list. A credit alone says nothing: a paper prints many stories of one agency."""

STORY_DAYS = 3
"""Reprints of an agency's story come within this many days of each other."""

_AGENCIES = {
    "associated press": "ap",
    "agence france presse": "afp",
    "deutsche presse agentur": "dpa",
    "press association": "pa",
    "united press international": "upi",
    "thomson reuters": "reuters",
    "itar tass": "tass",
    "anadolu ajansi": "anadolu",
    "press trust of india": "pti",
    "asian news international": "ani",
}
"""Long names of agencies that are also credited by their initials."""

_FILLERS = {"the", "news", "agency", "newswire", "photo"}


@dataclass(frozen=True)
class Link:
    """Two reports of one origin, and the evidence in words."""

    a: str
    b: str
    why: str


def find_origins(
    reports: Sequence[Report], mentions: Iterable[Mention], told: Iterable[frozenset[str]] = ()
) -> tuple[Origin, ...]:
    """The origins of all reports, in the order of their first reports (by publication date and path).

    `told` gives for each happening the ids of the reports that tell it.
    """
    ordered = sorted(reports, key=report_order)
    links = _retold(ordered) + _credited(ordered, _facts(mentions))
    links += _reworded(ordered, told, {(link.a, link.b) for link in links})
    links_of: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        links_of[link.a].append(link)
    groups = _groups([report.id for report in ordered], links)
    by_id = {report.id: report for report in ordered}
    return tuple(_origin([by_id[name] for name in group], links_of) for group in groups)


def agency_name(name: str) -> str:
    """An agency's name as it is compared: "The Associated Press" and "AP News" are both "ap"."""
    words = [word for word in re.findall(r"\w+", name.casefold()) if word not in _FILLERS]
    plain = " ".join(words)
    return _AGENCIES.get(plain, plain)


def _retold(reports: list[Report]) -> list[Link]:
    pairs = retold_pairs(reports)
    return [Link(a, b, f"{share:.0%} of the shorter one in nearly the same words") for (a, b), share in pairs.items()]


def _reworded(reports: list[Report], told: Iterable[frozenset[str]], known: AbstractSet[tuple[str, str]]) -> list[Link]:
    """Links of reports that are not linked already."""
    by_id = {report.id: report for report in reports}
    links = []
    for pair in retold_in_other_words(reports, told):
        if known.isdisjoint({(pair.a, pair.b), (pair.b, pair.a)}) and _same_days(
            by_id[pair.a].published, by_id[pair.b].published
        ):
            why = f"{pair.matched} of {pair.of} sentences tell the same in the same order"
            links.append(Link(pair.a, pair.b, why + _source_named(by_id[pair.a], by_id[pair.b])))
    return links


def _source_named(a: Report, b: Report) -> str:
    """The agency that one of two reports credits, in words; "" if none does."""
    agencies = sorted({credit.agency for report in (a, b) for credit in report.credits})
    return f"; one credits {', '.join(agencies)}" if agencies else ""


def _credited(reports: list[Report], facts: Mapping[str, frozenset[object]]) -> list[Link]:
    printed: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        for agency in sorted({agency_name(credit.agency) for credit in report.credits} | _publishers(report)):
            printed[agency].append(report)
    links = []
    for agency, users in sorted(printed.items()):
        if agency and any(agency_name(credit.agency) == agency for user in users for credit in user.credits):
            links += [_link(a, b, agency, facts) for a, b in combinations(users, 2)]
    return [link for link in links if link is not None]


def _publishers(report: Report) -> set[str]:
    return {agency_name(report.publisher)} if report.publisher else set()


def _link(a: Report, b: Report, agency: str, facts: Mapping[str, frozenset[object]]) -> Link | None:
    if not _same_days(a.published, b.published):
        return None
    mine, theirs = facts.get(a.id, frozenset()), facts.get(b.id, frozenset())
    shared, least = len(mine & theirs), min(len(mine), len(theirs))
    if shared < max(SHARED_FACTS, SHARED_FACT_SHARE * least):
        return None
    written = next((c.agency for report in (a, b) for c in report.credits if agency_name(c.agency) == agency), agency)
    return Link(a.id, b.id, f"both rest on {written} and share {shared} dated acts, numbers and people")


def _same_days(a: str | None, b: str | None) -> bool:
    """Within the time of one story; True where a day is not known, as content must agree anyway."""
    try:
        return abs((date.fromisoformat((a or "")[:10]) - date.fromisoformat((b or "")[:10])).days) <= STORY_DAYS
    except ValueError:
        return True


def _facts(mentions: Iterable[Mention]) -> dict[str, frozenset[object]]:
    facts: dict[str, set[object]] = defaultdict(set)
    for mention in mentions:
        if mention.background:
            continue
        act = Act(mention)
        found = facts[mention.report]
        if mention.when.precision == "day":
            found.add(("act", mention.type, act.sides, mention.when.earliest))
        found |= {item for item in act.evidence if item[0] in ("figure", "person")}
    return {report: frozenset(found) for report, found in facts.items()}


def _groups(names: list[str], links: list[Link]) -> list[list[str]]:
    head = {name: name for name in names}
    rank = {name: n for n, name in enumerate(names)}

    def top(name: str) -> str:
        while head[name] != name:
            head[name] = head[head[name]]
            name = head[name]
        return name

    for link in links:
        a, b = sorted((top(link.a), top(link.b)), key=rank.__getitem__)
        head[b] = a
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        groups[top(name)].append(name)
    return list(groups.values())


def _origin(reports: list[Report], links_of: Mapping[str, list[Link]]) -> Origin:
    by_id = {report.id: report for report in reports}
    mine = [link for report in reports for link in links_of.get(report.id, ())]
    retells = sorted({pair for link in mine for pair in _retelling(by_id[link.a], by_id[link.b])})
    reasons = {f"{_names(link, by_id)}: {link.why}" for link in mine}
    return Origin(
        id=make_id("o", min(by_id)),
        reports=tuple(report.id for report in reports),
        retells=tuple(retells),
        why="; ".join(sorted(reasons)) or "stands alone",
    )


def _names(link: Link, by_id: Mapping[str, Report]) -> str:
    pair = sorted((by_id[link.a], by_id[link.b]), key=report_order)
    return " and ".join(report.publisher or report.path for report in pair)


def _retelling(a: Report, b: Report) -> list[tuple[str, str]]:
    """Which of two retells the other: the one that credits it, else the one published later; neither if unknown."""
    for teller, told in ((a, b), (b, a)):
        if _publishers(told) & {agency_name(credit.agency) for credit in teller.credits}:
            return [(teller.id, told.id)]
    days = [(report.published or "")[:10] for report in (a, b)]
    if len(days[0]) < 10 or len(days[1]) < 10 or days[0] == days[1]:
        return []
    return [(b.id, a.id)] if days[0] < days[1] else [(a.id, b.id)]
