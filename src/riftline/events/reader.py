"""The second reader's network at run time: ONNX on the processor, one window at a time.

What it is and why: decisions/0015-second-reader.md. How it was made: models/CARD.md.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from riftline.events.windows import SECTORS, STATUSES, TYPES, Window
from riftline.language.network import session
from riftline.settings import Settings

FOLDER = "acts"
INPUTS = ("vectors", "sentences", "types", "statuses", "sectors", "standings", "heads", "relations", "sides")
OUTPUTS = ("out_types", "status", "out_sides", "same", "sector", "home")
MOST_SENTENCES = 48
"""The network numbers the sentences of a window up to here."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class View:
    """What the network makes of a window of n words, as probabilities.

    `types` [n, 17], column 0 for no act; `statuses` [n, 6]. `sides` [2, n, n + 1]: that the second word's
    actor is source (target) of the first word's act, the last column for a side that no words name; 0 where the rules hold the first
    word for no act. `same` [n, n]: both words name one actor. `sectors` [n, 1 + sectors], column 0
    for none; `home` [n]: the actor is of the country the report plays in.
    """

    types: Floats
    statuses: Floats
    sides: Floats
    same: Floats
    sectors: Floats
    home: Floats


class Reader:
    """Loads `folder` (reader.onnx, labels.json)."""

    def __init__(self, folder: Path) -> None:
        self._session = session(folder / "reader.onnx")
        known = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        assert known["types"] == list(TYPES)
        assert known["statuses"] == list(STATUSES)
        assert known["sectors"] == list(SECTORS)

    def view(self, window: Window) -> View:
        """Reads one window."""
        feed = {name: getattr(window, name)[None] for name in INPUTS}
        feed["vectors"] = feed["vectors"].astype(np.float32)
        feed["sentences"] = np.minimum(feed["sentences"], MOST_SENTENCES - 1)
        feed["blank"] = np.zeros((1, len(window.places)), dtype=bool)
        acts = np.flatnonzero(window.types)
        feed["rows"] = acts[None]
        types, statuses, told, same, sectors, home = (out[0] for out in self._session.run(OUTPUTS, feed))
        sides = np.zeros((2, len(window.places), len(window.places) + 1), dtype=np.float32)
        sides[:, acts] = _sigmoid(told)
        return View(
            _softmax(types),
            _softmax(statuses),
            sides,
            _sigmoid(same),
            _softmax(sectors),
            _sigmoid(home),
        )


@cache
def reader() -> Reader | None:
    """The shipped reader, loaded once; None where its files are absent, or where another language model does the parsing."""
    settings = Settings.from_environment()
    folder = settings.models / FOLDER
    return Reader(folder) if not settings.model and (folder / "reader.onnx").exists() else None


def _softmax(logits: Floats) -> Floats:
    grown = np.exp(logits - logits.max(axis=-1, keepdims=True))
    chances: Floats = grown / grown.sum(axis=-1, keepdims=True)
    return chances


def _sigmoid(logits: Floats) -> Floats:
    chances: Floats = (1 / (1 + np.exp(-np.clip(logits, -30, 30)))).astype(np.float32)
    return chances
