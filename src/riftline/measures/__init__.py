"""Scales, series and phases: pure functions over events."""
