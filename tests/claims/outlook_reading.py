"""Passages about Arvenia and Belmark, read by the shipped pipeline: what they say of why and of what next."""

from dataclasses import replace
from functools import cache

from tests.claims.reading import invented, report_of

from riftline import language
from riftline.actors import resolve
from riftline.claims import attach, find_claims, find_outlook
from riftline.claims.statements import Outlook
from riftline.dates import find_times
from riftline.events import coder


@cache
def outlook(*passages: str, kind: str = "news") -> Outlook:
    """The readings, causes, bonds and prospects of a report whose paragraphs are the passages."""
    report = replace(report_of(*passages), kind=kind)
    docs = language.analyse(passages)
    offsets = [passage.start for passage in report.passages]
    actors = resolve(docs, offsets, knowledge=invented())
    claims = find_claims(report, docs, offsets, actors)
    times = find_times(report.text, report.published)
    mentions = attach(coder.code(coder.Reading(report, docs, offsets, actors, times)), claims)
    return find_outlook(report, docs, actors, times, (mentions, claims))


def text_of(*passages: str) -> str:
    """The text in which anchors count."""
    return report_of(*passages).text
