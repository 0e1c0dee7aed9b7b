"""Works out which codes a compiled pattern can begin with, so that few patterns are tried at a place."""

from __future__ import annotations

import re
from typing import NamedTuple

_PIECE = re.compile(r"\[[^\]]+\]|\((?:\?(?::|<?[=!]))?|\)|\||[?*+]|\{\d+,\d+\}")


class _Beginning(NamedTuple):
    """The codes that a part of a pattern can begin with, and whether it can match nothing at all."""

    codes: frozenset[str]
    may_be_empty: bool


def first_codes(pattern: str) -> frozenset[str]:
    """Return the codes of which one begins every match; lookarounds are ignored.

    Raises ValueError for a pattern that matches nothing at all, or is written with more than `compile_pattern` uses.

    >>> sorted(first_codes("(?<=[x])(?:[ab])?((?:[c]|[d][e]))"))
    ['a', 'b', 'c', 'd']
    """
    pieces = _PIECE.findall(pattern)
    if "".join(pieces) != pattern:
        raise ValueError(f"neither a class of codes, a group nor a quantifier: {_PIECE.sub('', pattern)}")
    beginning = _read_branches([*reversed(pieces)])
    if beginning.may_be_empty:
        raise ValueError(f"the pattern matches an empty string: {pattern}")
    return beginning.codes


def _read_branches(pieces: list[str]) -> _Beginning:
    """Read up to the end of a group; `pieces` are what is left of the pattern, its end first."""
    branches = [_read_branch(pieces)]
    while pieces and pieces[-1] == "|":
        pieces.pop()
        branches.append(_read_branch(pieces))
    return _Beginning(frozenset().union(*(branch.codes for branch in branches)), any(b.may_be_empty for b in branches))


def _read_branch(pieces: list[str]) -> _Beginning:
    codes: frozenset[str] = frozenset()
    may_be_empty = True
    while pieces and pieces[-1] not in ("|", ")"):
        part = _read_part(pieces)
        if may_be_empty:
            codes |= part.codes
        may_be_empty = may_be_empty and part.may_be_empty
    return _Beginning(codes, may_be_empty)


def _read_part(pieces: list[str]) -> _Beginning:
    piece = pieces.pop()
    if piece.startswith("["):
        part = _Beginning(frozenset(re.sub(r"\\(.)", r"\1", piece[1:-1])), False)
    else:
        part = _read_branches(pieces)
        pieces.pop()  # the bracket that closes the group
        if piece.endswith(("=", "!")):
            part = _Beginning(frozenset(), True)
    if pieces and pieces[-1][0] in "?*+{":
        quantifier = pieces.pop()
        part = part._replace(may_be_empty=part.may_be_empty or quantifier in ("?", "*") or quantifier.startswith("{0"))
    return part
