"""Names of people found by a small trained model, where the text has them.

Knows the model file and nothing else: nothing is written, no network is used; what was read is kept in memory alone,
until `forget`. Capitals are no evidence to it, so notes typed in lower case lose nothing.
onnxruntime and numpy are loaded with the model, not with this module.
"""

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

from survival_surgery.anonymise.names.joined import Word, join, remembered
from survival_surgery.anonymise.names.windows import windows
from survival_surgery.anonymise.names.wordpiece import WordPiece
from survival_surgery.translation import N_

FOLDER = Path(__file__).parent
"""Where names.onnx and vocab.txt are."""

NOT_INSTALLED = N_(
    "The name model cannot run on this computer, because onnxruntime is not installed here. "
    "Names are still looked for by form and by your list of names."
)
DAMAGED = N_(
    "The file of the name model is missing or damaged: install Survival Surgery again. "
    "Names are still looked for by form and by your list of names."
)

TALKS = N_(
    "The name model is left out, because the onnxruntime that is installed here may send reports over the network: "
    "install Survival Surgery again. Names are still looked for by form and by your list of names."
)

_TALKS = (1, 29)
"""From this release on, being imported is enough for onnxruntime to make up a number for the computer and report it."""

Shares = tuple[float, float, float]

_NOBODY = (0.0, 0.0, 0.0)
_LETTER = re.compile(r"[^\W\d_]")
_KEPT = 512
"""Windows whose answers are kept: some thirty thousand words, so that what was read is not read anew at every key."""


class ModelMissing(Exception):
    """The name model cannot be used here; the sentence says why and what goes on without it."""


class NameModel:
    """The model once read, with its vocabulary."""

    def __init__(self, pieces: WordPiece, session: Any, numpy: Any) -> None:
        self._pieces, self._session, self._numpy = pieces, session, numpy
        self._shares = lru_cache(maxsize=_KEPT)(self._read)

    @classmethod
    def load(cls, folder: Path = FOLDER, threads: int = 2) -> Self:
        """Reads names.onnx and vocab.txt from the folder; raises ModelMissing with a plain sentence."""
        _check_runtime()
        try:
            import numpy as np
            import onnxruntime
        except Exception as missing:  # a library that does not fit the processor or the system raises what it likes
            raise ModelMissing(NOT_INSTALLED) from missing
        try:
            # On Windows the system may ask it for events; elsewhere there are none.
            onnxruntime.disable_telemetry_events()
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads
            options.inter_op_num_threads = 1
            options.enable_cpu_mem_arena = False
            options.log_severity_level = 4  # what goes wrong is said in our own sentence
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            # A file with one wrong weight would be read without a word, and find fewer names.
            _check(folder)
            pieces = WordPiece(folder / "vocab.txt")
            session = onnxruntime.InferenceSession(
                str(folder / "names.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as broken:  # onnxruntime raises its own, undocumented classes for a missing or damaged file
            raise ModelMissing(DAMAGED) from broken
        return cls(pieces, session, np)

    def words(self, text: str) -> list[Word]:
        """Every word and mark of the text with its likelihoods, in order."""
        words = list(self._pieces.words(text))
        found = []
        for first, last, use_from, use_to in windows(text, words):
            # Marks and figures alone are nobody's name, however many there are.
            letters = _LETTER.search(text, words[use_from][0], words[use_to - 1][1])
            window = tuple(words[i][2] for i in range(first, last))
            shares = self._shares(window) if letters else (_NOBODY,) * len(window)
            found += [Word(words[i][0], words[i][1], *shares[i - first]) for i in range(use_from, use_to)]
        return found

    def spans(self, text: str, threshold: float = 0.3) -> list[tuple[int, int, float]]:
        """Start, end and score of each name of a person whose score reaches the threshold."""
        return join(text, remembered(text, self.words(text), threshold), threshold)

    def forget(self) -> None:
        """Keep nothing of what was read."""
        self._shares.cache_clear()
        self._pieces.forget()

    def _read(self, window: tuple[tuple[int, ...], ...]) -> tuple[Shares, ...]:
        ids = [self._pieces.start, *(n for numbers in window for n in numbers), self._pieces.end]
        out = self._session.run(None, {"pieces": self._numpy.array([ids], dtype=self._numpy.int64)})[0][0]
        starts = [1]
        for numbers in window:
            starts.append(starts[-1] + len(numbers))
        best = self._numpy.maximum.reduceat(out[: starts[-1], 1:4], starts[:-1], axis=0)
        return tuple((person, place, body) for person, place, body in best.tolist())


def _check(folder: Path) -> None:
    """Raises where a file is not the one that `names.sha256` tells."""
    lines = (folder / "names.sha256").read_text(encoding="ascii").split("\n")
    told = {name: digest for digest, name in (line.split() for line in lines if line)}
    for name in ("names.onnx", "vocab.txt"):
        with (folder / name).open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != told[name]:
                raise ValueError(name)


def _check_runtime() -> None:
    """Raises where onnxruntime is not installed, or is one that nobody has seen to be silent."""
    # What reads the facts of packages brings e-mail and sockets along, and a session that writes nothing needs neither.
    from importlib.metadata import PackageNotFoundError, version

    try:
        release = tuple(map(int, version("onnxruntime").split(".")[:2]))
    except (PackageNotFoundError, ValueError) as missing:
        raise ModelMissing(NOT_INSTALLED) from missing
    if release >= _TALKS:
        raise ModelMissing(TALKS)
