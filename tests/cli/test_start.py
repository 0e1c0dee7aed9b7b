"""What can go wrong before a command begins: an interruption, a full disk, too little memory."""

import subprocess
import sys
from pathlib import Path

import pytest

# Runs the command, and interrupts it when a module is imported: the first argument.
_INTERRUPTED = """if True:
    import os, signal, sys
    from newsfacts.__main__ import main

    wanted = sys.argv.pop(1)

    class Interrupt:
        def find_spec(self, name, *_):
            if name == wanted:
                os.kill(os.getpid(), signal.SIGINT)

    sys.meta_path.insert(0, Interrupt())
    main()
"""


@pytest.fixture(autouse=True)
def _article(tmp_path):
    (tmp_path / "a.txt").write_text("Anna kam am Montag.", encoding="utf-8")


@pytest.mark.parametrize("module", ["newsfacts.cli", "typer", "newsfacts.kinds", "newsfacts.commands.extract", "spacy"])
def test_an_interruption_while_modules_are_imported_leaves_nothing(tmp_path, environment, module):
    command = [sys.executable, "-c", _INTERRUPTED, module, "extract", "a.txt", "--output", "o.json"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["extract", "--help"], ["schema"]])
def test_help_on_a_full_disk_is_reported(fresh_program, tmp_path, environment, arguments):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*fresh_program, *arguments],
            cwd=tmp_path,
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().endswith(": No space left on device\n")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("error", ["MemoryError()", "ImportError('blis.so: failed to map segment from shared object')"])
def test_too_little_memory_is_said(tmp_path, environment, error):
    code = f"""if True:
        import sys
        from newsfacts.__main__ import main

        class Full:
            def find_spec(self, name, *_):
                if name == "spacy":
                    raise {error}

        sys.meta_path.insert(0, Full())
        main()
    """
    command = [sys.executable, "-c", code, "extract", "a.txt", "--output", "o.json"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("newsfacts: error: there is not enough memory; ")
    assert done.stderr.count(b"\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
