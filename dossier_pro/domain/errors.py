"""What went wrong and can be explained, as against a bug."""

from __future__ import annotations


class KnownError(Exception):
    """Something a person can mend: its message is one French sentence that says what happened and what to do.

    The command line prints it and exits with 2; the window shows it. Anything else that is raised is a bug.
    """

    def __init__(self, phrase: str) -> None:
        super().__init__(phrase)
        self.phrase = phrase


class NotSavedError(KnownError):
    """What was done could not reach the open file, which is gone, replaced, full or read-only: nothing was changed."""


class NewerError(KnownError):
    """A newer version wrote it, in words that this one does not know: nothing is damaged, and nothing was read."""


class DamagedError(KnownError):
    """A dossier's file does not hold what was written into it: it can be repaired into a copy.

    Attributes:
        what: what is wrong, as a person calls it; empty where it cannot be told.
    """

    def __init__(self, phrase: str, what: tuple[str, ...] = ()) -> None:
        super().__init__(phrase)
        self.what = what


class AskCopiesError(KnownError):
    """Something is not in a dossier's file (any more) and may be in one of its copies."""


class DamagedPieceError(AskCopiesError):
    """The bytes of one piece are not those that were taken in; all the rest of its dossier may be whole."""


class UnreliableDiskError(KnownError):
    """What was written to a disk is read back otherwise: nothing counts there, and what was copied is as it was."""


class PasswordNeededError(KnownError):
    """A dossier has a password, and this process was not given it: ask for it, and begin again."""


class WrongPasswordError(KnownError):
    """A password that does not open what it was typed for."""
