"""The day that an article gives itself."""

from __future__ import annotations

from datetime import date

import pytest

from newsfacts.kinds.dates.own_date import find_publication
from newsfacts.kinds.dates.published import Published
from newsfacts.text import ArticleText
from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    "text",
    ["Wien, 3. März 2016 (APA) – Der Rat tagte.", "Der Rat tagt.\n03.03.2016, 19:28 Uhr\nEs ging um viel."],
)
def test_an_article_dates_itself(text: str) -> None:
    assert find_publication(ArticleText(text)) == Published(2016, 3, date(2016, 3, 3))
    assert find_publication(ArticleText(text, published="2024-05")) == Published(2024, 5)


def test_a_day_in_the_text_dates_nothing() -> None:
    assert find_publication(ArticleText("Der Rat tagte am 3. März 2016 in Wien.")) == Published()


def test_days_are_resolved_against_it() -> None:
    assert find_values("Wien, 3. März 2016 (APA) – Der Rat tagte gestern.", None) == ["2016-03-03", "2016-03-02"]
