"""Search over the network: everything is found, every hit is a permanent link, and no query is wrong."""

import pytest


def hits(served, words, **more):
    return served.get("/api/search", params={"q": words, **more}).json()["hits"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("act", "detained fishers"),
        ("sentence", '"seized two boats"'),
        ("claim", "beating"),
        ("actor", "border guard"),
        ("passage", "poachers"),
    ],
)
def test_every_kind_is_found_and_its_data_is_where_the_hit_says(served, kind, words):
    found = hits(served, words, kind=kind)
    assert found
    assert {hit["kind"] for hit in found} == {kind}
    for hit in found:
        assert hit["href"] == f"/#{hit['id']}"
        assert served.get(hit["data"]).json()["id"] == hit["row"]


def test_a_note_is_found_until_it_is_taken_back(served):
    event = served.get("/api/events").json()[0]["id"]
    body = {"subject": event, "verb": "note", "value": "Confirmed by harbour video.", "person": "Ann", "seen": 0}
    made = served.post("/api/judgements", json=body).json()["id"]
    (hit,) = hits(served, "harbour video")
    assert (hit["kind"], hit["id"], hit["title"]) == ("note", event, "Ann")
    assert served.delete(f"/api/judgements/{made}?seen=1").status_code == 204
    assert hits(served, "harbour video") == []


@pytest.mark.parametrize(
    "words", ['"', "NEAR(", "title:", "' OR 1=1", "", " ", "\x00", "a" * 1000, "<script>alert(1)</script>"]
)
def test_any_text_is_answered(served, words):
    answer = served.get("/api/search", params={"q": words})
    assert answer.status_code == 200
    assert set(answer.json()) == {"total", "hits"}


def test_a_query_longer_than_any_question_is_refused(served):
    assert served.get("/api/search", params={"q": "a" * 1001}).status_code == 422
    assert served.get("/api/search", params={"q": "a", "kind": "spell"}).status_code == 422
    assert served.get("/api/search", params={"q": "a", "limit": 0}).status_code == 422
