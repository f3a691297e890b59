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
    for token in passage.doc:
        if token.pos_ == "VERB" and passage.in_speech(token):
            mark = passage.quote(token.i)
            cue = verbs.cue_of(token)
            if mark is not None and cue is not None and (cue.attitude in GRAVE or token.lemma_.lower() in REPORTING):
                yield from _kept(token, mark, passage)


def _kept(token: Token, mark: Span, passage: Passage) -> Iterator[Found]:
    for found in verbs.claims_of(token, passage):
        inside = tuple(
            (max(start, mark[0]), min(end, mark[1]))
            for start, end in found.content
            if start < mark[1] and end > mark[0]
        )
        whole = [(start, end) for start, end in inside if (start, end) != mark and end - start < mark[1] - mark[0] - 1]
        if whole and _third(found, mark) and not is_unreal(token):
            yield found.saying(whole)


def _third(found: Found, mark: Span) -> bool:
    """Whether somebody named, who stands in the quote too, is the source."""
    heads = [head for head in found.speakers if mark[0] <= head.idx < mark[1] and head.lower_ not in PERSONS]
    return any(head.ent_type_ in NAMED or head.pos_ == "PROPN" for head in heads)
