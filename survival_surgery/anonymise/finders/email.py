"""E-mail addresses, by their shape: with an @, or with "at" and "dot" in brackets, between dashes or spelled out."""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.folding import TAG, Folded, folds
from survival_surgery.anonymise.finders.suspect import AN_EMAIL, Known, Strength, Suspect
from survival_surgery.translation import N_

_NAME = r"(?:(?<![\w.+'\u2019%-])[\w.+'\u2019%-]*\w|[\"\u201c][^\"\u201c\u201d\n]{1,64}[\"\u201d])"
_OPEN, _CLOSE = r"[\[({<]", r"[\])}>]"
_MARK = r"[-\u2010-\u2015_~*|/\\]{1,3}"
_LABEL = r"[^\W_](?:[\w-]{0,62}[^\W_])?"
_ENDING = r"[^\W\d_]{2,}"
_DOT = rf"(?:\.|\s\.\s|\s+dot\s+|\s?{_OPEN}\s?(?:dot|\.)\s?{_CLOSE}\s?|\s?{_MARK}\s?(?:dot|\.)\s?{_MARK}\s?)"
_HOST = rf"\w[\w-]{{0,62}}?(?:{_DOT}{_LABEL})*{_DOT}{_ENDING}(?![\w])"

_SURE = re.compile(
    rf"{_NAME}(?:"
    # With nothing around the sign, a host may be one word.
    rf"@(?:{_HOST}|\w[\w-]*(?:\s?\.\s?\w[\w-]*)*)"
    rf"|\s?{_OPEN}\s?(?:at|@)\s?{_CLOSE}\s?(?:{_HOST}|\w[\w-]*(?:\s?\.\s?\w[\w-]*)*)"
    rf"|\s?@\s?{_HOST}"
    rf"|\s?{_MARK}\s?(?:at|@)\s?{_MARK}\s?{_HOST}"
    rf"|\s+at\s+{_LABEL}(?:\s+dot\s+{_ENDING})+)"
)
_PERHAPS = re.compile(rf"{_NAME}\s+at\s+(?=[\w-]*[^\W\d_])\w[\w-]*(?:\.{_LABEL})*\.(?P<ending>{_ENDING})(?!\w)")
_SIGNS_OF_SURE = tuple(map(re.compile, ("@", rf"(?:{_OPEN}|{_MARK})\s?at\s?", r"\sat\s+\S+\s+dot\s")))
_SIGN_OF_PERHAPS = re.compile(r"\sat\s+\w[\w-]*\.\w")
"""Something of what each must hold: most texts have none of it, and are not read further."""


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every e-mail address in `text`."""
    for folded in folds(text):
        whole = _without_tags(folded)
        if any(sign.search(whole.text) for sign in _SIGNS_OF_SURE):
            yield from (_suspect(whole, match, "veil") for match in _SURE.finditer(whole.text))
        for match in _PERHAPS.finditer(whole.text) if _SIGN_OF_PERHAPS.search(whole.text) else ():
            # "At work.Then" is a sentence with its space left out.
            ending = text[whole.index[match.start("ending")] : whole.ends[match.end("ending") - 1]]
            if ending.islower() or ending.isupper():
                yield _suspect(whole, match, "ask")


def _suspect(folded: Folded, match: re.Match[str], strength: Strength) -> Suspect:
    return Suspect(*folded.span(match), "e-mail", N_("an e-mail address"), strength, AN_EMAIL)


def _without_tags(folded: Folded) -> Folded:
    if TAG not in folded.text:
        return folded
    kept = [place for place, character in enumerate(folded.text) if character != TAG]
    text = "".join(folded.text[place] for place in kept)
    return Folded(text, [folded.index[place] for place in kept], [folded.ends[place] for place in kept])
