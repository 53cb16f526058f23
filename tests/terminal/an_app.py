"""A small app on a real terminal, with keys that break it in the ways the tests ask about."""

import ctypes
import itertools
import sys
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Label

from survival_surgery.errors import InUse
from survival_surgery.terminal import QuietApp, run_quietly

_PR_GET_DUMPABLE = 3


class AnApp(QuietApp):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "break", priority=True),
        Binding("f2", "meet_a_locked_file", priority=True),
        Binding("f3", "copy", priority=True),
        Binding("f4", "show_core_limit", priority=True),
        Binding("f5", "draw_without_a_pause", priority=True),
    ]

    def compose(self) -> ComposeResult:
        yield Label("READY")
        yield Input(id="line")

    def action_break(self) -> None:
        grievance = "SECRET-" + "GRIEVANCE"
        raise KeyError(grievance)

    def action_meet_a_locked_file(self) -> None:
        raise InUse("Somebody else has it open.")

    def action_copy(self) -> None:
        self.copy_to_clipboard("SECRET-COPIED")

    def action_draw_without_a_pause(self) -> None:
        times = itertools.count()
        self.set_interval(0.01, lambda: self.query_one(Label).update(f"DRAWN {next(times)}"))

    def action_show_core_limit(self) -> None:
        import resource

        told = f"CORE {resource.getrlimit(resource.RLIMIT_CORE)}"
        if sys.platform == "linux":
            told += f" DUMPABLE {ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0)}"
        self.query_one(Label).update(told, layout=True)


if __name__ == "__main__":
    sys.exit(run_quietly(AnApp()))
