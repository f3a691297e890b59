"""Slows down whoever guesses the password: after a few wrong ones an address must wait, longer each time.

While it waits, an address is answered 429 whatever it sends, the right password too: else asking many times at once would tell.
"""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

FREE_TRIES = 5
"""Wrong passwords in a row without a wait: a person who mistypes notices nothing."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds; each further wrong password doubles the wait. At the longest, a day allows some 1,400 guesses."""
MOST_ADDRESSES = 4096
"""Addresses that are remembered; the one that has been quiet for longest is forgotten first."""
NETWORK = 64
"""Bits of an IPv6 address that count as one asker: a household or a host is given at least that much."""


class Brake:
    """Wrong passwords by address. `clock` gives seconds that never go back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def wait(self, address: str) -> float:
        """The seconds that an address has still to wait; 0 if it may ask."""
        tries, last = self._wrong.get(asker(address), (0, 0.0))
        return max(0.0, last + _wait_after(tries) - self._clock())

    def wrong(self, address: str) -> None:
        """An address gave a wrong password."""
        name = asker(address)
        tries, _ = self._wrong.pop(name, (0, 0.0))
        self._wrong[name] = tries + 1, self._clock()
        if len(self._wrong) > MOST_ADDRESSES:
            self._wrong.popitem(last=False)

    def right(self, address: str) -> None:
        """An address gave the right password."""
        self._wrong.pop(asker(address), None)


def asker(address: str) -> str:
    """What counts as one asker: an IPv4 address, the network of an IPv6 one, anything else as it stands."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv4Address):
        return str(known)
    return str(known.ipv4_mapped or ipaddress.ip_network((known, NETWORK), strict=False))


def _wait_after(tries: int) -> float:
    return 0.0 if tries < FREE_TRIES else min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(tries - FREE_TRIES, 16))
