"""What all commands share with the terminal: messages on standard error, progress, files or standard streams."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from riftline.errors import Misuse

if TYPE_CHECKING:
    from riftline.pipeline import Progress

STREAM = "-"


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


def json_lines(path: str) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file or of standard input. Raises Misuse with the line number for a line that is no object."""
    lines: Iterable[str] = sys.stdin if path == STREAM else _lines(path)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise Misuse(f"line {number} is not JSON ({error})", "Give one object a line") from error
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise Misuse(f'line {number} lacks a "text"', 'Give objects such as {"id": …, "text": …}')
        yield row


def _lines(path: str) -> Iterator[str]:
    try:
        with Path(path).open(encoding="utf-8") as lines:
            yield from lines
    except OSError as error:
        raise Misuse(f"{path} cannot be read ({error.strerror})") from error


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
