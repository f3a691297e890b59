"""Which act of its report a reading explains: the one its words name, or the one they point back to."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from riftline.claims.claim import Span
from riftline.claims.lexicon import table
from riftline.claims.story import Sentence, Story
from riftline.events.mention import Mention

ENOUGH = 4
"""Points from which an act is taken for the one meant; less is a guess. Points: `_points`."""

STEM = 5
"""Letters by which a noun and the verb of the same act agree (arrests, arrested)."""

UNMEANT = {"negated", "possible", "planned"}
"""Statuses of acts that no reading explains, since they have not happened."""

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
    return bool(story.acts_in(*story.phrase(sentence, token)))


def act_of(story: Story, sentence: Sentence, token: Token) -> Mention | None:
    """The act that a phrase stands for; None for the crisis at large or where nothing fits well."""
    span = story.phrase(sentence, token)
    inside = [mention for mention in story.acts_in(*span) if mention.status not in UNMEANT]
    own = [mention for mention in inside if mention.trigger_start <= story.at(sentence, token) < mention.trigger_end]
    if own or inside:
        return (own or inside)[0]
    lemma, at = token.lemma_.lower(), story.at(sentence, token)
    if lemma not in act_types() and lemma not in deeds():
        return None
    earlier = [mention for mention in story.mentions if mention.status not in UNMEANT and mention.trigger_start < at]
    if lemma in POINTING:
        near = [mention for mention in earlier if mention.sentence_end > sentence.start - len(sentence.lower) * 3]
        return near[-1] if near else None
    best = max(
        earlier, key=lambda mention: (_points(story, sentence, token, span, mention), mention.start), default=None
    )
    return best if best is not None and _points(story, sentence, token, span, best) >= ENOUGH else None


def last_act_by(story: Story, country: str | None, position: int) -> Mention | None:
    """The act of a country told last before a position."""
    if country is None:
        return None
    done = (
        mention
        for mention in reversed(story.mentions)
        if mention.trigger_start < position and mention.status not in UNMEANT and not mention.background
    )
    return next((mention for mention in done if any(actor.country == country for actor in mention.sources)), None)


def _points(story: Story, sentence: Sentence, token: Token, span: Span, mention: Mention) -> int:
    """How well an act fits a phrase: 3 for the same word, 2 each for a possible type, a shared country, a shared place."""
    lemma = token.lemma_.lower()
    trigger = story.report.text[mention.trigger_start : mention.trigger_end].lower()
    points = 3 * int(trigger[:STEM] == lemma[:STEM])
    points += 2 * (mention.type in act_types().get(lemma, frozenset()))
    named = {actor.country for actor in story.actor(sentence, token) if actor.country}
    points += 2 * bool(named & {actor.country for actor in mention.sources})
    words = story.report.text[slice(*span)]
    points += 2 * (mention.place is not None and mention.place.name in words)
    return points + (not mention.background)
