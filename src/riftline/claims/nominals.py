"""Claims of nouns and adjectives: "the accusation that …", "calls for …", "voiced concern about …", "is confident that …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from riftline.claims.cues import Cue, cues
from riftline.claims.found import Found, Passage, edges
from riftline.claims.parts import cue_words, phrase
from riftline.language import clauses

ENDS = ".!?…”\"’':;,"
"""What ends a sentence, or goes on."""

OWNED = {"asserts", "promises", "doubts"}
"""Attitudes of nouns that, without a holder and a that-clause, are the author's words ("a commitment to peace")."""

WANTING = {"demands", "calls for"}
WANTED = {"want", "seek", "await", "wait", "expect", "need", "require", "deserve", "refuse", "decline"}
"""Verbs besides the cues of demanding whose object has not been said."""

CONCERNS = {"concern", "worry"}
AHEAD = {
    "chance", "consequence", "danger", "effect", "escalation", "fate", "future", "impact", "implication", "intention", "outcome",
    "possibility", "potential", "prospect", "risk", "safety", "spread", "stability", "threat",
}  # fmt: skip
"""What a concern that looks ahead is about."""

CONDITIONS = {"depend", "hinge", "rest", "rely"}
"""Verbs over what may come: "rests on the readiness of the two councils to give way" tells of nobody's promise."""

KNOWING = {"sure", "certain", "clear", "convinced", "confident", "aware", "positive"}
"""Adjectives that, negated, still tell what somebody thinks."""

CARRIERS = {
    "ask", "cast", "convey", "deliver", "draw", "express", "extend", "file", "give", "hand", "have", "hold", "issue", "launch", "level",
    "lodge", "make", "offer", "pose", "publish", "put", "raise", "reiterate", "release", "renew", "repeat", "send", "share",
    "submit", "take", "throw", "voice",
}  # fmt: skip
"""Verbs that carry a cue noun: "voiced concern that", "lodged a protest over"."""


def claims_of_noun(noun: Token, passage: Passage) -> Iterator[Found]:
    """The claim that a noun of speech or thought states, if its content follows it."""
    cue = cues().nouns.get(noun.lemma_.lower())
    if cue is None or noun.dep_ in {"compound", "flat"} or _is_place_of_speech(noun) or _is_unsaid(noun):
        return
    content, selected = _content(noun, cue)
    if not content:
        return
    content -= {i for other in _own_claims(noun, content) for i in edges(other)}
    carrier = _carrier(noun)
    words = cue_words(noun, selected)
    heads = [head for head in _holders(noun, carrier, content) if head.lemma_.lower() not in cues().mute]
    if not heads and (_is_heading(noun) or cue.attitude in OWNED) and not _is_clause(content, noun):
        return
    if carrier is not None:
        words |= set(range(min(cue_words(carrier)), noun.i + 1))
    source = frozenset(i for head in heads[:1] for i in phrase(head, words) if i >= passage.begin)
    pieces = passage.pieces(content - words - source)
    if pieces:
        yield Found(noun, _attitude(noun, cue, content), words, tuple(pieces), source, tuple(heads))


def _is_heading(noun: Token) -> bool:
    """Whether a noun stands in a heading, whose words name a topic: "Accusations of ‘ethnocide’ fly"."""
    return str(noun.sent.text).rstrip()[-1:] not in ENDS


def _attitude(noun: Token, cue: Cue, content: set[int]) -> str:
    """The cue's attitude; a concern about what is, not about what may come, foretells nothing."""
    if noun.lemma_.lower() not in CONCERNS or _is_clause(content, noun):
        return cue.attitude
    ahead = any(noun.doc[i].lemma_.lower() in AHEAD or noun.doc[i].tag_ == "MD" for i in content)
    return cue.attitude if ahead else "asserts"


def _is_clause(content: set[int], noun: Token) -> bool:
    return noun.doc[min(content)].lower_ in {"that", "whether"}


def has_content(noun: Token) -> bool:
    """Whether a noun is a cue whose content follows it."""
    cue = cues().nouns.get(noun.lemma_.lower())
    return cue is not None and bool(_content(noun, cue)[0])


def claims_of_adjective(adjective: Token, passage: Passage) -> Iterator[Found]:
    """The claim of an adjective with a that-clause: "is confident that …", "made clear that …"."""
    cue = cues().adjectives.get(adjective.lemma_.lower())
    if cue is None:
        return
    clause = clauses.kid(adjective, "ccomp") or next(
        (kid for kid in clauses.kids(adjective, "advcl", "xcomp") if clauses.kid(kid, "mark") is not None), None
    )
    subject = clauses.kid(adjective, *clauses.SUBJECTS)
    carrier = (
        adjective.head if adjective.dep_ == "xcomp" and adjective.head.lemma_ in {"make", "remain", "be"} else None
    )
    if clause is None and carrier is not None:
        clause = clauses.kid(carrier, "ccomp")
    if clause is None or clause.i < adjective.i or _unreal(clause) or _turned(adjective):
        return
    heads = [subject] if subject is not None else clauses.subjects(carrier) if carrier is not None else []
    heads = [head for head in heads if head.lower_ not in {"it", "there"}]
    words = cue_words(adjective)
    if carrier is not None:
        words |= set(range(min(cue_words(carrier)), adjective.i + 1))
    source = frozenset(i for head in heads[:1] for i in phrase(head, words | set(edges(clause))))
    pieces = passage.pieces(set(edges(clause)) - words - source)
    if pieces:
        yield Found(adjective, cue.attitude, words, tuple(pieces), source, tuple(heads))


