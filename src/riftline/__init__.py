"""Riftline: reports on a crisis in, one sourced record out."""

__version__ = "0.1.0"
