"""Builds the spaCy pipeline and runs articles through it as a stream of annotated Docs."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, partial
from graphlib import TopologicalSorter
from itertools import islice
from types import SimpleNamespace
from typing import TYPE_CHECKING, TypeVar

import spacy
from spacy.language import Language

from newsfacts.annotations import Found, describe_article, store_finds, stored_finds
from newsfacts.errors import ExtractionError, ModelError
from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.kinds.stages import run_stages
from newsfacts.model import DEFAULT_MODEL, MODELS, count_cores
from newsfacts.model.entities import EntityRecognizer
from newsfacts.model.sentences import mark_sentences
from newsfacts.model.tokens import find_maker, make_doc
from newsfacts.text import make_fair_copy, read_article
from newsfacts.trace import MODEL, is_recording, record

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from newsfacts.types import Article

Result = TypeVar("Result")

_ENTITY_LABELS = frozenset({"PER", "LOC", "ORG"})
# spaCy refuses longer texts to spare the memory of parsers; nothing here parses.
_MOST_CHARACTERS = 1_000_000_000
# The model reads the sentences of many articles at once; the finders have work from the second part of a batch on.
_BATCH_ARTICLES = 128
_BATCH_CHARACTERS = 400_000

Language.component("newsfacts_sentences", assigns=["token.is_sent_start"], func=mark_sentences)


# These names are entry points (pyproject.toml), so that any spaCy pipeline for German can have the components.
@Language.factory(
    "newsfacts_ner",
    assigns=["doc.ents"],
    requires=["token.is_sent_start"],
    default_config={"model": "default", "threads": 0},
)
def make_entity_recognizer(nlp: Language, name: str, model: str, threads: int) -> EntityRecognizer:
    """Make the component; `threads` 0 means one for each processor core this process may use."""
    return EntityRecognizer(model=model, threads=threads or count_cores())


def run_finder(kind: Kind, doc: Doc) -> Doc:
    """Leave the finds of a kind in `doc.spans`, after sentences and finds of other kinds that it needs and lacks."""
    if not doc.has_annotation("SENT_START"):
        mark_sentences(doc)
    for other in KINDS:
        if other.name in kind.after and other.name not in doc.spans:
            run_finder(other, doc)
    article = read_article(doc)
    earlier = [other for other in KINDS if other.name in kind.after]
    article.set_finds(
        {other.finds: [other.finds.restore(*found) for found in stored_finds(doc, other.name)] for other in earlier}
    )
    finds = run_stages(kind.name, kind.stages, article)
    store_finds(doc, kind.name, [Found(find.start, find.end, find.to_attributes()) for find in finds])
    return doc


def _make_factory(kind: str) -> Callable[[Language, str], Callable[[Doc], Doc]]:
    def make(nlp: Language, name: str) -> Callable[[Doc], Doc]:
        return partial(run_finder, KINDS[kind])

    Language.factory(f"newsfacts_{kind}", assigns=["doc.spans"], func=make)
    return make


factories = SimpleNamespace(**{kind: _make_factory(kind) for kind in KINDS.names})


def load(model: str | None = None) -> Language:
    """Load the pipeline: sentences, entities (PER, LOC, ORG in `doc.ents`) and a finder a kind (`doc.spans`).

    `model` is "default" or "fast", the models that ship with newsfacts, or an installed spaCy pipeline for German
    or the path of one, whose entity recogniser then takes their place. Each is loaded once a process. Raises
    ModelError if it is not there or marks no entities.
    """
    return _load_once(model or DEFAULT_MODEL, tuple(_in_order_of_need()))


@cache
def _load_once(model: str, kinds: tuple[Kind, ...]) -> Language:
    nlp = spacy.blank("de") if model in MODELS else _load_foreign(model)
    nlp.max_length = _MOST_CHARACTERS
    nlp.add_pipe("newsfacts_sentences", first=True)
    if model in MODELS:
        nlp.add_pipe("newsfacts_ner", config={"model": model})
    for kind in kinds:
        if not Language.has_factory(f"newsfacts_{kind.name}"):
            _make_factory(kind.name)
        nlp.add_pipe(f"newsfacts_{kind.name}")
    return nlp


def _load_foreign(model: str) -> Language:
    try:
        nlp = spacy.load(model)
    except OSError as error:
        if os.path.exists(model):  # noqa: PTH110 - Path raises for a name that no file can have
            what = f"{model} holds no spaCy pipeline"
            raise ModelError(what, remedy="name an installed one, or its folder") from error
        raise ModelError(
            f"the model {model!r} is not installed, and no folder has that name",
            remedy=f"install it with `python -m spacy download {model}`, name another, or leave out --model",
        ) from error
    except Exception as error:  # a broken or outdated pipeline raises whatever its parts raise
        reason = str(error).strip().split("\n")[0]
        raise ModelError(f"the model {model!r} cannot be loaded ({reason})", remedy="reinstall it") from error
    if nlp.lang != "de":
        raise ModelError(f"the model {model!r} is for language {nlp.lang!r}", remedy="choose a German one")
    finders = [name for name in nlp.pipe_names if "doc.ents" in nlp.get_pipe_meta(name).assigns]
    labels = {label for name in finders for label in getattr(nlp.get_pipe(name), "labels", ())}
    if not labels & _ENTITY_LABELS:
        raise ModelError(
            f"the model {model!r} marks no PER, LOC or ORG entities", remedy="choose one with an entity recogniser"
        )
    for name in nlp.pipe_names:
        if name not in finders and not _is_heard(nlp.get_pipe(name), finders):
            nlp.remove_pipe(name)
    return nlp


def _is_heard(component: object, listeners: Collection[str]) -> bool:
    """Return whether one of the listeners reads the layers of the component; one that does not say is taken to be."""
    if not hasattr(component, "find_listeners"):
        return False
    return not set(listeners).isdisjoint(getattr(component, "listening_components", listeners))


def _in_order_of_need() -> list[Kind]:
    """Return the kinds so that each comes after those whose finds it reads."""
    order = TopologicalSorter({kind.name: kind.after for kind in KINDS}).static_order()
    return [KINDS[name] for name in order]


def needed_kinds(names: Collection[str]) -> set[str]:
    """Return the kinds that must run so that those named can be found."""
    needed: set[str] = set()
    open_names = list(names)
    while open_names:
        name = open_names.pop()
        if name not in needed:
            needed.add(name)
            open_names.extend(KINDS[name].after)
    return needed


def annotate(
    articles: Iterable[Article],
    nlp: Language,
    use: Callable[[Doc, Article], Result],
    *,
    only: Collection[str] | None = None,
) -> Iterator[Result | ExtractionError]:
    """Annotate articles batch by batch and yield what `use` makes of each Doc, in order.

    A Doc has the text of the article's fair copy (see `newsfacts.text.fair_copy`), and all offsets count there. Its
    memory is freed when its batch is done: `use` must keep nothing of it. An article that makes a component or `use`
    fail gives an ExtractionError in its place.
    """
    needed = needed_kinds(KINDS.names if only is None else only)
    unused = [f"newsfacts_{name}" for name in KINDS.names if name not in needed]
    for batch in _batched(articles):
        try:
            yield from _annotate_batch(batch, nlp, use, unused)
        except Exception:  # whichever article it was: one by one shows it
            for article in batch:
                try:
                    yield from _annotate_batch([article], nlp, use, unused)
                except MemoryError:
                    what, remedy = (
                        "there is not enough memory for this article",
                        "split it, or give newsfacts more memory",
                    )
                    yield ExtractionError(what, where=article.source, remedy=remedy)
                except Exception as error:
                    yield ExtractionError(
                        f"newsfacts failed at this article ({type(error).__name__}: {error})",
                        where=article.source,
                        remedy="please report it with the article",
                    )


def _annotate_batch(
    batch: list[Article], nlp: Language, use: Callable[[Doc, Article], Result], unused: list[str]
) -> list[Result]:
    maker = find_maker(nlp)
    with maker.memory_zone():
        docs = nlp.pipe([_make_doc(maker, article) for article in batch], disable=unused)
        if is_recording() and not nlp.has_pipe("newsfacts_ner"):
            docs = map(_tell_entities, docs)
        return [use(doc, article) for doc, article in zip(docs, batch)]


def _tell_entities(doc: Doc) -> Doc:
    """Record what a foreign entity recogniser marks; it has no scores."""
    for entity in read_article(doc).entities:
        record(MODEL, entity.start, entity.end, f"marked as {entity.label}, without a score")
    return doc


def _make_doc(nlp: Language, article: Article) -> Doc:
    copy = make_fair_copy(article)
    doc = make_doc(nlp, copy.article.text)
    describe_article(doc, copy.article, copy.text_start)
    return doc


def _batched(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Cut the stream into batches of limited length; the first is one article, so that its facts come at once."""
    articles = iter(articles)
    yield from ([article] for article in islice(articles, 1))
    batch: list[Article] = []
    characters = 0
    for article in articles:
        batch.append(article)
        characters += len(article.text)
        if len(batch) >= _BATCH_ARTICLES or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch
