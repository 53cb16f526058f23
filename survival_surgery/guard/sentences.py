"""Pydantic's complaints, in sentences that say what is wrong and what to write instead."""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from itertools import islice
from typing import Any

from pydantic_core import ErrorDetails

from survival_surgery.guard.shape import TOLD_APART_BY, Spot
from survival_surgery.session.words import one_line

MOST_CHOICES = 12
"""More of them are not read: where one is near, it is suggested alone."""

MOST_COMPARED = 200
"""Known words among which a near miss is looked for: among thousands it would take minutes."""

LONGEST_QUOTE = 60
"""Characters of what somebody typed that are said back: enough to know it again."""


def sentence(error: ErrorDetails, spot: Spot) -> str:
    """One complaint of pydantic in plain words."""
    context = error.get("ctx", {})
    told = _TOLD.get(error["type"])
    if told:
        return told(spot, error["input"], context)
    if error["input"] is None:
        return f"{_name(spot)} is empty. Write something after the colon, or leave the line out."
    if "reason" in context or "error" in context:
        return one_line(str(context.get("error", context.get("reason"))))
    return f"{_name(spot)} does not fit here.{_help(spot)}"


def quoted(words: Any) -> str:
    """Words from a file as they may be shown again: on one line, and not too many."""
    return f"'{_begun(str(words))}'"


def shortened(sentence: str, typed: Iterable[str]) -> str:
    """A sentence with whatever it repeats of what was `typed` cut to a length that can be read."""
    for words in sorted({one_line(words) for words in typed if len(words) > LONGEST_QUOTE}, key=len, reverse=True):
        sentence = sentence.replace(words, _begun(words))
    return sentence


def _begun(words: str) -> str:
    plain = one_line(words)
    return f"{plain[:LONGEST_QUOTE]}…" if len(plain) > LONGEST_QUOTE else plain


def near_miss(words: str, known: Iterable[str]) -> str:
    """A question that suggests the nearest of the known words, or nothing."""
    if len(words) > LONGEST_QUOTE:
        return ""
    by_lower = {choice.casefold(): choice for choice in islice(known, MOST_COMPARED) if len(choice) <= LONGEST_QUOTE}
    nearest = get_close_matches(words.casefold().replace(" ", "_"), by_lower, n=1, cutoff=0.6) or get_close_matches(
        words.casefold(), by_lower, n=1, cutoff=0.6
    )
    return f" Did you mean '{by_lower[nearest[0]]}'?" if nearest else ""


def _name(spot: Spot) -> str:
    fields = [step for step in spot.where if isinstance(step, str)]
    if not fields:
        return "the file"
    return f"an entry of {quoted(fields[-1])}" if isinstance(spot.where[-1], int) else quoted(fields[-1])


def _owner(spot: Spot) -> str:
    """What has the field that a complaint is about, as its author would call it."""
    told_apart = spot.holder.model_fields.get(TOLD_APART_BY) if spot.holder else None
    if told_apart and isinstance(told_apart.default, str):
        article = "an" if told_apart.default[0] in "aeiou" else "a"
        return f"{article} {told_apart.default} step"
    title = spot.holder.model_config.get("title") if spot.holder else None
    names = [step for step in spot.within if isinstance(step, str)]
    return quoted(names[-1]) if names else title or "this file"


def _help(spot: Spot) -> str:
    description = spot.field.description if spot.field else ""
    return f" {description}" if description else ""


def _listed(choices: Iterable[str]) -> str:
    return ", ".join(choices)


def _choices(expected: str) -> list[str]:
    return re.findall(r"""['"](.*?)['"](?=, | or |$)""", expected)


def _unknown(spot: Spot, given: Any, context: Any) -> str:
    name = str(spot.where[-1])
    suggestion = near_miss(name, spot.fields)
    help_ = suggestion or f" Its fields are: {_listed(spot.fields)}."
    return f"{quoted(name)} is not a field of {_owner(spot)}.{help_}"


