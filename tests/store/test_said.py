"""What is said of a file that cannot be opened, read or written: the whole sentence, each time."""

import json
import os
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from survival_surgery.errors import CannotOpen, CannotWrite, Damaged, InUse, SurgeryError, UsageMistake
from survival_surgery.session.events import ContributionHeard, Noted
from survival_surgery.session.items import Resource
from survival_surgery.store import places
from survival_surgery.store.codec import decode, encode
from survival_surgery.store.copies import back_up, rekey
from survival_surgery.store.faults import opening, writing
from survival_surgery.store.live import LiveSession
from survival_surgery.store.passphrase import generate, read_from_fd, weakness

PASSPHRASE = "correct horse battery staple"
FILE = Path("/s/a.session")
WRONG = (
    f"{FILE} does not open. Either the passphrase is wrong, or the start of the file is damaged; the two cannot "
    "be told apart. Check capitals and spaces and try again, or restore a copy of the file."
)
INSIDE = (
    f"The passphrase is right, but {FILE} is damaged further in, so nothing in it can be relied on. "
    "Nothing was changed. Restore a copy of the file if you have one."
)
FULL = (
    f"Nothing can be written to {FILE}: the disk is full, or the file or its folder is read-only. "
    "What was saved before is still saved. Free some space, or allow writing to the folder, and try again."
)
TAKEN = f"{FILE} is open in another window or another program. Close it there and try again."


def failure(name: str | None) -> dbapi2.Error:
    error = dbapi2.OperationalError("words that nobody should see")
    if name is not None:
        error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "when_opened", "when_written"),
    [
        ("SQLITE_BUSY", (InUse, TAKEN), (InUse, TAKEN)),
        ("SQLITE_BUSY_SNAPSHOT", (InUse, TAKEN), (InUse, TAKEN)),
        ("SQLITE_LOCKED", (InUse, TAKEN), (InUse, TAKEN)),
        ("SQLITE_READONLY_DIRECTORY", (CannotWrite, FULL), (CannotWrite, FULL)),
        ("SQLITE_FULL", (CannotWrite, FULL), (CannotWrite, FULL)),
        ("SQLITE_PERM", (CannotWrite, FULL), (CannotWrite, FULL)),
        ("SQLITE_IOERR_WRITE", (Damaged, INSIDE), (CannotWrite, FULL)),
        ("SQLITE_CANTOPEN", (CannotOpen, WRONG), (CannotWrite, FULL)),
        ("SQLITE_NOTADB", (CannotOpen, WRONG), (CannotOpen, WRONG)),
        ("SQLITE_CORRUPT", (Damaged, INSIDE), (Damaged, INSIDE)),
        (None, (Damaged, INSIDE), (CannotWrite, FULL)),
    ],
)
def test_each_failure_of_sqlite_has_its_sentence(
    name: str | None, when_opened: tuple[type[SurgeryError], str], when_written: tuple[type[SurgeryError], str]
) -> None:
    for block, (kind, said) in ((opening, when_opened), (writing, when_written)):
        with pytest.raises(SurgeryError) as refused, block(FILE):
            raise failure(name)
        assert (type(refused.value), str(refused.value)) == (kind, said)


def test_an_entry_of_a_type_that_nobody_knows_is_told_briefly_and_cleanly() -> None:
    with pytest.raises(Damaged) as refused:
        decode("\x1b" + "W" * 60, "{}")

    assert str(refused.value) == (
        f'The session file holds an entry of the type "\ufffd{"W" * 39}", which this version does not know. '
        "It was damaged, or written by a newer version: update the program and try again."
    )


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("ContributionHeard", "{"),
        ("ContributionHeard", "[]"),
        ("ContributionHeard", '{"words": 7}'),
        ("ContributionHeard", '{"words": "a", "who": "b"}'),
        ("Noted", "{}"),
        ("Noted", '{"item": {"words": "a"}}'),
        ("Amended", '{"what": 1, "item": {"type": "Nothing", "words": "a"}}'),
        ("ContributionHeard", "[" * 100_000),
    ],
)
def test_an_entry_that_does_not_read_as_one_is_told_without_its_words(kind: str, body: str) -> None:
    with pytest.raises(Damaged) as refused:
        decode(kind, body)

    assert str(refused.value) == (
        f'An entry of the type "{kind}" in the session file does not read as one. Restore a copy if you have one.'
    )
    assert refused.value.__suppress_context__


def test_an_entry_is_kept_as_its_type_and_its_words_as_they_were_written() -> None:
    assert encode(ContributionHeard(words="Słońce")) == ("ContributionHeard", '{"words": "Słońce"}')
    kind, body = encode(Noted(item=Resource(words="a room\x07")))
    assert (kind, json.loads(body)) == (
        "Noted",
        {"item": {"words": "a room\ufffd", "relied_on": False, "type": "Resource"}},
    )


@pytest.mark.parametrize(
    ("passphrase", "said"),
    [
        ("abcde fghij", "This passphrase is shorter than 12 characters and can be guessed by a machine."),
        ("", "This passphrase is shorter than 12 characters and can be guessed by a machine."),
        ("abcdABCDabcd", "This passphrase repeats the same few characters and can be guessed by a machine."),
        ("antidisestablish", "This passphrase is a single word, and machines try those first. Use several words."),
        (" antidisestablish1!?.", "This passphrase is a single word, and machines try those first. Use several words."),
        ("1antidisestablish", None),
        ("abcde abcde1", None),
        ("abcde abcde abcde", None),
    ],
)  # fmt: skip
def test_of_a_weak_passphrase_it_is_said_what_is_weak(passphrase: str, said: str | None) -> None:
    assert weakness(passphrase) == said


