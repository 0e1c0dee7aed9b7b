"""Roles after a name; <> marks the name."""

from __future__ import annotations

import pytest

from tests.kinds.people.marks import name_in, roles_beside


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        ("<Steve Bolt>, ein Immobilienmakler, den alle kennen", ["Immobilienmakler"]),
        ("<Anna Huber> (SPD), Vorsitzende des Ausschusses, lehnt ab", ["Vorsitzende"]),
        ("Prof. Dr. <Hans Huber>, Leiter der Klinik, warnt", ["Leiter"]),
        ("<Hans Huber>,\nErster Vorsitzender des Vereins", ["Vorsitzender"]),
        ("<Hans Huber> als Trainer, das geht gut", ["Trainer"]),
        ("<Hans Huber> wurde als Bürgermeister vereidigt", ["Bürgermeister"]),
        ("<Anna Huber>, 45, Lehrerin in Bruneck, kam", ["Lehrerin"]),
        ("<Anna Huber> (Präsidentin des Vereins) kam", ["Präsidentin"]),
        ("<Anna Huber>, Gynäkologin an der Klinik, kam", ["Gynäkologin"]),
        ("<Hans Huber>, Deutschlands Außenminister, kam", ["Außenminister"]),
        ("<Emmanuel Macron>, Präsident Frankreichs, kam", ["Präsident"]),
        ("<Hans Huber>, 52-jähriger Landwirt aus Lana, kam", ["Landwirt"]),
        ("<Hans Huber>, ein galícischer Landwirt, kam", ["Landwirt"]),
        ("<Hans Huber>, ein New Yorker Unternehmer, kam", ["Unternehmer"]),
        ("<Hans Huber>, Ministerialrat a. D., kam", ["Ministerialrat"]),
        ("<Hans Huber>, Kanzleramtsminister und enger Vertrauter Orbáns, kam", ["Kanzleramtsminister"]),
        ("<Anna Huber> (Obfrau), Max Maier (Kassier)", ["Obfrau"]),
        ("<Merz>, Bundeskanzler und CDU-Chef, kam", ["Bundeskanzler", "CDU-Chef"]),
    ],
)
def test_roles_after(marked: str, roles: list[str]) -> None:
    text, start, end = name_in(marked)
    found = roles_beside(text, start, end)
    assert [role.name for role in found] == roles
    assert all(role.name[:3] in text[role.start : role.end] and role.phrase_end >= role.end for role in found)
