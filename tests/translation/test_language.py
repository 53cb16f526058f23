"""Which language the program speaks: what somebody asks for, what a template is written in, English otherwise."""

import subprocess
import sys

import pytest

from survival_surgery.session.moves import Refused
from survival_surgery.translation import _, known_as, language_of, ngettext, own_language, use, using

ASKED_BY = ("SURVIVAL_SURGERY_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def nothing_asked(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine on which no language is set."""
    for name in ASKED_BY:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_without_a_wish_the_program_speaks_english(nothing_asked: pytest.MonkeyPatch) -> None:
    assert own_language() == "en"


@pytest.mark.parametrize("asked", ["es", "es_MX.UTF-8", "es-AR", "es_ES@euro", "ES"])
def test_spanish_is_spoken_wherever_it_is_asked_for(nothing_asked: pytest.MonkeyPatch, asked: str) -> None:
    nothing_asked.setenv("LANG", asked)

    assert own_language() == "es"


@pytest.mark.parametrize("asked", ["C", "C.UTF-8", "POSIX", "cy_GB.UTF-8", "../../es", "", "es/../es", "en_GB.UTF-8"])
def test_a_language_without_a_catalogue_is_english(nothing_asked: pytest.MonkeyPatch, asked: str) -> None:
    nothing_asked.setenv("LANG", asked)

    assert own_language() == "en"


def test_our_own_setting_comes_before_the_machines(nothing_asked: pytest.MonkeyPatch) -> None:
    nothing_asked.setenv("LANG", "es_ES.UTF-8")
    nothing_asked.setenv("SURVIVAL_SURGERY_LANGUAGE", "en")

    assert own_language() == "en"


def test_the_first_of_the_machines_settings_decides(nothing_asked: pytest.MonkeyPatch) -> None:
    nothing_asked.setenv("LANG", "en_GB.UTF-8")
    nothing_asked.setenv("LC_ALL", "es_ES.UTF-8")

    assert own_language() == "es"


def test_a_session_is_held_in_the_language_of_its_template(nothing_asked: pytest.MonkeyPatch) -> None:
    nothing_asked.setenv("LANG", "es_ES.UTF-8")

    assert [language_of(template) for template in ("en", "en-GB", "es-MX")] == ["en", "en", "es"]


def test_a_template_in_a_language_that_we_do_not_speak_leaves_the_screen_as_it_is(
    nothing_asked: pytest.MonkeyPatch,
) -> None:
    nothing_asked.setenv("LANG", "es_ES.UTF-8")

    assert known_as("cy") is None
    assert language_of("cy") == "es"


def test_words_and_numbers_are_said_in_the_language_in_use() -> None:
    entries = [ngettext("{count} entry", "{count} entries", count).format(count=count) for count in (1, 2)]
    use("es")

    assert using() == "es"
    assert entries == ["1 entry", "2 entries"]
    assert ngettext("{count} entry", "{count} entries", 1).format(count=1) != "1 entry"
    assert _("help") == "ayuda"
    assert _("What the room wrote.") == "What the room wrote."
    assert _("") == ""


def test_a_refusal_is_said_in_the_language_in_use() -> None:
    use("es")

    assert str(Refused("There is nothing to undo.")) == "No hay nada que deshacer."


def test_one_tests_language_does_not_reach_the_next() -> None:
    assert using() == "en"


def test_english_loads_nothing_to_translate_with() -> None:
    program = (
        "import sys; import survival_surgery.translation as t; t.use('en'); t._('x'); print('gettext' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
