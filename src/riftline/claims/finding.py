"""Finds claims in a report: cue verbs with their content clause, quotes around them, "according to", accusations and demands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from spacy.tokens import Doc, Token

from riftline.actors.actor import Actor
from riftline.actors.resolution import Resolution
from riftline.claims.claim import Claim, Span
from riftline.claims.quoting import around, quotes
from riftline.documents.report import Report
from riftline.ids import make_id
from riftline.language import clauses

CUES = Path(__file__).with_name("cues.yaml")
OBJECT_CONTENT = {"accuses", "denies", "demands", "praises", "regrets", "threatens", "promises", "calls for", "apologises", "predicts"}
"""Attitudes whose content may be a noun phrase ("condemned the raid")."""

ACCORDING = {"according to", "per"}


@cache
def attitudes() -> Mapping[str, str]:
    """Cue lemma → attitude; the first attitude that lists a word has it."""
    table = yaml.safe_load(CUES.read_text(encoding="utf-8"))
    return {str(word): attitude for attitude in reversed(table) for word in table[attitude]}


@dataclass(frozen=True)
class Found:
    """A claim before it is anchored: tokens of its parts, spans in its Doc for the content."""

    sources: tuple[Token, ...]
    cue: tuple[Token, ...]
    content: tuple[Span, ...]
    attitude: str


def find_claims(
    report: Report, docs: Sequence[Doc], offsets: Sequence[int], actors: Resolution
) -> tuple[Claim, ...]:
    """All claims of a report in text order. `docs[i]` starts at `offsets[i]` of the report's text."""
    out: dict[str, Claim] = {}
    for number, (doc, offset) in enumerate(zip(docs, offsets, strict=True)):
        marks = quotes(doc.text)
        for found in _in_doc(doc, marks):
            speaker = next((actor for token in found.sources for actor in actors.of_phrase(number, token)), None)
            claim = _anchored(report, offset, found, speaker)
            out.setdefault(claim.id, claim)
    return tuple(out.values())


def _in_doc(doc: Doc, marks: Sequence[Span]) -> Iterator[Found]:
    table = attitudes()
    for token in doc:
        if token.pos_ == "VERB" and token.dep_ != "amod":
            added = clauses.particle(token)
            attitude = table.get(f"{token.lemma_.lower()} {added}" if added else token.lemma_.lower())
            if attitude and not clauses.is_passive(token):
                yield from _said(token, attitude, marks)
        elif token.lower_ == "according" and (found := _according(token)) is not None:
            yield found


def _said(verb: Token, attitude: str, marks: Sequence[Span]) -> Iterator[Found]:
    content = _content(verb, attitude, marks)
    if not content:
        return
    cue = tuple(sorted([verb, *clauses.kids(verb, "compound:prt")], key=lambda token: token.i))
    yield Found(tuple(clauses.subjects(verb)), cue, content, attitude)


def _content(verb: Token, attitude: str, marks: Sequence[Span]) -> tuple[Span, ...]:
    clause = clauses.kids(verb, "ccomp")
    if not clause and verb.dep_ == "parataxis" and clauses.kids(verb, *clauses.SUBJECTS):
        return _around_aside(verb, marks)
    if not clause and attitude != "asserts":
        clause = clauses.kids(verb, "xcomp")
        objects = clauses.kids(verb, "obj") if attitude in OBJECT_CONTENT else []
        extra = [token for token in clauses.modifiers(verb, "of", "for", "against") if attitude in {"accuses", "calls for", "apologises", "praises"}]
        if parts := objects + clause + extra:
            return _widened(_edges(parts), verb, marks)
    if clause:
        return _widened(_edges(clause), verb, marks)
    return _quoted_beside(verb, marks)


def _edges(tokens: Sequence[Token]) -> Span:
    start = min(token.left_edge.idx for token in tokens)
    last = max((token.right_edge for token in tokens), key=lambda token: token.i)
    return start, last.idx + len(last)


