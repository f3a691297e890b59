"""The order of stages: bytes → report → analysis → times, actors, acts, claims → record → events.

This module alone knows that order. Coding one report is a pure function of the report and the models, so it runs the
same in one process or in a pool.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol, TypeVar

from riftline import language, reconcile
from riftline.actors import resolve
from riftline.claims import attach, find_claims, find_outlook
from riftline.dates import find_times
from riftline.documents import prepare
from riftline.documents.report import BODY, Passage, Rejected, Report
from riftline.errors import Misuse, RiftlineError
from riftline.events import coder
from riftline.events.mention import Mention
from riftline.ids import make_id
from riftline.readers import ReadOptions, read
from riftline.readers.source import Source, Unread
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.timeline import Timeline, Wanted, pick, worth_reading
from riftline.reconcile.timeline_sentences import Told, told
from riftline.record import Coder, Record, is_record
from riftline.record.coded import CodedReport, Contents

ALONE = 300_000
"""Characters of text up to which one process is quicker than starting several (each loads the models, about a second)."""

CHUNK = 4
"""Reports handed to a worker at once: small enough to share the work evenly, large enough to hide the hand-over."""

BEGINNING = 2
"""First passages of a report that are read with any of its sentences: they say who and where it is about."""

FAULT = "could not be coded, a fault of this program that its makers would like to hear of"

Item = TypeVar("Item")


class Progress(Protocol):
    """Called with the path of each document when it is done, and whether it was read."""

    def __call__(self, path: str, *, read: bool) -> None:
        """One document is done."""


def silent(path: str, *, read: bool) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True)
class Built:
    """What a build did: counts of reports added, unchanged and failed, and one line for each document that was not read."""

    added: int
    unchanged: int
    unread: tuple[Unread, ...]

    @property
    def failed(self) -> bool:
        """Whether a document that should have been read was not."""
        return any(unread.failed for unread in self.unread)


def code_report(report: Report) -> CodedReport:
    """Reads one report: its acts and claims. Pure: the same report and models give the same result, whatever else is read."""
    passages = report.passages
    docs = language.analyse([report.text[passage.start : passage.end] for passage in passages])
    offsets = [passage.start for passage in passages]
    times = find_times(report.text, report.published)
    actors = resolve(docs, offsets, published=report.published)
    reading = coder.Reading(report, docs, offsets, actors, times)
    mentions = coder.code(reading)
    claims = find_claims(report, docs, offsets, actors)
    mentions = attach(mentions, claims)
    outlook = find_outlook(report, docs, actors, times, (mentions, claims))
    return CodedReport(report, mentions, claims, outlook=outlook)


def read_reports(paths: Iterable[str], options: ReadOptions) -> Iterator[Report | Unread]:
    """Every document under the paths as a report, or as the reason why it is none."""
    for path in paths:
        for source in read(path, options):
            yield prepare(source) if isinstance(source, Source) else source


def build_into(
    record: str | Path,
    paths: Iterable[str | Path],
    *,
    options: ReadOptions | None = None,
    progress: Progress | None = None,
) -> Built:
    """Reads `paths` into the record file `record` (made if absent); a report that is there already changes nothing.

    Raises BadRecord if the record cannot be opened. Documents that cannot be read are listed in the result and the record.
    """
    with Record.open(record, create=True, coder=Coder.current()) as opened:
        built = add(opened, [str(path) for path in paths], options or ReadOptions(), progress or silent)
        if not opened.is_fresh(reconcile.EVENTS):
            refresh(opened)
    return built


def build(paths: Iterable[str | Path], record: str | Path | None = None) -> OpenRecord:
    """Reads reports and gives back the record: `events`, `mentions`, `claims`, `reports`, `rejected` and more.

    With `record`, a file that is made or added to; without, nothing is kept. Raises BadRecord if the file cannot be opened;
    what could not be read is in `rejected`.
    """
    if record is not None:
        build_into(record, paths)
        return open_record(record)
    with TemporaryDirectory() as folder:
        return build(paths, Path(folder) / "record.rift")


def add(record: Record, paths: Iterable[str], options: ReadOptions, progress: Progress) -> Built:
    """Adds the reports under `paths` to an open record, without deriving events."""
    counts = {"added": 0, "unchanged": 0}
    unread: list[Unread] = []

    def fresh() -> Iterator[Report]:
        for item in read_reports(paths, options):
            if isinstance(item, Unread):
                refuse(item, "readers")
            elif record.is_current(item):
                counts["unchanged"] += 1
                progress(item.path, read=True)
            else:
                yield item

    def refuse(item: Unread, stage: str) -> None:
        unread.append(item)
        record.reject(_rejection(item, stage), item.path)
        progress(item.path, read=False)

    for coded in code_all(fresh()):
        if isinstance(coded, Unread):
            refuse(coded, "coder")
            continue
        counts["added" if record.add(coded) else "unchanged"] += 1
        progress(coded.report.path, read=True)
    return Built(counts["added"], counts["unchanged"], tuple(unread))


def _rejection(unread: Unread, stage: str) -> Rejected:
    return Rejected(unread.path, None, None, stage, unread.reason)


def coded_or_why_not(report: Report) -> CodedReport | Unread:
    """One report coded, or a line that says why it could not be: a fault met in one report must not cost the others. What holds for
    every report, such as a missing model, is raised (RiftlineError)."""
    try:
        return code_report(report)
    except RiftlineError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, it concerns this report alone
        return Unread(report.path, f"{FAULT} ({type(error).__name__}: {error}); the other reports go on")


def code_all(reports: Iterable[Report]) -> Iterator[CodedReport | Unread]:
    """Codes reports in order, with more than ALONE characters of text in several processes; a line for a report that cannot be coded."""
    waiting: list[Report] = []
    size, rest = 0, iter(reports)
    for report in rest:
        waiting.append(report)
        size += sum(passage.end - passage.start for passage in report.passages)
        if size > ALONE:
            break
    workers = min(os.cpu_count() or 1, len(waiting))
    if size <= ALONE or workers < 2:
        yield from map(coded_or_why_not, [*waiting, *rest] if size <= ALONE else _chain(waiting, rest))
        return
    with _pool(workers) as pool:
        yield from _ordered(pool, _chain(waiting, rest), workers)


def _chain(first: list[Report], rest: Iterator[Report]) -> Iterator[Report]:
    yield from first
    yield from rest


def _ordered(pool: ProcessPoolExecutor, reports: Iterator[Report], workers: int) -> Iterator[CodedReport | Unread]:
    """Results in the order of the reports, with a bounded number under way, so that a corpus never fills memory."""
    chunks = _chunks(reports)
    under_way = [pool.submit(_code_chunk, chunk) for chunk in _take(chunks, 3 * workers)]
    while under_way:
        done = under_way.pop(0)
        under_way += [pool.submit(_code_chunk, chunk) for chunk in _take(chunks, 1)]
        yield from done.result()


def _chunks(reports: Iterator[Report]) -> Iterator[list[Report]]:
    while chunk := _take(reports, CHUNK):
        yield chunk


def _take(items: Iterator[Item], most: int) -> list[Item]:
    return [item for _, item in zip(range(most), items, strict=False)]


def _code_chunk(reports: list[Report]) -> list[CodedReport | Unread]:
    return [coded_or_why_not(report) for report in reports]


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Fresh processes (never forked: the model's threads would not survive), ended with the block."""
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def refresh(record: Record) -> Chronicle:
    """Derives events from the record anew and keeps them in it."""
    memory = reconcile.remember(record)
    chronicle = reconcile.build(record.contents(), memory)
    reconcile.save(record, chronicle, memory)
    return chronicle


