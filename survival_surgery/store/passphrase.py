"""Passphrases: six words drawn by the machine, a word of warning about others, and reading one from a script.

Nothing here stores, prints or logs a passphrase.
"""

import os
import secrets
from functools import cache
from importlib.resources import files

from survival_surgery.errors import UsageMistake
from survival_surgery.translation import _

WORDS = 6
"""Six words of a list of 7,776 are 77 bits: out of reach of guessing, and still possible to learn by heart."""

FEWEST_CHARACTERS = 12
FEWEST_DIFFERENT = 5

_LONGEST = 1_024


def generate() -> str:
    """Six words from the large word list of the Electronic Frontier Foundation, drawn by the system's generator."""
    return " ".join(secrets.choice(_words()) for _ in range(WORDS))


def weakness(passphrase: str) -> str | None:
    """What is weak about a passphrase that somebody chose, in one sentence; None if nothing is plainly wrong.

    A warning and no more: none of it proves that a passphrase is strong. An empty one is refused elsewhere.
    """
    if len(passphrase) < FEWEST_CHARACTERS:
        short = _("This passphrase is shorter than {count} characters and can be guessed by a machine.")
        return short.format(count=FEWEST_CHARACTERS)
    if len(set(passphrase.lower())) < FEWEST_DIFFERENT:
        return _("This passphrase repeats the same few characters and can be guessed by a machine.")
    if passphrase.strip().rstrip("0123456789!?.").isalpha():
        return _("This passphrase is a single word, and machines try those first. Use several words.")
    return None


def read_from_fd(descriptor: int) -> str:
    """The next line of an open file descriptor, without its line end; a second call reads the line after it."""
    read = bytearray()
    try:
        # Byte by byte: whatever stands after the line is for whoever reads next.
        while (byte := os.read(descriptor, 1)) and byte != b"\n" and len(read) <= _LONGEST:
            read += byte
        passphrase = read.decode().removesuffix("\r")
    except OSError as error:
        raise UsageMistake(
            f"No passphrase can be read from file descriptor {descriptor}: {error.strerror}. "
            "Give the number of one that is open for reading."
        ) from None
    except OverflowError:
        raise UsageMistake("No file descriptor has so high a number. Give the number of one that is open.") from None
    except UnicodeDecodeError:
        raise UsageMistake(f"What stands in file descriptor {descriptor} is not UTF-8 text.") from None
    if not passphrase:
        raise UsageMistake(f"There is no passphrase in file descriptor {descriptor}. Write one line of text to it.")
    if len(read) > _LONGEST:
        raise UsageMistake(f"The line in file descriptor {descriptor} is too long to be a passphrase.")
    return passphrase


@cache
def _words() -> tuple[str, ...]:
    return tuple(files("survival_surgery.store").joinpath("eff_large_wordlist.txt").read_text("utf-8").split())
