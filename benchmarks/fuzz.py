"""Let anything in through every door for a while, guided by which code it reaches, and print what came of it.

Run from the top of a checkout, after `pip install atheris`: `python -m benchmarks.fuzz [DOOR] [SECONDS]`, where a DOOR
is one of tests/doors/doors.py, or `rows`; or `python -m benchmarks.fuzz DOOR FILE` for one find again. Exit code 1 if
anything came out that is no sentence of the program's own, took longer than it may, or ran out of memory.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

SECONDS = 60
LONGEST = 5.0
"""Seconds of processor that one input may take."""

HANGS = 60
"""Seconds after which libFuzzer ends an input, and with it the door."""

MEMORY = 2_048
"""Megabytes that a door may take, the name model among them."""

_DONE = re.compile(r"Done (\d+) runs in (\d+) second")


def main(door: str = "", how: str = str(SECONDS)) -> int:
    """Try one door, or each of them in a process of its own, and print the figures."""
    from tests.doors.doors import DOORS

    if door and not how.isdecimal():
        _doors()[door][0](Path(how).read_bytes())
        return 0
    finds = Path(tempfile.mkdtemp(prefix="finds-"))
    wrong = 0
    for name in [door] if door else [*DOORS, "rows"]:
        wrong += _tried(name, int(how), finds)
    if not wrong:
        shutil.rmtree(finds)
    return 1 if wrong else 0


def _tried(door: str, seconds: int, finds: Path) -> int:
    """How much came out of a door that should not have."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "SURVIVAL_SURGERY_HOME": home, "SURVIVAL_SURGERY_LANGUAGE": "en"}
        command = [sys.executable, "-m", "benchmarks.fuzz", "--one", door, str(seconds), str(finds)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603 - our own module
    ran = _DONE.findall(done.stderr)
    told = [line for line in done.stderr.splitlines() if line.startswith("FIND ")]
    executions, took = (int(figure) for figure in ran[-1]) if ran else (0, 0)
    print(f"{door:>10} {executions:>9,} executions in {took:>4} s, {len(told)} finds", flush=True)
    for line in told:
        print(f"{'':>10} {line}")
    if not ran:
        print("\n".join(done.stderr.splitlines()[-30:]))
    return len(told) + (not ran)


def _doors() -> dict[str, tuple[Any, Any]]:
    from tests.doors.doors import DOORS, SEEDS
    from tests.doors.rows import rows, seeds

    return {**{name: (door, SEEDS[name]) for name, door in DOORS.items()}, "rows": (rows, seeds)}


def one(door: str, seconds: str, finds: str) -> None:
    """Try one door in this process. A find is told once for each place, and its bytes are kept in `finds`."""
    import atheris

    with atheris.instrument_imports(include=["survival_surgery"]):
        let_in, seeds = _doors()[door]
    known: set[str] = set()

    def tried(data: bytes) -> None:
        begun = time.process_time()
        try:
            let_in(data)
            took = time.process_time() - begun
            found = "slow" if took > LONGEST else ""
            what = f"{took:.1f} s"
        except Exception as error:  # noqa: BLE001 - whatever comes out is what is looked for
            last = traceback.extract_tb(error.__traceback__)[-1]
            found = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
            what = str(error)[:100]
        if found and found not in known:
            known.add(found)
            kept = Path(finds) / f"{door}-{len(known)}"
            kept.write_bytes(data)
            print(f"FIND {found}: {what!r} {kept}", file=sys.stderr, flush=True)

    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds()):
            (Path(corpus) / str(number)).write_bytes(seed)
        limits = [
            f"-max_total_time={seconds}",
            f"-timeout={HANGS}",
            f"-rss_limit_mb={MEMORY}",
            "-max_len=60000",
            "-report_slow_units=600",
        ]
        atheris.Setup(["fuzz", *limits, f"-artifact_prefix={finds}/", corpus], tried)
        atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(*sys.argv[2:])
    else:
        sys.exit(main(*sys.argv[1:]))
