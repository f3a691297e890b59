"""Folders: every file in them, sorted by name; hidden ones are skipped, linked folders not entered."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from riftline.readers.payload import Payload
from riftline.readers.source import Unread


def files_in(folder: Path) -> Iterator[Payload | Unread]:
    """The files of a folder and its subfolders, in the order of their paths."""
    found = False
    refused: list[Unread] = []

    def note(error: OSError) -> None:
        refused.append(Unread(str(error.filename), "The folder may not be opened. Change its permissions"))

    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and not (path.exists() and not path.is_file()):
                found = True
                yield file_payload(path, listed=True)
    yield from refused
    if not found and not refused:
        yield Unread(str(folder), "The folder holds no files. Put reports into it")


def file_payload(path: Path, *, listed: bool = False) -> Payload:
    """A file as payload; it is opened only when it is read."""
    return Payload(str(path), lambda: path.open("rb"), listed=listed)
