"""What somebody gets who has the wheel and nothing else: the command, the templates and the worked example."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = {"minutes-group.md", "minutes-outward.md", "action-plan.md"}

# One worker builds and installs for all tests in this file.
pytestmark = pytest.mark.xdist_group("wheel")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed with its dependencies into an environment that has nothing else."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=True)
    folder = environment / ("Scripts" if os.name == "nt" else "bin")
    command = [str(folder / "python"), "-m", "pip", "install", "--quiet", "--only-binary=:all:", str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "survival-surgery"


def run(program: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command away from the checkout, with a home of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"SURVIVAL_SURGERY_HOME": str(folder / "home"), "HOME": str(folder)}
    return subprocess.run(
        [program, *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_one_worker_builds_and_installs_for_all_of_them(request: pytest.FixtureRequest) -> None:
    alone = "PYTEST_XDIST_WORKER" not in os.environ

    assert alone or request.node.nodeid.endswith("@wheel")


def test_the_wheel_holds_the_data_that_the_program_reads(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    kinds = {".tcss", ".yaml", ".txt", ".mo", ".md", ".onnx", ".sha256"}
    data = [path for path in (ROOT / "survival_surgery").rglob("*") if path.suffix in kinds]
    templates = [path for path in (ROOT / "session_templates").rglob("*") if path.is_file()]

    expected = {path.relative_to(ROOT).as_posix() for path in data}
    expected |= {f"survival_surgery/{path.relative_to(ROOT).as_posix()}" for path in templates}

    assert expected - held == set()


def test_the_wheel_holds_no_tests_and_no_second_package(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"survival_surgery"}


def test_the_wheel_holds_the_licences_of_what_the_name_model_is_made_from(wheel: Path) -> None:
    held = zipfile.ZipFile(wheel)
    told = "survival_surgery/anonymise/names/licences/"
    texts = {name.removeprefix(told): held.read(name).decode() for name in held.namelist() if name.startswith(told)}

    assert set(texts) == {"ATTRIBUTIONS.md", "Apache-2.0.txt", "MIT.txt"}
    assert "CC BY 4.0" in texts["ATTRIBUTIONS.md"]


def test_an_installed_wheel_finds_names_with_its_model(program: Path, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("i told oluwaseun about it\n", "utf-8")

    veiled = run(program, tmp_path, "anonymise", "text.txt")

    assert (veiled.stdout, veiled.stderr) == ("i told [somebody] about it\n", "")


def test_an_installed_wheel_finds_the_shipped_template(program: Path, tmp_path: Path) -> None:
    listed = run(program, tmp_path, "template", "list")

    assert listed.returncode == 0, listed.stderr
    assert "survival-surgery" in listed.stdout


def test_an_installed_wheel_writes_the_documents_of_the_worked_example(program: Path, tmp_path: Path) -> None:
    written = run(program, tmp_path, "demo", "--out", "from-the-example")

    assert written.returncode == 0, written.stderr
    assert {path.name for path in (tmp_path / "from-the-example").iterdir()} == DOCUMENTS
