"""Why, and what next, in a report's own words: its readings, lasting causes, ties and prospects."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from riftline.actors.resolution import Resolution
from riftline.claims.claim import Claim
from riftline.claims.drivers import find_causes
from riftline.claims.explanations import find_explanations
from riftline.claims.prospects import find_prospects
from riftline.claims.statements import Outlook
from riftline.claims.story import Story
from riftline.claims.ties import find_bonds
from riftline.dates.when import TimeExpression
from riftline.documents.report import Report
from riftline.events.mention import Mention


def find_outlook(
    report: Report,
    docs: Sequence[Doc],
    actors: Resolution,
    times: Sequence[TimeExpression],
    said: tuple[Sequence[Mention], Sequence[Claim]],
) -> Outlook:
    """What a report says of why and of what next; `docs` are its passages in order, `said` its acts and claims."""
    story = Story(report, docs, actors, times, *said)
    bonds = find_bonds(story)
    return Outlook(find_explanations(story), find_causes(story, bonds), bonds, find_prospects(story))