class OpenRecord:
    """A record opened from Python: `reports`, `mentions`, `claims`, `events`, `disagreements`, `origins`, `rejected`."""

    def __init__(self, path: str | Path) -> None:
        with Record.open(path, coder=Coder.current()) as record:
            self.chronicle = reconcile.load(record)

    def __getattr__(self, name: str) -> object:
        for part in (self.chronicle, self.chronicle.contents):
            if name in part.__dataclass_fields__:
                return getattr(part, name)
        raise AttributeError(name)


def open_record(path: str | Path) -> OpenRecord:
    """Opens a record for reading. Raises BadRecord if it is none."""
    return OpenRecord(path)


def report_of(row: Mapping[str, Any]) -> Report:
    """A report of one JSON object (`text`, and if known `id`, `date` or `dct`, `title`): every line is a passage, nothing is set aside."""
    text, digest = row["text"], make_id("t", row["text"])
    date = row.get("date") or row.get("dct")
    return Report(
        id=make_id("r", row.get("id"), digest), path=f"-#{row.get('id')}", title=row.get("title"), publisher=None, country=None,
        author=None, published=str(date) if date else None, published_from="json" if date else None, kind="news", language="en",
        digest=digest, text=text, passages=tuple(_lines(text)), credits=(), rejected=(),
    )  # fmt: skip


