"""What the system may show of the program's memory to other programs of the same user."""

import subprocess
import sys

import pytest

ASKED = """
import ctypes
from survival_surgery.store.memory import withhold_memory
{begin}
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
"""3 is PR_GET_DUMPABLE: where it is 0, Linux opens /proc/PID/mem to nobody but root, and writes no core."""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone can be asked")
@pytest.mark.parametrize(("begin", "dumpable"), [("", "1"), ("withhold_memory()", "0")])
def test_the_memory_is_shown_to_no_other_program_of_this_user(begin: str, dumpable: str) -> None:
    asked = [sys.executable, "-c", ASKED.format(begin=begin)]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == dumpable
