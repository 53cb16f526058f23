"""Names by the trained model: of every origin, in small letters and capitals, and what is said where it cannot run."""

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise.finders import trained
from survival_surgery.anonymise.finders.suspect import STAND_INS, Known, in_brackets
from survival_surgery.anonymise.names.model import DAMAGED, FOLDER, NOT_INSTALLED, TALKS
from survival_surgery.anonymise.names.once import Once
from survival_surgery.anonymise.protect import Listed

ROOT = Path(__file__).resolve().parents[3]


def found(text: str, known: Known = Known()) -> list[tuple[str, str]]:  # noqa: B008 - Known is frozen
    return [(text[s.start : s.end], s.strength) for s in trained.find(text, known)]


def names(text: str) -> list[str]:
    return [words for words, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("i told oluwaseun about the rota", "oluwaseun"),
        ("agnieszka said the hoist is broken again", "agnieszka"),
        ("the nights were covered by siobhan", "siobhan"),
        ("ask llewelyn who signed it", "llewelyn"),
        ("harpreet has asked twice for gloves", "harpreet"),
        ("then nguyen was sent home", "nguyen"),
        ("we waited for mehmet all morning", "mehmet"),
        ("fatima wrote to the manager", "fatima"),
        ("they moved jejomar to the other floor", "jejomar"),
        ("kwabena and shanice cannot get leave", "kwabena"),
        ("ionut does the heavy lifting", "ionut"),
        ("hamish said no", "hamish"),
        ("tell guilherme about the meeting", "guilherme"),
    ],
)
def test_a_name_in_small_letters_is_found_wherever_it_comes_from(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "dave and oluwaseun said the rota is bad, mrs jones did not",
        "i asked grace; with good grace she left it to t. achterberg",
        "we need two more porters on nights and a working lift",
    ],
)
def test_capitals_are_no_evidence(text: str) -> None:
    assert [name.lower() for name in names(text.upper())] == names(text) == [n.lower() for n in names(text.title())]


def test_a_title_goes_with_the_name_and_what_belongs_to_it_stays() -> None:
    assert names("then mrs achterberg's keys were gone") == ["mrs achterberg"]


def test_what_is_sure_is_veiled_and_what_may_be_a_name_is_asked_about() -> None:
    assert ("priya", "veil") in found("i told priya")
    assert ("ash ward", "ask") in found("and ash ward")


@pytest.mark.parametrize(
    "text",
    [
        "the lift is broken and nobody came", "hope is not a plan", "Unit A", "with good grace",
        "we may march in march", "priority one is pay", "", " \n", "!!!", "1234 5678", "a", "i", "I",
    ],
)  # fmt: skip
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("stand_in", STAND_INS)
def test_a_stand_in_is_nobody(stand_in: str) -> None:
    assert found(f"{in_brackets(stand_in)} told {in_brackets(stand_in)} about it") == []


def test_a_stand_in_that_somebody_chose_is_nobody() -> None:
    known = Known((Listed("Kevin Okafor", stand_in="Robin Hood"),))

    assert found("then [Robin Hood] rang dave", known) == [("dave", "veil")]


PIECES = st.lists(st.sampled_from(["dave", "'s", "[", "]", ".", "\n", "Mrs"])).map(" ".join)


@settings(max_examples=50, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200), st.lists(st.sampled_from(["dave", "'s", "[", "]", ".", "\n", "Mrs"])).map(" ".join)
    )
)
def test_spans_lie_in_the_text_apart_and_in_order(text: str) -> None:
    suspects = list(trained.find(text, Known()))

    assert all(0 <= s.start < s.end <= len(text) for s in suspects)
    assert all(a.end <= b.start for a, b in pairwise(suspects))


@pytest.mark.parametrize(
    "text", ["\ud800 dave \udfff", "d\u0301av\u0301e\u0301", "da\u200bve", "\u202edave", "\U0001f600dave"]
)
def test_odd_characters_break_nothing(text: str) -> None:
    assert len(found(text)) <= 1


HOSTILE = [
    "dave ", "x", "!", "\u0316\u0300", "a\u0316\u0300", "[somebody] ", "'s ", "mr ", ". ", "\n", "1", "\u4e00",
    "\ud800",
]  # fmt: skip


def seconds(piece: str, size: int) -> float:
    text = "dave " + piece * (size // len(piece))
    begun = time.process_time()
    list(trained.find(text, Known()))
    return time.process_time() - begun


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_line_of_one_kind_is_read_in_seconds(piece: str) -> None:
    assert seconds(piece, 100_000) < 6


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_million_characters_of_one_kind_in_one_line_are_read_in_half_a_minute(piece: str) -> None:
    assert seconds(piece, 1_000_000) < 30


def test_many_threads_may_ask_at_once_and_the_model_is_read_once() -> None:
    once = Once(FOLDER)
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(once.words, ["i told priya about it"] * 16))

    assert all(answer == answers[0] != [] for answer in answers)
    assert once.missing() == ""


