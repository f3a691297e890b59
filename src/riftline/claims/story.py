"""A report as the finders of readings, causes, bonds and prospects see it: its sentences, and who holds what is said there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from riftline.actors.actor import Actor
from riftline.actors.resolution import Resolution
from riftline.claims.claim import Claim, Span
from riftline.claims.covering import Covering
from riftline.claims.statements import Holder
from riftline.dates.when import TimeExpression
from riftline.documents.report import Report
from riftline.events.mention import Mention

NO_CONTENT = {"denies", "doubts"}
"""Attitudes whose content the speaker does not hold."""

CLAUSES = {"acl", "acl:relcl", "advcl", "appos", "parataxis", "ccomp"}
"""Relations of what is told of somebody beside the name."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of passage `passage`; `start`/`end` count in the report's text, `lower` is its text in lower case."""

    passage: int
    words: Words
    start: int
    end: int
    lower: str

    @property
    def root(self) -> Token:
        """The head of the sentence."""
        return self.words.root


class Story:
    """The sentences of a report in order, with its claims, acts and times by position."""

    def __init__(
        self,
        report: Report,
        docs: Sequence[Doc],
        actors: Resolution,
        times: Sequence[TimeExpression],
        mentions: Sequence[Mention],
        claims: Sequence[Claim],
    ) -> None:
        self.report, self.actors = report, actors
        self.mentions, self.claims = mentions, claims
        self.offsets = [passage.start for passage in report.passages]
        self.sentences = [made for number, doc in enumerate(docs) for made in self._sentences(number, doc)]
        self._acts = sorted(mentions, key=lambda mention: mention.trigger_start)
        self._act_starts = [mention.trigger_start for mention in self._acts]
        self._times = sorted(times, key=lambda time: time.start)
        self._time_starts = [time.start for time in self._times]
        self._held = Covering((start, end, n) for n, claim in enumerate(claims) for start, end in claim.content)

    def _sentences(self, number: int, doc: Doc) -> Iterable[Sentence]:
        offset = self.offsets[number]
        for words in doc.sents:
            start, end = trimmed(self.report.text, offset + words.start_char, offset + words.end_char)
            if start < end:
                yield Sentence(number, words, start, end, self.report.text[start:end].lower())

    def at(self, sentence: Sentence, token: Token) -> int:
        """Where a token stands in the report's text."""
        return self.offsets[sentence.passage] + int(token.idx)

    def span(self, sentence: Sentence, first: Token, last: Token) -> Span:
        """The stretch of the report from one token to another."""
        return self.at(sentence, first), self.at(sentence, last) + len(last)

    def actor(self, sentence: Sentence, token: Token) -> tuple[Actor, ...]:
        """Whom the phrase of a token stands for."""
        return self.actors.of_phrase(sentence.passage, token)

    def around(self, position: int) -> list[Claim]:
        """The claims in whose content a position lies, the innermost first."""
        found = [self.claims[number] for number in self._held.at(position)]
        return sorted(found, key=lambda claim: sum(end - start for start, end in claim.content))

    def holder(self, position: int) -> Holder:
        """Whose view stands at a position: the innermost speaker who vouches for it, else the report's."""
        for claim in self.around(position):
            if claim.attitude not in NO_CONTENT and (claim.source or claim.speaker):
                return self.speaker(claim)
        return Holder()

    def speaker(self, claim: Claim) -> Holder:
        """The speaker of a claim with the words that name it."""
        if not claim.source:
            return Holder(claim.speaker)
        start, end = claim.source[0]
        return Holder(claim.speaker, self.report.text[start:end], start, end)

    def held_by(self, sentence: Sentence, token: Token) -> Holder:
        """A holder named by the phrase of a token."""
        start, end = self.name(sentence, token)
        actors = self.actor(sentence, token)
        return Holder(actors[0] if actors else None, self.report.text[start:end], start, end)

    def phrase(self, sentence: Sentence, token: Token) -> Span:
        """The phrase of a token without the preposition before it."""
        first = token.left_edge
        while first.i < token.i and (first.dep_ in {"case", "mark", "cc", "punct"}):
            first = first.doc[first.i + 1]
        return trimmed(self.report.text, *self.span(sentence, first, token.right_edge))

    def name(self, sentence: Sentence, token: Token) -> Span:
        """The phrase of a token without clauses that hang on it ("the arrests, which …"); "what" is nothing without its clause."""
        start, end = self.phrase(sentence, token)
        if token.lower_ == "what":
            return trimmed(self.report.text, start, end)
        hung = (kid for kid in token.children if kid.i > token.i and kid.dep_ in CLAUSES)
        first = min((self.at(sentence, kid.left_edge) for kid in hung), default=end)
        return trimmed(self.report.text, start, max(first, self.at(sentence, token) + len(token)))

    def acts_in(self, start: int, end: int) -> list[Mention]:
        """The acts whose trigger begins in a stretch."""
        return self._acts[bisect_left(self._act_starts, start) : bisect_left(self._act_starts, end)]

    def acts_before(self, position: int, most: int) -> list[Mention]:
        """The last acts whose trigger begins before a position, in order of the text."""
        stop = bisect_left(self._act_starts, position)
        return self._acts[max(0, stop - most) : stop]

    def times_in(self, start: int, end: int) -> list[TimeExpression]:
        """The expressions of time in a stretch."""
        found = self._times[bisect_left(self._time_starts, start) : bisect_left(self._time_starts, end)]
        return [time for time in found if time.end <= end]


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without blanks and loose punctuation at its edges."""
    while start < end and text[start] in " \t\r\n\xa0,;:–—-•*#":
        start += 1
    while start < end and text[end - 1] in " \t\r\n\xa0,;:–—-":
        end -= 1
    return start, end
