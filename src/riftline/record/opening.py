"""Opens, creates and migrates the file of a record, and says in words why one cannot be opened."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, exc, insert, inspect, select

from riftline.errors import BadRecord
from riftline.record import views
from riftline.record.tables import METADATA, VERSION

SCHEMAS = ("0001", "0002", "0003", "0004")
"""Versions of the schema, oldest first: the revision ids of ``migrations/versions``."""
HEAD = SCHEMAS[-1]

APPLICATION_ID = 0x52494654
"""Marks the SQLite file as ours ("RIFT"), so that file(1) and other tools can tell."""

MARK = slice(68, 72)
"""Where the header of a SQLite file has its application id."""

HEAD_BYTES = 100
"""Length of the header of a SQLite file; that of its log is shorter."""

BUSY_SECONDS = 30.0
"""How long a writer waits for another one: a transaction is one report and takes milliseconds."""


def connect(path: str | Path, *, create: bool, read_only: bool) -> Engine:
    """An engine on a record that has this program's schema. Takes a file path, or a database address with ``://``.

    Raises BadRecord, with cause and remedy, for a path that cannot be opened or is not a record.
    """
    if "://" in str(path):
        engine = create_engine(str(path))
    else:
        _check_path(Path(path), create=create)
        engine = _sqlite_engine(Path(path), read_only=read_only)
    try:
        with explained(path):
            _prepare(engine, path, create=create)
    except BaseException:
        engine.dispose()
        raise
    return engine


def is_record(path: str) -> bool:
    """Whether a path is a file with the mark of a record, or names a database."""
    if "://" in path:
        return not path.startswith(("http://", "https://"))
    with suppress(OSError), Path(path).open("rb") as file:
        return file.read(HEAD_BYTES)[MARK] == APPLICATION_ID.to_bytes(4, "big")
    return False


def _check_path(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise BadRecord(f"{path} is a folder, not a record", "Name the record's file.")
    if path.exists():
        return
    if not create:
        raise BadRecord(f"There is no record at {path}", f"Build one with: riftline build PATH… -o {path}")
    if not path.parent.is_dir():
        raise BadRecord(f"The folder {path.parent} does not exist", "Create it, or name another place for the record.")
    if not os.access(path.parent, os.W_OK):
        raise BadRecord(f"The folder {path.parent} cannot be written to", "Name another place for the record.")


def _sqlite_engine(path: Path, *, read_only: bool) -> Engine:
    uri = path.resolve().as_uri() + ("?mode=ro" if read_only else "")

    def dial() -> sqlite3.Connection:
        # isolation_level=None: the driver begins no transactions of its own, so that "begin" below decides.
        return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=dial, poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if not options.get("bare"):
            connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")

    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it is kept, or nothing."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def log_ahead(engine: Engine) -> None:
    """Switches SQLite to its write-ahead log while reports are added: three times as fast, and as safe against a kill.

    Measured with 30 acts a report on a laptop disk: 6 ms a report, 18 ms with the rollback journal.
    """
    if engine.dialect.name == "sqlite":
        with engine.connect().execution_options(bare=True) as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")


def log_back(engine: Engine) -> None:
    """Folds the log into the file, so that the record is one file again and opens on read-only media.

    Left for later if another program has the record open.
    """
    if engine.dialect.name == "sqlite":
        engine.dispose()
        with suppress(exc.OperationalError), engine.connect().execution_options(bare=True) as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 0")
            connection.exec_driver_sql("PRAGMA journal_mode = DELETE")


def stamp(path: str | Path) -> tuple[object, ...] | None:
    """What changes whenever a SQLite record is written to; costs two looks at the disk. None if there is no such file.

    SQLite counts every transaction in the file's header (bytes 24 to 28, "file change counter" of its file format); while the
    write-ahead log is in use, a transaction changes the length or the header of the log instead, or at least its time.
    """
    file = Path(path)
    if not file.is_file():
        return None
    try:
        return tuple(
            (_head(one), one.stat().st_size, one.stat().st_mtime_ns) for one in (file, _log_of(file)) if one.exists()
        )
    except OSError:
        return None


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)


@contextmanager
def explained(path: str | Path) -> Iterator[None]:
    """Turns what the database says about a file into BadRecord."""
    try:
        yield
    except exc.IntegrityError:
        raise
    except exc.DatabaseError as error:
        said = str(error.orig)
        for sign, cause, remedy in _TROUBLES:
            if sign in said:
                raise BadRecord(f"{path} {cause}", remedy) from error
        raise BadRecord(f"{path} cannot be used ({said})", "Check the file and the disk.") from error


_TROUBLES = (
    ("not a database", "is not a record", "Name a file that riftline build has made."),
    ("malformed", "is damaged", "Restore a copy, or build the record again."),
    ("readonly", "is read-only", "Copy it to a place you can write to, or change its permissions."),
    ("unable to open", "cannot be opened", "Check that you may read it and that its folder exists."),
    ("locked", "is in use by another program", "Try again when that program has finished."),
    ("full", "cannot grow: the disk is full", "Free some space and run the command again; nothing is lost."),
)


def _prepare(engine: Engine, path: str | Path, *, create: bool) -> None:
    with engine.connect() as connection:
        names = set(inspect(connection).get_table_names())
        ours = {"alembic_version", "reports"} <= names
        version = connection.scalar(select(VERSION.c.version_num)) if ours else None
    if not names and create:
        _create(engine)
    elif not names:
        raise BadRecord(f"{path} is empty", f"Build the record with: riftline build PATH… -o {path}")
    elif not ours:
        raise BadRecord(f"{path} is a database, but not a record", "Name a file that riftline build has made.")
    elif version not in SCHEMAS:
        raise BadRecord(f"{path} was made by a newer riftline (schema {version})", "Update riftline to open it.")
    elif version != HEAD:
        migrate(engine)


def _create(engine: Engine) -> None:
    with writing(engine) as connection:
        METADATA.create_all(connection)
        if connection.scalar(select(VERSION.c.version_num)) is None:
            connection.execute(insert(VERSION).values(version_num=HEAD))
        _finish(connection)


def _finish(connection: Connection) -> None:
    views.remake(connection)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def migrate(engine: Engine, revision: str = "head") -> None:
    """Brings the schema to `revision` in one transaction. Imports Alembic, which a record at head never needs."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        if revision == "head":
            _finish(connection)
