"""Ours and others on the development sets, as they are written and in lower case: `python -m benchmarks.anonymise`.

The sets are no part of this project: `--sets` names their folder, the one with `evaluate.py`. The others live in an
environment of their own, of which `--peers` names the interpreter. Whatever is not there is told as not measured.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.anonymise.asking import asked_of
from benchmarks.anonymise.measuring import (
    MEETINGS,
    NOT_MEASURED,
    Sets,
    mean,
    measured,
    of_file,
    summed,
    with_all_names,
    worst_origin,
)

_ROOT = Path(__file__).resolve().parents[2]
_BESIDE = _ROOT.parent / "shared" / "eval"
_COMMAND = ("anonymise", "--jsonl", "--level")
_OURS = (sys.executable, "-m", "survival_surgery", *_COMMAND)
_PEERS = ("presidio", "spacy", "scrubadub")

Figures = dict[str, Any] | None
Both = tuple[Figures, Figures]
"""As written, and in lower case."""


def detectors(peers: str | None) -> dict[str, tuple[str, ...] | None]:
    """The command of each; none for a peer that is not there."""
    script = str(Path(__file__).with_name("peers.py"))
    without = (sys.executable, str(Path(__file__).with_name("without_model.py")), *_COMMAND, "ask")
    ours: dict[str, tuple[str, ...] | None] = {f"ours, {level}": (*_OURS, level) for level in ("veil", "ask")}
    return ours | {"ours, ask, no model": without} | {name: (peers, script, name) if peers else None for name in _PEERS}


def rows(found: dict[str, Both], sets: Sets) -> Iterator[list[str]]:
    """The table: a measure and a set, then each detector as written / in lower case."""

    def row(measure: str, of: str, figure: Callable[[Figures], str]) -> list[str]:
        return [measure, of, *(_told(*map(figure, both)) for both in found.values())]

    for name in sets.names:
        yield row("people hidden, %", name, lambda f, n=name: of_file(f, n, "recall", "label PERSON"))
    for name in (n for n in sets.names if n in ("tab_dev", "adversarial_dev")):
        for sort in ("DIRECT", "QUASI"):
            part, key = ("entity_recall", sort) if name == "tab_dev" else ("recall", f"type  {sort}")
            told = "entities" if name == "tab_dev" else "mentions"
            yield row(f"{sort.lower()} {told} hidden, %", name, lambda f, n=name, p=part, k=key: of_file(f, n, p, k))
    yield row("worst origin of names, %", "all", worst_origin)
    yield row("leaks per 1,000 words", "all", lambda f: mean(f, "leaks_per_1000_words"))
    yield row("false alarms per 1,000 words", "all", lambda f: mean(f, "person_false_alarms_per_1000_words"))
    yield row("ms per 1,000 words", "all", lambda f: mean(f, "ms_per_1000_words"))
    yield row("first text, s", "all", lambda f: f"{f['load_s'] + f['first_call_s']:.2f}" if f else NOT_MEASURED)
    yield row("peak memory, MiB", "all", lambda f: str(f["peak_rss_mib"]) if f else NOT_MEASURED)


def given_all_names(sets: Sets) -> Iterator[str]:
    """Veils alone, over the meetings together, when those present and those talked about are given."""
    with tempfile.TemporaryDirectory() as folder:
        files = with_all_names(sets, Path(folder))
        for lower in (False, True) if files else ():
            figures = measured((*_OURS, "veil"), sets, lower=lower, files=files)
            hidden, sure = summed(figures, "recall", "label PERSON"), summed(figures, "person_span_precision")
            case = "in lower case" if lower else "as written"
            yield f"ours, veil alone, all names given, meetings {case}: recall {hidden}, precision {sure}"
        if files:
            yield f"ours, distinct questions per 1,000 words of a meeting, all names given: {asked_of(files):.1f}"


def _told(written: str, lower: str) -> str:
    return written if written == lower == NOT_MEASURED else f"{written} / {lower}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.anonymise", description=__doc__)
    parser.add_argument("--sets", type=Path, default=_BESIDE, help="the folder with evaluate.py and dev/")
    parser.add_argument("--only", help="names of sets, with commas between them")
    parser.add_argument("--peers", metavar="PYTHON", help="the interpreter that has the others")
    parser.add_argument("--most", type=int, default=0, metavar="N", help="records of each set")
    asked = parser.parse_args()
    if not (asked.sets / "evaluate.py").exists():
        sys.exit(f"{NOT_MEASURED}: there are no sets in {asked.sets}. Name their folder with --sets.")
    there = sorted(path.stem for path in (asked.sets / "dev").glob("*.jsonl"))
    names = tuple(name for name in there if not asked.only or name in asked.only.split(","))
    sets = Sets(asked.sets, names, asked.most)
    found: dict[str, Both] = {}
    for name, command in detectors(asked.peers).items():
        print(f"measuring {name} …", file=sys.stderr)
        found[name] = tuple(measured(command, sets, lower=low) if command else None for low in (False, True))  # type: ignore[assignment]  # two of them
    table = [["measure", "set", *found], *rows(found, sets)]
    widths = [max(len(line[at]) for line in table) for at in range(len(table[0]))]
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    if set(names) & set(MEETINGS):
        print(*given_all_names(sets), sep="\n")


if __name__ == "__main__":
    main()
