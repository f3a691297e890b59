"""Who may ask, from where, and what a browser may do with the answer.

A page on another site can send requests to a server on this machine. So every request must name a host this server goes by
(against DNS rebinding), and whatever changes the record must come from the server's own page and carry its token.
"""

from __future__ import annotations

import base64
import binascii
import ipaddress
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from riftline.web.brake import Brake

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
ANY_ADDRESS = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - recognised here, never bound unasked
TOKEN_HEADER = "x-riftline-token"  # noqa: S105 - the name of a header
MOST_BYTES = 64 * 1024
"""Longest body taken: a judgement is a few hundred bytes."""

TOO_MANY = "Too many wrong passwords from here: wait a little."

HEADERS = {
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
"""Sent with every answer that does not set its own."""


@dataclass(frozen=True)
class Guard:
    """The rules of one server. `hosts` are the names it goes by; with `any_address` also every address in digits."""

    hosts: frozenset[str] = LOOPBACK_NAMES
    any_address: bool = False
    password: str | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    def refusal(self, method: str, headers: Mapping[str, str]) -> tuple[int, str] | None:
        """The status and reason why a request is refused; None if it may pass."""
        if not self._knows(headers.get("host", "")):
            return 421, "This server does not go by that name."
        if self.password is not None and not self._has_password(headers.get("authorization", "")):
            return 401, "A password is needed."
        return None if method in {"GET", "HEAD"} else self._refusal_of_change(headers)

    def _refusal_of_change(self, headers: Mapping[str, str]) -> tuple[int, str] | None:
        if urlsplit(headers.get("origin", "")).netloc.lower() != headers.get("host", "").lower():
            return 403, "Changes are taken from this server's own page only."
        if not secrets.compare_digest(headers.get(TOKEN_HEADER, "").encode(), self.token.encode()):
            return 403, "The token is missing or old: reload the page."
        length = headers.get("content-length", "0")
        if headers.get("transfer-encoding") or not length.isdigit() or int(length) > MOST_BYTES:
            return 413, f"At most {MOST_BYTES} bytes, with their length."
        return None

    def _knows(self, host: str) -> bool:
        name = host_name(host)
        return name in self.hosts or (self.any_address and is_address(name))

    def _has_password(self, authorization: str) -> bool:
        kind, _, coded = authorization.partition(" ")
        try:
            given = base64.b64decode(coded, validate=True).partition(b":")[2]
        except (binascii.Error, ValueError):
            return False
        assert self.password is not None
        return kind.lower() == "basic" and secrets.compare_digest(given, self.password.encode())


def host_name(host: str) -> str:
    """The name in a Host header, without port and brackets, in small letters; "" if it has no form of a host."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def is_address(name: str) -> bool:
    """Whether a name is an IP address in digits."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server bound to `host`."""
    return host == "localhost" or (is_address(host) and ipaddress.ip_address(host).is_loopback)


class Gate:
    """ASGI middleware that applies a `Guard` and sets the headers of every answer."""

    def __init__(self, app: ASGIApp, guard: Guard, brake: Brake | None = None) -> None:
        self._app = app
        self._guard = guard
        self._brake = brake or Brake()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        answer = self._refusal(scope) or self._app
        await answer(scope, receive, _with_headers(send))

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        """The answer to a request that may not pass; wrong passwords are counted by the address they come from."""
        headers, asker = Headers(scope=scope), (scope.get("client") or ("",))[0]
        if self._guard.password is not None and (wait := self._brake.wait(asker)):
            return PlainTextResponse(TOO_MANY, 429, headers={"retry-after": str(ceil(wait))})
        refusal = self._guard.refusal(scope["method"], headers)
        if "authorization" in headers and refusal is not None and refusal[0] == 401:
            self._brake.wrong(asker)
        elif self._guard.password is not None and (refusal is None or refusal[0] not in (401, 421)):
            self._brake.right(asker)
        return None if refusal is None else _refused(*refusal)


def _refused(status: int, reason: str) -> PlainTextResponse:
    ask = {"www-authenticate": 'Basic realm="Riftline", charset="UTF-8"'} if status == 401 else None
    return PlainTextResponse(reason, status, headers=ask)


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sent
