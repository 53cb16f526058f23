"""Break the code in small ways, one at a time, and print how many of the breaks the tests of that code notice.

Run from the top of a checkout: `python -m benchmarks.mutation [AREA ...] [--keep FOLDER]`. It wants mutmut, which is
no part of our own development tools: docs/strength.md says how to install it beside them. It breaks a clone of what is
committed, never the checkout.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

_NONE = "nothing that there is"
"""Asked for a mutant of that name, mutmut makes them all, measures which tests reach them, and tries none."""

_TOLD = {
    1: "killed",
    3: "killed",
    255: "kept the tests from being collected",
    -24: "timed out",
    -9: "timed out",
    -11: "crashed",
    0: "survived",
    33: "no test",
}
"""What mutmut notes of a mutant. Without one all tests are collected and pass, or it measures nothing."""

_ALIVE = frozenset({"survived", "no test", "not run"})


@dataclass(frozen=True, slots=True)
class Area:
    """Code that is broken, the tests that ought to notice, and how many of the mutants are drawn (all, if 0)."""

    code: tuple[str, ...]
    tests: tuple[str, ...]
    drawn: int = 0


AREAS = {
    "clean": Area(("survival_surgery/session/words.py",), ("tests/session/test_words.py",)),
    "markdown": Area(("survival_surgery/document/*",), ("tests/document", "tests/steps/test_lines.py")),
    "guard": Area(
        ("survival_surgery/guard/*",),
        (
            "tests/guard",
            "tests/cli/test_schema.py",
            "tests/library/test_own.py",
            "tests/template/test_folders.py",
            "tests/template/test_load.py",
        ),
        drawn=300,
    ),
    "store": Area(("survival_surgery/store/*",), ("tests/store", "tests/cli/test_destroy.py"), drawn=250),
    "anonymiser": Area(("survival_surgery/anonymise/*",), ("tests/anonymise",), drawn=150),
}

_SETTINGS = """
[tool.mutmut]
source_paths = ["survival_surgery"]
only_mutate = [{code}]
pytest_add_cli_args_test_selection = [{tests}]
pytest_add_cli_args = ["-o", "addopts=", "--import-mode=importlib", "-p", "no:cacheprovider", "-p", "no:xdist",
                       "-o", "timeout=0", "--tb=no", "--assert=plain", "-m", "not slow"{left_out}]
also_copy = ["session_templates", "docs", "benchmarks", "README.md", "CHANGELOG.md", "SECURITY.md", "CONTRIBUTING.md"]
# Which function calls which is noted for later runs, of which there are none here, and takes longer than the tests.
track_dependencies = false
# What a function remembers from a whole run of the tests must not reach a mutant: each is forked from a clean process.
process_isolation = "forkserver"
# It collects the tests itself: pytest finds no test again that is one of several with the same name.
forkserver_warmup = "import"
preload_modules_file = "preload.txt"
"""

_PRELOADED = """
hypothesis.strategies
pytest
survival_surgery.anonymise.anonymiser
survival_surgery.cli
survival_surgery.exports.write
survival_surgery.store.live
survival_surgery.template.load
"""
"""What takes long to import, imported once."""

_TOLD_AT_ONCE = '''

import json
from pathlib import Path

from hypothesis import Phase
from sqlcipher3 import dbapi2

# The same few examples each time, and no search for the smallest one that fails: that it fails is all we want to know.
settings.register_profile(
    "mutants",
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile("mutants")
# A passphrase is slow to try by intent, and the tests of the store open hundreds of files.
dbapi2.connect(":memory:").execute("PRAGMA cipher_default_kdf_iter=1000")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The quickest tests first: most mutants die of one of them. None has a limit of its own: mutmut sets them."""
    measured = Path(__file__).parent.parent / "mutmut-stats.json"
    seconds = json.loads(measured.read_text())["duration_by_test"] if measured.exists() else {}
    items.sort(key=lambda item: seconds.get(item.nodeid, 0))
    for item in items:
        item.own_markers = [mark for mark in item.own_markers if mark.name != "timeout"]
