"""Who asserts what: speaker, cue, content, attitude, chain.

`find_claims`, `find_outlook` and `attach` are loaded on first use: whoever only needs the dataclass `Claim` pays for no parser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riftline.claims.attaching import attach
    from riftline.claims.finding import find_claims
    from riftline.claims.outlook import find_outlook

__all__ = ["attach", "find_claims", "find_outlook"]


def __getattr__(name: str) -> object:
    """Loads the three functions of this package when they are first asked for."""
    if name == "attach":
        from riftline.claims import attaching

        return attaching.attach
    if name == "find_claims":
        from riftline.claims import finding

        return finding.find_claims
    if name == "find_outlook":
        from riftline.claims import outlook

        return outlook.find_outlook
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
