"""The application: the dossier at ``/``, its data under ``/api``, judgements by POST."""

from __future__ import annotations

from typing import Annotated

from fastapi import FastAPI, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from riftline import __version__
from riftline.dossier.html import policy, render_single, still_policy
from riftline.dossier.single import ADDRESS, address, single
from riftline.errors import RiftlineError
from riftline.ids import make_id
from riftline.web.copies import Copies, answer, encoded
from riftline.web.desk import Desk
from riftline.web.guard import Gate, Guard
from riftline.web.judging import add_judgements, explain
from riftline.web.listing import add_lists
from riftline.web.models import Standing
from riftline.web.press import Press
from riftline.web.searching import add_search

NOTHING = (
    "<!doctype html><title>Nothing here</title><p>The record holds nothing of this id. <a href='/'>To the dossier</a>"
)

HTML = "text/html; charset=utf-8"


def application(desk: Desk, guard: Guard) -> FastAPI:
    """The application over a desk. No page of it loads anything from elsewhere; there is no documentation page for that reason."""
    made = FastAPI(
        title="Riftline", version=__version__, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json"
    )
    copies, press = Copies(desk), Press(desk, guard.token)
    made.state.press = press
    _add_pages(made, press)
    _add_singles(made, copies)
    _add_whole(made, copies, press)
    add_judgements(made, desk, copies)
    add_search(made, copies)
    add_lists(made, copies)
    made.add_exception_handler(RiftlineError, explain)
    made.add_middleware(Gate, guard=guard)
    return made


def _add_pages(made: FastAPI, press: Press) -> None:
    rules = f"{policy(live=True)}; frame-ancestors 'none'"

    @made.head("/", include_in_schema=False)
    @made.get("/", response_class=HTMLResponse)
    def dossier(request: Request) -> Response:
        """The dossier of the record; while a new version of a large one is in print, the last one."""
        printed = press.page()
        return answer(request, printed.tag, lambda: printed.content, HTML, content_security_policy=rules)


def _add_singles(made: FastAPI, copies: Copies) -> None:
    @made.get(f"{ADDRESS}{{name}}", response_class=HTMLResponse, include_in_schema=False)
    def one(name: Annotated[str, Path(max_length=120)], request: Request) -> Response:
        """An act, report or actor on a page of its own; a sentence or claim leads to its words in its report."""
        copy = copies.now()
        shown = single(copy.lookup, name)
        if shown is None:
            goal = address(copy.lookup, name)
            return RedirectResponse(goal, 303) if goal else HTMLResponse(NOTHING, 404)
        found, lookup = shown, copy.lookup
        rules = f"{still_policy()}; frame-ancestors 'none'"
        tag = make_id("one", copy.version, name)
        made_page = lambda: render_single(found, lookup).encode("utf-8", "replace")  # noqa: E731 - made only if asked for
        return answer(request, tag, made_page, HTML, content_security_policy=rules)


def _add_whole(made: FastAPI, copies: Copies, press: Press) -> None:
    @made.get("/api/export", response_class=Response)
    def whole(request: Request) -> Response:
        """The whole record, as ``riftline export --to json`` writes it."""
        copy = copies.now()
        return answer(request, copy.version, lambda: copy.export)

    @made.get("/api/version", response_model=Standing)
    def version() -> Response:
        """Which version of the record there is, and which one the page at ``/`` would show."""
        copy = copies.now()
        log = copy.chronicle.contents.judgements
        row = {"version": copy.version, "judgements": len(log), "printed": press.page(0).version}
        return Response(encoded(row), media_type="application/json")
