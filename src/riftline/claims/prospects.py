"""What reports expect, fear, hope or propose: direction, chance, horizon, condition, holder; and the ways out they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from riftline.claims.claim import Claim, Span
from riftline.claims.direction import direction
from riftline.claims.lexicon import phrases, table
from riftline.claims.statements import DE_ESCALATION, ESCALATION, OTHER, Chance, Holder, Prospect
from riftline.claims.story import Sentence, Story
from riftline.ids import make_id
from riftline.language import clauses

PROPOSALS = {"demands", "calls for"}
"""Attitudes whose content is what somebody wants done."""

OWN_WORD = {"promises", "demands", "calls for", "denies", "praises"}
"""Attitudes whose content is no expectation: a speaker's own plan, or what it wants."""

GIVEN = {"under", "without", "after", "before", "despite", "during", "since", "following", "until"}
"""Prepositions before a way out that is there already: "under the agreement"."""

MODALS = {"may", "might", "could"}
FUTURE = {"will", "'ll", "’ll", "wo", "shall"}
MODAL = {"could", "should", "must", "may", "might", "would", "can", "will", "ought"}
JUDGED_KINDS = {"analysis", "opinion"}
"""Kinds of report whose plain "will" is an expectation of the author."""


@dataclass(frozen=True)
class Words:
    """The patterns of `prospects.yaml`."""

    listed: tuple[tuple[re.Pattern[str], int, int], ...]
    chance: re.Pattern[str]
    idle: re.Pattern[str]
    horizon: re.Pattern[str]
    feared: re.Pattern[str]
    hoped: re.Pattern[str]
    ways: tuple[tuple[str, re.Pattern[str]], ...]
    way: re.Pattern[str]
    proposing: re.Pattern[str]


@cache
def words() -> Words:
    """The patterns, made once."""
    found = table("prospects")
    ways = found["ways"]
    return Words(
        listed=tuple((phrases(listed), *_range(key)) for key, listed in found["icd203"].items()),
        chance=phrases([*(word for row in found["icd203"].values() for word in row), *found["other"]]),
        idle=phrases(found["idle"]),
        horizon=phrases(found["horizons"]),
        feared=phrases([found["feared"]]),
        hoped=phrases([found["hoped"]]),
        ways=tuple((label, phrases(listed)) for label, listed in ways.items()),
        way=phrases([word for listed in ways.values() for word in listed]),
        proposing=phrases([found["proposing"]]),
    )


def _range(key: str) -> tuple[int, int]:
    low, high = key.split("-")
    return int(low), int(high)


def chance_of(word: str) -> Chance:
    """A word of probability with its range in ICD 203, or without numbers if the directive does not list it."""
    for pattern, low, high in words().listed:
        if pattern.fullmatch(word):
            return Chance(word, low, high)
    return Chance(word)


def find_prospects(story: Story) -> tuple[Prospect, ...]:
    """The forward-looking statements of a report in text order, ways out after the expectation of their sentence."""
    found: list[Prospect] = []
    told = 0
    for number, sentence in enumerate(story.sentences):
        if sentence.lower.endswith("?"):
            continue
        following = story.sentences[number + 1] if number + 1 < len(story.sentences) else None
        expected = list(_expectation(story, sentence, following)) if sentence.start >= told else []
        told = max([told, *(one.end for one in expected)])
        found += [*expected, *_ways(story, sentence)]
    return tuple(found)


def _expectation(story: Story, sentence: Sentence, following: Sentence | None) -> Iterator[Prospect]:
    """What a sentence says may come, if it says so."""
    seen = next(_foreseen(story, sentence), None)
    if seen is None:
        return
    predicate, chance = seen
    at = story.at(sentence, predicate)
    around = story.around(at)
    if any(claim.attitude in OWN_WORD for claim in around[:1]):
        return
    turn, end = direction(predicate), sentence.end
    if turn == OTHER and following is not None and _heralds(predicate):
        turn, end = direction(following.root), following.end
    condition = _condition(story, sentence, predicate)
    if turn == OTHER and condition is None and not _telling(chance, sentence):
        return
    yield _made(
        story,
        (sentence.start, end),
        story.holder(at),
        turn,
        _stance(sentence, around),
        chance=chance,
        condition=condition,
    )


def _telling(chance: Chance | None, sentence: Sentence) -> bool:
    """Whether an expectation says something though it leads nowhere: a likelihood, an open question, a time named."""
    if chance is None:
        return sentence.lower.startswith("whether ")
    open_question = any(word in chance.word.lower() for word in ("remain", "ruled out", "expected", "threatened"))
    return chance.low is not None or open_question or words().horizon.search(sentence.lower) is not None


