"""Names and titles in letters that run from right to left: each runs its own way, and turns nothing beside it around."""

import json

import pytest
from tests.browser.conftest import opened
from tests.browser.reading import DESKTOP, PHONE

import riftline

HEBREW, ARABIC = "דגל המפרץ", "نشرة الخليج: سفينتان (12)"

UNTAMED = r"""() => {
  const found = [];
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!/[\u0590-\u08ff]/.test(node.data) || node.parentElement.closest("select, script, style")) continue;
    let tamed = false;
    for (let part = node.parentElement; part && part.localName !== "main"; part = part.parentElement)
      tamed ||= /isolate|plaintext/.test(getComputedStyle(part).unicodeBidi);
    if (!tamed) found.push(node.parentElement.outerHTML.slice(0, 200));
  }
  return found;
}"""
"""Texts with letters from right to left that no part of the page sets apart from what stands beside them."""


@pytest.fixture(scope="module")
def bay(browser, tmp_path_factory):
    """The site of two reports of a paper, a title and an author in such letters."""
    folder = tmp_path_factory.mktemp("bay")
    words = "Iceland arrested 12 fishermen of Norway on 3 May 2031. Norway expelled two envoys of Iceland on 5 May 2031, officials said."
    rows = [
        {
            "id": str(n),
            "date": f"2031-05-0{6 + n}",
            "title": title,
            "publisher": paper,
            "author": HEBREW,
            "text": words + more,
        }
        for n, (title, paper, more) in enumerate(
            [(ARABIC, HEBREW, ""), (HEBREW, ARABIC, f" The paper {HEBREW} wrote of 13.")]
        )
    ]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    riftline.build([folder / "rows.jsonl"], folder / "bay.rift")
    with opened(folder / "bay.rift") as site:
        yield site


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
@pytest.mark.parametrize("kind", ["served", "frozen"])
def test_each_name_is_set_apart_and_runs_its_own_way(bay, look, kind, width):
    with look(bay.address(kind), width=width) as seen:
        page = seen.page
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        assert HEBREW in page.locator("#reports").text_content()
        assert page.evaluate("getComputedStyle(document.querySelector('#reports .report h3')).direction") == "rtl"
        assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"
        assert page.evaluate(UNTAMED) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") == width
