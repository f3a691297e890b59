"""Judgements over the network: what people decide on a page, weighed against what others decided since that page was made."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import Body, FastAPI, Query, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from riftline.errors import Misuse, RiftlineError
from riftline.reconcile.weighing import UNDO, Disputed, Unknown
from riftline.record.coded import Judgement
from riftline.web.copies import Copies, answer, encoded
from riftline.web.desk import Desk, Seen
from riftline.web.listing import MOST_ROWS, PAGE_ROWS, paging
from riftline.web.models import JudgementRow

LONGEST_VALUE = 4000
"""Characters of a note or a corrected value: some paragraphs."""

MOST_KNOWN = 1000
"""Judgements that a page can say it has seen since it was made; then it must be loaded anew."""

Name = Annotated[str, Field(min_length=1, max_length=80)]
Person = Annotated[str, Field(min_length=1, max_length=120)]


class NewJudgement(BaseModel):
    """A judgement as a page sends it. `seen` is how many judgements its page knew of, `known` which ones it was told of since."""

    model_config = ConfigDict(extra="forbid")

    subject: Name
    verb: Annotated[str, Field(min_length=1, max_length=20)]
    field: Annotated[str | None, Field(max_length=80)] = None
    value: Annotated[str | None, Field(max_length=LONGEST_VALUE)] = None
    person: Person = "reader"
    seen: Annotated[int, Field(ge=0)]
    known: Annotated[list[Name], Field(max_length=MOST_KNOWN)] = []


class Dispute(BaseModel):
    """Why a judgement was not kept: others have judged the same acts since the page was made, and this is what they decided."""

    detail: str
    judgements: list[JudgementRow]


DISPUTED: dict[int | str, dict[str, Any]] = {
    409: {"model": Dispute, "description": "Others have judged the same acts."}
}


def add_judgements(made: FastAPI, desk: Desk, copies: Copies) -> None:
    """Adds the addresses for judgements to an application."""

    @made.get("/api/judgements", response_model=list[JudgementRow])
    def judgements(
        request: Request,
        limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = PAGE_ROWS,
        offset: Annotated[int, Query(ge=0)] = 0,
    ) -> Response:
        """The log of what people decided, in order; those taken back too. It comes in pages, as all lists do."""
        copy = copies.now()
        log = copy.rows["judgements"]
        headers = paging(request, limit, offset, len(log))
        return answer(request, copy.version, lambda: encoded(log[offset : offset + limit]), **headers)

    @made.post("/api/judgements", status_code=201, response_model=JudgementRow, responses=DISPUTED)
    def judge(new: Annotated[NewJudgement, Body()]) -> dict[str, Any]:
        """Keeps a judgement, unless others have judged the same acts since `seen` (409, with theirs)."""
        seen = Seen(new.seen, frozenset(new.known))
        return asdict(desk.judge(Judgement("", new.subject, new.verb, new.field, new.value, new.person, ""), seen))

    @made.delete("/api/judgements/{judgement}", status_code=204, responses=DISPUTED)
    def undo(
        judgement: str,
        seen: Annotated[int, Query(ge=0)],
        known: Annotated[list[Name], Query(max_length=MOST_KNOWN)] = [],  # noqa: B006 - FastAPI copies defaults
        person: Annotated[str, Query(min_length=1, max_length=120)] = "reader",
    ) -> Response:
        """Takes a judgement back, unless others have judged the same acts since `seen` (409, with theirs)."""
        desk.judge(Judgement("", judgement, UNDO, None, None, person, ""), Seen(seen, frozenset(known)))
        return Response(status_code=204)


def explain(_request: Request, error: Exception) -> Response:
    """An error of the program as an answer.

    409 for what others have decided meanwhile, 404 for what is not there, 422 for what means nothing, 503 for a record that
    cannot be read.
    """
    body: dict[str, Any] = {"detail": str(error)}
    if isinstance(error, Disputed):
        body["judgements"] = [asdict(one) for one in error.judgements]
    return JSONResponse(body, _status(error))


def _status(error: Exception) -> int:
    assert isinstance(error, RiftlineError)
    if isinstance(error, Disputed):
        return 409
    if isinstance(error, Unknown):
        return 404
    return 422 if isinstance(error, Misuse) else 503
