"""When the power goes, everything that was shown as saved is there when the session is opened again.

All of it is tried by `python -m benchmarks.power_loss`; here is a part of it.
"""

import subprocess

import pytest

from tests.store.disk_states import Call, Cut, Forced, Made, Promised, Told, Unlinked, Written, disks
from tests.store.power_cut import Figures, power_cuts, settings_with


def _can_trace() -> bool:
    try:
        return subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


traced = pytest.mark.skipif(not _can_trace(), reason="needs strace, and a system that lets it trace")


def all_of(settings: tuple[str, ...]) -> Figures:
    *_, figures = power_cuts(settings)
    return figures


def test_what_was_not_forced_onto_the_disk_may_be_there_or_gone_or_torn() -> None:
    found = disks([Made("a", 1), Forced(None), Written(1, 0, b"x" * 512 + b"y" * 512)])

    assert {disk for disk, _ in found.items()} == {
        (),
        (("a", b""),),
        (("a", b"x" * 512),),
        (("a", bytes(512) + b"y" * 512),),
        (("a", b"x" * 512 + b"y" * 512),),
    }


def test_what_was_forced_onto_the_disk_stays_and_a_name_needs_its_folder_forced() -> None:
    calls: list[Call] = [Made("a", 1), Written(1, 0, b"xx"), Cut(1, 1), Forced(1), Told(1)]

    assert {disk for disk, promised in disks(calls).items() if promised.least == 1} == {(), (("a", b"x"),)}
    calls = [Made("a", 1), Forced(None), Unlinked("a"), Told(1), Forced(None), Told(2)]
    assert disks(calls) == {(): Promised(2, 0), (("a", b""),): Promised(1, 0)}


@traced
def test_nothing_that_was_shown_as_saved_is_lost_when_the_power_goes() -> None:
    *_, figures = power_cuts(steps=3, every=20)

    assert figures.failures == 0, figures
    assert figures.disks > 50


@pytest.mark.slow
@pytest.mark.timeout(1_800)
@traced
def test_nothing_is_lost_on_any_disk_that_is_left() -> None:
    figures = all_of(settings_with())

    assert figures.failures == 0, figures
    assert figures.disks > 2_000


@pytest.mark.slow
@pytest.mark.timeout(1_800)
@traced
def test_sqlites_own_settings_do_lose_what_was_saved() -> None:
    """The proof that the cuts above can fail: the same session under the settings that SQLite has by itself."""
    assert all_of(settings_with(synchronous="FULL", locking_mode="NORMAL")).lost
