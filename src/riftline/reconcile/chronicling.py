"""Builds the chronicle: from all that a record asserts to events, disagreements and origins. Pure and deterministic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from riftline.events.mention import Mention
from riftline.reconcile.acts import Act, agree_but_for_days, fits_known_sides
from riftline.reconcile.adding import BY_HAND, with_added
from riftline.reconcile.answers import with_answers
from riftline.reconcile.casting import Cast
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.clusters import Cluster, Index
from riftline.reconcile.disagreements import find_disagreements
from riftline.reconcile.event import HAPPENED, OPEN, Disagreement, Event
from riftline.reconcile.grouping import group
from riftline.reconcile.judging import Group, correct_mentions, in_force, is_told_anew, judge_event, regroup
from riftline.reconcile.memory import Findings, Memory, key_of
from riftline.reconcile.merging import Sources, lending, merge, retold
from riftline.reconcile.origins import find_origins
from riftline.reconcile.parts import with_parts
from riftline.reconcile.pausing import collector_paused
from riftline.reconcile.spans import days_of, overlap
from riftline.reconcile.topics import size_disagreements
from riftline.reconcile.worth import Backdrop, makes_an_event
from riftline.record.coded import Contents, Judgement
from riftline.record.order import in_order


@collector_paused()
def build(contents: Contents, memory: Memory | None = None) -> Chronicle:
    """The chronicle of the contents: the same whatever order the reports came in.

    Planned and possible mentions that speak of no stated act make events of their own, which keep that status; negated ones make none.
    A denied one joins the stated event it denies, if one alone can be meant. Judgements are applied anew.
    A `memory` of an earlier build saves work and changes nothing.
    """
    memory, judgements = memory or Memory(), in_force(contents.judgements)
    contents = with_added(in_order(contents), judgements)
    cast = Cast(contents.mentions)
    texts = {report.id: report.text for report in contents.reports}
    published = {report.id: report.published for report in contents.reports}
    mentions = correct_mentions(contents.mentions, judgements, cast)
    findings = _recall(memory, key_of(contents, judgements), contents, mentions)
    known = Sources(
        origin_of={report: origin.id for origin in findings.origins for report in origin.reports},
        claims={claim.id: claim for claim in contents.claims},
        texts=texts,
    )
    backdrop = Backdrop(mentions, texts, published)
    events, disagreements = list[Event](), list[tuple[Disagreement, ...]]()
    for statements, own in _happenings(mentions, regroup(findings.groups, judgements), published):
        found = findings.merge(statements, lambda told: backdrop.judged(merge(told, known), told))
        event = judge_event(found, own, cast)
        if is_told_anew(found, event):
            event = replace(event, summary=retold(event, statements, known))
        events.append(event)
        disagreements.append(findings.differ(event, statements, lambda one, told: find_disagreements(one, told, known)))
    events = findings.link(events, lambda told: with_parts(with_answers(told, mentions, texts), mentions, texts))
    order = sorted(range(len(events)), key=lambda n: _time(events[n]))
    return Chronicle(
        contents=contents,
        events=tuple(events[n] for n in order),
        disagreements=(
            *(found for n in order for found in disagreements[n]),
            *size_disagreements(contents.reports, known.origin_of),
        ),
        origins=findings.origins,
    )


def _recall(memory: Memory, key: str, contents: Contents, mentions: Sequence[Mention]) -> Findings:
    """The findings that the memory holds for the key, else new ones, which it holds from now on."""
    if memory.findings is None or memory.findings.key != key:
        texts = {report.id: report.text for report in contents.reports}
        published = {report.id: report.published for report in contents.reports}
        stated, announced = _groups(mentions, texts, published)
        origins = find_origins(contents.reports, contents.mentions, _tellers(mentions, stated))
        memory.findings = Findings(key, tuple(tuple(group) for group in (*stated, *announced)), origins)
    return memory.findings


def _tellers(mentions: Sequence[Mention], groups: Iterable[Sequence[str]]) -> list[frozenset[str]]:
    """The reports that tell each group."""
    report_of = {mention.id: mention.report for mention in mentions}
    return [frozenset(report_of[name] for name in names) for names in groups]


def _groups(
    mentions: Sequence[Mention], texts: Mapping[str, str], published: Mapping[str, str | None]
) -> tuple[list[list[str]], list[list[str]]]:
    """The mentions of each happening, and of each act that is only announced or called possible: those that no happening took."""
    stated, doubtful = (
        [Act(m, texts.get(m.report, ""), published.get(m.report)) for m in mentions if m.status in statuses]
        for statuses in (HAPPENED, OPEN)
    )
    clusters, announced = group(stated, doubtful)
    _deny(clusters, (Act(mention) for mention in mentions if mention.status == "denied"))
    return _names(clusters), _names(announced)


def _names(clusters: Iterable[Cluster]) -> list[list[str]]:
    return [[act.mention.id for act in cluster.acts] for cluster in clusters]


def _happenings(
    mentions: Sequence[Mention], groups: Iterable[Group], published: Mapping[str, str | None]
) -> Iterable[tuple[list[Mention], list[Judgement]]]:
    """The mentions of each event in the order of the record, and its judgements; groups of denials alone are no event."""
    rank = {mention.id: n for n, mention in enumerate(mentions)}
    for one in groups:
        statements = [mentions[n] for n in sorted(rank[name] for name in one.names)]
        stating = lending(statements)
        if any(m.rule == BY_HAND for m in stating) or makes_an_event(stating, published):
            yield statements, one.judgements


def _deny(clusters: list[Cluster], denials: Iterable[Act]) -> None:
    """Adds each denial to the one act it can be about; a denial that fits several, or none, stays a mention only."""
    index = Index()
    for cluster in clusters:
        index.put(cluster, (key for act in cluster.members.values() for key in _side_keys(act)))
    found = [
        (act, [c for c in index.get(_side_keys(act)) if all(_denies(act, member) for member in c.members.values())])
        for act in denials
    ]
    for act, candidates in found:
        if len(candidates) == 1:
            candidates[0].acts.append(act)


def _side_keys(act: Act) -> list[tuple[object, ...]]:
    sides = enumerate(act.sides)
    return [(act.family, side, country) for side, countries in sides for country in sorted(countries)]


def _denies(denial: Act, act: Act) -> bool:
    if denial.days and act.days and not overlap(denial.days, act.days):
        return False
    return (agree_but_for_days if denial.whole and act.whole else fits_known_sides)(denial, act)


def _time(event: Event) -> tuple[bool, tuple[int, int], str]:
    days = days_of(event.when)
    return days is None, days or (0, 0), event.id
