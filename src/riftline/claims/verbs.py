"""Claims of verbs: "X said that …", "X accused Y of …", "Y was accused of …", "it is believed that …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from riftline.claims.contents import SUBJECT_OF_ANY, content_of, lender, spread, taken_subject, unsaid
from riftline.claims.cues import Cue, cues
from riftline.claims.direct import NOTHING, Direct, direct, next_phrase
from riftline.claims.found import Found, Passage, beside, edges, joined, widened
from riftline.claims.headlines import PLAIN, closed_by, follows_comma, in_series
from riftline.claims.nominals import has_content
from riftline.claims.parts import cue_words, phrase
from riftline.claims.quoting import Span
from riftline.language import clauses
from riftline.language.withheld import is_kept, is_withheld

SPLIT = {"call"}
"""Verbs whose preposition decides what they mean: "called it a raid", "called for calm"."""

EXPLAINING = re.compile(r",\s(?:which|who|whose|where)\s[^,]*\Z")
"""A relative clause that begins with a comma and runs to the end."""

FARTHEST = 300
"""Characters of the longest clause looked for."""

RELATIVES = {"which", "that", "what", "who", "whom"}
"""Words that alone are no content."""

QUOTING = {"quote", "cite"}
"""Verbs that lead to a cue: "was quoted as saying"."""

MUSING = {
    "believe",
    "expect",
    "fear",
    "feel",
    "guess",
    "hope",
    "know",
    "learn",
    "mean",
    "realise",
    "realize",
    "see",
    "suppose",
    "think",
    "understand",
    "want",
    "wish",
    "wonder",
}
"""Verbs that with "I" or "we" tell the speaker's own mind."""

BEARING = {"express", "voice", "convey", "air", "issue", "raise", "offer", "have", "make", "cast"}
SHOWING = {"signal", "reaffirm", "reiterate", "repeat", "renew", "declare", "announce"}
"""Verbs whose attitude is that of their object, which makes the claim if it has a content: "expressed regret over"; those of
`SHOWING` keep the object as content: "signalled its willingness to talk"."""

WITHHELD = {
    "access", "admission", "aid", "area", "asylum", "bail", "entry", "exit", "food", "passage", "permission", "permit", "request", "right",
    "treatment", "use", "visa", "water",
}  # fmt: skip
"""What is kept from somebody who is "denied" it."""

SELF = {"i", "we", "you"}
"""Subjects whose opinions are the words of whoever is speaking already."""

NEGATIONS = {"not", "n't", "n’t", "never", "no", "nor", "neither"}
TURNED = {"denies": "asserts", "doubts": "asserts"}
"""What a negated cue says: who does not deny, grants."""

OPEN = {"or", "nor"}
"""Words that join a cue to what is not said either: who neither confirms nor denies leaves it open."""

REFUSING = {"reject", "dismiss"}
"""Verbs that deny a charge, and refuse anything else."""

OPINION = {"believe", "think", "expect", "see", "consider", "feel"}
"""Verbs that doubt when negated: "does not believe that …"."""


def cue_of(verb: Token) -> Cue | None:
    """The entry of a verb in the table of cues, with its particle or selected preposition if that has its own."""
    table, lemma = cues().verbs, verb.lemma_.lower()
    added = clauses.particle(verb)
    if added and f"{lemma} {added}" in table:
        return table[f"{lemma} {added}"]
    for kid in _phrases_of(verb) if lemma in SPLIT else []:
        for preposition in clauses.cases(kid):
            if f"{lemma} {preposition}" in table:
                return table[f"{lemma} {preposition}"]
    return table.get(lemma)


def _phrases_of(verb: Token) -> list[Token]:
    """The phrases of a verb that may decide what it means; the day on which it was said does not."""
    return [kid for kid in clauses.modifiers(verb) if kid.lemma_.lower() not in cues().setting]


