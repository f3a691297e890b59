import json
from dataclasses import asdict, replace

import pytest
from dossier.story import REPORTS, chronicle, events
from starlette.testclient import TestClient

from riftline.dossier.html import policy
from riftline.errors import BadRecord, Misuse
from riftline.reconcile.weighing import Disputed
from riftline.record.coded import Judgement
from riftline.web.application import application
from riftline.web.guard import Guard

HEADERS = {"host": "localhost", "origin": "http://localhost", "x-riftline-token": "t0ken"}
SEIZED = events()["seized"].id


class FakeDesk:
    """A desk at the invented crisis that remembers judgements."""

    def __init__(self):
        self.judged, self.broken, self.disputed, self.seen = [], False, (), None
        self._kept = {}

    def version(self):
        if self.broken:
            raise BadRecord("the record is gone")
        return f"state-{len(self.judged)}"

    def chronicle(self):
        version = self.version()
        if version not in self._kept:
            base = chronicle()
            contents = replace(base.contents, judgements=tuple(self.judged), meta={"state": version})
            self._kept = {version: replace(base, contents=contents)}
        return self._kept[version]

    def judge(self, judgement: Judgement, seen) -> Judgement:
        self.seen = seen
        if self.disputed:
            raise Disputed(self.disputed)
        if judgement.verb == "explode":
            raise Misuse("there is no verb explode")
        made = replace(judgement, id=f"j-{len(self.judged)}", made="2031-06-11T10:00:00+00:00")
        self.judged = [replace(one, undone=one.undone or made.subject == one.id) for one in self.judged] + [made]
        return made


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def client(desk):
    return TestClient(
        application(desk, Guard(token="t0ken")), base_url="http://localhost", raise_server_exceptions=False
    )


def judge(client, **parts):
    body = {"subject": SEIZED, "verb": "confirm", "person": "Ann", "seen": 0} | parts
    return client.post("/api/judgements", json=body, headers=HEADERS)


def test_the_dossier_is_served_with_a_strict_policy(client):
    answer = client.get("/")
    assert answer.status_code == 200
    assert "Arvenia and Belmark" in answer.text
    assert answer.headers["content-security-policy"] == f"{policy(live=True)}; frame-ancestors 'none'"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["cache-control"] == "private, no-cache"
    assert '<meta name="riftline-token" content="t0ken">' in answer.text


def test_a_page_says_which_version_it_was_made_from(client):
    judge(client)
    page = client.get("/").text
    assert '<meta name="riftline-version" content="state-1">' in page
    assert '<meta name="riftline-judgements" content="1">' in page
    assert client.get("/api/version").json() == {"version": "state-1", "judgements": 1, "printed": "state-1"}


def test_a_browser_may_ask_for_the_head_alone(client):
    assert (client.head("/").status_code, client.head("/").content) == (200, b"")


def test_a_strange_host_gets_nothing(client):
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 421
    assert "Arvenia" not in answer.text


def test_one_report_comes_with_its_text(client):
    wire = REPORTS["wire"]
    assert client.get(f"/api/reports/{wire.id}").json()["text"] == wire.text
    assert client.get("/api/reports/r-none").status_code == 404


def test_the_export_is_json(client):
    answer = client.get("/api/export")
    assert answer.headers["content-type"] == "application/json"
    assert len(json.loads(answer.content)["events"]) == 12


def test_a_judgement_is_kept(client, desk):
    answer = judge(client, verb="note", value="Seen on video.", seen=3, known=["j-8"])
    assert answer.status_code == 201
    assert answer.json()["id"] == "j-0"
    assert (desk.judged[0].subject, desk.judged[0].value, desk.judged[0].person) == (SEIZED, "Seen on video.", "Ann")
    assert (desk.seen.entries, desk.seen.others) == (3, {"j-8"})
    assert client.get("/api/judgements").json()[0]["verb"] == "note"


def test_a_judgement_can_be_taken_back(client, desk):
    judge(client)
    answer = client.delete("/api/judgements/j-0?seen=1&person=Bob", headers=HEADERS)
    assert answer.status_code == 204
    assert [(one.verb, one.person, one.undone) for one in desk.judged] == [
        ("confirm", "Ann", True),
        ("undo", "Bob", False),
    ]


def test_a_judgement_that_others_overtook_is_not_kept_and_theirs_is_shown(client, desk):
    theirs = Judgement("j-5", SEIZED, "reject", None, None, "Bob", "2031-06-11T09:00:00+00:00")
    desk.disputed = (theirs,)
    answer = judge(client)
    assert answer.status_code == 409
    assert answer.json()["judgements"] == [asdict(theirs)]
    assert "Somebody else has judged this" in answer.json()["detail"]
    assert client.delete("/api/judgements/j-0?seen=1", headers=HEADERS).status_code == 409
    assert desk.judged == []


def test_a_judgement_without_the_version_it_was_made_from_is_refused(client, desk):
    body = {"subject": SEIZED, "verb": "confirm"}
    assert client.post("/api/judgements", json=body, headers=HEADERS).status_code == 422
    assert client.delete("/api/judgements/j-0", headers=HEADERS).status_code == 422
    assert desk.judged == []


def test_a_judgement_without_token_or_from_another_origin_is_refused(client, desk):
    body = {"subject": SEIZED, "verb": "confirm", "seen": 0}
    assert client.post("/api/judgements", json=body).status_code == 403
    stranger = {**HEADERS, "origin": "http://evil.example"}
    assert client.post("/api/judgements", json=body, headers=stranger).status_code == 403
    assert client.delete("/api/judgements/j-0?seen=0", headers=stranger).status_code == 403
    assert desk.judged == []


def test_a_judgement_that_means_nothing_is_refused_with_a_reason(client, desk):
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
