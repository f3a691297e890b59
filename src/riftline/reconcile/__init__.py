"""Mentions become events; accounts are compared, origins found, answers linked."""

from riftline.reconcile.chronicling import build
from riftline.reconcile.stored import EVENTS, load, remember, save

__all__ = ["EVENTS", "build", "load", "remember", "save"]
