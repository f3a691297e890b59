"""Bytes on their way to a reader, with what is known of them before anyone looks inside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from riftline.errors import Unreadable

MEGABYTE = 1024 * 1024
MAX_BYTES = 32 * MEGABYTE
"""Default size limit of one document: some five million words, far above any report."""
TIMEOUT = 20.0
"""Default seconds for one address, from the first request to the last byte."""


@dataclass(frozen=True)
class ReadOptions:
    """Limits of reading: bytes a document, seconds an address, whether addresses of private networks may be asked."""

    max_bytes: int = MAX_BYTES
    timeout: float = TIMEOUT
    allow_private: bool = False


@dataclass(frozen=True)
class Payload:
    """One thing to read. `open` gives its bytes; `url` is set only if they came over the network.

    `depth` counts the archives around it; `listed` is True for what was found in a folder or archive
    and not named by the user.
    """

    path: str
    open: Callable[[], BinaryIO]
    mime: str | None = None
    charset: str | None = None
    url: str | None = None
    depth: int = 0
    listed: bool = False

    def head(self, size: int) -> bytes:
        """The first bytes, for telling formats apart."""
        with self.open() as stream:
            return stream.read(size)

    def load(self, limit: int) -> bytes:
        """All bytes; `Unreadable` if there are none or more than `limit`."""
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise too_large(limit)
        if not data.strip():
            raise Unreadable("It is empty", "Save or download it again")
        return data


def too_large(limit: int) -> Unreadable:
    """The error for anything over the size limit."""
    return Unreadable(
        f"It is larger than the limit of {limit / MEGABYTE:.3g} MB",
        "Split it, or raise RIFTLINE_MAX_BYTES",
    )
