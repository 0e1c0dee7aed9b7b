"""Dates against annotated text, from the file to the scores."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

import newsfacts
from newsfacts.errors import ModelError, NewsfactsError, UsageError
from newsfacts.evaluate import dates as evaluation
from newsfacts.evaluate import evaluate_dates
from newsfacts.scores import Count, DateScores
from newsfacts.types import Article

TEXT = "Sie kam am 3. Mai 2019 nach Ulm und ging gestern."
DAY, YESTERDAY = [11, 22, "DATE", "2019-05-03"], [41, 48, "DATE", "2019-06-30"]


def write_lines(path: Path, *lines: object) -> str:
    path.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
    return str(path)


def line(*dates: object, published: str | None = "2019-07-01", **peers: object) -> dict[str, object]:
    return {"text": TEXT, "published": published, "timex3": dates, **peers}


def write_timeml(path: Path, marked: str, published: str = "2019-07-01") -> str:
    path.parent.mkdir(exist_ok=True)
    dct = f'<DCT><TIMEX3 type="DATE" value="{published}">x</TIMEX3></DCT>'
    path.write_text(f"<TimeML>{dct}<TEXT>{marked}</TEXT></TimeML>", encoding="utf-8")
    return str(path)


def mark(words: str, value: str) -> str:
    return f'<TIMEX3 type="DATE" value="{value}">{words}</TIMEX3>'


def score(
    model: str, *paths: object, peers: tuple[str, ...] = (), keep_mistakes: bool = False
) -> tuple[list[DateScores], list[str]]:
    problems: list[NewsfactsError] = []
    names = [str(path) for path in paths]
    found = evaluate_dates(names, peers=peers, model=model, keep_mistakes=keep_mistakes, report=problems.append)
    return list(found), [str(problem) for problem in problems]


def test_lines_are_scored_with_their_publication_date(tmp_path, model):
    path = write_lines(tmp_path / "a.jsonl", line(DAY, YESTERDAY), line(DAY, YESTERDAY, published=None))
    (scores,), problems = score(model, path, keep_mistakes=True)
    assert problems == []
    assert scores.counts["newsfacts"] == {
        "strict": Count(4, 4, 4),
        "overlap": Count(4, 4, 4),
        "type": Count(4, 4, 4),
        # Without a publication date nobody knows when yesterday was.
        "value": Count(4, 4, 3),
    }
    assert (scores.file, scores.model, scores.texts, scores.words) == (path, model, 2, 22)
    assert scores.words_per_second > 0
    assert scores.mistakes is not None
    (mistake,) = scores.mistakes
    assert (mistake.kind, mistake.place) == ("wrong value", {"system": "newsfacts", "place": f"{path}:2"})


def test_folder_is_one_corpus(tmp_path, model):
    write_timeml(tmp_path / "gold" / "a.tml", f"Sie kam am {mark('3. Mai 2019', '2019-05-03')}.")
    write_timeml(
        tmp_path / "gold" / "b.tml", f"Sie ging {mark('gestern', '2020-02-29')}<TIMEX3 type='SET'/>.", "2020-03-01"
    )
    (scores,), problems = score(model, tmp_path / "gold")
    assert problems == []
    assert scores.counts == {"newsfacts": dict.fromkeys(("strict", "overlap", "type", "value"), Count(2, 2, 2))}
    assert (scores.texts, scores.ignored, scores.mistakes) == (2, {"SET": 1}, None)


def test_peers_of_lines_are_their_keys(tmp_path, model):
    path = write_lines(tmp_path / "a.jsonl", line(DAY, YESTERDAY, one=[DAY], other=[]))
    (scores,), _ = score(model, path, peers=("other", "one", "one"))
    assert list(scores.counts) == ["newsfacts", "other", "one"]
    assert [counts["value"] for counts in scores.counts.values()] == [Count(2, 2, 2), Count(2, 0, 0), Count(2, 1, 1)]


def test_peers_of_timeml_are_folders(tmp_path, model):
    write_timeml(tmp_path / "gold" / "a.tml", f"Sie kam am\n{mark('3. Mai 2019', '2019-05-03')}.")
    write_timeml(tmp_path / "gold" / "b.tml", f"Sie kam am {mark('3. Mai 2019', '2019-05-03')}.")
    write_timeml(tmp_path / "peer" / "a.tml", f"Sie kam am {mark('3. Mai', '2019-05-03')} 2019.")
    peer = str(tmp_path / "peer")
    (scores,), (problem,) = score(model, tmp_path / "gold", peers=(peer,))
    # What the peer has not read is asked of nobody.
    assert problem.startswith(f"{tmp_path / 'peer' / 'b.tml'}: no such file")
    assert scores.texts == 1
    assert scores.counts["newsfacts"]["strict"] == Count(1, 1, 1)
    assert (scores.counts[peer]["strict"], scores.counts[peer]["value"]) == (Count(1, 1, 0), Count(1, 1, 1))


def test_many_articles_stay_beside_what_was_found_in_them(tmp_path, model):
    lines = [
        {"text": "x " * n + "3. Mai 2019", "timex3": [[2 * n, 2 * n + 11, "DATE", "2019-05-03"]]} for n in range(150)
    ]
    (scores,), _ = score(model, write_lines(tmp_path / "a.jsonl", *lines))
    assert scores.counts["newsfacts"]["value"] == Count(150, 150, 150)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bad.jsonl", b"", "bad.jsonl: there is no text in it"),
        ("bad.jsonl", b'{"text": "x", "timex3": []}', "bad.jsonl: no date is marked in it; mark some, as TIMEX3"),
        ("bad.tml", b"<TimeML><TEXT>x</TEXT></TimeML>", "bad.tml: no date is marked in it"),
        ("bad.tml", b"<TimeML>", "bad.tml:1: this is no well-formed XML"),
        ("bad.csv", b"x", "bad.csv: its name does not say how dates are marked in it; TimeML ends in .tml"),
        ("bad.jsonl.gz", b"x", "bad.jsonl.gz: this is no gzip file"),
        ("bad.tml.gz", gzip.compress(b"<TimeML>" * 99, mtime=0)[:-9], "bad.tml.gz: a damaged gzip, bzip2 or xz file"),
    ],
)
def test_file_that_cannot_be_scored_costs_no_other(tmp_path, model, name, content, said):
    (tmp_path / name).write_bytes(content)
    good = write_lines(tmp_path / "good.jsonl", line(DAY))
    scores, (problem,) = score(model, tmp_path / name, good)
    assert [corpus.file for corpus in scores] == [good]
    assert said in problem


def test_folder_without_timeml_is_reported(tmp_path, model):
    scores, (problem,) = score(model, tmp_path)
    assert scores == []
    assert "no article in it" in problem


def test_article_at_which_newsfacts_fails_is_left_out(tmp_path, model, monkeypatch):
    collect = evaluation.collect_facts

    def fail_at_empty(doc, article, kinds):
        if not article.text:
            raise RuntimeError("nothing to collect")
        return collect(doc, article, kinds)

    monkeypatch.setattr(evaluation, "collect_facts", fail_at_empty)
    path = write_lines(tmp_path / "a.jsonl", line(DAY, YESTERDAY), {"text": "", "timex3": []}, line(DAY, YESTERDAY))
    (scores,), (problem,) = score(model, path)
    assert problem.startswith(f"{path}:2: newsfacts failed at this article (RuntimeError: nothing to collect)")
    assert (scores.texts, scores.counts["newsfacts"]["value"]) == (2, Count(4, 4, 4))


def test_peer_with_the_name_of_newsfacts_is_refused():
    with pytest.raises(UsageError, match="a peer cannot be called 'newsfacts', like the system itself; rename it"):
        next(evaluate_dates(["fehlt.jsonl"], peers=("newsfacts",), report=lambda problem: pytest.fail(str(problem))))


def test_missing_model_is_reported_before_anything_is_read():
    with pytest.raises(ModelError, match="not installed"):
        next(evaluate_dates(["fehlt.jsonl"], model="de_none", report=lambda problem: pytest.fail(str(problem))))


def test_dates_that_are_scored_are_those_that_are_extracted(shared):
    """Score the model that ships with newsfacts on real articles: what `extract` finds, no more and no less."""
    path = shared / "cases" / "dates-krauts-dolomiten42.jsonl"
    problems: list[NewsfactsError] = []
    (scores,) = evaluate_dates([str(path)], peers=("heideltime",), report=problems.append)
    with path.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    read = [Article(source="", text=article["text"], published=article["published"]) for article in articles]
    found = [facts.dates for facts in newsfacts.extract_many(read, only=["dates"], on_error="raise")]
    assert problems == []
    assert scores.counts["newsfacts"]["value"].found == sum(map(len, filter(None, found)))
    assert scores.counts["heideltime"]["value"].found == sum(len(article["heideltime"]) for article in articles)
    assert scores.counts["newsfacts"]["value"].gold == sum(len(article["timex3"]) for article in articles)
