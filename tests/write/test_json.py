import io
import json

from newsfacts.types import Facts
from newsfacts.write import WRITERS


def _write(name: str, articles) -> str:
    out = io.StringIO()
    WRITERS[name](iter(articles), out)
    return out.getvalue()


def test_json_is_the_list_of_articles(articles):
    written = _write("json", articles)
    assert json.loads(written) == [
        {
            "source": "[bold]a[/bold].txt",
            "title": "Truppen \x1b[31mfür\x07 die Ukraine",
            "url": None,
            "published": "2025-09-04",
            "place": "Paris",
            "people": [
                {
                    "name": "Emmanuel Macron",
                    "role": "Präsident",
                    "roles": ["Präsident", "Parteigründer"],
                    "role_of": "FR",
                    "party": None,
                    "mentions": [
                        {"start": 11, "end": 17, "text": "Macron"},
                        {"start": 40, "end": 55, "text": "Emmanuel\nMacron"},
                        {"start": 60, "end": 66, "text": "Macron"},
                    ],
                }
            ],
            "figures": [
                {
                    "start": 70,
                    "end": 90,
                    "text": "rund 3.000\r\nSoldaten",
                    "value": 3000,
                    "high": None,
                    "unit": None,
                    "kind": "count",
                    "qualifier": "about",
                    "counted": "Soldaten",
                    "per": None,
                    "change": None,
                    "change_part": None,
                    "sentence": 'Er sprach von "rund 3.000\r\nSoldaten", mehr nicht.',
                },
                {
                    "start": 91,
                    "end": 97,
                    "text": "2,5 Mio. Euro",
                    "value": 2.5e6,
                    "high": None,
                    "unit": "EUR",
                    "kind": "money",
                    "qualifier": "exact",
                    "counted": None,
                    "per": None,
                    "change": None,
                    "change_part": None,
                    "sentence": "S",
                },
            ],
        },
        {
            "source": "-",
            "title": None,
            "url": None,
            "published": None,
            "place": None,
            "text": "",
            "people": [],
            "figures": [],
        },
    ]
    assert "Präsident" in written
    assert '          {"start": 11, "end": 17, "text": "Macron"},\n' in written


def test_json_of_no_article_is_an_empty_list():
    assert _write("json", []) == "[]\n"


def test_kinds_that_were_not_asked_for_are_left_out():
    (record,) = json.loads(_write("json", [Facts(source="a.txt", people=[])]))
    assert record == {
        "source": "a.txt",
        "title": None,
        "url": None,
        "published": None,
        "place": None,
        "people": [],
    }


def test_json_lines_hold_the_same_records(articles):
    lines = _write("jsonl", articles).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(_write("json", articles))
    assert _write("jsonl", []) == ""


def test_json_lines_are_flushed_one_by_one(articles):
    class Out(io.StringIO):
        flushed = 0

        def flush(self):
            self.flushed = self.getvalue().count("\n")

    out = Out()

    def stream():
        yield articles[0]
        assert out.flushed == 1
        yield articles[1]

    WRITERS["jsonl"](stream(), out)
    assert out.flushed == 2


def test_json_is_written_element_by_element(articles):
    out = io.StringIO()

    def stream():
        yield articles[0]
        assert json.loads(out.getvalue() + "]")[0]["place"] == "Paris"
        yield articles[1]

    WRITERS["json"](stream(), out)
    assert len(json.loads(out.getvalue())) == 2
