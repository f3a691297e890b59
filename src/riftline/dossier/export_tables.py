"""Comma-separated tables for spreadsheets: events with their quotes, or mentions."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from riftline.documents.report import Report
from riftline.events.mention import Mention
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Event
from riftline.reconcile.revising import Revised, revised

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""First characters that make a spreadsheet compute a text, the full-width forms of some too (OWASP, "CSV injection").

Numbers are left as numbers.
"""

BETWEEN = " | "
"""Between several values of one cell."""


def events_csv(chronicle: Chronicle) -> bytes:
    """One row an event, with the quotes it rests on."""
    mentions = {mention.id: mention for mention in revised(chronicle).mentions}
    reports = {report.id: report for report in chronicle.contents.reports}
    return _table([_event(event, mentions, reports) for event in chronicle.events], EVENT_COLUMNS)


def mentions_csv(chronicle: Chronicle) -> bytes:
    """One row a mention, of every status, as people corrected it; `judged` says what they did, and who."""
    told = revised(chronicle)
    people = {entry.id: entry.person for entry in chronicle.contents.judgements}
    reports = {report.id: report for report in chronicle.contents.reports}
    event_of = {name: event.id for event in chronicle.events for name in event.mentions}
    rows = [
        _mention(m, reports[m.report], event_of.get(m.id)) | {"judged": _judged(told, m.id, people)}
        for m in told.mentions
    ]
    return _table(rows, MENTION_COLUMNS)


EVENT_COLUMNS = (
    *(
        "id",
        "date_from",
        "date_to",
        "date_precision",
        "summary",
        "type",
        "mode",
        "cameo",
        "goldstein",
        "score",
        "status",
    ),
    *("sources", "source_countries", "targets", "target_countries", "place", "country", "lat", "lon", "figures"),
    *("reports", "origins", "background", "judged", "publishers", "quotes"),
)

MENTION_COLUMNS = (
    *("id", "event", "date_from", "date_to", "date_precision", "type", "mode", "cameo", "goldstein", "score", "status"),
    *("sources", "source_countries", "targets", "target_countries", "place", "country", "lat", "lon", "figures"),
    *("quote", "report", "publisher", "published", "path", "start", "end", "background", "judged"),
)


def _judged(told: Revised, mention: str, people: Mapping[str, str]) -> str:
    """ "date: 2031-03 → 2031-03-14 (Ann) | rejected (Bo)" """
    said = [f"{one.field}: {one.read} → {one.value} ({one.person})" for one in told.corrections.get(mention, ())]
    judgement = told.rejected.get(mention)
    return BETWEEN.join([*said, *([f"rejected ({people[judgement]})"] if judgement else [])])


def _table(rows: Iterable[Mapping[str, Any]], columns: tuple[str, ...]) -> bytes:
    """UTF-8 with the line ends of RFC 4180."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([cell(row[column]) for column in columns] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: such a text gets an apostrophe before it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        return f"'{value}"
    return value


def _act(act: Event | Mention) -> dict[str, Any]:
    """The columns that events and mentions share."""
    place = act.place
    return {name: getattr(act, name) for name in ("id", "type", "mode", "cameo", "goldstein", "score", "status")} | {
        "date_from": act.when.earliest,
        "date_to": act.when.latest,
        "date_precision": act.when.precision,
        "sources": BETWEEN.join(actor.name for actor in act.sources),
        "source_countries": _countries(actor.country for actor in act.sources),
        "targets": BETWEEN.join(actor.name for actor in act.targets),
        "target_countries": _countries(actor.country for actor in act.targets),
        "place": place and place.name,
        "country": place and place.country,
        "lat": place and place.lat,
        "lon": place and place.lon,
        "figures": BETWEEN.join(f"{figure.what}: {figure.text}" for figure in act.figures),
        "background": act.background,
    }


def _countries(codes: Iterable[str | None]) -> str:
    return BETWEEN.join(dict.fromkeys(code for code in codes if code))


def _event(event: Event, mentions: Mapping[str, Mention], reports: Mapping[str, Report]) -> dict[str, Any]:
    said = [mentions[name] for name in event.mentions]
    return _act(event) | {
        "summary": event.summary,
        "reports": len(event.reports),
        "origins": len(event.origins),
        "judged": event.judged,
        "publishers": BETWEEN.join(dict.fromkeys(_name(reports[name]) for name in event.reports)),
        "quotes": BETWEEN.join(f"{_name(reports[mention.report])}: “{mention.quote}”" for mention in said),
    }


def _mention(mention: Mention, report: Report, event: str | None) -> dict[str, Any]:
    names = ("quote", "report", "start", "end")
    about = {"event": event, "publisher": report.publisher, "published": report.published, "path": report.path}
    return _act(mention) | {name: getattr(mention, name) for name in names} | about


def _name(report: Report) -> str:
    return report.publisher or report.path
