"""Claims inside direct speech: “Minister Keller told us that Belmark had struck first,” the spokesman said.

Only what somebody else is said to have said is a link of a chain: what "I" or "we" say there, the quoted speaker says.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from riftline.claims import verbs
from riftline.claims.found import Found, Passage
from riftline.claims.quoting import Span
from riftline.claims.reality import GRAVE, REPORTING, is_unreal

NAMED = {"PER", "ORG", "LOC"}
PERSONS = {"i", "we", "you", "they", "he", "she", "it", "who", "that", "which"}


def within_speech(passage: Passage) -> Iterator[Found]:
    """The claims of others in the direct speech of a passage, with no word outside the quote."""
    if not passage.quotes:
        return
    plain = passage.unquoted()
    for token in passage.doc:
        if token.pos_ == "VERB" and passage.in_speech(token):
            mark = passage.quote(token.i)
            cue = verbs.cue_of(token)
            if mark is not None and cue is not None and (cue.attitude in GRAVE or token.lemma_.lower() in REPORTING):
                yield from _kept(token, mark, plain)


def _kept(token: Token, mark: Span, plain: Passage) -> Iterator[Found]:
    """The claims of a cue, cut at the ends of its quote."""
    first, last = mark[0] + 1, mark[1] - 1
    for found in verbs.claims_of(token, plain):
        inside = [(max(start, first), min(end, last)) for start, end in found.content]
        inside = [(start, end) for start, end in inside if start < end]
        if inside and _third(found, mark) and not is_unreal(token):
            yield found.saying(inside)


def _third(found: Found, mark: Span) -> bool:
    """Whether somebody named, who stands in the quote too, is the source."""
    heads = [head for head in found.speakers if mark[0] <= head.idx < mark[1] and head.lower_ not in PERSONS]
    return any(head.ent_type_ in NAMED or head.pos_ == "PROPN" for head in heads)
