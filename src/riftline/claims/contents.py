"""Which words a cue verb gives as content: its clause, what it parts in two, its object, infinitive or prepositional phrase."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from riftline.claims.cues import Cue, cues
from riftline.claims.found import beside, edges
from riftline.language import clauses

COMPLEMENTS = ("ccomp", "csubj:outer")
SUBJECT_OF_ANY = (*clauses.SUBJECTS, *clauses.PASSIVE_SUBJECTS)
ASIDE = {"advcl", "acl", "acl:relcl", "conj", "ccomp"}
"""Relations besides parataxis under which a clause of speech may stand in what it reports."""

BESIDE = {"advmod", "compound:prt", "discourse"}
"""What may stand between a cue and the preposition that belongs to it."""

TRAILING = {"obl", "advmod", "nmod", "xcomp"}
"""What may follow an object inside the content ("criticised the plan as hasty")."""


def content_of(verb: Token, cue: Cue, *, passive: bool) -> tuple[set[int], list[Token]]:
    """Token indices of the content (empty if there is none in the syntax), and the prepositions that belong to the cue."""
    clause = [] if "bare" in cue.forms else _behind(verb, clauses.kids(verb, *COMPLEMENTS))
    clause = clause or _told_in(verb)
    if clause:
        taken, other = taken_subject(verb), _spliced(verb)
        told = spread(clause + _fronted(verb)) - _added(clause)
        told -= set(range(other.left_edge.i, verb.sent.end)) if other is not None else set()
        return ({i for i in told if i > verb.i} if taken else told), []
    if verb.dep_ == "parataxis" and verb == _spliced(verb.head):
        return {token.i for token in verb.doc[verb.i + 1 : verb.sent.end] if not token.is_punct}, []
    if (
        verb.dep_ == "parataxis"
        and clauses.kids(verb, *clauses.SUBJECTS)
        and not (_joined_by_and(verb) or _of_others(verb))
    ):
        return set(edges(verb.head)) - set(edges(verb)), []
    if passive:
        return _of_passive(verb, cue)
    parts, selected = _phrases(verb, cue)
    if not parts and "bare" not in cue.forms and _is_aside(verb):
        return set(edges(verb.head)) - set(edges(verb)), []
    return spread(parts) - {part.i for token in selected for part in token.subtree}, selected


def _behind(verb: Token, clause: list[Token]) -> list[Token]:
    """The clauses of the content without one before the cue that only lends it its subject: "A denies the raid, says B erred"."""
    named = clauses.kid(verb, *clauses.SUBJECTS) is not None and any(each.i > verb.i for each in clause)
    if named:
        return [each for each in clause if each.i > verb.i or not _opens_with_that(each)]
    if lender(verb) is None:
        return clause
    return [each for each in clause if each.i > verb.i]


def lender(verb: Token) -> Token | None:
    """The clause before a cue without a subject, if a clause with its own subject follows: in it stands who speaks."""
    if clauses.kid(verb, *clauses.SUBJECTS) is not None or verb.tag_ not in {"VBZ", "VBD", "VBP"}:
        return None
    found = clauses.kids(verb, "ccomp")
    later = [each for each in found if each.i > verb.i and clauses.kid(each, *SUBJECT_OF_ANY) is not None]
    earlier = [each for each in found if each.i < verb.i and clauses.kid(each, *clauses.SUBJECTS) is not None]
    return earlier[0] if earlier and later else None


def taken_subject(verb: Token) -> list[Token]:
    """The subject of a cue that the parser gave to its content, which has another one: "Diplomats at the talks say envoys are …"."""
    if clauses.kid(verb, *clauses.SUBJECTS) is not None or verb.dep_ not in {"root", "conj"}:
        return []
    for clause in clauses.kids(verb, "ccomp"):
        found = clauses.kids(clause, *SUBJECT_OF_ANY)
        if clause.i > verb.i and len(found) > 1 and found[0].i < verb.i < found[1].i:
            return found[:1]
    return []


def _added(clause: list[Token]) -> set[int]:
    """What the author adds to a that-clause: ", but …" with a subject of its own and no "that"."""
    out: set[int] = set()
    marked = clauses.kid(clause[0], "mark") is not None
    for kid in clause[0].children:
        if kid.dep_ == "parataxis" and _of_others(kid):
            out |= set(range(kid.left_edge.i, kid.right_edge.i + 1))
        join = clauses.kid(kid, "cc")
        if kid.dep_ == "conj" and join is not None and not marked and _performs(kid):
            out |= set(range(join.i, kid.right_edge.i + 1))
        if not marked:
            continue
        if kid.dep_ != "conj" or join is None or join.lower_ != "but" or clauses.kid(kid, "mark") is not None:
            continue
        if clauses.kid(kid, *clauses.SUBJECTS) is not None and beside(join, -1) == ",":
            out |= set(range(join.i, kid.sent.end))
    return out


def _spliced(verb: Token) -> Token | None:
    """The second saying of "A says the bridge is safe, B says the contrary": a clause of its own, and no "…, B says"."""
    told = clauses.kids(verb, "ccomp")
    if clauses.kid(verb, *clauses.SUBJECTS) is None or not any(each.i > verb.i for each in told):
        return None
    for kid in clauses.kids(verb, "parataxis"):
        subject = clauses.kid(kid, *clauses.SUBJECTS)
        says = kid.lemma_.lower() in cues().verbs and kid.i > verb.i and _goes_on(kid)
        if says and subject is not None and subject.i < kid.i and beside(subject.left_edge, -1) == ",":
            return kid
    return None


def _goes_on(verb: Token) -> bool:
    """Whether words follow a verb that are no mere when or where of it."""
    if not any(map(str.isalnum, beside(verb, 1))) or verb.nbor().pos_ in {"ADP", "ADV"}:
        return False
    places = (kid for kid in verb.children if kid.dep_.partition(":")[0] in {"obl", "advmod", "advcl"})
    return not any(verb.nbor() in set(kid.subtree) for kid in places)


def _of_others(clause: Token) -> bool:
    """ "…; others see it as a bluff": somebody else's view set beside."""
    subject = clauses.kid(clause, *clauses.SUBJECTS)
    return (
        subject is not None
        and subject.lower_ in {"others", "some", "critics"}
        and beside(subject.left_edge, -1) in {";", ","}
    )


