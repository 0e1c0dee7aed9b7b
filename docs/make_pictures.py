"""Makes the pictures of the README anew: tables in a terminal, and the report in light, dark and narrow.

python docs/make_pictures.py          # needs Playwright and Debian's chromium
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.text import Text

from newsfacts.collect import extract_many
from newsfacts.read import read_articles
from newsfacts.types import Facts
from newsfacts.write import WRITERS

PICTURES = Path(__file__).resolve().parent
COLUMNS = 96


def main() -> None:
    """Write terminal.png, report-light.png, report-dark.png and report-narrow.png beside this file."""
    os.chdir(PICTURES.parent)
    articles = list(read_articles(["seeds"], report=lambda problem: sys.exit(str(problem))))
    facts = list(extract_many(articles, with_text=True, on_error="raise"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        with report.open("w", encoding="utf-8") as out:
            WRITERS["html"](facts, out)
        terminal = Path(folder) / "terminal.svg"
        terminal.write_text(draw_terminal(facts[1]), encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-background-networking"]
        )
        take(browser, terminal, "terminal", 1100, 900, part="svg")
        take(browser, f"{report.as_uri()}#/1", "report-light", 1280, 800)
        take(browser, f"{report.as_uri()}#/overview", "report-dark", 1280, 800, scheme="dark")
        take(browser, f"{report.as_uri()}#/1", "report-narrow", 400, 800)


class Terminal(io.StringIO):
    """What a table is written to as if somebody looked at it."""

    def isatty(self) -> bool:
        """Tell rich to use colours."""
        return True


def draw_terminal(facts: Facts) -> str:
    """Return the tables of an article as SVG."""
    os.environ |= {"COLUMNS": str(COLUMNS), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    out = Terminal()
    WRITERS["table"]([facts], out)
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    console.print(Text.from_ansi("$ newsfacts extract seeds\n" + out.getvalue()))
    return console.export_svg(title="newsfacts extract seeds")


def take(
    browser: Browser, page: Path | str, name: str, width: int, height: int, *, scheme: str = "light", part: str = ""
) -> None:
    """Take a picture of a page, or of a part of it."""
    view = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    view.goto(page.as_uri() if isinstance(page, Path) else page)
    view.wait_for_timeout(500)
    target = PICTURES / f"{name}.png"
    if part:
        view.locator(part).first.screenshot(path=target)
    else:
        view.screenshot(path=target)
    view.close()


if __name__ == "__main__":
    main()
