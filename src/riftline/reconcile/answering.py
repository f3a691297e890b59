"""Which act answers which, as reports say it: the words of answering, and the acts on their two sides.

| words | the answer | what it answers |
|---|---|---|
| "in response to X, Y", "in retaliation for X" | the act outside the phrase | the act inside it |
| "retaliated by Y", "in response, Y" | the act behind the words, else before them | the other side's last deed told before |
| "X, prompting Y", "X led to Y" | the act behind the words | the act before them |
| "after X, Y", "Y following X" | the act outside the phrase, if it is by whom X was done to | the act inside it |
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from riftline.events.mention import Mention
from riftline.reconcile.event import HAPPENED
from riftline.reconcile.spans import days_of
from riftline.reconcile.stems import has_any, plain

_TO = re.compile(
    r"\b(?:in|as)\s+(?:a\s+)?(?:direct\s+|apparent\s+|swift\s+)?(?:response|retaliation|reprisal|revenge|answer|reaction|return)s?"
    r"\s+(?:to|for|against)\b|\b(?:respond|react|retaliat)(?:ed|s|ing)?\s+(?:to|for|against)\b|\bin\s+the\s+wake\s+of\b"
    r"|\bbecause\s+of\b|\bin\s+protest\s+(?:at|against|over)\b",
    re.I,
)
_BY = re.compile(
    r"\b(?:in|as)\s+(?:a\s+)?(?:direct\s+|apparent\s+)?(?:response|retaliation|reprisal|revenge|answer|return)\b(?!\s+(?:to|for|against)\b)"
    r"|\bin\s+turn\b|\b(?:retaliat|respond|react|reciprocat)(?:ed|s|ing)\b(?!\s+(?:to|for|against)\b)(?:\s+(?:by|with|in\s+kind))?"
    r"|\b(?:hit|hits|struck|strikes|fired|fires)\s+back\b|\btit-for-tat\b(?!\s+(?:exchange|actions?|series|volley|cycle|measures|moves|detentions|arrests))|\bretaliatory\b|\bretaliation\s+came\b|\bescalated\s+its\s+response\b",
    re.I,
)
_LED = re.compile(
    r"\b(?:prompt|trigger|spark|provok|draw)ing\b|\b(?:which|that|this|move|step)\s+(?:has\s+)?(?:prompted|triggered|sparked|provoked|drew)\b"
    r"|\b(?:leading|led)\s+(?:directly\s+|in\s+turn\s+)?to\b",
    re.I,
)
_AFTER = re.compile(r"\b(?:after|following)\b", re.I)
_PHRASE_END = re.compile(r"[,;:.()—–]|\s(?:but|while|and)\s")

_STEMS = {
    _TO: ("respon", "retaliat", "reprisal", "revenge", "answer", "react", "return", "wake", "because", "protest"),
    _BY: ("respon", "retaliat", "reprisal", "revenge", "answer", "react", "turn", "reciprocat", "back", "tit-for-tat"),
    _LED: ("prompt", "trigger", "spark", "provok", "draw", "drew", "lead", "led"),
    _AFTER: ("after", "following"),
}
"""Stems of which a sentence holds one if its pattern finds anything in it."""

BACK = 1500
"""Characters before an answer in which the act it answers is told: about a dozen sentences, one section of a report."""


NEAR = 500
DEED = -6.0
"""Words alone are answered only where no deed (on PLOVER's scale) stands within this many characters before the answer."""

CLOSING = 4
"""Characters behind "in response" at most where it closes its sentence and speaks of the act before it."""


@dataclass(frozen=True)
class Stated:
    """The event `answer` answers `earlier`, in the words ``text[start:end]`` of a report."""

    answer: str
    earlier: str
    report: str
    start: int
    end: int


Events = Mapping[str, str]
"""The event of each mention."""


def stated_answers(mentions: Iterable[Mention], event_of: Events, texts: Mapping[str, str]) -> list[Stated]:
    """The answers that the reports state, in the order of the reports; each pair of events once for each report."""
    by_report: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.id in event_of and mention.status in HAPPENED:
            by_report[mention.report].append(mention)
    found: dict[tuple[str, str, str], Stated] = {}
    for report, acts in by_report.items():
        acts.sort(key=lambda act: (act.trigger_start, act.id))
        for start, end, answer, earlier in _in_report(acts, texts.get(report, "")):
            pair = event_of[answer.id], event_of[earlier.id]
            if pair[0] != pair[1] and _possible(answer, earlier):
                found.setdefault((report, *pair), Stated(*pair, report, start, end))
    return list(found.values())


Link = tuple[int, int, Mention, Mention]
"""Where the words are, the answer, and what it answers."""


def _in_report(acts: Sequence[Mention], text: str) -> Iterator[Link]:
    sentences: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for act in acts:
        sentences[act.sentence_start, act.sentence_end].append(act)
    for (start, end), mine in sentences.items():
        before = [act for act in acts if act.trigger_start < start and start - act.trigger_start <= BACK]
        cues = _cues(text, start, end)
        for cue in cues[_TO]:
            yield from _answering_phrase(cue, mine, text)
        for cue in cues[_AFTER]:
            yield from (link for link in _answering_phrase(cue, mine, text) if _undergone(link[2], link[3]))
        for cue in cues[_BY]:
            yield from _answering_before(cue, mine, before, turn=text[slice(*cue)].casefold() == "in turn")
        for cue in cues[_LED]:
            yield from _prompting(cue, mine, before)


BEFORE = 40
"""Characters before an act's clause in which "in response," may stand."""


def is_told_as_answer(mention: Mention, text: str) -> bool:
    """Whether the clause of an act says that it answers another: "in turn", "retaliated by", "in response"."""
    clause = text[max(mention.sentence_start, mention.start - BEFORE) : mention.end]
    folded = plain(clause)
    return any(has_any(folded, _STEMS[cue]) and cue.search(clause) is not None for cue in (_TO, _BY))


def _cues(text: str, start: int, end: int) -> dict[re.Pattern[str], list[tuple[int, int]]]:
    """Where the words of each pattern stand in a sentence."""
    folded = plain(text[start:end])
    return {
        pattern: [m.span() for m in pattern.finditer(text, start, end)] if has_any(folded, stems) else []
        for pattern, stems in _STEMS.items()
    }


def _answering_phrase(cue: tuple[int, int], mine: Sequence[Mention], text: str) -> Iterator[Link]:
    """ "In response to the arrests, Belmark …": what stands in the phrase is answered by the first act outside it."""
    end = _PHRASE_END.search(text, cue[1])
    stop = end.start() if end else len(text)
    inside = [act for act in mine if cue[1] <= act.trigger_start < stop]
    outside = [act for act in mine if not cue[0] <= act.trigger_start < stop]
    near = min(outside, key=lambda act: abs(act.trigger_start - cue[0]), default=None)
    if inside and near is not None:
        yield *cue, near, inside[0]


def _answering_before(
    cue: tuple[int, int], mine: Sequence[Mention], before: Sequence[Mention], *, turn: bool
) -> Iterator[Link]:
    """ "Belmark retaliated by …": the act that follows answers the other side's last deed, "in turn" whatever came last."""
    behind = [act for act in mine if act.trigger_start >= cue[0]]
    answers = behind[:1] or [act for act in mine[-1:] if act.sentence_end - cue[1] <= CLOSING]
    told = [*before, *(act for act in mine if act.trigger_start < cue[0] and act not in answers)]
    for answer in answers:
        meant = [act for act in reversed(told) if _undergone(answer, act)]
        deeds = [act for act in meant if act.score <= DEED and cue[0] - act.trigger_start <= NEAR]
        if meant:
            yield *cue, answer, (meant if turn else deeds or meant)[0]


def _prompting(cue: tuple[int, int], mine: Sequence[Mention], before: Sequence[Mention]) -> Iterator[Link]:
    causes = [act for act in mine if act.trigger_start < cue[0]] or list(before[-1:])
    answers = [act for act in mine if act.trigger_start >= cue[1] and _countries(act)[0]]
    if causes and answers:
        yield *cue, answers[0], causes[-1]


def _countries(mention: Mention) -> tuple[frozenset[str], frozenset[str]]:
    sources, targets = (frozenset(a.country for a in side if a.country) for side in (mention.sources, mention.targets))
    return sources, targets


def _undergone(answer: Mention, earlier: Mention) -> bool:
    """Whether who answers is of the side that the earlier act was done to, or, where that is not told, aims at its doer."""
    (doers, aims), (others, undergone) = _countries(answer), _countries(earlier)
    return not doers & others and bool(doers & undergone if undergone else doers and aims & others)


def _possible(answer: Mention, earlier: Mention) -> bool:
    """Nobody answers an act of his own, or one that came later."""
    doers, others = _countries(answer)[0], _countries(earlier)[0]
    if doers & others:
        return False
    mine, theirs = days_of(answer.when), days_of(earlier.when)
    return mine is None or theirs is None or mine[1] >= theirs[0]