def _foreseen(story: Story, sentence: Sentence) -> Iterator[tuple[Token, Chance | None]]:
    """Each predicate of a sentence that looks ahead, with its word of chance (None for a plain "will")."""
    offset = sentence.start
    for match in words().chance.finditer(sentence.lower):
        if words().idle.search(sentence.lower, max(0, match.start() - 12), match.end() + 12):
            continue
        token = _token(story, sentence, offset + match.start(), offset + match.end())
        predicate = next((each for each in _predicates(token) if _ahead(each, token)), None)
        if predicate is not None:
            yield predicate, chance_of(story.report.text[offset + match.start() : offset + match.end()])
    for token in sentence.words:
        looks = token.lemma_.lower() in EXPECTING and token.pos_ == "VERB" and not clauses.is_passive(token)
        expected = clauses.kid(token, "xcomp") if looks and clauses.kid(token, "obj") is not None else None
        if expected is not None and expected.tag_ == "VB":
            yield expected, None
        plain = token.lower_ in FUTURE and token.dep_ == "aux" and _ahead(token.head, token)
        if plain and (story.report.kind in JUDGED_KINDS or story.around(story.at(sentence, token))):
            yield token.head, None


def _token(story: Story, sentence: Sentence, start: int, end: int) -> Token | None:
    """The last word of a stretch that is no preposition or "to"."""
    inside = [token for token in sentence.words if start <= story.at(sentence, token) < end]
    strong = [token for token in inside if token.pos_ not in {"ADP", "PART", "SCONJ", "PUNCT"}]
    return (strong or inside or [None])[-1]


def _predicates(token: Token | None) -> Iterator[Token]:
    """The predicates that a word of chance speaks of: the verb of a modal, what is likely, the clause of a risk."""
    if token is None:
        return
    clause = clauses.kid(token, "ccomp", "xcomp", "csubj", "acl")
    if token.dep_ in {"aux", "cop", "advmod"}:
        yield token.head
    elif clause is not None:
        yield clause
        yield from clauses.kids(clause, "conj")
    elif token.pos_ == "ADJ" and token.dep_ == "amod":
        yield token.head
    else:
        yield token


def _ahead(predicate: Token, word: Token | None) -> bool:
    """Whether a predicate lies in the future: no perfect ("may have …"), no past form of its own."""
    if word is None or any(
        aux.lower_ in {"have", "has", "had", "'ve", "’ve"} for aux in clauses.kids(predicate, "aux")
    ):
        return False
    if predicate.lemma_.lower() in table("prospects")["talking"] and _nobody(predicate):
        return False
    if word.lower_ in MODALS | FUTURE:
        return word.pos_ == "AUX" and not _past_ability(predicate, word) and not _unreal(predicate)
    if word.dep_ == "advmod":
        return any(kid.lower_ in MODAL | FUTURE for kid in clauses.kids(predicate, "aux")) and not _told(predicate)
    if predicate.pos_ == "NOUN" and predicate.dep_ in SUBJECTS and _told(predicate.head):
        return False
    return word.tag_ not in {"NNPS", "NNP"} and not _told(predicate)


def _nobody(predicate: Token) -> bool:
    """Whether a subject is the author or the reader, or no person at all: "one may recall", "the answer may lie"."""
    subjects = clauses.kids(predicate, *SUBJECTS)
    return not subjects or subjects[0].lower_ in {"one", "we", "i", "you", "it"} or subjects[0].pos_ == "NOUN"


def _told(predicate: Token) -> bool:
    """A finite past verb, or a past copula, tells what was."""
    return str(predicate.tag_) == "VBD" or any(kid.tag_ == "VBD" for kid in clauses.kids(predicate, "cop"))


def _past_ability(predicate: Token, word: Token) -> bool:
    """ "Could not cross", "a monster that could fight": what somebody was or was not able to do."""
    if word.lower_ != "could":
        return False
    negated = any(kid.lower_ in {"not", "n't", "n’t"} for kid in predicate.children)
    aside = any(up.dep_ in {"acl:relcl", "acl"} for up in (predicate, *predicate.ancestors))
    return negated or (aside and _told(predicate.sent.root))


def _unreal(predicate: Token) -> bool:
    """ "If we were not …, we could": a condition that does not hold."""
    for kid in clauses.kids(predicate, "advcl"):
        mark = clauses.kid(kid, "mark")
        tenses = {kid.tag_, *(each.tag_ for each in clauses.kids(kid, "aux", "cop"))}
        if mark is not None and mark.lower_ == "if" and "VBD" in tenses:
            return True
    return False


def _heralds(predicate: Token) -> bool:
    names = set(table("prospects")["heralds"])
    return predicate.lemma_ in names or any(kid.lemma_ in names for kid in clauses.kids(predicate, *SUBJECTS))


EXPECTING = {"expect", "anticipate", "foresee", "forecast", "predict"}
"""Verbs that with an object and an infinitive look ahead: "expects the talks to resume"."""

