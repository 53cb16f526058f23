"""Documents in Spanish: the template's language, whoever writes them; nobody in them, as in English."""

from dataclasses import replace
from pathlib import Path

import pytest

from survival_surgery.anonymise.anonymiser import full_fingerprint
from survival_surgery.anonymise.record import About
from survival_surgery.guard import read_yaml
from survival_surgery.session.state import Session
from survival_surgery.store.places import own_templates
from survival_surgery.template.load import load_text
from survival_surgery.translation import use
from survival_surgery.writeup.notes import read_notes
from survival_surgery.writeup.play import play
from survival_surgery.writeup.writeup import write_up
from tests.translation.english import english

HERE = Path(__file__).parent
TEMPLATE, NOTES = HERE / "pequena.yaml", HERE / "pequena-notas.yaml"
ABOUT = About(template="pequena", title="Una sesión pequeña")
LONG_ENOUGH = 5
"""Letters from which an English text is no chance meeting with a Spanish word."""


@pytest.fixture(autouse=True)
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Spanish template where a facilitator would put it."""
    monkeypatch.setenv("SURVIVAL_SURGERY_HOME", str(tmp_path / "home"))
    own_templates().mkdir(parents=True)
    (own_templates() / "pequena.yaml").write_text(TEMPLATE.read_text("utf-8"), "utf-8")


def written(tmp_path: Path, notes: str = NOTES.read_text("utf-8")) -> dict[str, str]:
    """Every document by its name."""
    file = tmp_path / "notas.yaml"
    file.write_text(notes, "utf-8")
    write_up(file, tmp_path / "out", group=True, own=own_templates())
    return {path.name: path.read_text("utf-8") for path in (tmp_path / "out").iterdir()}


def session() -> Session:
    source = read_yaml(NOTES)
    template = load_text(TEMPLATE.read_text("utf-8"), "pequena")
    return play(read_notes(source, template), template, source, kept="paper").session


def test_three_documents_are_in_spanish_from_an_english_command_line(tmp_path: Path) -> None:
    documents = written(tmp_path)
    assert set(documents) == {"minutes-group.md", "minutes-outward.md", "action-plan.md"}
    assert documents["minutes-outward.md"].startswith("# Una sesión pequeña - acta anonimizada (aprobada por la sala)")
    assert "Luces encendidas: muy extendido" in documents["minutes-group.md"]
    assert "Quiénes son [A] y [B] se queda en papel" in documents["action-plan.md"]
    assert list(english(" ".join(documents.values()), long_enough=LONG_ENOUGH)) == []


def test_what_was_listed_does_not_leave_in_spanish_either(tmp_path: Path) -> None:
    notes = NOTES.read_text("utf-8").replace("nadie nos releva.", "nadie releva a Priya en la calle Olmo.")

    text = "".join(written(tmp_path, notes).values())

    assert "nadie releva a [alguien del equipo] en la [uno de nuestros centros]" in text
    assert "Priya" not in text
    assert "Olmo" not in text


def test_a_word_of_the_programs_own_is_not_taken_for_the_rooms(tmp_path: Path) -> None:
    """A colleague is called as our heading begins: her name is replaced, and the heading stands."""
    notes = NOTES.read_text("utf-8").replace("  - words: Priya", "  - words: Acta").replace("Priya tiene", "Acta tiene")
    notes = notes.replace("nadie nos releva.", "nadie releva a Acta.")

    documents = written(tmp_path, notes)

    assert "acta anonimizada" in documents["minutes-outward.md"]
    assert "nadie releva a [alguien del equipo]" in documents["minutes-group.md"]


def test_a_pass_of_the_readback_holds_whatever_language_the_program_speaks() -> None:
    """What was read on a Spanish screen may be written from an English command line."""
    about = replace(ABOUT, minutes=60)
    read = full_fingerprint(session(), about)
    use("es")

    assert full_fingerprint(session(), about) == read
