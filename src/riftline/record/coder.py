"""Which program read a report: what decides whether a report must be read again."""

from __future__ import annotations

import json
from dataclasses import dataclass

from riftline import __version__
from riftline.ids import make_id
from riftline.settings import ONTOLOGY, Settings


@dataclass(frozen=True)
class Coder:
    """The version of the program, of the ontology, and of each model (name, version)."""

    version: str = __version__
    ontology: str = ONTOLOGY
    models: tuple[tuple[str, str], ...] = ()

    @classmethod
    def current(cls) -> Coder:
        """This program with the models it would use now (``versions.json`` beside them, or the setting RIFTLINE_MODEL)."""
        settings = Settings.from_environment()
        card = settings.models / "versions.json"
        shipped = json.loads(card.read_text(encoding="utf-8")) if card.exists() else {}
        if settings.model:
            shipped = shipped | {"syntax": settings.model}
        return cls(models=tuple(sorted(shipped.items())))

    @property
    def id(self) -> str:
        """The same for the same versions, whatever the order of the models."""
        return make_id("coder", self.version, self.ontology, tuple(sorted(self.models)))

    @property
    def models_json(self) -> str:
        """The models as a JSON object, names in order."""
        return json.dumps(dict(sorted(self.models)), ensure_ascii=False)


def joined(coders: list[Coder]) -> dict[str, str]:
    """The versions behind a record: `version`, `ontology` and `models` (JSON); several are joined by commas."""
    models: dict[str, set[str]] = {}
    for coder in coders:
        for name, version in coder.models:
            models.setdefault(name, set()).add(version)
    return {
        "version": ", ".join(sorted({coder.version for coder in coders})),
        "ontology": ", ".join(sorted({coder.ontology for coder in coders})),
        "models": json.dumps({name: ", ".join(sorted(models[name])) for name in sorted(models)}, ensure_ascii=False),
    }
