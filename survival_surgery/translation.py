"""The program's own words in another language than English, which is the language of the code and costs nothing.

It knows no screen and no session. What the room writes is never translated.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations
    from pathlib import Path

ENGLISH = "en"

ASKED_BY = ("SURVIVAL_SURGERY_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a language is asked for; the first of these that is set decides."""

_CODE = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]+)*")


class _Program:
    """One language at a time for the whole program, which has one screen."""

    language = ENGLISH
    words: "NullTranslations | None" = None


def _(text: str) -> str:
    """`text` in the language in use; as it stands where the catalogue has no other words for it."""
    words = _Program.words
    # A catalogue answers to an empty text with its own header.
    return words.gettext(text) if words and text else text


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for it, which those who translate look for
    """Marks a text that is translated where it is shown, and returns it as it stands."""
    return text


def ngettext(one: str, many: str, count: int) -> str:
    """The text for `count` things in the language in use."""
    if _Program.words:
        return _Program.words.ngettext(one, many, count)
    return one if count == 1 else many


def use(language: str) -> None:
    """Speak this language from now on; English where there is no catalogue for it."""
    known = known_as(language) or ENGLISH
    if known != ENGLISH:
        from gettext import GNUTranslations

        with _catalogue(known).open("rb") as file:
            _Program.words = GNUTranslations(file)
    else:
        _Program.words = None
    _Program.language = known


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for as long as a document is written; where there is no catalogue for it, as before."""
    before = using()
    use(known_as(language) or before)
    try:
        yield
    finally:
        use(before)


def using() -> str:
    """The language in use."""
    return _Program.language


def own_language() -> str:
    """The language that the environment asks for, or English where the program does not speak it."""
    asked = next((asked for name in ASKED_BY if (asked := os.environ.get(name))), "")
    return known_as(asked) or ENGLISH


def language_of(template: str) -> str:
    """The language to hold a session in: the room reads the screen, so its template's, or else our own."""
    return known_as(template) or own_language()


def known_as(language: str) -> str | None:
    """The language whose catalogue serves `language`, such as es for es-MX and es_MX.UTF-8; None where none does."""
    code = language.partition(".")[0].partition("@")[0]
    if not _CODE.fullmatch(code):
        return None
    wanted = code.replace("-", "_")
    names = dict.fromkeys((wanted, wanted.partition("_")[0].lower()))
    return next((name for name in names if name == ENGLISH or _catalogue(name).is_file()), None)


def _catalogue(language: str) -> "Path":
    from pathlib import Path

    return Path(__file__).with_name("locale") / language / "LC_MESSAGES" / "survival_surgery.mo"


MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
"""Named here, because the computer's own names follow its settings and not the language in use."""
