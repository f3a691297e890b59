"""What all commands share with the terminal: messages on standard error, progress, files or standard streams."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from riftline.errors import Misuse

if TYPE_CHECKING:
    from rich.console import RenderableType

    from riftline.pipeline import Progress

STREAM = "-"
PIPE_WIDTH = 160
"""Columns of a table that goes to a file or another program, where no window says how wide it may be."""


def speak_utf8() -> None:
    r"""All text in and out is UTF-8, whatever the locale says; half a surrogate pair leaves as \ud83d."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(message: str) -> None:
    """One line on standard error."""
    print(f"riftline: {message}", file=sys.stderr)


def say(message: str) -> None:
    """One line of progress on standard error."""
    print(message, file=sys.stderr)


def write(content: bytes, out: str) -> None:
    """Writes to a file, or to standard output for ``-``. Raises Misuse if the file cannot be written."""
    if out == STREAM:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        Path(out).write_bytes(content)
    except OSError as error:
        raise Misuse(f"{out} cannot be written ({error.strerror})", "Name another file") from error


def show_json(data: Any) -> None:
    """JSON on standard output."""
    print(json.dumps(data, ensure_ascii=False, indent=1))


def show_table(table: RenderableType) -> None:
    """A Rich table on standard output, as wide as the window, or PIPE_WIDTH without one."""
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else PIPE_WIDTH).print(table)


def json_lines(path: str) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file or of standard input. Raises Misuse with the line number for a line that is no object.

    Characters of a text that no UTF-8 can hold are replaced one for one, so that offsets count in the text as given.
    """
    from riftline.readers.rows import UNSTORABLE

    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise Misuse(f"line {number} is not JSON ({error})", "Give one object a line") from error
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise Misuse(f'line {number} lacks a "text"', 'Give objects such as {"id": …, "text": …}')
        yield row | {"text": UNSTORABLE.sub("\ufffd", row["text"])}


def _lines(path: str) -> Iterator[bytes]:
    if path == STREAM:
        yield from sys.stdin.buffer
        return
    try:
        with Path(path).open("rb") as lines:
            yield from lines
    except OSError as error:
        raise Misuse(f"{path} cannot be read ({error.strerror})", "Give a file of JSON lines, or -") from error


def put_line(row: dict[str, Any]) -> None:
    """One object as a line on standard output."""
    print(json.dumps(row, ensure_ascii=False), flush=False)


@contextmanager
def progress(label: str) -> Iterator[Progress | None]:
    """A spinner with a count on standard error; on anything but a terminal, nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)

        def step(path: str, *, read: bool) -> None:
            mark = label if read else "[red]Not read"
            bar.update(task, advance=1, description=f"{mark} {escape(Path(path).name)[:40]}")

        yield step
