"""Properties of units: decimals and percentages come back as Babel prints them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from tests.kinds.figures.amounts import LOCALES, amounts
from tests.kinds.figures.finding import find_figure


@given(amount=amounts, locale=st.sampled_from(LOCALES))
def test_a_decimal_number_comes_back(amount: Decimal, locale: str) -> None:
    written = format_decimal(amount, locale=locale)
    written_as, fact = find_figure(f"Der Vergleich ergab {written} Kilometer mehr.")
    assert written_as.startswith(f"{written} Kilometer")
    assert fact.value == pytest.approx(float(amount), rel=1e-12)
    assert (fact.kind, fact.unit) == ("measure", "km")


@given(
    share=amounts,
    locale=st.sampled_from(LOCALES),
    blank=st.sampled_from([None, "", " ", "\u00a0", "\u202f"]),
    minus=st.sampled_from("-−–"),
)
def test_a_percentage_comes_back(share: Decimal, locale: str, blank: str | None, minus: str) -> None:
    written = format_percent(share / 100, locale=locale, decimal_quantization=False)
    written = written if blank is None else re.sub(r"\s?%", f"{blank}%", written)
    written = written.replace("-", minus)
    written_as, fact = find_figure(f"Die Quote lag bei {written} im Winter.")
    assert written_as == written
    assert fact.value == pytest.approx(float(share), rel=1e-12)
    assert (fact.kind, fact.unit) == ("percent", "%")