def _widened(span: Span, verb: Token, marks: Sequence[Span]) -> tuple[Span, ...]:
    """The content with the quotation marks it reaches into, also where the quote began sentences before; never over the cue."""
    start, end = span
    opening, closing = around(start, marks), around(max(start, end - 1), marks)
    if opening is not None and not opening[0] <= verb.idx < opening[1]:
        start = min(start, opening[0])
    if closing is not None and not closing[0] <= verb.idx < closing[1]:
        end = max(end, closing[1])
    if start < verb.idx < end:
        return tuple(part for part in ((start, verb.idx), (verb.idx + len(verb), end)) if part[1] > part[0])
    return ((start, end),)


def _around_aside(verb: Token, marks: Sequence[Span]) -> tuple[Span, ...]:
    """ "…", he said, "…": the sentence without the aside."""
    sentence, (left, right) = verb.sent, _edges([verb])
    before = _trimmed(verb.doc, sentence.start_char, left)
    after = _trimmed(verb.doc, right, sentence.end_char)
    first = around(before[0], marks) if before else None
    if before and first is not None and first[0] < before[0]:
        before = (first[0], before[1])
    return tuple(part for part in (before, after) if part)


def _trimmed(doc: Doc, start: int, end: int) -> Span | None:
    text = doc.text[start:end]
    kept = text.strip(" ,;:–—\n\t")
    if not any(char.isalnum() for char in kept):
        return None
    at = start + text.index(kept)
    return at, at + len(kept)


def _quoted_beside(verb: Token, marks: Sequence[Span]) -> tuple[Span, ...]:
    """A quote in the sentence of a cue that governs no clause: 'He called it "a provocation"', 'X said: "…"'."""
    start, end = verb.sent.start_char, verb.sent.end_char
    inside = [mark for mark in marks if mark[0] < end and start < mark[1] and not mark[0] <= verb.idx < mark[1]]
    return tuple(inside[:2]) if clauses.kids(verb, *clauses.SUBJECTS) else ()


def _according(token: Token) -> Found | None:
    head = token.head if token.dep_ in {"case", "mark"} else None
    if head is None:
        return None
    words = [part for part in token.children if part.dep_ == "fixed"]
    sentence = token.sent
    left, right = _edges([head])
    before = _trimmed(token.doc, sentence.start_char, left)
    after = _trimmed(token.doc, right, sentence.end_char)
    parts = tuple(part for part in ((before, after) if not before else (before,)) if part)
    return Found((head,), (token, *words), parts, "asserts") if parts else None


def _anchored(report: Report, offset: int, found: Found, speaker: Actor | None) -> Claim:
    source = tuple(_phrase_span(token, found.cue, offset) for token in found.sources)
    cue = ((offset + found.cue[0].idx, offset + found.cue[-1].idx + len(found.cue[-1])),)
    content = tuple((offset + start, offset + end) for start, end in found.content)
    spans = [*source, *cue, *content]
    near = [span for span in source if abs(span[0] - cue[0][0]) < 400]
    start, end = min(span[0] for span in [*near, *cue, *content]), max(span[1] for span in [*near, *cue, *content])
    return Claim(
        id=make_id("c", report.id, spans, found.attitude), report=report.id, start=start, end=end, quote=report.text[start:end],
        source=source, cue=cue, content=content, attitude=found.attitude, speaker=speaker,
    )  # fmt: skip


def _phrase_span(token: Token, cue: Sequence[Token], offset: int) -> Span:
    """The noun phrase of the source without relative clauses or the cue itself."""
    kept = [token]
    for kid in token.children:
        if kid.dep_ not in {"acl:relcl", "acl", "punct", "advcl"} and not any(part in cue for part in kid.subtree):
            kept += [part for part in kid.subtree if part.sent == token.sent]
    first, last = min(kept, key=lambda part: part.i), max(kept, key=lambda part: part.i)
    return offset + first.idx, offset + last.idx + len(last)
