"""How words become the pieces that the models read."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import as_file, files

import pytest
from tokenizers import Tokenizer, pre_tokenizers

from newsfacts.model.tagger import TaggedWord, make_encoder


@pytest.fixture(scope="module")
def load_tokenizer() -> Callable[[], Tokenizer]:
    def load() -> Tokenizer:
        with as_file(files("newsfacts") / "model" / "tokenizer.json") as path:
            return Tokenizer.from_file(str(path))

    return load


@pytest.mark.parametrize("after_space", [False, True])
def test_words_are_cut_as_in_training(load_tokenizer: Callable[[], Tokenizer], after_space: bool) -> None:
    in_training = load_tokenizer()
    scheme = "always" if after_space else "never"
    in_training.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme=scheme)
    encode = make_encoder(load_tokenizer())
    for word in ("Merz", "Straßenbahn", ",", "3,2", "–", "1,5°C", "ﬁx", "é", "\u00a0", "\u200b", "\x07", "▁", "a▁b"):
        assert encode(TaggedWord(word, after_space)) == in_training.encode(word, add_special_tokens=False).ids, word
