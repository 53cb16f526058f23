"""Packs the list of ordinary English words that the package carries: `python training/words.py SCOWL_FOLDER`.

Needs SCOWL as Debian's package `scowl` holds it, and Faker, whose lists say which words pass for a misspelt or derived
word and are a name all the same. Three parts, one word a line: very common words, other words, such names.
"""

import importlib
import re
import sys
import unicodedata
import zlib
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

PACKED = Path(__file__).parent.parent / "survival_surgery" / "anonymise" / "data" / "words.z"
_SPELLINGS = ("english", "british", "british_z", "american", "canadian")
_COMMON, _ORDINARY = 20, 60
_PLACES = "en_GB en_US en_IE ga_IE en_IN en_NG yo_NG ig_NG ha_NG en_KE tw_GH pl_PL ro_RO en_NZ gu_IN pt_PT es_ES it_IT"


def words(folder: Path, kinds: Iterable[str], largest: int) -> set[str]:
    """Every word of SCOWL in small letters, of these kinds and up to this size."""
    files = [f for s in _SPELLINGS for k in kinds for f in folder.glob(f"{s}-{k}.*") if int(f.suffix[1:]) <= largest]
    found = {word for file in files for word in file.read_text("latin-1").split("\n")}
    return {plain(word) for word in found if word == word.lower() and not word.endswith("'s") and len(word) > 1}


def plain(word: str) -> str:
    """A word without its accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.replace("ł", "l")) if not unicodedata.combining(c))


def names() -> set[str]:
    """First and last names from Faker's lists."""
    found: set[str] = set()
    for place in _PLACES.split():
        provider = importlib.import_module(f"faker.providers.person.{place}").Provider
        for attribute in dir(provider):
            listed = getattr(provider, attribute)
            if ("first" in attribute or "last" in attribute) and isinstance(listed, (tuple, list, dict)):
                found |= {plain(n).lower() for n in listed if isinstance(n, str) and re.fullmatch(r"[^\W\d_]{4,}", n)}
    return found


def packed(part: Iterable[str]) -> str:
    """One part of the list."""
    lines = groupby(sorted(part, key=lambda word: (word[:2], word)), key=lambda word: word[:2])
    return "\n".join(" ".join(line) for _, line in lines)


def main() -> None:
    """Write the packed list."""
    folder = Path(sys.argv[1])
    ordinary = words(folder, ("words", "contractions"), _ORDINARY)
    common = {word for word in words(folder, ("words",), _COMMON) if "'" not in word}
    parts = (common, ordinary - common, {name for name in names() if name not in ordinary})
    PACKED.write_bytes(zlib.compress("\n\n".join(map(packed, parts)).encode(), 9))
    sys.stdout.write(f"{[len(part) for part in parts]} words, {PACKED.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
