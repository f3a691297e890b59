"""The errors Riftline raises. Only the command line turns them into text and exit codes."""

from __future__ import annotations


class RiftlineError(Exception):
    """Base of all errors. `cause` says what is wrong, `remedy` what to do about it."""

    def __init__(self, cause: str, remedy: str = "") -> None:
        super().__init__(f"{cause}. {remedy}" if remedy else cause)
        self.cause = cause
        self.remedy = remedy


class Unreadable(RiftlineError):
    """A file or address holds no report that can be read."""


class BadRecord(RiftlineError):
    """A record file is missing, is not a record, or is newer than this program."""


class MissingData(RiftlineError):
    """A model or reference file that a stage needs is not there."""


class NothingToDraw(RiftlineError):
    """A record has too little for a single picture."""


class Misuse(RiftlineError):
    """A command was given something it cannot mean (exit code 2)."""


class Overtaken(RiftlineError):
    """Somebody else has changed the record since it was read for this change."""
