"""Keeps the collector of cyclic garbage from walking the same millions of objects again and again while they are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Collector:
    """The collector of this process, off from the first of several threads that want it so until the last is done."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._was_on = False

    def pause(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._was_on = gc.isenabled()
                gc.disable()
            self._inside += 1

    def resume(self) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0 and self._was_on:
                gc.enable()


_COLLECTOR = _Collector()


@contextmanager
def collector_paused() -> Iterator[None]:
    """No collection within; afterwards, whatever happened, the collector is as it was. For work that makes no cycles."""
    _COLLECTOR.pause()
    try:
        yield
    finally:
        _COLLECTOR.resume()
