"""The words near figures that decide what these are: data/figures/cues.tsv."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newsfacts.tables import Pattern, Row, load_table

Role = Literal["share", "index", "call", "reach", "plate", "harm", "victim", "victim start", "vote", "race"]


class Cue(Row):
    """A row of data/figures/cues.tsv."""

    role: Role
    pattern: Pattern
    example: str


@cache
def cue_pattern(role: Role) -> re.Pattern[str]:
    """Return a pattern for the cues with a role."""
    return re.compile("|".join(row.pattern.pattern for row in load_table("figures/cues", Cue) if row.role == role))