SUBJECTS = (*clauses.SUBJECTS, *clauses.PASSIVE_SUBJECTS)


def _condition(story: Story, sentence: Sentence, predicate: Token) -> Span | None:
    """The words of the condition: an if-clause of the predicate or of what governs it, or what it depends on."""
    marks = set(table("prospects")["conditions"])
    for up in (predicate, *predicate.ancestors):
        for kid in clauses.kids(up, "advcl"):
            mark = clauses.kid(kid, "mark")
            if mark is not None and mark.lower_ in marks and mark.lower_ != "without":
                return story.phrase(sentence, kid) if mark.i > kid.i else story.span(sentence, mark, kid.right_edge)
    if predicate.lemma_ in {"depend", "hinge"}:
        found = clauses.modifiers(predicate, "on", "upon")
        return story.phrase(sentence, found[0]) if found else None
    return None


def _stance(sentence: Sentence, around: Iterable[Claim]) -> str:
    if (
        any(claim.attitude == "threatens" and claim.speaker is not None for claim in around)
        and "warn" not in sentence.lower
    ):
        return "threatened"
    if words().feared.search(sentence.lower):
        return "feared"
    return "hoped" if words().hoped.search(sentence.lower) else "expected"


def _horizon(story: Story, span: Span) -> Span | None:
    """The words for when: a vague horizon, or a date after the report's."""
    start, end = span
    match = words().horizon.search(story.report.text, start, end)
    if match is not None:
        return match.start(), match.end()
    published = (story.report.published or "")[:7]
    for time in story.times_in(start, end):
        if published and time.value[:4].isdigit() and time.value[: len(published)] > published:
            return time.start, time.end
    return None


def _ways(story: Story, sentence: Sentence) -> Iterator[Prospect]:
    """The ways out that a sentence proposes, each once."""
    done: set[str] = set()
    if words().way.search(sentence.lower) is None:
        return
    for label, pattern in words().ways:
        for match in pattern.finditer(sentence.lower):
            token = _token(story, sentence, sentence.start + match.start(), sentence.start + match.end())
            holder = _proposer(story, sentence, token) if token is not None else None
            if holder is not None and label not in done:
                done.add(label)
                span = (sentence.start, sentence.end)
                yield _made(story, span, holder, DE_ESCALATION, "proposed", way=label)


def _proposer(story: Story, sentence: Sentence, token: Token) -> Holder | None:
    """Who proposes what a word names; None if nobody does: it happened, or was refused."""
    at = story.at(sentence, token)
    around = story.around(at)
    asked = next((claim for claim in around if claim.attitude in PROPOSALS), None)
    if asked is not None:
        return story.speaker(asked)
    if any(claim.attitude in OWN_WORD for claim in around) or not words().proposing.search(sentence.lower):
        return None
    clause = clauses.clause_head(token)
    above = [clause, *clause.ancestors]
    if set(clauses.cases(token)) & GIVEN or any(_is_condition(up) for up in (token, *token.ancestors)):
        return None
    if any(mark.lower_ == "whether" for up in above for mark in clauses.kids(up, "mark")):
        return None
    if direction(clause) == ESCALATION or not any(_open(up) for up in above):
        return None
    return story.holder(at)


def _is_condition(token: Token) -> bool:
    mark = clauses.kid(token, "mark")
    return mark is not None and mark.lower_ in table("prospects")["conditions"]


def _open(predicate: Token) -> bool:
    """A predicate that leaves it open whether it comes about: a modal, or a present tense that says what would help."""
    helpers = clauses.kids(predicate, "aux", "cop")
    if any(token.lower_ in {"not", "n't", "n’t"} for token in clauses.kids(predicate, "advmod")):
        return False
    if any(token.lower_ in {"have", "has", "had"} for token in helpers):
        return False
    if any(token.lower_ in MODAL for token in helpers):
        return True
    present = predicate.tag_ in {"VBZ", "VBP"} or any(token.lower_ in {"is", "are", "remains"} for token in helpers)
    there = clauses.kid(predicate, "expl") is not None
    hopeful = (
        there
        or predicate.lemma_ in {"lie", "require", "involve", "need", "depend"}
        or predicate.pos_ in {"NOUN", "ADJ"}
    )
    return present and hopeful


def _made(story: Story, span: Span, holder: Holder, turn: str, stance: str, **rest: object) -> Prospect:
    start, end = span
    quote = story.report.text[start:end]
    way = str(rest.get("way", ""))
    chance, condition = rest.get("chance"), rest.get("condition")
    return Prospect(
        id=make_id("p", story.report.id, start, end, stance, way), report=story.report.id, start=start, end=end, quote=quote,
        holder=holder, direction=turn, stance=stance, horizon=_horizon(story, span), way=way,
        chance=chance if isinstance(chance, Chance) else None, condition=condition if isinstance(condition, tuple) else None,
    )  # fmt: skip
