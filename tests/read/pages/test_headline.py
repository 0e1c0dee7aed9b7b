import pytest

from newsfacts.read.pages.headline import strip_site_name
from newsfacts.read.pages.page import read_page
from tests.read.pages.pages import HEADLINE, write_page

OTHER = "Wie Wörgl zu einer Brücke kam"


def read_title(html: str) -> str | None:
    page = read_page(html)
    return page and page.title


def state(headline: str) -> str:
    return f'<meta property="og:title" content="{headline}">'


@pytest.mark.parametrize(
    ("title", "names", "headline"),
    [
        (f"{HEADLINE} | WELT", ["WELT"], HEADLINE),
        (f"{HEADLINE} – DW – 13.06.2023", ["dw.com"], HEADLINE),
        (f"{HEADLINE} - Golem.de", ["www.golem.de"], HEADLINE),
        (f"{HEADLINE} | Börsen-Zeitung", ["Börsen-Zeitung"], HEADLINE),
        (f"{HEADLINE}, Tageszeitung junge Welt, 18.05.2026", ["junge Welt"], HEADLINE),
        (f"{HEADLINE} - News - SRF", ["Schweizer Radio und Fernsehen (SRF)"], f"{HEADLINE} - News"),
        ("Hochwasser in Kufstein – Wörgl", ["Zeitung für Tirol"], "Hochwasser in Kufstein – Wörgl"),
        (
            "Radtour von Potsdam – Berlin",
            ["Berliner Zeitung", "www.berliner-zeitung.de"],
            "Radtour von Potsdam – Berlin",
        ),
        ("E-Mail-Dienste", ["Dienste"], "E-Mail-Dienste"),
        ("WELT", ["WELT"], "WELT"),
    ],
)
def test_name_of_the_site_is_cut_off(title, names, headline):
    assert strip_site_name(title, names) == headline


@pytest.mark.parametrize(
    "head",
    [
        "",
        state(OTHER),
        state(f"{HEADLINE} | Zeitung für Tirol") + '<meta property="og:site_name" content="Zeitung für Tirol">',
        state(f"{HEADLINE} – ZFT – 4.9.2025") + '<link rel="canonical" href="https://www.zft.example/a">',
    ],
)
def test_heading_of_the_page_decides(head):
    assert read_title(write_page(head=head, data={"@type": "NewsArticle", "headline": HEADLINE})) == HEADLINE


def test_headline_in_the_data_wins_over_that_for_networks_where_no_heading_decides():
    html = write_page(
        headline=f"<p>{HEADLINE}</p>", head=state(OTHER), data={"@type": "NewsArticle", "headline": HEADLINE}
    )
    assert read_title(html) == HEADLINE


@pytest.mark.parametrize(
    "breadcrumbs",
    [
        f'<ol class="breadcrumb"><li><a href="/">Start</a></li><li><h1>{OTHER}</h1></li></ol>',
        f'<div><a href="/">Start</a><a href="/tirol">Tirol</a><h1>{OTHER}</h1></div>',
        f"<nav><h1>{OTHER}</h1></nav>",
    ],
)
def test_heading_among_the_breadcrumbs_is_no_headline(breadcrumbs):
    html = write_page(
        above=breadcrumbs,
        headline=f"<h2>{HEADLINE}</h2>",
        head=state(HEADLINE),
        data={"@type": "Article", "headline": OTHER},
    )
    page = read_page(html)
    assert page.title == HEADLINE
    assert OTHER not in page.text


def test_data_of_another_article_is_not_taken():
    data = [
        {"@type": "NewsArticle", "headline": OTHER, "datePublished": "2020-01-01"},
        {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2025-09-04"},
    ]
    page = read_page(write_page(data=data))
    assert (page.title, page.published) == (HEADLINE, "2025-09-04")


def test_entities_and_tags_in_stated_headlines_are_resolved():
    html = write_page(
        headline="", data={"@type": "NewsArticle", "headline": "Koch &amp; Berg: <b>Brücke</b> für Wörgl"}
    )
    assert read_title(html) == "Koch & Berg: Brücke für Wörgl"


def test_page_without_any_heading_has_its_own_title():
    assert read_title(write_page(headline="")) == HEADLINE


@pytest.mark.parametrize(
    ("head", "url", "address"),
    [
        (
            '<link rel="canonical" href="https://example.org/a/1">',
            "https://example.org/a/1?id=2",
            "https://example.org/a/1",
        ),
        ('<meta property="og:url" content="https://example.org/a/1">', None, "https://example.org/a/1"),
        ('<link rel="canonical" href="/a/1">', "https://example.org/x", "https://example.org/a/1"),
        ('<link rel="canonical" href="https://example.org/">', "https://example.org/a/1", "https://example.org/a/1"),
        ("", "https://example.org/a/1", "https://example.org/a/1"),
        ("", None, None),
    ],
)
def test_address_is_the_one_that_the_page_gives_itself(head, url, address):
    assert read_page(write_page(head=head), url=url).url == address
