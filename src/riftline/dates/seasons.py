"""Readers of seasons: of a stated year, of the publication's, or of the story's."""

from __future__ import annotations

import datetime as dt

from riftline.dates import named, points, words
from riftline.dates.named import date
from riftline.dates.rules import Rule
from riftline.dates.scan import Match
from riftline.dates.story import Reading, StoryClock


def read_season_year(match: Match, clock: StoryClock) -> Reading | None:
    """The summer of 2025, spring 2024, winter last year."""
    year = named.stated_year(match, clock)
    return date(Rule.SEASON, f"{year:04}-{words.SEASONS[match['season']]}") if year else None


def read_season(match: Match, clock: StoryClock) -> Reading | None:
    """Last fall, this summer, that winter, in spring."""
    which, season = match["which"], words.SEASONS[match["season"]]
    if match["season"] in ("fall", "spring") and which in ("the", "early", "late") and not _in_season(match):
        return None
    ground = clock.dct
    if which.startswith(("that", "the same", "the following", "the previous")):
        days = points.days_of(clock.ground() or "")
        ground = days[0] if days else None
    if ground is None:
        return date(Rule.SEASON, f"XXXX-{season}")
    return date(Rule.SEASON, f"{season_year(season, which, ground)}-{season}")


def _in_season(match: Match) -> bool:
    return match.before() in ("in", "by", "during", "since", "until", "through") and match.after() != "of"


def season_year(season: str, which: str, ground: dt.date) -> int:
    """The year of "last summer" and its like, seen from a day."""
    first, last = points.SEASON_MONTHS[season]
    current = ground.year - (season == "WI" and ground.month <= last - 12)
    running = first <= ground.month + 12 * (ground.year - current) <= last
    ahead = ground.month + 12 * (ground.year - current) < first
    if "last" in which or "past" in which or "previous" in which:
        return current - (running or ahead)
    if any(word in which for word in ("next", "coming", "following")):
        return current + (not ahead)
    return current
