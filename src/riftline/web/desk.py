"""The desk a server works at: keeps the chronicle of a record as long as the record is the same, and puts judgements into it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Protocol

from riftline import reconcile
from riftline.errors import BadRecord, Overtaken
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.memory import Memory
from riftline.reconcile.weighing import UNDO, Disputed, Grouping, check, unseen
from riftline.record import opening
from riftline.record.coded import Contents, Judgement
from riftline.record.record import Record

REMEMBERED = 32
"""Versions of the events that are remembered, so that a page can be some judgements behind; an older one counts as the present one."""

TRIES = 5
"""How often a judgement is weighed again because another one came in between."""


@dataclass(frozen=True)
class Seen:
    """What the person behind a judgement has seen: the first `entries` of the log of judgements, and others by id."""

    entries: int
    others: frozenset[str] = frozenset()

    def of(self, log: Sequence[Judgement]) -> set[str]:
        """The ids of the entries of a log that were seen."""
        return {entry.id for entry in log[: self.entries]} | self.others


class Desk(Protocol):
    """What the application needs of a record."""

    def version(self) -> str:
        """Changes whenever a report or a judgement of the record does. Raises BadRecord."""

    def chronicle(self) -> Chronicle:
        """The record as it is now; its log of judgements is complete."""

    def judge(self, new: Judgement, seen: Seen) -> Judgement:
        """Keeps a judgement (or takes one back: verb undo); `id` and `made` are given by the record.

        Raises Misuse if it means nothing, and Disputed if others have judged the same acts since.
        """


class RecordDesk:
    """A desk at a record file; the file is open only while it is read or written. Safe to use from several threads."""

    def __init__(self, path: str | Path) -> None:
        self._path = path
        self._deriving = Lock()
        self._state: tuple[tuple[object, ...] | None, str] = None, ""
        self._kept: tuple[str, Chronicle] | None = None
        self._memory: Memory | None = None
        self._contents: Contents | None = None
        self._groupings: OrderedDict[int, Grouping] = OrderedDict()

    def version(self) -> str:
        """The state of the record (see `Record.meta`); read again only if the file has been written to since."""
        stamp, (known, state) = opening.stamp(self._path), self._state
        if stamp is None or stamp != known:
            with Record.open(self._path) as record:
                state = record.state
            self._state = stamp, state  # the stamp is older than the state: a write in between is read next time
        return state

    def chronicle(self) -> Chronicle:
        """The record as it is now, derived anew if a judgement or another program changed it. Raises BadRecord."""
        with self._deriving:
            state = self.version()
            if self._kept is None or self._kept[0] != state:
                chronicle = self._derive()
                self._kept = chronicle.contents.meta["state"], chronicle
                self._remember(chronicle)
            return self._kept[1]

    def _derive(self) -> Chronicle:
        with Record.open(self._path) as record:
            self._memory = self._memory or reconcile.remember(record)
            self._contents = record.contents(self._contents)
            chronicle = reconcile.load(record, self._memory, self._contents)
            if not record.is_fresh(reconcile.EVENTS):
                with suppress(BadRecord):  # a record on a disk that cannot be written to can be served all the same
                    reconcile.save(record, chronicle, self._memory)
        return chronicle

    def _remember(self, chronicle: Chronicle) -> None:
        entries = len(chronicle.contents.judgements)
        self._groupings[entries] = tuple(event.mentions for event in chronicle.events)
        while len(self._groupings) > REMEMBERED:
            self._groupings.popitem(last=False)

    def judge(self, new: Judgement, seen: Seen) -> Judgement:
        """Keeps a judgement. Raises Misuse, Disputed, BadRecord."""
        for _ in range(TRIES):
            chronicle = self.chronicle()
            log = chronicle.contents.judgements
            disputed = unseen(new, log, seen.of(log), self._groupings_since(chronicle, seen))
            if disputed:
                raise Disputed(disputed)
            check(new, chronicle)
            try:
                return self._keep(new, against=len(log))
            except Overtaken:
                continue
        raise Overtaken("Too many people are judging at once", "Try again in a moment.")

    def _groupings_since(self, chronicle: Chronicle, seen: Seen) -> Iterable[Grouping]:
        now: Grouping = [event.mentions for event in chronicle.events]
        return (now, *(grouping for entries, grouping in self._groupings.items() if entries >= seen.entries))

    def _keep(self, new: Judgement, *, against: int) -> Judgement:
        with Record.open(self._path) as record:
            if new.verb == UNDO:
                return record.undo(new.subject, person=new.person, against=against)
            return record.judge(
                new.subject, new.verb, person=new.person, field=new.field, value=new.value, against=against
            )
