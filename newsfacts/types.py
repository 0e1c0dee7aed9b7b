"""The article that comes in and the facts that go out (the shapes of `--format json`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer

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
# What a TIMEX3 says of a date that is some time in the past, the present or the future, and no more.
_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
# Where facts are, besides the text.
OtherField = Literal["title"]
# The field that is no part of the JSON where it is None.
LEFT_OUT = "field"

# What facts say of their article, whichever kinds were asked for; the text is there only where it is wanted.
ARTICLE_FIELDS = ("source", "title", "url", "published", "place")

# What the JSON Schema says of fields that several types have.
Start = Annotated[int, Field(description="Where it begins in the text of the article, in Unicode code points from 0.")]
End = Annotated[int, Field(description="Where it ends, exclusive.")]
Words = Annotated[str, Field(description="The words as they are written there.")]
Sentence = Annotated[str, Field(description="The sentence that it is part of.")]


def is_vague(value: str | None) -> bool:
    """Return whether a value of TIMEX3 means just the past, the present or the future: it is on no calendar."""
    return value in _VAGUE


@dataclass(frozen=True)
class Article:
    """One article as it was read.

    `source` names it to the user. `published` is YYYY, YYYY-MM or YYYY-MM-DD. `text[:body_start]` is a header
    that holds no fact; it counts in every offset. `user_has_text` is false for web pages, whose main text was
    cut out here, so that offsets mean nothing without it. `title_is_read` says that the title is no part of the text,
    so that it is read for facts as well; readers of records set it, and where the text has the title it is taken back.
    """

    source: str
    text: str
    published: str | None = None
    title: str | None = None
    url: str | None = None
    body_start: int = 0
    user_has_text: bool = True
    title_is_read: bool = False


class _Fact(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Passage(_Fact):
    """Where a mention or a flat fact is; `field` is left out of the JSON where it is None: in the text."""

    start: Start
    end: End
    text: Words
    field: OtherField | None = Field(
        default=None, description="The field of the article that offsets count in, where that is not its text."
    )

    @model_serializer(mode="wrap")
    def _leave_out_field(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = dump(self)
        if self.field is None:
            dumped.pop(LEFT_OUT, None)
        return dumped


class Mention(_Passage):
    """A place in the text: 0-based code points, `end` exclusive, `text == article.text[start:end]`.

    Where `field` is "title" it is a place in the title of the article.
    """


class CountryMention(Mention):
    """A place in the text that means a state, and how it does."""

    by: CountryEvidence = Field(description="`place` is a capital or seat of power that stands for the state.")


class Person(_Fact):
    """One individual: `name` is the fullest form in the article, without titles and genitive."""

    name: str
    role: str | None = Field(default=None, description="The office or profession next to a mention.")
    roles: list[str] = Field(default=[], description="All roles next to a mention, in text order: role first.")
    role_of: str | None = Field(
        default=None, description="What the role belongs to: the ISO code of a state or the name of an organisation."
    )
    party: str | None = Field(default=None, description="The party in brackets after a mention, or in a role.")
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


class Figure(_Passage):
    """One quantity. `value` is scaled; `high` is the upper end of a range; `unit` ISO 4217, % or a symbol.

    `change` is the direction in which something changed; `change_part` says by how much ("by") from where ("from")
    or to where ("to") it did.
    """

    value: int | float | None
    high: int | float | None = None
    unit: str | None = None
    kind: FigureKind
    qualifier: Qualifier = "exact"
    counted: str | None = Field(default=None, description="The noun that is counted, as it is written.")
    per: str | None = Field(default=None, description="What the value is for each of, such as year, hour or person.")
    change: Change | None = None
    change_part: ChangePart | None = None
    sentence: Sentence


class Date(_Passage):
    """One calendar expression. `value` is TIMEX3; `first` and `last` bound it as ISO days where it is resolved."""

    type: DateType
    value: str
    first: str | None = None
    last: str | None = None
    sentence: Sentence


class Facts(_Fact):
    """The facts of one article, every list in text order of the first mention.

    A kind that was not asked for is left out of the JSON (in Python it is None), and so is the text.
    """

    source: str = Field(description="The path as given, - for standard input, or a record's id, URL or path:line.")
    title: str | None = None
    url: str | None = None
    published: str | None = Field(default=None, description="YYYY, YYYY-MM or YYYY-MM-DD.")
    place: str | None = Field(default=None, description="The place in the dateline.")
    text: str | None = Field(default=None, description="What offsets count in; of web pages, and with --with-text.")
    people: list[Person] | None = None
    countries: list[Country] | None = None
    organisations: list[Organisation] | None = None
    places: list[Place] | None = None
    figures: list[Figure] | None = None
    dates: list[Date] | None = None

    @model_serializer(mode="wrap")
    def _leave_out_what_was_not_asked_for(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {key: value for key, value in dump(self).items() if value is not None or key in ARTICLE_FIELDS}
