"""Stretches of a report as the second reading sees them: words with their vectors, and what the rules made of them.

Training and run time share this file. A window holds consecutive sentences, those before the asked ones being only context.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from riftline.actors.actor import Actor
from riftline.actors.resolution import Resolution
from riftline.events.announcing import Coded
from riftline.events.ontology import ontology
from riftline.language import meaning

At = tuple[int, int]
"""A word of a report: the number of its Doc, and of the token in it."""

Piece = tuple[int, list[int]]
"""A sentence or a stretch of a long one: the number of its Doc, and its tokens."""

WORDS = 256
"""Words of a window at most."""

ASKED = 192
"""Words of a window that are asked for at most, the rest being kept for context; a longer sentence is read in pieces."""

KEPT = 16_384
"""Words whose static vectors are kept: more than a large collection of reports uses often."""

BEFORE = 2
"""Sentences of context before the asked ones: who acts is rarely named further back."""

STATUSES = ("actual", "alleged", "denied", "planned", "possible", "negated")
TYPES = tuple(ontology().types)
SECTORS = tuple(ontology().sectors)
ABSENT, PLACELESS, AT_HOME, ELSEWHERE, STATELESS = range(5)
"""Where an actor is: no actor; one without a country; of the country the report plays in; of another; an organisation."""

RELATIONS = (
    "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "ccomp", "compound", "conj", "csubj", "iobj", "nmod", "nmod:poss",
    "nsubj", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "parataxis", "xcomp",
)  # fmt: skip
RELATION = {name: i + 1 for i, name in enumerate(RELATIONS)}
SOURCE, TARGET, SAME_SIDE = 1, 2, 3


@dataclass(frozen=True)
class Window:
    """Arrays by word. `places` says where each word stands: (Doc, token). `asked` marks words of the sentences to be read. `vectors`
    [n, 896]: two layers of the syntax encoder, and the static vector of the lemma.

    `types`, `statuses`, `sectors`: 0 for none, else one more than the index. `heads` are indices in the window (own index for none).
    `sides` [n, n]: what the rules hold the actor at the second word to be in the act at the first (SOURCE, TARGET or both).
    """

    places: tuple[At, ...]
    asked: NDArray[np.bool_]
    vectors: NDArray[np.float16]
    sentences: NDArray[np.int64]
    types: NDArray[np.int64]
    statuses: NDArray[np.int64]
    sectors: NDArray[np.int64]
    standings: NDArray[np.int64]
    heads: NDArray[np.int64]
    relations: NDArray[np.int64]
    sides: NDArray[np.int64]


def windows(
    docs: Sequence[Doc], actors: Resolution, acts: Mapping[At, Coded], *, quiet: bool = True
) -> Iterator[Window]:
    """The windows of a report, each sentence asked for in at most one; `acts` is what the rules found, by trigger. Without `quiet`
    sentences in which they found nothing are asked for only between others."""
    pieces = list(_pieces(docs))
    wanted = [quiet or any((number, i) in acts for i in words) for number, words in pieces]
    first = 0
    while True:
        first = next((at for at in range(first, len(pieces)) if wanted[at]), len(pieces))
        if first == len(pieces):
            return
        last = _last(pieces, first)
        last = next(at for at in range(last, first, -1) if wanted[at - 1])
        start = _start(pieces, first, last)
        yield _window(pieces[start:last], first - start, docs, actors, acts)
        first = last


def _pieces(docs: Sequence[Doc]) -> Iterator[Piece]:
    """The sentences, cut where they are too long, without those of blanks alone."""
    for number, doc in enumerate(docs):
        for sentence in doc.sents:
            words = [token.i for token in sentence if not token.is_space]
            for at in range(0, len(words), ASKED):
                yield number, words[at : at + ASKED]


def _last(pieces: Sequence[Piece], first: int) -> int:
    """The end of the sentences asked for together."""
    words, last = len(pieces[first][1]), first + 1
    while last < len(pieces) and words + len(pieces[last][1]) <= ASKED:
        words += len(pieces[last][1])
        last += 1
    return last


def _start(pieces: Sequence[Piece], first: int, last: int) -> int:
    words, start = sum(len(piece) for _, piece in pieces[first:last]), first
    while start > max(0, first - BEFORE) and words + len(pieces[start - 1][1]) <= WORDS:
        start -= 1
        words += len(pieces[start][1])
    return start


def _window(
    pieces: Sequence[Piece], context: int, docs: Sequence[Doc], actors: Resolution,
    acts: Mapping[At, Coded],
) -> Window:  # fmt: skip
    rows = [(number, i, at) for at, (number, words) in enumerate(pieces) for i in words]
    places = tuple((number, i) for number, i, _ in rows)
    index = {place: n for n, place in enumerate(places)}
    tokens = [docs[number][i] for number, i in places]
    standing = [_standing(actors, number, i) for number, i in places]
    sides = np.zeros((len(rows), len(rows)), dtype=np.int64)
    told = {n: acts[place] for n, place in enumerate(places) if place in acts}
    by_actor: dict[str, list[int]] = {}
    for n, (actor, _) in enumerate(standing):
        if actor is not None:
            by_actor.setdefault(actor.id, []).append(n)
    for n, coded in told.items():
        for side, found in ((SOURCE, coded.sides.sources), (TARGET, coded.sides.targets)):
            for actor in found:
                sides[n, by_actor.get(actor.id, [])] |= side
    types, statuses = np.zeros((2, len(rows)), dtype=np.int64)
    for n, coded in told.items():
        types[n] = 1 + TYPES.index(coded.match.entry.type)
        statuses[n] = 1 + STATUSES.index(coded.verdict.status)
    return Window(
        places,
        asked=np.array([at >= context for _, _, at in rows], dtype=bool),
        vectors=np.concatenate(
            [_states(docs, pieces), np.stack([_meaning(token.lemma_.lower()) for token in tokens])],
            axis=1,
        ),
        sentences=np.array([at for _, _, at in rows], dtype=np.int64),
        types=types, statuses=statuses,
        sectors=np.array([_sector(actor) for actor, _ in standing], dtype=np.int64),
        standings=np.array([where for _, where in standing], dtype=np.int64),
        heads=np.array([index.get((number, token.head.i), n) for n, ((number, _), token) in enumerate(zip(places, tokens, strict=True))]),
        relations=np.array([_relation(token.dep_) for token in tokens], dtype=np.int64),
        sides=sides,
    )  # fmt: skip


def _states(docs: Sequence[Doc], pieces: Sequence[Piece]) -> NDArray[np.float16]:
    """The encoder's states of the words of some pieces."""
    return np.concatenate([docs[number].tensor[words] for number, words in pieces])


@lru_cache(maxsize=KEPT)
def _meaning(lemma: str) -> NDArray[np.float16]:
    """The static vector of a word by itself."""
    row: NDArray[np.float16] = meaning.vectors([lemma])[0].astype(np.float16)
    return row


def _standing(actors: Resolution, number: int, i: int) -> tuple[Actor | None, int]:
    """The actor whose phrase the word heads, and where that actor is."""
    mention = actors.at(number, i)
    if mention is None or mention.head != i:
        return None, ABSENT
    actor = mention.actor
    if actor.country is None:
        return actor, PLACELESS
    if not actors.is_state(actor.country):
        return actor, STATELESS
    return actor, AT_HOME if actor.country == actors.home else ELSEWHERE


def _sector(actor: Actor | None) -> int:
    return 1 + SECTORS.index(actor.sector) if actor is not None and actor.sector in SECTORS else 0


def _relation(dep: str) -> int:
    return RELATION.get(dep) or RELATION.get(dep.partition(":")[0], 0)
