"""Facts of German news articles: people, countries, organisations, places, figures and dates.

    facts = newsfacts.extract("…", published="2025-09-04")

Everything here is loaded when it is first used, so that importing newsfacts costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from newsfacts.annotations import set_published as set_published
    from newsfacts.collect import extract_many as extract_many
    from newsfacts.corrections import Corrections as Corrections
    from newsfacts.corrections import load_corrections as load_corrections
    from newsfacts.errors import NewsfactsError as NewsfactsError
    from newsfacts.pipeline import load as load
    from newsfacts.types import Article as Article
    from newsfacts.types import Country as Country
    from newsfacts.types import CountryMention as CountryMention
    from newsfacts.types import Date as Date
    from newsfacts.types import Facts as Facts
    from newsfacts.types import Figure as Figure
    from newsfacts.types import Mention as Mention
    from newsfacts.types import Organisation as Organisation
    from newsfacts.types import Person as Person
    from newsfacts.types import Place as Place

    __version__: str

_HOMES = {
    "extract_many": "newsfacts.collect",
    "load": "newsfacts.pipeline",
    "load_corrections": "newsfacts.corrections",
    "set_published": "newsfacts.annotations",
    "Corrections": "newsfacts.corrections",
    "NewsfactsError": "newsfacts.errors",
    "Article": "newsfacts.types",
    "Country": "newsfacts.types",
    "CountryMention": "newsfacts.types",
    "Date": "newsfacts.types",
    "Facts": "newsfacts.types",
    "Figure": "newsfacts.types",
    "Mention": "newsfacts.types",
    "Organisation": "newsfacts.types",
    "Person": "newsfacts.types",
    "Place": "newsfacts.types",
}

__all__ = ["__version__", "extract", *_HOMES]


def extract(
    text: str,
    *,
    published: str | None = None,
    only: Sequence[str] | None = None,
    vague: bool = True,
    model: str | None = None,
    corrections: Corrections | str | PathLike[str] | None = None,
) -> Facts:
    """Extract the facts of one article.

    `published` (YYYY, YYYY-MM or YYYY-MM-DD) anchors dates like "am Donnerstag"; so does a header
    `date 2025-09-04` at the start of the text. `only` names the kinds to look for. `vague=False` leaves out
    dates that mean just the past, the present or the future. `corrections` is a corrections file, or what
    `load_corrections` made of one. Raises NewsfactsError.

    >>> import newsfacts
    >>> facts = newsfacts.extract("Am Montag zahlt Kanzler Friedrich Merz 3,2 Mio. Euro.", published="2025-09-04")
    >>> [(person.name, person.role) for person in facts.people]
    [('Friedrich Merz', 'Kanzler')]
    >>> [(figure.value, figure.unit) for figure in facts.figures]
    [(3200000, 'EUR')]
    >>> [(date.text, date.value) for date in facts.dates]
    [('Montag', '2025-09-08')]
    """
    from newsfacts.collect import extract_many
    from newsfacts.read import check_published, make_article

    article = make_article(text, source="-", published=check_published(published) if published else None)
    found = extract_many([article], only=only, vague=vague, model=model, corrections=corrections, on_error="raise")
    return next(iter(found))


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from newsfacts.version import find_version

        return find_version()
    if name in _HOMES:
        value = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
