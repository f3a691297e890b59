"""Which groups of mentions make an event of their own, and which events are only background."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from riftline.events.mention import Mention
from riftline.reconcile.acts import POWERS, Act
from riftline.reconcile.event import HAPPENED, Event
from riftline.reconcile.spans import COMPARABLE, days_of

OLD_DAYS = 548
"""Days before the end of a report's own story from which an act is its background: a year and a half, as for dated reports."""

_HABIT = re.compile(
    r"\b(?:often|always|regularly|repeatedly|traditionally|consistently|historically|frequently|usually|routinely|"
    r"has long|have long|over the years|for (?:years|decades)|years of|decades of|instances of|cases of|"
    r"long-?standing|ongoing|recurring)\b",
    re.I,
)
_PERFECT = re.compile(r"\b(?:has|have)(?:\s+(?:also|even|been|not|only|\w+ly))*\s*$", re.I)

NEAR_TRIGGER = 40
"""Characters before the act's own word in which a word of habit belongs to it."""

_POLITICAL = POWERS | {"OPP", "PRM", "PTY", "REB", "UAF"}


def makes_an_event(mentions: Sequence[Mention], published: Mapping[str, str | None]) -> bool:
    """Whether mentions that state an act, or announce it, make an event: somebody political is in it, and undated words tell enough.

    What no mention dates needs a report of known date, which puts a deed in its time (not what is to come), a mention with both
    sides, or a second report; else it stays a mention that enters no event.
    """
    if not any(a.country or a.sector in _POLITICAL for m in mentions for a in m.sources + m.targets):
        return False
    if any(days_of(m.when) is not None or (m.status in HAPPENED and published.get(m.report)) for m in mentions):
        return True
    return len({m.report for m in mentions}) > 1 or any(Act(m).whole for m in mentions)


class Backdrop:
    """Tells the crisis from what reports say about the times before it and about how things are in general."""

    def __init__(
        self, mentions: Iterable[Mention], texts: Mapping[str, str], published: Mapping[str, str | None]
    ) -> None:
        dated = [m for m in mentions if m.status in HAPPENED and m.when.precision in COMPARABLE]
        self._texts = texts
        self._dyads = {pair for m in dated if not m.background for pair in _dyads(m)}
        self._ends: dict[str, int] = {}
        for mention in dated:
            days = days_of(mention.when)
            if days and mention.when.precision == "day" and not published.get(mention.report):
                self._ends[mention.report] = max(days[1], self._ends.get(mention.report, 0))

    def judged(self, event: Event, mentions: Sequence[Mention]) -> Event:
        """The event, `background` if every mention is, by its date or by its wording."""
        if event.background or not all(self._is(mention, event) for mention in mentions):
            return event
        return replace(event, background=True)

    def _is(self, mention: Mention, event: Event) -> bool:
        if mention.background:
            return True
        days = days_of(mention.when)
        if days is not None:
            return days[1] < self._ends.get(mention.report, 0) - OLD_DAYS
        if days_of(event.when) is not None or len(event.reports) > 1:
            return False
        # Where nothing is dated, no crisis is known that an act could lie outside of.
        elsewhere = bool(self._dyads) and not any(pair in self._dyads for pair in _dyads(mention))
        return self._general(mention) or elsewhere

    def _general(self, mention: Mention) -> bool:
        """Wording of habit or of a state of things: "has often accused", "years of attacks", "detentions"."""
        text = self._texts.get(mention.report, "")
        before = text[max(mention.sentence_start, mention.trigger_start - NEAR_TRIGGER) : mention.trigger_start]
        trigger = text[mention.trigger_start : mention.trigger_end]
        plural = trigger.islower() and trigger.endswith("s") and not trigger.endswith("ss")
        return plural or bool(_PERFECT.search(before) or _HABIT.search(before))


def _dyads(mention: Mention) -> set[frozenset[str]]:
    """Pairs of countries that a mention brings together; one country alone where it knows only one."""
    sources, targets = ({a.country for a in side if a.country} for side in (mention.sources, mention.targets))
    pairs = {frozenset((s, t)) for s in sources for t in targets if s != t}
    return pairs or {frozenset((one,)) for one in sources | targets}
