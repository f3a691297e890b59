"""Reports that stand in nearly the same words.

Candidates share word shingles, of which a fixed quarter is kept (Broder 1997, "On the resemblance and containment of
documents", sampling by hash value); each candidate is then verified sentence by sentence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from zlib import crc32

from riftline.documents.report import Report

SHINGLE = 5
"""Words in a shingle: five in a row seldom recur by chance, and survive an edit of the next sentence."""

KEPT_OF = 4
"""One shingle in this many is kept: some hundred for a news report, enough to find a share of a fifth."""

SHARED_SHINGLES = 3
SHARED_SHARE = 0.2
"""A candidate shares this many kept shingles, and this share of the shorter report's. Generous: verification decides."""

CROWD = 30
"""Shingles in more reports than this are linked as a chain instead of all with all, to stay near-linear."""

SENTENCE_WORDS = 6
"""Shorter sentences say too little about who copied whom."""

SAME_SENTENCE = 85.0
"""RapidFuzz ratio (0–100) from which two sentences are one sentence lightly edited."""

SAME_WORDING = 0.5
"""Share of the shorter report that must recur: a long quotation shared by two reports rarely makes half of either."""

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+|\n+")


def retold_pairs(reports: Iterable[Report]) -> dict[tuple[str, str], float]:
    """Pairs of report ids in nearly the same words, with the share of the shorter one that recurs in the longer."""
    by_id = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    pairs = {}
    for a, b in sorted(set(_candidates(by_id.values()))):
        share = same_wording(by_id[a], by_id[b])
        if share >= SAME_WORDING:
            pairs[a, b] = share
    return pairs


def _candidates(reports: Iterable[Report]) -> Iterator[tuple[str, str]]:
    samples = {report.id: _sample(report) for report in reports}
    holders: dict[bytes, list[str]] = defaultdict(list)
    for identity, sample in samples.items():
        for shingle in sample:
            holders[shingle].append(identity)
    shared = Counter(pair for names in holders.values() for pair in _links(names))
    for (a, b), count in shared.items():
        least = min(len(samples[a]), len(samples[b]))
        if count >= max(SHARED_SHINGLES, SHARED_SHARE * least):
            yield a, b


def _links(names: list[str]) -> Iterator[tuple[str, str]]:
    if len(names) > CROWD:
        yield from pairwise(names)
    else:
        yield from ((a, b) for n, a in enumerate(names) for b in names[n + 1 :])


def _sample(report: Report) -> frozenset[bytes]:
    words = [word.encode("utf-8", "surrogatepass") for word in _WORD.findall(_prose(report).casefold())]
    shingles = {b" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)}
    return frozenset([shingle for shingle in shingles if crc32(shingle) % KEPT_OF == 0])


def _prose(report: Report) -> str:
    return "\n".join(report.text[passage.start : passage.end] for passage in report.passages)


def raw_sentences(report: Report) -> list[str]:
    """The sentences of a report as they stand, those of fewer than `SENTENCE_WORDS` words left out."""
    pieces = [report.text[start:end] for start, end in raw_spans(report)]
    return [piece for piece in pieces if len(piece.split()) >= SENTENCE_WORDS]


def raw_spans(report: Report) -> Iterator[tuple[int, int]]:
    """Where the sentences of a report stand in its text, passage by passage."""
    for passage in report.passages:
        start = passage.start
        for match in _SENTENCE_END.finditer(report.text, passage.start, passage.end):
            yield start, match.start()
            start = match.end()
        yield start, passage.end


def _sentences(prose: str) -> tuple[str, ...]:
    pieces = (" ".join(_WORD.findall(piece.casefold())) for piece in _SENTENCE_END.split(prose))
    return tuple(piece for piece in pieces if piece.count(" ") >= SENTENCE_WORDS - 1)


def same_wording(a: Report, b: Report) -> float:
    """Share (0 … 1, by characters) of the shorter report's sentences that stand in the other almost word for word."""
    from rapidfuzz import fuzz, process

    short, long = sorted((_sentences(_prose(a)), _sentences(_prose(b))), key=lambda found: sum(map(len, found)))
    total = sum(map(len, short))
    exact = set(long)
    same = 0
    for sentence in short:
        if sentence in exact or process.extractOne(sentence, long, scorer=fuzz.ratio, score_cutoff=SAME_SENTENCE):
            same += len(sentence)
    return same / total if total else 0.0
