"""Subjects that a parser gives to the wrong one of two neighbouring verbs, given back: every finite clause has one subject. And
objects that it takes for subjects, named what they are.

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
    return (
        changed
        | _late(heads, rels, tags, subjects)
        | _called(heads, rels, tags)
        | _told_of(heads, rels, tags)
        | _agreeing(heads, rels, tags, subjects)
        | _finite(heads, rels, tags, subjects)
    )


FINITE = {"VBD", "VBZ", "VBP"}


def _late(
    heads: Sequence[int], rels: Sequence[str], tags: Sequence[str], subjects: dict[int, list[int]]
) -> dict[int, int]:
    """Sayers behind their verb that hang on the clause before it: "Rebels attacked a base, said an activist". No word of the UD English
    treebanks EWT and GUM hangs over its verb so."""
    changed: dict[int, int] = {}
    for word, rel in enumerate(rels):
        verb = heads[word] - 1
        upper = heads[verb] - 1 if verb >= 0 else -1
        if rel in {"nsubj", "obj"} and 0 <= verb < upper < word and rels[verb] == "ccomp" and tags[upper] in FINITE:
            changed |= {word: upper} if not subjects.get(upper) else {}
    return changed


def _called(heads: Sequence[int], rels: Sequence[str], tags: Sequence[str]) -> dict[int, int]:
    """Words between "for" and "to" that hang on the verb above the infinitive, given to it: "a plan that called for the king to go". In
    the UD English treebanks EWT and GUM they hang there."""
    changed = {}
    for verb, (first, last) in _for_to(heads, rels, tags).items():
        upper = heads[verb] - 1
        inside = [
            word for word in range(first + 1, last) if heads[word] - 1 == upper and rels[word] in {"nsubj", "obj"}
        ]
        if 0 <= upper < first and inside:
            changed[inside[-1]] = verb
    return changed


def _for_to(heads: Sequence[int], rels: Sequence[str], tags: Sequence[str]) -> dict[int, tuple[int, int]]:
    """Infinitives with where their "for" and their "to" stand."""
    marks: dict[int, dict[str, int]] = defaultdict(dict)
    for word, rel in enumerate(rels):
        if rel == "mark" and tags[word] in {"IN", "TO"} and heads[word]:
            marks[heads[word] - 1].setdefault(tags[word], word)
    return {
        verb: (found["IN"], found["TO"])
        for verb, found in marks.items()
        if tags[verb] == "VB" and len(found) > 1 and found["IN"] < found["TO"]
    }


RELATIVE = {"WDT", "WP"}


def _told_of(heads: Sequence[int], rels: Sequence[str], tags: Sequence[str]) -> dict[int, int]:
    """Relative words that hang on the saying put in behind them, given to what is said: "the men, who police said had fired"."""
    open_clauses = _without_subject(heads, rels, tags)
    return {
        word: open_clauses[heads[word] - 1]
        for word, rel in enumerate(rels)
        if tags[word] in RELATIVE and rel == "obj" and heads[word] - 1 in open_clauses and word < heads[word] - 1
    }


def _without_subject(heads: Sequence[int], rels: Sequence[str], tags: Sequence[str]) -> dict[int, int]:
    """Finite clauses without a subject that are what a verb with a subject says: {that verb: verb of the clause}."""
    served = {heads[word] - 1 for word, rel in enumerate(rels) if "subj" in rel or rel == "expl"}
    finite = {
        heads[word] - 1 for word, rel in enumerate(rels) if rel.startswith("aux") and tags[word] in FINITE | {"MD"}
    }
    return {
        heads[verb] - 1: verb
        for verb, rel in enumerate(rels)
        if rel == "ccomp"
        and verb not in served
        and heads[verb] - 1 in served
        and (verb in finite or tags[verb] in FINITE)
    }


def misnamed_subjects(heads: Sequence[int], rels: Sequence[str], tags: Sequence[str]) -> list[int]:
    """Words named objects that are subjects: behind a verb whose clause stands before it and that has no subject ("…, said a witness"),
    between "for" and "to", and relative ones of a clause that somebody says
    ("which Arvenia said had fired"). No object of the treebanks stands there. Arguments as in `mended`, heads mended."""
    kids: dict[int, list[int]] = defaultdict(list)
    for word, head in enumerate(heads):
        kids[head - 1].append(word)
    called = _for_to(heads, rels, tags)
    untold = set(_without_subject(heads, rels, tags).values())
    return [
        word
        for word, (head, rel) in enumerate(zip(heads, rels, strict=True))
        if rel == "obj"
        and head
        and (
            _is_sayer(word, kids[head - 1], rels, head - 1)
            or (word < called.get(head - 1, (0, 0))[1] and tags[word] not in RELATIVE)  # not in "about what to do"
            or (word < head - 1 and head - 1 in untold and tags[word] in RELATIVE)
        )
    ]


def _is_sayer(word: int, kids: Sequence[int], rels: Sequence[str], verb: int) -> bool:
    before = any(rels[kid] == "ccomp" and kid < verb for kid in kids)
    return verb < word and before and not any("subj" in rels[kid] or rels[kid] == "expl" for kid in kids)


def _finite(
    heads: Sequence[int], rels: Sequence[str], tags: Sequence[str], subjects: dict[int, list[int]]
) -> dict[int, int]:
    """Finite verbs without a subject that are joined to a participle, given to the finite verb above it: "combed the fields looking for
    rebels, ransacked homes and seized cars"."""
    helped = {heads[word] - 1 for word, rel in enumerate(rels) if rel.startswith("aux")}
    acting = {heads[word] - 1 for word, rel in enumerate(rels) if rel == "obj"}
    changed = {}
    for verb, rel in enumerate(rels):
        joined = heads[verb] - 1
        finite = tags[verb] in FINITE or (tags[verb] == "VBN" and verb in acting)
        loose = rel == "conj" and finite and verb not in helped and not subjects.get(verb)
        if not loose or tags[joined] != "VBG" or joined in helped or rels[joined] == "amod":
            continue
        upper = heads[joined] - 1
        while upper >= 0 and tags[upper] not in FINITE:
            upper = heads[upper] - 1
        if upper >= 0:
            changed[verb] = upper
    return changed


