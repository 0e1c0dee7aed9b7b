"""From annotated Docs to facts: each kind joins its finds, and entries come in text order.

All of it counts in the article's fair copy, corrections included; what leaves is where it is written.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeAlias

from newsfacts.annotations import stored_finds, text_of
from newsfacts.as_written import write_back
from newsfacts.corrections import Corrections, Corrector, as_corrections
from newsfacts.errors import ExtractionError, UsageError
from newsfacts.finds import Find
from newsfacts.german.datelines import find_dateline
from newsfacts.kinds import KINDS
from newsfacts.kinds.carried import facts_type
from newsfacts.kinds.entries import Entry, join_by_fields
from newsfacts.kinds.kind import Kind
from newsfacts.pipeline import annotate, load
from newsfacts.text import FairCopy, make_fair_copy, read_article
from newsfacts.trace import record
from newsfacts.types import Facts

if TYPE_CHECKING:
    from os import PathLike

    from spacy.tokens import Doc

    from newsfacts.types import Article

# What becomes of an article at which newsfacts fails, where nobody wants it reported.
OnError: TypeAlias = Literal["log", "raise"]
_LOGGER = logging.getLogger("newsfacts")


def extract_many(
    articles: Iterable[Article],
    *,
    model: str | None = None,
    only: Collection[str] | None = None,
    vague: bool = True,
    with_text: bool = False,
    corrections: Corrections | str | PathLike[str] | None = None,
    report: Callable[[ExtractionError], None] | None = None,
    on_error: OnError = "log",
) -> Iterator[Facts]:
    """Extract the facts of a stream of articles, in its order; memory does not grow with their number.

    `only` names the kinds that are wanted (all without it). `vague=False` leaves out dates that mean just the past, the
    present or the future. `corrections`, a file or what was loaded from it, are applied to the facts of each article.
    An article that breaks newsfacts itself is left out, and the stream goes on: the ExtractionError is handed to
    `report`, or else logged as a warning with the article's name, the reason and the remedy (to the logger
    `newsfacts`). With `on_error="raise"` and no `report` it is raised, and ends the stream.
    Before the first article is read, UsageError is raised for an unknown kind or `on_error`, CorrectionsError for a
    mistake in the corrections and ModelError for a model that cannot be used.

    >>> import newsfacts
    >>> texts = {"1": "Angela Merkel reist nach Wien.", "2": "Der russische Botschafter schweigt."}
    >>> articles = (newsfacts.Article(source=name, text=text) for name, text in texts.items())
    >>> for facts in newsfacts.extract_many(articles, only=["people", "countries"]):
    ...     print(facts.source, [person.name for person in facts.people], [state.iso for state in facts.countries])
    1 ['Angela Merkel'] []
    2 [] ['RU']
    """
    kinds = _choose_kinds(only)
    handle = report or _choose_handler(on_error)
    rules = as_corrections(corrections)
    corrector = Corrector(rules) if rules else None
    nlp = load(model)

    def collect(doc: Doc, article: Article) -> Facts:
        return collect_facts(doc, article, kinds, vague=vague, with_text=with_text, corrector=corrector)

    for result in annotate(articles, nlp, collect, only=[kind.name for kind in kinds]):
        if isinstance(result, ExtractionError):
            handle(result)
        else:
            yield result


def _choose_handler(on_error: OnError) -> Callable[[ExtractionError], None]:
    if on_error not in _HANDLERS:
        remedy = f"choose from {', '.join(_HANDLERS)}"
        raise UsageError(f"there is no on_error {on_error!r}", remedy=remedy)
    return _HANDLERS[on_error]


def _log(error: ExtractionError) -> None:
    _LOGGER.warning("%s", error)


def _raise(error: ExtractionError) -> NoReturn:
    raise error


_HANDLERS: dict[str, Callable[[ExtractionError], None]] = {"log": _log, "raise": _raise}


def _choose_kinds(only: Collection[str] | None) -> list[Kind]:
    for name in only or ():
        if name not in KINDS.names:
            raise UsageError(f"there is no kind {name!r}", remedy=f"choose from {', '.join(KINDS.names)}")
    return [kind for kind in KINDS if only is None or kind.name in only]


def collect_facts(
    doc: Doc,
    article: Article,
    kinds: Iterable[Kind] | None = None,
    *,
    vague: bool = True,
    with_text: bool = False,
    corrector: Corrector | None = None,
) -> Facts:
    """Collect the facts of the given kinds (without them, of all) from an annotated Doc, and correct them.

    Finds that are vague are left out of them where they are not wanted.
    """
    copy = make_fair_copy(article)
    if text_of(doc) != copy.article.text:  # Somebody else made the Doc, of the text as it is written.
        copy = FairCopy.of_plain_text(article)
    dateline = find_dateline(copy.article.text, copy.text_start)
    facts = facts_type()(
        source=article.source,
        title=article.title,
        url=article.url,
        published=article.published,
        place=dateline.place if dateline else None,
        text=article.text if with_text or not article.user_has_text else None,
        **{kind.name: _collect_kind(doc, kind, vague=vague) for kind in (KINDS if kinds is None else kinds)},
    )
    return write_back(corrector.correct(facts, copy.article) if corrector else facts, copy, read_article(doc))


def _collect_kind(doc: Doc, kind: Kind, *, vague: bool) -> list[Any]:
    restored = (kind.finds.restore(*found) for found in stored_finds(doc, kind.name))
    finds = [find for find in restored if vague or not find.is_vague]
    if kind.has_mentions:
        entries = kind.join(finds) if kind.join else join_by_fields(finds, but=kind.mention_fields)
        for find, reason in (doubt for entry in entries for doubt in entry.reasons):
            record(kind.name, find.start, find.end, reason)
        return [_make_entry(text_of(doc), kind, entry) for entry in entries]
    article = read_article(doc)
    cut = cache(lambda bounds: article.text[slice(*bounds)].strip())  # Many facts share one.
    return [_make_fact(article.text, kind, find, cut(article.sentence_of(find.start, find.end))) for find in finds]


def _make_fact(text: str, kind: Kind, find: Find, sentence: str) -> Any:
    written = text[find.start : find.end]
    return kind.fact(start=find.start, end=find.end, text=written, sentence=sentence, **find.to_attributes())


def _make_entry(text: str, kind: Kind, entry: Entry) -> Any:
    mentions = [
        {"start": find.start, "end": find.end, "text": text[find.start : find.end]}
        | {name: getattr(find, name) for name in kind.mention_fields}
        for find in entry.finds
    ]
    return kind.fact(**entry.fields, mentions=mentions)
