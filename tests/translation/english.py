"""English that is left over where the program could have spoken Spanish."""

import re
from collections.abc import Iterator

from tests.translation import catalogue


def english(words: str, *, long_enough: int) -> Iterator[str]:
    """The texts of the program in `words` that have another wording in Spanish.

    One with fewer letters than are `long_enough` may be a chance meeting with a Spanish word.
    """
    rows = " ".join(words.split())
    for message in catalogue.read("es"):
        own = message.id if isinstance(message.id, str) else message.id[0]
        other = " ".join((message.string,) if isinstance(message.string, str) else message.string or ())
        longest = max(re.split(r"\{\w*\}|\n", own), key=len).strip()
        if len(longest) >= long_enough and longest not in other and re.search(rf"(?<!\w){re.escape(longest)}", rows):
            yield longest
