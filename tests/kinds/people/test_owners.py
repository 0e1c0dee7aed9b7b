"""What a role belongs to; [] marks the name, []{owner=FR} a state or an organisation."""

from __future__ import annotations

import pytest

from newsfacts.kinds.people.owners import Owner, find_owner
from newsfacts.text import Spans
from tests.kinds.people.marks import roles_beside
from tests.marks import Mark, read_marks


def read(marked: str) -> tuple[str, int, int, Spans[Owner]]:
    """Return the text, the offsets of the name, and the owners; a state in lower case is meant by an adjective."""
    text, marks = read_marks(marked)
    (name,) = [mark for mark in marks if not mark.attributes]
    owners = [read_owner(text, mark) for mark in marks if mark.attributes]
    return text, name.start, name.end, Spans(owners)


def read_owner(text: str, mark: Mark) -> Owner:
    """Return the state (its code has two letters) or organisation of a mark."""
    words, owner = text[mark.start : mark.end], mark.attributes["owner"]
    by = "adjective" if words[0].islower() or words.endswith("er") else "name"
    return Owner(mark.start, mark.end, owner, len(owner) == 2, by)


@pytest.mark.parametrize(
    ("marked", "owner"),
    [
        ("Der [französische]{owner=FR} Präsident [Macron] kam", "FR"),
        ("Der frühere [französische]{owner=FR} Präsident [Macron] kam", "FR"),
        ("Der [Schweizer]{owner=CH} Außenminister [Huber] kam", "CH"),
        ("[Frankreichs]{owner=FR} früherer Präsident [Macron] kam", "FR"),
        ("[US-Präsident]{owner=US} [Trump] kam", "US"),
        ("Der Präsident der [Ukraine]{owner=UA}, [Selenskyj], kam", "UA"),
        ("[Podoljak], Berater des [ukrainischen]{owner=UA} Präsidenten, kam", "UA"),
        ("[SPD]{owner=SPD}-Chef [Klingbeil] kam", "SPD"),
        ("Der [deutsche]{owner=DE} [Siemens]{owner=Siemens}-Chef [Busch] kam", "Siemens"),
        ("Der Vorstandschef von [Siemens]{owner=Siemens}, [Busch], kam", "Siemens"),
        ("Der Chef des Autobauers [Volkswagen]{owner=Volkswagen}, [Blume], kam", "Volkswagen"),
        ("„[Spiegel]{owner=Spiegel}“-Redakteur [Huber] kam", "Spiegel"),
        ('[Huber], Professor an der [Universität Bozen]{owner="Universität Bozen"}, kam', "Universität Bozen"),
        ("Der [russische]{owner=RU} Botschafter bei der [Nato]{owner=NATO}, [Rogosin], kam", "RU"),
        ("Der Botschafter in [Russland]{owner=RU}, [Lambsdorff], kam", None),
        ("Der [französische]{owner=FR} Sänger [Aznavour] kam", None),
        ("Der [deutsche]{owner=DE} Vereinspräsident [Huber] kam", None),
        ("[Ukraine]{owner=UA}-Gesandter [Kellogg] kam", None),
        ("[US-Sondergesandter]{owner=US} [Witkoff] kam", "US"),
        ("Der Minister für [russische]{owner=RU} Fragen, [Huber], kam", None),
        ("Bundeskanzler [Merz] traf in [Frankreich]{owner=FR} ein", None),
    ],
)
def test_find_owner(marked: str, owner: str | None) -> None:
    text, start, end, owners = read(marked)
    (role,) = roles_beside(text, start, end)
    assert find_owner(text, role, owners) == owner
