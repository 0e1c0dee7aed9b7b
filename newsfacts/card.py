"""Finds what is known of a German model: the card of those that ship with newsfacts, the meta of a spaCy pipeline."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from newsfacts.errors import ModelError
from newsfacts.model import MODELS


def read_card() -> str:
    """Return the card of the models that ship with newsfacts, as Markdown."""
    return (files("newsfacts") / "model" / "CARD.md").read_text(encoding="utf-8")


def read_meta(model: str) -> dict[str, Any]:
    """Return the meta of an installed spaCy pipeline, or of one in a folder, without loading it.

    Raises ModelError if there is none.
    """
    # Path.is_dir raises for a name that no file can have.
    folders = [folder for folder in _folders(model) if os.path.isdir(folder)]  # noqa: PTH112
    if not folders:
        raise ModelError(
            f"the model {model!r} is not installed, and no folder has that name",
            remedy=f"choose from {', '.join(MODELS)}, or install it with `python -m spacy download {model}`",
        )
    found = [folder / "meta.json" for folder in folders if (folder / "meta.json").is_file()]
    if not found:
        raise ModelError(f"{model} holds no spaCy pipeline", remedy="name an installed one, or its folder")
    try:
        meta = json.loads(found[0].read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{found[0]} cannot be read ({error})", remedy="reinstall the model") from error
    if not isinstance(meta, dict):
        raise ModelError(f"{found[0]} holds no JSON object", remedy="reinstall the model")
    return meta


def _folders(model: str) -> Iterator[Path]:
    """Yield where a pipeline of that name may be: the folder itself, an installed package."""
    yield Path(model)
    spec = find_spec(model) if model.isidentifier() else None  # A dotted name would import what is before the dot.
    yield from map(Path, spec.submodule_search_locations or () if spec else ())
