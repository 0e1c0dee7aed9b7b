"""Roles before a name; <> marks the name."""

from __future__ import annotations

import pytest

from newsfacts.german.address import AddressRow
from newsfacts.german.inhabitants import InhabitantRow
from newsfacts.kinds.people.roles_before import shares_role
from newsfacts.tables import load_table
from tests.kinds.people.marks import name_in, roles_beside


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        ("Der türkische Ministerpräsident <Ahmet Kaya> kam", ["Ministerpräsident"]),
        ("Sie traf den türkischen Ministerpräsidenten <Ahmet Kaya>, und zwar in der Hauptstadt", ["Ministerpräsident"]),
        ("Das sagte der Gouverneur der Region, <Oleh Bondar>, im Radio", ["Gouverneur"]),
        ("Der Vorsitzende <Hans Huber> lehnt ab", ["Vorsitzender"]),
        ("Die Reise der Abgeordneten <Anna Huber> endet", ["Abgeordnete"]),
        ("Er dankt dem Abgeordneten <Hans Huber>", ["Abgeordneter"]),
        ("Landesrat für Mobilität <Hans Huber> eröffnet", ["Landesrat für Mobilität"]),
        ("Der Direktor der Klinik <Hans Huber> eröffnet", ["Direktor der Klinik"]),
        ("Ein Berater von US-Präsident <Joe Bolt>", ["US-Präsident"]),
        ("Altbürgermeister Dr. <Hans Huber>", ["Altbürgermeister"]),
        ("Präsident a. D. <Hans Huber>", ["Präsident"]),
        ("„Spiegel“-Chefredakteur <Hans Huber>", ["Chefredakteur"]),
        ("Der Erfolg von Trainer <Klopp>", ["Trainer"]),
        ("Rund 2,5 Millionen will Finanzminister <Huber> sparen", ["Finanzminister"]),
        ("Die beiden Bürgermeister <Huber> und Maier", ["Bürgermeister"]),
        ("Minister <Hans Huber>, Landesrat und Obmann Peter Maier kamen", ["Minister"]),
        ("Die Chefin der Grünen, <Anna Huber>, kam", ["Chefin"]),
        ("Der Grüne <Hans Huber> kam", ["Grüner"]),
        ("Der Oberpfälzer Vorsitzende <Hans Huber> kam", ["Vorsitzender"]),
        ("Der Präsident des Europäischen Rates, <António Costa>, kam", ["Präsident"]),
        ("Die Rede des Präsidenten, <Hans Huber>, war lang", ["Präsident"]),
        ("Die Abgeordnete <Anna Huber> (Grüne) kam", ["Abgeordnete"]),
        ("Das sagte telegate-Vorstandschef <Hans Huber>", ["telegate-Vorstandschef"]),
        ("Bundeskanzler und CDU-Chef <Merz> kam", ["Bundeskanzler", "CDU-Chef"]),
        ("Der Historiker, Autor und Kritiker <Huber> kam", ["Historiker", "Autor", "Kritiker"]),
        ("Revolutionsführer Ajatollah <Ali Chamenei> drohte", ["Revolutionsführer", "Ajatollah"]),
        ("Der Vorsitzende Richter <Hans Huber> kam", ["Richter"]),
        ("Die Minister und Kanzler <Merz> kamen", ["Kanzler"]),
        ("Ministerpräsidenten und Kanzler <Merz> berieten", ["Kanzler"]),
    ],
)
def test_roles_before(marked: str, roles: list[str]) -> None:
    text, start, end = name_in(marked)
    found = roles_beside(text, start, end)
    assert [role.name for role in found] == roles
    assert all(role.name[:3] in text[role.start : role.end] and role.phrase_end >= role.end for role in found)


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        ("Das sagte <Merz>, Kanzler Scholz habe gelogen", []),
        ("Der Nachfolger von <Angela Merkel>", []),
        ("Seine Frau <Anna Huber>", []),
        ("Ihr Bruder <Hans Huber>", []),
        ("Das sagte ein Sprecher. <Merz> kam", []),
        ("<Macron>, der die Reise absagte", []),
        ("Am Dienstag <Huber>", []),
        ("<Hans Huber>, Landesrat und Obmann Peter Maier kamen", []),
        ("<Huber>, Kanzler Scholz, Minister Maier", []),
        ("<Anna Huber> (Grüne) kam", []),
        ("Die Boznerin <Anna Huber> kam", []),
        ("Der Eisbär <Bruno> kam", []),
        ("Trainer <Huber>, Lehrer von Beruf, kam", ["Trainer", "Lehrer"]),
        ("Neuer Leiter des Archivs wurde <Ernst Huber>", []),
        ("Der Präsident kam, und <Merz> ging", []),
    ],
)
def test_roles_on_both_sides_or_none(marked: str, roles: list[str]) -> None:
    assert [role.name for role in roles_beside(*name_in(marked))] == roles


@pytest.mark.parametrize("row", load_table("german/forms_of_address", AddressRow), ids=lambda row: row.word)
def test_forms_of_address_are_no_role(row: AddressRow) -> None:
    assert row.word in row.example
    assert not roles_beside(row.example, row.example.rindex(" ") + 1, len(row.example))


@pytest.mark.parametrize("row", load_table("german/inhabitants", InhabitantRow), ids=lambda row: row.noun)
def test_inhabitants_of_the_table_are_no_role(row: InhabitantRow) -> None:
    assert not roles_beside(f"Die {row.noun} Anna Huber", len(row.noun) + 5, len(row.noun) + 15)


@pytest.mark.parametrize(
    ("marked", "shared"),
    [
        ("die Minister <Huber> und Maier", True),
        ("die beiden Trainerinnen <Huber> (52) und Maier", True),
        ("drei erfahrene Richter: die Richter <Huber>, Maier", True),
        ("Minister <Huber> und Maier", False),
        ("die Ministerin <Huber> und Maier", False),
        ("die Minister <Huber> gegen Maier", False),
        ("die Stadt <Huber> und Maier", False),
    ],
)
def test_a_plural_is_the_role_of_the_next_name_too(marked: str, shared: bool) -> None:
    text, start, end = name_in(marked)
    assert shares_role(text, (start, end), text.index("Maier")) is shared
