"""docs/template-fields.md, which is made from the models: run this file to write it anew.

What a field takes is read out of the JSON Schema, so that the page, the editor and `check` say the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from survival_surgery.guard.described import described
from survival_surgery.library.entries import LibraryFile
from survival_surgery.steps import KINDS
from survival_surgery.steps.base import Step
from survival_surgery.steps.form import questions
from survival_surgery.steps.gather.lists import LISTS
from survival_surgery.template.groups import StepGroup
from survival_surgery.template.model import SessionTemplate
from survival_surgery.template.parts import Include

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "template-fields.md"
BEGINS = "<!-- What follows is made from the program by tests/template/reference.py. -->"
STEPS = ROOT / "survival_surgery" / "steps"

PARTS = {
    "Provenance": "provenance",
    "Risk": "risk",
    "LeadsTo": "leads_to",
    "Group": "group",
    "Lengths": "variants",
    "Slack": "slack",
    "ConfidentialityOptions": "confidentiality",
    "ConfidentialityOption": "an option of confidentiality",
    "Scale": "decision_scale",
    "Level": "a level of a decision scale",
    "Vocabulary": "vocabulary",
    "OpeningPart": "opening",
    "Stage": "a stage",
    "ClosingPart": "closing",
}
"""The parts of a template that have fields of their own, in the order of the page, and what each is called there."""

OF_STEPS = {"Minutes": "minutes", "When": "when", "GroupSize": "group of when"}
WITHIN_KINDS = {"Turns": "turns", "survival_surgery__steps__tally__step__Pooled": "a question of a tally"}
ENTRIES = {
    "Tactic": "a tactic",
    "Obstacle": "an obstacle",
    "Hint": "a hint card",
    "Questions": "a checklist of the library",
    "survival_surgery__library__entries__Pooled": "a pooled question",
    "Pooled": "a pooled question",
    "PooledSet": "a set of pooled questions",
    "WordSet": "a set of words",
}
ELSEWHERE = {"Include": "an include", "LibraryFile": "a library file", "StepGroup": "a step group"}
CALLED = {**PARTS, **OF_STEPS, **WITHIN_KINDS, **ENTRIES, **ELSEWHERE}

PATTERNS = {
    "^[0-9]+(\\.[0-9]+)*$": "numbers with dots",
    "^[a-z]{2,3}(-[A-Za-z0-9]+)*$": "a code such as `en`",
}
"""What a pattern asks for; every other one is that of a short name."""

SHELVES = {
    "tactics": "tactics of the library",
    "obstacles": "obstacles of the library, where `list` is `obstacles`",
    "checklists": "checklists of the library. `questions` may then be left out",
    "pooled": "pooled questions of the library, or sets of them. `questions` may then be left out",
}

GROUPS = (
    "A file in the folder `groups` inside the folder of your templates. Its steps may have minutes for every variant; "
    "those of variants that a template has not are left out there."
)
FILES = (
    "A file in the folder `library` beside the folder of your templates; any name that ends in `.yaml` will do. "
    "What a template brings under `library` has the same form."
)

IDS = {"folded_into": "the id of a step", "without": "a list: ids of steps"}
"""Fields that take the ids of other steps, which their patterns do not say."""

_USUAL = 600
"""Letters that a sentence may have; the head of the page says so once."""


@dataclass(frozen=True)
class Schema:
    """The JSON Schema of a file, in which models are found by their names."""

    whole: Mapping[str, Any]

    @classmethod
    def of(cls, model: type[BaseModel]) -> "Schema":
        return cls(described(model))

    @property
    def models(self) -> Mapping[str, Mapping[str, Any]]:
        """Everything with fields."""
        return {name: node for name, node in self.whole["$defs"].items() if "properties" in node}

    def table(self, node: Mapping[str, Any], names: Iterable[str] | None = None) -> Iterator[str]:
        """The fields of a model, or those of them that are named."""
        yield from ("| field | what it takes | left out | what it is |", "| --- | --- | --- | --- |")
        needed = node.get("required", ())
        for name, field in node["properties"].items():
            if names is None or name in names:
                left_out = "needed" if name in needed else _default(field)
                takes = IDS.get(name) or self.takes(field)
                yield f"| `{name}` | {takes} | {left_out} | {_cell(str(field.get('description', '')))} |"

    def takes(self, node: Mapping[str, Any]) -> str:
        """What may be written in a place, in a few words."""
        if "$ref" in node:
            name = node["$ref"].rsplit("/", 1)[1]
            return _link(CALLED[name]) if name in CALLED else self.takes(self.whole["$defs"][name])
        if node.get("discriminator", {}).get("propertyName") == "kind":
            return "[a step](#a-step-of-any-kind)"
        if "anyOf" in node or "oneOf" in node:
            return self._either(node.get("anyOf") or node["oneOf"])
        if "enum" in node:
            return "yes or no" if True in node["enum"] else " · ".join(f"`{choice}`" for choice in node["enum"])
        if "properties" in node:
            return _link("an include") if node.get("title") == "an include" else "an id under `take`"
        return self._plain(node)

    def _either(self, choices: Iterable[Mapping[str, Any]]) -> str:
        told = [self.takes(choice) for choice in choices if choice.get("type") != "null"]
        if [f"a list: {one}" for one in told[1:]] == told[:1]:
            return f"one of {told[1]}, or a list of them"
        # Beside entries that are written out, a bare word is the id of one.
        named = ["an id" if one == "words" and len(told) > 1 else one for one in told]
        return " or ".join(dict.fromkeys(named))

    def _plain(self, node: Mapping[str, Any]) -> str:
        match node["type"]:
            case "integer":
                low, high = node.get("minimum", 0), node.get("maximum", node.get("exclusiveMaximum", 0) - 1)
                return f"a number, {low} to {high:,}"
            case "array":
                return self._list(node)
            case "object":
                return "fields under the ids of steps"
            case _ if "const" in node:
                return f"`{node['const']}`"
            case _ if "pattern" in node:
                return PATTERNS.get(node["pattern"], "a short name")
            case _:
                most = node.get("maxLength", _USUAL)
                return "words" if most == _USUAL else f"words, {most:,} letters at most"

    def _list(self, node: Mapping[str, Any]) -> str:
        fewest, most = node.get("minItems", 0), node.get("maxItems")
        told = f"{fewest}" if fewest == most else f"{fewest or ''} to {most}" if fewest else f"up to {most}"
        return f"a list{f', {told}' if most else ''}: {self.takes(node['items'])}"


def page() -> str:
    """The generated part, from its mark to the end of the page."""
    rows = [BEGINS, "", *_template(), *_steps(), *_kinds(), *_groups(), *_library()]
    return "\n".join(rows).rstrip() + "\n"


def _template() -> Iterator[str]:
    schema = Schema.of(SessionTemplate)
    yield from ("## The whole template", "", *schema.table(schema.whole), "")
    yield from _each(schema, PARTS)


def _steps() -> Iterator[str]:
    schema = Schema.of(SessionTemplate)
    guide = schema.models["Guide"]
    yield from ("## A step of any kind", "", "The kinds have fields of their own too, which stand further down.", "")
    head, rule, _, *rest = schema.table(guide, tuple(Step.model_fields))
    kind = "| `kind` | [one of the kinds](#the-kinds-of-step) | needed | What the step writes down. |"
    yield from (head, rule, kind, *rest, "")
    yield from _each(schema, OF_STEPS)
    yield from ("### an include", "", "Stands in a list of steps, in place of a step.", "")
    including = Schema.of(Include)
    yield from (*including.table(including.whole), "")


def _kinds() -> Iterator[str]:
    schema = Schema.of(SessionTemplate)
    yield from ("## The kinds of step", "", "| kind | what it writes down |", "| --- | --- |")
    yield from (f"| [`{_name(kind)}`](#{_name(kind)}) | {kind.captures} |" for kind in KINDS)
    yield ""
    for kind in KINDS:
        own = [name for name in kind.model_fields if name not in Step.model_fields]
        yield from (f"### `{_name(kind)}`", "", f"Writes down {kind.captures}.", "")
        if kind.shelf:
            yield from (f"`take` names {SHELVES[kind.shelf]}.", "")
        if own:
            yield from (*schema.table(schema.models[kind.__name__], own), "")
        yield from (f"```yaml\n{example(_name(kind))}```", "")
        if _name(kind) == "gather":
            yield from _lists()
    yield from _each(schema, WITHIN_KINDS)


def _lists() -> Iterator[str]:
    yield from ("The lists that a gather step can fill:", "", "| `list` | what stands on it |", "| --- | --- |")
    for name, lines in LISTS.items():
        asked = " ".join(question.asks for line in lines for question in questions(line))
        yield f"| `{name}` | {_cell(asked)} |"
    yield ""


def _groups() -> Iterator[str]:
    schema = Schema.of(StepGroup)
    yield from ("## A step group", "", GROUPS, "", *schema.table(schema.whole), "")


def _library() -> Iterator[str]:
    schema = Schema.of(LibraryFile)
    yield from ("## A library file", "", FILES, "")
    yield from (*schema.table(schema.whole), "")
    yield from _each(schema, ENTRIES)


def _each(schema: Schema, called: Mapping[str, str]) -> Iterator[str]:
    for name, title in called.items():
        if name in schema.models:
            node = schema.models[name]
            yield from (f"### {title}", "", *schema.table(node), "")


def example(kind: str) -> str:
    """The step of a kind that an author can copy."""
    return (STEPS / kind / "example.yaml").read_text("utf-8")


def _name(kind: type[Step]) -> str:
    name: str = kind.model_fields["kind"].default
    return name


def _link(title: str) -> str:
    return f"[{title}](#{title.replace(' ', '-')})"


def _default(field: Mapping[str, Any]) -> str:
    match field.get("default"):
        case True | False as default:
            return "yes" if default else "no"
        case None | "" | [] | {}:
            return "none"
        case dict() | list():
            return "all" if field["default"] and isinstance(field["default"], list) else "none"
        case default:
            return f"`{default}`" if isinstance(default, str) else str(default)


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


if __name__ == "__main__":
    before = PAGE.read_text("utf-8").partition(BEGINS)[0]
    PAGE.write_text(before + page(), encoding="utf-8")
