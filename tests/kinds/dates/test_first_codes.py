"""Which codes a pattern of the calendar can begin with."""

from __future__ import annotations

import pytest

from newsfacts.kinds.dates.expressions import compile_pattern
from newsfacts.kinds.dates.first_codes import first_codes
from newsfacts.kinds.dates.notation import load_patterns


@pytest.mark.parametrize(
    ("pattern", "codes"),
    [
        ("[ab][c]", "ab"),
        ("[a]?[b]*[c]+[d]", "abc"),
        ("[a]{0,2}[b]{1,3}[c]", "ab"),
        ("(?:[a]|[b]?)[c]|[d]", "abcd"),
        ("(?<=[x])(?!(?:[y]))((?:[a]))(?=[z])", "a"),
        (r"[\-\!]", "-!"),
    ],
)
def test_first_codes(pattern: str, codes: str) -> None:
    assert first_codes(pattern) == set(codes)


@pytest.mark.parametrize("pattern", ["[a]?", "[a]*|[b]", "(?=[a])", "ab", "[a]{2}"])
def test_what_has_no_first_code_is_reported(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"an empty string|neither a class"):
        first_codes(pattern)


def test_every_pattern_has_first_codes() -> None:
    assert all(first_codes(compile_pattern(row.pattern)) for row in load_patterns())
