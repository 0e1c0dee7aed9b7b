"""The version of newsfacts."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def find_version() -> str:
    """Return the version of the installed package."""
    try:
        return version("newsfacts")
    except PackageNotFoundError:  # It runs from a checkout that was never installed.
        return "0+unknown"
