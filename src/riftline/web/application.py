"""The application: the dossier at ``/``, its data under ``/api``, judgements by POST."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response

from riftline import __version__
from riftline.dossier.html import policy
from riftline.errors import RiftlineError
from riftline.web.copies import Copies, answer, encoded
from riftline.web.desk import Desk
from riftline.web.guard import Gate, Guard
from riftline.web.judging import add_judgements, explain
from riftline.web.listing import add_lists
from riftline.web.models import Standing
from riftline.web.press import Press
from riftline.web.searching import add_search

HTML = "text/html; charset=utf-8"


def application(desk: Desk, guard: Guard) -> FastAPI:
    """The application over a desk. No page of it loads anything from elsewhere; there is no documentation page for that reason."""
    made = FastAPI(
        title="Riftline", version=__version__, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json"
    )
    copies, press = Copies(desk), Press(desk, guard.token)
    made.state.press = press
    _add_pages(made, press)
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
