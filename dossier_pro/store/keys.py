"""The keys of protected dossiers that this process was given: in its memory alone, and gone with it, or with
``forget``.

A key is known by the salt of its file, so that a copy, a moved or a renamed file opens without asking again. What is
passed on to a child goes through its pipe (``parcel``), never in an argument or the environment.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping
from pathlib import Path

from dossier_pro.domain.errors import PasswordNeededError, WrongPasswordError
from dossier_pro.domain.translation import tr
from dossier_pro.office import conversions
from dossier_pro.store import cipher, faults
from dossier_pro.store.cipher import CipherKey
from dossier_pro.store.lock import held_here

_LOOKED_AT = 64
"""So many pages of a file are tried with a password before it is said to be wrong: some may be damaged."""

_by_salt: dict[bytes, CipherKey] = {}
_by_place: dict[Path, CipherKey | None] = {}
"""What the files that this process writes to were opened with: to look into one would drop its locks."""
_by_dossier: dict[str, CipherKey] = {}
"""The keys of the dossiers that this process opened, by their ids: for what is kept of one beside it."""
_guard = threading.Lock()


def is_protected(path: Path) -> bool:
    """Whether a file is a dossier with a password; False for one that is not there or cannot be read."""
    return _salt(path) is not None


def is_unlocked(path: Path) -> bool:
    """Whether a file can be opened without asking: it has no password, or its key is known."""
    salt = _salt(path)
    return salt is None or salt in _by_salt


def of(path: Path, known_as: Path | None = None) -> CipherKey | None:
    """Return the key of a file, None for one in clear.

    Args:
        path: the file.
        known_as: what it is called where it still has a passing name.

    Raises:
        PasswordNeededError: its key is not known.
    """
    if (here := _written_here(path)) is not None:
        return here[0]
    salt = _salt(path)
    if salt is None:
        return None
    key = known(salt)
    if key is None:
        raise needed(known_as or path)
    return key


def known(salt: bytes) -> CipherKey | None:
    """Return the key of a salt, None where this process was not given it."""
    with _guard:
        return _by_salt.get(salt)


def opened(path: Path, key: CipherKey | None) -> None:
    """Note what a file was opened with to be written to; its key is kept as long as it is open."""
    with _guard:
        _by_place[_place(path)] = key
        if key is not None:
            _by_salt.setdefault(key.salt, key)


def closed(path: Path) -> None:
    """Note that a file is no longer open to be written to: it may be another one from now on."""
    with _guard:
        _by_place.pop(_place(path), None)


def remember(key: CipherKey) -> None:
    """Keep a key for this process, which leaves nothing in clear behind from now on."""
    with _guard:
        known = key.salt in _by_salt
        _by_salt[key.salt] = key
    if not known:
        conversions.keep_no_more()


def unlock(path: Path, password: str) -> None:
    """Find out whether a password opens a file, and keep its key; takes some tenths of a second. On any thread.

    A file without a password is left as it is.

    Raises:
        WrongPasswordError: it does not.
        KnownError: the password is empty, or the file cannot be read, or holds too little to try one.
    """
    if (here := _written_here(path)) is not None:
        if here[0] is not None:
            check(here[0], password)
        return
    with faults.explained_files(path), path.open("rb") as stream:
        salt = cipher.salt_of(stream.read(cipher.SALT))
        if salt is None:
            return
        key = cipher.derive(password, salt)
        stream.seek(0)
        for number in range(1, _LOOKED_AT + 1):
            octets = stream.read(cipher.PAGE)
            if number == 1 and len(octets) < cipher.PAGE:
                raise faults.cut_short(path)
            if key.page(number, octets) is not None:
                remember(key)
                return
            if len(octets) < cipher.PAGE:
                break
    raise wrong()


def check(key: CipherKey, password: str) -> None:
    """Find out whether a password makes a key that is known.

    Raises:
        WrongPasswordError: it does not.
        KnownError: it is empty.
    """
    if cipher.derive(password, key.salt) != key:
        raise wrong()


def new(password: str) -> CipherKey:
    """Return the key of a dossier that is about to be protected, and keep it.

    Raises:
        KnownError: the password is empty.
    """
    key = cipher.derive(password, cipher.new_salt())
    remember(key)
    return key


def forget(path: Path) -> None:
    """Forget the key of a file: it is asked for its password when it is next opened.

    What this process has open to write keeps its key; what it writes beside a dossier it knew stays protected
    (``of_dossier``).
    """
    salt = _salt(path)
    if salt is None:
        return
    with _guard:
        if all(key is None or key.salt != salt for key in _by_place.values()):
            _by_salt.pop(salt, None)


def forget_all() -> None:
    """Forget every key: what is opened from now on is asked for its password."""
    with _guard:
        _by_salt.clear()
        _by_place.clear()
        _by_dossier.clear()
    conversions.keep_again()


def belongs(dossier_id: str, key: CipherKey | None) -> None:
    """Note that a dossier is protected: what this process keeps of it beside it is so from now on.

    A copy of it in clear, ``None``, changes nothing of that: ``released`` does.
    """
    if key is not None:
        with _guard:
            _by_dossier[dossier_id] = key


def released(dossier_id: str) -> None:
    """Note that a dossier has no password any more."""
    with _guard:
        _by_dossier.pop(dossier_id, None)


def of_dossier(dossier_id: str) -> CipherKey | None:
    """Return the key of a dossier that this process opened, None where it has no password."""
    with _guard:
        return _by_dossier.get(dossier_id)


def parcel() -> Mapping[bytes, bytes]:
    """Return what a child needs to open what this process can (``unpack``)."""
    with _guard:
        return {salt: key.secret for salt, key in _by_salt.items()}


def unpack(parcel: Mapping[bytes, bytes]) -> None:
    """Keep the keys that a parent passed on."""
    for salt, secret in parcel.items():
        remember(cipher.make_key(secret, salt))


def needed(path: Path) -> PasswordNeededError:
    """Return what is said of a file whose key is not known."""
    return PasswordNeededError(
        tr("Ce dossier est protégé par un mot de passe : ouvrez « {name} » et tapez son mot de passe.", name=path.name)
    )


def wrong() -> WrongPasswordError:
    """Return what is said of a password that does not open."""
    return WrongPasswordError(
        tr(
            "Ce mot de passe n’ouvre pas ce dossier : vérifiez les majuscules et la langue "
            "du clavier, puis tapez-le de nouveau."
        )
    )


def _place(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _written_here(path: Path) -> tuple[CipherKey | None] | None:
    """Return the key, or None for none, of a file that this process writes to; nothing for any other file."""
    if not _by_place or not held_here(path):
        return None
    place = _place(path)
    with _guard:
        return (_by_place[place],) if place in _by_place else None


def _salt(path: Path) -> bytes | None:
    if (here := _written_here(path)) is not None:
        return here[0].salt if here[0] is not None else None
    try:
        with path.open("rb") as stream:
            return cipher.salt_of(stream.read(cipher.SALT))
    except (OSError, ValueError):
        return None
