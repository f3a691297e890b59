"""The local server over the dossier; judgements come in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fastapi import FastAPI


def app(record_path: str | Path, *, password: str | None = None) -> FastAPI:
    """The application over a record, for loopback hosts (see `riftline.web.application`)."""
    from riftline.web import serving

    return serving.app(record_path, password=password)


def serve(
    record_path: str | Path,
    host: str = "127.0.0.1",
    port: int = 8765,
    *,
    password: str | None = None,
    announce: Callable[[str], None] | None = None,
) -> None:
    """Serves a record until interrupted, and tells `announce` its address when the first page is ready.

    Raises Misuse for an address others can reach without a `password`.
    """
    from riftline.web import serving

    serving.serve(record_path, host, port, password=password, announce=announce)
