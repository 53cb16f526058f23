"""A pseudo-terminal that can do nothing but show one line after the other."""

import os
import signal
import subprocess
import time
from pathlib import Path


class SimpleTerminal:
    """A terminal that can do nothing but show one line after the other."""

    def __init__(self, command: list[str]) -> None:
        import pty

        self._master, slave = pty.openpty()
        environment = {**os.environ, "TERM": "dumb"}
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True
        )
        os.close(slave)
        self.came = b""

    def wait(self, words: str) -> None:
        """Read on until these words have come."""
        import select

        until = time.monotonic() + 60
        while words.encode() not in self.came:
            assert time.monotonic() < until, self.came.decode("utf-8", "replace")
            if select.select([self._master], [], [], 0.2)[0]:
                self.came += os.read(self._master, 65536)

    @property
    def limits(self) -> str:
        """What the system lets the program do."""
        return Path(f"/proc/{self._process.pid}/limits").read_text("utf-8")

    @property
    def shows_what_is_typed(self) -> bool:
        """Whether the terminal was left as it was found."""
        import termios

        return bool(termios.tcgetattr(self._master)[3] & termios.ECHO)

    def type(self, line: str) -> None:
        os.write(self._master, line.encode() + b"\n")

    def stop(self, how: int = signal.SIGINT) -> int:
        """Ctrl+C, or another signal; how the program ended."""
        self._process.send_signal(how)
        return self.ends()

    def ends(self) -> int:
        return self._process.wait(30)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)