NUMBER = {"NN": 1, "NNP": 1, "NNS": 2, "NNPS": 2, "VBZ": 1, "VBP": 2}
"""Penn tags that tell one from many."""


def _agreeing(
    heads: Sequence[int], rels: Sequence[str], tags: Sequence[str], subjects: dict[int, list[int]]
) -> dict[int, int]:
    """Verbs joined by "and" to a clause whose subject is of the other number, given to the verb above with a subject of theirs: "A has
    let them meet since protests began and has given them shelter"."""
    together = {heads[word] - 1 for word, rel in enumerate(rels) if rel == "conj"}
    spoken = {
        heads[word] - 1: NUMBER[tags[word]]
        for word, rel in enumerate(rels)
        if rel.startswith("aux") and tags[word] in NUMBER
    }

    def subject(verb: int) -> int | None:
        found = subjects.get(verb, ())
        return NUMBER.get(tags[found[0]]) if len(found) == 1 and found[0] not in together else None

    changed = {}
    for verb, rel in enumerate(rels):
        joined, number = heads[verb] - 1, spoken.get(verb) or NUMBER.get(tags[verb])
        if rel != "conj" or not tags[verb].startswith("VB") or number is None or subjects.get(verb):
            continue
        upper = heads[joined] - 1
        while upper >= 0 and rels[upper] == "xcomp":
            upper = heads[upper] - 1
        if upper >= 0 and subject(joined) == 3 - number and subject(upper) == number:
            changed[verb] = upper
    return changed


def loose_participles(heads: Sequence[int], rels: Sequence[str], tags: Sequence[str]) -> dict[int, int]:
    """Participles in -ing after a comma that hang on the object before it, with the verb they belong to: "the police held an operation,
    arresting fifty people". In the UD English treebanks EWT and GUM nine of ten that follow an object and a comma tell what the
    subject does. Arguments as in `mended`."""
    kids: dict[int, list[int]] = defaultdict(list)
    for word, head in enumerate(heads):
        kids[head - 1].append(word)
    changed = {}
    for word, rel in enumerate(rels):
        noun = heads[word] - 1
        if rel != "acl" or tags[word] != "VBG" or rels[noun] not in {"obj", "obl"}:
            continue
        before = [kid for kid in kids[word] if kid < word]
        verb = heads[noun] - 1
        bare = all(rels[kid] in {"advmod", "punct"} for kid in before)
        parted = tags[min([*(kid for kid in before if rels[kid] == "advmod"), word]) - 1] == ","
        if bare and parted and 0 <= verb < noun < word and tags[verb].startswith("VB"):
            changed[word] = verb
    return changed