def test_a_drawn_passphrase_is_six_words_and_another_each_time() -> None:
    drawn = {generate() for _ in range(20)}

    assert len(drawn) == 20
    assert {len(words.split(" ")) for words in drawn} == {6}
    assert len({word for words in drawn for word in words.split(" ")}) > 60


def piped(data: bytes) -> int:
    reading, to = os.pipe()
    os.write(to, data)
    os.close(to)
    return reading


def test_a_script_hands_over_one_passphrase_a_line() -> None:
    descriptor = piped("słowo a\r\nb\n".encode() + b"c" * 1_024 + b"\nd")

    assert [read_from_fd(descriptor) for _ in range(4)] == ["słowo a", "b", "c" * 1_024, "d"]
    os.close(descriptor)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "There is no passphrase in file descriptor {fd}. Write one line of text to it."),
        (b"\nx", "There is no passphrase in file descriptor {fd}. Write one line of text to it."),
        (b"\xff\n", "What stands in file descriptor {fd} is not UTF-8 text."),
        (b"a" * 1_025, "The line in file descriptor {fd} is too long to be a passphrase."),
    ],
)
def test_a_script_that_hands_over_none_is_told_what_stands_there(data: bytes, said: str) -> None:
    descriptor = piped(data)

    with pytest.raises(UsageMistake) as refused:
        read_from_fd(descriptor)

    os.close(descriptor)
    assert str(refused.value) == said.format(fd=descriptor)


@pytest.mark.parametrize(
    ("descriptor", "said"),
    [
        (
            9_999,
            (
                "No passphrase can be read from file descriptor 9999: Bad file descriptor. "
                "Give the number of one that is open for reading."
            ),
        ),
        (1 << 70, "No file descriptor has so high a number. Give the number of one that is open."),
    ],
)
def test_a_descriptor_that_is_not_open_is_told(descriptor: int, said: str) -> None:
    with pytest.raises(UsageMistake) as refused:
        read_from_fd(descriptor)

    assert str(refused.value) == said


def test_where_no_session_can_be_found_it_is_said_what_to_do(home: Path) -> None:
    for name in ("aabb", "aacc"):
        (places.sessions_folder() / f"{name}.session").touch()

    with pytest.raises(UsageMistake) as several:
        places.find_session("aa")
    assert str(several.value) == 'More than one session begins with "aa". Give more of its letters.'
    for handle, told in (("zz\x07", "zz\ufffd"), ("", ""), ("n" * 70, "n" * 60), ("nul\0", "nul\ufffd")):
        with pytest.raises(CannotOpen) as none:
            places.find_session(handle)
        assert str(none.value) == f'There is no session "{told}". List the sessions to see what they are called here.'


def test_a_folder_that_cannot_be_made_is_told_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(places.HOME_VARIABLE, str(tmp_path / "file" / "home"))

    with pytest.raises(CannotWrite) as refused:
        places.data_folder()

    assert str(refused.value) in {
        f"The folder {tmp_path / 'file' / 'home'} cannot be made: {why}. "
        "Set SURVIVAL_SURGERY_HOME to a folder that you may write to."
        for why in ("Not a directory", "File exists")
    }


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox (Work)/a", "Dropbox"),
        ("OneDrive - Trust", "OneDrive"),
        ("iCloud", "iCloud"),
        ("com~apple~CloudDocs/x", "iCloud"),
        ("Google Drive", "Google Drive"),
        ("ownCloud", "Nextcloud"),
        ("my dropbox", None),
    ],
)
def test_a_folder_that_is_carried_elsewhere_is_known_by_its_name(
    tmp_path: Path, folder: str, service: str | None
) -> None:
    assert places.looks_synced(tmp_path / folder) == service


@pytest.mark.parametrize(("mark", "service"), [(".stfolder", "Syncthing"), (".git", "Git"), (".dropbox", "Dropbox")])
def test_a_folder_that_is_carried_elsewhere_is_known_by_what_lies_in_it(
    tmp_path: Path, mark: str, service: str
) -> None:
    (tmp_path / mark).mkdir()

    assert places.looks_synced(tmp_path / "a" / "b") == service


def test_a_copy_that_cannot_be_made_is_told(path: Path, live: LiveSession, tmp_path: Path) -> None:
    live.close()
    there, nowhere = tmp_path / "there", tmp_path / "none" / "x"
    there.write_text("mine")

    for to, said in (
        (there, f"There is already a file at {there}. Nothing was copied; choose another place."),
        (nowhere, f"No copy can be made at {nowhere}: No such file or directory. Choose another folder."),
    ):
        with pytest.raises(CannotWrite) as refused:
            back_up(path, PASSPHRASE, to)
        assert str(refused.value) == said
    assert there.read_text() == "mine"
    with pytest.raises(UsageMistake) as empty:
        rekey(path, PASSPHRASE, "")
    assert str(empty.value) == "The new passphrase is empty. Choose one, or take the six words that are offered."