'''
"""What the clone's tests/conftest.py has besides."""

_LEFT_OUT = (
    "tests/anonymise/finders/test_trained.py",
    "tests/store/test_killed.py",
    "tests/store/test_gone.py",
)
"""Tests that import or start things anew, and tests that decrypt at the cost of a real passphrase."""


def main(arguments: list[str]) -> int:
    """Measure the areas and print a table of them, and the name and difference of each mutant that survived."""
    reader = argparse.ArgumentParser(prog="benchmarks.mutation", description=__doc__)
    reader.add_argument("area", nargs="*", help=f"one or more of: {', '.join(AREAS)}; all, if none is named")
    reader.add_argument("--keep", type=Path, help="make the clones in this folder, and leave them there")
    reader.add_argument("--drawn", type=int, help="draw so many mutants instead of the area's own number; 0 is all")
    asked = reader.parse_args(arguments)
    if unknown := set(asked.area) - set(AREAS):
        reader.error(f"there is no area {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as folder:
        for name in asked.area or AREAS:
            area = AREAS[name] if asked.drawn is None else replace(AREAS[name], drawn=asked.drawn)
            _measure(name, area, asked.keep or Path(folder))
    return 0


def _measure(name: str, area: Area, within: Path) -> None:
    started = time.monotonic()
    copy = _clone(name, area, within)
    _mutmut(copy, "run", _NONE)
    names = sorted(_results(copy))
    # Shuffled, so that a larger sample holds the smaller one.
    drawn = random.Random(0).sample(names, len(names))[: area.drawn]  # noqa: S311 - a sample, not a secret
    _mutmut(copy, "run", *(drawn if area.drawn else ()))
    found = {mutant: _TOLD.get(code, "not run") for mutant, code in _results(copy).items() if code is not None}
    alive = sorted(mutant for mutant, told in found.items() if told in _ALIVE)
    for mutant in alive:
        print(_mutmut(copy, "show", mutant))
    print(f"{name}: {dict(Counter(found.values()))} of {len(names)} mutants in {time.monotonic() - started:.0f} s")
    print(f"{name}: {len(found) - len(alive)} of {len(found)} killed")


def _clone(name: str, area: Area, within: Path) -> Path:
    """A clone of what is committed, with the settings of the area."""
    copy = within / name
    subprocess.run(["git", "clone", "--quiet", ".", str(copy)], check=True)  # noqa: S603, S607 - our own checkout
    settings = _SETTINGS.format(
        code=", ".join(f'"{path}"' for path in area.code),
        tests=", ".join(f'"{path}"' for path in area.tests),
        left_out="".join(f', "--ignore={path}"' for path in _LEFT_OUT),
    )
    with (copy / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(settings)
    (copy / "preload.txt").write_text(_PRELOADED, encoding="utf-8")
    with (copy / "tests" / "conftest.py").open("a", encoding="utf-8") as file:
        file.write(_TOLD_AT_ONCE)
    return copy


def _results(copy: Path) -> dict[str, int | None]:
    """How the tests ended for each mutant, by its name; None where they were not tried on it."""
    notes = (copy / "mutants" / "survival_surgery").rglob("*.meta")
    return {name: code for note in notes for name, code in json.loads(note.read_text())["exit_code_by_key"].items()}


def _mutmut(copy: Path, command: str, *arguments: str) -> str:
    one = ["--max-children", "1"] if command == "run" else []
    done = subprocess.run(  # noqa: S603 - the arguments are ours
        [sys.executable, "-m", "mutmut", command, *one, *arguments],
        cwd=copy,
        env=os.environ | {"COLUMNS": "200", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    (copy / "mutmut.log").write_text(done.stdout + done.stderr, encoding="utf-8")
    if done.returncode and arguments != (_NONE,):
        sys.exit(f"{(done.stdout + done.stderr)[-3_000:]}\nmutmut could not {command}; see {copy / 'mutmut.log'}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
