"""What stands around an act: acts that it answers, acts that answer it, and claims about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from riftline.claims.claim import Claim
from riftline.dossier import ledger
from riftline.dossier.contexts import AnswerLine, ClaimAbout
from riftline.dossier.lookup import Lookup
from riftline.reconcile.event import Event

LONGEST_CONTENT = 200
"""Characters of what a claim says that are printed under an act; the claim itself has all of it."""
MOST_CLAIMS_OF_AN_ACT = 12
"""Claims listed under one act; the ledger has them all."""


def answers_of(lookup: Lookup, event: Event) -> tuple[AnswerLine, ...]:
    """The acts of the page that an act answers."""
    known = [(answer, lookup.printed[answer.event]) for answer in event.answers if answer.event in lookup.printed]
    return tuple(AnswerLine(earlier.id, earlier.summary, answer.how) for answer, earlier in known)


def answered_by(lookup: Lookup) -> Mapping[str, tuple[AnswerLine, ...]]:
    """For each act the acts of the page that answer it."""
    found: dict[str, list[AnswerLine]] = defaultdict(list)
    for later in lookup.printed.values():
        for answer in later.answers:
            found[answer.event].append(AnswerLine(later.id, later.summary, answer.how))
    return {event: tuple(lines) for event, lines in found.items()}


def claims_about(lookup: Lookup) -> Mapping[str, tuple[ClaimAbout, ...]]:
    """For each act the claims of the ledger that are about it."""
    found: dict[str, dict[str, ClaimAbout]] = defaultdict(dict)
    for name, mentions in lookup.about.items():
        claim = lookup.ledger.get(name)
        for mention in mentions if claim else ():
            event = lookup.event_of.get(mention, "")
            if claim and event in lookup.printed and len(found[event]) < MOST_CLAIMS_OF_AN_ACT:
                found[event][name] = _line(lookup, claim)
    return {event: tuple(lines.values()) for event, lines in found.items()}


def _line(lookup: Lookup, claim: Claim) -> ClaimAbout:
    text = lookup.reports[claim.report].text
    words = " … ".join(" ".join(text[start:end].split()) for start, end in claim.content)
    if len(words) > LONGEST_CONTENT:
        words = words[:LONGEST_CONTENT].rpartition(" ")[0] + " …"
    return ClaimAbout(claim.id, ledger.says(lookup, claim) or "somebody unnamed", claim.attitude, words)
