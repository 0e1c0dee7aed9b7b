"""The list, the search, and the overview of all articles."""

import re

import pytest

from newsfacts.kinds import KINDS
from tests.write.report.articles import read_shown_place, read_texts, wait_for_address


def test_hidden_kind_is_hidden_everywhere(show, two):
    page = show(two)
    page.get_by_role("button", name="People").click()
    assert read_texts(page, "#text .hit") == ["Montag", "2026"]
    assert page.locator("#panel section[data-kind=people]").count() == 0
    assert read_texts(page, "#articles li:first-child small span") == ["2 facts"]
    page.fill("#query", "merz")
    assert page.locator("#names button").count() == 0
    page.get_by_role("button", name="People").click()
    assert page.locator("#names button").count() == 1
    assert page.locator("#text .hit").count() == 5


def test_search_shows_who_appears_where_and_how_often(show, two):
    page = show(two)
    page.fill("#query", "EUROPAISCHE")  # neither case nor accents count
    assert read_texts(page, "#names li button") == ["Europäische Union1× in 1 article"]
    assert page.locator("#articles a").count() == 1
    page.fill("#query", "friedrich")
    assert read_texts(page, "#names li button") == ["Friedrich Merz3× in 2 articles"]
    assert read_texts(page, "#articles small b") == ["1 hit", "2 hits"]
    page.fill("#query", "macron.txt")
    assert read_texts(page, "#articles .source") == ["macron.txt"]
    page.fill("#query", "niemand")
    assert read_texts(page, "#articles li") == ["Nothing found."]


def test_chosen_name_filters_and_is_shown_in_the_text(show, two):
    page = show(two)
    page.fill("#query", "union")
    page.locator("#names button").click()
    assert page.inner_text("#total") == "1 of 2 articles"
    assert read_shown_place(page) == "EU"
    page.locator(".pin").click()
    assert page.locator("#articles a").count() == 2


def test_overview_counts_mentions_and_articles(show, two):
    page = show(two, "#/overview")
    people = page.locator(".ranking[data-kind=people] button")
    assert [re.split(r"(?<=\D)(?=\d)", text, maxsplit=1) for text in people.all_text_contents()] == [
        ["Friedrich Merz", "3in 2 articles"],
        ["Emmanuel Macron", "2in 1 article"],
    ]
    widths = [bar.bounding_box()["width"] for bar in page.locator(".ranking[data-kind=people] .track span").all()]
    assert widths[1] / widths[0] == pytest.approx(2 / 3, abs=0.02)
    assert page.locator(".ranking").count() == sum("mentions" in kind.fact.model_fields for kind in KINDS)
    people.nth(1).click()
    assert read_texts(page, "#articles .source") == ["macron.txt"]
    assert read_shown_place(page) == "Macron"


def test_timeline_is_in_order_and_leads_to_the_place(show, two):
    page = show(two, "#/overview")
    spans = page.locator("#overview .span")
    lefts = [span.bounding_box()["x"] for span in spans.all()]
    assert [re.sub(" .*", "", text) for text in read_texts(page, "#overview .span .words")] == ["2024", "1", "2026"]
    assert lefts == sorted(lefts) and len(set(lefts)) == 3
    spans.nth(2).click()
    wait_for_address(page, "#/0/dates/1")
    assert read_shown_place(page) == "2026"


def test_timeline_lists_the_articles_of_a_day_that_several_name(show, two):
    page = show([two[0], two[1], two[1].model_copy(update={"source": "b.txt"})], "#/overview")
    page.locator("#overview button.span").click()
    assert page.locator(".occasions a").count() == 2
    page.locator(".occasions a").nth(1).click()
    wait_for_address(page, "#/2/dates/0")
    assert read_shown_place(page) == "2024"


def test_address_leads_to_article_and_fact(show, two):
    page = show(two, "#/1/people/0")
    assert read_texts(page, "#articles a[aria-current] .source") == ["merz.txt"]
    assert read_shown_place(page) == "Merz"
    assert page.get_by_role("link", name="https://example.org/merz").get_attribute("rel") == "noopener noreferrer"


@pytest.mark.parametrize("address", ["#/99", "#/x/y/z", "#/0/people/99", "#/0/nobody/1", "#%00", "#/-1"])
def test_wrong_address_does_no_harm(show, two, address):
    assert show(two, address).locator("#text .hit").count() == 5
