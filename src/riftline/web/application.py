"""The application: the dossier at ``/``, its data under ``/api``, judgements by POST."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import Body, FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from riftline import __version__
from riftline.dossier.export import export
from riftline.dossier.export_rows import document
from riftline.dossier.html import Live, policy, render_page
from riftline.dossier.page import page
from riftline.errors import Misuse, RiftlineError
from riftline.record.coded import Judgement
from riftline.web.desk import Desk
from riftline.web.guard import Gate, Guard

LONGEST_VALUE = 4000
"""Characters of a note or a corrected value: some paragraphs."""

LISTS = ("events", "mentions", "claims", "disagreements", "actors", "reports", "rejected")


class NewJudgement(BaseModel):
    """A judgement as a page sends it."""

    model_config = ConfigDict(extra="forbid")

    subject: Annotated[str, Field(min_length=1, max_length=80)]
    verb: Annotated[str, Field(min_length=1, max_length=20)]
    field: Annotated[str | None, Field(max_length=80)] = None
    value: Annotated[str | None, Field(max_length=LONGEST_VALUE)] = None
    person: Annotated[str, Field(min_length=1, max_length=120)] = "reader"


def application(desk: Desk, guard: Guard) -> FastAPI:
    """The application over a desk. No page of it loads anything from elsewhere; there is no documentation page for that reason."""
    made = FastAPI(
        title="Riftline", version=__version__, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json"
    )
    _add_pages(made, desk, guard)
    _add_data(made, desk)
    _add_judgements(made, desk)
    made.add_exception_handler(RiftlineError, _explain)
    made.add_middleware(Gate, guard=guard)
    return made


def _add_pages(made: FastAPI, desk: Desk, guard: Guard) -> None:
    @made.head("/", include_in_schema=False)
    @made.get("/", response_class=HTMLResponse)
    def dossier() -> HTMLResponse:
        """The dossier of the record as it is now."""
        content = render_page(page(desk.chronicle()), Live(guard.token))
        rules = f"{policy(live=True)}; frame-ancestors 'none'"
        return HTMLResponse(content, headers={"content-security-policy": rules})


def _add_data(made: FastAPI, desk: Desk) -> None:
    @made.get("/api/export")
    def whole() -> Response:
        """The whole record, as ``riftline export --to json`` writes it."""
        return Response(export(desk.chronicle(), "json"), media_type="application/json")

    for name in LISTS:
        made.get(f"/api/{name}", name=name)(_lister(desk, name))

    @made.get("/api/reports/{report}")
    def report(report: str) -> dict[str, Any]:
        """One report, with its text."""
        chronicle = desk.chronicle()
        row = next((row for row in document(chronicle)["reports"] if row["id"] == report), None)
        if row is None:
            raise HTTPException(404, f"There is no report {report}.")
        text = next(one.text for one in chronicle.contents.reports if one.id == report)
        return {**row, "text": text}


def _lister(desk: Desk, name: str) -> Callable[[], list[dict[str, Any]]]:
    def rows() -> list[dict[str, Any]]:
        return list(document(desk.chronicle())[name])

    rows.__doc__ = f"All {name} of the record, with the keys of the export."
    return rows


def _add_judgements(made: FastAPI, desk: Desk) -> None:
    @made.get("/api/judgements")
    def judgements() -> list[dict[str, Any]]:
        """What people decided, undone judgements too."""
        return [asdict(one) for one in desk.chronicle().contents.judgements]

    @made.post("/api/judgements", status_code=201)
    def judge(new: Annotated[NewJudgement, Body()]) -> dict[str, Any]:
        """Keeps a judgement on an event or a mention."""
        _check_subject(desk, new.subject)
        return asdict(desk.judge(Judgement("", new.subject, new.verb, new.field, new.value, new.person, "")))

    @made.delete("/api/judgements/{judgement}", status_code=204)
    def undo(judgement: str) -> Response:
        """Takes a judgement back."""
        desk.undo(judgement)
        return Response(status_code=204)


def _check_subject(desk: Desk, subject: str) -> None:
    chronicle = desk.chronicle()
    known = {event.id for event in chronicle.events} | {mention.id for mention in chronicle.contents.mentions}
    if subject not in known:
        raise HTTPException(404, f"There is no event or mention {subject}.")


def _explain(_request: Request, error: Exception) -> Response:
    """An error of the program as an answer: what was asked wrongly is 422, a record that cannot be read 503."""
    return JSONResponse({"detail": str(error)}, 422 if isinstance(error, Misuse) else 503)
