"""Which act of its report a reading explains: the one its words name, or the one they point back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from riftline.claims.lexicon import table
from riftline.claims.statements import Explanation
from riftline.claims.story import Sentence, Story
from riftline.events.mention import Mention
from riftline.events.ontology import ontology

ENOUGH = 3
"""Points from which an act is taken for the one meant; less is a guess. Points: `_points`."""

MOST = 200
"""Acts looked back on: those of a long report; what lies farther back is named anew."""

NEAR = 1500
"""Characters back to which, of several acts that fit as well, the last one is meant: about two paragraphs."""

STEM = 5
"""Letters by which a noun and the verb of the same act agree (arrests, arrested)."""

UNMEANT = {"negated", "possible", "planned"}
"""Statuses of acts that no reading explains, since they have not happened."""

DEEDS = {2, 4}
"""PLOVER's quad classes of material cooperation and conflict: "the action", "the incident" is no speech."""

POINTING = {"this", "that", "it", "these", "those", "which"}


@cache
def act_types() -> dict[str, frozenset[str]]:
    """PLOVER types that an act named by a noun may have."""
    return {noun: frozenset(types) for noun, types in table("why")["acts"].items()}


@cache
def deeds() -> frozenset[str]:
    """Nouns and pronouns that stand for an act told before."""
    return frozenset(table("why")["deeds"])


def is_deed(story: Story, sentence: Sentence, token: Token) -> bool:
    """Whether a phrase names an act, points back to one, or names the crisis."""
    lemma = token.lemma_.lower()
    if lemma in act_types() or lemma in deeds() or lemma in table("why")["crisis"]:
        return True
    at = story.at(sentence, token)
    return any(
        mention.trigger_start <= at < mention.trigger_end for mention in story.acts_in(at - STEM, at + len(token))
    )


def act_of(story: Story, sentence: Sentence, token: Token) -> Mention | None:
    """The act that a phrase stands for; None for the crisis at large or where nothing fits well, or several do."""
    lemma, span = token.lemma_.lower(), story.phrase(sentence, token)
    earlier = [
        mention for mention in story.mentions if mention.status not in UNMEANT and mention.trigger_start < span[1]
    ]
    if lemma in POINTING:
        before = [mention for mention in earlier if sentence.start - NEAR < mention.start < sentence.start]
        return before[-1] if before else None
    inside = [mention for mention in earlier if span[0] <= mention.trigger_start < span[1]]
    if inside:
        at = story.at(sentence, token)
        return min(inside, key=lambda mention: abs(mention.trigger_start - at))
    if lemma not in act_types() and lemma not in deeds():
        return None
    done = [
        mention
        for mention in earlier
        if ontology().quad(mention.type) in DEEDS or mention.type in act_types().get(lemma, ())
    ]
    return _best(story, sentence, done, {mention.id: _points(story, sentence, token, mention) for mention in done})


def _best(story: Story, sentence: Sentence, done: Sequence[Mention], points: dict[str, int]) -> Mention | None:
    """The act with most points; of several that fit as well the first of one sentence, else the last one in the same passage."""
    most = max(points.values(), default=0)
    best = [mention for mention in done if points[mention.id] == most]
    near = [mention for mention in best if mention.start >= story.offsets[sentence.passage]]
    if most < ENOUGH:
        return None
    told_at_once = len({mention.sentence_start for mention in best}) == 1
    return best[0] if told_at_once else near[-1] if near else None


def last_act_by(story: Story, country: str | None, sentence: Sentence) -> Mention | None:
    """The act of a country told last before a sentence in the same passage."""
    if country is None:
        return None
    begin = story.offsets[sentence.passage]
    done = story.acts_in(begin, sentence.start)
    done = [mention for mention in done if mention.status not in UNMEANT and not mention.background]
    own = [mention for mention in done if any(actor.country == country for actor in mention.sources)]
    return own[-1] if own else None


def borrowed(story: Story, readings: Sequence[Explanation]) -> tuple[Explanation, ...]:
    """Readings, where those that point back to an act take it from the reading before, if that is near."""
    out: list[Explanation] = []
    before: Explanation | None = None
    for one in readings:
        near = before is not None and one.start - before.end < NEAR and _points_back(story, one)
        out.append(replace(one, mention=before.mention) if before is not None and near else one)
        before = out[-1] if out[-1].mention is not None else before
    return tuple(out)


def _points_back(story: Story, reading: Explanation) -> bool:
    if reading.mention is not None or (reading.about is None and reading.group is None):
        return False
    words = story.report.text[slice(*reading.about)].lower() if reading.about else ""
    if "'s " in words or "’s " in words:
        return False
    return not words or bool(set(words.split()) & (set(act_types()) | deeds() | _plurals()))


@cache
def _plurals() -> frozenset[str]:
    return frozenset(f"{noun}s" for noun in [*act_types(), *deeds()])


def _points(story: Story, sentence: Sentence, token: Token, mention: Mention) -> int:
    """How well an act fits a phrase: 3 for the same word, 2 each for a possible type, a shared country, a shared place."""
    lemma = token.lemma_.lower()
    trigger = story.report.text[mention.trigger_start : mention.trigger_end].lower()
    points = 3 * int(trigger[:STEM] == lemma[:STEM])
    points += 2 * (mention.type in act_types().get(lemma, frozenset()))
    named = {actor.country for actor in story.actor(sentence, token) if actor.country}
    points += 2 * bool(named & {actor.country for actor in mention.sources})
    if named and mention.sources and not named & {actor.country for actor in mention.sources}:
        points -= 2
    told = story.report.text[mention.sentence_start : mention.sentence_end]
    places = {each.text for each in token.subtree if each.ent_type_ == "LOC" and each.dep_ != "nmod:poss"}
    points += 2 * any(place in told for place in places)
    return points + (not mention.background)