def _performs(clause: Token) -> bool:
    """ "… and the president apologised": somebody named does what only saying it can do, and the report tells that itself."""
    subject = clauses.kid(clause, *clauses.SUBJECTS)
    cue = cues().verbs.get(clause.lemma_.lower())
    done = (
        cue is not None
        and cue.attitude in {"apologises", "accuses", "denies", "demands"}
        and clause.tag_ in {"VBD", "VBZ"}
    )
    return done and subject is not None and subject.pos_ != "PRON"


def _joined_by_and(verb: Token) -> bool:
    """A clause that "and" joins tells something more, and is no "…, X said"."""
    left = verb.left_edge
    while left.is_punct and left.i < verb.i:
        left = left.nbor()
    return left.lower_ in {"and", "but"} or beside(left, -1).lower() in {"and", "but"}


def _told_in(verb: Token) -> list[Token]:
    """The clause that the parser hung on where it was said: "said in a statement that …"."""
    places = (kid for kid in verb.children if kid.dep_ == "obl" and kid.i > verb.i)
    told = [clause for kid in places for clause in clauses.kids(kid, "acl", "ccomp", "acl:relcl")]
    return [clause for clause in told if _opens_with_that(clause)]


def _opens_with_that(clause: Token) -> bool:
    """Whether a clause begins with "that" and is complete without it; right after its noun "that" is a relative pronoun."""
    if clause.dep_ != "acl:relcl":
        return any(mark.lower_ == "that" for mark in clauses.kids(clause, "mark"))
    first = clause.left_edge
    subject = clauses.kid(clause, *SUBJECT_OF_ANY)
    return first.lower_ == "that" and subject is not None and subject != first and first.i > clause.head.i + 1


