"""A state that a user corrects is known by its code."""

from __future__ import annotations

import pytest

from newsfacts.kinds.countries.corrections import CORRECTABLE
from newsfacts.types import Country, CountryMention


def test_the_code_fixes_the_name() -> None:
    assert CORRECTABLE.identity is not None
    assert CORRECTABLE.field_names == (CORRECTABLE.identity.field,)
    assert CORRECTABLE.identity.name_of("MK") == "Nordmazedonien"
    with pytest.raises(KeyError):
        CORRECTABLE.identity.name_of("XX")


def test_an_added_name_without_a_code_is_reported() -> None:
    assert CORRECTABLE.identity is not None
    mistake = CORRECTABLE.identity.report_missing("Kosovo")
    assert "'Kosovo'" in mistake.what
    assert "ISO 3166-1" in mistake.remedy


def test_an_added_mention_is_one_of_a_country() -> None:
    mention = CountryMention(start=0, end=6, text="Kosovo", **CORRECTABLE.added_mention)
    assert Country(name="Kosovo", iso="XK", mentions=[mention]).mentions[0].by == "name"
