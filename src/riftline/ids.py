"""Identifiers: hashes of content, so that the same words give the same id on every machine."""

from __future__ import annotations

import hashlib

LENGTH = 12
"""Hex digits kept: 48 bits, a collision in a million items has a chance below 1 in 500."""


def make_id(prefix: str, *parts: object) -> str:
    """`prefix` and the SHA-256 of the parts, e.g. ``m-3f9a61c02b7d``. None and "" are told apart."""
    digest = hashlib.sha256("\x1f".join(repr(part) for part in parts).encode("utf-8", "surrogatepass"))
    return f"{prefix}-{digest.hexdigest()[:LENGTH]}"
