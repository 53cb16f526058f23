"""An editor's side of the language server protocol, as far as a test of YAML needs it: JSON over a pipe, in turns."""

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

OFFLINE = {"schemaStore": {"enable": False}, "validate": True, "completion": True, "hover": True}
"""Settings with which the server looks at no schema but the one that the file names."""


class Server:
    """A running language server that has the files of one folder open."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._number = 0
        self._told: dict[str, list[dict[str, Any]]] = {}
        self._running = subprocess.Popen(
            [program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
        self._say({"method": "initialized", "params": {}})
        self._say({"method": "workspace/didChangeConfiguration", "params": {"settings": {"yaml": OFFLINE}}})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._running.kill()
        self._running.communicate()

    def diagnostics(self, path: Path) -> list[dict[str, Any]]:
        """Open a file, and what the server has to say of it."""
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": path.read_text("utf-8")}
        self._told.pop(uri, None)
        self._say({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while uri not in self._told:
            self._heard(self._next())
        return self._told[uri]

    def completions(self, path: Path, line: int, column: int) -> set[str]:
        """What the server offers at a place of a file that is open; lines and columns count from 0 here."""
        place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
        offered = self.ask("textDocument/completion", place)
        return {item["label"] for item in (offered["items"] if isinstance(offered, dict) else offered)}

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Ask the server something, and its answer."""
        self._number += 1
        self._say({"id": self._number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._number and "method" not in message:
                return message.get("result")
            self._heard(message)

    def _heard(self, message: dict[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            wanted = [OFFLINE if item.get("section") == "yaml" else {} for item in message["params"]["items"]]
            self._say({"id": message["id"], "result": wanted})
        elif "id" in message and "method" in message:
            self._say({"id": message["id"], "result": None})

    def _say(self, message: dict[str, Any]) -> None:
        assert self._running.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._running.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._running.stdin.flush()

    def _next(self) -> dict[str, Any]:
        assert self._running.stdout
        length = 0
        while (row := self._running.stdout.readline().strip()) or not length:
            assert row, "the language server has ended"
            name, _, value = row.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._running.stdout.read(length))
        return message
