import pytest
from dossier.story import chronicle
from starlette.testclient import TestClient

from riftline.errors import BadRecord, Misuse
from riftline.record.coded import CodedReport, Judgement
from riftline.record.record import Record
from riftline.web import app
from riftline.web.desk import RecordDesk


@pytest.fixture
def path(tmp_path):
    contents = chronicle().contents
    made = tmp_path / "crisis.rift"
    with Record.open(made, create=True) as record:
        for report in contents.reports:
            mentions = tuple(mention for mention in contents.mentions if mention.report == report.id)
            claims = tuple(claim for claim in contents.claims if claim.report == report.id)
            record.add(CodedReport(report, mentions, claims))
    return made


def test_the_desk_reads_the_record_afresh(path):
    desk = RecordDesk(path)
    event = desk.chronicle().events[0]
    kept = desk.judge(Judgement("", event.id, "note", None, "Seen on video.", "Ann", ""))
    assert [one.value for one in desk.chronicle().contents.judgements] == ["Seen on video."]
    desk.undo(kept.id)
    assert [one.undone for one in desk.chronicle().contents.judgements] == [True]


def test_a_verb_the_record_does_not_know_is_misuse(path):
    with pytest.raises(Misuse):
        RecordDesk(path).judge(Judgement("", "e-1", "explode", None, None, "Ann", ""))


def test_a_missing_record_is_said_to_be_missing(tmp_path):
    with pytest.raises(BadRecord):
        RecordDesk(tmp_path / "none.rift").chronicle()


def test_the_application_over_a_record_serves_its_dossier(path):
    client = TestClient(app(path), base_url="http://127.0.0.1")
    answer = client.get("/")
    assert answer.status_code == 200
    assert "Arvenian guards detain Belmark fishers in the strait" in answer.text
    assert len(client.get("/api/reports").json()) == 5
