"""The keys that do something now, as verbs, wrapped so that none is cut off."""

from itertools import groupby

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from survival_surgery.widgets.plain import plain

_NAMES = {"enter": "Enter", "escape": "Esc", "tab": "Tab", "up": "Up", "down": "Down", "space": "Space"}


def key_name(key: str) -> str:
    """A key as it is written on the screen: `ctrl+n` is `Ctrl+N`, `f1` is `F1`."""
    parts = key.split("+")
    return "+".join(_NAMES.get(part, part.upper() if len(part) < 3 else part.title()) for part in parts)  # noqa: PLR2004


class Keys(Static):
    """The shown bindings of the screen and of what is focused on it."""

    DEFAULT_CSS = """
    Keys { dock: bottom; height: auto; max-height: 3; padding: 0 1; background: $panel; color: $text-muted; }
    """

    shown: reactive[tuple[tuple[str, str], ...]] = reactive(())

    def __init__(self) -> None:
        super().__init__(markup=False)

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh_keys())
        self.refresh_keys()

    def refresh_keys(self) -> None:
        """Show the keys that are open now; two keys for one thing stand together."""
        bindings = [
            (active.binding.action, active.binding.key, active.binding.description)
            for active in self.screen.active_bindings.values()
            if active.binding.show and active.enabled
        ]
        order = {action: place for place, (action, _, _) in reversed(list(enumerate(bindings)))}
        grouped = groupby(sorted(bindings, key=lambda b: order[b[0]]), key=lambda b: (b[0], b[2]))
        self.shown = tuple(
            ("/".join(key_name(key) for _, key, _ in keys), description) for (_, description), keys in grouped
        )

    def render(self) -> Content:
        pairs = [
            plain(keys, "bold $accent") + plain(f"\u00a0{verb}".replace(" ", "\u00a0")) for keys, verb in self.shown
        ]
        return Content("  ").join(pairs)
