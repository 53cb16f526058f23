"""The keys that do something now, as verbs, wrapped so that none is cut off."""

from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from survival_surgery.translation import N_, _
from survival_surgery.widgets.plain import plain

_NAMES = {
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "tab": N_("Tab"),
    "up": N_("Up"),
    "down": N_("Down"),
    "space": N_("Space"),
    "@": N_("Space"),
}


def key_name(key: str) -> str:
    """A key as it is written on the screen: `ctrl+n` is `Ctrl+N`, `f1` is `F1`.

    Most terminals send one code for Ctrl+Space and for `ctrl+@`; the name is that of the key that everybody has.
    """
    parts = key.split("+")
    return "+".join(_key(part) for part in parts)


def _key(part: str) -> str:
    if part in _NAMES:
        return _(_NAMES[part])
    return part.upper() if len(part) < 3 else part.title()  # noqa: PLR2004 - F1, N; Delete


class Keys(Static):
    """The shown bindings of the screen and of what is focused on it."""

    DEFAULT_CSS = """
    Keys { dock: bottom; height: auto; max-height: 3; padding: 0 1; background: $panel; color: $text-muted; }
    """

    shown: reactive[tuple[tuple[str, str], ...]] = reactive((), layout=True)

    def __init__(self) -> None:
        super().__init__(markup=False)

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh_keys())
        self.refresh_keys()

    def refresh_keys(self) -> None:
        """Show the keys that are open now, those of what is focused first, then in the order of their tables."""
        bindings = [active.binding for active in self.screen.active_bindings.values() if active.enabled]
        verbs: dict[str, str] = {}
        for binding in sorted((b for b in bindings if b.show), key=self._place):
            verbs.setdefault(binding.description, binding.key)
        self.shown = tuple((key_name(key), _(verb)) for verb, key in verbs.items())

    def _place(self, binding: Binding) -> tuple[int, int]:
        owners = [owner for owner in (self.screen.focused, self.screen, self.app) if owner is not None]
        for rank, owner in enumerate(owners):
            for place, declared in enumerate(Binding.make_bindings(type(owner).BINDINGS)):
                if (declared.action, declared.key) == (binding.action, binding.key):
                    return rank, place
        return len(owners), 0

    def render(self) -> Content:
        lines: list[Content] = []
        for keys, verb in self.shown:
            pair = plain(keys, "bold $accent") + plain(f" {verb.lower()}")
            if lines and lines[-1].cell_length + pair.cell_length + 2 <= self.size.width:
                lines[-1] += plain("  ") + pair
            else:
                lines.append(pair)
        return Content("\n").join(lines)
