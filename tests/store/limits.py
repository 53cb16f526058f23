"""Disks that take no more: a limit on the size of files, and folders that nobody may write to."""

import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def at_most(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only(*paths: Path) -> Iterator[None]:
    """Files and folders that even root may not change, where the disk knows how."""
    if not succeeds("chattr", "+i", *map(str, paths)):
        pytest.skip("needs root and a disk that knows chattr +i")
    try:
        yield
    finally:
        succeeds("chattr", "-i", *map(str, paths))


def succeeds(*command: str) -> bool:
    """Whether a command of the system is there and works."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False
