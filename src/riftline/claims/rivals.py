"""Readings that a report sets side by side: "two interpretations … First: … Second: …", "some argue … others suggest"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from riftline.claims import inline, linking
from riftline.claims.claim import Claim, Span
from riftline.claims.lexicon import phrases, table
from riftline.claims.statements import Explanation, Holder
from riftline.claims.story import Sentence, Story
from riftline.ids import make_id
from riftline.language import clauses

REACH = 14
"""Sentences after the announcement in which its readings are looked for: two paragraphs of a column."""

NEXT = 4
"""Sentences within which "another is that …" goes on with a reading: a paragraph."""

OPINIONS = {"asserts", "accuses", "doubts", "predicts", "praises"}
"""Attitudes of the views that are set side by side."""


LABEL = re.compile(r"\w+(?: \w+)?\s*[:–—-]\s*|(?:first|second|third|fourth|fifth)(?:ly)?,\s*")
"""What stands before a listed reading."""

GIVING = {
    "see",
    "offer",
    "give",
    "list",
    "name",
    "cite",
    "suggest",
    "propose",
    "hold",
    "discuss",
    "find",
    "have",
    "put",
}
"""What those who hold readings do with them."""

CLAUSE = re.compile(r"(?:;|,)\s(?:while |but |and )?(?=(?:others?|some|critics|opponents|supporters)\b)")
"""What joins a clause of other people's views to a sentence."""

BELIEVING = re.compile(r"\b(?:believ|think|suspect|argu|contend|suggest|see|interpret|read|assum|speculat|reckon)")
"""Cues of an opinion on what lies behind something."""


@dataclass(frozen=True)
class Signs:
    """The patterns of `why.yaml` for views side by side."""

    announcing: re.Pattern[str]
    ordinal: re.Pattern[str]
    single: re.Pattern[str]
    another: re.Pattern[str]
    some: re.Pattern[str]
    others: re.Pattern[str]


@cache
def signs() -> Signs:
    """The patterns, made once."""
    found = table("why")
    nouns = "|".join(found["readings"])
    return Signs(
        announcing=phrases([found["announcing"]]),
        ordinal=re.compile(
            rf"(?:{found['ordinals']})(?: (?:{nouns}|view|possibility))?\s*(?:[:,–—-]| is\b| holds\b| says\b|\(|\. )"
        ),
        single=re.compile(
            rf"(?:one|another|a second|the other|a common|the official|a rival) (?:\w+ )?(?:{nouns}) (?:is|holds|says|has it)\b"
        ),
        another=re.compile(r"(?:another|a second|a third|the other)(?: \w+)? (?:is|holds|says|sees)\b"),
        some=re.compile(rf"(?:{found['some']})\Z"),
        others=re.compile(rf"(?:{found['others']})\Z"),
    )


def announced(story: Story) -> Iterator[Explanation]:
    """The readings that a sentence announces and the next ones list; and those that call themselves a reading."""
    yield from _called_readings(story)
    until = -1
    for number, sentence in enumerate(story.sentences):
        if number <= until:
            continue
        if signs().announcing.search(sentence.lower) or _asks_why(sentence):
            inside = inline.listed_in(sentence, story.report.text)
            if inside:
                yield from _inside(story, sentence, inside)
                continue
            listed = _listed(story, number)
            if len(listed) > 1:
                yield from _set(story, sentence, listed)
                until = max(last for _, last in listed)
                continue


def _asks_why(sentence: Sentence) -> bool:
    """A question that the next sentences answer point by point: "Why did it close the strait?"."""
    return sentence.lower.startswith("why ") and sentence.lower.endswith("?")


def _inside(story: Story, sentence: Sentence, spans: Sequence[Span]) -> Iterator[Explanation]:
    """The readings that stand in the sentence which announces them."""
    group = make_id("g", story.report.id, sentence.start, sentence.end)
    about, mention = _explained(story, sentence)
    for span in spans:
        made = anchored(story, span, _announcer(story, sentence) or story.holder(span[0]), "listed")
        yield replace(made, about=about, mention=mention, group=group)


def _announcer(story: Story, lead: Sentence) -> Holder | None:
    """Who gives the readings that a sentence announces: "analysts offer three reasons"; None where the report does."""
    for token in lead.words:
        verb = token.head
        if token.lemma_.lower() in table("why")["readings"] and token.dep_ == "obj" and verb.lemma_.lower() in GIVING:
            return next((story.held_by(lead, head) for head in clauses.subjects(verb)[:1]), None)
    return None


def _explained(story: Story, lead: Sentence) -> tuple[Span | None, str | None]:
    """The words for what readings explain, and the act, from the sentence that announces them."""
    word = next((token for token in lead.words if token.lemma_.lower() in table("why")["readings"]), None)
    objects = clauses.modifiers(word, "of", "on", "for", "about", "behind") if word is not None else []
    if not objects:
        return None, None
    mention = linking.act_of(story, lead, objects[0])
    return story.name(lead, objects[0]), mention.id if mention else None


