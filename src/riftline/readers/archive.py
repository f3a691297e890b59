"""ZIP and gzip: members are read in memory, never unpacked to disk, and only within limits."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from riftline.errors import Unreadable
from riftline.readers.payload import MEGABYTE, Payload, ReadOptions
from riftline.readers.source import Unread

MAX_DEPTH = 2
"""Archives within archives: one inside another is met in practice, more is a trap."""
MAX_MEMBERS = 20_000
"""Files in one archive."""
MAX_RATIO = 200
"""Times a member may grow when unpacked. Text shrinks 3 to 10 times, JSON Lines up to 30, bombs 1,000 and more."""
MAX_TOTAL = 2048 * MEGABYTE
"""Bytes of one archive when unpacked."""
SMALL = MEGABYTE
"""Members below this size may have any ratio."""


def read_zip(payload: Payload, options: ReadOptions) -> Iterator[Payload | Unread]:
    """The members by name; hidden files and folders are skipped, unsafe names and locked members refused."""
    if payload.depth >= MAX_DEPTH:
        raise Unreadable("Archives are packed too deep into one another", "Unpack them and give the folder")
    data = payload.load(options.max_bytes * 8)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise Unreadable("The ZIP is damaged or cut short", "Download it again") from error
    with archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        refuse_bomb(members, None)
        for member in sorted(members, key=lambda member: member.filename):
            if not hidden(member.filename):
                yield taken(archive, member, payload)


def refuse_bomb(members: list[zipfile.ZipInfo], limit: int | None) -> None:
    """Raises `Unreadable` if unpacking would give too many files, too many bytes, or bytes out of proportion."""
    total = sum(member.file_size for member in members)
    swollen = any(
        member.file_size > SMALL and member.file_size > MAX_RATIO * max(member.compress_size, 1) for member in members
    )
    if len(members) > MAX_MEMBERS or total > (limit * 8 if limit else MAX_TOTAL) or swollen:
        raise Unreadable("The archive would unpack to far more than it should", "Unpack it yourself if you trust it")


def hidden(name: str) -> bool:
    """Dot files and what macOS adds."""
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part.strip(".") for part in parts)


def unsafe(name: str) -> bool:
    """Names that point out of the archive."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or name[1:2] == ":"


def taken(archive: zipfile.ZipFile, member: zipfile.ZipInfo, outer: Payload) -> Payload | Unread:
    """A member as payload, or why not."""
    path = f"{outer.path}/{member.filename}"
    if unsafe(member.filename):
        return Unread(path, "Its name points outside the archive. Pack the archive again with plain names")
    if member.flag_bits & 1:
        return Unread(path, "It is locked with a password. Unpack the archive and give the folder")
    return Payload(path, opener(archive, member), depth=outer.depth + 1, listed=True)


def opener(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
    """Opens the member anew each time; damage becomes `Unreadable`."""

    def start() -> BinaryIO:
        try:
            return archive.open(member)  # type: ignore[return-value]
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise Unreadable("This member of the ZIP is damaged", "Download the archive again") from error

    return start


class Unpacked(gzip.GzipFile):
    """A gzip stream that closes the file under it, which GzipFile leaves open."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__(fileobj=packed)
        self.packed = packed

    def close(self) -> None:
        """Closes both."""
        super().close()
        self.packed.close()


def read_gzip(payload: Payload, options: ReadOptions) -> Iterator[Payload]:  # noqa: ARG001
    """The file inside, under the name without ``.gz``; limits count unpacked bytes."""
    if payload.depth >= MAX_DEPTH:
        raise Unreadable("Archives are packed too deep into one another", "Unpack them and give the folder")
    yield Payload(
        payload.path,
        lambda: Unpacked(payload.open()),  # type: ignore[arg-type,return-value]
        url=payload.url,
        depth=payload.depth + 1,
        listed=payload.listed,
    )
