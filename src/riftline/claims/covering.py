"""Which of many stretches of a text hold a position, without looking at all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

BLOCK = 512
"""Characters of a block: a long sentence, so that most stretches lie in one or two blocks."""


class Covering:
    """Stretches (start, end, number), asked for the numbers of those that hold a position."""

    def __init__(self, stretches: Iterable[tuple[int, int, int]]) -> None:
        self._blocks: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for start, end, number in stretches:
            for block in range(start // BLOCK, end // BLOCK + 1):
                self._blocks[block].append((start, end, number))

    def at(self, position: int) -> list[int]:
        """The numbers of the stretches with start ≤ position < end, each once, in the order given."""
        held = self._blocks.get(position // BLOCK, ())
        return list(dict.fromkeys(number for start, end, number in held if start <= position < end))
