"""Answers that are a word: said with what each does, taken by the word or by its beginning."""

from collections.abc import Sequence
from dataclasses import dataclass

from survival_surgery.plain.conversation import TELL, Conversation, Over
from survival_surgery.translation import _


@dataclass(frozen=True, slots=True)
class Verb:
    """One answer: what is typed for it, what it does, and what it stands for."""

    typed: str
    words: str
    value: str = ""

    @property
    def means(self) -> str:
        """What it stands for; the word itself where nothing else is said."""
        return self.value or self.typed


def choose(
    conversation: Conversation,
    verbs: Sequence[Verb],
    *,
    asks: str,
    enter: str = "",
    words: str = "",
    tell: bool = True,
) -> str:
    """What is meant by the word that is typed. `enter` is what Enter alone means; nothing, and Enter is asked again.

    `words`: what else may be typed; such a line comes back as it is, with a space before it. The answers are said
    again when `?` is typed; without `tell`, only then.
    """
    alone = next((verb.typed for verb in verbs if enter and verb.means == enter), "")
    question = f"{asks} {_('Enter alone: {verb}.').format(verb=alone)}" if alone else asks
    each = [*(f"{verb.typed}: {verb.words}." for verb in verbs), words]
    conversation.say(*(each if tell else [_("? tells the answers.")]), question)
    while True:
        typed = conversation.hear().removeprefix("/")
        if typed.casefold() == "leave":
            raise Over
        if typed == TELL:
            conversation.say(*each, question)
            continue
        found = enter if not typed else _meant(verbs, typed)
        if found:
            return found
        if words and typed:
            return f" {typed}"
        known = ", ".join(verb.typed for verb in verbs)
        told = _("There is no answer '{typed}'. Type one of: {keys}.")
        conversation.say(told.format(typed=typed, keys=known), question)


def _meant(verbs: Sequence[Verb], typed: str) -> str:
    wanted = typed.casefold()
    exact = [verb.means for verb in verbs if verb.typed.casefold() == wanted]
    begin = [verb.means for verb in verbs if verb.typed.casefold().startswith(wanted)]
    return exact[0] if exact else begin[0] if len(begin) == 1 else ""
