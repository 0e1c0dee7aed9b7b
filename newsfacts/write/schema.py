"""Writes the JSON Schema of the output, generated from the types."""

from __future__ import annotations

import json
from typing import Any, TextIO

from newsfacts.errors import UsageError
from newsfacts.kinds.carried import facts_type
from newsfacts.types import ARTICLE_FIELDS, LEFT_OUT

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
FORMATS = ("json", "jsonl")


def make_schema(format: str = "json") -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of all the output (`json`: a list) or of one line of it (`jsonl`).

    Raises UsageError for another format.
    """
    if format not in FORMATS:
        raise UsageError(f"there is no schema for the format {format!r}", remedy=f"choose from {', '.join(FORMATS)}")
    # The types as they are read: what pydantic says of writing ends at the serializer that leaves kinds out.
    article = facts_type().model_json_schema(mode="validation")
    definitions = article.pop("$defs")
    for shape in definitions.values():
        _close(shape)
    _describe_article(article)
    if format == "jsonl":
        return {"$schema": _DIALECT, **article, "$defs": definitions}
    return {
        "$schema": _DIALECT,
        "title": "newsfacts",
        "description": "What `newsfacts extract --format json` prints: one object an article, in the order of reading.",
        "type": "array",
        "items": {"$ref": "#/$defs/Facts"},
        "$defs": {"Facts": article, **definitions},
    }


def write_schema(out: TextIO, format: str = "json") -> None:
    """Write the schema, indented."""
    out.write(json.dumps(make_schema(format), ensure_ascii=False, indent=2) + "\n")


def _close(shape: dict[str, Any]) -> None:
    """Require every field of a fact: unknown ones are printed as null, but the one that is left out then."""
    if "properties" in shape:
        shape["required"] = [name for name in shape["properties"] if name != LEFT_OUT]
        for name, field in shape["properties"].items():
            field.pop("default", None)
            if name == LEFT_OUT:
                _refuse_null(field)


def _describe_article(article: dict[str, Any]) -> None:
    """Require what every article has; what may be left out is never null."""
    article["required"] = list(ARTICLE_FIELDS)
    for name, field in article["properties"].items():
        field.pop("default", None)
        if name not in ARTICLE_FIELDS:
            _refuse_null(field)


def _refuse_null(field: dict[str, Any]) -> None:
    (kept,) = [option for option in field.pop("anyOf") if option.get("type") != "null"]
    field.update(kept)
