"""The classes of tokens that have more than one word: those of data/dates/words.tsv, of numbers and of signs."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pydantic import InstanceOf, model_validator

from newsfacts.german.inflection import Forms
from newsfacts.kinds.dates.meanings import Meaning, read_meaning
from newsfacts.kinds.dates.number_notations import NUMBER_CLASSES
from newsfacts.tables import Row, load_table


class CalendarWord(Row):
    """A row of data/dates/words.tsv: a class of words, what these forms of it mean, and an example."""

    cls: str
    means: InstanceOf[Meaning]
    forms: Forms
    example: str

    @model_validator(mode="before")
    @classmethod
    def _read_meaning(cls, cells: dict[str, str]) -> dict[str, Any]:
        return {**cells, "means": read_meaning(cells.get("cls", ""), cells.get("means", ""))}


SIGNS = {
    ",": "COMMA", ".": "DOT", "/": "SLASH", "(": "OPEN", ")": "CLOSE",
    "-": "HYPHEN", "–": "HYPHEN", "—": "HYPHEN",
    "?": "MARK", ":": "COLON", "·": "COMMA", "|": "COMMA", "'": "QUOTE", '"': "QUOTE",
}  # fmt: skip
# Every class that is not a word of dates/words or a function word.
SIGN_CLASSES = NUMBER_CLASSES.union(
    SIGNS.values(),
    "DASH BREAK sign small capital NUMWORD ONE ORDWORD OFLASTING OFLASTINGYEARS WEEKDAYPART HOLIDAY HOLIDAYPART DECADE"
    " NAMEDAY QUARTER UNIT UNITS YEARUNIT YEARSUNIT LASTING LASTINGYEARS WEEKNUMBER"
    " MONTHPIECE MONTHUNIT MONTHUNITS MONTHWEEKDAY MONTHPART MONTHEDGE".split(),
)
# Everything else that is written in small letters or as a noun is a word of German.
_CLASS = re.compile("[A-Z]{2,}|small|capital|sign")


def is_class_name(atom: str) -> bool:
    """Distinguish the name of a class or group ("MONTH", "small") from a function word ("vor")."""
    return _CLASS.fullmatch(atom) is not None


@cache
def named_classes() -> frozenset[str]:
    """Return every class of a token but the function words, which are classes of their own."""
    return SIGN_CLASSES | {row.cls for row in load_table("dates/words", CalendarWord)}
