"""The record: one file that holds everything read from the reports and everything people decided."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, Insert, Table, delete, insert, select

from riftline.documents.report import Rejected, Report
from riftline.errors import Unreadable
from riftline.ids import make_id
from riftline.record import judgement_log, opening
from riftline.record.coded import CodedReport, Contents, Judgement
from riftline.record.coder import Coder, joined
from riftline.record.contents import read_contents
from riftline.record.judgement_log import read_judgements
from riftline.record.rows import BUILD, document_rejection, part_rows, report_row
from riftline.record.tables import ACTORS, DERIVED, JUDGEMENTS, META, PARTS, REJECTED, REPORTS, RUNS


def _now() -> datetime:
    return datetime.now(UTC)


class Record:
    """An open record. Use it as a context manager, or call `close`.

    Every method that writes does so in one transaction: a program killed at any moment leaves the record with all of
    it or none of it. All methods raise BadRecord, with cause and remedy, when the file cannot be read or written.
    """

    def __init__(self, engine: Engine, path: str, coder: Coder, clock: Callable[[], datetime] = _now) -> None:
        self.path = path
        self.coder = coder
        self._engine = engine
        self._clock = clock
        self._run: int | None = None
        self._hurried = False

    @classmethod
    def open(
        cls, path: str | Path, *, create: bool = False, read_only: bool = False, coder: Coder | None = None
    ) -> Record:
        """Opens the record at `path` (or a database address with ``://``); an older schema is migrated.

        `create` makes an empty record where there is none. `coder` is written beside each report that is added.
        Raises BadRecord if the path is not a record, cannot be opened, or is newer than this program.
        """
        engine = opening.connect(path, create=create, read_only=read_only)
        return cls(engine, str(path), coder or Coder())

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes all connections to the file."""
        if self._hurried:
            opening.log_back(self._engine)
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with opening.explained(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with opening.explained(self.path), opening.writing(self._engine) as connection:
            yield connection

    def add(self, coded: CodedReport) -> bool:
        """Adds a report with all that was read from it, in one transaction.

        False, and nothing changes, if the report is there with the same digest, read by the same coder. A report that
        is there from another coder is replaced. Raises Unreadable for text that is not valid Unicode.
        """
        report = coded.report
        if self.is_current(report):
            return False
        self._hurry()
        rows = part_rows(coded)
        try:
            with self._writing() as connection:
                if self._is_current(connection, report):
                    return False
                connection.execute(delete(REPORTS).where(REPORTS.c.id == report.id))
                connection.execute(delete(REJECTED).where(REJECTED.c.path == report.path, REJECTED.c.found_by == BUILD))
                run = self._run or self._start_run(connection)
                connection.execute(insert(REPORTS), report_row(report, run))
                for table in PARTS:
                    if rows[table.name]:
                        connection.execute(_insert(table, connection), rows[table.name])
        except UnicodeEncodeError as error:
            raise Unreadable(f"{report.path} holds characters that are not Unicode ({error.reason})") from error
        self._run = run
        return True

    def _hurry(self) -> None:
        if not self._hurried:
            with opening.explained(self.path):
                opening.log_ahead(self._engine)
            self._hurried = True

    def _start_run(self, connection: Connection) -> int:
        coder = self.coder
        row = {"coder": coder.id, "version": coder.version, "ontology": coder.ontology, "models": coder.models_json}
        result = connection.execute(insert(RUNS).values(started=self._clock().isoformat(timespec="seconds"), **row))
        assert result.inserted_primary_key is not None
        return int(result.inserted_primary_key[0])

    def _is_current(self, connection: Connection, report: Report) -> bool:
        query = select(REPORTS.c.digest, RUNS.c.coder).join(RUNS).where(REPORTS.c.id == report.id)
        return connection.execute(query).one_or_none() == (report.digest, self.coder.id)

    def is_current(self, report: Report) -> bool:
        """Whether adding this report would change nothing: same digest, same coder."""
        with self._reading() as connection:
            return self._is_current(connection, report)

    def has(self, report_id: str) -> bool:
        """Whether a report with this id is there, whoever coded it."""
        with self._reading() as connection:
            return connection.scalar(select(REPORTS.c.id).where(REPORTS.c.id == report_id)) is not None

    def reject(self, rejected: Rejected, path: str) -> bool:
        """Notes that a whole document failed, until a report from `path` is added. False if that is noted already."""
        row = document_rejection(rejected, path)
        with self._writing() as connection:
            if connection.scalar(select(REJECTED.c.id).where(REJECTED.c.id == row["id"])) is not None:
                return False
            connection.execute(insert(REJECTED), row)
        return True

    def contents(self, known: Contents | None = None) -> Contents:
        """Everything the record asserts, as the dataclasses that were added.

        `rejected` lists what any stage set aside in any report (each report's own rows too), and failed documents. Of `known`
        contents of this record only the judgements are read again if no report has changed since.
        """
        with self._reading() as connection:
            meta = self._meta(connection)
            if known is not None and known.meta.get("read") == meta["read"]:
                return replace(known, judgements=read_judgements(connection), meta=meta)
            return read_contents(connection, meta)

    @property
    def meta(self) -> dict[str, str]:
        """`version`, `ontology` and `models` (a JSON object) that the reports were read with.

        `state` is a hash of what the record holds: it changes when a report or a judgement does, `read` only when a report,
        or a document that was not read, does.
        """
        with self._reading() as connection:
            return self._meta(connection)

    def _meta(self, connection: Connection) -> dict[str, str]:
        read = self._read(connection)
        used = RUNS.c.id.in_(select(REPORTS.c.run))
        rows = connection.execute(select(RUNS.c.version, RUNS.c.ontology, RUNS.c.models).where(used))
        coders = [Coder(row.version, row.ontology, tuple(json.loads(row.models).items())) for row in rows]
        return joined(coders or [self.coder]) | {"state": self._state(connection, read), "read": read}

    def judge(
        self,
        subject: str,
        verb: str,
        *,
        person: str,
        field: str | None = None,
        value: str | None = None,
        against: int | None = None,
    ) -> Judgement:
        """Keeps what `person` decided about an event or mention; `riftline.reconcile.judging` says what each verb does.

        `against` is the number of entries in the log that the person knew of. Raises Overtaken if there are others by
        now, Misuse for an unknown verb, or for one that lacks its field or value.
        """
        judgement_log.check(verb, field, value)
        new = Judgement("", subject, verb, field, value, person, self._clock().isoformat(timespec="seconds"))
        with self._writing() as connection:
            return judgement_log.append(connection, new, against=against)

    def undo(self, judgement_id: str, *, person: str = "reader", against: int | None = None) -> Judgement:
        """Takes a judgement back; it stays in the record, marked undone, and the entry given back says by whom and when.

        Raises Misuse if there is none or it is taken back already, Overtaken as `judge` does.
        """
        made = self._clock().isoformat(timespec="seconds")
        new = Judgement("", judgement_id, judgement_log.UNDO, None, None, person, made)
        with self._writing() as connection:
            return judgement_log.take_back(connection, judgement_id, new, against=against)

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements in the order in which they were made, undone ones too."""
        with self._reading() as connection:
            return read_judgements(connection)

    def put_derived(self, kind: str, rows: Iterable[Mapping[str, Any]], *, state: str | None = None) -> None:
        """Replaces all rows of `kind` in one transaction. Each row is JSON data with a string "id"; the order is kept.

        `state` is ``contents().meta["state"]`` of the contents that the rows were made from; the present one if None.
        """
        items = [
            {"kind": kind, "id": row["id"], "position": n, "body": json.dumps(dict(row), ensure_ascii=False)}
            for n, row in enumerate(rows)
        ]
        with self._writing() as connection:
            connection.execute(delete(DERIVED).where(DERIVED.c.kind == kind))
            if items:
                connection.execute(insert(DERIVED), items)
            connection.execute(delete(META).where(META.c.name == _stamp(kind)))
            connection.execute(insert(META).values(name=_stamp(kind), value=state or self._state(connection)))

    def derived(self, kind: str) -> list[dict[str, Any]]:
        """The rows of `kind` in their order; empty if there are none."""
        query = select(DERIVED.c.body).where(DERIVED.c.kind == kind).order_by(DERIVED.c.position)
        with self._reading() as connection:
            return [json.loads(body) for body in connection.scalars(query)]

    def has_derived(self, kind: str, name: str) -> bool:
        """Whether there is a row of `kind` with this id, of whatever contents."""
        query = select(DERIVED.c.id).where(DERIVED.c.kind == kind, DERIVED.c.id == name)
        with self._reading() as connection:
            return connection.scalar(query) is not None

    def is_fresh(self, kind: str) -> bool:
        """Whether this version of the program made the rows of `kind` from what the record holds now."""
        with self._reading() as connection:
            stamp = connection.scalar(select(META.c.value).where(META.c.name == _stamp(kind)))
            return stamp == self._state(connection)

    @property
    def state(self) -> str:
        """`state` of `meta` alone."""
        with self._reading() as connection:
            return self._state(connection)

    def _state(self, connection: Connection, read: str | None = None) -> str:
        judged = select(JUDGEMENTS.c.id, JUDGEMENTS.c.undone).order_by(JUDGEMENTS.c.id)
        return make_id("state", read or self._read(connection), [tuple(row) for row in connection.execute(judged)])

    def _read(self, connection: Connection) -> str:
        reports = select(REPORTS.c.id, REPORTS.c.digest, RUNS.c.coder).join(RUNS).order_by(REPORTS.c.id)
        failed = select(REJECTED.c.id).where(REJECTED.c.found_by == BUILD).order_by(REJECTED.c.id)
        rows = [[tuple(row) for row in connection.execute(query)] for query in (reports, failed)]
        return make_id("read", Coder().version, rows)


def _stamp(kind: str) -> str:
    return f"derived from: {kind}"


def _insert(table: Table, connection: Connection) -> Insert:
    """Inserts rows; a form of an actor that is there already is passed over."""
    if table is not ACTORS:
        return insert(table)
    if connection.dialect.name == "sqlite":
        return insert(table).prefix_with("OR IGNORE")
    from sqlalchemy.dialects.postgresql import insert as postgresql_insert

    return postgresql_insert(table).on_conflict_do_nothing()
