"""A record as people read it: its contents with the events, disagreements and origins derived from them."""

from __future__ import annotations

from dataclasses import dataclass

from riftline.reconcile.event import Disagreement, Event, Origin
from riftline.record.coded import Contents


@dataclass(frozen=True)
class Chronicle:
    """`events` are in order of time (undated last). All can be rebuilt from `contents`."""

    contents: Contents
    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    origins: tuple[Origin, ...]
