import gzip
import io
import tarfile
import warnings
import zipfile
from pathlib import Path

import pytest

from newsfacts.read import unpacking

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
PAGE = f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Brücke</title></head><body><article>
<h1>Brücke</h1><p>{GERMAN} Rund 3.000 Fahrzeuge müssen nun täglich einen Umweg von vier Kilometern nehmen.</p>
<p>Die Arbeiten sollen bis Ende Oktober 2031 dauern und etwa zwei Millionen Euro kosten. Ein Gutachten hatte im
Frühjahr schwere Schäden am Tragwerk festgestellt.</p></article></body></html>"""
MESSY = {
    "z.txt": GERMAN,
    "texte/b.txt": GERMAN,
    "texte/a.html": PAGE,
    "texte/.versteckt.txt": GERMAN,
    "__MACOSX/texte/._a.html": "\0\5\x16\7",
    "bilder/a.png": PICTURE,
    "leer/": "",
}


def _zip(path: str, files: dict[str, str | bytes], **options) -> str:
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        warnings.simplefilter("ignore")  # of names that are there twice
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def _tar(path: str, files: dict[str, str | bytes], mode: str = "w") -> str:
    with tarfile.open(path, mode) as archive:
        for name, data in files.items():
            data = data.encode() if isinstance(data, str) else data
            member = tarfile.TarInfo(name.rstrip("/"))
            member.size, member.type = len(data), tarfile.DIRTYPE if name.endswith("/") else tarfile.REGTYPE
            archive.addfile(member, io.BytesIO(data))
    return path


def _sources(outcome) -> list[str]:
    return [article.source for article in outcome.articles]


def test_files_of_a_zip_are_read_in_turn(read):
    outcome = read(_zip("a.zip", MESSY))
    assert _sources(outcome) == ["a.zip/texte/a.html", "a.zip/texte/b.txt", "a.zip/z.txt"]
    assert [GERMAN in article.text for article in outcome.articles] == [True] * 3
    assert not outcome.errors
    assert outcome.warnings == ["a.zip: left out pictures (a.png)"]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_files_of_a_tar_are_read_in_their_order(read, mode):
    outcome = read(_tar("archiv", MESSY, mode))
    assert _sources(outcome) == ["archiv/z.txt", "archiv/texte/b.txt", "archiv/texte/a.html"]
    assert not outcome.errors
    assert outcome.warnings == ["archiv: left out pictures (a.png)"]


def test_archives_in_archives(read):
    inner = Path(_zip("inner.zip", {"x.txt": GERMAN})).read_bytes()
    tar = Path(_tar("inner.tar.gz", {"tief/inner.zip": inner, "y.txt": GERMAN}, "w:gz")).read_bytes()
    outcome = read(_zip("a.zip", {"b/inner.tar.gz": tar, "c.txt.gz": gzip.compress(GERMAN.encode())}))
    assert _sources(outcome) == [
        "a.zip/b/inner.tar.gz/tief/inner.zip/x.txt",
        "a.zip/b/inner.tar.gz/y.txt",
        "a.zip/c.txt.gz",
    ]
    assert not outcome.problems


def test_archives_without_end(read):
    data = GERMAN.encode()
    for _ in range(12):
        data = Path(_zip("a.zip", {"a.zip": data, "b.txt": GERMAN})).read_bytes()
    outcome = read("a.zip")
    assert len(outcome.articles) == 8
    (error,) = outcome.errors
    assert error.endswith("archives within archives within archives; unpack it first")


@pytest.mark.parametrize("make", [_zip, _tar])
def test_archive_without_articles_is_an_error(read, make):
    assert read(make("leer.tar", {})).errors == ["leer.tar: no article in it"]
    assert read(make("bilder", {"a.png": PICTURE})).errors == [
        "bilder: no article in it; there are only pictures (a.png)"
    ]


@pytest.mark.parametrize("make", [_zip, _tar])
def test_names_that_lead_out_of_the_archive_are_only_names(read, make):
    outcome = read(make("a", {"../../b.txt": GERMAN, "/etc/c.txt": GERMAN, "d\\e.txt": GERMAN}))
    assert sorted(_sources(outcome)) == ["a/../../b.txt", "a/d/e.txt", "a/etc/c.txt"]
    assert sorted(path.name for path in Path().iterdir()) == ["a"]


def test_names_of_a_zip_are_read_as_they_were_meant(read):
    _zip("a.zip", {"Größe.txt": GERMAN})  # says that it is UTF-8
    assert _sources(read("a.zip")) == ["a.zip/Größe.txt"]
    for number, encoding in enumerate(["utf-8", "cp437", "cp850"]):  # as macOS, and as Windows
        name = f"{number}.zip"
        data = Path(_zip(name, {"Gr@@sse.txt": GERMAN})).read_bytes()
        Path(name).write_bytes(data.replace(b"Gr@@sse", "Größe".encode(encoding).ljust(7, b"_")[:7]))
        assert _sources(read(name))[0].startswith(f"{name}/Größe"), encoding


def test_file_with_a_password_stops_no_other(read):
    data = bytearray(Path(_zip("a.zip", {"a.txt": GERMAN, "b.txt": GERMAN})).read_bytes())
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    Path("a.zip").write_bytes(data)
    outcome = read("a.zip")
    assert _sources(outcome) == ["a.zip/b.txt"]
    (error,) = outcome.errors
    assert error.startswith("a.zip/a.txt: it is protected by a password")


def test_damaged_file_in_a_zip_stops_no_other(read):
    data = Path(_zip("a.zip", {"a.txt": GERMAN * 9, "b.txt": GERMAN, "c.txt": GERMAN})).read_bytes()
    at = data.index(b"PK\x03\x04") + 40
    data = data[:at] + b"\xff" * 10 + data[at + 10 :]
    second = data.index(b"PK\x03\x04", at)
    Path("a.zip").write_bytes(data[:second] + b"XX" + data[second + 2 :])
    outcome = read("a.zip")
    assert _sources(outcome) == ["a.zip/c.txt"]
    assert [error.partition(": ")[0] for error in outcome.errors] == ["a.zip/a.txt", "a.zip/b.txt"]


def test_zip_that_is_cut_off(read):
    data = Path(_zip("a.zip", {"a.txt": GERMAN, "b.txt": GERMAN})).read_bytes()
    Path("a.zip").write_bytes(data[:-30])
    outcome = read("a.zip", _zip("z.zip", {"z.txt": GERMAN}))
    assert _sources(outcome) == ["z.zip/z.txt"]
    assert outcome.errors == ["a.zip: a damaged ZIP file, or one that is cut off (File is not a zip file)"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_tar_that_is_cut_off(read, pack):
    data = Path(_tar("a.tar", {"a.txt": GERMAN, "b.txt": GERMAN * 9000, "c.txt": GERMAN})).read_bytes()
    packed = pack(data)
    Path("a").write_bytes(packed[: len(packed) // 2])
    outcome = read("a", _zip("z.zip", {"z.txt": GERMAN}))
    assert _sources(outcome)[0] == "a/a.txt"
    assert _sources(outcome)[-1] == "z.zip/z.txt"
    assert outcome.errors


def test_damaged_header_of_a_tar_is_said(read):
    data = bytearray(Path(_tar("a.tar", {"a.txt": GERMAN, "b.txt": GERMAN, "c.txt": GERMAN})).read_bytes())
    data[1024 + 150] ^= 1
    Path("a.tar").write_bytes(data)
    outcome = read("a.tar")
    assert _sources(outcome) == ["a.tar/a.txt"]
    assert outcome.errors == [
        "a.tar: the archive is damaged or cut off after a.txt (bad checksum); fetch or pack it again"
    ]


def test_header_of_a_tar_without_end(read):
    member = tarfile.TarInfo("././@LongLink")
    member.type, member.size = tarfile.GNUTYPE_LONGNAME, 1 << 40
    Path("a.tar").write_bytes(member.tobuf(tarfile.GNU_FORMAT) + bytes(1 << 20))
    (error,) = read("a.tar").errors
    assert "a name that is too long" in error


def test_links_in_a_tar_are_left_out(read):
    _tar("a.tar", {"a.txt": GERMAN})
    with tarfile.open("a.tar", "a") as archive:
        link = tarfile.TarInfo("b.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    outcome = read("a.tar")
    assert _sources(outcome) == ["a.tar/a.txt"]
    assert outcome.warnings == ["a.tar: left out links and devices (b.txt)"]


def test_bomb_is_refused_whatever_it_is_packed_in(read, monkeypatch):
    monkeypatch.setattr(unpacking, "_ALWAYS", 1 << 20)
    bomb = Path(_zip("bomb.zip", {f"{n}.txt": "ha " * 100_000 for n in range(20)})).read_bytes()
    outer = _zip("outer.zip", {f"{n}.zip": bomb for n in range(20)})
    outcome = read(outer, _zip("z.zip", {"z.txt": GERMAN}))
    assert _sources(outcome)[-1] == "z.zip/z.txt"
    assert len(outcome.articles) < 40
    assert all("unpacks to more than" in error for error in outcome.errors)
    assert outcome.errors


def test_saved_page_is_one_article_in_a_folder_and_in_a_zip(read):
    files = {
        "Brücke.html": PAGE,
        "Brücke-Dateien/stil.css": "p {}",
        "Brücke-Dateien/rahmen.html": "<html><body>Anzeige</body></html>",
        "Brücke-Dateien/bilder/a.png": PICTURE,
        "Rest_files/b.txt": GERMAN,
    }
    _zip("a.zip", files)
    with zipfile.ZipFile("a.zip") as archive:
        archive.extractall("a")
    for source in ("a", "a.zip"):
        outcome = read(source)
        assert _sources(outcome) == [f"{source}/Brücke.html", f"{source}/Rest_files/b.txt"]
        (warning,) = outcome.warnings
        assert warning.startswith(f"{source}: left out files of saved pages (")
        assert not outcome.errors
