"""Pages of their own: whatever is found can be read at a permanent address, whole, without scripts, and its links lead on."""

import re

import pytest

from riftline.dossier import choice


def page(served, name):
    """The page of an id, after any redirect."""
    return served.get(f"/id/{name}", follow_redirects=True)


def ids(served, kind):
    return [row["id"] for row in served.get(f"/api/{kind}").json()]


@pytest.mark.parametrize("kind", ["events", "reports", "actors", "mentions", "claims"])
def test_every_row_can_be_read(served, kind):
    for name in ids(served, kind):
        answer = page(served, name)
        assert answer.status_code == 200
        assert "<script" not in answer.text
        assert "script-src" not in answer.headers["content-security-policy"]


def test_a_sentence_and_a_claim_lead_to_their_words(served):
    for name in ids(served, "mentions") + ids(served, "claims"):
        goal = served.get(f"/id/{name}", follow_redirects=False).headers["location"]
        address, _, place = goal.partition("#")
        assert f'id="{place}"' in served.get(address).text


def test_whatever_is_found_has_a_page_that_shows_it(served):
    for kind, words in (("act", "detained"), ("sentence", "boats"), ("claim", "beating"), ("passage", "poachers")):
        for hit in served.get("/api/search", params={"q": words, "kind": kind}).json()["hits"]:
            assert words in page(served, hit["page"].removeprefix("/id/")).text.lower()


def test_links_lead_to_other_pages_or_to_the_dossier(served):
    whole = served.get("/").text
    for name in ids(served, "events") + ids(served, "reports")[:2] + ids(served, "actors")[:3]:
        text = page(served, name).text
        for goal in set(re.findall(r'href="([^"]+)"', text)) - {"data:,"}:
            path, _, place = goal.partition("#")
            if path in ("", "/"):
                assert not place or f'id="{place}"' in (whole if path else text), goal
            else:
                assert f'id="{place or goal[4:]}"' in served.get(path).text, goal


def test_what_a_large_page_leaves_out_is_there(served, monkeypatch):
    """With room for one act and no text in the dossier, all acts and texts have their pages, and the dossier leads to the texts."""
    monkeypatch.setattr(choice, "MOST_CARDS", 1)
    monkeypatch.setattr(choice, "TEXT_BUDGET", 0)
    whole = served.get("/").text
    missing = [name for name in ids(served, "events") if f'id="{name}"' not in whole]
    assert missing
    for name in missing:
        assert f'id="{name}"' in page(served, name).text
    for name in ids(served, "reports"):
        assert f'href="/id/{name}"' in whole
        assert 'class="text"' in page(served, name).text


@pytest.mark.parametrize(
    "name", ["e-000000000000", "..%2f..%2fetc%2fpasswd", "<script>", "r-0-p1", "at-m-0", "x" * 121]
)
def test_what_is_not_there_is_said_to_be_missing(served, name):
    assert served.get(f"/id/{name}").status_code in (404, 422)


def test_a_page_is_not_sent_again_until_the_record_changes(served):
    name = ids(served, "events")[0]
    first = page(served, name)
    held = {"if-none-match": first.headers["etag"]}
    assert served.get(f"/id/{name}", headers=held).status_code == 304
    body = {"subject": name, "verb": "confirm", "seen": 0}
    assert served.post("/api/judgements", json=body).status_code == 201
    assert "judged" in served.get(f"/id/{name}", headers=held).text