def claims_of(verb: Token, passage: Passage) -> Iterator[Found]:
    """The claim that a verb states, if it is a cue with a content."""
    cue = cue_of(verb)
    if (
        cue is None
        or verb.dep_ in {"amod", "compound"}
        or _own_opinion(verb, cue)
        or _imperative(verb)
        or _quotes(verb)
    ):
        return
    if _obliges(verb) or _is_told(verb):
        return
    if keeps_from(verb) or _comes_from(verb) or _addresses(verb) or is_kept(verb) or _points_back(verb):
        return
    passive = clauses.is_passive(verb)
    if passive and "active" in cue.forms:
        return
    tokens, selected = content_of(verb, cue, passive=passive)
    tokens = tokens or _named(verb, cue, passage) or closed_by(verb)
    words = cue_words(verb, [*selected, *_quoter(verb)])
    speech = direct(verb, words, passage)
    if in_series(verb):
        speech = replace(speech, before=None, source=None)
    heads = [passage.head(head, verb.i) for head in _sources(verb, words, speech)]
    inverted = bool(heads) and heads[0].i > verb.i and not (passive and cue.forms == {"as"})
    if not tokens and inverted and speech == NOTHING:
        tokens = set(range(verb.sent.start, verb.i))
    source = _source(heads, words, speech, passage)
    pieces = _said(verb, passage.wordy(passage.pieces(tokens - words - source - unsaid(tokens, verb))), speech, passage)
    if pieces and not _mute(heads, cue, speech) and not _told_by_noun(verb) and not _void(pieces, cue, passage):
        speakers = tuple(clauses.antecedent(head, verb) for head in heads)
        content, through = joined(pieces, passage.text), tuple(_agents_of_quote(verb))
        yield Found(verb, _attitude(verb, cue), words, content, source, speakers, through)


def _comes_from(verb: Token) -> bool:
    """ "Hails from the north" praises nobody."""
    return verb.lemma_.lower() == "hail" and bool(clauses.modifiers(verb, "from")) and clauses.kid(verb, "obj") is None


def _points_back(verb: Token) -> bool:
    """ "So says the chairman": the words stand before."""
    before = beside(verb, -1).lower() if verb.i > verb.sent.start else ""
    return before in {"so", "thus"} and verb.lemma_.lower() in PLAIN and clauses.kid(verb, "ccomp") is None


def _addresses(verb: Token) -> bool:
    """ "You agree that …" speaks to the reader."""
    subject = clauses.kid(verb, *clauses.SUBJECTS)
    return verb.tag_ == "VBP" and subject is not None and subject.lower_ == "you"


def keeps_from(verb: Token) -> bool:
    """ "Denied the envoys access", "denied entry": what is denied is no charge."""
    given = [*clauses.kids(verb, "obj", "nsubj:pass"), *clauses.kids(verb, "iobj")]
    return verb.lemma_.lower() == "deny" and any(token.lemma_.lower() in WITHHELD for token in given)


def _source(heads: Sequence[Token], words: frozenset[int], speech: Direct, passage: Passage) -> frozenset[int]:
    """The words of the source, with a title before it that the parser made a subject of its own."""
    if not heads:
        return frozenset()
    head = heads[0]
    reach = phrase(head, words)
    before = passage.doc[min(reach) - 1] if min(reach) > head.sent.start else head
    title = next((up for up in (before, before.head) if up.dep_ in clauses.SUBJECTS and up.head == head.head), None)
    if title is not None and title.i < head.i and title.pos_ != "PRON" and not before.is_punct:
        reach |= phrase(title, words)
    return frozenset(i for i in reach if i >= passage.begin and _outside(head, i, speech.before))


def _sources(verb: Token, words: frozenset[int], speech: Direct) -> list[Token]:
    """The heads of the source: beside direct speech what stands there, else the subject, else what follows an inverted cue."""
    lending = lender(verb)
    if lending is not None:
        return clauses.kids(lending, *clauses.SUBJECTS)[-1:]
    series = in_series(verb)
    if series:
        return series
    heads = _speakers(verb, passive=clauses.is_passive(verb)) or taken_subject(verb)
    if speech.before is not None and speech.source is not None and not _beside(heads, speech.before, speech.source):
        return [speech.source]
    if not heads or (not clauses.kids(verb, *clauses.SUBJECTS) and follows_comma(verb)):
        found = next_phrase(verb, max(words)) if follows_comma(verb) else None
        return [found] if found is not None and not _says_more(found, verb) else heads
    return heads


def _says_more(noun: Token, verb: Token) -> bool:
    """Whether a noun behind the cue is the subject of what is said: "…, says pilot erred"."""
    clause = noun.head
    return noun.dep_ in SUBJECT_OF_ANY and clause.dep_ == "ccomp" and clause.head == verb and clause.i > noun.i


def _quotes(verb: Token) -> bool:
    """Whether the verb only leads to the cue: "was quoted as saying"."""
    return verb.lemma_.lower() in QUOTING and any(kid.tag_ == "VBG" for kid in clauses.modifiers(verb, "as"))