def _turned(adjective: Token) -> bool:
    """ "Was not as outraged to see it", "if you are happy to be called"."""
    negated = any(kid.lower_ in {"not", "n't", "n’t", "never"} for kid in clauses.kids(adjective, "advmod"))
    subject = clauses.kid(adjective, *clauses.SUBJECTS)
    return (negated and adjective.lemma_.lower() not in KNOWING) or (subject is not None and subject.lower_ == "you")


def _unreal(clause: Token) -> bool:
    """A clause that is no content: a result ("so clear that"), a condition or a time."""
    mark = clauses.kid(clause, "mark")
    return mark is not None and mark.lower_ not in {"that", "whether", "if", "how", "to", "why"}


def _content(noun: Token, cue: Cue) -> tuple[set[int], list[Token]]:
    """Token indices of the content and the preposition that belongs to the cue."""
    clause = [kid for kid in clauses.kids(noun, "acl", "ccomp") if _told(kid, cue)]
    if clause:
        return {i for kid in clause for i in edges(kid)}, []
    carrier = _carrier(noun)
    hung = _hung(noun, carrier, cue)
    for kid in clauses.modifiers(noun, *cue.prepositions) + hung if cue.prepositions else []:
        if kid.i > noun.i:
            mark = clauses.kid(kid, "case", "mark")
            selected = [mark] if mark is not None else []
            return set(edges(kid)) - {part.i for token in selected for part in token.subtree}, selected
    return set(), []


def _hung(noun: Token, carrier: Token | None, cue: Cue) -> list[Token]:
    """Phrases of the content that the parser hung on the verb: on one that carries the noun, or right behind the noun's own."""
    if not cue.prepositions:
        return []
    if carrier is not None:
        return clauses.modifiers(carrier, *cue.prepositions)
    found = clauses.modifiers(noun.head, *cue.prepositions) if noun.dep_ == "obj" else []
    return [kid for kid in found if kid.left_edge.i in {noun.right_edge.i + 1, noun.right_edge.i + 2}]


def _is_place_of_speech(noun: Token) -> bool:
    """ "Said in a statement that …" is the verb's claim."""
    return noun.dep_ == "obl" and noun.head.lemma_.lower() in cues().verbs and "in" in clauses.cases(noun)


def _own_claims(noun: Token, content: set[int]) -> list[Token]:
    """Nouns of speech that "and" joins, with a clause of their own: "calls to burn it and speculation that …"."""
    joined = (noun.doc[i] for i in sorted(content) if noun.doc[i].dep_ == "conj" and noun.doc[i].pos_ == "NOUN")
    own = (
        token for token in joined if clauses.kid(token, "cc") and clauses.kid(token, "acl", "ccomp", "det", "nmod:poss")
    )
    return [token for token in own if has_content(token)]


def _is_unsaid(noun: Token) -> bool:
    """Words that somebody only wants, withholds or waits for ("demanded an apology for", "offered no apology for")."""
    if clauses.kid(noun, "nmod:poss") is None and any(kid.lower_ == "no" for kid in clauses.kids(noun, "det")):
        return True
    above = noun.head
    if noun.dep_ == "obl" and above.lemma_.lower() in CONDITIONS:
        return True
    if (
        noun.dep_ not in {"obj", "obl", "nsubj:pass"}
        or above.pos_ != "VERB"
        or clauses.kid(noun, "nmod:poss") is not None
    ):
        return False
    cue = cues().verbs.get(above.lemma_.lower())
    wanted = above.lemma_.lower() in WANTED or (cue is not None and cue.attitude in WANTING)
    return wanted and (noun.dep_ != "obl" or set(clauses.cases(noun)) <= {"for"})


def _told(clause: Token, cue: Cue) -> bool:
    mark = clauses.kid(clause, "mark")
    if mark is None:
        return False
    return mark.lower_ in {"that", "whether"} or (mark.lower_ == "to" and "to" in cue.prepositions | cue.forms)


def _carrier(noun: Token) -> Token | None:
    """The light verb whose object the noun is, or stands in ("handed over a note of protest")."""
    if noun.dep_ == "nmod" and "of" in clauses.cases(noun):
        noun = noun.head
    above = noun.head
    carried = noun.dep_ == "obj" and above.pos_ == "VERB" and above.i < noun.i and above.lemma_.lower() in CARRIERS
    return above if carried else None


def _holders(noun: Token, carrier: Token | None, content: set[int]) -> list[Token]:
    """Whose word it is: the possessor, a by- or from-phrase, a country's adjective, or the subject of the carrying verb."""
    own = clauses.kids(noun, "nmod:poss")
    if carrier is not None and any(token.pos_ == "PRON" for token in own):
        own = clauses.kids(carrier, *clauses.SUBJECTS) or clauses.subjects(carrier)
    found = own or [
        token for token in clauses.modifiers(noun, "by", "from", "of", "among", "within") if token.i not in content
    ]
    if found:
        return found[:1]
    if carrier is not None:
        return clauses.kids(carrier, *clauses.SUBJECTS) or clauses.subjects(carrier)
    if noun.dep_ == "obl" and "in" in clauses.cases(noun) and noun.head.pos_ == "VERB":
        return clauses.kids(noun.head, *clauses.SUBJECTS)
    return [kid for kid in clauses.kids(noun, "amod", "compound") if kid.ent_type_ or kid.pos_ == "PROPN"][:1]
