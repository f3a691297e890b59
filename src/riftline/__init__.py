"""Riftline: reports on a crisis in, one sourced record out."""

__version__ = "0.1.0"

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from riftline.pipeline import build, open_record

__all__ = ["__version__", "build", "open_record"]


def __getattr__(name: str) -> Any:
    """`riftline.build` and `riftline.open_record`, loaded when first asked for (they bring the models with them)."""
    if name in {"build", "open_record"}:
        from riftline import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'riftline' has no attribute {name!r}")
