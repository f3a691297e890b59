"""Expressions of time: found, typed, and resolved to intervals with their precision and rule."""
