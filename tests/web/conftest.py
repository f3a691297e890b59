"""Makes the invented crisis of tests/dossier importable as `dossier.story`, and puts it into a record and behind a server."""

import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

ROOT = str(Path(__file__).parents[1])
if ROOT not in sys.path:
    sys.path.append(ROOT)

HEADERS = {"host": "127.0.0.1", "origin": "http://127.0.0.1", "x-riftline-token": "t0ken"}


@pytest.fixture
def path(tmp_path):
    """The record of the invented crisis."""
    from dossier.story import chronicle

    from riftline.record.coded import CodedReport
    from riftline.record.record import Record

    contents = chronicle().contents
    made = tmp_path / "crisis.rift"
    with Record.open(made, create=True) as record:
        for report in contents.reports:
            mentions = tuple(mention for mention in contents.mentions if mention.report == report.id)
            claims = tuple(claim for claim in contents.claims if claim.report == report.id)
            record.add(CodedReport(report, mentions, claims))
    return made


@pytest.fixture
def served(path):
    """A client of the application over that record, that may judge."""
    from riftline.web.application import application
    from riftline.web.desk import RecordDesk
    from riftline.web.guard import Guard

    made = application(RecordDesk(path), Guard(token="t0ken"))
    return TestClient(made, base_url="http://127.0.0.1", headers=HEADERS, raise_server_exceptions=False)
