"""Telegraphic clauses of headlines: "Arvenia condemns raid, demands apology", "Belmark to expel envoys, minister says"."""

from __future__ import annotations

from spacy.tokens import Token

from riftline.claims.cues import cues
from riftline.claims.found import beside
from riftline.language import clauses

PLAIN = {
    "say",
    "add",
    "report",
    "claim",
    "warn",
    "write",
    "insist",
    "announce",
    "reveal",
    "confirm",
    "declare",
    "state",
    "suggest",
    "tell",
}
"""Verbs of plain speech, which headlines put behind what is said, before or after the speaker."""

ENDS = ".!?"


def in_series(verb: Token) -> list[Token]:
    """The subject of a headline's clauses in a row, which a cue in the present shares; none for "…, says minister"."""
    first = verb.head.head if verb.head.dep_ == "ccomp" else verb.head
    if verb.dep_ not in {"conj", "parataxis"} or {verb.tag_, first.tag_} != {"VBZ"} or not follows_comma(verb):
        return []
    if clauses.kid(verb, *clauses.SUBJECTS) is not None or first.lemma_.lower() not in cues().verbs:
        return []
    plain = clauses.kid(verb, "ccomp", "xcomp") is None and verb.lemma_.lower() in PLAIN
    return [] if plain else clauses.kids(first, *clauses.SUBJECTS)[-1:]


def follows_comma(verb: Token) -> bool:
    """Whether a finite cue comes right after a comma: "…, says minister"."""
    return verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.i > verb.sent.start and beside(verb, -1) in {",", "—", "–"}


def closed_by(verb: Token) -> set[int]:
    """All before the comma of "Arvenia to expel envoys, minister says", where the parser found no clause."""
    subjects = clauses.kids(verb, *clauses.SUBJECTS)
    if not subjects or verb.lemma_.lower() not in PLAIN or any(map(str.isalnum, beside(verb, 1))):
        return set()
    comma = subjects[-1].left_edge.i - 1 if subjects[-1].i == verb.i - 1 else -1
    return set(range(verb.sent.start, comma)) if comma > verb.sent.start and verb.doc[comma].text == "," else set()


def goes_on(verb: Token) -> bool:
    """ "Minister says Belmark lied, calls for inquiry": the first speaker goes on, and it is no part of what was said."""
    return bool(in_series(verb)) and verb.head.dep_ == "ccomp" and verb.sent.text.rstrip()[-1:] not in ENDS
