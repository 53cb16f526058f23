"""Names of people found by a small trained model, where the text has them.

Knows the model file and nothing else: no text is kept, nothing is written, no network is used.
Capitals are no evidence to it, so notes typed in lower case lose nothing.
onnxruntime and numpy are loaded with the model, not with this module.
"""

from pathlib import Path
from typing import Any, Self

from training.runtime.joined import Word, join, remembered
from training.runtime.windows import windows
from training.runtime.wordpiece import WordPiece


class ModelMissing(Exception):
    """The name model cannot be used here; the sentence says why and what goes on without it."""


class NameModel:
    """The model once read, with its vocabulary; it keeps nothing of what it has seen."""

    def __init__(self, pieces: WordPiece, session: Any, numpy: Any) -> None:
        self._pieces, self._session, self._numpy = pieces, session, numpy

    @classmethod
    def load(cls, folder: Path, threads: int = 2) -> Self:
        """Reads names.onnx and vocab.txt from the folder; raises ModelMissing with a plain sentence."""
        try:
            import numpy as np
            import onnxruntime
        except ImportError as missing:
            raise ModelMissing(
                "The name model cannot run on this computer because onnxruntime is not installed here. "
                "Names are still looked for by form and by your list of names."
            ) from missing
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            pieces = WordPiece(folder / "vocab.txt")
            session = onnxruntime.InferenceSession(
                str(folder / "names.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as broken:  # onnxruntime raises its own, undocumented classes for a missing or damaged file
            raise ModelMissing(
                "The file of the name model is missing or damaged; install Survival Surgery again. "
                "Names are still looked for by form and by your list of names."
            ) from broken
        return cls(pieces, session, np)

    def words(self, text: str) -> list[Word]:
        """Every word and mark of the text with its likelihoods, in order."""
        words = list(self._pieces.words(text))
        found = []
        for first, last, use_from, use_to in windows(text, words):
            shares = self._shares([words[i][2] for i in range(first, last)])
            found += [Word(words[i][0], words[i][1], *shares[i - first]) for i in range(use_from, use_to)]
        return found

    def spans(self, text: str, threshold: float = 0.3) -> list[tuple[int, int, float]]:
        """Start, end and score of each name of a person whose score reaches the threshold."""
        return join(text, remembered(text, self.words(text), threshold), threshold)

    def _shares(self, window: list[tuple[int, ...]]) -> list[tuple[float, float, float]]:
        ids = [self._pieces.start, *(n for numbers in window for n in numbers), self._pieces.end]
        out = self._session.run(None, {"pieces": self._numpy.array([ids], dtype=self._numpy.int64)})[0][0]
        starts = [1]
        for numbers in window:
            starts.append(starts[-1] + len(numbers))
        best = self._numpy.maximum.reduceat(out[: starts[-1], 1:4], starts[:-1], axis=0)
        return [tuple(row) for row in best.tolist()]
