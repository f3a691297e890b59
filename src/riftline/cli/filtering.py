"""Rows in, coded rows out, in the same order: what ``code`` and ``claims`` share."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from riftline.cli.terminal import json_lines

if TYPE_CHECKING:
    from riftline.documents.report import Report
    from riftline.record.coded import CodedReport


def coded_rows(path: str) -> Iterator[tuple[Any, CodedReport]]:
    """(id, coded report) of each JSON line of a file or of standard input; no more rows are held than are under way."""
    from riftline import pipeline

    under_way: deque[Any] = deque()

    def reports() -> Iterator[Report]:
        for row in json_lines(path):
            under_way.append(row.get("id"))
            yield pipeline.report_of(row)

    for coded in pipeline.code_all(reports()):
        yield under_way.popleft(), coded
