"""JSON Lines with dates: what a line may hold, and which are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsfacts.errors import NewsfactsError, ReadError
from newsfacts.evaluate.dated import DatedArticle
from newsfacts.evaluate.timex_lines import read_timex_lines
from newsfacts.read.inputs import Input

TEXT = "👍 Am 3. Mai, um acht."
DAY, HOUR = [5, 11, "DATE", "2019-05-03"], [16, 20, "TIME", None]


def read(path: Path, *lines: object, peers: tuple[str, ...] = ()) -> tuple[list[DatedArticle], list[str]]:
    written = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text("\n".join(written), encoding="utf-8")
    problems: list[NewsfactsError] = []
    return list(read_timex_lines(Input(path.name, str(path)), peers, problems.append)), list(map(str, problems))


def test_line_is_an_article_with_dates_in_text_order(tmp_path):
    line = {"id": "x", "published": "2019-05-01T10:00", "text": TEXT, "timex3": [HOUR, DAY], "peer": [DAY], "b": 1}
    (_, article), problems = read(tmp_path / "a.jsonl", {"text": "", "timex3": [], "peer": []}, line, peers=("peer",))
    assert (article.article.source, article.article.text, article.article.published) == (
        "a.jsonl:2",
        TEXT,
        "2019-05-01",
    )
    assert article.dates == ((5, 11, "DATE", "2019-05-03"), (16, 20, "TIME", None))
    assert article.peers == {"peer": ((5, 11, "DATE", "2019-05-03"),)}
    assert problems == []


@pytest.mark.parametrize("key", ["HeidelTime 2.2", "_x", "model_config", "text 2", "timex3"])
def test_key_of_a_peer_may_be_any(tmp_path, key):
    (article,), _ = read(tmp_path / "a.jsonl", {"text": TEXT, "timex3": [DAY], key: [DAY]}, peers=(key,))
    assert article.peers == {key: ((5, 11, "DATE", "2019-05-03"),)}


def test_publication_date_that_says_nothing_is_reported(tmp_path):
    (article,), (problem,) = read(tmp_path / "a.jsonl", {"text": "x", "published": "neulich", "timex3": []})
    assert article.article.published is None
    assert problem.startswith("a.jsonl:1: cannot understand the publication date 'neulich'; write YYYY")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "this is no JSON (EOF while parsing an object in column 1)"),
        ({"timex3": [], "peer": []}, "text: field required"),
        ({"text": TEXT, "peer": []}, "timex3: field required"),
        ({"text": TEXT, "timex3": []}, 'peer: field required; each line must be {"text": "…", "published"'),
        ({"text": TEXT, "timex3": [], "peer": [[5, 11, "DATE"]]}, "peer.0.3: field required"),
        ({"text": TEXT, "timex3": [["5", 11, "DATE", "x"]], "peer": []}, "timex3.0.0: input should be a valid integer"),
        ({"text": TEXT, "timex3": [[5, 11, "DATE", 2019]], "peer": []}, "timex3.0.3: input should be a valid string"),
        ({"text": TEXT, "timex3": [[5, 99, "DATE", "2019"]], "peer": []}, '[5, 99, "DATE", "2019"] is not within the'),
        ({"text": TEXT, "timex3": [], "peer": [[5, 5, "DATE", "2019"]]}, '[5, 5, "DATE", "2019"] is not within'),
    ],
)
def test_broken_line_is_named(tmp_path, line, said):
    with pytest.raises(ReadError) as error:
        read(tmp_path / "a.jsonl", {"text": "", "timex3": [], "peer": []}, "", line, peers=("peer",))
    assert str(error.value).startswith("a.jsonl:3: ")
    assert said in str(error.value)


def test_file_without_lines_is_refused(tmp_path):
    with pytest.raises(ReadError, match=r"there is no text in it; write \{"):
        read(tmp_path / "a.jsonl", "", " ")
