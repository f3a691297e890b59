"""The claims ledger: who says what, speaker by speaker."""

from __future__ import annotations

from collections import Counter, defaultdict

from riftline.actors.actor import Actor
from riftline.claims.claim import Claim
from riftline.dossier.choice import MOST_CLAIMS
from riftline.dossier.contexts import ClaimLine, Speaker
from riftline.dossier.lookup import Lookup
from riftline.dossier.quotes import quote_claim
from riftline.dossier.words import listed


def speakers(lookup: Lookup) -> tuple[Speaker, ...]:
    """Those who speak, the one with most claims first; claims whose speaker nobody names come last."""
    spoken: dict[str, list[Claim]] = defaultdict(list)
    for claim in list(lookup.claims.values())[:MOST_CLAIMS]:
        if claim.report in lookup.reports:
            spoken[claim.speaker.id if claim.speaker else ""].append(claim)
    order = sorted(spoken, key=lambda speaker: (speaker == "", -len(spoken[speaker]), speaker))
    about = _claimed(lookup)
    return tuple(_speaker(lookup, spoken[speaker], about) for speaker in order)


def unprinted(lookup: Lookup) -> int:
    """How many claims the page leaves out for size."""
    return max(0, len(lookup.claims) - MOST_CLAIMS)


def describe(lookup: Lookup, actor: Actor) -> str:
    """Office, sector and country of an actor, as far as known: "foreign minister, government, Belmark"."""
    sector = lookup.names.sector(actor.sector) if actor.sector != "UNK" else ""
    country = lookup.names.country(actor.country)
    parts = (actor.title or "", sector, country if country != actor.name else "")
    return ", ".join(part for part in parts if part)


def _claimed(lookup: Lookup) -> dict[str, list[str]]:
    """The events whose mentions rest on each claim."""
    found: dict[str, list[str]] = defaultdict(list)
    for mention in lookup.mentions.values():
        event = lookup.event_of.get(mention.id)
        if mention.claim and event and event not in found[mention.claim]:
            found[mention.claim].append(event)
    return found


def _speaker(lookup: Lookup, claims: list[Claim], about: dict[str, list[str]]) -> Speaker:
    actor = claims[0].speaker
    attitudes = Counter(claim.attitude for claim in claims)
    return Speaker(
        name=actor.name if actor else "Speaker not named",
        about=describe(lookup, actor) if actor else "",
        side=lookup.side(actor.country) if actor else "other",
        attitudes=" · ".join(f"{attitude} {number}" for attitude, number in attitudes.most_common()),
        claims=tuple(_line(lookup, claim, about.get(claim.id, [])) for claim in claims),
    )


def _line(lookup: Lookup, claim: Claim, events: list[str]) -> ClaimLine:
    links = lookup.links(events)
    return ClaimLine(
        claim.id, claim.attitude, quote_claim(lookup, claim), listed(actor.name for actor in claim.via), links
    )
