"""Subjects that a parser gives to the wrong one of two neighbouring verbs, given back: every finite clause has one subject.

Arc by arc a parser cannot see that a verb gets two subjects and its neighbour none. Two places where that happens in news:
the sayer at the end ("A closed the border, an editor said") and the participle between ("The envoy, speaking slowly, urged …").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

SUBJECT = "nsubj"


def mended(heads: Sequence[int], rels: Sequence[str], tags: Sequence[str]) -> dict[int, int]:
    """Words whose head is to be another one: {word: new head}, 0-based. `heads` are 1-based with 0 for the root, `tags` Penn."""
    subjects: dict[int, list[int]] = defaultdict(list)
    for word, (head, rel) in enumerate(zip(heads, rels, strict=True)):
        if rel.startswith(SUBJECT) and head:
            subjects[head - 1].append(word)
    changed: dict[int, int] = {}
    for verb, found in list(subjects.items()):
        upper = heads[verb] - 1
        if upper < 0 or subjects.get(upper) or not tags[upper].startswith("VB"):
            continue
        last = found[-1]
        if rels[verb] == "ccomp" and len(found) > 1 and verb < last < upper:
            changed[last] = upper
        elif (
            rels[verb] == "advcl"
            and upper - verb > 1
            and found[0] < verb < upper
            and _is_inserted(verb, heads, rels, tags)
        ):
            changed[found[0]] = upper
    return changed


def _is_inserted(verb: int, heads: Sequence[int], rels: Sequence[str], tags: Sequence[str]) -> bool:
    """A participle without conjunction or auxiliary."""
    marks = {"mark", "aux", "aux:pass"}
    return tags[verb] in {"VBG", "VBN"} and not any(rels[kid] in marks for kid in range(verb) if heads[kid] - 1 == verb)
