"""What people look at: page contexts as dataclasses, and renderers for HTML, terminal and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riftline.reconcile.chronicle import Chronicle


def render(chronicle: Chronicle, *, title: str | None = None) -> str:
    """The dossier of a chronicle as one self-contained HTML page (see `riftline.dossier.html`)."""
    from riftline.dossier import html

    return html.render(chronicle, title=title)
