"""Judging in a browser: join two acts, reload, take it back, export; two people at once; words of people are words."""

import json

from tests.browser.reading import settle

TWO = "[...document.querySelectorAll('#chronology section.group .act')].slice(0, 2).map((act) => act.id)"
HOSTILE = "<img src=x onerror=\"window.pwned='note'\"> {{ 7*7 }} <script>window.pwned=1</script>"


RELOAD = "(document.getElementById('desk-said').textContent.includes('ready anew') && document.getElementById('desk-reload').click())"
"""On a slow machine the page offers the new page instead of loading it: then it is asked for."""


def renewed(page, expression):
    """Waits until the page made anew after a judgement shows what is expected."""
    settle(page, f"({RELOAD}, {expression})")


def there(*acts):
    """Whether all of these acts are on the page, as an expression of it."""
    return f"({json.dumps(acts)}.every((id) => document.getElementById(id)) && document.readyState === 'complete')"


def gone(*acts):
    """Whether one of these acts is missing from the whole page."""
    return f"(!{json.dumps(acts)}.every((id) => document.getElementById(id)) && document.readyState === 'complete')"


def exported(page):
    """The record as the served export gives it."""
    return page.evaluate("fetch('/api/export').then((answer) => answer.json())")


def test_two_acts_joined_stay_joined_and_come_apart_again(desk, look):
    with look(desk) as seen:
        page = seen.page
        one, two = page.evaluate(TWO)
        before = len(exported(page)["events"])
        for act in (one, two):
            page.locator(f"[id='{act}'] [data-pick]").click()
        page.locator("#desk-merge").click()
        renewed(page, gone(one, two))
        page.reload()
        settle(page, gone(one, two))
        record = exported(page)
        assert len(record["events"]) == before - 1
        assert [(row["verb"], row["undone"]) for row in record["judgements"]] == [("merge", False)]
        page.locator("#judgements [data-verb=undo]").first.click()
        renewed(page, there(one, two))
        page.reload()
        settle(page, there(one, two))
        assert len(exported(page)["events"]) == before
        assert "taken back" in page.locator("#judgements").text_content()


def test_who_judges_an_act_judged_meanwhile_is_told_and_may_judge_all_the_same(desk, look):
    with look(desk) as first, look(desk) as second:
        act = first.page.evaluate(TWO)[0]
        second.expected = ("Failed to load resource: the server responded with a status of 409",)
        first.page.locator("#desk-person").evaluate("(box) => { box.value = 'Ann'; }")
        first.page.locator(f"[id='{act}'] [data-verb=confirm]").click()
        renewed(first.page, f"{there(act)} && document.getElementById('{act}').textContent.includes('judged')")
        second.page.locator(f"[id='{act}'] [data-verb=reject]").click()
        settle(second.page, "document.getElementById('desk-said').textContent.includes('Ann')")
        assert "confirmed it" in second.page.locator("#desk-said").text_content()
        assert len(exported(second.page)["judgements"]) == 1
        second.page.locator("#desk-again").click()
        renewed(second.page, gone(act))


def test_a_note_with_markup_is_a_note(desk, look):
    with look(desk) as seen:
        page = seen.page
        act = page.evaluate(TWO)[0]
        page.locator(f"[id='{act}'] [data-open]").click()
        page.locator("#judging-note").fill(HOSTILE)
        page.locator("#judging-noting button").click()
        renewed(page, "document.getElementById('judgements')?.textContent.includes('onerror')")
        assert HOSTILE in page.locator("#judgements").text_content()
        assert page.evaluate("typeof window.pwned") == "undefined"
        assert page.evaluate("document.querySelectorAll('img').length + document.scripts.length") == 1
        assert seen.dialogs == []


def test_a_search_leads_to_what_it_finds(desk, look):
    with look(desk) as seen:
        page = seen.page
        page.fill("#search-words", "frigates")
        page.locator("#search button[type=submit]").click()
        settle(page, "document.querySelectorAll('#search-results a').length > 0")
        goal = page.locator("#search-results a").first.get_attribute("href")
        page.locator("#search-results a").first.click()
        settle(
            page,
            f"location.hash === {json.dumps(goal[goal.index('#') :])} && document.querySelector(':target') !== null",
        )
        for words in ('"', "a AND", "* NEAR(", HOSTILE):
            page.fill("#search-words", words)
            page.locator("#search button[type=submit]").click()
            settle(page, "document.getElementById('search-found').textContent !== ''")
        assert page.evaluate("typeof window.pwned") == "undefined"
