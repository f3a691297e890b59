"""Who asserts what: speaker, cue, content, attitude, chain."""

from riftline.claims.attaching import attach
from riftline.claims.finding import find_claims

__all__ = ["attach", "find_claims"]
