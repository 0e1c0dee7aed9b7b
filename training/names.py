"""Names of people from many countries, from PyPI's Faker (MIT), for examples that no corpus has.

Those that Faker has in Cyrillic letters are spelt as German newspapers spell them.
"""

from __future__ import annotations

import importlib
import random
import re
from functools import cache

# Half of the people in German news are of the German-speaking countries; the others are drawn evenly by origin,
# those of Russia and Ukraine more often.
_HOME = ("de_DE", "de_AT", "de_CH")
_ABROAD = (
    "az_AZ cs_CZ da_DK en_GB en_IE en_IN en_KE en_NG en_NZ en_PK en_US es_AR es_CL es_CO es_ES es_MX et_EE fi_FI "
    "fr_BE fr_CH fr_DZ fr_FR ga_IE ha_NG hr_HR hu_HU id_ID ig_NG it_IT lt_LT lv_LV nl_BE nl_NL no_NO pl_PL pt_BR "
    "pt_PT ro_RO sk_SK sl_SI sv_SE sw tr_TR tw_GH uz_UZ vi_VN yo_NG zh_CN zu_ZA ja_JP"
).split()
_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch _ y _ e ju ja".split(),
    )
) | {"’": "", "'": ""}
_SPELLING = {
    "ru_RU": _CYRILLIC,
    "uk_UA": _CYRILLIC | {"г": "h", "ґ": "g", "и": "y", "й": "j", "є": "je", "і": "i", "ї": "ji"},
    "bg_BG": _CYRILLIC | {"щ": "scht", "ъ": "a", "й": "j"},
}
_NAME = re.compile(r"[^\W\d_][\w’'-]+")


@cache
def _lists(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return first names and last names of a locale, those of one word in Latin letters."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    found: dict[str, set[str]] = {"first": set(), "last": set()}
    for attribute in dir(provider):
        for part, names in found.items():
            value = getattr(provider, attribute)
            spelling = _SPELLING.get(locale, {})
            if re.search(f"{part}_(romanized_)?names", attribute) and isinstance(value, (tuple, list, dict)):
                names.update(name for name in (_spell(each, spelling) for each in value) if _is_name(name))
    return tuple(sorted(found["first"])), tuple(sorted(found["last"]))


def _spell(name: str, spelling: dict[str, str]) -> str:
    """Return a name in Latin letters; one of another script stays as it is."""
    if not spelling:
        return name
    return "".join(spelling.get(letter, letter) for letter in name.lower()).replace("_", "").title()


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and name[0].isupper() and name[0] < "ɐ"


def person(chance: random.Random) -> tuple[str, str]:
    """Return a first and a last name of one origin."""
    (origins,) = chance.choices((_HOME, _ABROAD, tuple(_SPELLING)), (0.5, 0.4, 0.1))
    first, last = _lists(chance.choice(origins))
    return chance.choice(first), chance.choice(last)


def all_names() -> set[str]:
    """Return every first and last name."""
    return {name for locale in (*_HOME, *_ABROAD, *_SPELLING) for part in _lists(locale) for name in part}
