"""The claims ledger: who says what, speaker by speaker; unnamed sources under the words that stand for them."""

from __future__ import annotations

from collections import Counter, defaultdict

from riftline.actors.actor import Actor
from riftline.claims.claim import Claim
from riftline.dossier.choice import MOST_CLAIMS
from riftline.dossier.contexts import ClaimLine, Facet, LedgerFacets, Speaker
from riftline.dossier.lookup import Lookup
from riftline.dossier.quotes import quote_claim
from riftline.ids import make_id

NOBODY = "Speaker not named"
ARTICLES = ("the ", "a ", "an ")


def speakers(lookup: Lookup) -> tuple[Speaker, ...]:
    """Those who speak, the one with most claims first; claims whose speaker nobody names come last."""
    spoken = _spoken(lookup)
    about = _claimed(lookup)
    return tuple(_speaker(lookup, key, spoken[key], about) for key in _order(spoken))


def facets(lookup: Lookup) -> LedgerFacets:
    """The choices of the ledger: speakers, attitudes, and the acts that claims are about."""
    spoken, about = _spoken(lookup), _claimed(lookup)
    shown = [claim for claims in spoken.values() for claim in claims]
    attitudes = Counter(claim.attitude for claim in shown)
    acts = Counter(event for claim in shown for event in about.get(claim.id, ()))
    told = dict(lookup.links(acts))
    return LedgerFacets(
        tuple(Facet(key, _name(lookup, spoken[key][0]), len(spoken[key])) for key in _order(spoken)),
        tuple(Facet(name, name, number) for name, number in attitudes.most_common()),
        tuple(Facet(event, told[event], acts[event]) for event in lookup.printed if event in told),
    )


def unprinted(lookup: Lookup) -> int:
    """How many claims the page leaves out for size."""
    return max(0, len(lookup.claims) - MOST_CLAIMS)


def describe(lookup: Lookup, actor: Actor) -> str:
    """Office, sector and country of an actor, as far as known: "foreign minister, government, Belmark"."""
    sector = lookup.names.sector(actor.sector) if actor.sector != "UNK" else ""
    country = lookup.names.country(actor.country)
    parts = (actor.title or "", sector, country if country != actor.name else "")
    return ", ".join(part for part in parts if part)


def unnamed(lookup: Lookup, claim: Claim) -> str:
    """The words for a source without a name ("Western officials"), "" where it has one."""
    if not claim.unnamed:
        return ""
    words = " ".join(lookup.reports[claim.report].text[slice(*claim.unnamed[0])].split())
    article = next((part for part in ARTICLES if words.lower().startswith(part)), "")
    words = words[len(article) :]
    return words[:1].upper() + words[1:]


def _spoken(lookup: Lookup) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in lookup.ledger.values():
        found[_key(lookup, claim)].append(claim)
    return found


def _key(lookup: Lookup, claim: Claim) -> str:
    if words := unnamed(lookup, claim):
        return f"unnamed {words.lower()}"
    return claim.speaker.id if claim.speaker else NOBODY


def _order(spoken: dict[str, list[Claim]]) -> list[str]:
    return sorted(spoken, key=lambda speaker: (speaker == NOBODY, -len(spoken[speaker]), speaker))


def _name(lookup: Lookup, claim: Claim) -> str:
    return unnamed(lookup, claim) or (claim.speaker.name if claim.speaker else NOBODY)


def _claimed(lookup: Lookup) -> dict[str, list[str]]:
    """The events that each claim is about."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim, mentions in lookup.about.items():
        found[claim] = list(dict.fromkeys(lookup.event_of[one] for one in mentions if one in lookup.event_of))
    return found


def _speaker(lookup: Lookup, key: str, claims: list[Claim], about: dict[str, list[str]]) -> Speaker:
    actor = claims[0].speaker
    attitudes = Counter(claim.attitude for claim in claims)
    return Speaker(
        id=speaker_id(key),
        key=key,
        name=_name(lookup, claims[0]),
        about=describe(lookup, actor) if actor else "",
        side=lookup.side(actor.country) if actor else "other",
        attitudes=" · ".join(f"{attitude} {number}" for attitude, number in attitudes.most_common()),
        claims=tuple(_line(lookup, claim, about.get(claim.id, [])) for claim in claims),
    )


def speaker_id(key: str) -> str:
    """The permanent id of a speaker's part of the ledger, from the id of the actor or the words for an unnamed source."""
    return make_id("s", key)


def _line(lookup: Lookup, claim: Claim, events: list[str]) -> ClaimLine:
    links = lookup.links(events)
    return ClaimLine(claim.id, claim.attitude, quote_claim(lookup, claim), _chain(lookup, claim), links)


def _chain(lookup: Lookup, claim: Claim) -> str:
    """Through whom a claim came; the publisher alone goes without saying, since the quote names it."""
    names = [actor.name for actor in claim.via]
    return "" if names == [lookup.reports[claim.report].publisher] else " ← ".join(names)
