"""Serves a record to browsers: to this machine alone unless a password is set."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

from fastapi import FastAPI

from riftline.errors import Misuse
from riftline.web.application import application
from riftline.web.desk import RecordDesk
from riftline.web.guard import ANY_ADDRESS, LOOPBACK_NAMES, Guard, is_loopback


def app(record_path: str | Path, *, password: str | None = None) -> FastAPI:
    """The application over a record for loopback hosts."""
    return application(RecordDesk(record_path), Guard(password=password))


def serve(
    record_path: str | Path,
    host: str = "127.0.0.1",
    port: int = 8765,
    *,
    password: str | None = None,
    announce: Callable[[str], None] | None = None,
) -> None:
    """Serves a record until interrupted. `announce` is told the address once the first page is in print.

    Raises Misuse for a host that other machines can reach while no `password` is set, and BadRecord if there is no record.
    """
    guard = guard_for(host, password)
    made = application(RecordDesk(record_path), guard)
    made.state.press.page()
    import uvicorn

    if announce is not None:
        announce(f"http://{f'[{host}]' if ':' in host else host}:{port}/")
    uvicorn.run(made, host=host, port=port, log_level="warning", server_header=False)


def guard_for(host: str, password: str | None) -> Guard:
    """The rules for a server bound to `host`. Raises Misuse for one that others can reach while no password is set."""
    if is_loopback(host):
        return Guard(password=password)
    if not password:
        raise Misuse(
            f"{host or 'an empty host'} can be reached by other machines and no password is set",
            "Serve on 127.0.0.1, or set RIFTLINE_PASSWORD to a password that all readers know",
        )
    names = {*LOOPBACK_NAMES, host.lower(), socket.gethostname().lower()}
    return Guard(frozenset(names), any_address=host in ANY_ADDRESS, password=password)
