"""The record: one SQLite file, the only SQL of the program. `riftline.record.record.Record` opens it."""
