"""Mentions become events; accounts are compared, origins found, answers linked."""

from riftline.reconcile.chronicling import build
from riftline.reconcile.stored import load, save

__all__ = ["build", "load", "save"]