def _lines(text: str) -> Iterator[Passage]:
    for match in re.finditer(r"\S[^\n]*", text):
        yield Passage(match.start(), match.start() + len(match.group().rstrip()), BODY)


def timeline(
    paths: Sequence[str], wanted: Wanted, *, options: ReadOptions | None = None, progress: Progress | None = None
) -> tuple[Timeline, tuple[Unread, ...]]:
    """The days that matter with their sentences, through the record; and what could not be read.

    `paths` is one record, or documents. Of documents that are in no record yet, all are read and dated, and those sentences are
    coded that may stand in the timeline, with what stands before them (decisions/0027-timelines-through-the-record.md);
    `progress` hears of a document when it is dated, and again when its sentences are coded.
    Raises Misuse for a record among other paths, BadRecord for one that cannot be opened.
    """
    if any(map(is_record, paths)):
        return _timeline_of_record(paths, wanted), ()
    unread, reports, corpus = list[Unread](), list[Report](), list[Told]()
    step = progress or silent
    for item in read_reports(paths, options or ReadOptions()):
        if isinstance(item, Unread):
            unread.append(item)
        else:
            reports.append(item)
            corpus += told(item)
        step(item.path, read=isinstance(item, Report))
    mentions: list[Mention] = []
    for coded in code_all(_worth_coding(reports, worth_reading(corpus, wanted))):
        if isinstance(coded, Unread):
            unread.append(coded)
            step(coded.path, read=False)
            continue
        mentions += coded.mentions
        step(coded.report.path, read=True)
    chronicle = reconcile.build(Contents(tuple(reports), tuple(mentions), (), ()))
    return pick(corpus, chronicle, wanted), tuple(unread)


def _timeline_of_record(paths: Sequence[str], wanted: Wanted) -> Timeline:
    if len(paths) > 1:
        raise Misuse("A record stands alone", "Name one record, or reports.")
    chronicle = open_record(paths[0]).chronicle
    return pick([sentence for report in chronicle.contents.reports for sentence in told(report)], chronicle, wanted)


def _worth_coding(reports: Iterable[Report], sentences: Iterable[Told]) -> Iterator[Report]:
    """The reports that hold the sentences, with the passages that are needed to read them."""
    starts: dict[str, list[int]] = defaultdict(list)
    for sentence in sentences:
        starts[sentence.report].append(sentence.start)
    for report in reports:
        if report.id in starts:
            yield replace(report, passages=closely(report, starts[report.id]))


def closely(report: Report, starts: Iterable[int]) -> tuple[Passage, ...]:
    """The passages that hold one of the characters, those just before them, and the beginning of the report."""
    passages = [passage.start for passage in report.passages]
    held = {bisect_right(passages, start) - 1 for start in starts}
    needed = held | {number - 1 for number in held} | set(range(BEGINNING))
    return tuple(passage for number, passage in enumerate(report.passages) if number in needed)
