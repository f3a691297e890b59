"""What tells that two sentences speak of one act: the rare particulars that they share.

A particular weighs by how rare it is in the record (inverse document frequency, Spärck Jones 1972), on a scale where one
that only two acts share is near 1 and one that a tenth of all acts have is nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from math import fsum, log

from riftline.events.mention import Mention
from riftline.reconcile.kinds import MUTUAL
from riftline.reconcile.loaded import is_sorrow

Item = tuple[str, str]
"""A kind of particular (word, figure, person, speaker, name, place, mate) and its value."""

Items = frozenset[Item]

PRIOR = 100
"""Acts added to the record's own when rarity is counted, so that a record of three reports does not call all words common."""

COMMON = 0.4
"""Weight below which a particular is too common to tell anything: in 150 acts one that 28 have, in 20,000 one that 380 have."""

BEFORE, AFTER = 70, 130
"""Characters of the sentence read before and behind the act's own word: its subject, and its object with where and why."""

CONTEXT = 300
"""Characters before its sentence in which an apology finds what it is for: the sentence itself seldom says."""

STEM = 6
"""Letters kept of a word, so that "cancelled", "canceled" and "cancelling" are one."""

SHORTEST = 4
"""Letters of the shortest word that is a particular."""

POINTED = frozenset({"figure", "person", "name", "mate", "speaker"})
"""Particulars that point at one act; words and places are shared by many acts of one kind."""

_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")
_BREAK = re.compile(r"[,;:()—–]|\s(?=(?:and|while|but|which|who|after|before|when)\s)")

_GRAMMAR = """
about above according across after again against ahead along already also although among another around authorities
because been before being between both call called came come could days does down during each earlier either even ever
every following from further gave give given government have having here high himself however including instead into
just last late later least like made make many more most much must near next official officials often only other others
over part past people president recent recently said same says several shall should since some state such take taken
than that their them then there these they this those though three through told took toward towards under until upon
used very want well went were what when where whether which while whom whose will with within without would year years
your country countries week month monday tuesday wednesday thursday friday saturday sunday january february march april
june july august september october november december foreign minister ministry
"""

SAME = dict.fromkeys(("condol", "regret", "apolog"), "sorrow")
"""Stems that are compared as one word: ways of saying sorry differ in what they admit, not in the act."""

EMPTY = frozenset(_GRAMMAR.split())
"""Words of grammar, reporting and the calendar. Dates are compared as dates, offices as actors."""


def words_of(clause: str, mention: Mention, text: str) -> Items:
    """The words of the clause around the act, cut to their stems, without the names of states, organs and people in it."""
    passage = clause
    if text and is_sorrow(passage):
        passage = text[max(0, mention.sentence_start - CONTEXT) : mention.sentence_end]
    words = {_same(stem(word)) for word in _WORD.findall(passage.casefold()) if word not in EMPTY}
    return frozenset(("word", word) for word in words - _names(mention))


_NAMED_THING = re.compile(r"\b(?:the|a|an) (?:[^\W\dA-Z_]+ )?([^\W\dA-Z_][^\W\d_]{3,}) ((?:[A-Z][\w’'-]+ ?)+)")


def named_things(clause: str) -> dict[str, frozenset[str]]:
    """Names by the noun before them in a clause: "the trawler Petrel" gives trawler → {Petrel}."""
    found: dict[str, frozenset[str]] = {}
    for noun, name in _NAMED_THING.findall(clause):
        if noun not in EMPTY:
            found.setdefault(noun, frozenset(name.split()))
    return found


def nameless(clause: str, mention: Mention) -> str:
    """A clause without the names of states, organs and people in it: what is done, whoever does it."""
    names = _names(mention)
    return _WORD.sub(lambda word: "" if stem(word[0].casefold()) in names else word[0], clause) if names else clause


def _names(mention: Mention) -> set[str]:
    known = [a.name for a in mention.sources + mention.targets if a.kind in ("state", "organ", "person")]
    return {stem(word) for name in known for word in _WORD.findall(name.casefold())}


def clause_of(mention: Mention, text: str) -> str:
    """The words around the act's own word up to the nearest breaks; `mention.quote` where the text is not known."""
    if not text:
        return mention.quote
    start = max(mention.sentence_start, mention.trigger_start - BEFORE)
    before = _BREAK.split(text[start : mention.trigger_start])[-1]
    behind = _BREAK.split(
        text[mention.trigger_end : min(mention.sentence_end, mention.trigger_end + AFTER)], maxsplit=1
    )
    return before + text[mention.trigger_start : mention.trigger_end] + behind[0]


def _same(stem: str) -> str:
    return SAME.get(stem, stem)


def stem(word: str) -> str:
    """The first letters of a word, without the s of the plural."""
    if word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:STEM]


def particulars(mention: Mention) -> Items:
    """Numbers ("at least 40" as 40), people and outlets the act is done to (or who meet), and towns."""
    counted = {(f.what, next((n for n in (f.value, f.low, f.high) if n is not None), 0.0)) for f in mention.figures}
    numbers = {("figure", f"{what} {number}") for what, number in counted if number > 1}
    partners = mention.sources + mention.targets if mention.type in MUTUAL else mention.targets
    people = {("person", a.name.casefold()) for a in partners if a.kind == "person"}
    names = {("name", a.id) for a in mention.targets if a.kind in ("outlet", "organisation")}
    states = {a.name for a in mention.sources + mention.targets if a.kind == "state"}
    towns = {("place", mention.place.name)} if mention.place and mention.place.name not in states else set()
    return frozenset(numbers | people | names | towns)


class Weights:
    """How much each particular of a record tells, 0 … 1."""

    def __init__(self, seen: Iterable[Items]) -> None:
        every = list(seen)
        counts = Counter(chain.from_iterable(every))
        total = log(PRIOR + len(every))
        rarity = {item: 1 - log(count) / total for item, count in counts.items()}
        self._weights = {item: found if found >= COMMON else 0.0 for item, found in rarity.items()}
        self._softly = {item: found if found >= COMMON else found / 2 for item, found in rarity.items()}

    def of(self, item: Item) -> float:
        """The weight of one particular; 1 for one that was never counted, 0 for a common one."""
        return self._weights.get(item, 1.0)

    def rarest(self, items: Items, most: int) -> list[Item]:
        """The particulars that weigh most, those of a weight at all."""
        weighed = [(-weight, item) for item in items if (weight := self.of(item))]
        return [item for _, item in sorted(weighed)[:most]]

    def total(self, items: Items) -> float:
        """The weight of all, with half of its rarity for a common one: several common words together may tell something."""
        return fsum([self._softly.get(item, 1.0) for item in items])
