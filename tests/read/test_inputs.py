import os
import shutil
import tempfile
from pathlib import Path

import pytest

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."


def _put(path: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(GERMAN, encoding="utf-8")


def test_folder_is_walked_in_sorted_order_without_hidden_files(read):
    for path in ("f/b.txt", "f/a/z.md", "f/a.TXT", "f/c.txt.gz.txt", "f/.hidden.txt", "f/.git/x.txt"):
        _put(path)
    outcome = read("f")
    assert [article.source for article in outcome.articles] == [
        "f/a/z.md",
        "f/a.TXT",
        "f/b.txt",
        "f/c.txt.gz.txt",
    ]
    assert not outcome.problems


@pytest.mark.parametrize(("given", "source"), [("f/", "f/a.txt"), (".", "./f/a.txt"), ("./f", "./f/a.txt")])
def test_source_starts_with_the_folder_as_given(read, given, source):
    _put("f/a.txt")
    assert [article.source for article in read(given).articles] == [source]


def test_files_of_other_types_are_left_out_with_one_warning(read):
    for path in ("f/a.txt", "f/b.pdf", "f/c.csv", "f/d/e.tar.gz", "f/g.docx"):
        _put(path)
    outcome = read("f")
    assert [article.source for article in outcome.articles] == ["f/a.txt"]
    assert outcome.warnings == [
        "f: left out .pdf files (b.pdf); .csv files (c.csv); .gz files (e.tar.gz); .docx files (g.docx)"
    ]


def test_named_file_of_another_type_is_plain_text(read):
    for path in ("meldung", "a.text", "b.xyz"):
        _put(path)
    assert [article.text for article in read("meldung", "a.text", "b.xyz").articles] == [GERMAN] * 3


def test_blanks_and_umlauts_in_names(read):
    _put("Über uns/Größe 7 – Köln.txt")
    assert [article.source for article in read("Über uns").articles] == ["Über uns/Größe 7 – Köln.txt"]


def test_name_that_is_no_utf_8_can_still_be_printed(read):
    name = os.fsdecode(b"f\xfcr.txt")
    try:
        Path(name).write_text(GERMAN, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    (article,) = read(name).articles
    assert article.source == "f\ufffdr.txt"


def test_missing_path_stops_no_other(read):
    _put("a.txt")
    outcome = read("fehlt.txt", "a.txt", "fehlt/")
    assert [article.source for article in outcome.articles] == ["a.txt"]
    assert outcome.errors == ["fehlt.txt: no such file or folder", "fehlt/: no such file or folder"]


def test_folder_without_articles_is_an_error(read):
    Path("leer").mkdir()
    Path("bilder").mkdir()
    Path("bilder/a.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    outcome = read("leer", "bilder")
    assert [error.split(";")[0] for error in outcome.errors] == [
        "leer: no article in it",
        "bilder: no article in it",
    ]


def test_symbolic_links_are_followed_but_never_in_circles(read):
    _put("f/a.txt")
    Path("f/loop").symlink_to("..")
    Path("f/self").symlink_to("self")
    Path("f/dangling.txt").symlink_to("nowhere.txt")
    outcome = read("f")
    assert [article.source for article in outcome.articles] == ["f/a.txt"]
    assert outcome.errors == ["f/dangling.txt: no such file or folder", "f/self: Too many levels of symbolic links"]


def test_file_and_folder_without_permission(read):
    folder = Path(tempfile.mkdtemp())  # pytest's own folders are closed to other users as a whole
    folder.chmod(0o755)
    for name in ("a.txt", "b.txt", "closed/c.txt"):
        _put(str(folder / name))
    (folder / "a.txt").chmod(0)
    (folder / "closed").chmod(0)
    was_root = os.geteuid() == 0
    try:
        if was_root:  # who may read everything
            os.seteuid(65534)
        outcome = read(str(folder))
    finally:
        if was_root:
            os.seteuid(0)
        (folder / "closed").chmod(0o755)
        shutil.rmtree(folder)
    assert [article.source for article in outcome.articles] == [f"{folder}/b.txt"]
    assert outcome.errors == [f"{folder}/a.txt: permission denied", f"{folder}/closed: permission denied"]
