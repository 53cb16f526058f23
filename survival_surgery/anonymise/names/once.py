"""The name model for a whole program: loaded once, at the first text, and left out where it cannot be used.

Knows no finder. Nothing that goes wrong with the model passes this door: there are no words then, and a sentence why.
"""

from pathlib import Path
from threading import Lock

from survival_surgery.anonymise.names.joined import Word
from survival_surgery.anonymise.names.model import ModelMissing, NameModel
from survival_surgery.translation import N_

STOPPED = N_(
    "The name model stopped working on this computer. Names are still looked for by form and by your list of names."
)


class Once:
    """The one model, or why there is none. Any thread may ask."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._tried = False
        self._model: NameModel | None = None
        self._why = ""

    def words(self, text: str) -> list[Word]:
        """Every word and mark of the text with its likelihoods; none where there is no model."""
        model = self._read()
        if model is None:
            return []
        try:
            return model.words(text)
        except Exception:  # noqa: BLE001 - onnxruntime raises its own classes, and none of them may stop a meeting
            with self._lock:
                self._model, self._why = None, STOPPED
            return []

    def missing(self) -> str:
        """Why there is no model, in an English sentence; empty where there is one."""
        self._read()
        return self._why

    def forget(self) -> None:
        """Keep nothing of what was read."""
        with self._lock:
            if self._model:
                self._model.forget()

    def _read(self) -> NameModel | None:
        with self._lock:
            if not self._tried:
                self._tried = True
                try:
                    self._model = NameModel.load(self._folder)
                except ModelMissing as missing:
                    self._why = str(missing)
            return self._model
