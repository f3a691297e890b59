"""A browser's reading of one page: what it asked for, what it complained of, and where the page leads."""

from __future__ import annotations

import os
import shutil
import threading
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn

from riftline import web

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DESKTOP, PHONE = 1280, 390
"""Widths in CSS pixels: a small laptop, and a phone."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
"""Names the browser goes by: Debian's first."""

NO_BROWSER = "no page was tried in a browser, for no Chromium was found (Debian: apt-get install chromium)"
NO_DRIVER = "no page was tried in a browser, for Playwright is not installed (it is in requirements.lock)"

START_SECONDS = 20.0
PATIENCE = 30_000
"""Milliseconds an action may wait. A page that is made anew from a changed record needs some seconds on a busy machine."""


def program() -> str | None:
    """The path of Chromium; None if there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def missing() -> str | None:
    """Why pages cannot be tried here; None if they can."""
    if program() is None:
        return NO_BROWSER
    return NO_DRIVER if find_spec("playwright") is None else None


def must_be_there() -> bool:
    """Whether this run is continuous integration, where a missing browser must not pass unseen."""
    return os.environ.get("CI", "").lower() in {"true", "1"}


RELOADING = ("context was destroyed", "Cannot read properties of null", "navigating")
"""What Playwright or the page says of an expression asked for between two pages."""


@dataclass(frozen=True)
class View:
    """How a page is looked at."""

    width: int = DESKTOP
    height: int = 900
    scheme: str = "light"
    scripts: bool = True


@dataclass
class Reading:
    """An open page, and what happened on it: every request, dialog, error of a script and error told to the console.

    `expected` are beginnings of errors that a test provokes.
    """

    page: Page
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()
    windows: int = 0

    def watch(self) -> None:
        """Starts listening. A dialog is noted and refused."""
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("popup", lambda _page: self._count())
        self.page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        self.page.on("dialog", self._refuse)

    def strays(self, home: str) -> list[str]:
        """Requests for anything but the page's own address and data written in it."""
        return [one for one in self.requests if not one.startswith((home.split("#")[0], "data:"))]

    def _count(self) -> None:
        self.windows += 1

    def _refuse(self, dialog: object) -> None:
        self.dialogs.append(dialog.message)  # type: ignore[attr-defined]
        dialog.dismiss()  # type: ignore[attr-defined]


@contextmanager
def reading(browser: Browser, address: str, view: View = View()) -> Iterator[Reading]:
    """The page at an address, cut off from everything that is not that address.

    Closes with a check that holds for every page of this program: nothing else was asked for, no script failed.
    """
    context = browser.new_context(
        viewport={"width": view.width, "height": view.height},
        color_scheme="dark" if view.scheme == "dark" else "light",
        java_script_enabled=view.scripts,
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    context.route("**/*", lambda route: _let_through(route, address))
    page = context.new_page()
    seen = Reading(page)
    seen.watch()
    try:
        page.goto(address)
        yield seen
        assert seen.strays(address) == []
        assert [one for one in seen.errors if not one.startswith(seen.expected or "\0")] == []
    finally:
        context.close()


def _let_through(route: object, address: str) -> None:
    own = route.request.url.startswith((address.split("#")[0], "data:"))  # type: ignore[attr-defined]
    (route.continue_ if own else route.abort)()  # type: ignore[attr-defined]


@contextmanager
def serving(record: Path) -> Iterator[str]:
    """The address of a server over a record, in a thread of this process, on a port the system gives."""
    settings = uvicorn.Config(web.app(record), host="127.0.0.1", port=0, log_level="error", ws="none", lifespan="off")
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        _wait_for(server)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.should_exit = True
        thread.join(START_SECONDS)


def _wait_for(server: uvicorn.Server) -> None:
    end = time.monotonic() + START_SECONDS
    while not server.started:
        if time.monotonic() > end:
            raise TimeoutError("the server did not start")
        time.sleep(0.02)


def settle(page: Page, expression: str) -> None:
    """Waits until an expression of the page holds, through reloads. Playwright's own wait needs ``eval``, which the page forbids."""
    from playwright.sync_api import Error

    end = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            if page.evaluate(expression):
                return
        except Error as error:
            if not any(words in str(error) for words in RELOADING):
                raise
        if time.monotonic() > end:
            raise TimeoutError(f"never came to hold: {expression}")
        page.wait_for_timeout(20)


def squeezed(text: str) -> str:
    """Text without white space and joined letters (ﬁ): what two programs that set the same words differently agree on."""
    return "".join(unicodedata.normalize("NFKC", text).split())
