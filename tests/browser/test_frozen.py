"""The frozen page as a document: without scripts, on paper, from a mail."""

import io

from pypdf import PdfReader
from tests.browser.reading import PHONE, squeezed

import riftline
from riftline.reconcile.event import HAPPENED


def summaries(site):
    """What the acts that happened are called; what was only announced stands in its reports' words."""
    return [event.summary for event in riftline.open_record(site.record).events if event.status in HAPPENED]


def test_without_scripts_every_act_can_be_read(site, look):
    with look(site.frozen, scripts=False) as seen:
        page = seen.page
        whole = squeezed(page.locator("main").text_content())
        for summary in summaries(site):
            assert squeezed(summary) in whole
        assert page.locator("#chronology .act h4:visible").count() >= 10
        assert page.locator("#chronology .act blockquote:visible").count() >= 10


def test_without_scripts_nothing_is_offered_that_needs_them(site, look):
    with look(site.frozen, scripts=False) as seen:
        assert seen.page.locator("form:visible, button:visible, input:visible, select:visible").count() == 0


def test_without_scripts_folds_open_and_links_lead(site, look):
    with look(site.frozen, scripts=False) as seen:
        page = seen.page
        fold = page.locator("#reports details:has(.text)").first
        fold.locator("summary").first.click()
        assert fold.locator(".text").is_visible()
        link = page.locator("#chronology .act .quote figcaption a:visible").first
        goal = link.get_attribute("href")
        link.click()
        assert page.url.endswith(goal)


def test_without_scripts_a_phone_shows_it_without_side_scroll(site, look):
    with look(site.frozen, scripts=False, width=PHONE) as seen:
        box = seen.page.locator("main").bounding_box()
        assert box["width"] <= PHONE


def test_the_print_has_every_act_and_the_sentence_it_rests_on(site, look):
    with look(site.frozen) as seen:
        printed = PdfReader(io.BytesIO(seen.page.pdf(format="A4", prefer_css_page_size=True)))
    text = squeezed("".join(page.extract_text() for page in printed.pages))
    record = riftline.open_record(site.record)
    assert 5 <= len(printed.pages) <= 3 * len(record.reports) + 6
    for event in record.events:
        assert event.status not in HAPPENED or squeezed(event.summary) in text, event.summary
    quotes = {mention.id: mention.quote for mention in record.mentions}
    for event in record.events:
        assert any(squeezed(quotes[mention]) in text for mention in event.mentions), event.summary


def test_the_print_leaves_the_texts_out_and_says_so(site, look):
    with look(site.frozen) as seen:
        page = seen.page
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".text:visible").count() == 0
        assert page.locator("#reports .paper").is_visible()
        assert page.locator("#chronology .act .quote blockquote:visible").count() == page.locator(".act").count()
        assert page.locator("#reports .report h3:visible").count() == len(riftline.open_record(site.record).reports)


def test_the_print_has_no_controls_and_opens_the_folds(site, look):
    with look(site.frozen) as seen:
        page = seen.page
        page.emulate_media(media="print")
        assert page.locator("button:visible, input:visible, select:visible, .bar:visible").count() == 0
