"""Hostile reports in a real browser: nothing of them runs, asks for anything or becomes a part of the page; all of it shows as text."""

import csv
import io
import xml.etree.ElementTree as ET

import pytest
from tests.browser.conftest import opened
from tests.browser.hostile import ELSEWHERE, LONG, PAYLOADS, write
from tests.browser.reading import settle, squeezed

import riftline
from riftline.dossier.export import export
from riftline.dossier.visible import visible

KINDS = pytest.mark.parametrize("kind", ["served", "frozen"])

FOREIGN = (
    "img, iframe, frame, object, embed, base, audio, video, portal, template, marquee, math, foreignObject, "
    "link:not([rel=icon]), meta[http-equiv=refresh], form[action], [src], [srcdoc], [srcset], [style*=fixed], [background], [ping]"
)
"""What no page of this program has. Elements of these kinds could only come from a report."""

NO_NULL = "\ufffd"
"""What the readers put for a null, which a record cannot hold."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


@pytest.fixture(scope="module")
def trap(browser, tmp_path_factory):
    """The site of the hostile reports."""
    folder = tmp_path_factory.mktemp("hostile")
    record = folder / "hostile.rift"
    riftline.build([write(folder / "reports")], record)
    with opened(record) as site:
        yield site


def unharmed(seen):
    """Asserts that nothing of the reports ran or became a part of the page."""
    page = seen.page
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert seen.dialogs == []
    assert seen.windows == 0
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.querySelectorAll('style').length") == 1
    assert page.evaluate(f'[...document.querySelectorAll("{FOREIGN}")].map((part) => part.outerHTML)') == []
    assert page.evaluate(
        "[...document.querySelectorAll('*')].flatMap((part) => [...part.attributes]).map((one) => one.name)"
        ".filter((name) => /^on|^xlink|autofocus|formaction/.test(name))"
    ) == []  # fmt: skip
    addresses = set(page.evaluate("[...document.querySelectorAll('[href]')].map((part) => part.getAttribute('href'))"))
    assert {one for one in addresses if not one.startswith("#")} == {"data:,"}


@KINDS
def test_nothing_of_a_hostile_report_runs(trap, look, kind):
    with look(trap.address(kind)) as seen:
        page = seen.page
        unharmed(seen)
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        for part in page.locator("#chronology .act h4:visible").all()[:5]:
            part.hover()
            part.click()
        page.evaluate(
            "document.querySelectorAll('blockquote, h3, h4, .text, .meta, td, th, summary').forEach((part) => {"
            " for (const kind of ['mouseover', 'click', 'focus']) part.dispatchEvent(new Event(kind, { bubbles: true })); })"
        )
        unharmed(seen)


@KINDS
def test_it_shows_as_text(trap, look, kind):
    with look(trap.address(kind)) as seen:
        whole = squeezed(seen.page.locator("main").text_content())
    for name, payload in PAYLOADS.items():
        assert squeezed(visible(payload.replace("\0", NO_NULL))) in whole, name
    assert "⟦U+202E⟧txt.tropeR" in whole
    assert "49" not in whole.split("{{7*7}}")[1][:8]


@KINDS
def test_hostile_words_looked_for_stay_words(trap, look, kind):
    with look(trap.address(kind)) as seen:
        page = seen.page
        for payload in ("<img src=x onerror=window.pwned=1>", "{{ 7*7 }}", '" onclick="', "\\ ( [ * ?", "\u202e"):
            page.fill("#find", payload)
            settle(page, "document.getElementById('found').textContent.includes('fit')")
            unharmed(seen)


@KINDS
@pytest.mark.parametrize(
    "goal", ["<img src=x onerror=window.pwned=1>", "%", "javascript:window.pwned=1", '"] *', "%00"]
)
def test_a_hostile_address_harms_nothing(trap, look, kind, goal):
    with look(f"{trap.address(kind)}#{goal}") as seen:
        unharmed(seen)
        assert seen.page.locator("h1").is_visible()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_word_of_five_thousand_letters_widens_nothing(trap, look, width):
    with look(trap.frozen, width=width) as seen:
        seen.page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        assert LONG in seen.page.locator("main").text_content()
        assert seen.page.evaluate("document.scrollingElement.scrollWidth") == width


def test_without_scripts_it_is_text_too(trap, look):
    with look(trap.frozen, scripts=False) as seen:
        assert squeezed(PAYLOADS["script"]) in squeezed(seen.page.locator("main").text_content())
        assert seen.strays(trap.frozen) == []


@pytest.mark.parametrize("table", ["csv", "csv-mentions"])
def test_no_cell_of_a_table_is_a_formula(trap, table):
    rows = list(csv.reader(io.StringIO(export(riftline.open_record(trap.record).chronicle, table).decode())))
    assert len(rows) > 10
    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if cell.startswith(FORMULA_SIGNS) and not _number(cell)] == []
    assert any("HYPERLINK" in cell for cell in cells)
    assert {len(row) for row in rows} == {len(rows[0])}


def test_other_exports_keep_their_form(trap):
    chronicle = riftline.open_record(trap.record).chronicle
    ET.fromstring(export(chronicle, "graphml"))
    lines = export(chronicle, "ics").decode().split("\r\n")
    assert {line.split(":")[0].split(";")[0] for line in lines if line and line[0] != " "} <= CALENDAR
    assert ELSEWHERE in export(chronicle, "json").decode()


CALENDAR = {
    *("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND"),
    *("SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "GEO", "STATUS", "CLASS", "TRANSP", "NAME"),
}
"""Properties of a calendar (RFC 5545) that an event of the record has; any other would come from a report."""


def _number(cell):
    try:
        float(cell.replace("−", "-"))
    except ValueError:
        return False
    return True
