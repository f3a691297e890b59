"""The record: one SQLite file, the only SQL of the program.

`Record` opens one, `is_record` tells one from other files, `Coder` names the versions that reports are read with. They are
imported when first asked for: the dataclasses of this folder are used by stages that need no database.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riftline.record.coder import Coder
    from riftline.record.opening import is_record
    from riftline.record.record import Record

__all__ = ["Coder", "Record", "is_record"]

_HOMES = {"Coder": "coder", "Record": "record", "is_record": "opening"}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found
