"""Drivers: sentences that name a lasting cause or background of a crisis, under the topic they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from riftline.claims.claim import Span
from riftline.claims.lexicon import phrases, table
from riftline.claims.statements import Bond, Cause
from riftline.claims.story import Sentence, Story
from riftline.ids import make_id
from riftline.language import clauses

FINITE = {"VBD", "VBZ", "VBP", "MD"}
"""Tags of finite verbs: a heading, which has none, tells nothing."""

TOLD = {"actual", "alleged"}
CAPITAL = re.compile(r"(?<!\\)[A-Z]")
NAME = re.compile(r"[A-Z]\w+(?:[-–][A-Z]\w+)*(?: [A-Z]\w+(?:[-–][A-Z]\w+)*)*")
"""A name as written, over hyphens and several words."""

BESIDE = 4
"""Words around a topic in which the name of a place is its instance."""


@dataclass(frozen=True)
class Topics:
    """Topics with their pattern and whether a place names their instance; the words of causing and of lasting."""

    rows: tuple[tuple[str, re.Pattern[str], bool], ...]
    causing: re.Pattern[str]
    lasting: re.Pattern[str]
    between: re.Pattern[str]
    ahead: frozenset[str]


@cache
def topics() -> Topics:
    """The patterns of `drivers.yaml`, made once; capitals in them stand for capitals."""
    found = table("drivers")
    rows = [
        (label, re.compile(_cased(row["phrases"])), bool(row.get("place"))) for label, row in found["topics"].items()
    ]
    return Topics(
        tuple(rows),
        phrases([found["causing"]]),
        phrases([found["lasting"]]),
        phrases([found["between"]]),
        frozenset(found["ahead"].split("|")),
    )


def _cased(listed: list[str]) -> str:
    """Phrases as whole words; case counts only in those with a capital, which stands for a name."""
    each = [word if CAPITAL.search(word) else f"(?i:{word})" for word in sorted(listed, key=len, reverse=True)]
    return rf"(?<!\w)(?:{'|'.join(each)})(?!\w)"


def find_causes(story: Story, bonds: Sequence[Bond]) -> tuple[Cause, ...]:
    """The sentences of a report that name a lasting cause, once for each topic, in text order.

    A sentence that states a tie names its topic too: a dependence on oil is background, whether or not it is called a cause.
    """
    found = [cause for sentence in story.sentences for cause in _of_sentence(story, sentence)]
    labels: dict[str, str] = table("drivers")["of_ties"]
    found += [_cause(story, (bond.start, bond.end), labels[bond.kind]) for bond in bonds if bond.kind in labels]
    return tuple(sorted({cause.id: cause for cause in found}.values(), key=lambda cause: (cause.start, cause.label)))


def _of_sentence(story: Story, sentence: Sentence) -> Iterator[Cause]:
    known = topics()
    if not _background(story, sentence) or not any(token.tag_ in FINITE for token in sentence.words):
        return
    named = any(token.ent_type_ in {"LOC", "ORG"} or token.pos_ == "PROPN" for token in sentence.words)
    if not named and not known.between.search(sentence.lower):
        return
    for label, pattern, placed in known.rows:
        match = pattern.search(story.report.text, sentence.start, sentence.end)
        if match is None or not (_weighty(sentence, match) or known.lasting.search(sentence.lower)):
            continue
        name = _instance(story, sentence, match) if placed else ""
        yield _cause(story, (sentence.start, sentence.end), label, name)


def _cause(story: Story, span: Span, label: str, name: str = "") -> Cause:
    start, end = span
    identity = make_id("k", story.report.id, start, end, label)
    return Cause(identity, story.report.id, start, end, story.report.text[start:end], label, name)


def _background(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence speaks of causes, or of what lasts without telling an act; and neither looks ahead nor tells of one day."""
    acts = [mention for mention in story.acts_in(sentence.start, sentence.end) if mention.status in TOLD]
    if any(mention.when.precision == "day" and not mention.background for mention in acts):
        return False
    modal = any(kid.lower_ in topics().ahead for kid in clauses.kids(sentence.root, "aux"))
    causing = topics().causing.search(sentence.lower) is not None
    return not modal and (causing or (not acts and topics().lasting.search(sentence.lower) is not None))


def _weighty(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a word of causing stands outside the topic's own words."""
    own = range(match.start() - sentence.start, match.end() - sentence.start)
    return any(found.start() not in own for found in topics().causing.finditer(sentence.lower))


def _instance(story: Story, sentence: Sentence, match: re.Match[str]) -> str:
    """The name of a place in or beside a topic's words."""
    inside = [token for token in sentence.words if match.start() <= story.at(sentence, token) < match.end()]
    if not inside:
        return ""
    doc, first, last = inside[0].doc, inside[0].i, inside[-1].i
    near = doc[max(sentence.words.start, first - 1) : min(sentence.words.end, last + BESIDE)]
    named = next((token for token in near if token.ent_type_ == "LOC"), None)
    named = named or next((token for token in inside if token.pos_ == "PROPN"), None)
    if named is None:
        return ""
    at = story.at(sentence, named)
    for found in NAME.finditer(story.report.text, sentence.start, sentence.end):
        if found.start() <= at < found.end():
            return found.group().removeprefix("The ")
    return str(named.text)
