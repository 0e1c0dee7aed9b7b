"""Writes what is known of a model: Markdown, laid out where a person reads it on a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TextIO

from newsfacts.write.console import make_console, print_parts
from newsfacts.write.terminal import make_harmless

_MOST_LABELS = 30  # A tagger for morphology has hundreds, and nobody reads them.
_UNKNOWN = "not stated"


def write_card(card: str, out: TextIO) -> None:
    """Write Markdown as it is, and on a terminal laid out."""
    if not out.isatty():
        out.write(card)
        return
    from rich.markdown import Markdown

    print_parts(make_console(out), Markdown(card, hyperlinks=False))


def make_card(meta: Mapping[str, Any]) -> str:
    """Return what the meta of a spaCy pipeline says, as Markdown; nothing in it is taken for granted."""
    name = "_".join(_show(meta[key]) for key in ("lang", "name") if meta.get(key))
    lines = {
        "version": _show(meta.get("version")),
        "language": _show(meta.get("lang")),
        "licence": _show(meta.get("license")),
        "author": _show([meta.get(key) for key in ("author", "email", "url")]),
        "sources": _show(meta.get("sources")),
        "components": _show(meta.get("components") or meta.get("pipeline")),
        **_label_lines(meta.get("labels")),
        **_score_lines(meta.get("performance")),
    }
    description = _show(meta.get("description"))
    paragraphs = [f"# {name or 'A spaCy pipeline'}", *([description] if description else [])]
    return "\n\n".join([*paragraphs, "\n".join(f"- {key}: {value or _UNKNOWN}" for key, value in lines.items())]) + "\n"


def _label_lines(labels: Any) -> dict[str, str]:
    """Return the labels of each component that has some."""
    by_component = labels if isinstance(labels, dict) else {}
    return {
        f"labels of {make_harmless(str(component))}": _show(names)
        if len(names) <= _MOST_LABELS
        else f"{len(names)} of them"
        for component, names in by_component.items()
        if isinstance(names, list) and names
    }


def _score_lines(performance: Any) -> dict[str, str]:
    """Return F1 of the entities, which the meta holds as a share of 1, in percent."""
    f1 = performance.get("ents_f") if isinstance(performance, dict) else None
    return {"F1 of entities": f"{100 * f1:.1f}, by its authors' measure"} if isinstance(f1, (int, float)) else {}


def _show(value: Any) -> str:
    """Return a value of the meta on one line: lists with commas, an object as its first value (the others)."""
    if isinstance(value, dict):
        first, *others = [shown for shown in map(_show, value.values()) if shown] or [""]
        return f"{first} ({', '.join(others)})" if others else first
    if isinstance(value, list):
        return ", ".join(shown for shown in map(_show, value) if shown)
    return "" if value is None else make_harmless(str(value))
