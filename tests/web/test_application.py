import json
from dataclasses import replace

import pytest
from dossier.story import REPORTS, chronicle, events
from starlette.testclient import TestClient

from riftline.dossier.html import policy
from riftline.errors import BadRecord, Misuse
from riftline.record.coded import Judgement
from riftline.web.application import application
from riftline.web.guard import Guard

HEADERS = {"host": "localhost", "origin": "http://localhost", "x-riftline-token": "t0ken"}
SEIZED = events()["seized"].id


class FakeDesk:
    """A desk at the invented crisis that remembers judgements."""

    def __init__(self):
        self.judged, self.broken = [], False

    def chronicle(self):
        if self.broken:
            raise BadRecord("the record is gone")
        base = chronicle()
        return replace(base, contents=replace(base.contents, judgements=tuple(self.judged)))

    def judge(self, judgement: Judgement) -> Judgement:
        if judgement.verb == "explode":
            raise Misuse("there is no verb explode")
        self.judged.append(replace(judgement, id=f"j-{len(self.judged)}", made="2031-06-11T10:00:00+00:00"))
        return self.judged[-1]

    def undo(self, judgement: str) -> None:
        self.judged = [replace(one, undone=True) if one.id == judgement else one for one in self.judged]


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def client(desk):
    return TestClient(
        application(desk, Guard(token="t0ken")), base_url="http://localhost", raise_server_exceptions=False
    )


def judge(client, **parts):
    body = {"subject": SEIZED, "verb": "confirm", "person": "Ann"} | parts
    return client.post("/api/judgements", json=body, headers=HEADERS)


def test_the_dossier_is_served_with_a_strict_policy(client):
    answer = client.get("/")
    assert answer.status_code == 200
    assert "Arvenia and Belmark" in answer.text
    assert answer.headers["content-security-policy"] == f"{policy(live=True)}; frame-ancestors 'none'"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["cache-control"] == "no-store"
    assert '<meta name="riftline-token" content="t0ken">' in answer.text


def test_a_browser_may_ask_for_the_head_alone(client):
    assert (client.head("/").status_code, client.head("/").content) == (200, b"")


def test_a_strange_host_gets_nothing(client):
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 421
    assert "Arvenia" not in answer.text


def test_lists_have_the_ids_of_the_record(client):
    assert SEIZED in [row["id"] for row in client.get("/api/events").json()]
    assert len(client.get("/api/mentions").json()) == 15
    assert len(client.get("/api/claims").json()) == 6


def test_one_report_comes_with_its_text(client):
    wire = REPORTS["wire"]
    assert client.get(f"/api/reports/{wire.id}").json()["text"] == wire.text
    assert client.get("/api/reports/r-none").status_code == 404


def test_the_export_is_json(client):
    answer = client.get("/api/export")
    assert answer.headers["content-type"] == "application/json"
    assert len(json.loads(answer.content)["events"]) == 12


def test_a_judgement_is_kept(client, desk):
    answer = judge(client, verb="note", value="Seen on video.")
    assert answer.status_code == 201
    assert answer.json()["id"] == "j-0"
    assert (desk.judged[0].subject, desk.judged[0].value, desk.judged[0].person) == (SEIZED, "Seen on video.", "Ann")
    assert client.get("/api/judgements").json()[0]["verb"] == "note"


def test_a_judgement_can_be_taken_back(client, desk):
    judge(client)
    assert client.delete("/api/judgements/j-0", headers=HEADERS).status_code == 204
    assert desk.judged[0].undone


def test_a_judgement_without_token_or_from_another_origin_is_refused(client, desk):
    body = {"subject": SEIZED, "verb": "confirm"}
    assert client.post("/api/judgements", json=body).status_code == 403
    stranger = {**HEADERS, "origin": "http://evil.example"}
    assert client.post("/api/judgements", json=body, headers=stranger).status_code == 403
    assert desk.judged == []


def test_a_judgement_that_means_nothing_is_refused_with_a_reason(client, desk):
    assert judge(client, subject="e-none").status_code == 404
    assert judge(client, surprise=1).status_code == 422
    answer = judge(client, verb="explode")
    assert (answer.status_code, answer.json()["detail"]) == (422, "there is no verb explode")
    assert desk.judged == []


def test_a_record_that_cannot_be_read_is_said_plainly(client, desk):
    desk.broken = True
    answer = client.get("/api/events")
    assert (answer.status_code, answer.json()["detail"]) == (503, "the record is gone")


def test_no_page_loads_documentation_from_elsewhere(client):
    assert client.get("/docs").status_code == 404
    assert client.get("/api/openapi.json").json()["info"]["title"] == "Riftline"
