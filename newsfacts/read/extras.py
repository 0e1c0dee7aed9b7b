"""Imports the libraries of formats that not everybody needs."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from newsfacts.errors import ReadError


def import_extra(module: str, extra: str, where: str) -> Any:
    """Import a module that an extra installs. Raises ReadError where it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        remedy = f"install it with `pip install 'newsfacts[{extra}]'`"
        raise ReadError(f"{library} is missing, which reads this", where=where, remedy=remedy) from error
