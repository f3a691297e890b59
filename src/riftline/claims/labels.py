"""Speakers set beside what they say by a sign: "Arvenia: Belmark must answer", and in headlines "Crew was beaten: lawyer"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Sentence

from riftline.claims.asides import PREDICATES
from riftline.claims.cues import cues
from riftline.claims.found import Found, Passage
from riftline.language import clauses

LABEL = 8
"""Words before a colon up to which they can name a speaker: "Arvenian foreign minister: …"."""

SHORT = 5
"""Words of a speaker set behind a headline."""

TOPIC = {"on", "about", "after", "to"}
"""Words after a speaker's name that bring in what is spoken about: "Orlan on sanctions: …"."""

SIGNS = {":", "-", "–", "—"}
ENDS = ".!?"


def labelled(sentence: Sentence, passage: Passage) -> Iterator[Found]:
    """A speaker before a colon: "Arvenia: Belmark must answer", "MODERATOR: Why?"."""
    if sentence.start_char and "\n" not in passage.text[max(0, sentence.start_char - 2) : sentence.start_char]:
        return
    colon = next((token for token in sentence[: LABEL + 1] if token.text == ":"), None)
    if colon is None or colon.i == sentence.start or colon.i + 1 >= sentence.end:
        return
    label = _named(passage.doc[sentence.start : colon.i])
    if _names_speaker(label):
        yield from _made(colon.i, label, range(colon.i + 1, sentence.end), passage)


def trailing(sentence: Sentence, passage: Passage) -> Iterator[Found]:
    """A speaker behind a headline: "Crew was beaten: lawyer", "Belmark ‘ready for talks’ – Keller"."""
    if sentence.start_char or sentence.end_char < len(passage.text.rstrip()) or sentence.text.rstrip()[-1:] in ENDS:
        return
    sign = next((token for token in reversed(sentence) if token.text in SIGNS), None)
    if sign is None or sign.i == sentence.start or not 0 < sentence.end - sign.i - 1 <= SHORT:
        return
    label = passage.doc[sign.i + 1 : sentence.end]
    told = passage.doc[sentence.start : sign.i]
    spaced = sign.text == ":" or (sign.whitespace_ and passage.doc[sign.i - 1].whitespace_)
    says = any(token.pos_ in PREDICATES for token in told) or passage.quotes_in(told.start_char, told.end_char)
    if spaced and says and _names_speaker(label):
        yield from _made(sign.i, label, range(sentence.start, sign.i), passage)


def _made(sign: int, label: Sentence, told: range, passage: Passage) -> Iterator[Found]:
    pieces = passage.pieces(told)
    if pieces:
        source = frozenset(range(label.start, label.end))
        yield Found(passage.doc[sign], "asserts", frozenset({sign}), tuple(pieces), source, (label.root,))


def _named(label: Sentence) -> Sentence:
    """The name in a label, without what it speaks about."""
    if label.text.isupper():
        return label
    stop = next((token.i for token in label if token.lower_ in TOPIC and token.i > label.start), label.end)
    return label.doc[label.start : stop]


def _names_speaker(label: Sentence) -> bool:
    """Whether a label names who speaks: it is a name, or an office, or what describes it is one ("Collision off Iceland" is
    a topic)."""
    if any(token.pos_ in PREDICATES for token in label):
        return False
    root = label.root
    near = (root, *clauses.kids(root, "amod", "compound", "flat", "nmod:poss", "appos", "conj"))
    named = any(token.ent_type_ in {"PER", "ORG", "LOC"} for token in near)
    return named or label.text.isupper() or root.lemma_.lower() in cues().offices
