"""Access for everybody, as far as axe-core can tell: no serious and no critical finding."""

import pytest
from tests.browser.reading import DESKTOP, PHONE

GRAVE = {"moderate", "serious", "critical"}
"""Axe's words for findings that keep people out or lead them astray; "minor" is advice."""

CONTRAST = "color-contrast"

WHOLE = {("served", DESKTOP), ("frozen", PHONE)}
"""Pages and widths at which everything but contrast is looked at: each page once, each width once, to save half the time."""

OPEN_ALL = "document.querySelectorAll('details').forEach((part) => { part.open = true; })"

MARK_LOOKS = """() => {
  const seen = new Set();
  for (const part of document.querySelectorAll("body *")) {
    if (![...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
    let look = "";
    for (let up = part; up; up = up.parentElement) {
      const paints = ["class", "fill", "style", "aria-pressed", "disabled"].map((name) => up.getAttribute(name));
      look += `${up.localName} ${paints.join(" ")};`;
    }
    if (seen.has(look)) continue;
    seen.add(look);
    part.setAttribute("data-look", "");
  }
  return seen.size;
}"""
"""Marks one text of every look: the same tags, classes and paints up to the root have the same colours, so one of each is enough.
Contrast of all six thousand parts takes ten times as long."""

RUN = """([include, options]) => axe.run(include, { ...options, resultTypes: ["violations"], reporter: "no-passes" })
  .then((found) => found.violations.map((one) => [one.id, one.impact, one.nodes.map((node) => [node.target, node.failureSummary])]))"""


def grave(page, *, contrast):
    """Grave findings of axe-core on the page as it is: of contrast alone, or of everything else."""
    from axe_playwright_python.sync_playwright import Axe

    page.evaluate(Axe().axe_script)
    if contrast:
        assert page.evaluate(MARK_LOOKS) > 0
        how = [{"include": [["[data-look]"]]}, {"runOnly": [CONTRAST]}]
    else:
        how = [{"include": [["html"]]}, {"rules": {CONTRAST: {"enabled": False}}}]
    found = page.evaluate(RUN, how)
    return [(rule, len(parts), parts[:4]) for rule, impact, parts in found if impact in GRAVE]


@pytest.mark.parametrize("kind", ["served", "frozen"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_no_grave_finding_in_light_and_dark(site, look, kind, width):
    """With every fold open, so that what is folded away is looked at too."""
    with look(site.address(kind), width=width) as seen:
        page = seen.page
        page.evaluate(OPEN_ALL)
        if (kind, width) in WHOLE:
            assert grave(page, contrast=False) == []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.reload()
            page.evaluate(OPEN_ALL)
            assert grave(page, contrast=True) == [], scheme


def test_the_check_sees_what_is_wrong(browser):
    """A picture without words, a button without a name and pale text are found: the check is alive."""
    page = browser.new_page()
    try:
        page.set_content(
            "<html lang='en'><title>t</title><main><h1>t</h1><img src='data:,'><button></button>"
            "<p style='color:#ccc'>pale</p></main></html>"
        )
        assert {rule for rule, *_ in grave(page, contrast=False)} == {"image-alt", "button-name"}
        assert {rule for rule, *_ in grave(page, contrast=True)} == {CONTRAST}
    finally:
        page.close()
