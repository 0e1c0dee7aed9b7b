"""The legal forms of companies: "GmbH", "AG", "S.p.A."."""

from __future__ import annotations

from functools import cache

from newsfacts.tables import Flag, Row, load_table


class LegalFormRow(Row):
    """A legal form; one that is `doubtful` is often something else ("SE", "Group")."""

    form: str
    doubtful: Flag = False


@cache
def _doubtful_by_form() -> dict[str, bool]:
    return {row.form: row.doubtful for row in load_table("german/legal_forms", LegalFormRow)}


def is_legal_form(word: str) -> bool:
    """Return whether a company's name may end in the word as its legal form."""
    return word in _doubtful_by_form()


def is_doubtful_legal_form(word: str) -> bool:
    """Return whether the word is a legal form that is often something else."""
    return _doubtful_by_form().get(word, False)


@cache
def sure_legal_forms() -> frozenset[str]:
    """Return the legal forms that are nothing else."""
    return frozenset(form for form, doubtful in _doubtful_by_form().items() if not doubtful)
