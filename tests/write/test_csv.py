import csv
import io

from newsfacts.types import Facts
from newsfacts.write import WRITERS


def _write(articles) -> str:
    out = io.StringIO(newline="")
    WRITERS["csv"](iter(articles), out)
    return out.getvalue()


def test_one_row_a_fact_under_the_same_columns(articles):
    person, troops, money = csv.DictReader(io.StringIO(_write(articles), newline=""))
    assert list(person) == [
        *("source", "title", "url", "published", "place", "fact", "start", "end", "text", "mentions"),
        *(
            "name",
            "role",
            "roles",
            "role_of",
            "party",
            "value",
            "high",
            "unit",
            "kind",
            "qualifier",
            "counted",
            "per",
            "change",
            "change_part",
            "sentence",
        ),
    ]
    assert {key: value for key, value in person.items() if value} == {
        "source": "[bold]a[/bold].txt",
        "title": "Truppen \x1b[31mfür\x07 die Ukraine",
        "published": "2025-09-04",
        "place": "Paris",
        "fact": "people",
        "start": "11",
        "end": "17",
        "text": "Macron",
        "mentions": "3",
        "name": "Emmanuel Macron",
        "role": "Präsident",
        "roles": "Präsident; Parteigründer",
        "role_of": "FR",
    }
    assert troops["fact"] == money["fact"] == "figures"
    assert (troops["text"], troops["value"], troops["kind"]) == ("rund 3.000\r\nSoldaten", "3000", "count")
    assert troops["sentence"] == 'Er sprach von "rund 3.000\r\nSoldaten", mehr nicht.'
    assert (money["value"], money["unit"], money["mentions"]) == ("2500000.0", "EUR", "1")


def test_rows_end_and_are_quoted_as_rfc_4180_says(articles):
    written = _write(articles)
    assert written.endswith(",S\r\n")
    assert '"Er sprach von ""rund 3.000\r\nSoldaten"", mehr nicht."\r\n' in written


def test_no_fact_leaves_the_columns(articles):
    header = _write(articles).split("\r\n")[0]
    assert _write([]) == header + "\r\n"
    assert _write([Facts(source="a.txt", people=[])]) == header + "\r\n"
