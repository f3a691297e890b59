"""Pictures of every part of the page of the example reports, to look at before a release.

usage: python -m evaluation.pictures [--out FOLDER] [--readme FILE]

Writes `PART-WIDTH-SCHEME.png` for every part at desktop and phone width, in light and dark, into build/pictures, and with --readme the
first picture of the README. Needs Chromium (Debian: apt-get install chromium) and the development requirements.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import riftline
from riftline.dossier.html import render
from riftline.settings import shipped

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
WIDTHS = {"desktop": 1280, "phone": 390}
SCHEMES = ("light", "dark")
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


@contextmanager
def chromium() -> Iterator[Any]:
    """The installed Chromium, driven by Playwright. Raises FileNotFoundError if there is none."""
    from playwright.sync_api import sync_playwright

    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        raise FileNotFoundError("chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path)
        try:
            yield browser
        finally:
            browser.close()


def example_page(folder: Path) -> Path:
    """The frozen page of the example reports."""
    record = riftline.build([shipped("examples")], folder / "examples.rift")
    page = folder / "examples.html"
    page.write_text(render(record.chronicle), encoding="utf-8")
    return page


def shoot(browser: Any, address: str, out: Path) -> list[Path]:
    """Pictures of every part at every width and in both schemes."""
    made = []
    for name, width in WIDTHS.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
            )
            page = context.new_page()
            page.goto(address)
            page.evaluate("document.querySelector('.bar').style.position = 'static'")
            parts = page.evaluate(PARTS)
            made += [_shoot_part(page, part, out / f"{part or 'head'}-{name}-{scheme}.png", width) for part in parts]
            context.close()
    return made


def _shoot_part(page: Any, part: str, file: Path, width: int) -> Path:
    top, height = page.evaluate(PLACE, part)
    box = {"x": 0, "y": top, "width": width, "height": max(1, min(height, TALLEST))}
    page.screenshot(path=file, full_page=True, clip=box)
    return file


def shoot_first(browser: Any, address: str, file: Path) -> None:
    """The README's picture: the top of the page at desktop width, in light."""
    page = browser.new_page(viewport={"width": WIDTHS["desktop"], "height": README_HEIGHT}, color_scheme="light")
    page.goto(address)
    page.screenshot(path=file)
    page.close()


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
                address = (options.page or example_page(Path(folder))).resolve().as_uri()
                made = shoot(browser, address, options.out)
                if options.readme:
                    shoot_first(browser, address, options.readme)
        except FileNotFoundError as error:
            print(f"no {error} here (Debian: apt-get install chromium)", file=sys.stderr)
            return 1
    print(f"{len(made)} pictures in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
