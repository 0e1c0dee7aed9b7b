"""spaCy without its command line."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from newsfacts.commands.spacy_import import import_spacy
import_spacy()
assert "spacy" in sys.modules and not {"spacy.cli", "weasel"} & set(sys.modules)
import spacy
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
import spacy.cli
assert "weasel" in sys.modules and callable(spacy.cli.download)
"""


def test_what_is_left_out_can_be_imported_later() -> None:
    subprocess.run([sys.executable, "-c", PROGRAM], check=True)