def _missing(spot: Spot, given: Any, context: Any) -> str:
    return f"{quoted(spot.where[-1])} is missing from {_owner(spot)}.{_help(spot)}"


def _number(spot: Spot, given: Any, context: Any) -> str:
    return f"{_name(spot)}: write a whole number, such as 10."


def _yes_or_no(spot: Spot, given: Any, context: Any) -> str:
    return f"{_name(spot)}: write yes or no."


def _choice(spot: Spot, given: Any, context: Any) -> str:
    choices = _choices(context["expected"])
    if len(choices) == 1:
        return f"{_name(spot)} can only be '{choices[0]}' here."
    near = near_miss(str(given), choices)
    if near and len(choices) > MOST_CHOICES:
        return f"{quoted(given)} is not one of the choices.{near}"
    return f"{quoted(given)} is not one of the choices: {_listed(choices)}.{near}"


def _no_kind(spot: Spot, given: Any, context: Any) -> str:
    return f"'{TOLD_APART_BY}' is missing. It says what the step is, such as harvest."


def _unknown_kind(spot: Spot, given: Any, context: Any) -> str:
    kinds = _choices(context["expected_tags"])
    suggestion = near_miss(str(context["tag"]), kinds)
    return f"{quoted(context['tag'])} is not a kind of step.{suggestion or f' The kinds are: {_listed(kinds)}.'}"


def _text(spot: Spot, given: Any, context: Any) -> str:
    if given is None:
        return f"{_name(spot)} is empty. Write something after the colon, or leave the line out."
    return f"{_name(spot)}: write words here; quotes help if the text holds ': ' or starts with a sign."


def _list(spot: Spot, given: Any, context: Any) -> str:
    if given is None:
        return f"{_name(spot)} is empty. Write its entries below it, or leave the line out."
    return f"{_name(spot)}: write a list, each entry on a line of its own that starts with '- '."


def _fields(spot: Spot, given: Any, context: Any) -> str:
    first = next(iter(spot.own.model_fields), "name") if spot.own else "name"
    return f"{_name(spot)}: write fields here, each on a line of its own, as in '{first}: …'."


def _long(spot: Spot, given: Any, context: Any) -> str:
    return f"{_name(spot)} is too long: {len(given):,} letters, and {context['max_length']:,} is the most."


def _many(spot: Spot, given: Any, context: Any) -> str:
    return f"{_name(spot)} has {len(given):,} entries; {context['max_length']:,} is the most."


def _few(spot: Spot, given: Any, context: Any) -> str:
    return (
        f"{_name(spot)} needs at least {context['min_length']} {'entry' if context['min_length'] == 1 else 'entries'}."
    )


_TOLD: dict[str, Callable[[Spot, Any, Any], str]] = {
    "extra_forbidden": _unknown,
    "missing": _missing,
    "int_parsing": _number,
    "int_type": _number,
    "int_parsing_size": _number,
    "int_from_float": _number,
    "bool_parsing": _yes_or_no,
    "bool_type": _yes_or_no,
    "literal_error": _choice,
    "enum": _choice,
    "union_tag_not_found": _no_kind,
    "union_tag_invalid": _unknown_kind,
    "string_type": _text,
    "string_too_short": lambda spot, given, context: _text(spot, None, context),
    "string_too_long": _long,
    "string_pattern_mismatch": lambda spot, given, context: f"{quoted(given)} does not fit here.{_help(spot)}",
    "tuple_type": _list,
    "list_type": _list,
    "too_short": _few,
    "too_long": _many,
    "model_type": _fields,
    "model_attributes_type": _fields,
    "dict_type": _fields,
    "greater_than_equal": lambda spot, given, context: f"{_name(spot)}: write {context['ge']} or more.",
    "less_than_equal": lambda spot, given, context: f"{_name(spot)}: write {context['le']} or less.",
}
