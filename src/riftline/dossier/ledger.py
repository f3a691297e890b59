"""The claims ledger: who says what, speaker by speaker; sources without a name under the words that stand for them.

What several say together stands under each of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from riftline.actors.actor import Actor
from riftline.claims.claim import Claim
from riftline.dossier.choice import MOST_CLAIMS
from riftline.dossier.contexts import ClaimLine, Facet, LedgerFacets, Speaker
from riftline.dossier.lookup import Lookup
from riftline.dossier.quotes import quote_claim
from riftline.dossier.words import listed
from riftline.ids import make_id

NOBODY = "Speaker not named"
ARTICLES = ("the ", "a ", "an ")
POINTING = {
    "he",
    "she",
    "it",
    "they",
    "who",
    "which",
    "that",
    "this",
    "one",
    "we",
    "i",
    "you",
    "what",
    "these",
    "those",
}
"""Words that stand for a source and do not say which."""

LONGEST = 60
"""Characters of the words for a source without a name; longer ones end with their first part."""


def speakers(lookup: Lookup) -> tuple[Speaker, ...]:
    """Those who speak, the one with most claims first; claims whose speaker nobody names come last."""
    spoken = _spoken(lookup)
    about = _claimed(lookup)
    return tuple(_speaker(lookup, key, spoken[key], about) for key in _order(spoken))


def facets(lookup: Lookup) -> LedgerFacets:
    """The choices of the ledger: speakers, attitudes, and the acts that claims are about."""
    spoken, about = _spoken(lookup), _claimed(lookup)
    shown = [claim for claims in spoken.values() for claim in claims]
    shown = list({claim.id: claim for claim in shown}.values())
    attitudes = Counter(claim.attitude for claim in shown)
    acts = Counter(event for claim in shown for event in about.get(claim.id, ()))
    told = dict(lookup.links(acts))
    return LedgerFacets(
        tuple(Facet(key, _name(lookup, spoken[key][0], key), len(spoken[key])) for key in _order(spoken)),
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
    """The words for a source without a name ("Western officials", "a leaked video"), "" where it has one or none is given."""
    spans = claim.unnamed or (() if claim.speakers else claim.source)
    if not spans:
        return ""
    words = _short(" ".join(lookup.reports[claim.report].text[slice(*spans[0])].split()))
    if words.lower() in POINTING:
        return ""
    article = next((part for part in ARTICLES if words.lower().startswith(part)), "")
    words = words[len(article) :]
    return words[:1].upper() + words[1:]


def says(lookup: Lookup, claim: Claim) -> str:
    """All who say a claim: their names, or the words for a source without one; "" if none is given."""
    return unnamed(lookup, claim) or listed(actor.name for actor in claim.speakers)


def _short(words: str) -> str:
    """The words for a source, up to the first comma or colon where they are many."""
    if len(words) <= LONGEST:
        return words
    first = words.replace(";", ",").replace(":", ",").partition(",")[0]
    return first if len(first) <= LONGEST else f"{first[:LONGEST].rpartition(' ')[0]} …"


def _spoken(lookup: Lookup) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in lookup.ledger.values():
        for key in _keys(lookup, claim):
            found[key].append(claim)
    return found


def _keys(lookup: Lookup, claim: Claim) -> tuple[str, ...]:
    """Under whom a claim stands in the ledger: each who says it, once."""
    if words := unnamed(lookup, claim):
        return (f"unnamed {words.lower()}",)
    return tuple(dict.fromkeys(actor.id for actor in claim.speakers)) or (NOBODY,)


def _order(spoken: dict[str, list[Claim]]) -> list[str]:
    return sorted(spoken, key=lambda speaker: (speaker == NOBODY, -len(spoken[speaker]), speaker))


def _name(lookup: Lookup, claim: Claim, key: str) -> str:
    speaker = _of_key(claim, key)
    return unnamed(lookup, claim) or (speaker.name if speaker else NOBODY)


def _of_key(claim: Claim, key: str) -> Actor | None:
    """The speaker of a claim under whom it stands."""
    return next((actor for actor in claim.speakers if actor.id == key), claim.speaker)


def _claimed(lookup: Lookup) -> dict[str, list[str]]:
    """The events that each claim is about."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim, mentions in lookup.about.items():
        found[claim] = list(dict.fromkeys(lookup.event_of[one] for one in mentions if one in lookup.event_of))
    return found


def _speaker(lookup: Lookup, key: str, claims: list[Claim], about: dict[str, list[str]]) -> Speaker:
    actor = _of_key(claims[0], key)
    attitudes = Counter(claim.attitude for claim in claims)
    return Speaker(
        id=speaker_id(key),
        key=key,
        name=_name(lookup, claims[0], key),
        about=describe(lookup, actor) if actor else "",
        side=lookup.side(actor.country) if actor else "other",
        attitudes=" · ".join(f"{attitude} {number}" for attitude, number in attitudes.most_common()),
        claims=tuple(_line(lookup, claim, key, about.get(claim.id, [])) for claim in claims),
    )


def speaker_id(key: str) -> str:
    """The permanent id of a speaker's part of the ledger, from the id of the actor or the words for an unnamed source."""
    return make_id("s", key)


def _line(lookup: Lookup, claim: Claim, key: str, events: list[str]) -> ClaimLine:
    together = "" if unnamed(lookup, claim) else listed(actor.name for actor in claim.speakers if actor.id != key)
    return ClaimLine(
        claim.id,
        claim.attitude,
        quote_claim(lookup, claim),
        _meant(lookup, claim),
        together,
        _chain(lookup, claim),
        repeated=key != _keys(lookup, claim)[0],
        events=lookup.links(events),
    )


def _meant(lookup: Lookup, claim: Claim) -> str:
    """The words that a claim's content stands for, "" where it says itself what it is about."""
    text = lookup.reports[claim.report].text
    return " … ".join(" ".join(text[start:end].split()) for start, end in claim.refers)


def _chain(lookup: Lookup, claim: Claim) -> str:
    """Through whom a claim came; the publisher alone goes without saying, since the quote names it."""
    names = [actor.name for actor in claim.via]
    return "" if names == [lookup.reports[claim.report].publisher] else " ← ".join(names)
