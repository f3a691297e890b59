"""The command line run in this process: exit code, standard output and standard error of a command."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import riftline.cli
from riftline.settings import shipped

EXAMPLES = shipped("examples")


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


class Standard(io.TextIOWrapper):
    """A standard stream over bytes in memory."""

    def __init__(self, content: bytes = b"") -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")

    def written(self) -> bytes:
        """What went out."""
        self.flush()
        return self.buffer.getvalue()  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs ``riftline`` with arguments and standard input as a shell would."""

    def started(*arguments: object, stdin: bytes = b"") -> Ran:
        with pytest.MonkeyPatch.context() as patch:
            out, err = Standard(), Standard()
            patch.setattr(sys, "argv", ["riftline", *map(str, arguments)])
            patch.setattr(sys, "stdin", Standard(stdin))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setenv("COLUMNS", "200")
            try:
                riftline.cli.main()
                code = 0
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 0
            return Ran(code, out.written(), err.written().decode())

    return started


@pytest.fixture(scope="session")
def reports() -> list[Path]:
    """The example reports."""
    return sorted(path for path in EXAMPLES.iterdir() if path.name != "README.md")


@pytest.fixture(scope="session")
def built(run: Run, reports: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the example reports, not to be written to."""
    record = tmp_path_factory.mktemp("built") / "examples.rift"
    assert run("build", *reports, "-o", record).code == 0
    return record
