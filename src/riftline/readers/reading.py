"""The way in: a path, an address or standard input as a stream of sources, one line for each document that fails."""

from __future__ import annotations

import io
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from riftline.errors import Unreadable
from riftline.readers.address import fetch, is_address
from riftline.readers.folder import file_payload, files_in
from riftline.readers.payload import Payload, ReadOptions
from riftline.readers.source import Source, Unread
from riftline.readers.table import format_of

STANDARD_INPUT = "-"


def read(path: str, options: ReadOptions | None = None) -> Iterator[Source | Unread]:
    """The documents behind a file, folder, http(s) address or ``-``, one at a time.

    Nothing is raised for a bad document: it comes as `Unread` with what is wrong and what to do. The network is used
    only if `path` is an address.
    """
    options = options or ReadOptions()
    if path == STANDARD_INPUT:
        yield from read_standard_input(options)
    elif is_address(path):
        yield from read_address(path, options)
    elif Path(path).is_dir():
        for found in files_in(Path(path)):
            yield from expand(found, options)
    else:
        yield from expand(file_payload(Path(path)), options)


def read_standard_input(options: ReadOptions) -> Iterator[Source | Unread]:
    """The document or JSON Lines on standard input."""
    data = sys.stdin.buffer.read()
    yield from expand(Payload(STANDARD_INPUT, lambda: io.BytesIO(data)), options)


def read_address(url: str, options: ReadOptions) -> Iterator[Source | Unread]:
    """The page or feed behind an address."""
    try:
        payload = fetch(url, options)
    except Unreadable as error:
        yield Unread(url, str(error))
    else:
        yield from expand(payload, options)


def expand(found: Source | Unread | Payload, options: ReadOptions) -> Iterator[Source | Unread]:
    """Sources as they are; payloads by their reader, whose own payloads (archives, feeds) are read in turn."""
    if not isinstance(found, Payload):
        yield found
        return
    try:
        for inner in format_of(found).reader(found, options):
            yield from expand(inner, options)
    except Unreadable as error:
        yield Unread(found.path, str(error))
    except FileNotFoundError:
        yield Unread(found.path, "There is no such file. Check the path")
    except PermissionError:
        yield Unread(found.path, "It may not be opened. Change its permissions")
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        yield Unread(found.path, f"It could not be read to its end ({type(error).__name__}). Save or download it again")
