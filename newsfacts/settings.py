"""Reads the defaults of `newsfacts extract` from newsfacts.toml, which may hold corrections too."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsfacts.corrections.file import FILE_NAME, SETTINGS, read_toml
from newsfacts.errors import UsageError

EXAMPLES = {
    "format": '"jsonl"',
    "model": '"fast"',
    "only": '["people", "dates"]',
    "no_vague": "true",
    "corrections": '"names.toml"',
}


@dataclass(frozen=True)
class Settings:
    """What a file sets; an empty value is one that it does not set. `corrections` is the path of a file.

    `path` is that of the file itself, empty where there is none, and `has_rules` says whether it holds corrections.
    """

    path: str = ""
    format: str = ""
    model: str = ""
    only: tuple[str, ...] = ()
    no_vague: bool = False
    corrections: str = ""
    has_rules: bool = False

    @property
    def names(self) -> list[str]:
        """What is set."""
        return [name for name in SETTINGS if getattr(self, name)]


def find_settings(path: str) -> Settings:
    """Load a file, else newsfacts.toml in the working directory, if it is there. Raises UsageError for a mistake."""
    if path or Path(FILE_NAME).is_file():
        return load_settings(path or FILE_NAME)
    return Settings()


def load_settings(path: str) -> Settings:
    """Load a file. Raises UsageError for the first mistake, with its line."""
    content, find_line = read_toml(path)
    values: dict[str, Any] = {}
    for name in SETTINGS:
        given = content.get(name)
        if given is None:
            continue
        if not _fits(name, given):
            where, remedy = f"{path}, line {find_line(name)}", f"write {name} = {EXAMPLES[name]}"
            raise UsageError(f"{name!r} has no value that fits", where=where, remedy=remedy)
        values[name] = tuple(given) if isinstance(given, list) else given
    if isinstance(values.get("only"), str):
        values["only"] = tuple(part.strip() for part in values["only"].split(",") if part.strip())
    if "corrections" in values:
        values["corrections"] = os.path.join(os.path.dirname(path), values["corrections"])  # noqa: PTH118, PTH120
    has_rules = any(name not in SETTINGS for name in content)
    if has_rules and "corrections" in values:
        where = f"{path}, line {find_line('corrections')}"
        remedy = "keep all in one of the two"
        raise UsageError("it names a file of corrections and has some itself", where=where, remedy=remedy)
    return Settings(path=path, has_rules=has_rules, **values)


def _fits(name: str, given: object) -> bool:
    """Return whether a value is of the type that its name asks for, and says something."""
    if name == "no_vague":
        return isinstance(given, bool)
    is_list = name == "only" and isinstance(given, list) and all(isinstance(item, str) for item in given)
    return bool(given) and (is_list or isinstance(given, str))
