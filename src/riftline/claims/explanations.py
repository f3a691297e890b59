"""Readings: why an act was done, in the words of whoever holds it, with the sentences offered for it.

Readings are found by words of purpose ("served as a warning", "was politically motivated", "perceived as an intrusion"), by
guesses at what moved somebody ("may have seen"), and where a report sets views side by side ("two readings": `rivals`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from riftline.claims import inline, linking, rivals
from riftline.claims.claim import Span
from riftline.claims.lexicon import table
from riftline.claims.statements import Explanation
from riftline.claims.story import Sentence, Story
from riftline.ids import make_id
from riftline.language import clauses

GUESSING = {"may", "might"}
MAYBE = {"perhaps", "possibly", "apparently", "presumably", "probably", "maybe"}
PAST = {"VBD", "VBN"}

SUPPORT = re.compile(
    r"\b(?:lends?|lending) (?:credence|weight|support)|\bsupports? (?:this|that|the) |\bthe fact that\b|\bthis interpretation\b"
    r"|\bevidence\b|\bafter all\b|\bindeed\b|\bfor (?:example|instance)\b|\bbecause\b|\bthe timing\b|\bso far as\b",
    re.IGNORECASE,
)
"""Words of a sentence that is offered for the reading before it."""


@dataclass(frozen=True)
class Reading:
    """A reading in one sentence: the word that carries it, what it explains, who is named as its holder."""

    word: Token
    rule: str
    about: Token | None = None
    holder: Token | None = None


@cache
def listed(name: str) -> frozenset[str]:
    """A word list of `why.yaml`."""
    return frozenset(table("why")[name])


def find_explanations(story: Story) -> tuple[Explanation, ...]:
    """The readings of a report in text order; those that it sets against each other share a `group`."""
    found = list(rivals.announced(story))
    taken = [(one.start, max([one.end, *(end for _, end in one.evidence)])) for one in found]
    free = [each for each in story.sentences if not any(start < each.end and each.start < end for start, end in taken)]
    found += rivals.some_and_others(story, free)
    found += _stated(story, free, [(one.start, one.end) for one in found])
    found += rivals.widely_held(story, free, {one.start for one in found})
    return linking.borrowed(story, inline.across(sorted(found, key=lambda one: (one.start, one.end))))


def _stated(story: Story, sentences: list[Sentence], done: list[Span]) -> Iterator[Explanation]:
    """The readings that sentences state by their words, except where all of a sentence's views are `done` already."""
    for number, sentence in enumerate(sentences):
        made = next((_made(story, sentence, reading) for reading in _readings(story, sentence)), None)
        if made is None or any(sentence.start <= start and end <= sentence.end for start, end in done):
            continue
        hands = inline.hands_in(sentence, story.report.text)
        group = make_id("g", story.report.id, sentence.start)
        for span in hands:
            one = rivals.anchored(story, span, made.holder, "set against")
            yield replace(one, about=made.about, mention=made.mention, group=group)
        if not hands:
            yield replace(made, evidence=_evidence(sentence, sentences[number + 1 :]))


def _readings(story: Story, sentence: Sentence) -> Iterator[Reading]:
    if sentence.lower.endswith("?"):
        return
    for token in sentence.words:
        for rule in RULES:
            for reading in rule(token):
                if _explains(story, sentence, reading):
                    yield reading


def _explains(story: Story, sentence: Sentence, reading: Reading) -> bool:
    """Whether a reading is of an act; what a bare pronoun "was meant to" do only if the act it stands for is found."""
    if reading.about is None:
        return True
    if reading.about.pos_ == "PRON" and reading.rule != "seen as":
        return linking.act_of(story, sentence, reading.about) is not None
    return linking.is_deed(story, sentence, reading.about)


