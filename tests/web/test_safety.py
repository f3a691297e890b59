"""What a stranger can try against the server, and what becomes of it."""

import sys

import pytest
from starlette.testclient import TestClient

from riftline.errors import Misuse
from riftline.web import serve
from riftline.web.guard import MOST_BYTES, Guard
from riftline.web.serving import guard_for

BODY = {"subject": "e-1", "verb": "confirm", "seen": 0}
NAMES = (
    "../../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/secret-marker.txt",
    "....//secret-marker.txt",
    "/etc/passwd",
    "file:///etc/passwd",
    "C:\\secret-marker.txt",
    "secret-marker.txt%00.json",
    "~/secret-marker.txt",
)

WATCHED: list[list[str]] = []
"""The lists that are told of every path that is opened."""


def watch(event, args):
    """An audit hook, which cannot be taken out again."""
    if event in ("open", "sqlite3.connect", "os.listdir", "os.scandir", "subprocess.Popen"):
        for paths in WATCHED:
            paths.append(str(args[0]))


sys.addaudithook(watch)


@pytest.fixture
def opened(path):
    """The paths that are opened; a file with a secret lies beside the record."""
    (path.parent / "secret-marker.txt").write_text("the secret")
    paths = []
    WATCHED.append(paths)
    yield paths
    WATCHED.remove(paths)


@pytest.mark.parametrize("name", NAMES)
def test_no_path_from_a_request_reaches_the_file_system(served, path, opened, name):
    for address in ("/", "/api/reports/", "/api/events/", "/api/export/", "/static/", "/api/judgements/"):
        answer = served.get(f"{address}{name}")
        assert "the secret" not in answer.text
        assert "root:" not in answer.text
        assert answer.status_code in (404, 405) or (address, answer.status_code) == ("/", 200)
    for query in ({"q": name}, {"kind": name}):
        served.get("/api/search", params=query)
    served.get("/api/mentions", params={"report": name, "event": name, "actor": name})
    served.post("/api/judgements", json={**BODY, "subject": name, "value": name})
    assert any(str(path.name) in place for place in opened)
    assert not [place for place in opened if "secret-marker" in place or "passwd" in place]


@pytest.mark.parametrize("method", ["POST", "DELETE", "PUT", "PATCH", "OPTIONS", "TRACE"])
@pytest.mark.parametrize(
    "change",
    [
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1.evil.example"},
        {"origin": "null"},
        {"x-riftline-token": ""},
        {"x-riftline-token": "t0ken2"},
    ],
)
def test_no_other_site_and_no_one_without_the_token_changes_anything(served, method, change):
    answer = served.request(method, "/api/judgements", json=BODY, headers=change)
    assert answer.status_code == 403
    assert served.get("/api/judgements").json() == []


@pytest.mark.parametrize(
    "address", ["/", "/api/events", "/api/export", "/api/search?q=a", "/api/openapi.json", "/none"]
)
def test_a_name_that_another_site_points_here_is_refused_everywhere(served, address):
    answer = served.get(address, headers={"host": "evil.example"})
    assert (answer.status_code, answer.text) == (421, "This server does not go by that name.")


def test_nothing_is_told_without_the_password(path):
    from riftline.web import app

    client = TestClient(app(path, password="pass word"), base_url="http://127.0.0.1")
    for address in ("/", "/api/events", "/api/openapi.json", "/api/search?q=fishers", "/none"):
        answer = client.get(address)
        assert (answer.status_code, answer.text) == (401, "A password is needed.")
        assert client.get(address, auth=("reader", "wrong")).status_code == 401
        assert client.get("/api/events", auth=("anybody", "pass word")).status_code == 200


def test_the_password_alone_judges_nothing(path):
    from riftline.web import app

    client = TestClient(app(path, password="pass word"), base_url="http://127.0.0.1")
    headers, known = {"origin": "http://127.0.0.1"}, ("reader", "pass word")
    assert client.post("/api/judgements", json=BODY, headers=headers, auth=known).status_code == 403


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "box.example", ""])
def test_other_machines_are_let_in_only_with_a_password_and_the_refusal_says_how(host):
    said = []
    with pytest.raises(Misuse, match="RIFTLINE_PASSWORD"):
        serve("no.rift", host, 0, announce=said.append)
    assert said == []
    with pytest.raises(Misuse):
        serve("no.rift", host, 0, password="", announce=said.append)
    assert guard_for(host, "secret").password == "secret"


@pytest.mark.parametrize(
    "address", ["/", "/api/events", "/api/export", "/api/search?q=a", "/none", "/api/events/e-none"]
)
def test_every_answer_carries_the_headers(served, address):
    headers = served.get(address).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert "*" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers


def test_a_refusal_carries_the_headers_too(served):
    for change in ({"host": "evil.example"}, {"origin": "http://evil.example"}):
        headers = served.post("/api/judgements", json=BODY, headers=change).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"


def test_long_bodies_and_long_values_are_refused(served):
    event = served.get("/api/events").json()[0]["id"]
    long = {**BODY, "subject": event, "verb": "note", "value": "a" * MOST_BYTES}
    assert served.post("/api/judgements", json=long).status_code == 413
    for change in (
        {"value": "a" * 4001},
        {"person": "a" * 121},
        {"person": ""},
        {"subject": "e" * 81},
        {"known": ["j"] * 1001},
        {"seen": -1},
    ):
        answer = served.post("/api/judgements", json={**BODY, "subject": event, "verb": "note", "value": "a"} | change)
        assert answer.status_code == 422
    assert served.get("/api/judgements").json() == []


def test_a_body_that_says_no_length_or_a_false_one_is_refused():
    for headers in ({"transfer-encoding": "chunked"}, {"content-length": "-1"}, {"content-length": "1e9"}):
        own = {"host": "127.0.0.1", "origin": "http://127.0.0.1", "x-riftline-token": "t", **headers}
        assert Guard(token="t").refusal("POST", own)[0] == 413


@pytest.mark.parametrize(
    "body", [b"", b"[", b"null", b"[]", b'{"subject": 1}', b"\xff\xfe", b'{"subject":"e","verb":"confirm","seen":"0x"}']
)
def test_a_body_that_is_no_judgement_is_refused(served, body):
    answer = served.post("/api/judgements", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)


def test_what_a_person_writes_is_text_everywhere(served):
    event = served.get("/api/events").json()[0]["id"]
    nasty = "</script><script>alert(1)</script>\u202e<img src=x onerror=alert(2)>"
    body = {**BODY, "subject": event, "verb": "note", "value": nasty, "person": "<b>Ann</b>"}
    assert served.post("/api/judgements", json=body).status_code == 201
    page = served.get("/").text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "<b>Ann" not in page
    assert "\u202e" not in page
    assert "&lt;img src=x onerror=alert(2)&gt;" in page
    found = served.get("/api/search", params={"q": "onerror"})
    assert found.headers["content-type"] == "application/json"
    assert found.headers["x-content-type-options"] == "nosniff"
