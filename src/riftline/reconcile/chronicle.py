"""A record as people read it: its contents with the events, disagreements and origins derived from them."""

from __future__ import annotations

from dataclasses import dataclass

from riftline.reconcile.event import Disagreement, Event, Origin, happened
from riftline.record.coded import Contents


@dataclass(frozen=True)
class Chronicle:
    """`events` are in order of time (undated last). All can be rebuilt from `contents`.

    Those whose status is one of `event.OPEN` were announced or are called possible, and did not happen as far as reports tell.
    """

    contents: Contents
    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    origins: tuple[Origin, ...]

    @property
    def happenings(self) -> tuple[Event, ...]:
        """The events that are reported as having happened."""
        return tuple(event for event in self.events if happened(event))
