"""The example record, served and frozen, and a Chromium to open it in.

Without Chromium these tests are skipped, and a line at the end says so; under ``CI=true`` they fail instead.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.browser.reading import Reading, View, missing, must_be_there, program, reading, serving

import riftline
from riftline.dossier.html import render
from riftline.settings import shipped

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ABSENT = pytest.StashKey[str]()

Look = Callable[..., AbstractContextManager[Reading]]


@dataclass(frozen=True)
class Site:
    """One record as people meet it: the file, the frozen page, the served page."""

    record: Path
    file: Path
    served: str

    @property
    def frozen(self) -> str:
        """The address of the frozen page."""
        return self.file.as_uri()

    def address(self, kind: str) -> str:
        """The address of the page of a kind: ``served`` or ``frozen``."""
        return self.served if kind == "served" else self.frozen


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config) -> Iterator[Browser]:
    """Chromium, started once."""
    if (reason := missing()) is not None:
        if must_be_there():
            pytest.fail(reason)
        pytestconfig.stash[ABSENT] = reason
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=program())
        yield chromium
        chromium.close()


@pytest.fixture
def look(browser: Browser) -> Look:
    """Opens an address: ``with look(address, width=390) as reading``."""

    def looked(address: str, **view: object) -> AbstractContextManager[Reading]:
        return reading(browser, address, View(**view))  # type: ignore[arg-type]

    return looked


@pytest.fixture(scope="session")
def record(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the example reports, not to be judged on."""
    path = tmp_path_factory.mktemp("browser") / "examples.rift"
    riftline.build([shipped("examples")], path)
    return path


@pytest.fixture(scope="session")
def site(record: Path) -> Iterator[Site]:
    """The example record, served and frozen."""
    with opened(record) as made:
        yield made


@pytest.fixture
def desk(record: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a served copy of the example record, to be judged on."""
    copy = Path(shutil.copy(record, tmp_path / "copy.rift"))
    with serving(copy) as address:
        yield address


@contextmanager
def opened(record: Path) -> Iterator[Site]:
    """The site of a record."""
    file = record.with_suffix(".html")
    file.write_text(render(riftline.open_record(record).chronicle), encoding="utf-8")
    with serving(record) as address:
        yield Site(record, file, address)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """One clear line where nothing was tried."""
    if reason := config.stash.get(ABSENT, ""):
        terminalreporter.write_line(f"tests/browser SKIPPED: {reason}", yellow=True)
