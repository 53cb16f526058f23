"""The row for one sentence above the line; where nothing has to be said, what was noticed stands there quietly."""

from textual.widgets import Static

from survival_surgery.widgets.plain import plain


class Said(Static):
    """A sentence until the next key, or else a notice, which stays while the next line is typed."""

    DEFAULT_CSS = "Said { height: auto; min-height: 1; max-height: 3; padding: 0 1; color: $warning; }"

    def __init__(self) -> None:
        super().__init__(id="said", markup=False)
        self.sentence = ""
        self._drawn = ("", "")

    def show(self, sentence: str, notice: str) -> None:
        """Said with every key, and drawn only when it changes: drawing lays the whole screen out again."""
        self.sentence = sentence
        drawn = (sentence, "" if sentence else notice)
        if drawn != self._drawn:
            self._drawn = drawn
            self.update(plain(sentence) if sentence else plain(notice, "$text-muted"))
            self.screen.set_class(bool(drawn[0]), "-saying")
            self.screen.set_class(bool(drawn[1]), "-noticing")
