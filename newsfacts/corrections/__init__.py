"""Corrections: what the user knows better, kept in a file and applied to the facts of every article."""

from newsfacts.corrections.apply import Corrector
from newsfacts.corrections.file import FILE_NAME, as_corrections, load_corrections
from newsfacts.corrections.rules import Add, Corrections, Drop, Fix, Merge

__all__ = [
    "FILE_NAME",
    "Add",
    "Corrections",
    "Corrector",
    "Drop",
    "Fix",
    "Merge",
    "as_corrections",
    "load_corrections",
]
