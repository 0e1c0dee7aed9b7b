"""newsfacts in shell scripts: pipes, xargs, curl, jq, sqlite3. Each runs where its tools are there."""

import functools
import http.server
import json
import os
import shlex
import shutil
import subprocess
import threading
from pathlib import Path

import pytest

TEXT = "Am Montag reist Emmanuel Macron nach Kiew. Er bringt 2,5 Millionen Euro mit.\n"
PAGE = (
    '<html lang="de"><head><title>Reise</title><meta property="article:published_time" content="2025-09-04"></head>'
    f"<body><article><h1>Reise</h1>{f'<p>{TEXT}</p>' * 4}</article></body></html>"
)


@pytest.fixture
def script(tmp_path, environment, python):
    """Run a bash script in a folder with articles; skip where a tool that it needs is missing."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "ein artikel.txt").write_text(f"date 2025-09-04 {TEXT}", encoding="utf-8")
    (tmp_path / "in" / 'ein "zweiter"\nartikel.txt').write_text(TEXT, encoding="utf-8")
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    command = bin_folder / "newsfacts"
    command.write_text(f'#!/bin/sh\nexec {shlex.join(python)} -m newsfacts "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    path = os.pathsep.join([str(bin_folder), environment.get("PATH", "")])

    def run(text: str, *tools: str, **more: str) -> str:
        for tool in ("bash", *tools):
            if shutil.which(tool) is None:
                pytest.skip(f"{tool} is not there")
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", text],
            cwd=tmp_path,
            env={**environment, "PATH": path, **more},
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout.decode()

    return run


def test_standard_input_from_a_file(script):
    out = script('newsfacts extract - --format jsonl < "in/ein artikel.txt"')
    facts = json.loads(out)
    assert (facts["source"], facts["published"], facts["people"][0]["name"]) == ("-", "2025-09-04", "Emmanuel Macron")


def test_find_and_xargs(script):
    out = script("find in -type f -print0 | sort -z | xargs -0 newsfacts extract --format jsonl --only dates")
    values = {json.loads(line)["source"]: json.loads(line)["dates"][0]["value"] for line in out.splitlines()}
    assert values == {"in/ein artikel.txt": "2025-09-08", 'in/ein "zweiter"\nartikel.txt': "XXXX-WXX-1"}


def test_xargs_one_process_an_article(script):
    out = script("find in -type f -print0 | xargs -0 -n 1 -P 2 newsfacts extract --format jsonl --only figures")
    assert [json.loads(line)["figures"][0]["value"] for line in out.splitlines()] == [2500000, 2500000]


@pytest.fixture
def address(tmp_path):
    """Serve a page on this machine."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.html").write_text(PAGE, encoding="utf-8")
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/a.html"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_curl_and_jq(script, address):
    out = script(
        f'curl -s --noproxy "*" {address} | newsfacts extract - --format json '
        '| jq -r ".[] | .title, .published, .people[].name"',
        "curl",
        "jq",
    )
    assert out == "Reise\n2025-09-04\nEmmanuel Macron\n"


def test_jq_and_head(script):
    out = script("newsfacts extract in --format jsonl | jq -c '[.source, (.dates | length)]' | head -n 1", "jq")
    assert json.loads(out) == ['in/ein "zweiter"\nartikel.txt', 1]


def test_sqlite(script):
    script("newsfacts extract in --output facts.db --quiet")
    out = script("sqlite3 facts.db \"SELECT value, unit FROM facts WHERE fact = 'figures'\"", "sqlite3")
    assert out == "2500000.0|EUR\n2500000.0|EUR\n"


def test_a_pipe_keeps_the_exit_status(script, tmp_path):
    out = script(
        "newsfacts extract in missing.txt --format jsonl --only dates 2> errors.txt | wc -l && true || echo $?"
    )
    assert out.split() == ["2", "1"]
    assert Path(tmp_path / "errors.txt").read_text() == "newsfacts: error: missing.txt: no such file or folder\n"
