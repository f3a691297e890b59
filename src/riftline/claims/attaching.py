"""Ties acts to the claims they stand in: what is said to have happened is somebody's word.

An act inside a claim keeps its status unless the claim puts it in doubt: the speaker accuses, denies or doubts, or is a
side of the conflict that the act is done to. Nothing here ever makes an act more certain than syntax left it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from riftline.claims.claim import Claim
from riftline.claims.covering import Covering
from riftline.events.mention import Mention
from riftline.events.ontology import ontology

CONFLICT = {3, 4}
"""PLOVER's quad classes of verbal and material conflict."""

NON_STATES = {"IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM"}
"""Codes in the place of a country that are no side's."""

GRANTING = re.compile(
    r"\b(?:condemn|critici[sz]|castigat|decr(?:y|ied)|denounc|deplor|protest|lament|bemoan|summon|outrage|angry|furious|indignant|complain|slam|blast|"
    r"rebuk|mock|deri[ds]|ridicul|chid|scold|assail|lash|rail)",
    re.IGNORECASE,
)
"""Cues of blame that take it for granted that the act happened ("condemned the raid"), unlike "accused of" and "alleged"."""

REFUSING = re.compile(r"\b(?:reject|dismiss|rul)", re.IGNORECASE)
"""Cues of denial that deny an act only where they answer somebody's charge: "rejected the plan" denies nothing."""

CLAIMING = re.compile(r"\b(?:claim|alleg|contend|purport)", re.IGNORECASE)
"""Cues with which a report keeps its distance from what is said."""

HEARSAY = re.compile(
    r"\b(?:reportedly|believed|thought|suspected|rumou?red|supposed|said|alleged|understood|presumed)", re.IGNORECASE
)
"""Cues without a source that pass on what nobody vouches for ("is believed to have")."""

INFLUENCED = {"actual", "alleged"}
"""Statuses that a claim can change; what is planned, possible or negated stays so."""


def attach(mentions: Sequence[Mention], claims: Sequence[Claim]) -> tuple[Mention, ...]:
    """The mentions, each with the innermost claim whose content holds its trigger, and with the status that its claims leave it.

    `actual` becomes `denied` where a claim denies the act, `alleged` where one accuses, doubts or is an interested party's word;
    `reason` is then the cue.
    """
    held = Covering((start, end, number) for number, claim in enumerate(claims) for start, end in claim.content)
    return tuple(_attached(mention, _around(mention.trigger_start, claims, held)) for mention in mentions)


def _around(at: int, claims: Sequence[Claim], held: Covering) -> list[Claim]:
    """The claims whose content, not their cue, holds a position, the innermost first."""
    found = [claims[number] for number in held.at(at)]
    kept = [claim for claim in found if not any(start <= at < end for start, end in claim.cue)]
    return sorted(kept, key=lambda claim: (sum(end - start for start, end in claim.content), claim.start))


def _attached(mention: Mention, around: Sequence[Claim]) -> Mention:
    if not around:
        return mention
    status, reason = _status(mention, around)
    return replace(mention, claim=around[0].id, status=status, reason=reason)


def _status(mention: Mention, around: Sequence[Claim]) -> tuple[str, str]:
    if mention.status not in INFLUENCED:
        return mention.status, mention.reason
    for number, claim in enumerate(around):
        if _denies(claim, around[:number]):
            return "denied", cue_text(claim)
    if mention.status == "actual":
        for claim in around:
            if (_alleges(claim) and not _admits(mention, claim)) or _interested(mention, claim):
                return "alleged", cue_text(claim)
    return mention.status, mention.reason


def cue_text(claim: Claim) -> str:
    """The words of a claim's cue, in lower case."""
    parts = [claim.quote[start - claim.start : end - claim.start] for start, end in claim.cue]
    return " ".join(part for part in parts if part).lower()


def _denies(claim: Claim, inner: Sequence[Claim]) -> bool:
    """Whether the claim says that the act did not happen; a refusal does only if it answers a charge within it, and not a
    complaint over what both sides know."""
    if claim.attitude != "denies":
        return False
    charges = [other for other in inner if other.attitude in {"accuses", "asserts"}]
    charged = any(not GRANTING.search(cue_text(other)) for other in charges)
    return charged or not REFUSING.search(cue_text(claim))


def _alleges(claim: Claim) -> bool:
    if claim.attitude == "doubts" or (not claim.source and HEARSAY.search(cue_text(claim))):
        return True
    if CLAIMING.search(cue_text(claim)):
        return True
    return claim.attitude == "accuses" and not GRANTING.search(cue_text(claim))


def _admits(mention: Mention, claim: Claim) -> bool:
    """Whether the speaker's own country is said to have done it."""
    own = {actor.country for actor in claim.speakers if actor.country}
    return any(actor.country in own for actor in mention.sources)


def _interested(mention: Mention, claim: Claim) -> bool:
    """Whether a side tells what another country did to it: its word, not a finding. Admissions and cooperation are none."""
    if ontology().quad(mention.type) not in CONFLICT:
        return False
    own = {actor.country for actor in claim.speakers if actor.country} - NON_STATES
    doers = {actor.country for actor in mention.sources if actor.country}
    sufferers = {actor.country for actor in mention.targets if actor.country}
    return bool(own & sufferers and doers) and not own & doers