def _called_readings(story: Story) -> Iterator[Explanation]:
    """Sentences that call themselves a reading, and "Another is that …" after one, as one group about one act."""
    last, group, mention = -NEXT, "", None
    for number, sentence in enumerate(story.sentences):
        follows = number - last < NEXT and signs().another.match(sentence.lower) is not None
        if not follows and not signs().single.match(sentence.lower):
            continue
        if number - last >= NEXT:
            group, mention = make_id("g", story.report.id, sentence.start), None
        deed = next((token for token in sentence.words if token.lemma_.lower() in linking.act_types()), None)
        mention = mention or (linking.act_of(story, sentence, deed) if deed is not None else None)
        about = story.name(sentence, deed) if deed is not None else None
        for span in inline.named_in(sentence, story.report.text) or [(sentence.start, sentence.end)]:
            made = anchored(story, span, story.holder(span[0]), "called a reading")
            yield replace(made, group=group, about=about, mention=mention.id if mention else None)
        last = number


def _listed(story: Story, number: int) -> list[tuple[int, int]]:
    """First and last sentence of each reading after an announcement."""
    starts: list[int] = []
    stop = min(len(story.sentences), number + 1 + REACH)
    for at in range(number + 1, stop):
        if signs().ordinal.match(story.sentences[at].lower):
            starts.append(at)
        elif not starts and at > number + 2:
            break
    return [(at, _last(story, at, [*starts, stop])) for at in starts]


def _last(story: Story, first: int, starts: Sequence[int]) -> int:
    """The last sentence of a reading: before the next one, and in its own paragraph."""
    following = next(at for at in starts if at > first)
    last = first
    while last + 1 < following and story.sentences[last + 1].passage == story.sentences[first].passage:
        last += 1
    return last


def _set(story: Story, lead: Sentence, listed: Sequence[tuple[int, int]]) -> Iterator[Explanation]:
    group = make_id("g", story.report.id, lead.start, lead.end)
    span, mention = _explained(story, lead)
    for first, last in listed:
        sentences = story.sentences[first : last + 1]
        start = _after_label(sentences[0])
        if start == sentences[0].end and len(sentences) > 1:
            sentences = sentences[1:]
            start = sentences[0].start
        holder = _announcer(story, lead) or story.holder(start)
        made = anchored(story, (start, sentences[0].end), holder, "listed")
        evidence = tuple((each.start, each.end) for each in sentences[1:])
        yield replace(made, about=span, mention=mention, group=group, evidence=evidence)


def _after_label(sentence: Sentence) -> int:
    """Where a reading begins behind "First:"."""
    found = LABEL.match(sentence.lower)
    return sentence.start + found.end() if found else sentence.start


def some_and_others(story: Story, sentences: Sequence[Sentence]) -> Iterator[Explanation]:
    """Views of unnamed people that follow each other in one passage: "Some argue that … Others suggest that …"."""
    opened = _openings(sentences)
    views = [(claim, sentence) for claim in story.claims if (sentence := _opening(claim, opened)) is not None]
    for (one, first), (other, second) in itertools.pairwise(views):
        if first.passage == second.passage and one != other and signs().others.match(_source(story, other)):
            group = make_id("g", story.report.id, first.start)
            for claim, sentence in ((one, first), (other, second)):
                span = (sentence.start, sentence.end) if first != second else (claim.start, claim.end)
                made = anchored(story, span, story.speaker(claim), "side by side")
                deed = next((token for token in sentence.words if token.lemma_.lower() in linking.act_types()), None)
                mention = linking.act_of(story, sentence, deed) if deed is not None else None
                about = story.name(sentence, deed) if deed is not None else None
                yield replace(made, group=group, about=about, mention=mention.id if mention else None)


def _openings(sentences: Sequence[Sentence]) -> dict[int, Sentence]:
    """Sentences by where they begin, and by where a clause of others begins in them: "…; others see it as a bluff"."""
    found = {sentence.start: sentence for sentence in sentences}
    for sentence in sentences:
        found |= {sentence.start + mark.end(): sentence for mark in CLAUSE.finditer(sentence.lower)}
    return found


def widely_held(story: Story, sentences: Sequence[Sentence], known: set[int]) -> Iterator[Explanation]:
    """What unnamed people are said to believe: "Many observers believe that …"."""
    opened = {sentence.start: sentence for sentence in sentences}
    for claim in story.claims:
        sentence = _opening(claim, opened)
        if sentence is None or sentence.start in known or not claim.unnamed:
            continue
        cue = story.report.text[claim.cue[0][0] : claim.cue[-1][1]].lower()
        if BELIEVING.search(cue):
            yield anchored(story, (sentence.start, sentence.end), story.speaker(claim), "widely held")


def _opening(claim: Claim, opened: Mapping[int, Sentence]) -> Sentence | None:
    """The sentence that a view of unnamed people begins; `opened` are sentences by their start."""
    if not claim.source or claim.attitude not in OPINIONS:
        return None
    start, end = claim.source[0]
    sentence = opened.get(start)
    if sentence is None:
        return None
    source = sentence.lower[start - sentence.start : end - sentence.start]
    return sentence if signs().some.match(source) or signs().others.match(source) else None


def _source(story: Story, claim: Claim) -> str:
    start, end = claim.source[0]
    return story.report.text[start:end].lower()


def anchored(story: Story, span: Span, holder: Holder, rule: str) -> Explanation:
    """A reading with its anchor and id, and nothing yet of what it explains."""
    start, end = span
    identity = make_id("w", story.report.id, start, end, rule)
    return Explanation(identity, story.report.id, start, end, story.report.text[start:end], holder, rule)