def test_it_finds_the_same_after_it_was_told_to_forget() -> None:
    before = found("i told priya about it")
    trained.forget()

    assert found("i told priya about it") == before


def broken(folder: Path, name: str, how: str) -> Path:
    for file in ("names.onnx", "vocab.txt", "names.sha256"):
        shutil.copy(FOLDER / file, folder)
    held = bytearray((folder / name).read_bytes())
    if how == "cut short":
        (folder / name).write_bytes(held[: len(held) // 2])
    elif how == "one bit":
        held[len(held) // 2] ^= 1
        (folder / name).write_bytes(held)
    else:
        (folder / name).unlink()
    return folder


@pytest.mark.parametrize("name", ["names.onnx", "vocab.txt", "names.sha256"])
@pytest.mark.parametrize("how", ["cut short", "one bit", "not there"])
def test_a_damaged_file_is_told_in_one_sentence_and_nothing_is_found(name: str, how: str, tmp_path: Path) -> None:
    once = Once(broken(tmp_path, name, how))

    assert once.words("i told priya") == []
    assert once.missing() == DAMAGED


def test_a_file_that_fits_its_sum_and_is_no_model_is_damaged(tmp_path: Path) -> None:
    broken(tmp_path, "names.onnx", "cut short")
    (tmp_path / "names.sha256").write_text("")

    assert Once(tmp_path).missing() == DAMAGED


WITHOUT = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "onnxruntime":
            raise ImportError(name)
sys.meta_path.insert(0, Blocked())
"""


def python(program: str, folder: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(folder), "SURVIVAL_SURGERY_LANGUAGE": "en"}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=folder, env=environment, input=typed, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_where_onnxruntime_is_not_installed_the_rest_goes_on_and_it_is_said_once(tmp_path: Path) -> None:
    run = WITHOUT + "from survival_surgery.cli import main; main()"
    typed = "oluwaseun rang 07700 900123\n" * 3

    told = python(run, tmp_path, "anonymise", "-", "--level", "ask", typed=typed)

    assert told.stdout.count("[a phone number]") == 3
    assert told.stderr == f"{NOT_INSTALLED}\n"


def test_a_program_that_asks_line_by_line_is_told_once_too(tmp_path: Path) -> None:
    run = WITHOUT + "from survival_surgery.cli import main; main()"

    told = python(run, tmp_path, "anonymise", "--jsonl", typed='{"id": 1, "text": "ring 07700 900123"}\n' * 2)

    assert told.stdout.count('"PHONE"') == 2
    assert told.stderr == f"{NOT_INSTALLED}\n"


def test_a_runtime_that_reports_over_the_network_is_not_even_imported(tmp_path: Path) -> None:
    told = tmp_path / "onnxruntime-1.32.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: onnxruntime\nVersion: 1.32.0\n")
    program = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
from survival_surgery.anonymise.finders import trained
print(trained.missing(), "onnxruntime" in sys.modules)
"""
    assert python(program, tmp_path).stdout == f"{TALKS} False\n"


WATCHED = """
import sys
def watch(event, given):
    if event.startswith("socket.") or event in ("os.mkdir", "os.rename", "os.remove", "subprocess.Popen"):
        raise SystemExit(f"{event} {given}")
    if event == "open" and given[1] and set(given[1]) & set("wax+"):
        raise SystemExit(f"{event} {given}")
sys.dont_write_bytecode = True
sys.addaudithook(watch)
from survival_surgery.anonymise.finders import trained
from survival_surgery.anonymise.finders.suspect import Known
print([s.strength for s in trained.find("i told priya", Known())], trained.missing())
"""


def test_the_model_writes_no_file_asks_no_network_and_says_nothing(tmp_path: Path) -> None:
    watched = python(WATCHED, tmp_path)

    assert (watched.stdout, watched.stderr) == ("['veil'] \n", "")
    assert list(tmp_path.iterdir()) == []


def test_the_runtime_is_loaded_at_the_first_text_and_not_before(tmp_path: Path) -> None:
    program = """
import sys
from survival_surgery.anonymise.finders import any_text, trained
from survival_surgery.anonymise.finders.suspect import Known
print("onnxruntime" in sys.modules, "numpy" in sys.modules)
list(trained.find("x", Known()))
print("onnxruntime" in sys.modules, "numpy" in sys.modules)
"""
    assert python(program, tmp_path).stdout == "False False\nTrue True\n"
