"""How often the fallback by meaning is right: each plain verb of the lexicon read as if it were unknown.

usage: python -m evaluation.meaning
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from riftline.events.unknown import NEAREST, SHARE, known, neighbours


def measure() -> Mapping[str, float]:
    """`verbs` asked, `answered` of them, and the share `right` of the answers."""
    verbs = known()
    answered = right = 0
    for lemma, types in zip(verbs.lemmas, verbs.types, strict=True):
        votes: dict[str, float] = {}
        found = neighbours(lemma)
        for _, others, near in found:
            for kind in others:
                votes[kind] = votes.get(kind, 0.0) + near / len(others)
        best = max(votes, key=lambda kind: (votes[kind], kind))
        if found[0][2] >= NEAREST and best in found[0][1] and votes[best] >= SHARE * sum(votes.values()):
            answered += 1
            right += best in types
    return {"verbs": len(verbs.lemmas), "answered": answered, "right": round(right / max(answered, 1), 3)}


def main() -> int:
    """Prints the figures as JSON."""
    sys.stdout.write(json.dumps(measure()) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
