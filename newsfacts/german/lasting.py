"""What lasts: nouns beside which years are a duration and no age ("zehnjährige Anleihe", "dreijährige Haft")."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newsfacts.german.inflection import base_forms
from newsfacts.tables import Cells, Flag, Row, load_table

_ENDINGS = ("s", "es", "e", "en", "n")
# How far before a term without a noun the bond may be that it belongs to.
_REACH = 200


class LastingRow(Row):
    """A row of data/german/lasting_nouns.tsv, whose head explains the columns."""

    use: Literal["bond", "other"]
    nouns: Cells
    whole: Flag = False


def lasts(noun: str) -> bool:
    """Return whether a noun, in any case, is for what lasts; of "US-Titel" its last part counts."""
    stems = base_forms(noun.lower().rpartition("-")[2], _ENDINGS)
    return any(stem in _nouns(whole=True) or stem.endswith(_nouns(whole=False)) for stem in stems)


def is_term_of_bonds(text: str, offset: int) -> bool:
    """Return whether bonds are spoken of right before an offset: "die Rendite der zehnjährigen" there is theirs."""
    return _bond().search(text, max(0, offset - _REACH), offset) is not None


@cache
def _nouns(*uses: str, whole: bool) -> tuple[str, ...]:
    """Return the nouns of these uses, or of all."""
    rows = [row for row in load_table("german/lasting_nouns", LastingRow) if row.whole == whole]
    return tuple(noun for row in rows if not uses or row.use in uses for noun in row.nouns)


@cache
def _bond() -> re.Pattern[str]:
    """Return what names bonds; of words with other meanings ("Titel") a term beside them shows it."""
    sure, other = ("|".join(map(re.escape, _nouns("bond", whole=whole))) for whole in (False, True))
    endings = "|".join(_ENDINGS)
    return re.compile(rf"(?i)(?:(?:{sure})|jährige[mnrs]? (?:{other}))(?:{endings})?(?!\w)")
