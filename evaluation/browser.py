"""A browser, and a served record for it to look at."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn

from riftline import web

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
"""Names the browser goes by: Debian's first."""


@contextmanager
def chromium() -> Iterator[Any]:
    """The installed Chromium, driven by Playwright. Raises FileNotFoundError if there is none."""
    from playwright.sync_api import sync_playwright

    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        raise FileNotFoundError("chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def serving(record: Path) -> Iterator[str]:
    """The address of a server over a record whose first page is in print, as ``riftline serve`` says it."""
    made = web.app(record)
    made.state.press.page()
    server = uvicorn.Server(
        uvicorn.Config(made, host="127.0.0.1", port=0, log_level="error", ws="none", lifespan="off")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/"
    finally:
        server.should_exit = True
        thread.join()
