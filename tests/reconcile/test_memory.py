"""What a memory holds saves work and changes nothing."""

import pytest
from tests.record.arvenia import coded, contents, day, mention, raid, report

from riftline import reconcile
from riftline.reconcile import build, chronicling
from riftline.reconcile.adding import Addition
from riftline.reconcile.memory import Memory, key_of, read_findings
from riftline.record.coded import Judgement
from riftline.record.record import Record

WORDS = "Arvenian police detained over 60 Belmarkians."
PAPER_REPORT = report(WORDS, publisher="Belmark Today", country="BMK", published="2031-05-05")
PAPER = coded(PAPER_REPORT, mention(PAPER_REPORT, WORDS, trigger="detained", when=day("2031-04-27")))
FIRST = raid().mentions[0].id
EVENT = f"e-{FIRST[2:]}"
ADDED = Addition(0, 8, "Arvenian", "ACCUSE", sources="ARV").value()

ON_EVENTS = (
    (EVENT, "confirm", None, None),
    (EVENT, "note", None, "odd"),
    (EVENT, "reject", None, None),
    (EVENT, "split", None, FIRST),
    (EVENT, "merge", None, raid().mentions[1].id),
    (EVENT, "correct", "type", "AID"),
    (EVENT, "correct", "date", "2031-04"),
)
ON_MENTIONS = (
    (FIRST, "reject", None, None),
    (FIRST, "correct", "date", "2030-01-01"),
    (PAPER_REPORT.id, "add", None, ADDED),
)


def given(*entries):
    log = tuple(Judgement(f"j-{n}", *entry, "Ana", f"2031-05-0{n + 1}") for n, entry in enumerate(entries))
    return contents(raid(), PAPER, judgements=log)


@pytest.mark.parametrize("entry", [*ON_EVENTS, *ON_MENTIONS])
def test_a_build_with_a_memory_is_the_same_as_one_without(entry):
    memory = Memory()
    build(given(), memory)
    for log in ((entry,), (ON_EVENTS[0], entry), (entry, ON_EVENTS[5]), ()):
        assert build(given(*log), memory) == build(given(*log))


@pytest.mark.parametrize(("entries", "again"), [(ON_EVENTS, 0), (ON_MENTIONS, 3)])
def test_mentions_are_grouped_anew_only_if_a_judgement_is_on_mentions(entries, again, monkeypatch):
    memory, grouped = Memory(), []
    build(given(), memory)
    group = chronicling.group
    monkeypatch.setattr(chronicling, "group", lambda *acts: grouped.append(1) or group(*acts))
    for entry in entries:
        build(given(entry), memory)
    assert len(grouped) == again


def test_findings_come_back_from_the_record(tmp_path):
    with Record.open(tmp_path / "crisis.rift", create=True) as record:
        for one in (raid(), PAPER):
            record.add(one)
        memory = reconcile.remember(record)
        assert memory.findings is None
        reconcile.save(record, build(record.contents(), memory), memory)
        kept = reconcile.remember(record).findings
        assert (kept.key, kept.groups, kept.origins) == (
            memory.findings.key,
            memory.findings.groups,
            memory.findings.origins,
        )
        assert read_findings(kept.row()) == kept
        record.judge(EVENT, "reject", person="Ana")
        assert key_of(record.contents(), record.judgements()) == kept.key
        assert reconcile.load(record) == build(record.contents())


def test_known_contents_are_read_again_when_a_report_comes_and_not_before(tmp_path):
    with Record.open(tmp_path / "crisis.rift", create=True) as record:
        record.add(raid())
        known = record.contents()
        record.judge(EVENT, "confirm", person="Ana")
        later = record.contents(known)
        assert later == record.contents()
        assert later.mentions is known.mentions
        record.add(PAPER)
        assert record.contents(later) == record.contents()
        assert len(record.contents(later).reports) == 2