def _fronted(verb: Token) -> list[Token]:
    """A subject of the content that the parser gave to the cue: "The border, Keller said, would stay closed"."""
    own = clauses.kids(verb, *clauses.SUBJECTS)
    if len(own) > 1 and own[0].pos_ == "PRON" and "Rel" in own[0].morph.get("PronType"):
        return own[:1]
    if len(own) < 2 or beside(own[-1].left_edge, -1) != ",":
        return []
    return [token for token in own[:-1] if token.right_edge.i + 2 >= own[-1].left_edge.i]


def _is_aside(verb: Token) -> bool:
    """A clause of speech between or after commas ("…, the poll found."), whatever relation the parser gave it."""
    left = verb.left_edge
    if (
        verb.dep_ not in ASIDE
        or _joined_by_and(verb)
        or not clauses.kids(verb, *clauses.SUBJECTS)
        or clauses.kid(verb, "mark", "obj") is not None
    ):
        return False
    before = left.text if left.is_punct else beside(left, -1)
    last = verb.right_edge
    closed = last.is_punct or not any(map(str.isalnum, beside(last, 1)))
    return before in {",", "—", "–", "--"} and closed


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
        subject = clauses.kids(verb, *clauses.PASSIVE_SUBJECTS)
    if clauses.kid(verb, "obj") is not None and "object" in cue.forms:
        return set(), []
    parts = complement + oblique + (clauses.modifiers(verb, "as") if "as" in cue.forms else [])
    if not parts and (not clauses.agents(verb) or cue.forms == {"as"}):
        return set(), []
    selected = _selected(verb, oblique)
    told = spread(parts + subject) | (set() if subject or "hearer" in cue.forms else _described(verb))
    return told - {part.i for token in selected for part in token.subtree}, selected


def _described(participle: Token) -> set[int]:
    """Whom a participle describes: "two men accused of theft", "the men are on trial, charged with theft"."""
    if participle.dep_ != "acl":
        return set()
    head = participle.head
    own = clauses.kids(head, *SUBJECT_OF_ANY) if clauses.kid(head, "cop") is not None else []
    before = {part.i for token in clauses.kids(head, "case", "mark", "cc") for part in token.subtree}
    return spread(own[:1]) if own else {i for i in edges(head) if i < participle.left_edge.i} - before


def _phrases(verb: Token, cue: Cue) -> tuple[list[Token], list[Token]]:
    """The heads of the phrases that are the content, and the prepositions before them that belong to the cue."""
    objects, complement, oblique = clauses.kids(verb, "obj", "iobj"), clauses.kids(verb, "xcomp"), _oblique(verb, cue)
    if "to" in cue.forms and oblique and not complement:
        complement = [kid for kid in clauses.kids(verb, "advcl") if _infinite(kid) and kid.i > oblique[0].i]
    if "as" in cue.forms and not oblique:
        named = complement + clauses.modifiers(verb, "as") + (objects if _names_what(verb) else objects[1:])
        return (objects + named if named or "object" in cue.forms else []), []
    if not cue.forms & {"to", "object", "hearer"} and not oblique:
        return [], []
    if "hearer" in cue.forms:
        held = objects + complement if complement else []
        return held + oblique, _selected(verb, oblique)
    held = (objects if "object" in cue.forms or complement or oblique else []) + complement
    if held and "object" in cue.forms and objects:
        held += _trailing(verb, max(objects, key=lambda token: token.i))
    return held + oblique + _deeds(verb, cue, held + oblique), _selected(verb, oblique)


