"""What was made to be seen, for somebody who hears it: a page without its signs, and words that are offered."""

import re

from survival_surgery.plain.conversation import Conversation
from survival_surgery.translation import _

_HEADING = re.compile(r"#+ ")
_ESCAPED = re.compile(r"\\(?=[^\w\s])")
_GAP = re.compile(r" {2,}")


def spoken(line: str) -> str:
    """A line of a document without the signs that only say how it is set. Every word stays as it will be printed."""
    words = _ESCAPED.sub("", line)
    heading = _HEADING.match(words)
    if heading:
        return _("Heading: {words}").format(words=words[heading.end() :])
    return _GAP.sub("; ", words.removeprefix("- "))


def in_words(told: str) -> str:
    """A sentence of the screen with its middle dots as commas. The words between them stay."""
    return told.replace(" · ", ", ")


def without_keys(told: str) -> str:
    """A sentence of the screen's last page, with what is typed here for the key that it names."""
    return told.replace("Ctrl+F", _("8, and then /finish"))


def softer(conversation: Conversation, question: str, start: str) -> str:
    """Other words for a text; Enter alone takes those that are offered, where there are any."""
    offered = _("Enter alone takes: {words}").format(words=start) if start else ""
    conversation.say(f"{question} {offered}".rstrip())
    return conversation.hear() or start
