"""Days of a month. All as of Thursday, 2025-09-04."""

from __future__ import annotations

import pytest

from tests.kinds.dates.found_values import find_values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am 4. September 2025 tagte der Rat.", ["2025-09-04"]),
        ("Der Brief vom 04.09.25 ging verloren.", ["2025-09-04"]),
        ("Stand: 2025-09-04T13:30:00+02:00", ["2025-09-04T13:30:00"]),
        ("Am 3./4. Mai 2025 tagte der Rat.", ["2025-05-03", "2025-05-04"]),
        ("Vom 27. November bis 6. Januar 2019 war zu.", ["2018-11-27", "2019-01-06"]),
        ("Das war im Juli 1914. Am 28. begann der Krieg.", ["1914-07", "1914-07-28"]),
        ("Mehr steht in Kapitel 3.2. des Berichts.", []),
        ("Der 31. Februar 2024 kommt nie.", ["2024-02"]),
    ],
)
def test_days(text: str, values: list[str]) -> None:
    assert find_values(text) == values
