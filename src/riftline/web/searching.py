"""Search over the network."""

from __future__ import annotations

from threading import Lock
from typing import Annotated, Literal

from fastapi import FastAPI, Query, Request
from fastapi.responses import Response
from pydantic import Field

from riftline.dossier.single import ADDRESS
from riftline.reconcile.finding import ACT, ACTOR, CLAIM, NOTE, PASSAGE, SENTENCE, fill
from riftline.record.search import Hit, Index
from riftline.web.copies import Copies, Copy, answer, encoded
from riftline.web.models import Row

DATA = {ACT: "events", SENTENCE: "mentions", CLAIM: "claims", ACTOR: "actors", PASSAGE: "reports"}
"""The list of the API that holds what is found of each kind."""

SHOWN_ELSEWHERE = (NOTE, PASSAGE)
"""Kinds whose page is that of what they belong to, or a place in it."""


class HitPiece(Row):
    """A piece of the words around what was found; `hit` if it is what was looked for."""

    text: str
    hit: bool


class HitRow(Row):
    """Something found. `id` is where the dossier shows it, `page` a page of its own, `row` its own id, `data` its address in this API."""

    kind: str
    id: str
    row: str
    href: str
    page: str
    data: str
    title: str
    pieces: list[HitPiece]


class FoundRows(Row):
    """The best hits, and how many there are in all."""

    total: int = Field(ge=0)
    hits: list[HitRow]


class Searcher:
    """Keeps the index of the version that was last searched."""

    def __init__(self) -> None:
        self._index = Index()
        self._lock = Lock()
        self._filled: Copy | None = None

    def index(self, copy: Copy) -> Index:
        """The index of a version; only what has changed since the last one is indexed anew."""
        with self._lock:
            if self._filled is not copy:
                fill(self._index, copy.chronicle)
                self._filled = copy
            return self._index


def add_search(made: FastAPI, copies: Copies) -> None:
    """Adds the address of the search to an application."""
    searcher = Searcher()

    @made.get("/api/search", response_model=FoundRows)
    def search(
        request: Request,
        q: Annotated[str, Query(max_length=1000)] = "",
        kind: Literal["act", "sentence", "claim", "actor", "note", "passage"] | None = None,
        limit: Annotated[int, Query(ge=1, le=200)] = 20,
        offset: Annotated[int, Query(ge=0, le=100_000)] = 0,
    ) -> Response:
        """Finds acts, sentences, claims, actors, notes and passages that hold all the words of `q`.

        Words in double quotes must stand together; the last word also counts as the beginning of one. No text is a wrong query.
        """
        copy = copies.now()

        def found() -> bytes:
            result = searcher.index(copy).find(q, kind=kind, limit=limit, offset=offset)
            return encoded({"total": result.total, "hits": [_row(hit) for hit in result.hits]})

        return answer(request, copy.version, found)


def _row(hit: Hit) -> dict[str, object]:
    data = f"/api/{DATA[hit.kind]}/{hit.id}" if hit.kind in DATA else "/api/judgements"
    return {
        "kind": hit.kind,
        "id": hit.link,
        "row": hit.id,
        "href": f"/#{hit.link}",
        "page": f"{ADDRESS}{hit.link if hit.kind in SHOWN_ELSEWHERE else hit.id}",
        "data": data,
        "title": hit.title,
        "pieces": [{"text": text, "hit": found} for text, found in hit.pieces],
    }
