"""Lists and single rows: the keys of the export, typed; pages, filters, and answers that are not sent twice."""

import json

import pytest

from riftline.dossier.export import export
from riftline.dossier.export_rows import document
from riftline.web.desk import RecordDesk
from riftline.web.judging import JudgementRow
from riftline.web.listing import KINDS, PAGE_ROWS
from riftline.web.models import Row


def rows(served, kind, **query):
    return served.get(f"/api/{kind}", params=query).json()


def test_each_list_is_that_of_the_export_and_there_is_one_for_each_kind(served, path):
    exported = json.loads(export(RecordDesk(path).chronicle(), "json"))
    lists = {kind for kind, value in exported.items() if isinstance(value, list)}
    assert lists - set(KINDS) == {"judgements"}
    for kind in lists:
        assert rows(served, kind) == exported[kind]
    assert served.get("/api/export").json() == exported


def test_rows_have_the_keys_that_their_models_promise(path):
    from dossier.outlook_story import told as outlook
    from dossier.story import chronicle

    found = set()
    for told in (chronicle(), outlook(), RecordDesk(path).chronicle()):
        for kind, model in KINDS.items():
            for row in document(told)[kind]:
                assert json.loads(model.model_validate(row).model_dump_json(by_alias=True)) == json.loads(
                    json.dumps(row)
                )
                found.add(kind)
    assert found == set(KINDS)


def test_the_models_are_in_the_description_of_the_api(served):
    described = served.get("/api/openapi.json").json()
    for kind, model in {**KINDS, "judgements": JudgementRow}.items():
        answer = described["paths"][f"/api/{kind}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        assert answer["items"]["$ref"] == f"#/components/schemas/{model.__name__}"
    assert issubclass(JudgementRow, Row)
    assert "from" in described["components"]["schemas"]["EventDate"]["properties"]
    assert set(described["paths"]["/api/judgements"]["post"]["responses"]) >= {"201", "409"}


def test_a_list_comes_in_pages(served):
    whole = rows(served, "mentions")
    assert rows(served, "mentions", limit=4, offset=2) == whole[2:6]
    assert rows(served, "mentions", offset=len(whole)) == []
    answer = served.get("/api/mentions?limit=1")
    assert answer.headers["x-total-count"] == str(len(whole))
    for query in ("limit=0", "limit=x", "offset=-1", "since=soon"):
        assert served.get(f"/api/mentions?{query}").status_code == 422


def test_pages_lead_to_one_another_and_keep_what_was_asked_for(served):
    whole = rows(served, "mentions", status="actual")
    assert len(whole) > 4
    found, address = [], "/api/mentions?status=actual&limit=2"
    for _ in range(len(whole)):
        answer = served.get(address)
        assert len(answer.json()) <= 2
        found += answer.json()
        links = answer.links
        assert ("prev" in links) == ("offset" in address)
        if "next" not in links:
            break
        address = links["next"]["url"]
        assert address.startswith("/api/mentions?")
    assert found == whole
    assert served.get(answer.links["first"]["url"]).json() == whole[:2]
    assert served.get(answer.links["last"]["url"]).json() == found[-len(answer.json()) :]


def test_a_list_without_a_limit_is_a_page_and_no_more(served):
    described = served.get("/api/openapi.json").json()["paths"]
    for kind in (*KINDS, "judgements"):
        (limit,) = [one for one in described[f"/api/{kind}"]["get"]["parameters"] if one["name"] == "limit"]
        assert limit["schema"]["default"] == PAGE_ROWS


def test_a_list_is_chosen_from(served):
    events = rows(served, "events")
    assert rows(served, "events", type="COERCE") == [row for row in events if row["type"] == "COERCE"] != []
    assert rows(served, "events", status="alleged") == [row for row in events if row["status"] == "alleged"] != []
    report = rows(served, "reports")[0]["id"]
    assert rows(served, "claims", report=report) == [row for row in rows(served, "claims") if row["report"] == report]
    assert rows(served, "mentions", event=events[0]["id"]) == [
        row for row in rows(served, "mentions") if row["event"] == events[0]["id"]
    ]


def test_sides_are_chosen_by_actor_and_by_country(served):
    side = rows(served, "events", type="COERCE")[0]["sources"][0]
    for wanted in (side["actor"], side["country"]):
        found = rows(served, "events", actor=wanted)
        assert found
        for row in found:
            assert wanted in {actor[key] for actor in row["sources"] + row["targets"] for key in ("actor", "country")}
    assert [row["id"] for row in rows(served, "actors", actor=side["actor"])] == [side["actor"]]


def test_days_are_chosen_at_the_precision_known(served):
    """An act of March may lie on any of its days; an undated one on none that can be asked for."""
    found = rows(served, "events", since="2031-03-15", until="2031-04")
    assert found
    for row in found:
        assert row["date"]["to"] >= "2031-03-15"[: len(row["date"]["to"])]
        assert row["date"]["from"][:7] <= "2031-04"
    assert len(rows(served, "events", until="2030")) + len(rows(served, "events", since="2031")) == len(
        [row for row in rows(served, "events") if row["date"]["from"]]
    )


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"rejected"}))
def test_each_row_has_an_address(served, kind):
    for row in rows(served, kind):
        found = served.get(f"/api/{kind}/{row['id']}").json()
        assert {key: found[key] for key in row} == row
    assert served.get(f"/api/{kind}/x-none").status_code == 404


@pytest.mark.parametrize("address", ["/", "/api/events", "/api/export", "/api/judgements", "/api/search?q=fishers"])
def test_what_a_browser_has_is_not_sent_again_until_the_record_changes(served, address):
    first = served.get(address)
    held = {"if-none-match": first.headers["etag"]}
    again = served.get(address, headers=held)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    event = served.get("/api/events").json()[0]["id"]
    body = {"subject": event, "verb": "note", "value": "So it was.", "seen": 0}
    assert served.post("/api/judgements", json=body).status_code == 201
    changed = served.get(address, headers=held)
    assert changed.status_code == 200
    assert changed.headers["etag"] != first.headers["etag"]


def test_no_answer_of_the_page_is_kept_by_a_shared_cache(served):
    for address in ("/", "/api/events", "/api/export"):
        assert served.get(address).headers["cache-control"] == "private, no-cache"
    assert served.get("/api/version").headers["cache-control"] == "no-store"
