"""What the system may keep of this program's memory, in which the room's words stand: nothing, as far as it obeys."""

import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4


def withhold_memory() -> None:
    """Ask the system to write no core dump and to let no other program of this user read our memory."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
