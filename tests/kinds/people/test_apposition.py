"""The role and the party next to a name; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.german.roles import (
    AddressRow,
    InhabitantRow,
    RoleRow,
    base_role,
    is_feminine,
    is_inhabitant,
    office_of_state,
)
from newsfacts.kinds.people.apposition import find_party, find_role, find_roles
from newsfacts.tables import load_table


def name_in(marked: str) -> tuple[str, int, int]:
    start, end = marked.index("<"), marked.index(">") - 1
    return marked.replace("<", "").replace(">", ""), start, end


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("Der türkische Ministerpräsident <Ahmet Kaya> kam", "Ministerpräsident"),
        ("Sie traf den türkischen Ministerpräsidenten <Ahmet Kaya>, und zwar in der Hauptstadt", "Ministerpräsident"),
        ("Das sagte der Gouverneur der Region, <Oleh Bondar>, im Radio", "Gouverneur"),
        ("<Steve Bolt>, ein Immobilienmakler, den alle kennen", "Immobilienmakler"),
        ("Das sagte <Merz>, Kanzler Scholz habe gelogen", None),
        ("<Anna Huber> (SPD), Vorsitzende des Ausschusses, lehnt ab", "Vorsitzende"),
        ("Der Vorsitzende <Hans Huber> lehnt ab", "Vorsitzender"),
        ("Die Reise der Abgeordneten <Anna Huber> endet", "Abgeordnete"),
        ("Er dankt dem Abgeordneten <Hans Huber>", "Abgeordneter"),
        ("Landesrat für Mobilität <Hans Huber> eröffnet", "Landesrat für Mobilität"),
        ("Der Direktor der Klinik <Hans Huber> eröffnet", "Direktor der Klinik"),
        ("Der Nachfolger von <Angela Merkel>", None),
        ("Ein Berater von US-Präsident <Joe Bolt>", "US-Präsident"),
        ("Seine Frau <Anna Huber>", None),
        ("Ihr Bruder <Hans Huber>", None),
        ("Altbürgermeister Dr. <Hans Huber>", "Altbürgermeister"),
        ("Prof. Dr. <Hans Huber>, Leiter der Klinik, warnt", "Leiter"),
        ("Präsident a. D. <Hans Huber>", "Präsident"),
        ("„Spiegel“-Chefredakteur <Hans Huber>", "Chefredakteur"),
        ("Das sagte ein Sprecher. <Merz> kam", None),
        ("<Macron>, der die Reise absagte", None),
        ("Am Dienstag <Huber>", None),
        ("Der Erfolg von Trainer <Klopp>", "Trainer"),
        ("<Hans Huber>,\nErster Vorsitzender des Vereins", "Vorsitzender"),
        ("Rund 2,5 Millionen will Finanzminister <Huber> sparen", "Finanzminister"),
        ("Die beiden Bürgermeister <Huber> und Maier", "Bürgermeister"),
        ("<Hans Huber> als Trainer, das geht gut", "Trainer"),
        ("<Hans Huber> wurde als Bürgermeister vereidigt", "Bürgermeister"),
        ("<Anna Huber>, 45, Lehrerin in Bruneck, kam", "Lehrerin"),
        ("<Anna Huber> (Präsidentin des Vereins) kam", "Präsidentin"),
        ("<Anna Huber>, Gynäkologin an der Klinik, kam", "Gynäkologin"),
        ("<Hans Huber>, Deutschlands Außenminister, kam", "Außenminister"),
        ("Minister <Hans Huber>, Landesrat und Obmann Peter Maier kamen", "Minister"),
        ("<Hans Huber>, Landesrat und Obmann Peter Maier kamen", None),
        ("Die Chefin der Grünen, <Anna Huber>, kam", "Chefin"),
        ("Der Grüne <Hans Huber> kam", "Grüner"),
        ("Der Oberpfälzer Vorsitzende <Hans Huber> kam", "Vorsitzender"),
        ("Der Präsident des Europäischen Rates, <António Costa>, kam", "Präsident"),
        ("Die Rede des Präsidenten, <Hans Huber>, war lang", "Präsident"),
        ("<Emmanuel Macron>, Präsident Frankreichs, kam", "Präsident"),
        ("<Huber>, Kanzler Scholz, Minister Maier", None),
        ("<Hans Huber>, 52-jähriger Landwirt aus Lana, kam", "Landwirt"),
        ("<Hans Huber>, ein New Yorker Unternehmer, kam", "Unternehmer"),
        ("<Hans Huber>, Ministerialrat a. D., kam", "Ministerialrat"),
        ("<Hans Huber>, Kanzleramtsminister und enger Vertrauter Orbáns, kam", "Kanzleramtsminister"),
        ("Die Abgeordnete <Anna Huber> (Grüne) kam", "Abgeordnete"),
        ("<Anna Huber> (Grüne) kam", None),
        ("<Anna Huber> (Obfrau), Max Maier (Kassier)", "Obfrau"),
        ("Die Boznerin <Anna Huber> kam", None),
        ("Der Eisbär <Bruno> kam", None),
        ("Das sagte telegate-Vorstandschef <Hans Huber>", "telegate-Vorstandschef"),
    ],
)
def test_find_role(marked: str, role: str | None) -> None:
    assert find_role(*name_in(marked)) == role


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        ("Bundeskanzler und CDU-Chef <Merz> kam", ["Bundeskanzler", "CDU-Chef"]),
        ("<Merz>, Bundeskanzler und CDU-Chef, kam", ["Bundeskanzler", "CDU-Chef"]),
        ("Der Historiker, Autor und Kritiker <Huber> kam", ["Historiker", "Autor", "Kritiker"]),
        ("Trainer <Huber>, Lehrer von Beruf, kam", ["Trainer", "Lehrer"]),
        ("Revolutionsführer Ajatollah <Ali Chamenei> drohte", ["Revolutionsführer", "Ajatollah"]),
        ("Der Vorsitzende Richter <Hans Huber> kam", ["Richter"]),
        ("Neuer Leiter des Archivs wurde <Ernst Huber>", []),
        ("Die Minister und Kanzler <Merz> kamen", ["Kanzler"]),
        ("Ministerpräsidenten und Kanzler <Merz> berieten", ["Kanzler"]),
        ("Der Präsident kam, und <Merz> ging", []),
    ],
)
def test_find_roles(marked: str, roles: list[str]) -> None:
    text, start, end = name_in(marked)
    found = find_roles(text, start, end)
    assert [role.name for role in found] == roles
    assert all(text[role.start : role.end][:3] == role.name[:3] and role.phrase_end >= role.end for role in found)


@pytest.mark.parametrize(
    ("marked", "party"),
    [
        ("<Huber> (SPD)", "SPD"), ("<Huber> (CDU, Hessen)", "CDU"), ("<Huber> (54)", None), ("<Huber> (ÖVP)", "ÖVP"),
        ("<Huber>, SPD", None), ("<Huber> (CDU/CSU)", "CDU/CSU"), ("<Huber> (Wien)", None),
    ],
)  # fmt: skip
def test_find_party(marked: str, party: str | None) -> None:
    text, _, end = name_in(marked)
    assert find_party(text, end) == party


@pytest.mark.parametrize(
    ("word", "article", "base"),
    [
        ("Staatschefs", "des", "Staatschef"), ("EU-Ratspräsidenten", "den", "EU-Ratspräsident"),
        ("US-Sondergesandten", "den", "US-Sondergesandter"), ("Sondergesandter", "", "Sondergesandter"),
        ("Ministerin", "die", "Ministerin"), ("Kompass", "", None), ("Vorrat", "", None), ("Landesrätin", "", "Landesrätin"),
        ("Kremlchef", "", "Kremlchef"), ("sprecher", "", None), ("Außenamtssprecherin", "", "Außenamtssprecherin"),
    ],
)  # fmt: skip
def test_base_role(word: str, article: str, base: str | None) -> None:
    assert base_role(word, article) == base


@pytest.mark.parametrize("row", load_table("german/roles", RoleRow), ids=lambda row: row.role)
def test_every_role_is_its_own_base(row: RoleRow) -> None:
    assert base_role(row.role, "der") == row.role
    if row.feminine:
        assert base_role(row.feminine, "die") == row.feminine


@pytest.mark.parametrize("row", load_table("german/forms_of_address", AddressRow), ids=lambda row: row.word)
def test_forms_of_address_are_no_role(row: AddressRow) -> None:
    assert row.word in row.example
    assert find_role(row.example, row.example.rindex(" ") + 1, len(row.example)) is None


@pytest.mark.parametrize(
    ("role", "office"),
    [
        ("Präsident", "state"), ("Außenministers", "state"), ("Abgeordneten", "state"), ("Regierungschefin", "state"),
        ("US-Sondergesandte", "envoy"), ("Vereinspräsident", ""), ("Sängerin", ""), ("Parteichef", ""), ("Haus", ""),
    ],
)  # fmt: skip
def test_office_of_state(role: str, office: str) -> None:
    assert office_of_state(role) == office


def test_is_feminine() -> None:
    assert is_feminine("Außenministerin")
    assert is_feminine("Landeshauptfrau")
    assert not is_feminine("Minister")
    assert not is_feminine("Berlin")


@pytest.mark.parametrize("word", ["Italienerin", "Boznerin", "Münchnerin", "Mailänderin", "Kölnerin"])
def test_inhabitants_by_the_place(word: str) -> None:
    assert is_inhabitant(word)


@pytest.mark.parametrize("row", load_table("german/inhabitants", InhabitantRow), ids=lambda row: row.noun)
def test_inhabitants_of_the_table_are_no_role(row: InhabitantRow) -> None:
    assert find_role(f"Die {row.noun} Anna Huber", len(row.noun) + 5, len(row.noun) + 15) is None


def test_professions_are_no_inhabitants() -> None:
    assert not any(is_inhabitant(word) for word in ("Rentnerin", "Vermieterin", "Bestatterin", "Seglerin"))
