"""The article that comes in and the facts that go out (the shapes of `--format json`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer

CountryEvidence = Literal["name", "adjective", "inhabitant", "compound", "place"]
FigureKind = Literal["count", "money", "percent", "measure", "age", "ratio", "score", "fraction"]
Qualifier = Literal[
    "exact", "about", "at_least", "at_most", "more_than", "less_than", "almost",
    "dozens", "hundreds", "thousands", "millions",
]  # fmt: skip
Change = Literal["up", "down"]
# "Um 3 Prozent" is by how much something changed, "von 3" from where, "auf 5" to where.
ChangePart = Literal["by", "from", "to"]
DateType = Literal["date", "time", "duration", "set"]


@dataclass(frozen=True)
class Article:
    """One article as it was read.

    `source` names it to the user. `published` is YYYY, YYYY-MM or YYYY-MM-DD. `text[:body_start]` is a header
    that holds no fact; it counts in every offset. `user_has_text` is false for web pages, whose main text was
    cut out here, so that offsets mean nothing without it.
    """

    source: str
    text: str
    published: str | None = None
    title: str | None = None
    url: str | None = None
    body_start: int = 0
    user_has_text: bool = True


class _Fact(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Mention(_Fact):
    """A place in the text: 0-based code points, `end` exclusive, `text == article.text[start:end]`."""

    start: int
    end: int
    text: str


class CountryMention(Mention):
    """A place in the text that means a state, and how it does."""

    by: CountryEvidence


class Person(_Fact):
    """One individual: `name` is the fullest form in the article, without titles and genitive."""

    name: str
    role: str | None = None
    party: str | None = None
    mentions: list[Mention]


class Country(_Fact):
    """One state: `name` in German, `iso` its ISO 3166-1 alpha-2 code (former states: SU, YU, CS)."""

    name: str
    iso: str
    mentions: list[CountryMention]


class Organisation(_Fact):
    """One organisation: `name` is the fullest form in the article, `short` its abbreviation there."""

    name: str
    short: str | None = None
    mentions: list[Mention]


class Place(_Fact):
    """One city, region, river or the like; `iso` is the state that it lies in, where the name leaves no doubt."""

    name: str
    iso: str | None = None
    mentions: list[Mention]


class Figure(_Fact):
    """One quantity. `value` is scaled; `high` is the upper end of a range; `unit` ISO 4217, % or a symbol.

    `change` is the direction in which something changed; `change_part` tells by how much ("by") from where ("from")
    or to where ("to") it did.
    """

    start: int
    end: int
    text: str
    value: int | float | None
    high: int | float | None = None
    unit: str | None = None
    kind: FigureKind
    qualifier: Qualifier = "exact"
    counted: str | None = None
    per: str | None = None
    change: Change | None = None
    change_part: ChangePart | None = None
    sentence: str


class Date(_Fact):
    """One calendar expression. `value` is TIMEX3; `first` and `last` bound it as ISO days where it is resolved."""

    start: int
    end: int
    text: str
    type: DateType
    value: str
    first: str | None = None
    last: str | None = None
    sentence: str


class Facts(_Fact):
    """The facts of one article, every list in text order of the first mention.

    A kind that was not asked for is None, and so is the text; `model_dump` leaves both out.
    """

    source: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    place: str | None = None
    text: str | None = None
    people: list[Person] | None = None
    countries: list[Country] | None = None
    organisations: list[Organisation] | None = None
    places: list[Place] | None = None
    figures: list[Figure] | None = None
    dates: list[Date] | None = None

    @model_serializer(mode="wrap")
    def _leave_out_what_was_not_asked_for(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        always = ("source", "title", "url", "published", "place")
        return {key: value for key, value in dump(self).items() if value is not None or key in always}
