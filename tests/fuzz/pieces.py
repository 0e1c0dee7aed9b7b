"""Numbers and dates as nobody writes them."""

from __future__ import annotations

from random import Random

from tests.fuzz.material import choose_word

_GROUPING = ".,'’ \u00a0\u202f "
_YEARS = (0, 1, 4, 99, 999, 1000, 1582, 1899, 1900, 2000, 2023, 2024, 2025, 2100, 9998, 9999, 10000, 99999)
_NO_NUMBERS = ("0", "00", "-0", "1e308", "1e400", "nan", "inf", "0x1F", "1_000", "0,0", "1/0", "0/0", "9" * 310)


def make_number(random: Random) -> str:
    """Return something like a number: far too long, in words, in parts, in digits of other scripts."""

    def below(limit: int) -> int:
        return random.randrange(limit)

    words = [choose_word(random, "german/number_words") for _ in range(random.choice((2, 3, 5, 8, 20, 100)))]
    groups = [str(below(1000)).zfill(3) for _ in range(random.choice((2, 3, 5, 20, 200)))]
    digits = [random.choice("0123456789") for _ in range(random.choice((1, 3, 9, 20, 39, 40, 41, 60, 400, 5000)))]
    odd = random.choice("½¼¾⅐⅞²③Ⅻ٣٤७０１９−+-±~≈<>") + str(below(1000)) + random.choice("½¾⅞%‰°ekMG")
    return random.choice(
        (
            "".join(digits),
            random.choice(_GROUPING).join(groups),
            f"{below(10 ** (1 + below(19)))},{below(10 ** (1 + below(39)))}",
            "".join(words),
            " ".join(words[:12]).title(),
            f"{below(200)}{random.choice('/:-–—x×·⁄')}{below(200)}",
            odd,
            random.choice(_NO_NUMBERS),
            f"{below(10**6)} bis {below(10**6)}",
        )
    )


def make_date(random: Random) -> str:
    """Return something like a date: of a day, a month or a year that is none, after too many years, twice at once."""
    day, month = random.choice((0, 1, 28, 29, 30, 31, 32, 99)), random.choice((0, 1, 2, 12, 13, 99))
    year, hour, minute = random.choice(_YEARS), random.randrange(30), random.randrange(99)
    name, other = choose_word(random, "dates/words"), choose_word(random, "dates/holidays")
    unit, number = choose_word(random, "german/time_units"), make_number(random)
    return random.choice(
        (
            f"{day}.{month}.{year}",
            f"{day:02}.{month:02}.{year:04}",
            f"{year:04}-{month:02}-{day:02}",
            f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}",
            f"{day}. {name} {year}",
            f"am {name}, {day}. {month}. {year}, um {hour}.{minute:02} Uhr",
            f"{name} {year}, {other} {year}",
            f"vor {number} {unit}",
            f"in {number} {unit}",
            f"{year}/{year + 1} bis {year}er Jahre, {number}. Jahrhundert",
            f"{random.randrange(70)}. Kalenderwoche {year}, Q{random.randrange(9)} {year}, KW {minute}",
            f"{day}. bis {day}. {name}, {day}./{day + 1}.{month}., {day}./{day + 1}. {name} {year}",
            f"29. Februar {year}, 29.02.{year}, 31. April {year}, 24:00 Uhr, 25 Uhr, 00.60 Uhr",
            f"v. Chr., {year} v. Chr., ’{day:02}, {number} n. Chr.",
            f"alle {number} {unit}, jeden {name}, seit {year}, ab {year}, bis Ende {year}",
        )
    )
