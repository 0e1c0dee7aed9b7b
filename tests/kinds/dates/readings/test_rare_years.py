"""Years as the news seldom writes them, and numbers that only stand where one might."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Der Tempel entstand 500 v. u. Z. in Athen.", ["BC0500"]),
        ("Er starb 14 nach Christus in Nola.", ["0014"]),
        ("Im 2. Jahrtausend v. Chr. siedelten sie hier.", ["BC2"]),
        ("Von 80 bis 60 v. Chr. war Krieg.", ["BC0080", "BC0060"]),
        ("Im 2. und 1. Jh. v. Chr. war Krieg.", ["BC02", "BC01"]),
        ("Im 18. und 19. Jh. war Krieg.", ["17", "18"]),
        ("Im Jahr 800 krönte Papst Leo den König.", ["0800"]),
        ("Im Jahr 800 Euro zu sparen, ist schwer.", []),
        ("Er spart im Jahr 800 neue Briefe.", []),
        ("Er wurde am 25. Dezember 800 gekrönt.", ["0800-12-25"]),
        ("Am 25. Dezember 2024 kamen 300, am 26. Dezember 800.", ["2024-12-25", "2024-12-26"]),
        ("Im Sommer 06 feierte das Land.", ["2006-SU"]),
        ("Im Sommer 69 Prozent, im Mai 68 Fälle.", ["2025-SU", "2025-05"]),
    ],
)
def test_rare_years(text: str, values: list[str]) -> None:
    assert find_values(text) == values
