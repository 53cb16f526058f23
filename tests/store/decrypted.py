"""Session files decrypted by hand, without SQLCipher, which shows only what is in use.

SQLCipher 4's layout: pages of 4,096 bytes, AES-256 in CBC under a key from PBKDF2, and an HMAC of each page at its end.
"""

import hashlib
import hmac
import shutil
import subprocess
from pathlib import Path

import pytest

needs_openssl = pytest.mark.skipif(not shutil.which("openssl"), reason="pages are decrypted with the openssl command")

PAGE, RESERVED, VECTOR, SALT = 4_096, 80, 16, 16


def pages(path: Path, passphrase: str) -> bytes:
    """Every byte of the file, decrypted with this passphrase, whether it is the right one or not."""
    content = path.read_bytes()
    key = _key(content, passphrase).hex()
    return b"".join(_page(content[at : at + PAGE], key, first=at == 0) for at in range(0, len(content), PAGE))


def sealed_with(path: Path, passphrase: str) -> int:
    """How many pages carry the seal of this passphrase."""
    content = path.read_bytes()
    key = _key(content, passphrase)
    salt = bytes(byte ^ 0x3A for byte in content[:SALT])
    sealing = hashlib.pbkdf2_hmac("sha512", key, salt, 2, 32)
    return sum(_is_sealed(content[at : at + PAGE], at // PAGE + 1, sealing) for at in range(0, len(content), PAGE))


def _key(content: bytes, passphrase: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", passphrase.encode(), content[:SALT], 256_000, 32)


def _is_sealed(page: bytes, number: int, sealing: bytes) -> bool:
    end = PAGE - RESERVED + VECTOR
    sealed = page[SALT if number == 1 else 0 : end] + number.to_bytes(4, "little")
    return hmac.digest(sealing, sealed, "sha512") == page[end : end + 64]


def _page(page: bytes, key: str, *, first: bool) -> bytes:
    end = PAGE - RESERVED
    command = ["openssl", "enc", "-d", "-aes-256-cbc", "-nopad", "-K", key, "-iv", page[end : end + VECTOR].hex()]
    hidden = page[SALT if first else 0 : end]
    return subprocess.run(command, input=hidden, capture_output=True, check=True).stdout
