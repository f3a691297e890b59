"""Exports for other kinds of programs: maps (GeoJSON), calendars (iCalendar) and network tools (GraphML)."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import date, timedelta
from xml.sax.saxutils import escape, quoteattr

from riftline.dossier.export_rows import actor_rows, event_row
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Event
from riftline.reconcile.spans import days_of

CALENDAR_PRECISIONS = ("day", "week", "month")
"""Vaguer dates would fill a calendar with bars of a year."""

LINE_OCTETS = 75
"""RFC 5545, section 3.1: longer lines are folded."""

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 has no way to write."""


def geojson(chronicle: Chronicle) -> bytes:
    """RFC 7946: events that happened and whose place has coordinates, as points."""
    features = [
        {
            "type": "Feature",
            "id": event.id,
            "geometry": {"type": "Point", "coordinates": [event.place.lon, event.place.lat]},
            "properties": event_row(event),
        }
        for event in chronicle.happenings
        if event.place is not None and event.place.lat is not None and event.place.lon is not None
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def icalendar(chronicle: Chronicle) -> bytes:
    """RFC 5545: events that happened, known to the month or better, as whole days. The stamp is the event's first day, not the clock."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//riftline//chronology//EN"]
    for event in chronicle.happenings:
        if event.when.precision in CALENDAR_PRECISIONS:
            lines += _entry(event)
    return b"".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _entry(event: Event) -> list[str]:
    days = days_of(event.when)
    if days is None:
        return []
    first, after = date.fromordinal(days[0]), date.fromordinal(days[1]) + timedelta(days=1)
    entry = [
        "BEGIN:VEVENT",
        f"UID:{event.id}@riftline",
        f"DTSTAMP:{first:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{after:%Y%m%d}",
        f"SUMMARY:{_escaped(event.summary)}",
        f"CATEGORIES:{event.type},{event.status}",
    ]
    place = [f"LOCATION:{_escaped(event.place.name)}"] if event.place else []
    return [*entry, *place, "TRANSP:TRANSPARENT", "END:VEVENT"]


def _escaped(text: str) -> str:
    plain = " ".join(text.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> bytes:
    """Lines of at most 75 octets, broken between characters."""
    pieces, piece = [], b""
    for char in line:
        octets = char.encode("utf-8", "replace")
        if len(piece) + len(octets) > LINE_OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"


NODE_KEYS = ("name", "country", "sector", "kind")
EDGE_KEYS = ("type", "events", "score", "first", "last")


def graphml(chronicle: Chronicle) -> bytes:
    """Actors as nodes; for each pair and type of act one edge with its number of events, mean score and time."""
    lines = ["<?xml version='1.0' encoding='UTF-8'?>", '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">']
    lines += [f'<key id="{key}" for="node" attr.name="{key}" attr.type="string"/>' for key in NODE_KEYS]
    kinds = {"events": "int", "score": "double"}
    lines += [f'<key id="{k}" for="edge" attr.name="{k}" attr.type="{kinds.get(k, "string")}"/>' for k in EDGE_KEYS]
    lines.append('<graph id="acts" edgedefault="directed">')
    for row in actor_rows(chronicle):
        lines.append(f"<node id={_attribute(row['id'])}>{_data(NODE_KEYS, row)}</node>")
    for (source, target), edge in _edges(chronicle):
        ends = f"source={_attribute(source)} target={_attribute(target)}"
        lines.append(f"<edge {ends}>{_data(EDGE_KEYS, edge)}</edge>")
    return ("\n".join([*lines, "</graph>", "</graphml>"]) + "\n").encode("utf-8", "replace")


def _edges(chronicle: Chronicle) -> list[tuple[tuple[str, str], dict[str, object]]]:
    acts: dict[tuple[str, str, str], list[Event]] = defaultdict(list)
    for event in chronicle.happenings:
        for source in event.sources:
            for target in event.targets:
                if source.id != target.id:
                    acts[source.id, target.id, event.type].append(event)
    return [((source, target), _edge(type_, events)) for (source, target, type_), events in sorted(acts.items())]


def _edge(type_: str, events: list[Event]) -> dict[str, object]:
    dates = sorted(event.when.earliest for event in events if event.when.earliest)
    mean = round(sum(event.score for event in events) / len(events), 2)
    ends = {"first": dates[0], "last": dates[-1]} if dates else {}
    return {"type": type_, "events": len(events), "score": mean} | ends


def _data(keys: tuple[str, ...], row: dict[str, object]) -> str:
    return "".join(f'<data key="{key}">{_text(row[key])}</data>' for key in keys if row.get(key) is not None)


def _text(value: object) -> str:
    return escape(NOT_XML.sub("\ufffd", str(value)))


def _attribute(value: str) -> str:
    return quoteattr(NOT_XML.sub("\ufffd", value))
