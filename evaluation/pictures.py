"""Pictures of every part of the page of the example reports, to look at before a release.

usage: python -m evaluation.pictures [--out FOLDER] [--readme FILE]

Writes into build/pictures `PART-WIDTH-SCHEME.png` for every part of the page at desktop and phone width, in light and dark;
`desk-SCENE-WIDTH-SCHEME.png` for what people do on a served page (an opened act, the dialog of judgements, search, a dispute …);
`plain-PART-WIDTH.png` for the page without scripts; and `print.pdf`. With --readme also the first picture of the README.
Needs Chromium (Debian: apt-get install chromium) and the development requirements.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import riftline
from evaluation.browser import chromium, serving
from riftline.dossier.html import render
from riftline.reconcile.chronicle import Chronicle
from riftline.record.record import Record
from riftline.settings import shipped

WIDTHS = {"desktop": 1280, "phone": 390}
SCHEMES = ("light", "dark")
HEIGHT = 900
README_HEIGHT = 1500
"""Pixels of the first picture: summary, index and the head of the chronology."""

TALLEST = 2400
"""Pixels; a longer part is cut there, for nobody looks at more of one picture."""

PARTS = "[...document.querySelectorAll('main > header, main > section')].map((part) => part.id)"
PLACE = """(id) => {
  const part = id ? document.getElementById(id) : document.querySelector("main > header");
  const box = part.getBoundingClientRect();
  return [box.top + scrollY, box.height];
}"""
WHOLE = """.bar { position: static !important }
.act, .claim, .aside-row, .report, #chronology .group { content-visibility: visible !important }"""
"""A picture of a whole part shows what a browser would draw only when it is scrolled to."""

FIRST = "#chronology section.group .act"


