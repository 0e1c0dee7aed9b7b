"""What makes commands start sooner; it is for processes of our own, not for programs that use newsfacts."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from newsfacts.model import DEFAULT_MODEL, MODELS, count_cores

Result = TypeVar("Result")


@contextmanager
def prepare(model: str) -> Iterator[None]:
    """Load a model that ships with newsfacts while the caller imports the rest; its name may be empty.

    The garbage collector rests from now on: what start-up makes stays. `collect_garbage_after_first` wakes it.
    """
    gc.disable()
    with ThreadPoolExecutor(1) as beside:
        beside.submit(_load_tagger, model or DEFAULT_MODEL)
        yield


def _load_tagger(model: str) -> None:
    from newsfacts.model.tagger import load_tagger

    if model in MODELS:
        load_tagger(model, count_cores())  # What goes wrong here does so again, and is raised, when it is used.


def collect_garbage_after_first(results: Iterator[Result]) -> Iterator[Result]:
    """Pass the results on; once the first has loaded all that stays, collect what is made later."""
    try:
        first = next(results, None)
    finally:
        gc.freeze()
        gc.enable()
    if first is not None:
        yield first
    yield from results