def _deeds(verb: Token, cue: Cue, told: list[Token]) -> list[Token]:
    """More of what somebody is accused of, hung on the cue: "of stoking hatred and arming rebels by sending them guns"."""
    gerunds = [each for token in told for each in (token, *token.children) if each.tag_ == "VBG" and each.i > verb.i]
    if "of" not in cue.prepositions or not gerunds:
        return []
    more = [
        kid for kid in clauses.kids(verb, "conj") if kid.tag_ == "VBG" and clauses.kid(kid, *clauses.SUBJECTS) is None
    ]
    more += [kid for kid in clauses.kids(verb, "advcl") if kid.tag_ == "VBG" and _by_means(kid)]
    return [kid for kid in more if kid.i > gerunds[0].i and beside(kid.left_edge, -1) != ","]


def _by_means(verb: Token) -> bool:
    return any(kid.lower_ == "by" for kid in clauses.kids(verb, "mark", "case"))


def _names_what(verb: Token) -> bool:
    """ "What it called a gesture": the one object is the name, since "what" is the thing."""
    return verb.dep_ in {"acl:relcl", "acl", "ccomp", "csubj"} and "what" in {
        verb.head.lower_,
        beside(verb.left_edge, -1).lower(),
    }


def _infinite(verb: Token) -> bool:
    mark = clauses.kid(verb, "mark")
    return mark is not None and mark.lower_ == "to"


def _oblique(verb: Token, cue: Cue) -> list[Token]:
    if not cue.prepositions:
        return []
    gerunds = [kid for kid in clauses.kids(verb, "xcomp") if cue.prepositions & set(clauses.cases(kid))]
    found = sorted(clauses.modifiers(verb, *cue.prepositions) + gerunds, key=lambda token: token.i)
    return found or _behind_object(verb, cue)


def _behind_object(verb: Token, cue: Cue) -> list[Token]:
    """The phrase of a selected preposition right behind the object, whatever the parser hung it on: "accused Arvenia of …"."""
    objects = clauses.kids(verb, "obj")
    at = objects[-1].right_edge.i + 1 if objects else len(verb.doc)
    word = verb.doc[at] if at < verb.sent.end else None
    if word is None or word.lower_ not in cue.prepositions or word.dep_ not in {"case", "mark"}:
        return []
    return [word.head] if word.head.i > at and word.head != verb else []


def unsaid(tokens: Iterable[int], verb: Token) -> set[int]:
    """What a report sets against somebody's words: "voiced sympathy but no confession"."""
    out: set[int] = set()
    for i in tokens:
        join = verb.doc[i]
        after = beside(join, 1).lower()
        if join.lower_ == "but" and join.dep_ == "cc" and after in {"no", "not"} and join.head.dep_ == "conj":
            out |= set(range(join.i, join.head.right_edge.i + 1)) if join.head.pos_ == "NOUN" else set()
    return out


def _selected(verb: Token, oblique: list[Token]) -> list[Token]:
    """The preposition of the first phrase, which belongs to the cue if it follows it ("called for", "spoke out against")."""
    found = clauses.kid(oblique[0], "case", "mark") if oblique else None
    if found is None or found.i < verb.i:
        return []
    between = (verb.doc[i] for i in range(verb.i + 1, found.i))
    return [found] if all(token.head == verb and token.dep_ in BESIDE for token in between) else []


def _judged_as(kid: Token) -> bool:
    """ "As unjustified", "as a crime": what the object is condemned as, whatever the parser made of it."""
    return kid.dep_ == "advcl" and kid.pos_ in {"ADJ", "NOUN"} and "as" in clauses.cases(kid)


def _trailing(verb: Token, last: Token) -> list[Token]:
    """Adverbials of the cue that follow its object without a comma."""
    out: list[Token] = []
    for kid in verb.children:
        if kid.i > last.i:
            if (
                (kid.dep_ not in TRAILING and not _judged_as(kid))
                or kid.lemma_.lower() in cues().setting
                or kid.left_edge.i != last.right_edge.i + 1
            ):
                break
            out.append(kid)
            last = kid
    return out
