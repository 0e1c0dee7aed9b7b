"""Imports libraries that are installed only on request."""

from __future__ import annotations

import importlib
from typing import Any

from newsfacts.errors import ReadError


def import_extra(module: str, extra: str, where: str) -> Any:
    """Import the module of an extra. Raises ReadError that says how to install it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        remedy = f"install it with `pip install 'newsfacts[{extra}]'`"
        raise ReadError(f"{library} is missing, which reads this", where=where, remedy=remedy) from error
