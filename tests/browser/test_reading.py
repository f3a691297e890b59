"""What a reader does with a page: find, open, follow, step by keys, switch the light; served and frozen."""

import unicodedata
from collections import Counter

import pytest
from tests.browser.reading import PHONE, settle

KINDS = pytest.mark.parametrize("kind", ["served", "frozen"])

IDS = "[...document.querySelectorAll('[id]')].map((part) => part.id)"
SHOWN = "[...document.querySelectorAll('#chronology .act')].filter((act) => act.checkVisibility())"


def shown(page):
    """Ids of the acts that can be seen."""
    return page.evaluate(f"{SHOWN}.map((act) => act.id)")


def plain(text):
    """Text in small letters without accents, as words are looked for."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(sign))


def brightness(page):
    """How light the page's paper is, 0 to 255."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    numbers = [float(part) for part in colour.strip("rgba()").split(",")[:3]]
    return sum(numbers) / 3


@KINDS
def test_words_side_and_type_narrow_the_chronology(site, look, kind):
    with look(site.address(kind)) as seen:
        page = seen.page
        before = shown(page)
        page.fill("#find", "rammed tyr")
        settle(page, "document.getElementById('found').textContent.includes('fit')")
        found = shown(page)
        assert 0 < len(found) < len(before)
        for act in found:
            text = plain(page.locator(f"[id='{act}']").text_content())
            assert "rammed" in text
            assert "tyr" in text
        page.locator(".filters button[type=reset]").first.click()
        settle(page, "document.getElementById('found').textContent === ''")
        assert shown(page) == before
        page.select_option("#type", "SANCTION")
        settle(page, f"{SHOWN}.every((act) => act.dataset.type === 'SANCTION')")
        assert shown(page)


@KINDS
def test_words_that_no_act_has_leave_none(site, look, kind):
    with look(site.address(kind)) as seen:
        seen.page.fill("#find", "zyzzyva")
        settle(seen.page, "document.getElementById('found').textContent.startsWith('0 acts')")
        assert shown(seen.page) == []


@KINDS
def test_an_act_opens_to_its_other_sentences(site, look, kind):
    with look(site.address(kind)) as seen:
        fold = seen.page.locator("#chronology section.group .act details:has(blockquote)").first
        inner = fold.locator("blockquote").first
        assert not inner.is_visible()
        fold.locator("summary").first.click()
        assert inner.is_visible()


@KINDS
def test_a_quote_leads_into_its_report(site, look, kind):
    with look(site.address(kind)) as seen:
        page = seen.page
        quote = page.locator("#chronology .act .quote:visible").first
        words = quote.locator(".trigger").first.text_content()
        quote.locator("figcaption a").first.click()
        settle(page, "document.querySelector(':target')?.closest('#reports')")
        report = page.locator(":target").first
        assert page.evaluate("document.querySelector(':target').getBoundingClientRect().top < innerHeight")
        fold = (
            page.locator("#reports article:has(:target), #reports article:target").locator("details:has(.text)").first
        )
        if not fold.evaluate("(part) => part.open"):
            fold.locator("summary").first.click()
        assert words in fold.locator(".text").text_content()
        assert report.is_visible()


@KINDS
def test_a_link_into_a_fold_opens_it(site, look, kind):
    with look(site.address(kind)) as seen:
        inside = seen.page.evaluate("document.querySelector('#chronology details:not([open]) .item').id")
    with look(f"{site.address(kind)}#{inside}") as seen:
        seen.page.locator(f"[id='{inside}']").wait_for(state="visible")


@KINDS
def test_every_link_of_the_page_leads_to_a_part_of_it(site, look, kind):
    with look(site.address(kind)) as seen:
        page = seen.page
        goals = page.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href').slice(1))"
        )
        ids = set(page.evaluate(IDS))
        assert len(goals) > 50
        assert set(goals) - ids == set()


@KINDS
def test_no_two_parts_share_an_id(site, look, kind):
    with look(site.address(kind)) as seen:
        ids = seen.page.evaluate(IDS)
        assert [name for name, times in Counter(ids).items() if times > 1] == []


@KINDS
def test_keys_find_step_open_and_clear(site, look, kind):
    with look(site.address(kind)) as seen:
        page, keys = seen.page, seen.page.keyboard
        here = "document.activeElement.closest('.act')?.id"
        keys.press("/")
        assert page.evaluate("document.activeElement.id") == "find"
        keys.type("frigates jk/")
        assert page.input_value("#find") == "frigates jk/"
        keys.press("Escape")
        assert page.input_value("#find") == ""
        first, second = shown(page)[:2]
        keys.press("j")
        assert page.evaluate(here) == first
        keys.press("j")
        assert page.evaluate(here) == second
        keys.press("k")
        assert page.evaluate(here) == first


@KINDS
def test_enter_opens_the_act_and_enter_again_closes_it(site, look, kind):
    with look(site.address(kind)) as seen:
        page = seen.page
        act = page.locator("#chronology .act:has(details):visible").first
        act.focus()
        opened = "document.activeElement.querySelectorAll('details[open]').length"
        before = page.evaluate(opened)
        page.keyboard.press("Enter")
        assert page.evaluate(opened) != before
        page.keyboard.press("Enter")
        assert page.evaluate(opened) == before


@KINDS
def test_tab_comes_first_to_the_link_that_skips(site, look, kind):
    with look(site.address(kind)) as seen:
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.className") == "skip"
        seen.page.keyboard.press("Enter")
        settle(seen.page, "location.hash === '#chronology'")


@KINDS
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_light_of_the_system_and_the_button(site, look, kind, scheme):
    with look(site.address(kind), scheme=scheme) as seen:
        page = seen.page
        dark = brightness(page) < 100
        assert dark is (scheme == "dark")
        page.locator("button.theme").click()
        assert (brightness(page) < 100) is not dark
        page.reload()
        assert (brightness(page) < 100) is not dark


@KINDS
@pytest.mark.parametrize("width", [320, PHONE, 768])
def test_nothing_is_wider_than_the_window(site, look, kind, width):
    with look(site.address(kind), width=width, height=844) as seen:
        page = seen.page
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        wide = page.evaluate("[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]")
        assert wide[0] == wide[1] == width
        page.evaluate("scrollTo(500, 0)")
        assert page.evaluate("scrollX") == 0


@KINDS
def test_a_page_asks_for_nothing_but_itself(site, look, kind):
    with look(site.address(kind)) as seen:
        page = seen.page
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
        assert seen.requests[0] == site.address(kind)
        assert seen.strays(site.address(kind)) == []
        named = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
        assert [one for one in named if not one.startswith((site.address(kind), "data:"))] == []
