"""The screen, the kind of step and every key, in plain words."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.binding import ActiveBinding, Binding, BindingType

from survival_surgery.screens.sheet import SheetScreen
from survival_surgery.template.agenda import Stop
from survival_surgery.translation import _
from survival_surgery.widgets.keys import key_name


class HelpScreen(SheetScreen):
    """Help for one step; the same key goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1,ctrl+e", "dismiss", "back", show=False)]

    def __init__(
        self,
        stop: Stop,
        ways: Sequence[str],
        active: Mapping[str, ActiveBinding],
        keys: list[BindingType],
        *,
        in_memory: bool,
    ) -> None:
        on_disk = _("What is shown as saved is on disk, encrypted. A line not yet entered is kept nowhere.")
        nowhere = _("This session is kept in memory only: nothing of it is on disk, and it is gone when you leave it.")
        super().__init__(
            _("Help · {step}").format(step=stop.step.title),
            [
                (_("Why we do this"), [stop.step.purpose]),
                (
                    _("What is written down"),
                    [_("This step writes down {captures}.").format(captures=_(stop.step.captures))],
                ),
                (_("The method behind it"), [_(stop.step.behind)]),
                (_("Short ways of typing"), ways),
                (
                    _("How this screen works"),
                    (
                        _("Say what stands out. Type what the room says into the line at the bottom, then Enter."),
                        nowhere if in_memory else on_disk,
                        _("Up and down go through what is written; the keys below work on that row."),
                        _("Nothing blocks: any step can be left out, entered again, or given more time."),
                    ),
                ),
                (_("Keys"), _keys(active, keys)),
            ],
        )


def _keys(active: Mapping[str, ActiveBinding], keys: list[BindingType]) -> list[str]:
    """The program's own keys, in the order of their table; what moves a cursor needs no telling."""
    verbs: dict[str, dict[str, None]] = {}
    for binding in (entry.binding for entry in active.values()):
        if binding.description:
            verbs.setdefault(binding.description, {})[key_name(binding.key)] = None
    ours = [binding.description for binding in Binding.make_bindings(keys) if binding.description in verbs]
    told = dict.fromkeys(["add", *ours, "what you write", "back", "set-up", "quit"])
    return [f"{_(' or ').join(verbs[verb])}: {_(verb)}" for verb in told if verb in verbs]
