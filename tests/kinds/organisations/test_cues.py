"""What stands beside a word that may name an organisation."""

from __future__ import annotations

import pytest

from newsfacts.german.known_organisations import find_known
from newsfacts.kinds.organisations.cues import cue_holds
from tests.kinds.organisations.reading import place, read


@pytest.mark.parametrize(
    ("text", "word", "holds"),
    [
        ("Im Onlinedienst X schrieb er.", "X", True),
        ("Er schrieb auf X, das sei falsch.", "X", True),
        ("Auf X Punkte kommt er nicht.", "X", False),
        ("Das Magazin „Stern“ berichtet.", "Stern", True),
        ("Wie die „Welt“ schreibt, geht er.", "Welt", True),
        ("Auf der Welt gibt es viele.", "Welt", False),
        ("Der Stern leuchtet.", "Stern", False),
        ("Die Grünen gewinnen.", "Grünen", True),
        ("Ein Haus im Grünen.", "Grünen", False),
        ("Der Autobauer Ford streicht Stellen.", "Ford", True),
    ],
)
def test_cue(text: str, word: str, holds: bool) -> None:
    known = find_known(word)
    assert known is not None and known.cue
    assert cue_holds(known.cue, read(text), *place(text, word)) is holds
