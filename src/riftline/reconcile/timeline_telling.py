"""How well a sentence tells a day: how near it is to all that the reports say of that day, in meaning and in words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Bag = Mapping[str, float]


class Words:
    """Weights of words in a corpus: log of (sentences / sentences with the word), so that common words count little."""

    def __init__(self, texts: Sequence[str]) -> None:
        counts = Counter(word for text in texts for word in set(words_of(text)))
        self._rarity = {word: math.log(len(texts) / n) for word, n in counts.items()}

    def bag(self, text: str) -> Bag:
        """The words of a text with weights of (1 + log of the count) × rarity, of length one."""
        counts = Counter(words_of(text))
        bag = {word: (1 + math.log(n)) * self._rarity.get(word, 0.0) for word, n in counts.items()}
        return of_length_one(bag)

    def centrality(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """The cosine of each text's words with the words of all of them together."""
        bags = [self.bag(text) for text in texts]
        total: Counter[str] = Counter()
        for bag in bags:
            total.update(bag)
        middle = of_length_one(total)
        return np.array([sum(weight * middle[word] for word, weight in bag.items()) for bag in bags])


def of_length_one(bag: Mapping[str, float]) -> Bag:
    """The same weights scaled to a Euclidean length of one (an empty bag stays as it is)."""
    length = math.sqrt(sum(weight * weight for weight in bag.values()))
    return {word: weight / length for word, weight in bag.items()} if length else dict(bag)


def words_of(text: str) -> list[str]:
    """Words and numbers in lower case."""
    return re.findall(r"\w+", text.casefold())


def meaning_centrality(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """The cosine of each row with the mean of all rows."""
    middle = rows.sum(axis=0)
    cosines: NDArray[np.float32] = rows @ (middle / (float(np.linalg.norm(middle)) or 1.0))
    return cosines


class Query:
    """The words asked for: a sentence answers if it holds a word that begins like one of them ("syria", "Syrian")."""

    def __init__(self, query: str) -> None:
        self._words = words_of(query)
        starts = "|".join(map(re.escape, self._words))
        self._pattern = re.compile(rf"\b(?:{starts})", re.IGNORECASE) if starts else None

    def answered_by(self, text: str) -> bool:
        """True for every text where nothing was asked for."""
        return self._pattern is None or self._pattern.search(text) is not None
