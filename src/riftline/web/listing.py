"""Lists of rows over the network: one address for each kind of row, in the order of the record, whole or in pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel
from starlette.datastructures import URL

from riftline.web import models
from riftline.web.copies import Copies, Copy, Row, answer, encoded

KINDS: Mapping[str, type[BaseModel]] = {
    "events": models.EventRow,
    "mentions": models.MentionRow,
    "claims": models.ClaimRow,
    "disagreements": models.DisagreementRow,
    "actors": models.ActorRow,
    "reports": models.ReportRow,
    "explanations": models.ExplanationRow,
    "drivers": models.DriverRow,
    "ties": models.TieRow,
    "prospects": models.ProspectRow,
    "origins": models.OriginRow,
    "rejected": models.RejectedRow,
}
"""The rows of each list; judgements have an address of their own."""

PAGE_ROWS, MOST_ROWS = 500, 100_000
"""Rows of a page unless told otherwise (some hundred kB), and the most that may be asked for at once."""

Text = Annotated[str | None, Query(max_length=120)]
Day = Annotated[str | None, Query(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]


@dataclass(frozen=True)
class Wanted:
    """What of a list is asked for. `actor` is an id or a country code, `since` and `until` are days or months."""

    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = PAGE_ROWS
    offset: Annotated[int, Query(ge=0)] = 0
    type: Text = None
    status: Text = None
    actor: Text = None
    report: Text = None
    event: Text = None
    since: Day = None
    until: Day = None

    def fits(self, row: Row) -> bool:
        """Whether a row is wanted; a filter keeps only rows that have what it asks for."""
        return (
            self._is(row, "type", self.type)
            and self._is(row, "status", self.status)
            and self._is_of(row, self.report, ("report", "reports"))
            and self._is_of(row, self.event, ("event", "events"))
            and (self.actor is None or self.actor in _actors(row))
            and ((self.since is None and self.until is None) or self._in_time(row))
        )

    @staticmethod
    def _is(row: Row, key: str, value: str | None) -> bool:
        return value is None or row.get(key) == value

    @staticmethod
    def _is_of(row: Row, value: str | None, keys: tuple[str, str]) -> bool:
        one, many = keys
        return value is None or row.get(one) == value or value in (row.get(many) or ())

    def _in_time(self, row: Row) -> bool:
        """Whether the days of a row may lie within: texts of ISO dates compare as days do, cut to the shorter one."""
        date = row.get("date") or {}
        first, last = date.get("from"), date.get("to")
        if not first or not last:
            return False
        early = self.since is None or last[: len(self.since)] >= self.since[: len(last)]
        return early and (self.until is None or first[: len(self.until)] <= self.until[: len(first)])

    def of(self, rows: list[Row]) -> tuple[list[Row], int]:
        """The wanted rows of this page, and how many there are on all pages."""
        found = [row for row in rows if self.fits(row)]
        return found[self.offset : self.offset + self.limit], len(found)


def _actors(row: Row) -> set[str | None]:
    sides = (*row.get("sources", ()), *row.get("targets", ()), *row.get("speakers", ()))
    own = {row.get("actor"), row.get("country")} if "kind" in row else set()
    return {side["actor"] for side in sides} | {side["country"] for side in sides} | own


def add_lists(made: FastAPI, copies: Copies) -> None:
    """Adds the addresses of all lists, and of the single rows that have an id."""
    for kind, model in KINDS.items():
        made.get(f"/api/{kind}", name=kind, response_model=list[model])(_lister(copies, kind))  # type: ignore[valid-type]
        if "id" in model.model_fields and kind != "reports":
            made.get(f"/api/{kind}/{{name}}", name=f"one of {kind}", response_model=model)(_finder(copies, kind))

    @made.get("/api/reports/{name}", response_model=models.ReportText)
    def report(name: str, request: Request) -> Response:
        """One report, with its text."""
        copy = copies.now()
        row = _row(copy, "reports", name)
        return answer(request, copy.version, lambda: encoded({**row, "text": copy.texts[name]}))


def _lister(copies: Copies, kind: str) -> Callable[..., Response]:
    def rows(request: Request, wanted: Annotated[Wanted, Depends()]) -> Response:
        copy = copies.now()
        found, total = wanted.of(copy.rows[kind])
        headers = paging(request, wanted.limit, wanted.offset, total)
        return answer(request, copy.version, lambda: encoded(found), **headers)

    rows.__doc__ = (
        f"The {kind} of the record, with the keys of the export. `limit` ({PAGE_ROWS} unless told otherwise) and `offset` "
        "take a page of them, the other parameters choose; the header X-Total-Count says how many fit, and Link leads to the "
        "other pages."
    )
    return rows


def paging(request: Request, limit: int, offset: int, total: int) -> dict[str, str]:
    """The headers of one page of a list: how many rows there are, and links to the pages around it (RFC 8288)."""
    last = max(0, total - 1) // limit * limit
    pages = {"first": 0, "prev": max(0, offset - limit), "next": offset + limit, "last": last}
    if offset == 0:
        del pages["prev"]
    if offset + limit >= total:
        del pages["next"]
    address = request.url.include_query_params
    links = (f'<{_path(address(limit=limit, offset=at))}>; rel="{rel}"' for rel, at in pages.items())
    return {"x_total_count": str(total), "link": ", ".join(links)}


def _path(url: URL) -> str:
    """The address without its host: a server behind another name does not know it."""
    return f"{url.path}?{url.query}"


def _finder(copies: Copies, kind: str) -> Callable[..., Response]:
    def one(name: str, request: Request) -> Response:
        copy = copies.now()
        row = _row(copy, kind, name)
        return answer(request, copy.version, lambda: encoded(row))

    one.__doc__ = f"One row of the {kind}, by its id."
    return one


def _row(copy: Copy, kind: str, name: str) -> dict[str, Any]:
    row = copy.row(kind, name)
    if row is None:
        raise HTTPException(404, f"There is nothing of the id {name} among the {kind}.")
    return row
