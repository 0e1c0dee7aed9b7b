"""A real browser, a page for each test, and articles to show."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from newsfacts.types import Facts
from newsfacts.write.report import write_report
from tests.write.report.articles import MACRON, MERZ, make_article, make_date, make_name

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
)  # fmt: skip


@pytest.fixture(scope="package")
def browser() -> Iterator:
    api = pytest.importorskip("playwright.sync_api", reason="needs the Python package playwright")
    chromium = shutil.which("chromium")
    if not chromium:
        pytest.skip("needs chromium")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def show(browser, tmp_path) -> Iterator:
    """Open a report in a page of its own. Whatever a test does: no request leaves, and no script fails."""
    contexts, wrong = [], []

    def show(articles, address: str = "", *, width: int = 1440, **options):
        file = tmp_path / f"report-{len(contexts)}.html"
        with file.open("w", encoding="utf-8", newline="") as out:
            write_report(iter(articles), out)
        context = browser.new_context(
            viewport={"width": width, "height": 900}, **{"reduced_motion": "reduce", **options}
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        is_ours = (file.as_uri(), "data:image/svg+xml,")
        page.on("request", lambda request: request.url.startswith(is_ours) or wrong.append(request.url))
        page.goto(file.as_uri() + address)
        page.wait_for_selector("html[data-ready]")
        return page

    show.wrong = wrong
    yield show
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(scope="package")
def read_seeds(seeds) -> list[Facts]:
    """The facts of the five articles that come with newsfacts, with their text."""
    import newsfacts
    from newsfacts.read import make_article as read_article

    articles = [read_article(file.read_text(encoding="utf-8"), source=file.name) for file in seeds]
    return list(newsfacts.extract_many(articles, with_text=True, on_error="raise"))


@pytest.fixture
def two() -> list[Facts]:
    """Two articles that both name Merz; the first begins with characters of two and more UTF-16 units."""
    macron = make_article(
        MACRON,
        "macron.txt",
        title="Macron trifft Merz",
        published="2025-09-04",
        people=[
            make_name(MACRON, "Emmanuel Macron", "Macron", "Macron", role="Präsident", roles=["Präsident"]),
            make_name(MACRON, "Friedrich Merz", "Merz"),
        ],
        dates=[make_date(MACRON, "Montag", "2025-09-01"), make_date(MACRON, "2026", "2026-01-01", "2026-12-31")],
    )
    merz = make_article(
        MERZ,
        "merz.txt",
        url="https://example.org/merz",
        people=[make_name(MERZ, "Friedrich Merz", "Merz", "Merz")],
        organisations=[make_name(MERZ, "Europäische Union", "EU", short="EU")],
        places=[make_name(MERZ, "Berlin", "Berlin", iso="DE")],
        dates=[make_date(MERZ, "2024", "2024-01-01", "2024-12-31")],
    )
    return [macron, merz]
