"""Finds the claims of a report: each word that may be a cue is asked for its content and its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from riftline.actors.actor import Actor
from riftline.actors.resolution import Resolution
from riftline.claims import (
    asides,
    bare,
    labels,
    marking,
    nested,
    nominals,
    official,
    printing,
    reality,
    runs,
    speakers,
    speeches,
    verbs,
)
from riftline.claims.claim import Claim, Span
from riftline.claims.found import Found, Passage, joined
from riftline.documents.report import Report
from riftline.ids import make_id

NEAR = 400
"""Characters from its cue within which a source is part of the claim's quote."""


def find_claims(report: Report, docs: Sequence[Doc], offsets: Sequence[int], actors: Resolution) -> tuple[Claim, ...]:
    """All claims of a report in text order. `docs[i]` starts at ``offsets[i]`` of the report's text.

    Sources, cues and contents are exact spans; `actors` names the speakers. Nothing raises, whatever the quotes.
    """
    out: dict[str, Claim] = {}
    passages = [Passage(doc) for doc in docs]
    found = [with_performed(in_passage(passage), passage) for passage in passages]
    later = _over_paragraphs(passages, found, offsets)
    talks = printing.Talks()
    for number, offset in enumerate(offsets):

        def resolve(token: Token, number: int = number) -> tuple[Actor, ...]:
            return actors.of_phrase(number, token)

        claims, printers = found[number], printing.printers(report, offset, actors)
        for at, (claim, around) in enumerate(zip(claims, speakers.enclosing(claims), strict=True)):
            who = talks.carried(number, claim, speakers.voices(claim, around, resolve), printers)
            made = _anchored(report, offset, claim, later.get((number, at), ()), who)
            refers = marking.refers(claim, claims, claims[:at], passages[number].text)
            out.setdefault(made.id, replace(made, refers=tuple((offset + a, offset + b) for a, b in refers)))
    return tuple(out.values())


def _over_paragraphs(
    passages: Sequence[Passage], found: Sequence[Sequence[Found]], offsets: Sequence[int]
) -> dict[tuple[int, int], list[Span]]:
    """Quotes of paragraphs that are all speech, for the claim (its passage and number) that the paragraph before ends in.

    Paragraphs that open a quote and do not close it belong to whoever speaks in the next one.
    """
    later = _over_lines(passages, found, offsets)
    speaking: tuple[int, int] | None = None
    begun: list[Span] = []
    for number, passage in enumerate(passages):
        quotes = [(offsets[number] + start, offsets[number] + end) for start, end in passage.quotes]
        if speaking is not None and not found[number] and speeches.is_speech(passage):
            later.setdefault(speaking, []).extend(quotes)
            continue
        first = speeches.answered(found[number], passage) if begun else None
        if first is not None:
            later.setdefault((number, first), []).extend(begun)
        alone = not found[number] and speeches.opening(passage) is not None
        begun = [*begun, *quotes] if alone else []
        last = speeches.quoting(found[number], passage)
        speaking = (number, last) if last is not None else None
    return later


def _over_lines(
    passages: Sequence[Passage], found: Sequence[Sequence[Found]], offsets: Sequence[int]
) -> dict[tuple[int, int], list[Span]]:
    """The lines of quotes that are printed one sentence a line, for the claim that begins or ends them."""
    later: dict[tuple[int, int], list[Span]] = {}
    for run in runs.runs(passages):
        whose = runs.owner(run, found)
        if whose is not None:
            more = [span for span in run.spans(passages) if span[0] != whose[0]]
            later[whose] = [(offsets[number] + start, offsets[number] + end) for number, (start, end) in more]
    return later


def in_passage(passage: Passage) -> list[Found]:
    """The claims of one passage in text order of their cues."""
    doc = passage.doc
    found = [claim for token in doc for claim in _of_token(token, passage)]
    for sentence in doc.sents:
        found += [*labels.labelled(sentence, passage), *labels.trailing(sentence, passage)]
    found.sort(key=lambda claim: claim.head.i)
    return speeches.continued(reality.settled(found), passage)


def with_performed(found: list[Found], passage: Passage) -> list[Found]:
    """The claims of a passage with those inside direct speech and the speech acts that are told without their words."""
    more = [*found, *nested.within_speech(passage)]
    more += official.official_acts(passage, {claim.head.i for claim in more})
    return sorted([*more, *bare.performed(passage, more)], key=lambda claim: claim.head.i)


def _of_token(token: Token, passage: Passage) -> Iterator[Found]:
    if passage.in_speech(token):
        return
    kind = token.pos_
    if kind == "VERB":
        if token.lower_ == "according":
            yield from asides.according(token, passage)
        else:
            yield from verbs.claims_of(token, passage)
    elif kind in {"NOUN", "PROPN"}:
        yield from nominals.claims_of_noun(token, passage)
    elif kind == "ADJ":
        yield from nominals.claims_of_adjective(token, passage)
    elif token.lower_ == "according":
        yield from asides.according(token, passage)
    elif kind == "ADV":
        yield from asides.hearsay(token, passage)


def _anchored(report: Report, offset: int, found: Found, later: Sequence[Span], who: speakers.Voices) -> Claim:
    source, cue = _spans(report, found, found.source, offset), _spans(report, found, found.cue, offset)
    content = tuple(sorted((*((offset + start, offset + end) for start, end in found.content), *later)))
    near = [span for span in source if abs(span[0] - cue[0][0]) < NEAR]
    spans = [*near, *cue, *content]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    claim = Claim(
        id=make_id("c", report.id, [*source, *cue, *content], found.attitude), report=report.id,
        start=start, end=end, quote=report.text[start:end], source=source, cue=cue, content=content,
        attitude=found.attitude, speaker=next(iter(who.speakers), None), others=who.speakers[1:], via=who.via,
        unnamed=_unnamed(report, offset, found, source, who),
    )  # fmt: skip
    return marking.marked(claim, report.text)


def _unnamed(
    report: Report, offset: int, found: Found, source: Sequence[Span], who: speakers.Voices
) -> tuple[Span, ...]:
    """Where a source without a name stands: the one that is cited, else the claim's own."""
    if who.cited is None:
        return marking.unnamed(found, report.text, source)
    if not marking.is_unnamed(who.cited):
        return ()
    return _spans(report, found, frozenset(token.i for token in who.cited.subtree), offset)[:1]


def _spans(report: Report, found: Found, tokens: frozenset[int], offset: int) -> tuple[Span, ...]:
    doc = found.head.doc
    return joined(((offset + doc[i].idx, offset + doc[i].idx + len(doc[i])) for i in tokens), report.text)
