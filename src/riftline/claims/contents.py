"""Which words a cue verb gives as content: its clause, what it parts in two, its object, infinitive or prepositional phrase."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from riftline.claims.cues import Cue
from riftline.claims.found import edges
from riftline.language import clauses

COMPLEMENTS = ("ccomp", "csubj:outer")
TRAILING = {"obl", "advmod", "nmod", "xcomp"}
"""What may follow an object inside the content ("criticised the plan as hasty")."""


def content_of(verb: Token, cue: Cue, *, passive: bool) -> tuple[set[int], list[Token]]:
    """Token indices of the content (empty if there is none in the syntax), and the prepositions that belong to the cue."""
    clause = clauses.kids(verb, *COMPLEMENTS)
    if clause:
        return spread(clause), []
    if verb.dep_ == "parataxis" and clauses.kids(verb, *clauses.SUBJECTS):
        return set(edges(verb.head)) - set(edges(verb)), []
    if passive:
        return _of_passive(verb, cue)
    parts, selected = _phrases(verb, cue)
    return spread(parts) - {part.i for token in selected for part in token.subtree}, selected


def spread(tokens: Iterable[Token]) -> set[int]:
    """Token indices of all that the tokens govern."""
    return {i for token in tokens for i in edges(token)}


def _of_passive(verb: Token, cue: Cue) -> tuple[set[int], list[Token]]:
    """Who is accused, expected, called …, with what of; a hearer ("was told that") is no content."""
    complement = clauses.kids(verb, "xcomp")
    oblique = _oblique(verb, cue)
    if "hearer" in cue.forms and not complement:
        subject: list[Token] = []
    else:
        subject = clauses.kids(verb, *clauses.PASSIVE_SUBJECTS) or ([verb.head] if verb.dep_ == "acl" else [])
    parts = complement + oblique + (clauses.modifiers(verb, "as") if "as" in cue.forms else [])
    if not parts and not clauses.agents(verb):
        return set(), []
    selected = _selected(oblique)
    return spread(parts + subject) - {part.i for token in selected for part in token.subtree}, selected


def _phrases(verb: Token, cue: Cue) -> tuple[list[Token], list[Token]]:
    """The heads of the phrases that are the content, and the prepositions before them that belong to the cue."""
    objects, complement, oblique = clauses.kids(verb, "obj"), clauses.kids(verb, "xcomp"), _oblique(verb, cue)
    if "seem" in cue.forms:
        return (complement + clauses.kids(verb, *clauses.SUBJECTS) if complement else []), []
    if "as" in cue.forms and not oblique:
        named = complement + clauses.modifiers(verb, "as")
        return (objects + named if named or "object" in cue.forms else []), []
    if not cue.forms & {"to", "object", "hearer"} and not oblique:
        return [], []
    if "hearer" in cue.forms:
        held = objects + complement if complement else []
        return held + oblique, _selected(oblique)
    held = (objects if "object" in cue.forms or complement or oblique else []) + complement
    if held and "object" in cue.forms and objects:
        held += _trailing(verb, max(objects, key=lambda token: token.i))
    after_object = objects and oblique and objects[0].i < oblique[0].i
    return held + oblique, [] if after_object else _selected(oblique)


def _oblique(verb: Token, cue: Cue) -> list[Token]:
    return clauses.modifiers(verb, *cue.prepositions) if cue.prepositions else []


def _selected(oblique: list[Token]) -> list[Token]:
    """The preposition of the first phrase, which belongs to the cue ("called for")."""
    found = clauses.kid(oblique[0], "case", "mark") if oblique else None
    return [found] if found is not None else []


def _trailing(verb: Token, last: Token) -> list[Token]:
    """Adverbials of the cue that follow its object without a comma."""
    out: list[Token] = []
    for kid in verb.children:
        if kid.i > last.i:
            if kid.dep_ not in TRAILING or kid.left_edge.i != last.right_edge.i + 1:
                break
            out.append(kid)
            last = kid
    return out
