import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.errors import Misuse
from riftline.web import serve
from riftline.web.guard import Guard, host_name, is_loopback
from riftline.web.serving import guard_for

PAGE = {"host": "127.0.0.1:8765"}
OWN = {**PAGE, "origin": "http://127.0.0.1:8765", "x-riftline-token": "t0ken", "content-length": "20"}
GUARD = Guard(token="t0ken")


def status(headers, method="POST", guard=GUARD):
    refusal = guard.refusal(method, headers)
    return refusal[0] if refusal else None


def basic(password):
    return {**PAGE, "authorization": "Basic " + base64.b64encode(f"reader:{password}".encode()).decode()}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8765", "LOCALHOST", "[::1]:8765"])
def test_loopback_names_are_known(host):
    assert status({"host": host}, "GET") is None


@pytest.mark.parametrize(
    "host", ["", "evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "[::1", "10.0.0.3"]
)
def test_other_names_are_not(host):
    assert status({"host": host}, "GET") == 421


def test_a_change_from_the_own_page_passes():
    assert status(OWN) is None


@pytest.mark.parametrize(
    "change",
    [
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "null"},
        {"origin": ""},
        {"x-riftline-token": ""},
        {"x-riftline-token": "t0keN"},
    ],
)
def test_a_change_from_elsewhere_is_refused(change):
    assert status({**OWN, **change}) == 403


def test_a_long_or_endless_body_is_refused():
    assert status({**OWN, "content-length": "70000"}) == 413
    assert status({**OWN, "content-length": "many"}) == 413
    assert status({**OWN, "transfer-encoding": "chunked"}) == 413


def test_a_password_is_asked_for_and_taken():
    guard = Guard(password="pärole")
    assert status(PAGE, "GET", guard) == 401
    assert status(basic("wrong"), "GET", guard) == 401
    assert status({**PAGE, "authorization": "Basic %%%"}, "GET", guard) == 401
    assert status(basic("pärole"), "GET", guard) is None


def test_every_server_has_a_token_of_its_own():
    assert Guard().token != Guard().token


@given(st.text())
def test_any_host_header_has_an_answer(host):
    assert isinstance(host_name(host), str)
    assert status({"host": host}, "GET") in {None, 421}


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("box", False)],
)
def test_what_is_loopback(host, loopback):
    assert is_loopback(host) is loopback


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "box.example", ""])
def test_others_are_let_in_only_with_a_password(host):
    with pytest.raises(Misuse, match="no password is set"):
        serve("no.rift", host, 0)
    assert guard_for(host, "secret").password == "secret"


def test_a_server_on_every_address_answers_to_addresses():
    guard = guard_for("0.0.0.0", "secret")
    assert status({**basic("secret"), "host": "192.168.1.4:8765"}, "GET", guard) is None
    assert status({**basic("secret"), "host": "evil.example"}, "GET", guard) == 421