def _quoter(verb: Token) -> list[Token]:
    """The words before "saying" in "was quoted as saying", if nothing stands between them."""
    above = verb.head
    if above == verb or not _quotes(above):
        return []
    return [above, *clauses.kids(above, "aux", "aux:pass"), *clauses.kids(verb, "mark", "case")]


def _agents_of_quote(verb: Token) -> list[Token]:
    """Who quoted: "was quoted by the Gazette as saying", "the Gazette quoted him as saying"."""
    return clauses.subjects(verb.head) if verb.head != verb and _quotes(verb.head) else []


def _mute(heads: Sequence[Token], cue: Cue, speech: Direct) -> bool:
    """Whether the subject is a thing that says nothing: "the crisis highlights …" are the author's words."""
    if not heads or heads[0].pos_ != "NOUN" or speech.before is not None or speech.after is not None:
        return False
    return cue.attitude in {"asserts", "threatens", "praises", "promises"} and heads[0].lemma_.lower() in cues().mute


def _void(pieces: Sequence[Span], cue: Cue, passage: Passage) -> bool:
    """Whether the content is no more than a relative pronoun; a denial may be as short ("which Arvenia denies")."""
    return cue.attitude != "denies" and {passage.text[start:end].lower() for start, end in pieces} <= RELATIVES


def _told_by_noun(verb: Token) -> bool:
    """Whether the object is a cue noun with a content of its own, which makes the claim: "voiced concern that …"."""
    if verb.lemma_.lower() not in BEARING:
        return False
    return any(has_content(token) for token in clauses.kids(verb, "obj"))


def _beside(heads: Sequence[Token], mark: Span, source: Token) -> bool:
    """Whether the parser's subject is a phrase outside the quote."""
    return bool(heads) and (heads[0] == source or not mark[0] <= heads[0].idx < mark[1]) and heads[0].idx >= mark[0]


def _outside(head: Token, i: int, mark: Span | None) -> bool:
    return mark is None or not mark[0] <= head.doc[i].idx < mark[1]


def _own_opinion(verb: Token, cue: Cue) -> bool:
    """ "I think", "we support": the opinion of whoever is speaking already, or of the author."""
    subject = clauses.kid(verb, *clauses.SUBJECTS)
    own = verb.lemma_.lower() in MUSING or "active" in cue.forms
    return own and subject is not None and subject.lower_ in SELF


def _is_told(verb: Token) -> bool:
    """ "Asked to give advice, the premier said …": who is asked does not ask; and "make believe" believes nothing."""
    asked = verb.lower_ == "asked" and verb.i == verb.sent.start
    return asked or (verb.lower_ == "believe" and verb.i > 0 and beside(verb, -1).lower() == "make")


def _obliges(verb: Token) -> bool:
    """ "The gate was supposed to be shut" tells what ought to be; "is supposed to have fled" what somebody believes."""
    clause = clauses.kid(verb, "xcomp")
    if verb.lemma_.lower() != "suppose" or clause is None:
        return False
    return all(aux.lemma_ != "have" for aux in clauses.kids(clause, "aux"))


def _named(verb: Token, cue: Cue, passage: Passage) -> set[int]:
    """What a verb of naming calls by a quote that the parser hung elsewhere, or on it: "called the plan to … “a disgrace”"."""
    objects = clauses.kids(verb, "obj") if "as" in cue.forms else []
    if not objects:
        return set()
    own = passage.quote(objects[-1].right_edge.i)
    if own is not None and own[0] > objects[-1].idx:
        return spread(objects)
    last = objects[-1].right_edge.i + 1
    quote = passage.quote(last) if last < len(verb.doc) else None
    if quote is None or quote[0] < verb.idx:
        return set()
    named = (token.i for token in verb.sent if quote[0] <= token.idx < quote[1])
    return {i for token in objects for i in edges(token)} | set(named)


def _imperative(verb: Token) -> bool:
    """ "Note that …" asks the reader."""
    bare = verb.tag_ in {"VB", "VBP"} and verb.dep_ == "root" and clauses.kid(verb, *clauses.SUBJECTS, "aux") is None
    return bare and not taken_subject(verb)


