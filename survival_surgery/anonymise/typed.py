"""A line as it is typed: what it would look like with its listed names replaced. Nothing is written by this."""

from collections.abc import Sequence

from survival_surgery.anonymise.finders.listed import find_listed
from survival_surgery.anonymise.finders.suspect import Protected, in_brackets
from survival_surgery.anonymise.sentences import put_in_words


def veil_listed(words: str, names: Sequence[Protected]) -> str:
    """`words` with every listed name replaced by its stand-in in brackets, in whatever spelling it was typed."""
    veiled = ""
    done = 0
    for suspect in find_listed(words, names):
        if suspect.start >= done:
            stand_in = put_in_words(words, suspect.start, suspect.end, suspect.stand_in)
            veiled += words[done : suspect.start] + in_brackets(stand_in)
            done = suspect.end
    return veiled + words[done:]