def _viewed(verb: Token) -> Iterator[Reading]:
    """ "Perceived by X as an intrusion", "viewing the arrests as politically motivated", "used Y as a pretext"."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or lemma not in listed("viewing") | listed("using") or _modal(verb):
        return
    named = clauses.modifiers(verb, "as") + clauses.kids(verb, "xcomp") + clauses.kids(verb, "obj")[1:]
    if not any(_is_motivated(token) for each in named for token in clauses.conjuncts(each)):
        return
    holders = clauses.subjects(verb) or clauses.modifiers(verb, "in", "by")
    if lemma in listed("using"):
        holders = []
    for about in clauses.objects(verb)[:1]:
        yield Reading(verb, "seen as", about, holders[0] if holders else None)


def _is_motivated(token: Token) -> bool:
    return token.lemma_.lower() in listed("motives") or token.lower_ == "motivated"


def _served(verb: Token) -> Iterator[Reading]:
    """ "Served as a warning to others"."""
    if verb.lemma_.lower() not in listed("serving") or verb.pos_ != "VERB" or _modal(verb):
        return
    if any(_is_motivated(token) for token in clauses.modifiers(verb, "as")):
        for about in clauses.subjects(verb)[:1]:
            yield Reading(verb, "served as", about)


def _modal(verb: Token) -> bool:
    """A modal without a perfect: the sentence looks ahead."""
    helpers = {kid.lower_ for kid in clauses.kids(verb, "aux")}
    return bool(helpers & {"could", "may", "might", "can", "will", "would", "should", "must"}) and not helpers & {
        "have"
    }


def _meant(verb: Token) -> Iterator[Reading]:
    """ "Was intended as a warning", "designed to provoke", "aimed at sending a message"."""
    if verb.lemma_.lower() not in listed("purposes") or verb.pos_ not in {"VERB", "ADJ"} or _modal(verb):
        return
    if clauses.kid(verb, "xcomp", "advcl") is None and not clauses.modifiers(verb, "as", "at", "to", "for"):
        return
    passive = clauses.is_passive(verb)
    if not passive and verb.lemma_.lower() != "aim":
        return
    abouts = clauses.passive_subjects(verb) if passive else clauses.subjects(verb)
    for about in abouts[:1]:
        yield Reading(verb, "meant to", about)


def _driven(token: Token) -> Iterator[Reading]:
    """ "Were politically motivated", "is driven by a crisis at home"."""
    if token.lower_ == "motivated" and token.pos_ in {"ADJ", "VERB"}:
        for about in (
            clauses.kids(token, *clauses.SUBJECTS, *clauses.PASSIVE_SUBJECTS) or clauses.passive_subjects(token)
        )[:1]:
            above = about.head
            holders = clauses.subjects(above) if above.lemma_.lower() in listed("viewing") else []
            yield Reading(token, "motivated", about, holders[0] if holders else None)
    elif token.lemma_.lower() in listed("driven") and token.pos_ == "VERB" and clauses.agents(token):
        for about in clauses.passive_subjects(token)[:1]:
            yield Reading(token, "driven by", about)


def _is_motive(noun: Token) -> Iterator[Reading]:
    """ "The arrests were a provocation"."""
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in {"NOUN", "ADJ"} and clauses.kid(first, "nsubj", "cop") is None:
        first = first.head
    plain = (
        noun.lemma_.lower() in listed("plain")
        and first == noun
        and not clauses.modifiers(noun, "to", "at", "of", "against")
    )
    if plain:
        return
    if noun.lemma_.lower() in listed("motives") and clauses.kid(first, "cop") is not None and not _modal(first):
        for about in clauses.kids(first, "nsubj")[:1]:
            if about.pos_ == "NOUN":
                yield Reading(noun, "is a", about)


def _guessed(verb: Token) -> Iterator[Reading]:
    """A guess at what moved somebody: "may have seen it as a threat", "perhaps Arvenia sought to …"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in listed("seeking"):
        return
    helpers = {kid.lower_ for kid in clauses.kids(verb, "aux")}
    maybe = any(kid.lower_ in MAYBE for kid in clauses.kids(verb, "advmod"))
    if (helpers & GUESSING and helpers & {"have", "'ve"}) or (maybe and verb.tag_ in PAST):
        yield Reading(verb, "guessed")


def _reason(noun: Token) -> Iterator[Reading]:
    """ "The answer may lie in …", "the reason is that …"."""
    if noun.lemma_.lower() not in listed("reasons") or noun.dep_ not in clauses.SUBJECTS:
        return
    head = noun.head
    told = clauses.kid(head, "ccomp", "csubj") is not None or any(kid.lower_ == "because" for kid in head.subtree)
    named = any(token.ent_type_ == "LOC" for token in head.subtree)
    if head.lemma_.lower() == "lie" or (told and named):
        yield Reading(noun, "reason")


RULES = (_viewed, _served, _meant, _driven, _is_motive, _guessed, _reason)
"""Each asks one word whether it carries a reading."""


def _made(story: Story, sentence: Sentence, reading: Reading) -> Explanation:
    about, mention = reading.about, None
    at = story.at(sentence, reading.word)
    if about is not None:
        mention = linking.act_of(story, sentence, about)
    elif subjects := clauses.subjects(reading.word):
        countries = [actor.country for actor in story.actor(sentence, subjects[0]) if actor.country]
        mention = linking.last_act_by(story, countries[0] if countries else None, sentence)
    holder = story.held_by(sentence, reading.holder) if reading.holder is not None else story.holder(at)
    made = rivals.anchored(story, (sentence.start, sentence.end), holder, reading.rule)
    span = story.name(sentence, about) if about is not None else None
    return replace(made, about=span, mention=mention.id if mention else None)


def _evidence(sentence: Sentence, later: list[Sentence]) -> tuple[Span, ...]:
    """The sentences of the same passage, right after a reading, that are offered for it."""
    out: list[Span] = []
    for each in later:
        if each.passage != sentence.passage or not SUPPORT.search(each.lower):
            break
        out.append((each.start, each.end))
    return tuple(out)
