"""An editor completes and checks a template while it is typed: the schema, with the language server that editors use.

The server comes from npm, and is kept where pytest keeps its cache. Where there is no npm, or it cannot install
anything, these tests are skipped; on a continuous integration machine that has npm they are not.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import called
from tests.editor.server import Server

SERVER = "yaml-language-server@2.0.0"
NPM = shutil.which("npm")
IN_CI = os.environ.get("CI") == "true"
MODELINE = "# yaml-language-server: $schema=template.schema.json\n"
SMALL = (Path(__file__).parents[1] / "template" / "small.yaml").read_text("utf-8")
SHIPPED = sorted((Path(__file__).parents[2] / "session_templates").glob("*.yaml"))

pytestmark = [
    pytest.mark.skipif(NPM is None, reason="there is no npm to fetch a language server with"),
    pytest.mark.xdist_group("editor"),
    pytest.mark.timeout(120),
]


@pytest.fixture(scope="module")
def program(pytestconfig: pytest.Config) -> Path:
    """The language server, fetched once."""
    assert NPM
    folder = pytestconfig.cache.mkdir("yaml-language-server")
    found = (
        folder / "node_modules" / ".bin" / ("yaml-language-server.cmd" if os.name == "nt" else "yaml-language-server")
    )
    if not found.exists():
        install = [NPM, "install", "--no-audit", "--no-fund", "--prefix", str(folder), SERVER]
        done = subprocess.run(install, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode and not IN_CI:
            pytest.skip("npm could not fetch the language server")
        assert done.returncode == 0, done.stderr
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schema beside the templates."""
    folder = tmp_path_factory.mktemp("editor")
    (folder / "template.schema.json").write_text(called("schema", "template").stdout, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def server(program: Path, folder: Path) -> Iterator[Server]:
    with Server(program, folder) as running:
        yield running


def made(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(MODELINE + text, encoding="utf-8")
    return path


def told(found: list[dict[str, Any]]) -> list[tuple[int, str]]:
    """The lines, counted from 1, and the sentences of diagnostics."""
    return [(one["range"]["start"]["line"] + 1, one["message"]) for one in found]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_template_has_nothing_marked(server: Server, folder: Path, path: Path) -> None:
    assert told(server.diagnostics(made(folder, path.stem, path.read_text("utf-8")))) == []


def test_a_new_template_has_nothing_marked(
    server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SURVIVAL_SURGERY_HOME", str(tmp_path))
    path = folder / "nights.yaml"
    assert called("template", "new", "nights", "--out", str(path)).exit_code == 0

    assert told(server.diagnostics(path)) == []


@pytest.mark.parametrize(
    ("name", "before", "after", "line"),
    [
        ("field", "        prompts: [", "        promts: [", 38),
        ("choice", "list: resources", "list: resorces", 57),
        ("number", "group: {min: 3, max: 9}", "group: {min: three, max: 9}", 11),
        ("top", "summary: Small.", "sumary: Small.", 7),
    ],
)
def test_a_slip_is_marked_on_its_line(
    server: Server, folder: Path, *, name: str, before: str, after: str, line: int
) -> None:
    found = told(server.diagnostics(made(folder, name, SMALL.replace(before, after, 1))))

    assert line in [at for at, _ in found], found


def test_within_a_step_the_fields_of_its_kind_are_offered(server: Server, folder: Path) -> None:
    text = SMALL.replace("        list: resources\n", "        list: resources\n        \n")
    path = made(folder, "completed", text)
    server.diagnostics(path)
    line = (MODELINE + text).splitlines().index("        ")

    offered = server.completions(path, line, 8)

    assert {"tips", "mode", "when", "hints", "suggestions"} <= offered
    assert "turns" not in offered


def test_the_choices_of_a_field_are_offered(server: Server, folder: Path) -> None:
    path = made(folder, "choices", SMALL.replace("list: resources", "list: "))
    server.diagnostics(path)
    line = (MODELINE + SMALL).splitlines().index("        list: resources")

    assert {"resources", "obstacles", "parked"} <= server.completions(path, line, 14)
