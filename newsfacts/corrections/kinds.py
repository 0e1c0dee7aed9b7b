"""The kinds whose entries can be corrected, and what can be fixed in one."""

from __future__ import annotations

from newsfacts.kinds import KINDS
from newsfacts.kinds.correctable import Correctable, CorrectableField


def correctable_kinds() -> dict[str, Correctable]:
    """Return how the entries of each kind can be corrected, by the kind's name."""
    return {kind.name: kind.correctable for kind in KINDS if kind.correctable and kind.has_mentions}


def mergeable_kinds() -> list[str]:
    """Return the kinds with names that can be merged: not those with names fixed by a code."""
    return [name for name, correctable in correctable_kinds().items() if not correctable.identity]


def correctable_fields() -> dict[str, CorrectableField]:
    """Return what can be fixed in an entry of any kind, by name; codes that fix the name come last."""
    ordered = sorted(correctable_kinds().values(), key=lambda correctable: correctable.identity is not None)
    return {field.name: field for correctable in ordered for field in correctable.fields}
