"""What a role belongs to; <> marks the name, {} a state ({FR: …}) or an organisation."""

from __future__ import annotations

import re

import pytest

from newsfacts.kinds.people.owners import Owner, find_owner
from newsfacts.text import Spans
from tests.kinds.people.marks import roles_beside

_MARK = re.compile(r"\{(?P<name>[^:}]+): (?P<words>[^}]+)\}")


def read(marked: str) -> tuple[str, int, int, Spans[Owner]]:
    """Return the text, the offsets of the name, and the owners; a state in lower case is meant by an adjective."""
    text, owners, position = "", [], 0
    for match in _MARK.finditer(marked.replace("<", "").replace(">", "")):
        text += marked.replace("<", "").replace(">", "")[position : match.start()]
        by = "adjective" if match["words"][0].islower() or match["words"].endswith("er") else "name"
        owners.append(Owner(len(text), len(text) + len(match["words"]), match["name"], len(match["name"]) == 2, by))
        text += match["words"]
        position = match.end()
    text += marked.replace("<", "").replace(">", "")[position:]
    name = re.sub(_MARK, "", marked[marked.index("<") + 1 : marked.index(">")])
    return text, text.index(name), text.index(name) + len(name), Spans(owners)


@pytest.mark.parametrize(
    ("marked", "owner"),
    [
        ("Der {FR: französische} Präsident <Macron> kam", "FR"),
        ("Der frühere {FR: französische} Präsident <Macron> kam", "FR"),
        ("Der {CH: Schweizer} Außenminister <Huber> kam", "CH"),
        ("{FR: Frankreichs} früherer Präsident <Macron> kam", "FR"),
        ("{US: US-Präsident} <Trump> kam", "US"),
        ("Der Präsident der {UA: Ukraine}, <Selenskyj>, kam", "UA"),
        ("<Podoljak>, Berater des {UA: ukrainischen} Präsidenten, kam", "UA"),
        ("{SPD: SPD}-Chef <Klingbeil> kam", "SPD"),
        ("Der {DE: deutsche} {Siemens: Siemens}-Chef <Busch> kam", "Siemens"),
        ("Der Vorstandschef von {Siemens: Siemens}, <Busch>, kam", "Siemens"),
        ("Der Chef des Autobauers {Volkswagen: Volkswagen}, <Blume>, kam", "Volkswagen"),
        ("„{Spiegel: Spiegel}“-Redakteur <Huber> kam", "Spiegel"),
        ("<Huber>, Professor an der {Universität Bozen: Universität Bozen}, kam", "Universität Bozen"),
        ("Der {RU: russische} Botschafter bei der {NATO: Nato}, <Rogosin>, kam", "RU"),
        ("Der Botschafter in {RU: Russland}, <Lambsdorff>, kam", None),
        ("Der {FR: französische} Sänger <Aznavour> kam", None),
        ("Der {DE: deutsche} Vereinspräsident <Huber> kam", None),
        ("{UA: Ukraine}-Gesandter <Kellogg> kam", None),
        ("{US: US-Sondergesandter} <Witkoff> kam", "US"),
        ("Der Minister für {RU: russische} Fragen, <Huber>, kam", None),
        ("Bundeskanzler <Merz> traf in {FR: Frankreich} ein", None),
    ],
)
def test_find_owner(marked: str, owner: str | None) -> None:
    text, start, end, owners = read(marked)
    (role,) = roles_beside(text, start, end)
    assert find_owner(text, role, owners) == owner
