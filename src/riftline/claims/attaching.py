"""Ties acts to the claims they stand in: what is said to have happened is somebody's word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from riftline.claims.claim import Claim
from riftline.events.mention import Mention


def attach(mentions: Sequence[Mention], claims: Sequence[Claim]) -> tuple[Mention, ...]:
    """The mentions, each with the innermost claim whose content holds its trigger. Status is left as syntax gave it."""
    return tuple(_attached(mention, claims) for mention in mentions)


def _attached(mention: Mention, claims: Sequence[Claim]) -> Mention:
    at = mention.trigger_start
    around = [claim for claim in claims if _holds(claim.content, at) and not _holds(claim.cue, at)]
    if not around:
        return mention
    claim = min(around, key=lambda claim: sum(end - start for start, end in claim.content))
    return replace(mention, claim=claim.id)


def _holds(spans: Sequence[tuple[int, int]], position: int) -> bool:
    return any(start <= position < end for start, end in spans)
