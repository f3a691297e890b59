"""The one order of everything in a record: reports by publication date and path, the rest by report and offset."""

from __future__ import annotations

from dataclasses import replace

from riftline.claims.statements import Bond, Cause, Explanation, Prospect
from riftline.documents.report import Rejected, Report
from riftline.record.coded import Contents

LAST = "\uffff"
"""Sorts reports without a date behind all dates."""


def report_order(report: Report) -> tuple[str, str, str]:
    """The order of reports everywhere: publication date (undated last), path, id."""
    return (report.published or LAST, report.path, report.id)


def in_order(contents: Contents) -> Contents:
    """The same contents in the order of a record, whatever order they came in. Equal rejected rows are kept once."""
    reports = sorted(contents.reports, key=report_order)
    rank = {report.id: n for n, report in enumerate(reports)}
    last = len(rank)

    def offset(row: Rejected) -> tuple[int, str, int, int, str, str]:
        start = -1 if row.start is None else row.start
        return (rank.get(row.report, last), row.report, start, row.end or 0, row.stage, row.reason)

    def place(item: Explanation | Cause | Bond | Prospect) -> tuple[int, int, int, str]:
        return (rank.get(item.report, last), item.start, item.end, item.id)

    return replace(
        contents,
        reports=tuple(reports),
        mentions=tuple(sorted(contents.mentions, key=lambda m: (rank.get(m.report, last), m.start, m.end, m.id))),
        claims=tuple(sorted(contents.claims, key=lambda c: (rank.get(c.report, last), c.start, c.end, c.id))),
        rejected=tuple(sorted(set(contents.rejected), key=offset)),
        explanations=tuple(sorted(contents.explanations, key=place)),
        causes=tuple(sorted(contents.causes, key=place)),
        bonds=tuple(sorted(contents.bonds, key=place)),
        prospects=tuple(sorted(contents.prospects, key=place)),
    )
