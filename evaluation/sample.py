"""A chronicle with one of everything, so that the reference can list every key of an export without reading a report."""

from __future__ import annotations

import dataclasses
import types
from typing import Any, Union, get_args, get_origin, get_type_hints

from riftline.reconcile.chronicle import Chronicle

TEXT = "2031-05-03"
"""Stands for every string: ids then refer to one another, and dates are dates."""


def chronicle() -> Chronicle:
    """One report, mention, claim, event, disagreement, origin, judgement; no field is empty."""
    made = value_of(Chronicle)
    assert isinstance(made, Chronicle)
    return made


def value_of(kind: Any) -> object:
    """A value of a type as the borders between stages use it: plain values, unions, tuples, mappings, dataclasses."""
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{field.name: value_of(hints[field.name]) for field in dataclasses.fields(kind)})
    inner = [argument for argument in get_args(kind) if argument not in (type(None), Ellipsis)]
    if get_origin(kind) in (Union, types.UnionType):
        return value_of(inner[0])
    if get_origin(kind) is tuple:
        return tuple(value_of(argument) for argument in inner)
    if get_origin(kind) is dict:
        return {}
    return {str: TEXT, int: 0, float: 0.0, bool: False}[kind]
