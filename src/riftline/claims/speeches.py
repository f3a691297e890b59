"""Quotes that run on: over the next sentences, and over the next paragraphs, of a claim that began to quote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from riftline.claims.found import SPEECH, Found, Passage, joined
from riftline.claims.quoting import Span

BACK = 12
"""Claims looked back on for the one that a quote goes on: more than two sentences hold."""

LOOK = 8
"""Characters before a quote in which a joining word may stand."""

JOINING = {"But", "And", "So", "Or", "Yet"}

CLOSING = "”»\"'’“"
"""Marks that end a quote, in one or the other language."""

RUN = 2
"""Words from which a quote can be speech that goes on."""


def continued(claims: list[Found], passage: Passage) -> list[Found]:
    """The claims of a passage, with the quotes added that follow a quoted one sentence after sentence."""
    out, heads = list(claims), [claim.head.idx for claim in claims]
    for number in _loose(claims, passage):
        mark = passage.quotes[number]
        last = bisect_left(heads, mark[0])
        place = _before(out, range(max(0, last - BACK), last), mark, passage)
        if place is not None:
            out[place] = out[place].saying(joined([*out[place].content, mark], passage.text))
    return out


def _loose(claims: Sequence[Found], passage: Passage) -> list[int]:
    """The numbers of the quotes that begin a sentence and that no claim has."""
    text, taken = passage.text, set[int]()
    for start, end in {piece for claim in claims for piece in claim.content}:
        first = bisect_left(passage.quotes, (start, start))
        first -= first > 0 and passage.quotes[first - 1][1] > start
        taken |= set(range(first, bisect_left(passage.quotes, (end, end))))
    spoken = (number for number in range(len(passage.quotes)) if passage.words[number] >= RUN)
    return [n for n in spoken if n not in taken and _opens_sentence(text, passage.quotes[n][0])]


def _before(claims: Sequence[Found], near: range, mark: Span, passage: Passage) -> int | None:
    """The claim among the `near` ones that the quote goes on: it quotes, and no sentence lies between the two."""
    best: tuple[int, int] | None = None
    for number in near:
        end = _end(claims[number], mark, passage)
        if end is not None and (best is None or end > best[0]):
            best = (end, number)
    if best is None or bisect_left(passage.sentences, mark[0] + 1) - bisect_left(passage.sentences, best[0]) > 1:
        return None
    return best[1]


def _end(claim: Found, mark: Span, passage: Passage) -> int | None:
    """Where a quoting claim's words end before the quote: of cue, source and content the last."""
    doc = claim.head.doc
    end = max(doc[max(claim.cue | claim.source)].idx, claim.content[-1][1])
    quoting = any(passage.at(start) is not None for start, _ in claim.content)
    return end if quoting and end <= mark[0] else None


def _opens_sentence(text: str, at: int) -> bool:
    """Whether a quote begins a sentence, a joining word before it aside."""
    before = text[max(0, at - LOOK) : at].rstrip()
    word = before.rpartition(" ")[2]
    if word in JOINING:
        before = before[: -len(word)].rstrip()
    return not before or before[-1] in ".!?”\"’'…:"


def quoting(claims: Sequence[Found], passage: Passage) -> int | None:
    """The number of the claim whose direct speech the next paragraph may go on; None if the passage's last quote is nobody's."""
    if not passage.quotes:
        return None
    start, end = passage.quotes[-1]
    near = range(len(claims) - 1, max(-1, len(claims) - 1 - BACK), -1)
    found = next((n for n in near if any(a <= start and end <= b for a, b in claims[n].content)), None)
    if found is None or not (passage.words[-1] >= SPEECH or (start, end) in claims[found].content):
        return None
    return found if _ends(claims[found], passage) else None


def _ends(claim: Found, passage: Passage) -> bool:
    """Whether a claim reaches into the passage's last sentence: after another one a quote is anybody's."""
    last = max(claim.content[-1][1], claim.head.doc[max(claim.cue | claim.source)].idx)
    return bool(last > passage.sentences[-1])


def opening(passage: Passage) -> Span | None:
    """The quote of a paragraph that is one quote without an end, as speech has that goes on in the next; None if it is not."""
    if len(passage.quotes) != 1 or not is_speech(passage):
        return None
    start, end = passage.quotes[0]
    closed = passage.text[start:end].rstrip()[-1:] in CLOSING
    return None if closed else (start, end)


def answered(claims: Sequence[Found], passage: Passage) -> int | None:
    """The number of the claim whose direct speech begins the passage; None if that is nobody's."""
    if not passage.quotes or passage.text[: passage.quotes[0][0]].strip():
        return None
    start, end = passage.quotes[0]
    return next((n for n, claim in enumerate(claims) if any(a <= start and end <= b for a, b in claim.content)), None)


def is_speech(passage: Passage) -> bool:
    """Whether a passage is nothing but quoted speech."""
    text, rest = passage.text, 0
    for start, end in passage.quotes:
        if text[rest:start].strip():
            return False
        rest = end
    return bool(passage.quotes) and not text[rest:].strip(" .\n\t\r\xa0")
