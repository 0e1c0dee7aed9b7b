"""Rules that contradict each other."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from newsfacts.corrections import Corrections


def test_contradictions_in_python() -> None:
    rule = {"kind": "people", "names": ["A", "{b}"]}
    with pytest.raises(ValidationError, match=r"'\{b\}' is in \[\[drop\]\] and in \[\[merge\]\] of people; keep one"):
        Corrections.model_validate({"merge": [rule], "drop": [{"kind": "people", "names": ["{b}"]}]})
