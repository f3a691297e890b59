"""http(s) addresses: one guarded request at a time, and none to private networks unless allowed.

Each hop is resolved here, its addresses are checked, and the connection goes to the very address that was checked
(so a name cannot point elsewhere a moment later). Proxies and stored passwords of the environment are not used.
"""

from __future__ import annotations

import io
import ipaddress
import socket
import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from riftline.errors import Unreadable
from riftline.readers.payload import Payload, ReadOptions, too_large

if TYPE_CHECKING:
    import httpx

MAX_HOPS = 5
"""Redirects followed."""
AGENT = "riftline (reads one page that its user asked for)"
NAT64 = ipaddress.ip_network("64:ff9b::/96")
REDIRECTS = {301, 302, 303, 307, 308}

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], list[str]]


def is_address(path: str) -> bool:
    """Whether the path is an http(s) address."""
    return path.lower().startswith(("http://", "https://"))


def resolve(host: str, port: int) -> list[str]:
    """The network addresses of a host; `Unreadable` if it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreadable(f"The host {host} was not found", "Check the address and the connection") from error
    return [str(entry[4][0]) for entry in found]


def is_public(address: str) -> bool:
    """Whether the address lies in the public internet; addresses that wrap an IPv4 address count as that one."""
    ip: Address = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        ip = inner or ip
    return ip.is_global and not ip.is_multicast


def fetch(
    url: str,
    options: ReadOptions,
    resolver: Resolver = resolve,
    transport: httpx.BaseTransport | None = None,
) -> Payload:
    """The page behind an address, redirects followed by hand.

    `resolver` and `transport` stand in for the network in tests. Raises `Unreadable` for refused, missing, slow or too
    large answers.
    """
    import httpx

    deadline = time.monotonic() + options.timeout
    try:
        with httpx.Client(timeout=options.timeout, trust_env=False, transport=transport) as client:
            for _ in range(MAX_HOPS + 1):
                answer = ask(client, url, options, resolver, deadline)
                if isinstance(answer, Payload):
                    return answer
                url = answer
    except httpx.TimeoutException as error:
        raise slow(options) from error
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise Unreadable(f"The address could not be read ({type(error).__name__})", "Check it in a browser") from error
    raise Unreadable(f"The address redirects more than {MAX_HOPS} times", "Give the address it ends at")


def slow(options: ReadOptions) -> Unreadable:
    """The error for an answer that takes too long."""
    return Unreadable(f"The address gave no full answer within {options.timeout:g} s", "Try later or save the page")


def ask(client: httpx.Client, url: str, options: ReadOptions, resolver: Resolver, deadline: float) -> Payload | str:
    """One request: the page, or the address it redirects to."""
    request = pinned(client, url, options, resolver)
    answer = client.send(request, stream=True, follow_redirects=False)
    try:
        if answer.status_code in REDIRECTS and "location" in answer.headers:
            return urljoin(url, answer.headers["location"])
        if answer.status_code != 200:
            raise refused(answer.status_code)
        data = limited(answer, options, deadline)
    finally:
        answer.close()
    mime = answer.headers.get("content-type", "").partition(";")[0].strip().lower() or None
    return Payload(url, lambda: io.BytesIO(data), mime=mime, charset=answer.charset_encoding, url=url)


def pinned(client: httpx.Client, url: str, options: ReadOptions, resolver: Resolver) -> httpx.Request:
    """The request, addressed to a checked network address and named (Host, TLS) after the host."""
    import httpx

    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Unreadable(f"It leads to {url[:80]}, which is no http(s) address", "Give the address of the page itself")
    host = parts.hostname
    found = resolver(host, parts.port or (443 if parts.scheme == "https" else 80))
    if not options.allow_private and not all(is_public(address) for address in found):
        raise Unreadable(f"The host {host} lies in a private network", "Allow private addresses if you mean it")
    target = httpx.URL(url).copy_with(host=found[0].partition("%")[0], username=None, password=None, fragment=None)
    name = httpx.URL(url).netloc.decode("ascii").rpartition("@")[2]
    headers = {"Host": name, "User-Agent": AGENT, "Accept-Encoding": "identity"}
    return client.build_request("GET", target, headers=headers, extensions={"sni_hostname": host})


def limited(answer: httpx.Response, options: ReadOptions, deadline: float) -> bytes:
    """The body, as long as it keeps within the limits of size and time."""
    kept = bytearray()
    for piece in answer.iter_bytes():
        kept += piece
        if len(kept) > options.max_bytes:
            raise too_large(options.max_bytes)
        if time.monotonic() > deadline:
            raise slow(options)
    return bytes(kept)


def refused(status: int) -> Unreadable:
    """The error for an answer that is no page."""
    if status in {401, 402, 403, 407, 429, 451}:
        return Unreadable(f"The site refuses to give the page ({status})", "Save it from a browser and give the file")
    return Unreadable(f"The site answered {status}", "Check the address in a browser")
