"""Addresses: what is asked, what is refused. No test uses the network."""

import httpx
import pytest

from riftline.errors import Unreadable
from riftline.readers import ReadOptions
from riftline.readers.address import fetch, is_public

PUBLIC = "93.184.215.14"
PAGE = "https://news.example/a"


def public(host, port):
    """Every name is a public host, but "inside" is not."""
    return ["10.0.0.5"] if host == "inside.example" else [PUBLIC]


def answering(handler):
    return httpx.MockTransport(handler)


def get(handler, url=PAGE, **options):
    return fetch(url, ReadOptions(**options), public, answering(handler))


def test_the_request_goes_to_the_checked_address_under_the_name_of_the_host():
    seen = []

    def handler(request):
        seen.append((request.url.host, request.headers["host"], request.extensions["sni_hostname"]))
        return httpx.Response(200, content=b"Hello", headers={"content-type": "text/plain; charset=utf-8"})

    payload = get(handler)
    assert seen == [(PUBLIC, "news.example", "news.example")]
    assert (payload.load(100), payload.mime, payload.charset, payload.url) == (b"Hello", "text/plain", "utf-8", PAGE)


def test_redirects_are_followed_to_other_pages():
    def handler(request):
        if request.url.path == "/a":
            return httpx.Response(301, headers={"location": "/b"})
        return httpx.Response(200, content=b"There")

    assert get(handler).url == "https://news.example/b"


@pytest.mark.parametrize(
    ("location", "cause"),
    [
        ("http://inside.example/", "private network"),
        ("file:///etc/passwd", "no http"),
        ("ftp://news.example/x", "no http"),
    ],
)
def test_redirects_elsewhere_are_refused(location, cause):
    with pytest.raises(Unreadable, match=cause):
        get(lambda request: httpx.Response(302, headers={"location": location}))


def test_redirects_end():
    with pytest.raises(Unreadable, match="more than 5 times"):
        get(lambda request: httpx.Response(302, headers={"location": "/again"}))


def test_private_hosts_are_refused_unless_allowed():
    with pytest.raises(Unreadable, match="private network"):
        get(lambda request: httpx.Response(200, content=b"x"), "http://inside.example/")
    assert (
        get(lambda request: httpx.Response(200, content=b"x"), "http://inside.example/", allow_private=True).load(9)
        == b"x"
    )


def test_a_body_over_the_limit_is_refused():
    with pytest.raises(Unreadable, match="larger than the limit"):
        get(lambda request: httpx.Response(200, content=b"x" * 2000), max_bytes=1000)


def test_a_slow_answer_is_refused():
    def handler(request):
        raise httpx.ReadTimeout("slow", request=request)

    with pytest.raises(Unreadable, match="no full answer within 3 s"):
        get(handler, timeout=3)


@pytest.mark.parametrize(("status", "cause"), [(403, "refuses to give"), (404, "answered 404"), (500, "answered 500")])
def test_other_answers_are_no_pages(status, cause):
    with pytest.raises(Unreadable, match=cause):
        get(lambda request: httpx.Response(status))


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "::1", "fe80::1",
     "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"],
)  # fmt: skip
def test_addresses_of_private_networks_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:220:1:248:1893:25c8:1946"])
def test_addresses_of_the_internet_are_public(address):
    assert is_public(address)


def test_credentials_in_the_address_are_not_sent():
    def handler(request):
        assert "authorization" not in request.headers
        assert request.headers["host"] == "news.example"
        return httpx.Response(200, content=b"x")

    get(handler, "https://user:pass@news.example/a")
