"""Rows in, coded rows out, in the same order: what ``code`` and ``claims`` share."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from riftline.cli.terminal import complain, json_lines

if TYPE_CHECKING:
    from riftline.documents.report import Report
    from riftline.record.coded import CodedReport


def coded_rows(path: str) -> Iterator[tuple[Any, CodedReport]]:
    """(id, coded report) of each JSON line of a file or of standard input; no more rows are held than are under way. A row that cannot
    be coded is complained of, and comes back empty."""
    from riftline import pipeline
    from riftline.readers.source import Unread
    from riftline.record.coded import CodedReport

    under_way: deque[tuple[Any, Report]] = deque()

    def reports() -> Iterator[Report]:
        for row in json_lines(path):
            report = pipeline.report_of(row)
            under_way.append((row.get("id"), report))
            yield report

    for coded in pipeline.code_all(reports()):
        name, report = under_way.popleft()
        if isinstance(coded, Unread):
            complain(f"{coded.path}: {coded.reason}")
            yield name, CodedReport(report, (), ())
        else:
            yield name, coded
