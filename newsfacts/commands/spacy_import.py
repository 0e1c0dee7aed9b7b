"""Imports spaCy without its command line, which takes a third of the time and which no command here uses."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_UNUSED = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy; its command line is left for whoever asks for it later.

    This is for processes of our own: `spacy.cli` is not there before somebody imports it.
    """
    if "spacy" in sys.modules:
        return
    for name in _UNUSED:
        module = sys.modules[name] = ModuleType(name)
        module.info = _info  # type: ignore[attr-defined]
    try:
        import spacy  # noqa: F401
    except ImportError:  # A version of spaCy that needs more of it is imported as a whole.
        pass
    finally:
        for name in _UNUSED:
            del sys.modules[name]


def _info(*arguments: Any, **options: Any) -> Any:
    from spacy.cli.info import info

    return info(*arguments, **options)
