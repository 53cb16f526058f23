"""The text of a template of one's own: a short session with a remark on every line, or a copy of a template.

Everything is done on the text, so that remarks are kept.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from survival_surgery.errors import UsageMistake

if TYPE_CHECKING:
    from survival_surgery.template.model import SessionTemplate

SHORTEST, LONGEST = 20, 150
"""Minutes that the short session can have. Longer ones want more steps than it has."""

ANYBODY = "Anybody who works here, paid or not."
_WITHOUT_A_BREAK = 75
_BREAK = 10
_SHARES = {"agree": 3, "harvest": 8, "themes": 6, "causes": 8, "actions": 8, "readback": 4, "close": 3}
"""How the minutes are shared out among the steps."""

_MODELINE = "# yaml-language-server: $schema=template.schema.json"
_LONGEST_SOURCE = 2_000
_WIDTH, _IN = 110, "    "
_REST = """\
      # A guide writes nothing down: words and a clock.
      - kind: guide
        id: break.rest
        title: Break
        purpose: Bodies rest.
        minutes: {full: 10}
        prompts:
          - Who would like some water, or some air?
"""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants their template to be. What is None is left as it is."""

    id: str
    title: str
    who_for: str | None = None
    people: tuple[int, int] | None = None
    minutes: int = 60
    language: str = "en"


def short_session(wishes: Wishes) -> str:
    """A template of five steps and the two that end every session, with a remark on every line."""
    if not SHORTEST <= wishes.minutes <= LONGEST:
        raise UsageMistake(f"The short session can take {SHORTEST} to {LONGEST} minutes. Choose a number between them.")
    resting = _BREAK if wishes.minutes > _WITHOUT_A_BREAK else 0
    fewest, most = wishes.people or (4, 15)
    values = {
        "id": wishes.id,
        "title": scalar(wishes.title),
        "language": wishes.language,
        "who_for": scalar(wishes.who_for or ANYBODY),
        "fewest": fewest,
        "most": most,
        "minutes": wishes.minutes,
        "break": _REST if resting else "",
        **_shared_out(wishes.minutes - resting),
    }
    text = Path(__file__).with_name("beginning.yaml").read_text("utf-8")
    return re.sub(r"\{([a-z_]+)\}", lambda found: str(values[found[1]]), text)


def copy_of(text: str, original: "SessionTemplate", wishes: Wishes) -> str:
    """The text of another template under a name of its own, which says truly where it comes from."""
    given = original.provenance
    after = f'After the template "{original.title}", version {original.version}, and changed by us since.'
    source = f"{after} Of that one it was said: {given.source}"
    fields = {
        "id": wishes.id,
        "title": scalar(wishes.title),
        "version": '"1.0"',
        "provenance": "\n".join(
            [
                "",
                f"  method: {folded(given.method)}",
                f"  source: {folded(source if len(source) <= _LONGEST_SOURCE else after)}",
                f"  licence: {scalar(given.licence)}",
                "  # yes, because what you change is your own and stands in no source.",
                "  reconstruction: yes",
                "",
            ]
        ),
    }
    if wishes.who_for:
        fields["who_for"] = scalar(wishes.who_for)
    if wishes.people:
        fields["group"] = "{{min: {}, max: {}}}".format(*wishes.people)
    for name, value in fields.items():
        text = _with_field(text, name, value)
    return text if text.startswith("# yaml-language-server:") else f"{_MODELINE}\n{text}"


def scalar(words: str) -> str:
    """Words as they may stand after a colon in YAML."""
    plain = re.fullmatch(r"[A-Za-z][A-Za-z0-9 .,;()'\u2019/-]*[A-Za-z0-9.)]", words)
    reserved = words.casefold() in {"null", "true", "false", "yes", "no", "on", "off"}
    return words if plain and not reserved else json.dumps(words, ensure_ascii=False)


def folded(words: str) -> str:
    """Words that may be too long for one line, as they may stand after a colon two spaces in."""
    rows = wrap(
        words, _WIDTH, initial_indent=_IN, subsequent_indent=_IN, break_long_words=False, break_on_hyphens=False
    )
    return scalar(words) if len(rows) == 1 else "\n".join([">-", *rows])


def _shared_out(minutes: int) -> dict[str, int]:
    """Minutes for each step, in whole numbers that add up."""
    whole = sum(_SHARES.values())
    shared = {name: max(1, minutes * share // whole) for name, share in _SHARES.items()}
    shared["harvest"] += minutes - sum(shared.values())
    return shared


def _with_field(text: str, name: str, value: str) -> str:
    """The text with another value for a field of the whole template; remarks within the old value go with it."""
    block = re.compile(rf"^{name}:.*\n(?:[ \t]+\S.*\n|[ \t]*\n(?=[ \t]+\S))*", re.MULTILINE)
    if not block.search(text):
        raise UsageMistake("This template is written in a way that cannot be copied. Copy its file and change that.")
    space = "" if value.startswith("\n") else " "
    return block.sub(lambda _: f"{name}:{space}{value.rstrip()}\n", text, count=1)
