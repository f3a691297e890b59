"""Migrations lead to the same schema as a new record, and keep what an older record holds."""

import re
import sqlite3

import pytest
from tests.record.arvenia import raid

from riftline.record import opening
from riftline.record.record import Record

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:alembic.*")


def schema(path):
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
    connection.close()
    return {(kind, name): re.sub(r"\s+|\bCONSTRAINT \w+", "", sql) for kind, name, sql in rows}


def migrated(path, revision):
    engine = opening._sqlite_engine(path, read_only=False)
    opening.migrate(engine, revision)
    engine.dispose()


def test_migrating_from_nothing_gives_the_schema_of_a_new_record(tmp_path):
    Record.open(tmp_path / "new.rift", create=True).close()
    migrated(tmp_path / "old.rift", "head")
    new, old = schema(tmp_path / "new.rift"), schema(tmp_path / "old.rift")
    del new["table", "alembic_version"], old["table", "alembic_version"]
    assert old == new


def test_the_last_migration_is_the_head(tmp_path):
    migrated(tmp_path / "old.rift", "head")
    connection = sqlite3.connect(tmp_path / "old.rift")
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(opening.HEAD,)]
    connection.close()


def test_an_older_record_is_migrated_and_keeps_its_reports(tmp_path):
    path = tmp_path / "old.rift"
    migrated(path, "0001")
    older = sqlite3.connect(path)
    older.execute("INSERT INTO runs VALUES (1, '2031-01-01', 'coder', '0', 'PLOVER', '{}')")
    older.execute(
        "INSERT INTO reports (id, run, path, kind, language, digest, text) VALUES ('r', 1, 'p', 'news', 'en', 'd', 't')"
    )
    older.commit()
    older.close()
    with Record.open(path) as record:
        assert record.has("r")
        assert record.judge("e", "confirm", person="Ana").verb == "confirm"
        assert record.add(raid())
    assert ("view", "chronology") in schema(path)


def test_events_of_an_older_record_are_derived_anew(tmp_path):
    path = tmp_path / "old.rift"
    with Record.open(path, create=True) as record:
        record.put_derived("events", [{"id": "e-1"}])
        assert record.is_fresh("events")
    older = sqlite3.connect(path)
    older.execute("UPDATE alembic_version SET version_num = '0003'")
    older.commit()
    older.close()
    with Record.open(path) as record:
        assert not record.is_fresh("events")
        assert record.derived("events") == []
