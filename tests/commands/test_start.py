"""What commands do before the first article."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import suppress

import pytest

from newsfacts.commands.start import collect_garbage_after_first, prepare
from newsfacts.model import DEFAULT_MODEL, count_cores
from newsfacts.model.tagger import load_tagger


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.parametrize("model", ["", DEFAULT_MODEL])
def test_the_model_is_loaded_before_it_is_used(model: str) -> None:
    load_tagger.cache_clear()
    with prepare(model):
        pass
    assert load_tagger.cache_info().currsize == 1
    load_tagger(DEFAULT_MODEL, count_cores())
    assert load_tagger.cache_info().hits == 1


def test_a_foreign_model_is_left_to_spacy() -> None:
    load_tagger.cache_clear()
    with prepare("de_core_news_sm"):
        pass
    assert not load_tagger.cache_info().currsize


def test_garbage_is_collected_after_the_first_result() -> None:
    def results() -> Iterator[tuple[str, bool]]:
        yield "first", gc.isenabled()
        yield "second", gc.isenabled()

    with prepare(""):
        pass
    assert list(collect_garbage_after_first(results())) == [("first", False), ("second", True)]


def test_garbage_is_collected_after_a_failure_and_without_results() -> None:
    def fail() -> Iterator[int]:
        raise ValueError
        yield 1

    for results in (fail(), iter(())):
        gc.disable()
        with suppress(ValueError):
            list(collect_garbage_after_first(results))
        assert gc.isenabled()
