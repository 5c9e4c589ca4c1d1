"""The bytes of a protected dossier: the key that a password makes, and single pages as SQLCipher writes them.

A protected dossier is a database of SQLCipher 4 with its own settings, so that any program that knows that format
reads it with the password: AES-256-CBC page by page, each page with an initialisation vector and an HMAC-SHA512 at its
end. SQLCipher itself reads and writes it (``cipher_driver``). Here is what is needed *before* that may happen, or where
it gives up: telling a wrong password from a damaged file, the mark in page 1 (``journals``), and reading what is whole
of a damaged one.

The salt is ours: it begins with ``MAGIC``, because a file of random bytes is otherwise told from nothing else.

Format: SQLCipher, « SQLCipher Design ».
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from dataclasses import field

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr

MAGIC = b"DPRO"
"""What a protected dossier begins with."""

SALT = 16
PAGE = 4096
RESERVE = 80
"""The end of each page: 16 bytes for the vector and 64 for the code that authenticates the page."""

_VECTOR, _CODE, _NONCE = 16, 64, 12

ROUNDS = 256_000
"""Of PBKDF2, as SQLCipher 4 has them."""

SQLITE = b"SQLite format 3\x00"
"""How a database in clear begins."""


@dataclass(frozen=True, slots=True)
class CipherKey:
    """What opens one protected dossier, and the copies of it. Nothing that describes it shows it."""

    salt: bytes = field(repr=False)
    secret: bytes = field(repr=False)
    _code_key: bytes = field(repr=False)

    @property
    def literal(self) -> str:
        """The words that give it to SQLCipher, which derives nothing then."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"

    def page(self, number: int, octets: bytes) -> bytes | None:
        """Return a page in clear, its end as it is; None where it is not what was written with this key.

        Args:
            number: its number, from 1: a page that stands in another's place is not believed.
            octets: the page as it stands in the file, or in a journal.
        """
        if len(octets) != PAGE:
            return None
        start = SALT if number == 1 else 0
        code = hmac.digest(self._code_key, octets[start:-_CODE] + number.to_bytes(4, "little"), "sha512")
        if octets[:start] != self.salt[:start] or not hmac.compare_digest(code, octets[-_CODE:]):
            return None
        return self._clear(number, octets)

    def _clear(self, number: int, octets: bytes) -> bytes:
        # Here because nearly all starts of the program meet no protected dossier.
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        start = SALT if number == 1 else 0
        vector = octets[-RESERVE : -RESERVE + _VECTOR]
        reader = Cipher(algorithms.AES(self.secret), modes.CBC(vector)).decryptor()
        clear = reader.update(octets[start:-RESERVE]) + reader.finalize()
        return (SQLITE if number == 1 else b"") + clear + octets[-RESERVE:]

    def seal_up(self, octets: bytes) -> bytes:
        """Return something small in a form that only this key opens: for what is kept of a dossier beside it."""
        import secrets  # 2 ms, which who only reads does without

        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(_NONCE)
        return self.salt + nonce + AESGCM(self._beside).encrypt(nonce, octets, self.salt)

    def open_up(self, octets: bytes) -> bytes | None:
        """Return what ``seal_up`` was given, None where it was another key's or is damaged."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce, sealed = octets[SALT : SALT + _NONCE], octets[SALT + _NONCE :]
        try:
            return AESGCM(self._beside).decrypt(nonce, sealed, octets[:SALT])
        except (InvalidTag, ValueError):
            return None

    @property
    def _beside(self) -> bytes:
        """Another key than the one of the pages, made of it."""
        return hashlib.blake2b(self.secret, digest_size=32, person=b"beside").digest()

    def image(self, octets: bytes | memoryview) -> bytearray | None:
        """Return the bytes of a whole file in clear, None where a page of it is not what was written."""
        made = bytearray()
        for number, at in enumerate(range(0, len(octets), PAGE), 1):
            clear = self.page(number, bytes(octets[at : at + PAGE]))
            if clear is None:
                return None
            made += clear
        return made

    def doubtful_image(self, octets: bytes | memoryview) -> bytearray:
        """Return the bytes of a damaged file in clear, whatever is believed of them: a wrong byte spoils 32 of a page.

        For who tells by other means what is right (``salvage``, by the seals of rows and the digests of pieces).
        """
        made = bytearray()
        for number, at in enumerate(range(0, len(octets), PAGE), 1):
            # A page that was cut lacks its vector: of that one nothing can be read.
            page = bytes(octets[at : at + PAGE])
            made += self._clear(number, page) if len(page) == PAGE else bytes(PAGE)
        return made


def new_salt() -> bytes:
    """Return the salt of a dossier that is about to be protected."""
    import secrets  # 2 ms, which who only reads does without

    return MAGIC + secrets.token_bytes(SALT - len(MAGIC))


def salt_of(head: bytes) -> bytes | None:
    """Return the salt in the first bytes of a file, None where it is no protected dossier."""
    return head[:SALT] if len(head) >= SALT and head.startswith(MAGIC) else None


def make_key(secret: bytes, salt: bytes) -> CipherKey:
    """Return the key of its two parts."""
    mask = bytes(byte ^ 0x3A for byte in salt)
    return CipherKey(salt, secret, hashlib.pbkdf2_hmac("sha512", secret, mask, 2, len(secret)))


def derive(password: str, salt: bytes) -> CipherKey:
    """Return the key that a password makes; takes some tenths of a second, so that guessing takes years.

    Raises:
        KnownError: the password is empty.
    """
    typed = normalised(password)
    if not typed:
        raise KnownError(tr("Le mot de passe est vide : tapez au moins un signe, et notez-le en lieu sûr."))
    octets = typed.encode("utf-8", "surrogatepass")
    return make_key(hashlib.pbkdf2_hmac("sha512", octets, salt, ROUNDS, 32), salt)


def normalised(password: str) -> str:
    """Return a password as it counts, however it was typed.

    A Mac gives « é » as two signs where others give one; and a space at an end is seen by nobody, but comes along
    when a word is copied or proposed by a keyboard.
    """
    return unicodedata.normalize("NFC", password).strip()