def misnamed_objects(heads: Sequence[int], rels: Sequence[str]) -> list[int]:
    """Words named subjects that are objects: behind a verb, before its infinitive ("and urged the president to go"). No subject of the
    UD English treebanks EWT and GUM (dev) and EWT (train) stands there. Arguments as in `mended`."""
    kids: dict[int, list[int]] = defaultdict(list)
    for word, head in enumerate(heads):
        kids[head - 1].append(word)
    return [
        word
        for word, (head, rel) in enumerate(zip(heads, rels, strict=True))
        if rel == SUBJECT and 0 < head <= word and _awaits_object(word, kids[head - 1], rels)
    ]


ACTED_UPON = {
    "abducted", "accused", "arrested", "assassinated", "banned", "barred", "beheaded", "blamed", "charged", "convicted", "deported",
    "detained", "evicted", "executed", "exiled", "expelled", "extradited", "fined", "freed", "hanged", "hijacked", "hospitalised",
    "hospitalized", "imprisoned", "indicted", "injured", "jailed", "kidnapped", "killed", "lynched", "murdered", "ousted", "rescued",
    "sacked", "sentenced", "summoned", "suspended", "tortured", "wounded",
}  # fmt: skip
"""Past forms of verbs that are hardly ever used without an object: without one they tell what is done to their subject."""

ORDERED = {"allowed", "asked", "forbidden", "forced", "ordered", "permitted", "told", "urged"}
"""The same, where an infinitive follows: "Crews told to stay in port"."""

CLOSING = {".", "!", "?", "…", ";"}
DEPENDENT = {"obj", "iobj", "ccomp", "aux", "aux:pass", "cop", "conj", "mark", "compound:prt", "obl:agent", "expl"}
"""What a past form without an object, standing alone, does not have."""


def bare_passives(
    heads: Sequence[int], rels: Sequence[str], tags: Sequence[str], words: Sequence[str]
) -> list[tuple[int, int]]:
    """Past forms of headlines that tell what was done to their subject, each with that subject: "Two pilots killed in raid", "Editor
    jailed for five years". `words` in lower case, the rest as in `mended`."""
    headline = bool(words) and words[-1] not in CLOSING
    kids: dict[int, list[int]] = defaultdict(list)
    for word, head in enumerate(heads):
        kids[head - 1].append(word)
    out = []
    for verb, rel in enumerate(rels):
        if rel != "root" or tags[verb] not in {"VBD", "VBN"} or DEPENDENT & {rels[kid] for kid in kids[verb]}:
            continue
        told = words[verb] in ORDERED and headline and any(rels[kid] == "xcomp" for kid in kids[verb])
        subject = [
            kid for kid in kids[verb] if rels[kid] == SUBJECT and kid < verb and not tags[kid].startswith(("PRP", "W"))
        ]
        if subject and (told or words[verb] in ACTED_UPON):
            out.append((verb, subject[0]))
    return out


def _awaits_object(word: int, kids: Sequence[int], rels: Sequence[str]) -> bool:
    """Whether the verb of these kids has a complement clause without a subject behind the word, and no object."""
    return any(rels[kid] == "xcomp" and kid > word for kid in kids) and not any(rels[kid] == "obj" for kid in kids)


def _is_inserted(verb: int, heads: Sequence[int], rels: Sequence[str], tags: Sequence[str]) -> bool:
    """A participle without conjunction or auxiliary."""
    marks = {"mark", "aux", "aux:pass"}
    return tags[verb] in {"VBG", "VBN"} and not any(rels[kid] in marks for kid in range(verb) if heads[kid] - 1 == verb)
