"""Cuts the tokenizer and the piece embeddings of the base to what German text needs."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from typing import Any

from tokenizers import Tokenizer

from newsfacts.model.tagger import TaggedWord, make_encoder

# Pieces of one character are kept for these scripts, so that no name is unreadable.
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "DIGIT")
_SPECIAL = 4


def cut_tokenizer(full: dict[str, Any], words: Iterable[TaggedWord]) -> tuple[dict[str, Any], list[int]]:
    """Return the tokenizer's JSON with the pieces that `words` and single characters need, and their old ids."""
    special = [token for token in full["added_tokens"] if token["id"] < _SPECIAL]
    whole = {**full, "post_processor": None, "added_tokens": special}
    encode = make_encoder(Tokenizer.from_str(json.dumps(whole)))
    keep = set(range(_SPECIAL))
    for word in set(words):
        keep.update(encode(word))
    keep.update(
        index for index, (piece, _) in enumerate(full["model"]["vocab"]) if _is_character(piece.removeprefix("▁"))
    )
    ids = sorted(keep)
    model = {**full["model"], "vocab": [full["model"]["vocab"][index] for index in ids]}
    return {**whole, "model": model}, ids


def _is_character(piece: str) -> bool:
    if len(piece) != 1:
        return piece == ""
    return unicodedata.category(piece)[0] in "PS" or unicodedata.name(piece, "").split(" ")[0] in _SCRIPTS
