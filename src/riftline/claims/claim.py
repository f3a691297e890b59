"""A claim: who says what, in which words, with what attitude."""

from __future__ import annotations

from dataclasses import dataclass

from riftline.actors.actor import Actor

Span = tuple[int, int]


@dataclass(frozen=True)
class Claim:
    """One attribution. Spans count characters in the report's text; a content may be in two pieces ("…", he said, "…").

    `attitude` is asserts, accuses, denies, demands, promises, threatens, praises, regrets, apologises, doubts, predicts or
    calls for. `speaker` is None where nobody is named, `others` say it with the speaker ("A and B said"); `via` are the voices
    it came through, the publisher last.

    `judging` are words that judge, which are the speaker's and nobody else's; `hedges` are words that hold back ("may",
    "reportedly"); `refers` is what a content such as "which" stands for; `unnamed` is a source without a name ("analysts").
    """

    id: str
    report: str
    start: int
    end: int
    quote: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    attitude: str
    speaker: Actor | None = None
    via: tuple[Actor, ...] = ()
    judging: tuple[Span, ...] = ()
    hedges: tuple[Span, ...] = ()
    refers: tuple[Span, ...] = ()
    unnamed: tuple[Span, ...] = ()
    others: tuple[Actor, ...] = ()

    @property
    def speakers(self) -> tuple[Actor, ...]:
        """All who say it, the one named first before the others."""
        return self.others if self.speaker is None else (self.speaker, *self.others)
