import pytest

from newsfacts.read.pages.page import read_page
from newsfacts.read.pages.published import read_day
from tests.read.pages.pages import HEADLINE, write_page

TEASER = '<aside><article><h3><a href="/x">Andere Meldung</a></h3><time datetime="2025-01-01">1.1.2025</time></article></aside>'


def read_published(**parts: object) -> str | None:
    return read_page(write_page(**parts)).published


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-09-03T22:30:00Z", "2025-09-04"),
        ("2025-09-03T22:30:00.000+00:00", "2025-09-04"),
        ("2025-01-03T22:30:00Z", "2025-01-03"),
        ("2025-01-03T23:30:00Z", "2025-01-04"),
        ("2025-09-03T22:30:00+02:00", "2025-09-03"),
        ("2025-09-03T23:59:00-05:00", "2025-09-03"),
        ("2025-09-03T22:30:00", "2025-09-03"),
        ("2025-09-03 22:30:00.0", "2025-09-03"),
        ("01.11.2023", "2023-11-01"),
        ("4.9.2025", "2025-09-04"),
        ("2025", None),
        ("1.1.1900", None),
        ("31.02.2025", None),
        ("gestern", None),
    ],
)
def test_day_is_the_one_in_germany(value, day):
    assert read_day(value) == day


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-09-04T10:00:00+02:00">',
        '<meta name="date" content="2025-09-04">',
        '<meta itemprop="datePublished" content="2025-09-04">',
        '<meta name="DC.date.issued" content="2025-09-04">',
        '<meta name="date" content="Unfug"><meta name="dc.date" content="2025-09-04">',
    ],
)
def test_day_in_the_head_wins_over_days_on_the_page(head):
    assert (
        read_published(head=head, below_headline="<time datetime='2025-08-01'>1.8.2025</time>", after=TEASER)
        == "2025-09-04"
    )


def test_day_in_the_data_of_the_article_wins():
    data = {
        "@type": "NewsArticle",
        "headline": HEADLINE,
        "datePublished": "2025-09-04T00:30:00+02:00",
        "dateModified": "2025-09-06",
    }
    assert read_published(data=data, head='<meta name="date" content="2025-09-05">') == "2025-09-04"


@pytest.mark.parametrize(
    "below",
    [
        '<time datetime="2025-09-04T10:00">heute</time>',
        '<p>Von Anna Berg</p><time itemprop="datePublished" datetime="2025-09-04">10 Uhr</time>',
        "<p>Wörgl, 04.09.2025, 10:15 Uhr</p>",
        "<p>Do 04.09.25 | 10:15 Uhr | Von Anna Berg</p>",
        '<span itemprop="datePublished">04.09.2025</span>',
    ],
)
def test_day_printed_in_the_head_of_the_article_is_found(below):
    today = "<header><div>Freitag, 05.09.2025</div></header>"
    assert read_published(above=TEASER + today, below_headline=below, after=TEASER) == "2025-09-04"


def test_day_of_a_teaser_or_a_comment_or_the_body_is_none():
    comment = '<div id="comments"><time datetime="2025-02-02">2.2.2025</time><p>Schön!</p></div>'
    assert read_published(above=TEASER, after=TEASER + comment, within="<p>Am 3.3.2025 war das Hochwasser.</p>") is None


def test_day_in_the_address_stands_in_for_one_on_the_page():
    head = '<link rel="canonical" href="https://example.org/2025/09/04/bruecke">'
    assert read_published(head=head) == "2025-09-04"


def test_day_of_a_change_is_taken_if_there_is_nothing_else():
    head = '<meta property="article:modified_time" content="2025-09-04T10:00:00+02:00">'
    assert read_published(head=head) == "2025-09-04"
    assert read_published(head=head, below_headline="<p>3.9.2025, 9 Uhr</p>") == "2025-09-03"
