"""Hostile words through the writer of documents, and what GitHub's own reader makes of them.

Run from the top of a checkout, after `pip install cmarkgfm`: `python -m benchmarks.github_reader [TEXTS] [SEED]`. Exit
code 1 if a reader could click, fetch, unfold or run any of them. One line at the end shows that the reader is awake: it
makes a link of an address whose sign is escaped.
"""

import re
import sys
from random import Random

from survival_surgery.document.blocks import Bullets, Facts, Heading, Numbered, Own, Paragraph, Table
from survival_surgery.document.markdown import page
from tests.document.test_markdown import SPECIAL
from tests.doors.payloads import PAYLOADS

_PARTS = (*PAYLOADS, *"](:x@ ^`\\+_-./<&#\n|", "www.", "http://", "https://", "mailto:", "xmpp:", "ftp://", "tel:1")
_OURS = {"h2", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "code"}


def main(texts: int = 20_000, seed: int = 1) -> int:
    """Write texts, read them, and print each that became more than words."""
    chance = Random(seed)  # noqa: S311 - a draw of test data
    wrong = 0
    for number in range(texts):
        parts = SPECIAL + "^{%@w;pht" if number % 2 else _PARTS
        words = "".join(chance.choice(parts) for _ in range(chance.randint(1, 20 if number % 2 else 6))).strip() or "x"
        found = tags(_written(words)) - _OURS
        if found:
            wrong += 1
            print(f"{sorted(found)} of {words!r}")
    print(f"{texts:,} texts, {wrong} of them more than words")
    print(f"an address whose sign is escaped: {sorted(tags('rep' + chr(92) + '@branch.org'))}")
    return 1 if wrong else 0


def _written(words: str) -> str:
    text = (words,)
    table = Table((text, ("x",)), ((text, text),))
    facts = Facts(((Own("Month"), text),))
    return page((Heading(2, text), Paragraph(text), Bullets((text, ("x",))), Numbered((text,)), facts, table)).text


def tags(text: str) -> set[str]:
    """Every HTML tag that GitHub's reader makes of a text, raw HTML let through."""
    import cmarkgfm
    from cmarkgfm.cmark import Options

    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    return set(re.findall(r"<(\w+)", cmarkgfm.github_flavored_markdown_to_html(text, options)))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
