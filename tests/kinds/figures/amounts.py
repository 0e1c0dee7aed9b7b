"""Amounts to print, and the locales to print them in."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

LOCALES = ("de", "de_AT", "de_CH")
wholes = st.integers(1, 8).flatmap(lambda digits: st.integers(2, 10**digits))
amounts = st.builds(
    lambda whole, cents, sign: sign * (Decimal(whole) + Decimal(cents) / 100),
    wholes,
    st.sampled_from([0, 5, 50, 99]),
    st.sampled_from([1, -1]),
)