def _attitude(verb: Token, cue: Cue) -> str:
    """The cue's attitude, turned by a negation, or that of the object which the verb bears."""
    if verb.lemma_.lower() == "ask" and _questions(verb):
        return "asserts"
    if cue.attitude == "denies" and is_withheld(verb):
        return "doubts" if any(kid.lower_ in OPEN for kid in clauses.kids(verb, "cc")) else TURNED[cue.attitude]
    if any(kid.lower_ in NEGATIONS for kid in clauses.kids(verb, "advmod")):
        return "doubts" if verb.lemma_.lower() in OPINION else TURNED.get(cue.attitude, cue.attitude)
    objects = clauses.kids(verb, "obj", "nsubj:pass")
    if verb.lemma_.lower() in BEARING | SHOWING:
        borne = [cues().nouns[token.lemma_.lower()] for token in objects if token.lemma_.lower() in cues().nouns]
        return borne[0].attitude if borne else cue.attitude
    if verb.lemma_.lower() in REFUSING and objects and not cues().charges & {token.lemma_.lower() for token in objects}:
        return "asserts" if objects[0].pos_ == "NOUN" else cue.attitude
    return cue.attitude


def _questions(verb: Token) -> bool:
    """Whether what is asked is a question, not a favour: "asked whether", "asked: “Why …?”"."""
    if clauses.kid(verb, "xcomp") is not None or clauses.modifiers(verb, "for"):
        return False
    return "?" in verb.sent.text or clauses.kid(verb, "ccomp") is not None


def _speakers(verb: Token, *, passive: bool) -> list[Token]:
    """The source as written: the subject (a relative pronoun stays one), for passives the by-phrase."""
    if passive:
        return clauses.agents(verb)
    own = clauses.kids(verb, *clauses.SUBJECTS)[-1:]
    own = [token for token in own if token.lower_ not in {"it", "there"} or token.dep_ != "expl"]
    return own or _quoted(verb) or _of_series(verb, clauses.subjects(verb)) or _of_neither(verb)


def _of_neither(verb: Token) -> list[Token]:
    """ "Belmark neither confirmed nor denied": the subject, where the parser cut the sentence before "neither"."""
    first = verb.head if verb.dep_ == "conj" else verb
    word = clauses.kid(first, "cc:preconj")
    name = first.head
    cut = word is not None and first.dep_ == "parataxis" and name.pos_ in {"PROPN", "NOUN", "PRON"}
    return [name] if cut and word is not None and name.i < word.i else []


def _of_series(verb: Token, found: list[Token]) -> list[Token]:
    """The subject of the verbs before in a series, where the parser reached past it to a thing that says nothing.

    "The row grew when police searched the office, arrested two, and accused …": not the row accuses.
    """
    if verb.dep_ != "conj" or not found or found[0].lemma_.lower() not in cues().mute:
        return found
    between = [token for token in verb.doc[found[0].i + 1 : verb.i] if token.dep_ == "nsubj" and token.head.i < verb.i]
    able = [token for token in between if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() not in cues().mute]
    return able[-1:] or found


def _quoted(verb: Token) -> list[Token]:
    """Who is quoted in "quoted the minister as saying"."""
    above = verb.head
    if above == verb or not _quotes(above) or clauses.is_passive(above):
        return []
    return clauses.kids(above, "obj", "iobj")


def _said(verb: Token, pieces: Sequence[Span], speech: Direct, passage: Passage) -> list[Span]:
    """The pieces with the quotes they reach into, and the direct speech beside the cue."""
    if pieces and speech == NOTHING:
        pieces = [*pieces[:-1], _unexplained(pieces[-1], passage)]
    out = [widened(piece, verb, passage) for piece in pieces]
    if speech.before is not None:
        out = [part for piece in out for part in _clipped(piece, speech.before, passage)] + [speech.before]
    if speech.after is not None:
        out = [piece for piece in out if speech.before is not None or piece[1] > speech.after[0]] + [speech.after]
    return out


def _unexplained(piece: Span, passage: Passage) -> Span:
    """A piece without the relative clause that explains its end: in two of three cases that is the author's (counted in news text)."""
    found = EXPLAINING.search(passage.text, max(piece[0], piece[1] - FARTHEST), piece[1])
    if found is None or passage.quotes_in(*piece) or passage.at(piece[0]) is not None:
        return piece
    return piece[0], found.start()


def _clipped(piece: Span, mark: Span, passage: Passage) -> Iterator[Span]:
    """What of a piece may be content beside direct speech that ends before the cue: what leads to it, and later quotes."""
    if piece[0] < mark[1]:
        yield piece[0], min(piece[1], mark[1])
    if piece[1] > mark[1]:
        later = passage.quotes_in(max(piece[0], mark[1]), piece[1])
        yield from later
