"""What a person can put right: one sentence, and the exit code of the command that met it."""


class SurgeryError(Exception):
    """A failure with a plain sentence for the person at the keyboard. Never holds the words of a contribution."""

    exit_code = 1


class UsageMistake(SurgeryError):
    """The command was called in a way that it cannot follow."""

    exit_code = 2


class CannotOpen(SurgeryError):
    """A wrong passphrase or a damaged start of the file; SQLCipher cannot tell the two apart."""

    exit_code = 3


class InUse(SurgeryError):
    """Another window or another program has the session file open."""

    exit_code = 4


class CannotWrite(SurgeryError):
    """The disk is full or read-only. What was saved before stays saved."""

    exit_code = 5


class Damaged(SurgeryError):
    """The passphrase is right and the file is damaged further in."""

    exit_code = 6
