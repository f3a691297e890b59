"""How often the fallback by meaning is right: each plain verb of the lexicon read as if it were unknown.

usage: python -m evaluation.meaning
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from riftline.events.unknown import known, neighbours, voted


def measure() -> Mapping[str, float]:
    """`verbs` asked, `answered` of them, and the share `right` of the answers."""
    verbs = known()
    answered = right = 0
    for lemma, types in zip(verbs.lemmas, verbs.types, strict=True):
        best = voted(neighbours(lemma))
        if best is not None:
            answered += 1
            right += best in types
    return {"verbs": len(verbs.lemmas), "answered": answered, "right": round(right / max(answered, 1), 3)}


def main() -> int:
    """Prints the figures as JSON."""
    sys.stdout.write(json.dumps(measure()) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
