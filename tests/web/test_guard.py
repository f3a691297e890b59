import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from riftline.errors import Misuse
from riftline.web import serve
from riftline.web.brake import FREE_TRIES, MOST_ADDRESSES, Brake, asker
from riftline.web.guard import Gate, Guard, host_name, is_loopback
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


class Clock:
    """Seconds that pass only when told to."""

    now = 100.0

    def __call__(self):
        return self.now


def asked(guard, clock):
    """Asks a guarded server with a password, as an address, and gives the answer."""
    gate = Gate(PlainTextResponse("inside"), guard, Brake(clock))

    def ask(password=None, address="10.0.0.7"):
        headers = {} if password is None else basic(password)
        client = TestClient(gate, base_url="http://127.0.0.1:8765", client=(address, 5000))
        return client.get("/", headers={**PAGE, **headers})

    return ask


def test_wrong_passwords_are_slowed_down_and_the_right_one_waits_with_them():
    clock = Clock()
    ask = asked(Guard(password="right"), clock)
    assert [ask("wrong").status_code for _ in range(FREE_TRIES)] == [401] * FREE_TRIES
    refused = ask("right")
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")
    clock.now += 1
    assert ask("wrong").status_code == 401
    assert ask("right").headers["retry-after"] == "2"
    clock.now += 2
    assert ask("right").text == "inside"
    assert [ask("wrong").status_code for _ in range(FREE_TRIES)] == [401] * FREE_TRIES


def test_others_need_not_wait_and_a_request_without_a_password_is_no_guess():
    ask = asked(Guard(password="right"), Clock())
    assert {ask().status_code for _ in range(3 * FREE_TRIES)} == {401}
    for _ in range(FREE_TRIES):
        ask("wrong")
    assert ask("right").status_code == 429
    assert ask("right", "10.0.0.8").text == "inside"


def test_a_wait_grows_to_a_minute_and_no_further():
    clock = Clock()
    brake = Brake(clock)
    for _ in range(5000):
        brake.wrong("10.0.0.7")
    assert brake.wait("10.0.0.7") == 60


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:10.0.0.7", "10.0.0.7", True),
        ("10.0.0.7", "10.0.0.8", False),
        ("", "unix", False),
    ],
)
def test_who_is_one_asker(one, other, same):
    assert (asker(one) == asker(other)) is same


def test_a_flood_of_addresses_is_not_remembered_for_ever():
    brake = Brake(Clock())
    for number in range(MOST_ADDRESSES + FREE_TRIES):
        brake.wrong(f"host-{number}")
    assert len(brake._wrong) == MOST_ADDRESSES
