"""The desk a server works at: reads a record afresh for every request and puts judgements into it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from riftline.reconcile.chronicle import Chronicle
from riftline.record.coded import Judgement


class Desk(Protocol):
    """What the application needs of a record."""

    def chronicle(self) -> Chronicle:
        """The record as it is now."""

    def judge(self, judgement: Judgement) -> Judgement:
        """Keeps a judgement; its `id` and `made` are given by the record. Raises Misuse if it means nothing."""

    def undo(self, judgement: str) -> None:
        """Takes a judgement back. Raises Misuse if there is none of this id."""


class RecordDesk:
    """A desk at a record file; the file is open only while a request is answered."""

    def __init__(self, path: str | Path) -> None:
        self._path = path

    def chronicle(self) -> Chronicle:
        """The record as it is now, derived anew if a judgement or another program changed it. Raises BadRecord."""
        from riftline import reconcile
        from riftline.record.record import Record

        with Record.open(self._path) as record:
            return reconcile.load(record)

    def judge(self, judgement: Judgement) -> Judgement:
        """Keeps a judgement. Raises Misuse, BadRecord."""
        from riftline.record.record import Record

        with Record.open(self._path) as record:
            return record.judge(
                judgement.subject, judgement.verb, person=judgement.person, field=judgement.field, value=judgement.value
            )

    def undo(self, judgement: str) -> None:
        """Takes a judgement back. Raises Misuse, BadRecord."""
        from riftline.record.record import Record

        with Record.open(self._path) as record:
            record.undo(judgement)
