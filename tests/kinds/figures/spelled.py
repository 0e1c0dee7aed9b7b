"""Spells numbers in words, in the ways that German has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """One of the ways in which German spells a number in words."""

    one: str = "eins"  # at the end: hunderteins, hundertein
    leading_one: bool = True  # einhundert, hundert
    after_hundred: str = ""  # hundertundfünf
    after_thousand: str = ""  # tausendundfünf
    apart: bool = True  # zwei Millionen, zweimillionen
    hundreds: bool = False  # achtzehnhundert
    sharp: bool = True  # dreißig, dreissig


ONES = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
STEMS = {2: "zwan", 6: "sech", 7: "sieb"}


def spell_small(number: int, style: Style, one: str) -> str:
    """Spell 1 to 9999 in one word."""
    if number >= 1000 and not (style.hundreds and 1100 <= number <= 1999):
        thousands, rest = divmod(number, 1000)
        return (
            spell_leading(thousands, style)
            + "tausend"
            + (style.after_thousand + spell_small(rest, style, one)) * bool(rest)
        )
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = spell_leading(hundreds, style) + "hundert"
        return head + (style.after_hundred + spell_small(rest, style, one)) * bool(rest)
    if number <= len(ONES) - 1:
        return one if number == 1 else ONES[number]
    tens, rest = divmod(number, 10)
    if tens == 1:
        return STEMS.get(rest, ONES[rest]) + "zehn"
    ten = STEMS.get(tens, ONES[tens]) + ("ßig" if tens == 3 else "zig")
    return (ONES[rest] + "und") * bool(rest) + ten


def spell_leading(number: int, style: Style) -> str:
    """Spell what precedes "hundert" or "tausend", where a lone 1 may be left out."""
    return spell_small(number, style, "ein") if number > 1 or style.leading_one else ""


def spell(number: int, style: Style) -> str:
    """Spell 0 to 10**12 - 1."""
    words: list[str] = []
    for size, noun in ((10**9, "Milliarde"), (10**6, "Million")):
        amount, number = divmod(number, size)
        if amount:
            plural = noun + ("n" if noun[-1] == "e" else "en") * (amount > 1)
            words.append(spell_small(amount, style, "eine") + (f" {plural}" if style.apart else plural.lower()))
    if number or not words:
        thousands, rest = divmod(number, 1000)
        if number < 10_000:
            last = spell_small(number, style, style.one) if number else "null"
        else:
            last = spell_leading(thousands, style) + "tausend"
            last += (style.after_thousand + spell_small(rest, style, style.one)) * bool(rest)
        words.append(last)
    text = (" " if style.apart else "").join(words)
    return text if style.sharp else text.replace("ß", "ss")