@contextmanager
def looking(browser: Any, width: int, scheme: str, *, scripts: bool = True) -> Iterator[Any]:
    """A page of this width in this light; it takes our style beside its own."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme=scheme,
        reduced_motion="reduce",
        java_script_enabled=scripts,
        bypass_csp=True,
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def example_record(folder: Path) -> tuple[Path, Chronicle]:
    """The record of the example reports."""
    record = folder / "examples.rift"
    return record, riftline.build([shipped("examples")], record).chronicle


def shoot(browser: Any, address: str, out: Path) -> list[Path]:
    """Pictures of every part at every width and in both schemes."""
    made = []
    for name, width in WIDTHS.items():
        for scheme in SCHEMES:
            with looking(browser, width, scheme) as page:
                page.goto(address)
                page.add_style_tag(content=WHOLE)
                made += [
                    _shoot_part(page, part, out / f"{part or 'head'}-{name}-{scheme}.png", width)
                    for part in page.evaluate(PARTS)
                ]
    return made


def _shoot_part(page: Any, part: str, file: Path, width: int) -> Path:
    top, height = page.evaluate(PLACE, part)
    box = {"x": 0, "y": top, "width": width, "height": max(1, min(height, TALLEST))}
    page.screenshot(path=file, full_page=True, clip=box)
    return file


def shoot_plain(browser: Any, address: str, out: Path) -> list[Path]:
    """Pictures of the page without scripts, from its top."""
    made = []
    for name, width in WIDTHS.items():
        with looking(browser, width, "light", scripts=False) as page:
            page.goto(address)
            for at, part in enumerate(("top", "chronology", "reports")):
                page.goto(f"{address}#{part}")
                made.append(out / f"plain-{at}-{part}-{name}.png")
                page.screenshot(path=made[-1])
    return made


def open_act(page: Any) -> None:
    """An act opened to its sentences, claims and map."""
    act = page.locator(f"{FIRST}:has(figure.place)").first
    act.locator("details.more summary").first.click()
    act.evaluate("(part) => part.scrollIntoView()")


def open_report(page: Any) -> None:
    """A report opened to its text with marks."""
    report = page.locator("#reports .report:has(.text)").first
    report.locator("details:has(.text) > summary").click()
    report.evaluate("(part) => part.scrollIntoView()")


def judge_act(page: Any) -> None:
    """The dialog in which an act is corrected."""
    page.locator(f"{FIRST}:has(figure.place) [data-open]").first.click()
    page.locator("#judging[open]").wait_for()


def add_act(page: Any) -> None:
    """The dialog in which a missed act is added."""
    page.locator("#reports .report [data-add]").first.click()
    page.locator("#judging[open]").wait_for()


def pick_two(page: Any) -> None:
    """Two acts picked to be joined."""
    for place in (0, 1):
        page.locator(f"{FIRST} [data-pick]").nth(place).click()


def be_disputed(page: Any) -> None:
    """A judgement on an act that somebody else has judged meanwhile."""
    act = page.locator(FIRST).nth(3)
    page.evaluate(
        """(subject) => fetch("/api/judgements", { method: "POST", headers: { "content-type": "application/json",
        "x-riftline-token": document.querySelector("meta[name=riftline-token]").content },
        body: JSON.stringify({ subject, verb: "note", value: "Seen on film.", person: "Bela Ruiz", seen: 1000 }) })
        .then(() => fetch("/api/judgements", { method: "POST", headers: { "content-type": "application/json",
        "x-riftline-token": document.querySelector("meta[name=riftline-token]").content },
        body: JSON.stringify({ subject, verb: "confirm", person: "Bela Ruiz", seen: 1000 }) }))""",
        act.get_attribute("id"),
    )
    act.locator("[data-verb=reject]").click()
    page.locator("#desk-again:visible").wait_for()


def search(page: Any) -> None:
    """Hits of a search over everything."""
    page.fill("#search-words", "frigate")
    page.locator("#search-results a").first.wait_for()
    page.locator("#search").evaluate("(part) => part.scrollIntoView()")


def filtered(page: Any) -> None:
    """The chronology narrowed to some words."""
    page.fill("#find", "trawler")
    page.locator("#found:not(:empty)").wait_for()
    page.locator("#chronology").evaluate("(part) => part.scrollIntoView()")


def edit_log(page: Any) -> None:
    """What people decided."""
    page.locator("#judgements").evaluate("(part) => part.scrollIntoView()")


def keys(page: Any) -> None:
    """The list of keys."""
    page.locator(".keys-help").evaluate("(button) => button.click()")


SCENES: Mapping[str, Callable[[Any], None]] = {
    "act": open_act,
    "report": open_report,
    "judge": judge_act,
    "add": add_act,
    "pick": pick_two,
    "search": search,
    "filter": filtered,
    "log": edit_log,
    "keys": keys,
    "disputed": be_disputed,
}
"""What people do on a served page; what changes the record comes last."""


def judged(record: Path) -> None:
    """Some judgements, for the log to show."""
    with Record.open(record) as opened:
        first, second, third = (event.id for event in riftline.open_record(record).chronicle.happenings[-12:-9])
        opened.judge(first, "confirm", person="Ana Lund")
        opened.judge(second, "correct", person="Ana Lund", field="date", value="1976-05-07")
        kept = opened.judge(third, "reject", person="Bela Ruiz")
        opened.judge(
            third, "note", person="Bela Ruiz", value="The paper of the day has no word of it; asked its archive."
        )
        opened.undo(kept.id, person="Ana Lund")


def shoot_desk(browser: Any, address: str, out: Path) -> list[Path]:
    """Pictures of what people do on a served page."""
    made = []
    for scene, act in SCENES.items():
        for name, width in WIDTHS.items():
            for scheme in SCHEMES:
                with looking(browser, width, scheme) as page:
                    page.goto(address)
                    act(page)
                    page.wait_for_timeout(150)
                    made.append(out / f"desk-{scene}-{name}-{scheme}.png")
                    page.screenshot(path=made[-1])
    return made


def shoot_print(browser: Any, address: str, file: Path) -> Path:
    """The page on paper."""
    with looking(browser, WIDTHS["desktop"], "light") as page:
        page.goto(address)
        page.pdf(path=file, prefer_css_page_size=True)
    return file


def shoot_first(browser: Any, address: str, file: Path) -> None:
    """The README's picture: the top of the page at desktop width, in light."""
    page = browser.new_page(viewport={"width": WIDTHS["desktop"], "height": README_HEIGHT}, color_scheme="light")
    page.goto(address)
    page.screenshot(path=file)
    page.close()


def take(browser: Any, folder: Path, options: argparse.Namespace) -> list[Path]:
    """All pictures that are asked for."""
    if options.page:
        address = options.page.resolve().as_uri()
        return [*shoot(browser, address, options.out), shoot_print(browser, address, options.out / "print.pdf")]
    record, chronicle = example_record(folder)
    file = folder / "examples.html"
    file.write_text(render(chronicle), encoding="utf-8")
    if options.readme:
        shoot_first(browser, file.as_uri(), options.readme)
    made = shoot(browser, file.as_uri(), options.out) + shoot_plain(browser, file.as_uri(), options.out)
    made.append(shoot_print(browser, file.as_uri(), options.out / "print.pdf"))
    judged(record)
    with serving(record) as address:
        return made + shoot_desk(browser, address, options.out)


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the pictures; 1 without Chromium."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("build/pictures"))
    parser.add_argument("--readme", type=Path)
    parser.add_argument("--page", type=Path, help="a page to look at instead of the examples'")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        try:
            with chromium() as browser:
                made = take(browser, Path(folder), options)
        except FileNotFoundError as error:
            print(f"no {error} here (Debian: apt-get install chromium)", file=sys.stderr)
            return 1
    print(f"{len(made)} pictures in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
