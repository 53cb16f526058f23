"""One detector measured on the sets by their own `evaluate.py`, in a process of its own, and its figures picked out."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NOT_MEASURED = "NOT MEASURED"
MEETINGS = ("elitr_dev", "meet_icsi_dev", "meet_senedd_dev")


@dataclass(frozen=True, slots=True)
class Sets:
    """Where the sets are and which of them are measured; `most` records of each, or all of them where it is 0."""

    folder: Path
    names: tuple[str, ...]
    most: int = 0

    def files(self) -> list[str]:
        """The files, in the order of their names."""
        return [str(self.folder / "dev" / f"{name}.jsonl") for name in self.names]


def measured(command: Sequence[str], sets: Sets, *, lower: bool, files: Sequence[str] = ()) -> dict[str, Any] | None:
    """What `evaluate.py` says of a command; nothing where the command does not run."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        asked = [sys.executable, str(sets.folder / "evaluate.py"), "--cmd", " ".join(command), "--quiet"]
        asked += ["--json", str(out), "--max", str(sets.most), *(["--lower"] if lower else [])]
        done = subprocess.run([*asked, *(files or sets.files())], capture_output=True, text=True, check=False)  # noqa: S603 - our own commands
        if done.returncode or not out.exists():
            print(done.stderr[-2000:], file=sys.stderr)
            return None
        figures: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return figures


def with_all_names(sets: Sets, folder: Path) -> list[str]:
    """Copies of the meetings in which those who are talked about are given too, as a session's list has them."""
    files = []
    for name in set(MEETINGS) & set(sets.names):
        lines = (sets.folder / "dev" / f"{name}.jsonl").read_text("utf-8").splitlines()
        records = [json.loads(line) for line in lines]
        for record in records:
            meta = record["meta"]
            meta["roster"] = [*meta.get("roster", ()), *meta.get("absent", ())]
        files.append(str(folder / f"{name}.jsonl"))
        Path(files[-1]).write_text("".join(json.dumps(r) + "\n" for r in records), "utf-8")
    return sorted(files)


def of_file(figures: dict[str, Any] | None, name: str, part: str, key: str) -> str:
    """A share in percent of one file."""
    for file in figures["files"] if figures else ():
        if file["file"] == f"{name}.jsonl" and key in file[part]:
            hidden, there, _ = file[part][key]
            return f"{100 * hidden / there:.1f}"
    return "-" if figures else NOT_MEASURED


def mean(figures: dict[str, Any] | None, key: str) -> str:
    """A figure per thousand words over all files, each by its length."""
    if not figures:
        return NOT_MEASURED
    words = sum(file["words"] for file in figures["files"])
    return f"{sum(file[key] * file['words'] for file in figures['files']) / words:.1f}"


def summed(figures: dict[str, Any] | None, part: str, key: str = "") -> str:
    """A share in percent over all files together."""
    if not figures:
        return NOT_MEASURED
    pairs = [file[part][key] if key else file[part] for file in figures["files"] if not key or key in file[part]]
    there = sum(pair[1] for pair in pairs)
    return f"{100 * sum(pair[0] for pair in pairs) / there:.1f}" if there else "-"


def worst_origin(figures: dict[str, Any] | None) -> str:
    """The origin of names that is served worst, with its recall."""
    totals: dict[str, list[int]] = {}
    for file in figures["files"] if figures else ():
        for key, (hidden, there, _) in file["recall"].items():
            if key.startswith("group "):
                total = totals.setdefault(key.removeprefix("group "), [0, 0])
                total[0] += hidden
                total[1] += there
    if not totals:
        return NOT_MEASURED
    name, (hidden, there) = min(totals.items(), key=lambda each: each[1][0] / each[1][1])
    return f"{100 * hidden / there:.1f} {name}"
