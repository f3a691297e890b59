"""The press of a server: prints the page of each version of a record once, and hands out copies.

Printing a page of some thousand acts takes seconds. Whoever asks while a new version is in print gets the last one, which knows
its version: the page itself says that there is a newer one, and judgements sent from it are weighed against what has come since.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from threading import Lock

from riftline.dossier.html import Live, render_page
from riftline.dossier.page import page
from riftline.ids import make_id
from riftline.web.desk import Desk

PATIENCE = 0.7
"""Seconds that a reader waits for a new version before the last one is handed out; the first paint should take less than one."""


@dataclass(frozen=True)
class Printed:
    """A page in print. `version` is that of its record, `tag` names these very bytes."""

    version: str
    tag: str
    content: bytes


class Press:
    """Prints one page at a time, in a thread of its own."""

    def __init__(self, desk: Desk, token: str) -> None:
        self._desk = desk
        self._token = token
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="press")
        self._lock = Lock()
        self._last: Printed | None = None
        self._printing: tuple[str, Future[Printed]] | None = None

    def page(self, patience: float = PATIENCE) -> Printed:
        """The page of the record as it is now, or the last one printed if that takes longer than `patience` seconds."""
        version = self._desk.version()
        with self._lock:
            last = self._last
            if last is not None and last.version == version:
                return last
            under_way = self._start(version)
        try:
            return under_way.result(None if last is None else patience)
        except NotYet:
            assert last is not None
            return last

    def _start(self, version: str) -> Future[Printed]:
        if self._printing is None or self._printing[0] != version or self._printing[1].done():
            self._printing = version, self._worker.submit(self._print)
        return self._printing[1]

    def _print(self) -> Printed:
        chronicle = self._desk.chronicle()
        version = chronicle.contents.meta.get("state", "")
        live = Live(self._token, version, len(chronicle.contents.judgements))
        content = render_page(page(chronicle), live).encode("utf-8", "replace")
        printed = Printed(version, make_id("page", content), content)
        with self._lock:
            self._last = printed
        return printed
