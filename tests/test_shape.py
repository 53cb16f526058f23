"""The shape of the code: the contracts can fail, files stay small, and heavy modules load only when they are needed.

import-linter reads what a module may import at any time; it cannot tell an import at the top from one inside a
function. So a clean interpreter is started for each module that must be light, and asked what it has loaded.
"""

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "survival_surgery"
LONGEST_FILE = 300

LAYERS = "Every folder has its layer, and imports only from the layers below it"
STANDARD_LIBRARY = "The session imports the standard library only"
DRAWN = "Only what is drawn on screen imports Textual"
FROM_THE_RECORD = "What is written for others is written from the record, never from the session"
INDEPENDENT_KINDS = "A kind of step knows no other kind"

BREAKS = [
    (LAYERS, "session/words.py", "import survival_surgery.errors"),
    (LAYERS, "document/__init__.py", "import survival_surgery.exports"),
    (LAYERS, "helpers/__init__.py", "import os"),
    (STANDARD_LIBRARY, "session/bands.py", "import pydantic"),
    (DRAWN, "errors.py", "import textual"),
    (DRAWN, "steps/guide/step.py", "from textual.widgets import Static"),
    (FROM_THE_RECORD, "document/__init__.py", "import survival_surgery.session.state"),
    (FROM_THE_RECORD, "exports/__init__.py", "from survival_surgery.session.fold import replay"),
    (FROM_THE_RECORD, "steps/guide/minutes.py", "from survival_surgery.session.state import Session"),
    (INDEPENDENT_KINDS, "steps/guide/step.py", "import survival_surgery.steps.harvest.step"),
]

NAME_MODEL = ["numpy", "onnxruntime"]
HEAVY = ["textual", "rich", "pydantic", "sqlcipher3", "yaml", *NAME_MODEL]
DRAWING = ["textual", "rich.console", *NAME_MODEL]
LIGHT = [
    ("cli.py", "survival_surgery.cli", HEAVY),
    ("__main__.py", "survival_surgery.__main__", HEAVY),
    ("store", "survival_surgery.store", DRAWING),
    ("store/file.py", "survival_surgery.store.file", DRAWING),
    ("store/live.py", "survival_surgery.store.live", DRAWING),
    ("exports", "survival_surgery.exports", DRAWING),
    ("exports/write.py", "survival_surgery.exports.write", DRAWING),
    ("writeup", "survival_surgery.writeup", DRAWING),
    ("plain/hold.py", "survival_surgery.plain.hold", DRAWING),
    ("plain/finish.py", "survival_surgery.plain.finish", DRAWING),
    ("template/load.py", "survival_surgery.template.load", DRAWING),
    ("app.py", "survival_surgery.app", NAME_MODEL),
    ("opening.py", "survival_surgery.opening", NAME_MODEL),
    ("anonymise/finders/trained.py", "survival_surgery.anonymise.finders.trained", NAME_MODEL),
]


def contract_names() -> set[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def verdicts(folder: Path) -> str:
    """What import-linter says about the package in `folder`, one contract a line."""
    check = "from importlinter.cli import lint_imports_command as check; check()"
    command = [sys.executable, "-c", check, "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def loaded_by(module: str) -> set[str]:
    """Everything that a fresh interpreter has loaded after importing `module`, beyond what it starts with."""
    program = (
        "import sys, importlib, json; before = set(sys.modules);"
        f"importlib.import_module({module!r}); print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def python_files() -> list[Path]:
    return sorted([*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")])


@pytest.mark.parametrize(("contract", "path", "line"), BREAKS, ids=[f"{path}: {line}" for _, path, line in BREAKS])
def test_one_bad_import_breaks_the_contract_that_forbids_it(
    contract: str, path: str, line: str, tmp_path: Path
) -> None:
    shutil.copytree(PACKAGE, tmp_path / "survival_surgery", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    broken = tmp_path / "survival_surgery" / path
    broken.parent.mkdir(exist_ok=True)
    with broken.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")

    said = verdicts(tmp_path)

    assert f"{contract} BROKEN" in said, said


def test_every_contract_is_broken_once() -> None:
    assert {contract for contract, _, _ in BREAKS} == contract_names()


def test_the_contract_for_the_session_lists_every_dependency() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    modules = {"pyyaml": "yaml", "markdown-it-py": "markdown_it"}
    names = [requirement.split(">")[0] for requirement in settings["project"]["dependencies"]]
    contracts = settings["tool"]["importlinter"]["contracts"]
    forbidden = next(c["forbidden_modules"] for c in contracts if c["name"] == STANDARD_LIBRARY)

    assert {modules.get(name, name) for name in names} <= set(forbidden)


def test_no_file_is_longer_than_a_person_reads_in_one_go() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()
    }

    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_the_session_loads_the_standard_library_and_itself() -> None:
    modules = [f"survival_surgery.session.{path.stem}" for path in (PACKAGE / "session").glob("[!_]*.py")]
    known = {*sys.stdlib_module_names, "survival_surgery"}

    foreign = {name for module in modules for name in loaded_by(module) if name.partition(".")[0] not in known}

    assert foreign == set()


@pytest.mark.parametrize(
    ("module", "heavy"), [(module, heavy) for path, module, heavy in LIGHT if (PACKAGE / path).exists()]
)
def test_a_light_module_loads_nothing_heavy(module: str, heavy: list[str]) -> None:
    assert loaded_by(module).isdisjoint(heavy)
