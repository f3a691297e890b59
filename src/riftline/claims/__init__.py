"""Who asserts what: speaker, cue, content, attitude, chain."""
