"""Under which names reports speak of an actor, each with the places where it stands.

A name is what a report calls a speaker ("London", "the coast guard of Iceland"), a name of a state that the tables know and that stands in
a sentence where this state acts or suffers, or the whole or last name of a person or body in such a sentence. Pronouns, words
without a capital letter ("the ministers") and sources that keep their name to themselves are no names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from riftline.actors.actor import Actor
from riftline.actors.knowledge import default
from riftline.actors.normal import normal
from riftline.claims.claim import Span
from riftline.record.coded import Contents

LONGEST = 80
"""Characters of a name; what is longer describes."""
MOST_PLACES = 5
"""Places kept for a name: the first ones in the order of the record."""
SHORTEST_LAST = 3
"""Letters that a last name must have to be looked for alone."""

PRONOUNS = re.compile(
    "he|she|it|they|we|i|you|who|which|that|this|these|those|him|her|them|his|their|its|one|both|all|some|many|others",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Called:
    """A name, how often it was seen, and the first places: report, start and end of the name itself."""

    name: str
    times: int
    places: tuple[tuple[str, int, int], ...]


def called(contents: Contents) -> Mapping[str, tuple[Called, ...]]:
    """For each actor, by id, the names under which reports speak of it: the commonest first."""
    texts = {report.id: report.text for report in contents.reports}
    found: dict[str, dict[str, dict[tuple[str, int, int], None]]] = defaultdict(lambda: defaultdict(dict))
    for actor, report, (start, end) in (*_speaking(contents, texts), *_acting(contents, texts)):
        name = " ".join(texts[report][start:end].split())
        found[actor][name][report, start, end] = None
    return {actor: _ranked(names) for actor, names in found.items()}


def _ranked(names: Mapping[str, Mapping[tuple[str, int, int], None]]) -> tuple[Called, ...]:
    rows = [Called(name, len(places), tuple(places)[:MOST_PLACES]) for name, places in names.items()]
    return tuple(sorted(rows, key=lambda row: (-row.times, row.name)))


def _speaking(contents: Contents, texts: Mapping[str, str]) -> Iterator[tuple[str, str, Span]]:
    for claim in contents.claims:
        if claim.speaker is None or claim.report not in texts:
            continue
        text = texts[claim.report]
        for span in (one for one in claim.source if one not in claim.unnamed):
            own = list(_inside(text, span, claim.speaker)) if claim.speaker.kind == "person" else []
            for name in own or filter(None, [_named(text, span)]):
                yield claim.speaker.id, claim.report, name


def _named(text: str, span: Span) -> Span | None:
    """The name in the words for a speaker: without article; None for what is none."""
    start, end = span
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    words = text[start:end]
    if _is_role(words):
        return None
    if not 0 < len(words) <= LONGEST or PRONOUNS.fullmatch(words) or not any(map(str.isupper, words)):
        return None
    return start, end


def _is_role(words: str) -> bool:
    """Whether the words are a noun of office alone ("Government"), which names nobody."""
    pieces = tuple(normal(words).split())
    return bool(pieces) and any(role == pieces for role, _ in default().roles.get(pieces[0], ()))


def _acting(contents: Contents, texts: Mapping[str, str]) -> Iterator[tuple[str, str, Span]]:
    for mention in contents.mentions:
        text = texts.get(mention.report, "")
        for actor in dict.fromkeys(mention.sources + mention.targets):
            for span in _inside(text, (mention.sentence_start, mention.sentence_end), actor):
                yield actor.id, mention.report, span


def _inside(text: str, sentence: Span, actor: Actor) -> Iterator[Span]:
    pattern = _pattern(actor.name, actor.country if actor.kind == "state" else None, actor.kind == "person")
    for match in pattern.finditer(text, *sentence) if pattern else ():
        if match[0][0].isupper():
            yield match.span()


@cache
def _pattern(name: str, state: str | None, person: bool) -> re.Pattern[str] | None:  # noqa: FBT001 - a key of a cache
    """What an actor is looked for by: its name, the names of a state, the last name of a person; the longest first."""
    names = {name, *(_states().get(state, ()) if state else ())}
    last = _WORD.findall(name)[-1:] if person and " " in name else []
    names |= {word for word in last if len(word) >= SHORTEST_LAST and word[0].isupper()}
    known = sorted((one for one in names if one.strip()), key=lambda one: (-len(one), one))
    if not known:
        return None
    words = "|".join(r"[\s-]+".join(map(re.escape, one.split())) for one in known)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _states() -> Mapping[str, tuple[str, ...]]:
    """The names of each state that are no abbreviations, by its code."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in (key for keys in default().names.values() for key in keys):
        if key.entry.kind == "state" and key.entry.country and not key.acronym:
            found[key.entry.country].append(" ".join(key.pieces))
    return {code: tuple(names) for code, names in found.items()}


def aliases(names: Iterable[Called], name: str) -> tuple[Called, ...]:
    """The names other than the one that the record uses; of spellings that differ in case alone, the commonest."""
    others = {one.name.casefold(): one for one in reversed(tuple(names))}
    others.pop(name.casefold(), None)
    return tuple(sorted(others.values(), key=lambda one: (-one.times, one.name)))
